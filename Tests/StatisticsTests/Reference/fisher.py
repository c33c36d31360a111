"""Fisher's exact p values in whole numbers, for FisherExactTests.swift. Run: python3 fisher.py

Every table with the observed margins has the weight (product over columns of column! / product of its counts!); the p value
is the share of the weights that are at most the observed one times 1 + 1e-7, R's rule. Partial tables are kept by the sorted
rests of the rows and by their exact weight, so nothing is rounded before the last division.
"""
from collections import Counter
from fractions import Fraction
from functools import lru_cache
from math import factorial, prod

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


if __name__ == "__main__":
    for name, table in TABLES.items():
        fills.cache_clear()
        print(f"{name}: {float(p_value(table))!r}", flush=True)
