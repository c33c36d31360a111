"""RESULTS.md: the tables, and what a reader must know to judge them."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from .compare import TOLERANCE, Agreement
from .machine import description
from .places import BENCHMARKS, PACKAGE, SCRATCH, TEARSHEET

DEFAULT_ROWS = 5_000_000


@dataclass
class Section:
    rows: int
    rounds: int
    data: Path
    table: str
    agreement: Agreement


def page(large, small, memory, versions, missing):
    version = subprocess.run([TEARSHEET, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    parts = [
        "# tearsheet beside what users run instead",
        "Written by `make bench`. The job: frequencies of five categorical variables, three cross-tabulations with "
        "chi-square, mean and SD of four numeric variables, three correlations, Cronbach's alpha of seven items, and "
        "five scale scores compared between two groups. Every line is a whole process, run in turn with the others on "
        "a file that is in the system's cache; times are medians, memory is the most of any run, as the operating "
        "system counts it (`ru_maxrss`; 1 MB is 1,000,000 bytes).",
        f"{description()}. tearsheet {version}; {'; '.join(versions) or 'no peers'}.",
        f"## {large.rows:,} rows",
        f"{large.data.stat().st_size / 1e6:,.0f} MB, {rounds(large.rounds)}. tearsheet computes the whole report, but "
        "draws no figure; DuckDB and polars compute no p-values. *Types guessed*: the tool finds out what the columns "
        "hold, as it does for most users; *types by hand*: someone has looked at the data and said so. The last lines "
        "compute nothing.",
        large.table,
        agreed(large.agreement),
        "tearsheet's memory:",
        memory,
        f"## {small.rows:,} rows",
        f"A survey of the usual size, {rounds(small.rounds)}. *All outputs* are the page, the Markdown, every table, "
        "and the figures.",
        small.table,
        agreed(small.agreement),
    ]
    if missing:
        parts += ["Not installed, so not in the tables:", "\n".join(f"- {peer.name}: `{peer.install}`" for peer in missing)]
        parts.append("(Where pip wants a virtual environment: `make bench PYTHON=` with the path of its Python.)")
    return "\n\n".join(parts) + "\n"


def rounds(number):
    return f"{number} rounds" if number > 1 else "one round"


def agreed(agreement):
    if agreement.peers == 0:
        return "There was no peer to check the numbers against."
    tolerance = f"{TOLERANCE:.0e}".replace("e-09", "e-9")
    return (
        f"The {agreement.names} numbers of all {agreement.lines} lines that compute the job agree within {tolerance}, "
        f"relative; the largest difference is {agreement.worst:.0e} (`{agreement.worst_name}`)."
    )


def write(text, rows):
    """A trial on fewer rows does not replace the figures that are committed."""
    file = BENCHMARKS / "RESULTS.md" if rows == DEFAULT_ROWS else SCRATCH / f"RESULTS-{rows}.md"
    file.write_text(text, encoding="utf-8")
    return file.relative_to(PACKAGE)
