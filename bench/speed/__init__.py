"""How fast thoisu answers, against other search engines doing the same work in the same run."""
