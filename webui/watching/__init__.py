"""What the server tells its keeper: metrics, logs of requests, searches that found nothing."""
