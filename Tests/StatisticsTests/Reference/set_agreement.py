# Values of Tests/StatisticsTests/Agreement/SetValuedAlphaTests.swift. Python 3, nltk 3.10.4 (PyPI).
# Of nltk the alpha, and masi_distance beside MASI as Passonneau (2006) has it, which is written out here as nltk divides by
# zero where both sets are empty (until 3.9 it had .67 and .33). An empty set is not a missing rating.
from fractions import Fraction

from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import masi_distance


def jaccard(a, b):
    return 0 if a == b else float(1 - Fraction(len(a & b), len(a | b)))


def masi(a, b):
    if a == b:
        return 0
    common = len(a & b)
    factor = 0 if common == 0 else Fraction(2, 3) if common == min(len(a), len(b)) else Fraction(1, 3)
    return float(1 - Fraction(common, len(a | b)) * factor)


# Unit by unit; a letter is a category, "-" an empty set, "." no rating.
two = ["ab ab", "a ab", "abc bc", "- a", "c c", "- -", "ab cd", "bd abd"]
three = ["ab ab a", "a . ab", "abc bc bcd", "- a .", "c c c", "- - -", "ab cd .", ". . a", "bd abd d", "a b -"]
for data in (two, three):
    rows = [
        (str(coder), str(unit), frozenset(text.replace("-", "")))
        for unit, line in enumerate(data)
        for coder, text in enumerate(line.split())
        if text != "."
    ]
    for distance in (jaccard, masi):
        print(distance.__name__, repr(AnnotationTask(rows, distance=distance).alpha()))
for a, b in [("ab", "ab"), ("a", "ab"), ("ab", "bc"), ("a", "b"), ("abc", "bcd"), ("abcd", "bc")]:
    print(a, b, jaccard(set(a), set(b)), masi(set(a), set(b)), masi_distance(set(a), set(b)))
