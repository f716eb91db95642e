"""Officials: persons who are named with a post, or as comrades, with the posts they hold there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.entities.bodies import expand_abbreviations
from indexer.entities.names import NameFinder
from indexer.entities.posts import PostFinder, has_honorific
from indexer.entities.records import Derivation, Mention, Official, Post
from indexer.language.syllables import syllable_key

if TYPE_CHECKING:
    from corpus import Gazetteers
    from indexer.entities.reading import Reading


def official_key(name: str) -> str:
    """What makes two spellings of a name one: tone style, i or y, case and spaces do not count."""
    return " ".join(syllable_key(syllable) for syllable in name.split())


class OfficialFinder:
    """Finds officials with the gazetteers given."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._names = NameFinder(gazetteers)
        self._posts = PostFinder(gazetteers)

    def find(self, reading: Reading) -> tuple[Official, ...]:
        """The officials of a normalised text, in order of first mention; never its author."""
        text, author = reading.text, reading.author
        names = self._names.find(text)
        starts = {name.span.start for name in names}
        spelling: dict[str, str] = {}
        mentions: dict[str, list[Mention]] = {}
        posts: dict[str, list[Post]] = {}
        comrades: set[str] = set()
        for name in names:
            key = official_key(name.name)
            beside = [
                *self._posts.before(text, name.span.start, starts),
                *self._posts.after(text, name.span.end, starts),
            ]
            if has_honorific(text, name.span.start):
                comrades.add(key)
            elif not name.certain and not beside:
                continue
            spelling.setdefault(key, name.name)
            mentions.setdefault(key, []).append(
                Mention(name.span, text[name.span.start : name.span.end], Derivation.POST)
            )
            _add_posts(posts.setdefault(key, []), [found.post for found in beside])
        return tuple(
            Official(spelling[key], tuple(mentions[key]), tuple(posts[key]))
            for key in spelling
            if (posts[key] or key in comrades) and key != official_key(author)
        )


def _add_posts(known: list[Post], found: list[Post]) -> None:
    """Add posts in order, each once; a wording that another one begins with says nothing new."""
    for post in found:
        same = [old for old in known if old.status is post.status]
        if any(_begins(old.text, post.text) for old in same):
            continue
        for old in same:
            if _begins(post.text, old.text):
                known[known.index(old)] = post
                break
        else:
            known.append(post)


def _begins(whole: str, part: str) -> bool:
    whole_key = official_key(expand_abbreviations(whole))
    part_key = official_key(expand_abbreviations(part))
    return whole_key == part_key or whole_key.startswith(part_key + " ")
