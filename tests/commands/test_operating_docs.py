"""docs/operating.md: the units shut in what they run, as far as systemd itself can tell."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

TEXT = (Path(__file__).parents[2] / "docs" / "operating.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```ini\n(.*?)```", TEXT, re.DOTALL)
SANDBOX = next(block for block in BLOCKS if "ExecStart" not in block and "[Service]" in block)
UNITS = [block for block in BLOCKS if "ExecStart" in block]
MOST = 15
"""Tenths of systemd's exposure level; the page says so, too."""


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
@pytest.mark.parametrize("unit", UNITS, ids=["serve", "reindex"])
def test_systemd_finds_little_that_a_unit_may_do(tmp_path: Path, unit: str) -> None:
    file = tmp_path / "thoisu.service"
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager"]
    for text, is_shut_in in ((unit, False), (unit + SANDBOX, True)):
        file.write_text(text, encoding="utf-8")
        looked = subprocess.run(
            [*command, f"--threshold={MOST}", file], capture_output=True, text=True, check=False
        )
        assert (looked.returncode == 0) == is_shut_in, looked.stdout + looked.stderr
    assert f"less than {MOST / 10}" in TEXT
