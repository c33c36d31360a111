"""Runs contenders in turn, as whole processes, and keeps the time and memory of each run."""

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Callable

from .places import SCRATCH, Failure, program


@dataclass
class Contender:
    """One line of a table. `accept` is given what a run printed, and returns its numbers, or None where it computes none."""

    name: str
    command: list
    accept: Callable[[str], dict | None]
    is_peer: bool = False
    has_p_values: bool = False
    is_typed: bool = False
    runs: list = field(default_factory=list)
    numbers: list = field(default_factory=list)  # of each run, where it computes any

    @property
    def wall(self):
        return median(run.wall for run in self.runs)

    @property
    def processor(self):
        return median(run.processor for run in self.runs)

    @property
    def peak(self):
        return max(run.peak for run in self.runs)


@dataclass
class Run:
    wall: float  # seconds
    processor: float  # seconds, user and system, of all threads and children
    peak: int  # bytes


def in_turn(contenders, rounds):
    """Each once, then each again: what disturbs the machine for a while disturbs all of them."""
    for number in range(1, rounds + 1):
        for contender in contenders:
            say(f"round {number} of {rounds}: {contender.name}")
            run(contender)
    say("")


def say(progress):
    """On a terminal, one line that each overwrites."""
    if sys.stdout.isatty():
        print(f"\r\033[K{progress}", end="", flush=True)


def run(contender):
    figures, output = SCRATCH / "figures", SCRATCH / "output"
    errors = SCRATCH / "errors"
    with open(output, "wb") as out, open(errors, "wb") as err:
        status = subprocess.run(
            [program("measure"), figures, *contender.command], stdin=subprocess.DEVNULL, stdout=out, stderr=err
        ).returncode
    if status != 0:
        raise Failure(f"{contender.name} ended with exit code {status}:\n{tail(errors)}")
    wall, processor, peak = figures.read_text().split()
    contender.runs.append(Run(float(wall), float(processor), int(peak)))
    numbers = contender.accept(output.read_text(encoding="utf-8"))
    if numbers is not None:
        contender.numbers.append(numbers)


def tail(file: Path):
    return "\n".join(file.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])
