"""Reference values of Tests/StatisticsTests/Distributions, to 40 digits and more (mpmath 1.3.0).

python3 categorical_tails.py central | exact | t | chi | f | range
"""

import sys
from fractions import Fraction
from math import comb

import mpmath as mp

mp.mp.dps = 40


def text(value):
    return mp.nstr(value, 17)


def gamma_tails(a, x):
    """The regularised incomplete gamma function by its series; the complement needs the digits it loses."""
    mp.mp.dps = 700 if x > 150 and x > a else 60
    a, x = mp.mpf(a), mp.mpf(x)
    term, total, n = mp.mpf(1), mp.mpf(1), 0
    while term > total * mp.mpf(10) ** -(mp.mp.dps + 5):
        n += 1
        term *= x / (a + n)
        total += term
    lower = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1)) * total
    return lower, 1 - lower


def beta_tails(a, b, x):
    """The same of the beta function."""
    mp.mp.dps = 60
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    term, total, n = mp.mpf(1), mp.mpf(1), 0
    while term > total * mp.mpf(10) ** -60:
        n += 1
        term *= (a + b + n - 1) / (a + n) * x
        total += term
    lower = mp.exp(a * mp.log(x) + b * mp.log(1 - x) - mp.log(a) - log_beta) * total
    return lower, 1 - lower


def central():
    for df in [0.5, 1, 2.5, 5, 10, 30.5, 31, 50, 100, 1000, 20000]:
        for t in [1e-3, 0.5, 2, 8, 17, 36]:
            df_, t_ = mp.mpf(df), mp.mpf(t)
            both = mp.betainc(df_ / 2, mp.mpf(1) / 2, 0, df_ / (df_ + t_**2), regularized=True)
            print("t", df, t, text(both))
    for df, x in [(1, 92.20528041), (1, 1e-20), (3, 0.01), (9, 138.2898416), (5, 778.9065315), (1, 1300), (2, 1370),
                  (40, 250), (1000, 1100), (1000, 100), (1e6, 998585.7864376269), (1e6, 1005000), (1e7, 1e7 + 4472)]:
        print("chi-square", df, x, *map(text, gamma_tails(mp.mpf(df) / 2, mp.mpf(x) / 2)))
    for a, b, x in [(0.5, 0.5, 0.1), (1, 5, 1e-12), (72, 29, 0.6), (160, 21, 0.7), (389.5, 152.5, 0.5),
                    (500, 700, 0.1), (5e4, 3e4, 0.63), (0.5, 2e6, 1e-6)]:
        print("beta", a, b, x, *map(text, beta_tails(a, b, x)))


def exact():
    successes, failures, draws = 2691, 1835, 1755
    ways = [comb(successes, k) * comb(failures, draws - k) for k in range(draws + 1)]
    for part in (sum(ways[:801]), sum(ways[1401:])):
        share = Fraction(part, sum(ways))
        print("hypergeometric", text(mp.mpf(share.numerator) / share.denominator))
    p = mp.mpf(0.565)
    terms = [mp.binomial(541, k) * p**k * (1 - p) ** (541 - k) for k in range(542)]
    print("binomial", text(terms[389]), text(mp.fsum(terms[389:])), text(mp.fsum(terms[:201])))


def log_chi(df):
    """The log density of log S, S² being χ² ÷ df."""
    df = mp.mpf(df)
    constant = mp.log(2) + df / 2 * mp.log(df / 2) - mp.loggamma(df / 2)
    return lambda u: constant + df * u - df * mp.exp(2 * u) / 2


def around_peak(logarithm, low, high, depth=80):
    """The integral of exp(logarithm) by the trapezoidal rule, halved until nothing changes."""
    a, b = mp.mpf(low), mp.mpf(high)
    for _ in range(200):
        c, d = a + (b - a) / 3, b - (b - a) / 3
        a, b = (c, b) if logarithm(c) < logarithm(d) else (a, d)
    peak = (a + b) / 2
    height = logarithm(peak)
    h = mp.mpf(10) ** -6
    width = 1 / mp.sqrt(abs((logarithm(peak + h) - 2 * height + logarithm(peak - h)) / h**2))
    left = right = mp.mpf(1)
    while logarithm(peak - left * width) > height - depth:
        left *= 2
    while logarithm(peak + right * width) > height - depth:
        right *= 2
    start, end = peak - left * width, peak + right * width

    def trapezoid(n):
        step = (end - start) / n
        return step * mp.fsum(mp.exp(logarithm(start + i * step) - height) for i in range(n + 1))

    n, last = 150, trapezoid(150)
    while True:
        n *= 2
        value = trapezoid(n)
        if abs(value - last) < mp.mpf(10) ** -18 * value or n > 40000:
            return mp.exp(height) * value
        last = value


