"""The README's table: the first one of RESULTS.md in short."""

import re

from .places import PACKAGE, Failure

README = PACKAGE / "README.md"
PLACE = re.compile(r"(<!-- written by make bench -->\n).*?(\n<!-- to here -->)", re.DOTALL)
LEFT_OUT = {"processor time"}
LINES_LEFT_OUT = re.compile(r"tearsheet, .* threads?$|SHA-256 of the file|one thread$")


def write(results):
    old = README.read_text(encoding="utf-8")
    if not PLACE.search(old):
        raise Failure("README.md has no place for the table: <!-- written by make bench --> … <!-- to here -->")
    README.write_text(PLACE.sub(lambda place: f"{place[1]}\n{short(results)}\n{place[2]}", old), encoding="utf-8")


def short(results):
    """The heading of the first section, its table without some columns and lines, and the machine."""
    lines = results.splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("## "))
    machine = next(line for line in lines[:start] if " cores of " in line).partition(". ")[0]
    table = [cells(line) for line in lines[start : end_of_table(lines, start)] if line.startswith("|")]
    columns = [i for i, heading in enumerate(table[0]) if heading not in LEFT_OUT]
    table[0][0] = lines[start].removeprefix("## ")
    kept = [line for line in table if not LINES_LEFT_OUT.search(line[0])]
    return "\n".join("| " + " | ".join(line[i] for i in columns) + " |" for line in kept) + f"\n\n{machine}."


def cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


def end_of_table(lines, start):
    begun = next(i for i in range(start, len(lines)) if lines[i].startswith("|"))
    return next((i for i in range(begun, len(lines)) if not lines[i].startswith("|")), len(lines))
