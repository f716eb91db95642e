"""The growth curve: median time of a results page by the size of the archive, as SVG."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING, Final

from bench.speed.queries import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.speed.report import Result

_WIDTH: Final = 640
_HEIGHT: Final = 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 76, 130, 24, 48
_COLOURS: Final = ("#b3261e", "#1f5fa8", "#2e7d32", "#8e5a00", "#6a1b9a")


def to_svg(results: Sequence[Result]) -> str:
    """Both axes are logarithmic; engines without a page have no line."""
    timed = [result for result in results if Kind.PAGE in result.timings]
    sizes = sorted({result.articles for result in timed})
    times = [result.timings[Kind.PAGE].p50 for result in timed]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    first, last = math.log10(sizes[0]), math.log10(sizes[-1])

    def x(articles: int) -> float:
        share = (math.log10(articles) - first) / (last - first) if last > first else 0.5
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)

    def y(milliseconds: float) -> float:
        share = (math.log10(milliseconds) - low) / (high - low)
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="12" role="img">',
        "<title>Median time of a results page by number of articles</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
    ]
    for power in range(low, high + 1):
        at = y(10.0**power)
        parts.append(f'<path d="M{_LEFT} {at:.1f}H{_WIDTH - _RIGHT}" stroke="#ddd"/>')
        parts.append(_text(_LEFT - 8, at + 4, f"{10.0**power:g} ms", anchor="end"))
    for articles in sizes:
        parts.append(_text(x(articles), _HEIGHT - _BOTTOM + 20, f"{articles:,}", anchor="middle"))
    parts.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 8, "articles", anchor="middle"))
    for number, engine in enumerate(dict.fromkeys(result.engine for result in timed)):
        points = [
            (x(result.articles), y(result.timings[Kind.PAGE].p50))
            for result in timed
            if result.engine == engine
        ]
        parts += _line(engine, points, _COLOURS[number % len(_COLOURS)])
    return "\n".join([*parts, "</svg>\n"])


def _line(name: str, points: Sequence[tuple[float, float]], colour: str) -> list[str]:
    path = " ".join(f"{px:.1f},{py:.1f}" for px, py in points)
    dots = [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3" fill="{colour}"/>' for px, py in points]
    end_x, end_y = points[-1]
    line = f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    return [line, *dots, _text(end_x + 8, end_y + 4, name, colour=colour)]


def _text(x: float, y: float, text: str, *, anchor: str = "start", colour: str = "#333") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}"'
    return f"<text {place}>{escape(text)}</text>"
