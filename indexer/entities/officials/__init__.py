"""Who is named, with which posts: names, posts, whose post it is, and who counts as an official."""
