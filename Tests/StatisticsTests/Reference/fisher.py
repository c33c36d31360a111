"""Fisher's exact p values in whole numbers, for FisherExactTests.swift. Run: python3 fisher.py

Every table with the observed margins has the weight (product over columns of column! / product of its counts!); the p value
is the share of the weights that are at most the observed one times 1 + 1e-7, R's rule. Partial tables are kept by the sorted
rests of the rows and by their exact weight, so nothing is rounded before the last division.
"""
from collections import Counter
from fractions import Fraction
from functools import lru_cache
from math import comb, factorial, prod

TABLES = {
    "spread": [[12, 9, 7, 4, 3, 1], [5, 9, 11, 13, 6, 2]],
    "distant": [[25, 1, 14, 2, 19], [2, 21, 3, 17, 5]],
    "equal columns": [[3, 5, 1, 4, 2, 3, 5, 2], [3, 1, 5, 2, 4, 3, 1, 4]],
    "twelve columns": [[2, 0, 3, 1, 4, 2, 0, 5, 1, 2, 3, 1], [1, 3, 2, 4, 1, 0, 3, 1, 2, 4, 0, 5]],
    "most probable": [[10, 20, 30], [10, 20, 30]],
    "three by three": [[10, 3, 2], [4, 9, 5], [1, 6, 12]],
    "three by four": [[5, 0, 2, 7], [1, 8, 3, 2], [4, 2, 9, 1]],
    "three by five": [[4, 1, 0, 2, 6], [2, 5, 3, 3, 1], [1, 2, 6, 4, 2]],
    "four by four": [[1, 2, 1, 0], [3, 3, 6, 1], [5, 1, 2, 4], [2, 4, 0, 6]],
    "four by five": [[3, 0, 1, 2, 1], [1, 4, 0, 1, 2], [0, 1, 5, 1, 0], [2, 1, 1, 0, 4]],
    "all in one column each": [[9, 0, 0], [0, 8, 0], [0, 0, 7]],
}


@lru_cache(maxsize=None)
def fills(column, left):
    """What is left of the rows after a column, and the product of its counts' factorials."""
    if len(left) == 1:
        return [((left[0] - column,), factorial(column))] if column <= left[0] else []
    return [
        ((left[0] - count, *rest), factorial(count) * weight)
        for count in range(min(column, left[0]) + 1)
        for rest, weight in fills(column - count, left[1:])
    ]


def p_value(table):
    if len(table) > len(table[0]):
        table = [list(column) for column in zip(*table)]
    columns = sorted(map(sum, zip(*table)))
    layer = {tuple(sorted(map(sum, table))): Counter({1: 1})}
    for column in columns:
        following = {}
        for left, pasts in layer.items():
            for rest, weight in fills(column, left):
                node = following.setdefault(tuple(sorted(rest)), Counter())
                ways = factorial(column) // weight
                for past, number in pasts.items():
                    node[past * ways] += number
        layer = following
    (pasts,) = layer.values()
    observed = prod(map(factorial, columns)) // prod(factorial(x) for row in table for x in row)
    small = sum(w * n for w, n in pasts.items() if w * 10**7 <= observed * (10**7 + 1))
    return Fraction(small, sum(w * n for w, n in pasts.items()))


# Tables of two rows too large for the above: what became of 541 respondents of `tearsheet synthesize
# datasets/therapist-tears/study.yaml` with --seed 8 and --seed 15. R's fisher.test gives 2.2062690870608669e-16 and
# 1.6900130154963194e-14, which are 4.7e-7 and 9.0e-7 of p too large: for tables larger than 2 x 2 its FEXACT counts those
# that are up to 3.45254e-7 likelier than the observed one. TOLERANCE = Fraction("3.45254e-7") gives
# 1.6900130155540574e-14 for the second, TOLERANCE = 0 what 1e-7 gives.
TOLERANCE = Fraction(1, 10**7)
LARGE = {
    "seed 8": [[160, 94, 35, 34, 43, 21], [20, 94, 21, 6, 8, 5]],
    "seed 15": [[160, 94, 33, 31, 36, 33], [20, 94, 11, 8, 11, 10]],
}


def p_value_of_two_rows(table):
    """The same, but a path whose every end is small, or none, is not followed: its weights are a binomial together."""
    columns = sorted(map(sum, zip(*table)), reverse=True)
    first = min(map(sum, table))
    rest = [sum(columns[place:]) for place in range(len(columns) + 1)]
    observed = prod(comb(sum(column), column[0]) for column in zip(*table))

    def counts(place, left):
        return range(max(0, left - rest[place + 1]), min(columns[place], left) + 1)

    @lru_cache(maxsize=None)
    def extreme(choose, place, left):
        """The largest or smallest weight of the columns from here on."""
        if place == len(columns):
            return 1
        return choose(
            comb(columns[place], count) * extreme(choose, place + 1, left - count) for count in counts(place, left)
        )

    def is_small(weight):
        return weight * TOLERANCE.denominator <= observed * (TOLERANCE.denominator + TOLERANCE.numerator)

    small = 0
    layer = {first: Counter({1: 1})}
    for place, column in enumerate(columns):
        following = {}
        for left, pasts in layer.items():
            for count in counts(place, left):
                rows = left - count
                largest, smallest = extreme(max, place + 1, rows), extreme(min, place + 1, rows)
                together = comb(rest[place + 1], rows)
                for past, number in pasts.items():
                    weight = past * comb(column, count)
                    if is_small(weight * largest):
                        small += weight * number * together
                    elif is_small(weight * smallest):
                        following.setdefault(rows, Counter())[weight] += number
        layer = following
    return Fraction(small, comb(sum(columns), first))


if __name__ == "__main__":
    for name, table in TABLES.items():
        fills.cache_clear()
        print(f"{name}: {float(p_value(table))!r}", flush=True)
    # These take five minutes.
    for name, table in LARGE.items():
        print(f"{name}: {float(p_value_of_two_rows(table))!r}", flush=True)
