"""Bounds of large noncentralities, for LargeNoncentralityTests.swift (mpmath 1.3.0). Run: python3 noncentral_large.py

For an odd number of degrees of freedom the noncentral chi-square distribution has a closed form: with one it is
Phi(a - d) - Phi(-a - d), and each two more take 2 f away, f the density with the larger number. The noncentral F and t
are its mean over the scaled chi of the denominator.
"""
import mpmath as mp

mp.mp.dps = 40


def chi_upper(x, df, delta):
    """P(X > x), delta the root of the noncentrality."""
    a = mp.sqrt(x)
    total = mp.ncdf(delta - a) + mp.ncdf(-a - delta)
    for k in range(3, df + 1, 2):
        order = mp.mpf(k) / 2 - 1
        # I of half-integer order times exp(-a delta), by its finite sum; the term with exp(-2 a delta) is below 10**-4000.
        z, term, bessel = a * delta, mp.mpf(1), mp.mpf(0)
        n = (k - 3) // 2
        for j in range(n + 1):
            bessel += (-1) ** j * term / (2 * z) ** j
            term *= mp.mpf((n + j + 1) * (n - j)) / (j + 1)
        bessel /= mp.sqrt(2 * mp.pi * z)
        total += mp.exp(-((a - delta) ** 2) / 2) * (a / delta) ** order * bessel
    return total


def f_upper(x, df, df2, delta):
    """P(df F > x)."""
    def integrand(t):
        u = t / mp.sqrt(2 * df2)
        half = df2 / 2
        log = df2 * u - half * mp.exp(2 * u) + half * mp.log(half) - mp.loggamma(half) + mp.log(2)
        return mp.exp(log) * chi_upper(x * mp.exp(2 * u), df, delta) / mp.sqrt(2 * df2)

    return mp.quad(integrand, [-13, -4, 0, 4, 13], maxdegree=6)


def bounds(upper, x, reach):
    def at(p):
        low, high = -reach, reach
        start = mp.findroot(lambda d: upper(mp.sqrt(x) + d) - p, (low / 4, high / 4), solver="anderson", tol=1e-25)
        return mp.nstr((mp.sqrt(x) + start) ** 2, 20)

    return at(mp.mpf("0.025")), at(mp.mpf("0.975"))


if __name__ == "__main__":
    for x, df in [("2e4", 1), ("2e4", 3), ("1e6", 9), ("5e9", 3), ("9e14", 5)]:
        print("chi", x, df, *bounds(lambda d: chi_upper(mp.mpf(x), df, d), mp.mpf(x), 8), flush=True)
    mp.mp.dps = 28
    for x, df, df2 in [("2e4", 3, "1e3"), ("1e5", 1, "5e6"), ("1e8", 9, "1e9"), ("9e14", 3, "1e15")]:
        X, n = mp.mpf(x), mp.mpf(df2)
        reach = 8 * mp.sqrt(1 + X / (2 * n))
        print("f", x, df, df2, *bounds(lambda d: f_upper(X, df, n, d), X, reach), flush=True)
