"""The numbers of a run under the names all peers use: `name value` lines, or our results.csv."""

import csv

from .places import Failure


def from_lines(output):
    numbers = {}
    for line in output.splitlines():
        name, _, value = line.rpartition(" ")
        try:
            number = float(value)
        except ValueError:
            raise Failure(f"a peer printed a line that is no `name value` line: {line}") from None
        if name in numbers:
            raise Failure(f"a peer printed {name} twice")
        numbers[name] = number
    return numbers


def from_table(file):
    """Of the many results of `analyze`, those that are the job."""
    numbers = {}
    with open(file, newline="", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            numbers |= {name: float(value) for name, value in named(row)}
    return numbers


def named(row):
    analysis, measure, variable = row["analysis"], row["measure"], row["variable"]
    estimate, group = row["estimate"], f"{row['by']}={row['group']}"
    if analysis == "frequencies" and measure == "count":
        yield f"count {variable}={row['level']}", estimate
    elif analysis == "frequencies" and measure == "missing":
        yield f"missing {variable}", estimate
    elif analysis == "moments" and measure in ("mean", "sd"):
        yield f"{measure} {variable}", estimate
    elif analysis.startswith("by-") and measure == "count" and row["group"]:
        yield f"count {group} {variable}={row['level']}", estimate
    elif analysis.startswith("by-") and measure == "pearson_chi_square":
        yield f"chi_square {row['by']}", row["statistic"]
        yield f"chi_square_df {row['by']}", row["df"]
        yield f"chi_square_p {row['by']}", row["p_value"]
    elif analysis.startswith("with-") and measure == "pearson_r":
        yield f"r {variable} {row['by']}", estimate
    elif measure == "cronbach_alpha":
        yield "alpha", estimate
    elif analysis == "traits" and measure in ("mean", "sd"):
        yield f"{measure} {variable} {group}", estimate
    elif analysis == "traits" and measure == "welch_t":
        yield f"t {variable}", row["statistic"]
        yield f"t_df {variable}", row["df"]
        yield f"t_p {variable}", row["p_value"]
