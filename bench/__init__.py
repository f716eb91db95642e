"""Measurements: the program and its peers on the same work, in one run."""
