"""Officials: persons with an office, all their mentions, and the posts an article gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from indexer.entities.appositions import PostAssigner
from indexer.entities.cues import OUTSIDER, OUTSIDER_AFTER
from indexer.entities.names import NameFinder
from indexer.entities.posts import PostFinder
from indexer.entities.records import Derivation, Mention, Official, Post
from indexer.entities.short_forms import Bearer, find_pronouns, find_short_forms
from indexer.entities.standing import Standing
from indexer.language.syllables import syllable_key

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from corpus import Gazetteers
    from indexer.entities.appositions import NamePosts
    from indexer.entities.names import PersonName
    from indexer.entities.posts import FoundPost
    from indexer.entities.reading import Reading
    from indexer.entities.records import Span

_COMRADE: Final = re.compile(r"(?:đồng chí|đ/c)\s?:?\s(?:(?:ts|pgs|gs|ths)\.?\s)*$")
_GENERAL: Final = re.compile(r"(?:đại|thượng|trung|thiếu) tướng\s(?:ts\.?\s)?$")
_CREDIT: Final = re.compile(
    r"(?:ảnh|video|clip|đồ họa|đồ hoạ|thực hiện|nguồn|ghi|biên tập)\s*:\s*$"
)
_LINE_BEGINS: Final = re.compile(r"[\n.!?:…”\"'][ ]?$|[\n]\s*$")
_LINE_ENDS: Final = re.compile(r"\s*(?:\(|[-–]\s*[^\W\d_]|\.?\s*(?:\n|$))")
_LOOK_BACK: Final = 26
_PRONOUN_REACH: Final = 400
"""How far a pronoun may stand from the name it takes up, in characters."""


def official_key(name: str) -> str:
    """What makes two spellings of a name one: tone style, i or y, case and spaces do not count."""
    return " ".join(syllable_key(syllable) for syllable in name.split())


@dataclass(slots=True)
class _Person:
    """What an article says of one name."""

    name: str
    spans: list[Span] = field(default_factory=list)
    derivations: list[Derivation | None] = field(default_factory=list)
    posts: list[FoundPost] = field(default_factory=list)
    certain: bool = False
    place_like: bool = True
    historical: bool = False
    outsider: bool = False

    def add(self, name: PersonName, given: NamePosts, introduced: Derivation | None) -> None:
        """Add a mention with what stands beside it."""
        self.spans.append(name.span)
        self.derivations.append(given.derivation or introduced)
        self.posts.extend(given.posts)
        self.certain = self.certain or name.certain
        self.place_like = self.place_like and name.place_like
        self.historical = name.historical


class OfficialFinder:
    """Finds officials with the gazetteers given.

    `known` holds the keys of names that are officials' even without a post beside them.
    """

    def __init__(self, gazetteers: Gazetteers, known: Container[str] = frozenset()) -> None:
        self._names = NameFinder(gazetteers)
        self._posts = PostAssigner(PostFinder(gazetteers))
        self._standing = Standing(gazetteers)
        self._known = known

    def find(self, reading: Reading) -> tuple[Official, ...]:
        """The officials of a normalised text, in order of first mention; never its author."""
        names = self._names.find(reading.text)
        if not names:
            return ()
        given = [self._own_posts(each) for each in self._posts.assign(reading, names)]
        people = _gather(reading, names, given)
        people.pop(official_key(reading.author), None)
        bearers = [
            Bearer(number, person.name, tuple(person.spans))
            for number, person in enumerate(people.values())
        ]
        everyone = list(people.values())
        shorts: list[list[Span]] = [[] for _ in everyone]
        for short in find_short_forms(reading, bearers, self._names):
            shorts[short.number].append(short.span)
            everyone[short.number].posts.extend(
                self._posts.of_subject(reading, short.span.start, short.span.end)
            )
        self._add_pronouns(reading, everyone, shorts)
        return tuple(
            self._official(reading, person, shorts[number])
            for number, (key, person) in enumerate(people.items())
            if self._is_official(key, person)
        )

    def _add_pronouns(
        self, reading: Reading, everyone: Sequence[_Person], shorts: Sequence[Sequence[Span]]
    ) -> None:
        """Give what a sentence says of `ông` or `bà` to the person named last before it."""
        named = sorted(
            (span.start, number)
            for number, person in enumerate(everyone)
            for span in (*person.spans, *shorts[number])
        )
        for pronoun in find_pronouns(reading):
            at = bisect_left(named, (pronoun.start, 0)) - 1
            if at < 0 or pronoun.start - named[at][0] > _PRONOUN_REACH:
                continue
            posts = self._posts.of_subject(reading, pronoun.start, pronoun.end)
            everyone[named[at][1]].posts.extend(posts)

    def _is_official(self, key: str, person: _Person) -> bool:
        posts = [found.post for found in person.posts]
        official_posts = self._standing.makes_official(posts)
        if person.historical and not self._standing.is_of_today(posts):
            return False
        if person.place_like:
            return official_posts and not person.outsider
        if official_posts:
            return True
        if person.posts or person.outsider:
            return False
        introduced = {Derivation.COMRADE} & set(person.derivations)
        return bool(introduced) or (person.certain and key in self._known)

    def _at_home(self, posts: Iterable[FoundPost]) -> list[FoundPost]:
        """The posts without those of a foreigner who is named beside the official."""
        return [found for found in posts if not self._standing.is_foreign(found.post)]

    def _own_posts(self, given: NamePosts) -> NamePosts:
        """What stands beside a name without the foreigner before it: `Thủ tướng X, Thủ tướng A`."""
        if given.before and not self._standing.is_foreign(given.before[-1].post):
            given.before = self._at_home(given.before)
        return given

    def _official(self, reading: Reading, person: _Person, shorts: Sequence[Span]) -> Official:
        mentions = [
            Mention(span, reading.text[span.start : span.end], derivation or Derivation.REPEATED)
            for span, derivation in zip(person.spans, person.derivations, strict=True)
        ]
        mentions += [
            Mention(span, reading.text[span.start : span.end], Derivation.SHORT) for span in shorts
        ]
        mentions.sort(key=lambda mention: mention.span.start)
        return Official(person.name, tuple(mentions), _distinct(self._at_home(person.posts)))


def _gather(
    reading: Reading, names: Sequence[PersonName], given: Sequence[NamePosts]
) -> dict[str, _Person]:
    """What is said of each name anywhere in the text, by the key of the name."""
    people: dict[str, _Person] = {}
    comrade = False
    for name, posts in zip(names, given, strict=True):
        start = name.span.start
        lead = reading.small[max(0, start - _LOOK_BACK) : start]
        if _CREDIT.search(lead) or not (name.certain or posts.posts or _COMRADE.search(lead)):
            continue
        comrade = bool(_COMRADE.search(lead)) or (comrade and posts.listed)
        introduced = Derivation.COMRADE if comrade or _GENERAL.search(lead) else None
        if not (posts.posts or introduced) and _stands_alone(reading.text, name.span):
            continue
        person = people.setdefault(official_key(name.name), _Person(name.name))
        person.add(name, posts, introduced)
        person.outsider = person.outsider or bool(
            OUTSIDER.search(lead) or OUTSIDER_AFTER.match(reading.small, name.span.end)
        )
    return people


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a name is a line or a sentence of its own, as a byline is."""
    return bool(_LINE_ENDS.match(text, span.end)) and bool(
        span.start == 0 or _LINE_BEGINS.search(text[max(0, span.start - 3) : span.start])
    )


def _distinct(found: Iterable[FoundPost]) -> tuple[Post, ...]:
    """Posts in order, each wording once."""
    posts: dict[tuple[str, str], Post] = {}
    for each in found:
        posts.setdefault((official_key(each.post.text), each.post.status), each.post)
    return tuple(posts.values())
