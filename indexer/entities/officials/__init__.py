"""Who is named, with which posts: names, posts, whose post it is, and who counts as an official."""

from indexer.entities.officials.finder import OfficialFinder

__all__ = ["OfficialFinder"]
