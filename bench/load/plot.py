"""The memory of a server over time as a small SVG."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Final

_WIDTH: Final = 720
_HEIGHT: Final = 240
_LEFT: Final = 48
_BOTTOM: Final = 24
_COLOURS: Final = ("#1f5fa8", "#b3361e", "#3a7d34", "#7a4fa3")


@dataclass(frozen=True, slots=True)
class Sample:
    """How much memory a server held so many seconds after so many connections began to ask."""

    connections: int
    seconds: float
    megabytes: float


def memory_plot(samples: list[Sample]) -> str:
    """A line for each number of connections, from the first second to the last."""
    longest = max(sample.seconds for sample in samples) or 1.0
    highest = max(sample.megabytes for sample in samples) * 1.1
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="11">'
        "<title>Memory of all processes of the server, MB, over seconds</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
    ]
    for share in (0.0, 0.5, 1.0):
        y = _y(highest * share, highest)
        parts.append(f'<path d="M{_LEFT} {y}H{_WIDTH}" stroke="#ddd"/>')
        parts.append(f'<text x="4" y="{y + 4}">{highest * share:.0f} MB</text>')
    for number, (connections, group) in enumerate(groupby(samples, lambda each: each.connections)):
        points = [
            f"{_LEFT + each.seconds / longest * (_WIDTH - _LEFT):.1f},{_y(each.megabytes, highest)}"
            for each in group
        ]
        colour = _COLOURS[number % len(_COLOURS)]
        parts.append(f'<polyline fill="none" stroke="{colour}" points="{" ".join(points)}"/>')
        parts.append(
            f'<text x="{_LEFT + 8}" y="{16 + 14 * number}" fill="{colour}">'
            f"{connections} connections</text>"
        )
    parts.append(f'<text x="{_WIDTH - 60}" y="{_HEIGHT - 6}">{longest:.0f} seconds</text></svg>\n')
    return "\n".join(parts)


def _y(megabytes: float, highest: float) -> float:
    return round((_HEIGHT - _BOTTOM) * (1 - megabytes / highest), 1)
