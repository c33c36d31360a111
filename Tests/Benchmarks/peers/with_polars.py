"""The job in polars: lazy, so that it reads the columns it needs, once, on all cores. No p-values.

As its users write it, polars guesses the types from the first rows; after `typed` they are given by hand, as narrow as
the answers allow.
"""

import sys

import polars as pl
from survey import *

if sys.argv[2:] == ["typed"]:
    types = dict.fromkeys(NOMINAL, pl.Categorical) | dict.fromkeys([*SMALL, *ITEM_COLUMNS, *ITEMS], pl.Int16)
    survey = pl.scan_csv(sys.argv[1], schema_overrides=types).select(COLUMNS)
else:
    survey = pl.scan_csv(sys.argv[1])
traits = {name: (pl.col(item) + 8 - pl.col(reversed)) / 2 for name, (item, reversed) in TRAITS.items()}

counts = [survey.group_by(name).len("n") for name in NOMINAL]
cells = [survey.group_by(name, GROUP).len("n") for name in CROSSED]
moments = survey.select(
    *[pl.col(name).mean().alias(f"mean {name}") for name in NUMERIC],
    *[pl.col(name).std().alias(f"sd {name}") for name in NUMERIC],
    *[pl.corr(x, y).alias(f"r {x} {y}") for x, y in CORRELATED],
)
variances = survey.select(
    *[pl.col(item).var() for item in ITEMS],
    pl.sum_horizontal(ITEMS).var().alias("sum"),
)
groups = survey.group_by(GROUP).agg(
    pl.len().alias("n"),
    *[trait.mean().alias(f"mean {name}") for name, trait in traits.items()],
    *[trait.var().alias(f"variance {name}") for name, trait in traits.items()],
)
*tables, moments, variances, groups = pl.collect_all([*counts, *cells, moments, variances, groups])

for name, table in zip(NOMINAL, tables):
    say_counts(name, dict(table.iter_rows()))
for name, table in zip(CROSSED, tables[len(NOMINAL) :]):
    say_cross_tabulation(name, {(level, answer): n for level, answer, n in table.iter_rows()})
for name, value in moments.row(0, named=True).items():
    say(name, value)
*each, whole = variances.row(0)
say_alpha(each, whole)
for name in TRAITS:
    say_welch(
        name,
        {row[GROUP]: (row["n"], row[f"mean {name}"], row[f"variance {name}"]) for row in groups.iter_rows(named=True)},
    )
