"""The survey's columns, and the arithmetic that an SQL engine or a data frame leaves to its user."""

from math import sqrt

GROUP = "cried_in_therapy"
LEVELS = ["Yes", "No"]
NOMINAL = ["gender", "role", "orientation", GROUP, "relationship_effect"]
CROSSED = ["orientation", "gender", "role"]
NUMERIC = ["age", "years_experience", "pct_sessions_4wk", "daily_crying"]
SMALL = ["age", "daily_crying"]  # whole numbers, as all items are
CORRELATED = [("daily_crying", "pct_sessions_4wk"), ("age", "pct_sessions_4wk"), ("years_experience", "pct_sessions_4wk")]
ITEMS = [f"iri_ec{i}" for i in range(1, 8)]
TRAITS = {f"trait{i}": (f"tipi{i}", f"tipi{i + 5}") for i in range(1, 6)}  # the second item is reversed
ITEM_COLUMNS = [item for pair in TRAITS.values() for item in pair]
COLUMNS = NOMINAL + NUMERIC + ITEM_COLUMNS + ITEMS


def say(name, value):
    """One `name value` line; repr of a double has all the digits that tell it from its neighbours."""
    print(name, repr(value if isinstance(value, int) else float(value)))


def say_counts(variable, counts):
    """counts: of each level; an absent answer is None or the empty text."""
    say(f"missing {variable}", sum(int(n) for level, n in counts.items() if not level))
    for level, n in counts.items():
        if level:
            say(f"count {variable}={level}", int(n))


def say_cross_tabulation(variable, cells):
    """cells: {(level, answer to GROUP): n}, without missing answers."""
    rows, columns = {}, {}
    for (level, answer), n in cells.items():
        say(f"count {variable}={level} {GROUP}={answer}", int(n))
        rows[level] = rows.get(level, 0) + n
        columns[answer] = columns.get(answer, 0) + n
    total = sum(rows.values())
    expected = {(row, column): rows[row] * columns[column] / total for row in rows for column in columns}
    say(f"chi_square {variable}", sum((cells.get(cell, 0) - e) ** 2 / e for cell, e in expected.items()))
    say(f"chi_square_df {variable}", (len(rows) - 1) * (len(columns) - 1))


def say_alpha(variances, variance_of_sum):
    """Cronbach (1951)."""
    k = len(variances)
    say("alpha", k / (k - 1) * (1 - sum(variances) / variance_of_sum))


def say_group(trait, answer, mean, variance):
    say(f"mean {trait} {GROUP}={answer}", mean)
    say(f"sd {trait} {GROUP}={answer}", sqrt(variance))


def say_welch(trait, moments):
    """moments: {answer to GROUP: (n, mean, variance)}. Welch (1947)."""
    for answer, (_, mean, variance) in moments.items():
        say_group(trait, answer, mean, variance)
    (n1, mean1, variance1), (n2, mean2, variance2) = (moments[answer] for answer in LEVELS)
    a, b = variance1 / n1, variance2 / n2
    say(f"t {trait}", (mean1 - mean2) / sqrt(a + b))
    say(f"t_df {trait}", (a + b) ** 2 / (a * a / (n1 - 1) + b * b / (n2 - 1)))
