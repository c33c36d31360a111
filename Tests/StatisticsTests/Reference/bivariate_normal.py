# Arbitrary-precision values against which the bivariate normal distribution is tested: the conditional form, integrated.
#     python3 bivariate_normal.py    (mpmath)
from mpmath import mp, mpf, quad, ncdf, npdf, sqrt
mp.dps = 40
cases = [(0, 0, .5), (1, -1, .3), (-.5, 1.2, -.7), (2, 2.1, .95), (-1.5, -1.4, .999), (.3, -.3, -.98), (-3, -3, .2), (1, 1.5, -.9995), (.5, .5001, .99999), (-6, 2, .6)]
for h, k, r in cases:
    h, k, r = mpf(h), mpf(k), mpf(r)
    root = sqrt(1 - r * r)
    edges = sorted({e for e in [k / r - j * root / abs(r) for j in (-12, -6, -3, 0, 3, 6, 12)] if -40 < e < h})
    value = quad(lambda x: npdf(x) * ncdf((k - r * x) / root), [-40, -20, -10] * (h > -10) + [e for e in edges if e > -10] + [h])
    print(f"({float(h)}, {float(k)}, {float(r)}, {mp.nstr(value, 18)}),")
