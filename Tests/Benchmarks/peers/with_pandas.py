"""The job in pandas, with pyarrow as its reader and scipy for the tests."""

import sys

import pandas as pd
from scipy.stats import chi2_contingency, ttest_ind
from survey import *

survey = pd.read_csv(sys.argv[1], usecols=COLUMNS, dtype=dict.fromkeys(NOMINAL, "category"), engine="pyarrow")

for name in NOMINAL:
    counts = survey[name].value_counts(dropna=False)
    say_counts(name, {level if isinstance(level, str) else None: n for level, n in counts.items()})
for name in CROSSED:
    cells = survey.groupby([name, GROUP], observed=True).size().unstack(fill_value=0)
    for level, answer in ((level, answer) for level in cells.index for answer in cells.columns):
        say(f"count {name}={level} {GROUP}={answer}", int(cells.at[level, answer]))
    test = chi2_contingency(cells, correction=False)
    say(f"chi_square {name}", test.statistic)
    say(f"chi_square_df {name}", int(test.dof))
    say(f"chi_square_p {name}", test.pvalue)

for name in NUMERIC:
    say(f"mean {name}", survey[name].mean())
    say(f"sd {name}", survey[name].std())
for x, y in CORRELATED:
    say(f"r {x} {y}", survey[x].corr(survey[y]))

say_alpha(survey[ITEMS].var(), survey[ITEMS].sum(axis=1).var())

cried = survey[GROUP] == LEVELS[0]
for name, (item, reversed) in TRAITS.items():
    trait = (survey[item] + 8 - survey[reversed]) / 2
    groups = trait[cried], trait[~cried]
    for answer, group in zip(LEVELS, groups):
        say_group(name, answer, group.mean(), group.var())
    test = ttest_ind(*groups, equal_var=False)
    say(f"t {name}", test.statistic)
    say(f"t_df {name}", test.df)
    say(f"t_p {name}", test.pvalue)
