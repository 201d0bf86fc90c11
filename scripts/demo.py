"""The demo: a house of its own under var/demo, a web process and a worker, until Ctrl-C.

Safe to repeat: what was built is brought up to date. A real house beside it, whatever database a
.env file names, is never touched. ``PORT`` chooses the port.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VAR_DIR = ROOT / "var" / "demo"
STOP_SECONDS = 10
READY_SECONDS = 60

STEPS = {
    "Preparing the database": ["migrate", "--verbosity=0"],
    "Building the demo house": ["build_demo"],
}
ADDRESSES = {
    "The house": "/da/",
    "in English": "/en/",
    "Log in as anybody, read every letter": "/demo/",
    "The admin": "/admin/",
}


def main() -> int:
    port = os.environ.get("PORT", "8000")
    if not _is_free(port):
        print(f"Port {port} is taken. Choose another: make demo PORT=8080", file=sys.stderr)
        return 1
    VAR_DIR.mkdir(parents=True, exist_ok=True)
    environment = environment_of(port)
    for title, command in STEPS.items():
        print(f"{title} …", flush=True)
        done = subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment)
        if done.returncode:
            return done.returncode
    return serve(port, environment)


def environment_of(port: str, var_dir: Path = VAR_DIR) -> dict[str, str]:
    """What every process of the demo runs with."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        # A visitor who goes astray meets the house's own pages, not Django's for programmers.
        "DEBUG": "0",
        "VAR_DIR": str(var_dir),
        "DATABASE_URL": "",  # empty is SQLite in VAR_DIR
        "SECRET_KEY": "",  # anybody reads the letters here: their links must open no real house
        "BASE_URL": f"http://localhost:{port}",
    }


def serve(port: str, environment: dict[str, str]) -> int:
    """Run web and worker until one ends or somebody stops this; ends both."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    commands = {
        "web": ["-m", "gunicorn", "portal.wsgi", f"--bind=127.0.0.1:{port}", "--threads=4"],
        "worker": ["manage.py", "run_due", "--loop"],
    }
    processes = {}
    try:
        for name, command in commands.items():
            log = (VAR_DIR / f"{name}.log").open("ab")
            # A session of its own: Ctrl-C comes to us, and we end both in order.
            processes[name] = subprocess.Popen(
                [sys.executable, *command],
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        _wait_until_open(port, processes)
        _print_addresses(port)
        while all(process.poll() is None for process in processes.values()):
            time.sleep(0.5)
        ended = next(name for name, process in processes.items() if process.poll() is not None)
        print(f"The {ended} process ended by itself; see {VAR_DIR / ended}.log", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nClosing the demo house.")
        return 0
    finally:
        for process in processes.values():
            process.terminate()
        for process in processes.values():
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _is_free(port: str) -> bool:
    try:
        socket.create_server(("127.0.0.1", int(port))).close()
    except OSError:
        return False
    except (ValueError, OverflowError):
        sys.exit(f"PORT is {port!r}. Write a number, for instance: make demo PORT=8080")
    return True


def _wait_until_open(port: str, processes: dict[str, subprocess.Popen]) -> None:
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end and processes["web"].poll() is None:
        try:
            socket.create_connection(("127.0.0.1", int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return


def _print_addresses(port: str) -> None:
    print("\nThe demo house is open. Ctrl-C closes it.\n")
    for name, path in ADDRESSES.items():
        print(f"  {name:38} http://localhost:{port}{path}")
    print(f"\n  Logs and mails are in {VAR_DIR.relative_to(ROOT)}/", flush=True)


if __name__ == "__main__":
    sys.exit(main())
