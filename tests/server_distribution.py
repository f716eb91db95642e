"""OpenSearch's own server for the tests: from Maven Central, unpacked once a machine.

python tests/server_distribution.py      # fetch it, if Maven and a JDK are there

It holds no plug-in: no security, no scripts. Exit code 3 says that something is missing here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Final

VERSION: Final = "3.3.0"
_GROUP: Final = "org.opensearch.distribution.integ-test-zip"
_ARTIFACT: Final = f"{_GROUP}:opensearch:{VERSION}:zip"
_LEAST_JAVA: Final = 21
_MISSING: Final = 3


def home() -> Path:
    """Where it is unpacked: nobody's folder, for the server refuses to run as root."""
    return Path("/var/tmp") / f"thoisu-opensearch-{VERSION}"  # noqa: S108 (kept between runs)


def java_home() -> Path | None:
    """A JDK that is new enough."""
    named = [os.environ.get(name) for name in ("OPENSEARCH_JAVA_HOME", "JAVA_HOME")]
    places = [Path(each) for each in named if each]
    places += sorted(Path("/usr/lib/jvm").glob("*"), reverse=True)
    return next((each for each in places if _version_of(each) >= _LEAST_JAVA), None)


def is_here() -> bool:
    """Whether the server can be started."""
    return java_home() is not None and (home() / "bin" / "opensearch").is_file()


def fetch() -> str | None:
    """Fetch and unpack it; what is missing, if it cannot be had here."""
    if java_home() is None:
        return f"there is no JDK {_LEAST_JAVA} or newer (set OPENSEARCH_JAVA_HOME)"
    if is_here():
        return None
    maven = shutil.which("mvn")
    if maven is None:
        return "there is no Maven (mvn), which fetches it"
    environment = {**os.environ, "JAVA_HOME": str(java_home())}
    got = subprocess.run(
        [maven, "-q", "-B", "dependency:get", f"-Dartifact={_ARTIFACT}", "-Dtransitive=false"],
        env=environment,
        check=False,
    )
    folder = Path.home() / ".m2" / "repository" / Path(*_GROUP.split(".")) / "opensearch" / VERSION
    archive = folder / f"opensearch-{VERSION}.zip"
    if got.returncode or not archive.is_file():
        return f"Maven could not fetch {_ARTIFACT}"
    _unpack(archive)
    return None


def _unpack(archive: Path) -> None:
    target = home()
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="thoisu-opensearch-", dir=target.parent))
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(fresh)
    for path in (fresh, *fresh.rglob("*")):
        path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
    shutil.rmtree(target, ignore_errors=True)
    (fresh / f"opensearch-{VERSION}").rename(target)
    shutil.rmtree(fresh)


def _version_of(java: Path) -> int:
    try:
        release = (java / "release").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.search(r'JAVA_VERSION="(\d+)', release)
    return int(found.group(1)) if found else 0


if __name__ == "__main__":
    missing = fetch()
    if missing:
        print(f"OpenSearch cannot be tested here: {missing}.", file=sys.stderr)
        sys.exit(_MISSING)
