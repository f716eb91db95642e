"""OpenSearch beside Whoosh: the same articles and queries on both engines."""
