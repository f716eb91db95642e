"""What every worker process of a run does first, and what is said when one is killed."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading

from indexer.errors import BuildFailedError


def follow_parent() -> None:
    """End with the parent even if that is killed; Ctrl+C is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:

        def end_with_parent() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=end_with_parent, daemon=True).start()


def worker_killed() -> BuildFailedError:
    """What to raise when a worker was killed: most often by a system that has no memory left."""
    return BuildFailedError(
        "a process that analyses articles was killed, perhaps for want of memory; "
        "the old index, if any, serves on. Try again with fewer --jobs"
    )
