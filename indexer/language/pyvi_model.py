"""pyvi's own segmentation model, read without scikit-learn.

pyvi ships a linear-chain CRF (CRFsuite) inside a pickle. Importing pyvi loads scikit-learn, which
takes over a second and 120 MB; the model itself is 0.8 MB of weights. This module opens the
pickle with an unpickler that runs none of its code and reads the CRFsuite file inside
(format: `lCRF`, see the `crf1d_model.c` of CRFsuite 0.12) into dictionaries of weights.
"""

from __future__ import annotations

import importlib.util
import io
import pickle
import re
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from indexer.errors import ModelUnreadableError

_INSIDE: Final = "I_W"
"""pyvi's label of a syllable that continues the word before it."""
_KNOWN_ATTRIBUTE: Final = re.compile(
    r"(?:[-+]1:)?word\.(?:lower\(\):|is(?:upper|title)\(\)$)"
    r"|(?:[-+]1:word\.bi_gram|[-+]2:word\.tri_gram|word\.isdigit)\(\)$|bias$"
)
"""What pyvi's `word2features` says of a syllable."""
_REBUILDERS: Final = frozenset(
    {("copyreg", "_reconstructor"), ("_codecs", "encode"), ("builtins", "object")}
)
"""All that is really looked up: harmless helpers of the pickle format itself."""
_UNREADABLE: Final = (
    OSError,
    EOFError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    struct.error,
    pickle.UnpicklingError,
)
"""What reading a file of another form may end in."""
_HEADER: Final = struct.Struct("<4sI4sIIIIIIIII")
_FEATURE: Final = struct.Struct("<IIId")
_STATE_FEATURE: Final = 0


@dataclass(frozen=True, slots=True)
class SegmentationModel:
    """Weights in favour of joining a syllable to the word before it, against starting a word."""

    attributes: dict[str, float]
    begin_begin: float
    begin_inside: float
    inside_begin: float
    inside_inside: float
    pairs: frozenset[str]
    """Dictionary words of two syllables, in lower case, separated by a space."""
    triples: frozenset[str]

    def __post_init__(self) -> None:
        """Refuse what the decoder would read wrongly: it knows these attributes and no others."""
        unknown = [name for name in self.attributes if not _KNOWN_ATTRIBUTE.match(name)]
        if unknown:
            raise ModelUnreadableError(f"pyvi's segmentation model weighs {unknown[0]!r}")
        if self.begin_begin + self.inside_inside > self.begin_inside + self.inside_begin:
            # The decoder's recursion is that of labels that rather alternate.
            raise ModelUnreadableError("pyvi's segmentation model prefers equal labels")


def load_model() -> SegmentationModel:
    """Read the model of the installed pyvi.

    Raises ModelUnreadableError if it is of another form.
    """
    folder = _pyvi_folder() / "models"
    try:
        data = _crfsuite_bytes((folder / "pyvi3.pkl").read_bytes())
        labels, states, transitions = _parse_crfsuite(data)
        words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
    except _UNREADABLE as error:
        raise ModelUnreadableError(f"pyvi's segmentation model cannot be read: {error}") from error
    if len(labels) != 2 or _INSIDE not in labels:
        raise ModelUnreadableError(f"pyvi's segmentation model has the unknown labels {labels}")
    inside = labels.index(_INSIDE)
    begin = 1 - inside
    return SegmentationModel(
        attributes={name: by[inside] - by[begin] for name, by in states.items()},
        begin_begin=transitions[begin][begin],
        begin_inside=transitions[begin][inside],
        inside_begin=transitions[inside][begin],
        inside_inside=transitions[inside][inside],
        pairs=frozenset(word for word in words if word.count(" ") == 1),
        triples=frozenset(word for word in words if word.count(" ") == 2),
    )


def _pyvi_folder() -> Path:
    spec = importlib.util.find_spec("pyvi")
    if spec is None or spec.origin is None:
        raise ModelUnreadableError("pyvi is not installed; install thoisu with its dependencies")
    return Path(spec.origin).parent


class _StandIn:
    """Takes the place of a class in the pickle: keeps its state, runs none of its code."""

    def __new__(cls, *_args: object, **_kwargs: object) -> _StandIn:
        return super().__new__(cls)

    def __init__(self, *_args: object, **_kwargs: object) -> None:
        """Accept whatever the pickle passes."""

    def __setstate__(self, state: object) -> None:
        if isinstance(state, dict):
            self.__dict__.update(state)


class _ModelUnpickler(pickle.Unpickler):
    """Opens pyvi's pickle without importing, or running, anything that it names."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 (the base class's type)
        if (module, name) in _REBUILDERS:
            return super().find_class(module, name)
        return type(name, (_StandIn,), {})


def _crfsuite_bytes(pickled: bytes) -> bytes:
    model = _ModelUnpickler(io.BytesIO(pickled)).load()
    resource = vars(model)["modelfile"]
    data = vars(resource)["__FILE_RESOURCE_DATA__"]
    if not isinstance(data, bytes):
        raise ValueError("the pickle holds no CRFsuite file")
    return data


def _parse_crfsuite(
    data: bytes,
) -> tuple[list[str], dict[str, list[float]], list[list[float]]]:
    """Labels, weights of each attribute by label, and weights of each label after another."""
    header = _HEADER.unpack_from(data, 0)
    magic, label_count, attribute_count = header[0], header[5], header[6]
    features_at, labels_at, attributes_at = header[7], header[8], header[9]
    if magic != b"lCRF":
        raise ValueError("no CRFsuite model")
    labels = _read_strings(data, labels_at)[:label_count]
    attributes = _read_strings(data, attributes_at)[:attribute_count]
    magic, _size, feature_count = struct.unpack_from("<4sII", data, features_at)
    if magic != b"FEAT":
        raise ValueError("the CRFsuite model has no features")
    states: dict[str, list[float]] = {}
    transitions = [[0.0] * label_count for _ in range(label_count)]
    at = features_at + 12
    for _ in range(feature_count):
        kind, source, target, weight = _FEATURE.unpack_from(data, at)
        at += _FEATURE.size
        if kind == _STATE_FEATURE:
            states.setdefault(attributes[source], [0.0] * label_count)[target] += weight
        else:
            transitions[source][target] += weight
    return labels, states, transitions


def _read_strings(data: bytes, at: int) -> list[str]:
    """The strings of a CQDB section in the order of their numbers."""
    magic, _size, _flag, _order, count, backlinks_at = struct.unpack_from("<4sIIIII", data, at)
    if magic != b"CQDB":
        raise ValueError("no string table where one should be")
    strings = []
    for number in range(count):
        (offset,) = struct.unpack_from("<I", data, at + backlinks_at + 4 * number)
        _id, size = struct.unpack_from("<II", data, at + offset)
        begin = at + offset + 8
        strings.append(data[begin : begin + size - 1].decode("utf-8"))
    return strings
