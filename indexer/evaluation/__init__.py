"""How good is it? Rankings against judged queries, entities against labelled passages."""
