"""Runs commands and puts figures into words."""
import os
import pathlib
import statistics
import subprocess
import sys
import time

WORK = pathlib.Path(__file__).parent / ".work"


def run(command, output):
    """Seconds by the clock, seconds of processor time, and peak memory in MB."""
    start = time.perf_counter()
    with open(output, "wb") as file, open(WORK / "errors.txt", "wb") as errors:
        child = subprocess.Popen([str(part) for part in command], stdout=file, stderr=errors)
        _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} ended with {child.returncode}: {(WORK / 'errors.txt').read_text()}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6


def spread(values, places=1):
    return f"{min(values):.{places}f} / **{statistics.median(values):.{places}f}** / {max(values):.{places}f}"
