"""What processes have used of the machine, from /proc. Linux only."""

import os
from pathlib import Path

#: Seconds; nothing shorter is counted.
TICK = 1 / os.sysconf("SC_CLK_TCK")


def children(pid: int) -> list[int]:
    """The processes that this one has started and that run."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                fields = stat_fields((entry / "stat").read_text())
            except (FileNotFoundError, ProcessLookupError):
                continue  # it has just ended
            if int(fields[1]) == pid:
                found.append(int(entry.name))
    return found


def cpu_seconds(pids: list[int]) -> float:
    """User and system time used so far by all of them together."""
    ticks = 0
    for pid in pids:
        fields = stat_fields(Path(f"/proc/{pid}/stat").read_text())
        ticks += int(fields[11]) + int(fields[12])
    return ticks * TICK


def stat_fields(text: str) -> list[str]:
    """proc(5): the fields from ``state`` on. The name before them may hold spaces and brackets."""
    return text.rpartition(")")[2].split()
