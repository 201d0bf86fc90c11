"""Make a virtual environment with exactly the packages of a requirements file.

    python3 scripts/environment.py .venv requirements/dev.txt

Quick when nothing changed: a note in the environment says which files it was made from. Runs on any
Python that a machine brings along, so it asks for nothing but the standard library.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

NEEDED = (3, 11)


def main(folder, requirements):
    if sys.version_info < NEEDED:
        return refuse(
            "This is Python {}.{}; the portal needs {}.{} or newer. Name one that is installed: "
            "make setup PYTHON=python3.11".format(*sys.version_info[:2], *NEEDED)
        )
    folder, requirements = Path(folder), Path(requirements)
    note = folder / (requirements.name + ".installed")
    wanted = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()
    if note.is_file() and note.read_text() == wanted:
        return 0
    python = folder / "bin" / "python"
    if not works(python) and not made(folder):
        return 1
    print(f"Installing {requirements} into {folder} …", flush=True)
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*install, "--require-hashes", "-r", requirements])
    if done.returncode:
        return refuse("Not everything could be installed; the lines above say why.")
    note.write_text(wanted)
    return 0


def works(python):
    """Whether an environment is there, whole, and of the Python we run on."""
    if not python.exists():
        return False
    ask = "import pip, sys; print(*sys.version_info[:2])"
    said = subprocess.run([python, "-c", ask], capture_output=True, text=True)
    return said.stdout.split() == [str(part) for part in sys.version_info[:2]]


def made(folder):
    """Make the environment anew; False with a sentence where this Python cannot."""
    try:
        import ensurepip  # noqa: F401  Debian parts it from Python
        import venv
    except ImportError:
        version = "{}.{}".format(*sys.version_info[:2])
        refuse(
            "This Python cannot make virtual environments. On Debian and Ubuntu: "
            f"apt install python3-venv (or python{version}-venv); on other systems install "
            "Python from python.org, or name another one: make setup PYTHON=python3.12"
        )
        return False
    print(f"Making {folder} …", flush=True)
    venv.create(folder, clear=True, with_pip=True)
    return True


def refuse(sentence):
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
