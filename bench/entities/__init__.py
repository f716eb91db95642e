"""How fast entities are found, and which finder takes how much of it."""
