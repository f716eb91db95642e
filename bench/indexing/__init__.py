"""Indexing measured: writing segments, whole runs, incremental runs, beside what others need."""
