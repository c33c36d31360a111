"""The job in DuckDB: the columns that are needed into a table, once, and queries on that. No p-values."""

import sys
from collections import Counter

import duckdb
from survey import *

connection = duckdb.connect()
# Left alone, it takes Yes and No for true and false in some files and for text in others, and whole numbers for 64 bits.
types = {name: "VARCHAR" for name in NOMINAL} | {name: "UTINYINT" for name in [*SMALL, *ITEM_COLUMNS, *ITEMS]}
connection.execute(
    f"CREATE TEMP TABLE survey AS SELECT {', '.join(COLUMNS)} FROM read_csv(?, types = {types})", [sys.argv[1]]
)


def rows(query):
    return connection.execute(query).fetchall()


# Grouped once by all five: faster than GROUPING SETS.
combinations = rows(f"SELECT {', '.join(NOMINAL)}, count(*) FROM survey GROUP BY ALL")


def count(*names):
    counts = Counter()
    for *levels, n in combinations:
        counts[tuple(levels[NOMINAL.index(name)] for name in names)] += n
    return counts


for name in NOMINAL:
    say_counts(name, {level: n for (level,), n in count(name).items()})
for name in CROSSED:
    say_cross_tabulation(name, count(name, GROUP))

wanted = {f"mean {name}": f"avg({name})" for name in NUMERIC}
wanted |= {f"sd {name}": f"stddev_samp({name})" for name in NUMERIC}
wanted |= {f"r {x} {y}": f"corr({x}, {y})" for x, y in CORRELATED}
variances = [f"var_samp({item})" for item in ITEMS] + [f"var_samp({' + '.join(ITEMS)})"]
(values,) = rows(f"SELECT {', '.join([*wanted.values(), *variances])} FROM survey")
for name, value in zip(wanted, values):
    say(name, value)
*each, whole = values[len(wanted) :]
say_alpha(each, whole)

traits = [f"({item} + 8 - {reversed}) / 2.0" for item, reversed in TRAITS.values()]
groups = rows(
    f"SELECT {GROUP}, count(*), {', '.join(f'avg({trait}), var_samp({trait})' for trait in traits)} "
    f"FROM survey GROUP BY {GROUP}"
)
for i, name in enumerate(TRAITS):
    say_welch(name, {answer: (n, moments[2 * i], moments[2 * i + 1]) for answer, n, *moments in groups})
