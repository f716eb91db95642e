"""How right are the entities? Labelled passages → precision, recall, F1, and every error.

What counts as right: an official by the name, a post by its wording, status and person, a meeting
by kind, ordinal, body and term, a date by its wording and ISO value, a document by type, number and
year. Case, tone style and outer punctuation never count. What a passage's `ignore` holds is scored
neither way, a document that is still a draft is scored apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from indexer.entities import Entities
from indexer.language.normalisation import normalise
from indexer.language.syllables import spell, syllable_key
from indexer.language.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from indexer.entities import Official, Span
    from indexer.entities.finder import EntityFinder
    from indexer.evaluation.gold import GoldMeeting, GoldOfficial, GoldRow
    from indexer.resolution import People

OFFICIALS: Final = "officials"
POSTS: Final = "posts"
MEETINGS: Final = "meetings"
DATES: Final = "dates"
YEARS: Final = "dates with year"
DOCUMENTS: Final = "documents"
DRAFTS: Final = "drafts"
RESOLUTION: Final = "resolution"
KINDS: Final = (OFFICIALS, POSTS, MEETINGS, DATES, YEARS, DOCUMENTS, DRAFTS, RESOLUTION)

_STATUS_WORDS: Final = re.compile(r"^(?:(?:nguyên|cựu|cố|tân|từng|quyền)\s+)+", re.IGNORECASE)
_KINDS_OF_MEETINGS: Final = {"cuộc làm việc": "buổi làm việc"}
"""Kinds that labels may call by another noun."""
_WORD: Final = re.compile(r"[^\W_]+")
_OUTER: Final = " .,;:-–—()\"'“”‘’"


@dataclass(frozen=True, slots=True)
class EntityError:
    """One thing that was not found, or should not have been."""

    kind: str
    row: str
    what: str
    missed: bool
    """Whether it was overlooked; else it was found wrongly."""


@dataclass(slots=True)
class Tally:
    """The counts of one kind."""

    right: float = 0
    found: float = 0
    wanted: float = 0
    hit: float = 0
    """What was wanted and found: differs from `right` only where both sides are weighted."""

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 if nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found; 1 if there is nothing."""
        return self.hit / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class EntityScores:
    """The counts of all kinds, and the errors in the order of the rows."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    errors: list[EntityError] = field(default_factory=list)

    def count(self, kind: str, row: str, wanted: set[str], found: set[str]) -> None:
        """Add the things of one passage, each written as people can read it."""
        tally = self.tallies[kind]
        right = len(wanted & found)
        tally.right += right
        tally.hit += right
        tally.found += len(found)
        tally.wanted += len(wanted)
        self.errors += [EntityError(kind, row, each, True) for each in sorted(wanted - found)]
        self.errors += [EntityError(kind, row, each, False) for each in sorted(found - wanted)]


def evaluate_entities(
    rows: Iterable[GoldRow],
    finder: EntityFinder,
    identify: Callable[[Official, GoldRow], Hashable],
) -> EntityScores:
    """Read every passage and compare. `identify` tells who an official of a passage is."""
    scores = EntityScores()
    identities = _Identities()
    for row in rows:
        text = normalise(row.text).text
        found = finder.find(
            text, published=row.published, author="", context=normalise(row.title).text
        )
        officials = _judged(found, row)
        _score_officials(scores, row, officials)
        _score_meetings(scores, row, text, found)
        _score_dates(scores, row, text, found)
        _score_documents(scores, row, text, found)
        identities.add(row, officials, identify)
    scores.tallies[RESOLUTION] = identities.b_cubed()
    return scores


def identified_by(people: People) -> Callable[[Official, GoldRow], str]:
    """Who the officials of passages are by the rules of resolution."""

    def identify(official: Official, row: GoldRow) -> str:
        keys = tokenise(f"{row.title}\n{row.text}").keys
        return people.identify(official, row.published, lambda: people.subject(keys)).slug

    return identify


def _judged(found: Entities, row: GoldRow) -> list[Official]:
    """The officials found in the passage itself, without those that are scored neither way."""
    ignored = {_key(surface) for surface in row.ignore}
    return [
        official
        for official in found.officials
        if official.mentions
        and _key(official.name) not in ignored
        and not all(_key(mention.surface) in ignored for mention in official.mentions)
    ]


def _score_officials(scores: EntityScores, row: GoldRow, officials: Sequence[Official]) -> None:
    scores.count(
        OFFICIALS,
        row.id,
        {_key(official.name) for official in row.officials},
        {_key(official.name) for official in officials},
    )
    scores.count(
        POSTS,
        row.id,
        {
            _post(official.name, post.text, post.status)
            for official in row.officials
            for post in official.posts
        },
        {
            _post(official.name, post.text, post.status)
            for official in officials
            for post in official.posts
            if post.span
        },
    )


def _post(name: str, text: str, status: str) -> str:
    return f"{_key(name)}: {_STATUS_WORDS.sub('', _key(text))} ({status})"


def _score_meetings(scores: EntityScores, row: GoldRow, text: str, found: Entities) -> None:
    ignored = {_key(surface) for surface in row.ignore}
    seen = {
        (
            surface,
            f"{each.kind} {each.ordinal} [{_key(each.body)}] khóa {each.term}",
        )
        for each in found.meetings
        for span in each.mentions
        if (surface := _surface(text, span)) not in ignored
    }
    wanted = {(_key(each.text), _meeting(each)) for each in row.meetings}
    _count_by_start(scores, MEETINGS, row.id, wanted, seen)


def _meeting(gold: GoldMeeting) -> str:
    kind = _KINDS_OF_MEETINGS.get(gold.kind, gold.kind)
    return f"{kind} {gold.ordinal} [{_key(gold.body)}] khóa {gold.term}"


def _count_by_start(
    scores: EntityScores,
    kind: str,
    row: str,
    wanted: set[tuple[str, str]],
    found: set[tuple[str, str]],
) -> None:
    """Match wordings on their start: a long description may be cut at any natural end.

    Those that are the same to the letter first, then the longest.
    """
    matched: set[tuple[str, str]] = set()
    for surface, value in sorted(found, key=lambda each: (each not in wanted, -len(each[0]), each)):
        match = next(
            (
                each
                for each in sorted(wanted - matched)
                if each[1] == value and (each[0].startswith(surface) or surface.startswith(each[0]))
            ),
            (surface, value),
        )
        matched.add(match)
    scores.count(
        kind, row, {" = ".join(each) for each in wanted}, {" = ".join(each) for each in matched}
    )


def _score_dates(scores: EntityScores, row: GoldRow, text: str, found: Entities) -> None:
    """Dates by their wording; where the year is known also by their value."""
    ignored = {_key(surface) for surface in row.ignore}
    gold = {_key(each.text): (each.date, each.end) for each in row.dates}
    seen: dict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    for each in found.dates:
        surface = _surface(text, each.span)
        if surface not in ignored:
            seen[surface].add((each.iso, each.end.isoformat() if each.end else None))
    scores.count(DATES, row.id, set(gold), set(seen))
    dated = {surface: value for surface, value in gold.items() if value[0]}
    scores.count(
        YEARS,
        row.id,
        {f"{surface} = {day}" for surface, (day, _) in dated.items()},
        {
            f"{surface} = {day}"
            for surface, values in seen.items()
            if surface in dated or surface not in gold
            for day, _ in values
            if day
        },
    )


def _score_documents(scores: EntityScores, row: GoldRow, text: str, found: Entities) -> None:
    ignored = {_key(surface) for surface in row.ignore}
    drafts = {_key(each.text) for each in row.documents if each.draft}
    in_force = {_key(each.text) for each in row.documents if not each.draft}
    texts_in_force: set[tuple[str, str]] = set()
    texts_in_draft: set[tuple[str, str]] = set()
    for each in found.documents:
        for span in each.mentions:
            surface = _surface(text, span)
            is_draft = surface not in in_force and any(
                gold.startswith(surface) or surface.startswith(gold) for gold in drafts
            )
            if surface not in ignored:
                chosen = texts_in_draft if is_draft or each.draft else texts_in_force
                chosen.add((surface, f"{each.kind.lower()} {each.number} {each.year}"))
    for kind, draft, seen in (
        (DOCUMENTS, False, texts_in_force),
        (DRAFTS, True, texts_in_draft),
    ):
        wanted = {
            (_key(each.text), f"{each.type} {each.number} {each.year}")
            for each in row.documents
            if each.draft is draft
        }
        _count_by_start(scores, kind, row.id, wanted, seen)


class _Identities:
    """Who the mentions of all passages are said to be, and who they are."""

    def __init__(self) -> None:
        self._gold: dict[tuple[str, str], str] = {}
        self._found: dict[tuple[str, str], Hashable] = {}

    def add(
        self,
        row: GoldRow,
        officials: Iterable[Official],
        identify: Callable[[Official, GoldRow], Hashable],
    ) -> None:
        self._gold |= _gold_mentions(row, row.officials)
        ignored = {_key(surface) for surface in row.ignore}
        for official in officials:
            person = identify(official, row)
            for mention in official.mentions:
                surface = _key(mention.surface)
                if surface not in ignored:
                    self._found[row.id, surface] = person

    def b_cubed(self) -> Tally:
        """Bagga and Baldwin's measure over mentions; one that only one side has weighs nothing."""
        wanted, found = _clusters(self._gold), _clusters(self._found)
        tally = Tally(found=len(self._found), wanted=len(self._gold))
        for mention, person in self._gold.items():
            if mention not in self._found:
                continue
            cluster, other = wanted[person], found[self._found[mention]]
            both = len(cluster & other)
            tally.right += both / len(other)
            tally.hit += both / len(cluster)
        return tally


def _gold_mentions(row: GoldRow, officials: Iterable[GoldOfficial]) -> dict[tuple[str, str], str]:
    return {
        (row.id, _key(surface)): _key(official.person)
        for official in officials
        for surface in official.mentions
    }


def _clusters(
    people: dict[tuple[str, str], Hashable] | dict[tuple[str, str], str],
) -> dict[Hashable, set[tuple[str, str]]]:
    clusters: dict[Hashable, set[tuple[str, str]]] = defaultdict(set)
    for mention, person in people.items():
        clusters[person].add(mention)
    return clusters


def _surface(text: str, span: Span) -> str:
    return _key(text[span.start : span.end])


def _key(text: str) -> str:
    """What makes two surfaces one: tone style, i or y, case, spaces, outer punctuation."""
    told = " ".join(normalise(text).text.strip(_OUTER).split())
    return _WORD.sub(lambda word: spell(syllable_key(word.group())), told)
