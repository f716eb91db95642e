"""The engine of many machines: the same articles and answers on an OpenSearch cluster."""
