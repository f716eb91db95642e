"""Lists of names that come with the program as readable files: `corpus/registry/*.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "registry"
DOCUMENT_NAMES: Final = _FOLDER / "document_names.txt"
"""Names of one document; its form stands at its beginning."""


@dataclass(frozen=True, slots=True)
class Topics:
    """Words of what meetings are about."""

    acts: tuple[str, ...]
    """They name a meeting behind its noun, and are what it does when the noun opens a sentence."""
    names: tuple[str, ...]
    """What a topic begins with besides."""
    weak: tuple[str, ...]
    """What many meetings are: alone they identify none."""
    stops: frozenset[str]
    """Small words before which a topic ends,"""
    compounds: frozenset[str]
    """unless they are part of these, by their first two syllables."""
    endings: tuple[str, ...]
    """Phrases before which a topic ends."""
    pairs: tuple[str, ...]
    """Words that a comma joins (`cơ chế - chính sách`); acts go on behind any comma."""


@dataclass(frozen=True, slots=True)
class TermsOfOffice:
    """The terms (khóa) of one body."""

    body: str
    fewest_days: int
    """Between two meetings that the body counts."""
    begins: tuple[tuple[int, date], ...]
    """Each term's number and first day, in order."""


@dataclass(frozen=True, slots=True)
class SessionsOfTerm:
    """The meetings that one body counts within one term."""

    body: str
    term: int
    begins: tuple[tuple[int, int, int], ...]
    """Each meeting's number, and the year and month in which it began."""


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """What the rules know of Vietnamese names, posts and places."""

    common_surnames: frozenset[str]
    """Frequent enough that a surname and one syllable make a name."""
    surnames: frozenset[str]
    seldom_surnames: frozenset[str]
    """Mostly other words: surnames only in three syllables or more, and beside a post."""
    name_syllables: tuple[str, ...]
    """For each syllable without dấu what names mostly mean by it."""
    provinces: tuple[str, ...]
    districts: tuple[tuple[str, str], ...]
    """Districts, each with its province; only names that no two of them bear."""
    mergers: tuple[tuple[str, str], ...]
    """Provinces that were joined: the one that is no more, the one it went into."""
    places: tuple[str, ...]
    """Other towns and districts that look like persons' names."""
    historical: frozenset[str]
    """Persons after whom streets and schools are named."""
    countries: tuple[str, ...]
    states: tuple[tuple[str, str], ...]
    """What else stands for a state (capital, seat of power, who leads it), each with the state."""
    unions: tuple[str, ...]
    """Gatherings of states whose names stand in those of their meetings."""
    terms: tuple[TermsOfOffice, ...]
    sessions: tuple[SessionsOfTerm, ...]
    topics: Topics
    foreigners: frozenset[str]
    """Leaders of other countries with names that look Vietnamese."""
    laws: tuple[str, ...]
    """Titles of laws without the word Luật."""
    post_heads: tuple[str, ...]
    office_phrases: tuple[str, ...]
    """Phrases of small letters inside the names of posts and bodies."""
    office_words: tuple[str, ...]
    """Single small words inside them."""
    outsiders: tuple[tuple[str, tuple[str, ...]], ...]
    """What makes the holder of a post no official, with the exceptions that do."""

    @property
    def towns(self) -> tuple[str, ...]:
        """All districts and towns, by their names alone."""
        return (*self.places, *(name for name, _ in self.districts))


