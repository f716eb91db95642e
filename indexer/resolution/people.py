"""Which bearer of a name an article means: the rules that keep people apart and together.

A name that few people bear is one person. Of a name that many bear, the posts decide: it is the
known official with whose posts or provinces they agree. Where the posts agree with nobody known, it
is somebody else, told apart by the province. What an article leaves open goes to the one who is
known; time decides between people for whom the posts say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from corpus import load_gazetteers, load_registry
from indexer.entities import Identity, PostStatus, official_key
from indexer.entities.officials.frequency import NameFrequency
from indexer.language.slugs import slugify
from indexer.language.syllables import fold
from indexer.resolution.addresses import Addresses
from indexer.resolution.agreement import PostWords, Term, agreement
from indexer.resolution.scopes import Scope, Scopes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from corpus import Gazetteers, KnownOfficial, Registry
    from indexer.entities import Official

_MANY: Final = 1500
"""From so many expected bearers on, two officials may well have one name."""
_SAME_PLACE: Final = 2
"""How much a common province weighs, beside the weights of posts."""
_JOINED: Final = date(2025, 7, 1)
"""Since then provinces that were joined are one."""
_ANOTHER: Final = "khac"
"""Marks bearers of a known official's name who are not he and of whom no province is told."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A known official with what is compared."""

    identity: Identity
    terms: tuple[Term, ...]
    scope: Scope


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What an article says of a person."""

    posts: tuple[PostWords, ...]
    scope: Scope
    """With the province the article is about where the posts leave theirs out."""
    published: date | None
    placed: bool = True
    """Whether the posts themselves say more than `Phó Chủ tịch`, not the article alone where."""

    def is_of_another(self, known: Sequence[_Candidate]) -> bool:
        """Whether the posts, which agree with none of the known officials, are hardly theirs.

        They lie in other provinces, or in the centre where none of them was, or they are such as
        thousands of people hold.
        """
        if self.scope.local and self.scope.provinces:
            return self.placed or not any(each.scope.central for each in known)
        if self.scope.central and not any(each.scope.central for each in known):
            return True
        telling = [post for post in self.posts if post.is_telling]
        return bool(telling) and all(post.is_low for post in telling)


class People:
    """Tells people apart with the registry given. Safe to share between threads."""

    def __init__(self, gazetteers: Gazetteers, registry: Registry) -> None:
        self._scopes = Scopes(gazetteers)
        self._words = lru_cache(maxsize=1 << 16)(PostWords.of)
        self._registered = registry.by_name(official_key)
        self._spelled_alike: dict[str, list[str]] = {}
        for name in self._registered:
            self._spelled_alike.setdefault(fold(name), []).append(name)
        # Worked out as names are met: all of them take a second of each process' start.
        self._known = cache(self._candidates)
        self._addresses = Addresses(
            gazetteers.name_syllables, {each.id: each.name for each in registry.officials}
        )
        today = [each.name for each in registry.officials if not each.historical]
        self._frequency = NameFrequency([official_key(name) for name in today])

    @classmethod
    def installed(cls) -> People:
        """People told apart with the lists that come with us."""
        return cls(load_gazetteers(), load_registry())

    def subject(self, keys: Iterable[str]) -> str | None:
        """The province that an article is about, from the index keys of its syllables."""
        return self._scopes.subject(keys)

    def common_province(self, officials: Iterable[Official]) -> str | None:
        """The province that all posts which name one in an article name: whoever has a post beside
        them that names none is of it, too."""
        named = self._scopes.of_posts(post.text for each in officials for post in each.posts)
        return next(iter(named.provinces)) if len(named.provinces) == 1 else None

    def identify(
        self, official: Official, published: date | None, subject: Callable[[], str | None]
    ) -> Identity:
        """Who an official of an article is; `subject` gives the province the article is about."""
        key = official_key(official.name)
        known = self._known(key) if key in self._registered else ()
        many = self._frequency.bearers(key) >= _MANY
        if not many and len(known) == 1:
            return known[0].identity
        if not known and (slip := self._meant_by_slip(key, official, published)):
            return slip
        if not many and not known:
            return Identity(self._addresses.of_name(official.name), official.name)
        evidence = self._evidence(official, published, subject)
        if best := self._best(known, evidence):
            return best.identity
        if known and not (many and evidence.is_of_another(known)):
            return known[0].identity
        return self._somebody(official.name, evidence, among_known=bool(known))

    def _meant_by_slip(
        self, key: str, official: Official, published: date | None
    ) -> Identity | None:
        """The known official whose name differs in its marks alone, if the article gives his title,
        which few people have at a time: a slip such as `Trịnh Định Dũng`."""
        alike = self._spelled_alike.get(fold(key), ())
        if len(alike) != 1:
            return None
        posts = [self._words(post.text) for post in official.posts]
        titled = [post for post in posts if post.title and post.is_telling]
        for candidate in self._known(alike[0]) if titled else ():
            terms = [
                term for term in candidate.terms if published is None or term.covers(published)
            ]
            if any(post.says_no_more_than(term.post) for post in titled for term in terms):
                return candidate.identity
        return None

    def _somebody(self, name: str, evidence: _Evidence, *, among_known: bool) -> Identity:
        """A person the registry does not know, by name and, if it is told, province."""
        slug = self._addresses.of_name(name)
        places = evidence.scope.provinces
        if evidence.scope.local and len(places) == 1 and not evidence.scope.central:
            (place,) = places
            return Identity(f"{slug}-{slugify(place)}", f"{name} ({place})")
        return (
            Identity(f"{slug}-{_ANOTHER}", f"{name} (khác)")
            if among_known
            else Identity(slug, name)
        )

    def _candidates(self, key: str) -> tuple[_Candidate, ...]:
        return tuple(self._candidate(each) for each in self._registered[key])

    def _candidate(self, official: KnownOfficial) -> _Candidate:
        terms = tuple(
            Term(self._words(post.text), post.since, post.until) for post in official.posts
        )
        scope = self._scopes.of_posts(post.text for post in official.posts)
        return _Candidate(Identity(official.id, official.name), terms, scope)

    def _evidence(
        self, official: Official, published: date | None, subject: Callable[[], str | None]
    ) -> _Evidence:
        scope = self._scopes.of_posts(post.text for post in official.posts)
        now = self._scopes.of_posts(
            post.text for post in official.posts if post.status is not PostStatus.FORMER
        )
        posts = tuple(self._words(post.text) for post in official.posts)
        bare = any(not (post.is_telling or post.is_anybodys or post.title) for post in posts)
        unplaced = scope.local or (bare and not scope.central)
        if unplaced and not scope.provinces and (province := subject()):
            scope = Scope(frozenset({province}), scope.central, local=True)
        elif len(scope.provinces) > 1 and len(now.provinces) == 1:
            scope = Scope(now.provinces, scope.central, scope.local)
        return _Evidence(posts, scope, published, any(post.is_telling for post in posts))

    def _best(self, known: Sequence[_Candidate], evidence: _Evidence) -> _Candidate | None:
        """The known official for whom most speaks, if anything does."""
        weights = [self._weight(each, evidence) for each in known]
        most = max(weights, default=0)
        return known[weights.index(most)] if most > 0 else None

    def _weight(self, known: _Candidate, evidence: _Evidence) -> int:
        """How much speaks for a known official."""
        places = evidence.scope.provinces
        joined = evidence.published is not None and evidence.published >= _JOINED
        near = self._scopes.overlap(places, known.scope.provinces, joined=joined)
        elsewhere = bool(places) and not near and evidence.scope.local
        posts = sum(
            max(
                (
                    agreement(post, term, evidence.published, elsewhere=elsewhere)
                    for term in known.terms
                ),
                default=0,
            )
            for post in evidence.posts
        )
        return posts + (_SAME_PLACE if near else 0)
