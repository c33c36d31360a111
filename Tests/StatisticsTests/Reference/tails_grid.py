"""Tails over a grid, for Distributions/TailsGridTests.swift (mpmath 1.3.0). Run: python3 tails_grid.py > tails_grid.csv

Integrals of positive functions by the trapezoidal rule, which for smooth functions that vanish at both ends gains digits
with every point: the number of points is doubled until 25 digits stay. Sums of positive terms otherwise. Nothing is
taken from one, so each tail has its own digits.
"""
import functools

import mpmath as mp

mp.mp.dps = 40
ENOUGH = mp.mpf(10) ** -25
NOTHING = mp.mpf(10) ** -42


def integral(f, start, step):
    """Over the whole line, of a positive function with one peak near enough to `start` to climb to by `step`."""
    peak, height = mp.mpf(start), f(mp.mpf(start))
    while step > mp.mpf("1e-4"):
        for side in (peak - step, peak + step):
            value = f(side)
            if value > height:
                peak, height = side, value
                break
        else:
            step /= 2
    low = high = peak
    reach = mp.mpf("0.01")
    while f(peak - reach) > NOTHING * height:
        reach *= mp.mpf("1.3")
    low = peak - reach
    reach = mp.mpf("0.01")
    while f(peak + reach) > NOTHING * height:
        reach *= mp.mpf("1.3")
    high = peak + reach
    points = 32
    width = (high - low) / points
    total = mp.fsum(f(low + k * width) for k in range(points + 1)) * width
    while True:
        halves = mp.fsum(f(low + (k + mp.mpf("0.5")) * width) for k in range(points)) * width
        better = (total + halves) / 2
        if abs(better - total) <= ENOUGH * better:
            return better
        total, points, width = better, 2 * points, width / 2


def log_chi(u, df):
    """Of the density of u, the logarithm of a chi over its root of df."""
    half = df / 2
    return df * u - half * mp.exp(2 * u) + half * mp.log(half) - mp.loggamma(half) + mp.log(2)


def noncentral_t(t, df, delta):
    t, df, delta = map(mp.mpf, (t, df, delta))

    def tail(sign):
        return integral(
            lambda u: mp.exp(log_chi(u, df)) * mp.ncdf(sign * (delta - t * mp.exp(u))), 0, mp.mpf("0.5"))

    return tail(-1), tail(1)


def mixture(lam, lower, upper):
    """Over Poisson numbers of mean lam / 2."""
    mean = mp.mpf(lam) / 2
    sums = [mp.mpf(0), mp.mpf(0)]
    for which, term in enumerate((lower, upper)):
        j, quiet, largest = 0, 0, mp.mpf(0)
        while quiet < 5:
            part = mp.exp(j * mp.log(mean) - mean - mp.loggamma(j + 1)) * term(j)
            sums[which] += part
            largest = max(largest, part)
            quiet = quiet + 1 if j > mean and part < NOTHING * largest else 0
            j += 1
    return sums


def noncentral_chi_square(x, df, lam):
    half, x = mp.mpf(df) / 2, mp.mpf(x) / 2
    return mixture(
        lam, lambda j: mp.gammainc(half + j, 0, x, regularized=True),
        lambda j: mp.gammainc(half + j, x, mp.inf, regularized=True))


def noncentral_f(f, df, df2, lam):
    a, b = mp.mpf(df) / 2, mp.mpf(df2) / 2
    odds = mp.mpf(df) * mp.mpf(f) / df2
    x, rest = odds / (1 + odds), 1 / (1 + odds)
    return mixture(
        lam, lambda j: mp.betainc(a + j, b, 0, x, regularized=True),
        lambda j: mp.betainc(b, a + j, 0, rest, regularized=True))


@functools.cache
def nodes(groups):
    """Points for the inner integral. A power of the normal distribution grows so fast beside the real line that the
    rule misses exp(-(2 pi / step)**2 / (2 groups)): here exp(-60)."""
    step = 2 * mp.pi / mp.sqrt(120 * groups)
    points = [k * step for k in range(int(-12 / step), int(28 / step) + 1)]
    return step, [(z, mp.npdf(z), mp.ncdf(z)) for z in points]


def range_above(w, groups):
    """P(W > w) of standard normal values."""
    k = groups - 1
    step, points = nodes(groups)
    total = mp.mpf(0)
    for z, phi, below in points:
        # a^k - b^k with b = a - d, where d is the part between: no digits are lost.
        beyond = mp.ncdf(z - w)
        inside = below - beyond
        total += phi * beyond * mp.fsum(below ** i * inside ** (k - 1 - i) for i in range(k))
    return groups * total * step


def studentized_range(q, groups, df):
    q, df = mp.mpf(q), mp.mpf(df)
    return integral(
        lambda u: mp.exp(log_chi(u, df)) * range_above(q * mp.exp(u), groups), 0, mp.mpf("0.25"))


def show(name, *numbers):
    def text(number):
        return number if isinstance(number, str) else mp.nstr(mp.mpf(number), 17, min_fixed=0, max_fixed=0)

    print(",".join([name] + [text(number) for number in numbers]), flush=True)


if __name__ == "__main__":
    print("distribution,df,df2,parameter,x,lower,upper")
    for df in ("1", "2.5", "6", "28", "100", "1000"):
        for delta in ("-4", "0", "0.7", "3", "12", "35"):
            for t in ("-9", "-1.5", "0", "0.4", "2.2", "5", "14", "40"):
                show("t", df, "", delta, t, *noncentral_t(t, df, delta))
    for df in (1, 2, 3, 6, 15, 60):
        for lam in ("0.3", "4", "25", "180"):
            for share in ("0.02", "0.3", "0.8", "1", "1.3", "2", "5"):
                x = mp.nstr((df + mp.mpf(lam)) * mp.mpf(share), 12)
                show("chi-square", str(df), "", lam, x, *noncentral_chi_square(x, df, lam))
    for df in (1, 2, 4, 9):
        for df2 in (3, 12, 60, 541):
            for lam in ("0.3", "4", "25", "180"):
                for share in ("0.05", "0.6", "1", "2", "8"):
                    f = mp.nstr((1 + mp.mpf(lam) / df) * mp.mpf(share), 12)
                    show("F", str(df), str(df2), lam, f, *noncentral_f(f, df, df2, lam))
    mp.mp.dps = 30
    ENOUGH, NOTHING = mp.mpf(10) ** -18, mp.mpf(10) ** -24
    for groups in (2, 3, 5, 12, 60):
        for df in (2, 10, 60, 1000) if groups < 60 else (20,):
            for q in ("0.5", "2", "3.5", "6", "12"):
                show("studentized range", str(df), "", str(groups), q, "", studentized_range(q, groups, df))