@cache
def load_gazetteers() -> Gazetteers:
    """Read the lists; they are read once and kept."""
    blocks = _blocks("surnames.txt")
    topics = {name: _entries(lines) for name, lines in _blocks("topics.txt").items()}
    return Gazetteers(
        common_surnames=frozenset(_words(blocks["common"])),
        surnames=frozenset(_words(blocks["common"]) + _words(blocks["other"])),
        seldom_surnames=frozenset(_words(blocks["seldom"])),
        name_syllables=tuple(_words(_lines("name_syllables.txt"))),
        provinces=tuple(_lines("provinces.txt")),
        districts=tuple(pair for line in _lines("districts.txt") for pair in _joined(line)),
        mergers=tuple(pair for line in _lines("mergers.txt") for pair in _joined(line)),
        places=tuple(_lines("places.txt")),
        historical=frozenset(_lines("historical.txt")),
        countries=tuple(_lines("countries.txt")),
        states=tuple(pair for line in _lines("states.txt") for pair in _joined(line)),
        unions=tuple(_lines("unions.txt")),
        topics=Topics(
            acts=topics["acts"],
            names=topics["names"],
            weak=topics["weak"],
            stops=frozenset(topics["stops"]),
            compounds=frozenset(topics["compounds"]),
            endings=topics["endings"],
            pairs=topics["pairs"],
        ),
        terms=tuple(_terms(line) for line in _lines("terms.txt")),
        sessions=tuple(_sessions(line) for line in _lines("sessions.txt")),
        foreigners=frozenset(_lines("foreigners.txt")),
        laws=tuple(_lines("laws.txt")),
        post_heads=tuple(_lines("post_heads.txt")),
        office_phrases=tuple(_lines("office_phrases.txt")),
        office_words=tuple(_lines("office_words.txt")),
        outsiders=tuple(_with_exceptions(line) for line in _lines("outsiders.txt")),
    )


@cache
def load_document_names() -> tuple[tuple[str, ...], ...]:
    """The names of one document each, the one that people are shown first."""
    return tuple(tuple(line.split(" = ")) for line in _lines(DOCUMENT_NAMES.name))


@cache
def load_known_names() -> frozenset[str]:
    """Names of bodies, posts and persons: what has other writings and begins with a capital; and
    what only queries are made of (`popular_names.txt`).

    The departments of the provinces are called as the ministries are (`Bộ Y tế`, `Sở Y tế`).
    """
    lines = (line.partition(" @ ")[0] for line in _lines(synonyms_path().name))
    texts = (text for line in lines for text in re.split(" [=>] ", line))
    names = {text for text in texts if " " in text and text[0].isupper()}
    ministries = (name for name in names if name.startswith("Bộ "))
    departments = (name.replace("Bộ", "Sở", 1) for name in ministries)
    return frozenset((*names, *departments, *_lines("popular_names.txt")))


def synonyms_path() -> Path:
    """The file of writings that mean the same: its form stands at its beginning."""
    return _FOLDER / "synonyms.txt"


def _lines(name: str) -> list[str]:
    """The entries of a list, one a line; `#` begins a comment line."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _joined(line: str) -> list[tuple[str, str]]:
    """`whole = part, part` → each part with the whole it went into."""
    whole, _, parts = line.partition(" = ")
    return [(part, whole) for part in parts.split(", ")]


def _terms(line: str) -> TermsOfOffice:
    """`body; fewest days; number day, number day`."""
    body, days, terms = line.split("; ")
    begins = (term.split(" ") for term in terms.split(", "))
    return TermsOfOffice(
        body, int(days), tuple((int(number), date.fromisoformat(day)) for number, day in begins)
    )


def _sessions(line: str) -> SessionsOfTerm:
    """`body; term; number year-month, number year-month`."""
    body, term, sessions = line.split("; ")
    begins = (session.replace("-", " ").split(" ") for session in sessions.split(", "))
    return SessionsOfTerm(
        body,
        int(term),
        tuple((int(number), int(year), int(month)) for number, year, month in begins),
    )


def _with_exceptions(line: str) -> tuple[str, tuple[str, ...]]:
    """`word except a, b` → the word and its exceptions."""
    word, _, exceptions = line.partition(" except ")
    return word, tuple(each.strip() for each in exceptions.split(",") if each.strip())


def _blocks(name: str) -> dict[str, list[str]]:
    """The entries of a list in blocks, each headed by a comment of one word."""
    blocks: dict[str, list[str]] = {}
    heading = ""
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = line[1:].strip()
        elif line.strip():
            blocks.setdefault(heading, []).append(line.strip())
    return blocks


def _entries(lines: list[str]) -> tuple[str, ...]:
    """Entries parted by commas."""
    return tuple(entry.strip() for line in lines for entry in line.split(",") if entry.strip())


def _words(lines: list[str]) -> list[str]:
    return [word for line in lines for word in line.split()]
