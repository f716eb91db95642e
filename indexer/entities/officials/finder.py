"""Officials: persons with an office, all their mentions, and the posts an article gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from indexer.entities.officials.appositions import PostAssigner
from indexer.entities.officials.bare_titles import BareTitles, Holder
from indexer.entities.officials.names import NameFinder, official_key
from indexer.entities.officials.one_holder import with_earlier_left
from indexer.entities.officials.people import Person, gather, with_tails
from indexer.entities.officials.place_ends import without_places
from indexer.entities.officials.posts import (
    PostFinder,
    former,
    left_with_the_rest,
    without_promotions,
)
from indexer.entities.officials.predicates import PredicateReader
from indexer.entities.officials.renown import Renown
from indexer.entities.officials.short_forms import Bearer, find_pronouns, find_short_forms
from indexer.entities.officials.standing import Standing
from indexer.entities.officials.whole_names import whole_names
from indexer.entities.records import Derivation, Mention, Official, Post
from indexer.entities.searching import has_any
from indexer.language.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus import Gazetteers, Registry
    from indexer.entities.officials.names import PersonName
    from indexer.entities.officials.posts import FoundPost
    from indexer.entities.officials.sharing import NamePosts
    from indexer.entities.reading import Reading
    from indexer.entities.records import Span

_SOMEBODY: Final = re.compile(rf"(?<!\w)(?:[Ôô]ng|[Bb]à|anh|[Cc]hị) [{UPPER}]")
"""Between a name and a pronoun it says that the pronoun may take up somebody else."""
_BOTH: Final = ("các ông ", "các bà ", "hai ông ", "hai bà ")
"""Before two names it says that both are of one kind."""
_TITLE_LENGTH: Final = 3
_REPLACED: Final = re.compile(
    r"(?:thay|thay cho|thay thế|kế nhiệm) (?:ông |bà |đồng chí |anh |chị )?$"
)
_LEAD: Final = 24
_RELATED: Final = re.compile(
    r"(?:là|,| -| –) (?:vợ|chồng|con|em|anh|chị|bố|cha|mẹ|cháu|thư ký|trợ lý) [^.,;\n]*$"
)
"""Between two persons named: the first is a relative of the second."""
_OF_CLUBS: Final = ("hlv", "cầu thủ", "v-league", "cổ đông", "đhđcđ", "hđqt")
_OF_FIRMS: Final = ("tập đoàn", "cổ phiếu", "cổ phần", "vốn điều lệ", "tỷ phú", "doanh nhân", "vff")
_OF_THE_STATE: Final = ("ubnd", "hđnd", "ủy ban", "quốc hội", "huyện", "tỉnh", "sở ")
_OF_ASSEMBLIES: Final = ("quốc hội", "hđnd", "hội đồng nhân dân", "đbqh")
_LEADS_A_PARTY: Final = re.compile(r"tổng bí thư|bí thư thứ nhất|chủ tịch đảng", re.IGNORECASE)
_DELEGATION: Final = 60
_PRONOUN_REACH: Final = 400
"""How far a pronoun may stand from the name it takes up, in characters."""


class OfficialFinder:
    """Finds officials with the gazetteers and the registry given."""

    def __init__(self, gazetteers: Gazetteers, registry: Registry) -> None:
        self._names = NameFinder(gazetteers)
        posts = PostFinder(gazetteers)
        self._predicates = PredicateReader(posts)
        self._post_finder = posts
        self._posts = PostAssigner(posts, self._predicates)
        self._bare_titles = BareTitles(posts)
        self._standing = Standing(gazetteers)
        self._renown = Renown(registry, gazetteers)

    def find(self, reading: Reading) -> tuple[Official, ...]:
        """The officials of a normalised text, in order of first mention; never its author."""
        names = whole_names(reading.text, self._names.find(reading.text), self._renown.knows)
        if not names:
            return ()
        names = without_places(reading, names, self._post_finder)
        given = [self._own_posts(each) for each in self._posts.assign(reading, names)]
        names = [
            replace(name, foreign=True) if self._is_of_a_delegation(reading, each) else name
            for name, each in zip(names, given, strict=True)
        ]
        people = gather(reading, names, given)
        people.pop(official_key(reading.author), None)
        everyone = with_tails(people)
        self._add_short_forms(reading, everyone)
        self._add_pronouns(reading, everyone)
        self._add_bare_titles(reading, everyone, names)
        in_assembly = has_any(reading.small, _OF_ASSEMBLIES)
        evident = self._without_those_of_firms(
            reading,
            everyone,
            [person for person in everyone if self._is_evident(person, in_assembly)],
        )
        known = [
            person
            for person in everyone
            if person in evident or self._is_renowned(reading, person, bool(evident))
        ]
        known += [
            person
            for person in everyone
            if person not in known and self._is_named_with(reading, person, known)
        ]
        if known and self._standing.is_told_abroad(reading.text):
            known = [person for person in known if self._renown.knows(person.name)]
        self._add_known_titles(reading, known, names)
        return tuple(self._official(reading, person) for person in known)

    def _add_short_forms(self, reading: Reading, everyone: Sequence[Person]) -> None:
        """Give short forms, and what sentences say of them, to those whom they mean."""
        bearers = [
            Bearer(number, person.name, tuple(person.spans))
            for number, person in enumerate(everyone)
        ]
        for short in find_short_forms(reading, bearers, self._names):
            person = everyone[short.number]
            person.shorts.append(short.span)
            person.titles.extend(self._predicates.in_short_form(reading, short.span))
            person.posts.extend(self._posts.changed_for(reading, short.span))
            person.posts.extend(self._told(reading, person.posts, short.span))

    def _add_pronouns(self, reading: Reading, everyone: Sequence[Person]) -> None:
        """Give what a sentence says of `ông` or `bà` to the person named last before it, or in the
        title alone; not what somebody of another country is to one with a post here."""
        named = sorted(
            (span.start, number)
            for number, person in enumerate(everyone)
            for span in (*person.spans, *person.shorts)
        )
        young = any(person.young for person in everyone)
        entitled = {number for start, number in named if start > reading.body}
        for pronoun in find_pronouns(reading, young=young):
            at = bisect_left(named, (pronoun.start, 0)) - 1
            if at < 0 and len(entitled) == 1:
                meant = next(iter(entitled))
                if self._is_replaced(reading, named[-1][0]):
                    continue
            elif (
                at < 0
                or pronoun.start - named[at][0] > _PRONOUN_REACH
                or _SOMEBODY.search(reading.text, named[at][0] + _TITLE_LENGTH, pronoun.start)
            ):
                continue
            elif (subject := self._subject(reading, named, at)) is not None:
                meant = named[subject][1]
            else:
                continue
            own = everyone[meant].posts
            posts = self._told(reading, own, pronoun)
            posts += self._posts.changed_for(reading, pronoun)
            own.extend(self._at_home(posts) if self._at_home(own) else posts)

    def _told(self, reading: Reading, held: Sequence[FoundPost], subject: Span) -> list[FoundPost]:
        """What a sentence says of a short form or a pronoun whose bearer has held other posts."""
        told = self._predicates.said_of(reading, subject.start, subject.end)
        told = left_with_the_rest(reading, held, told)
        return with_earlier_left(held, without_promotions(held, told))

    def _add_bare_titles(
        self, reading: Reading, everyone: Sequence[Person], names: Sequence[PersonName]
    ) -> None:
        """Give fuller wordings of a post that stand alone to the only one who holds such a post."""
        holders = [_as_holder(person) for person in everyone]
        starts = frozenset(name.span.start for name in names)
        fuller = self._bare_titles.of(reading, holders, starts)
        for person, posts in zip(everyone, fuller, strict=True):
            person.titles.extend(posts)

    def _add_known_titles(
        self, reading: Reading, known: Sequence[Person], names: Sequence[PersonName]
    ) -> None:
        """Give titles that stand alone to those named without a post who are known to hold them."""
        starts = frozenset(name.span.start for name in names)
        for person in known:
            if not (person.posts or person.titles):
                held = self._renown.posts(person.name)
                others = [_as_holder(each) for each in known if each is not person]
                person.titles.extend(self._bare_titles.named(reading, held, others, starts))

    @staticmethod
    def _is_replaced(reading: Reading, start: int) -> bool:
        """Whether somebody else is said to take over from the person named at an offset."""
        return _REPLACED.search(reading.small, max(0, start - _LEAD), start) is not None

    @staticmethod
    def _subject(reading: Reading, named: Sequence[tuple[int, int]], at: int) -> int | None:
        """Which mention a pronoun takes up: that at a place of the list, but nobody who is replaced
        or whose relative somebody is said to be: `Ông A là em trai Bí thư B. Ông …`."""
        start = named[at][0]
        if _REPLACED.search(reading.small, max(0, start - _LEAD), start):
            begin = max(reading.small.rfind(mark, 0, start) for mark in (". ", "\n"))
            return at - 1 if at and named[at - 1][0] > begin else None
        if at and _RELATED.search(reading.small, named[at - 1][0], start):
            return at - 1
        return at

    def _is_evident(self, person: Person, in_assembly: bool) -> bool:
        """Whether a post, or the word đồng chí, makes the person an official."""
        posts = [found.post for found in person.posts]
        if person.historical and not self._standing.is_of_today(posts):
            return False
        holds = self._standing.makes_official(posts, in_assembly=in_assembly)
        if not posts and any(map(self._standing.makes_official, person.successors)):
            return not person.outsider
        if person.place_like or holds or person.outsider or posts:
            return holds and not (person.place_like and person.outsider)
        return Derivation.COMRADE in person.derivations

    def _without_those_of_firms(
        self, reading: Reading, everyone: Sequence[Person], evident: list[Person]
    ) -> list[Person]:
        """The officials, or none where all posts may be in the firm or club that is spoken of."""
        posts = [[found.post for found in person.posts] for person in evident]
        if not all(map(self._standing.may_be_of_a_firm, posts)):
            return evident
        staff = [person for person in everyone if person.posts and person not in evident]
        named = any(
            self._standing.is_of_firms([found.post for found in person.posts]) for person in staff
        )
        told = has_any(reading.small, _OF_CLUBS) or (
            has_any(reading.small, _OF_FIRMS) and not has_any(reading.small, _OF_THE_STATE)
        )
        return [] if named or told else evident

    def _is_renowned(self, reading: Reading, person: Person, among_officials: bool) -> bool:
        """Whether a name with nothing beside it is that of an official everybody knows."""
        if person.outsider or person.place_like:
            return False
        posts = [found.post for found in person.posts]
        if posts and not self._standing.is_of_firms(posts):
            return any(self._renown.holds(person.name, post.text) for post in posts)
        if not person.addressed:
            return False
        among_officials = among_officials and not posts
        return self._renown.is_meant(
            person.name,
            reading,
            among_officials=among_officials,
            in_title=any(span.start >= reading.body for span in person.spans),
        )

    def _is_named_with(self, reading: Reading, person: Person, known: Sequence[Person]) -> bool:
        """Whether a known name with nothing beside it stands in one breath with one who is meant:
        `các ông A và B`."""
        if person.posts or person.outsider or not self._renown.knows(person.name):
            return False
        pairs = (
            sorted((span, another), key=lambda each: each.start)
            for span in person.spans
            for other in known
            for another in other.spans
        )
        return any(
            reading.text[first.end : second.start] == " và "
            and reading.small.endswith(_BOTH, 0, first.start)
            for first, second in pairs
        )

    def _at_home(self, posts: Iterable[FoundPost]) -> list[FoundPost]:
        """The posts without those of a foreigner who is named beside the official."""
        return [found for found in posts if not self._standing.is_foreign(found.post)]

    def _is_of_a_delegation(self, reading: Reading, given: NamePosts) -> bool:
        if not given.before:
            return False
        start = given.before[0].span.start
        return self._standing.is_of_a_delegation(reading.text[max(0, start - _DELEGATION) : start])

    def _own_posts(self, given: NamePosts) -> NamePosts:
        """What stands beside a name without the foreigner before or after it: `Thủ tướng X, Thủ
        tướng A`."""
        for found in (given.before, given.after, given.said):
            if found and any(self._standing.names_a_foreigner(each.post) for each in found):
                found[:] = self._without_leaders_abroad(found)
                found[:] = [e for e in found if not self._standing.names_a_foreigner(e.post)]
        if given.before and not self._standing.is_foreign(given.before[-1].post):
            given.before = self._at_home(self._without_leaders_abroad(given.before))
            given.after = self._at_home(self._without_leaders_abroad(given.after))
        return given

    def _without_leaders_abroad(self, posts: Sequence[FoundPost]) -> list[FoundPost]:
        """The posts without a party's highest that stands before one of another country and is the
        same person's: `Tổng Bí thư, Chủ tịch Trung Quốc X`."""
        return [
            found
            for found, following in zip_longest(posts, posts[1:])
            if not (
                following
                and _LEADS_A_PARTY.fullmatch(found.post.text)
                and self._standing.is_foreign(following.post)
            )
        ]

    def _official(self, reading: Reading, person: Person) -> Official:
        text = reading.written
        otherwise = Derivation.REPEATED if any(person.derivations) else Derivation.KNOWN
        mentions = [
            Mention(span, text[span.start : span.end], derivation or otherwise)
            for span, derivation in zip(person.spans, person.derivations, strict=True)
        ]
        mentions += [
            Mention(span, text[span.start : span.end], Derivation.SHORT) for span in person.shorts
        ]
        mentions.sort(key=lambda mention: mention.span.start)
        posts = self._at_home([*person.posts, *person.titles])
        if person.dead:
            posts = [former(found) for found in posts]
        return Official(person.name, tuple(mentions), _distinct(posts))


def _as_holder(person: Person) -> Holder:
    return Holder([*person.posts, *person.titles], person.spans, person.shorts)


def _distinct(found: Iterable[FoundPost]) -> tuple[Post, ...]:
    """Posts in order, each wording once."""
    posts: dict[tuple[str, str], Post] = {}
    for each in found:
        posts.setdefault((official_key(each.post.text), each.post.status), each.post)
    return tuple(posts.values())
