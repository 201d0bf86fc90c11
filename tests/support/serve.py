"""Loads the app once, and serves it again and again in processes that have seen nothing yet.

    python -m tests.support.serve portal.wsgi 5

The number is an open socket to answer on. "loaded" is said; then each line on the standard input
names a log: gunicorn is started, its process id said, and "ended" when it is no more. Gunicorn
is a copy of this process, which answers nobody and asks the database nothing. So only loading is
saved, which takes longer than most tests do: what a test leaves in memory goes with the processes
that it met.
"""

import os
import sys
from importlib import import_module

from gunicorn.app.wsgiapp import run

OPTIONS = ("--preload", "--workers=2", "--threads=4", "--timeout=60", "--access-logfile=-")


def main(wsgi: str, socket: str) -> None:
    import_module(wsgi)
    _say("loaded")
    for line in sys.stdin:
        process = os.fork()
        if not process:
            _log_to(line.strip())
            sys.argv = ["gunicorn", wsgi, f"--bind=fd://{socket}", *OPTIONS]
            run()
            return
        _say(process)
        os.waitpid(process, 0)
        _say("ended")


def _say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _log_to(path: str) -> None:
    """And be a group of processes of one's own, which can be ended together."""
    os.setsid()
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for standard, descriptor in enumerate((nothing, log, log)):
        os.dup2(descriptor, standard)


if __name__ == "__main__":
    main(*sys.argv[1:])
