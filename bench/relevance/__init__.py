"""Ranking quality: thoisu and its peers index the same articles and answer the same topics.

python -m bench.relevance --articles articles.jsonl.gz --topics topics.jsonl
"""