def noncentral_t():
    def upper(df, delta, t):
        density, delta, t = log_chi(df), mp.mpf(delta), mp.mpf(t)
        log_normal = lambda z: mp.log(mp.erfc(-z / mp.sqrt(2)) / 2)
        return around_peak(lambda u: density(u) + log_normal(delta - t * mp.exp(u)), -12 if df > 5 else -40, 3)

    for df, delta, t in [(1, 0, 2), (2.5, 1, 0.3), (5, 2, 2.5), (28, 0.7, 2.2), (28, 0.7, 12), (28, 0.7, -6),
                         (10, -3, 2), (58, 4.5, 4.5), (100, 0, 8), (538, 9, 8.5), (500, 20, 35), (1000, -2, 15),
                         (3, 30, 15), (1e5, 5, 4.5), (1, 3, -2)]:
        print("noncentral t", df, delta, t, text(upper(df, delta, t)), text(upper(df, -delta, -t)))


def poisson_mixture(mean, component):
    mean = mp.mpf(mean)
    first = int(max(0, mean - 25 * mp.sqrt(mean) - 60))
    last = int(mean + 40 * mp.sqrt(mean) + 400)
    weight = lambda j: mp.exp(-mean + j * mp.log(mean) - mp.loggamma(j + 1)) if mean > 0 else mp.mpf(j == 0)
    return mp.fsum(weight(j) * component(j) for j in range(first, last))


def noncentral_chi():
    for df, noncentrality, x in [(1, 0, 3), (1, 2, 4), (3, 10, 5), (9, 100, 138.3), (6, 5, 60), (2, 0.5, 300),
                                 (4, 50, 3), (9, 90, 1), (1, 92.2, 92.2), (10, 400, 1000)]:
        half = mp.mpf(x) / 2
        tail = lambda low, high: poisson_mixture(
            mp.mpf(noncentrality) / 2, lambda j: mp.gammainc(mp.mpf(df) / 2 + j, low, high, regularized=True))
        print("noncentral chi-square", df, noncentrality, x, text(tail(0, half)), text(tail(half, mp.inf)))


def noncentral_f():
    for df, df2, noncentrality, f in [(1, 5, 0, 3), (1, 28, 2, 4), (3, 40, 10, 5), (4, 200, 24.4, 6.1), (2, 57, 5, 60),
                                      (4, 100, 50, 0.3), (9, 300, 90, 0.2), (3, 30, 8, 0.01)]:
        x = df * mp.mpf(f) / (df * mp.mpf(f) + df2)
        a, b = mp.mpf(df) / 2, mp.mpf(df2) / 2
        lower = poisson_mixture(mp.mpf(noncentrality) / 2, lambda j: mp.betainc(a + j, b, 0, x, regularized=True))
        upper = poisson_mixture(mp.mpf(noncentrality) / 2, lambda j: mp.betainc(b, a + j, 0, 1 - x, regularized=True))
        print("noncentral F", df, df2, noncentrality, f, text(lower), text(upper))


def studentized_range():
    """Several minutes."""
    mp.mp.dps = 25

    def above(groups, w):
        def integrand(z):
            below = mp.erfc(-z / mp.sqrt(2)) / 2
            share = mp.erfc(-(z - w) / mp.sqrt(2)) / 2 / below
            rest = -mp.expm1((groups - 1) * mp.log1p(-share)) if share < 1 else mp.mpf(1)
            return mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi) * below ** (groups - 1) * rest

        start, end = max(mp.mpf(-11), w / 2 - 11), w / 2 + 11
        step = (end - start) / 220
        return groups * step * mp.fsum(integrand(start + i * step) for i in range(221))

    for groups, df, q in [(2, 10, 3), (3, 10, 3.88), (3, 27, 8), (5, 60, 4), (5, 2572, 12), (10, 120, 30)]:
        density = log_chi(df)
        logarithm = lambda u: density(u) + mp.log(above(groups, mp.mpf(q) * mp.exp(u)))
        print("studentized range", groups, df, q, text(around_peak(logarithm, -3, 1, depth=48)), flush=True)


{"central": central, "exact": exact, "t": noncentral_t, "chi": noncentral_chi, "f": noncentral_f,
 "range": studentized_range}[sys.argv[1]]()
