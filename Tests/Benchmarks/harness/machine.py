"""What the figures were taken on: the processor, never the machine's name."""

import os
import platform
import subprocess
from pathlib import Path


def description():
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    sha = "with" if has_sha_instructions() else "without"
    return f"{cores} cores of {processor()}, {sha} SHA instructions; {platform.system()} {platform.machine()}"


def processor():
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    asked = subprocess.run(["sysctl", "-n", "machdep.cpu.brand_string"], capture_output=True, text=True)
    return asked.stdout.strip() or "an unnamed processor"


def has_sha_instructions():
    information = Path("/proc/cpuinfo")
    # x86's name and ARM's.
    return platform.system() == "Darwin" or (
        information.exists() and not {"sha_ni", "sha2"}.isdisjoint(information.read_text().split())
    )
