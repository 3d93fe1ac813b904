"""Golden figures for src/stats/distributions.test.ts, computed with mpmath at 50 digits (a minute).

python3 oracles/distributions.py src/stats/distributions.golden.json
"""
import json, platform, sys, time
import mpmath as mp
import scipy
from scipy import stats

mp.mp.dps = 50
M = mp.mpf


def up_normal(z): return mp.erfc(M(z) / mp.sqrt(2)) / 2
def lo_chi(x, k):
    a, x = M(k) / 2, M(x) / 2
    if x > a + 1: return 1 - up_chi(2 * x, k)
    term = total = 1 / a
    n = a
    while term > total * M(10) ** -45:
        n += 1
        term *= x / n
        total += term
    return total * mp.exp(a * mp.log(x) - x - mp.loggamma(a))


def up_chi(x, k):
    a, x = M(k) / 2, M(x) / 2
    if x <= a + 1: return 1 - lo_chi(2 * x, k)
    # Continued fraction by Lentz, written out: Q = x^a e^-x / Γ(a) · 1/(x+1-a- 1(1-a)/(x+3-a- ...)).
    b = x + 1 - a
    d = 1 / b
    c, h, i = M(10) ** 60, d, 0
    while True:
        i += 1
        an = -i * (i - a)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        h *= d * c
        if abs(d * c - 1) < M(10) ** -45: return mp.exp(a * mp.log(x) - x - mp.loggamma(a)) * h


def beta(a, b, x):
    """Regularised incomplete beta as x^a (1-x)^b / (a B) · 2F1(a+b, 1; a+1; x), from the side where x is small;
    there with digits to spare, since 1 - value may be 1e-300."""
    a, b, x = M(a), M(b), M(x)
    if x > 0.5:
        with mp.workdps(400):
            return 1 - series(b, a, 1 - x, 360)
    return series(a, b, x, 45)


def series(a, b, x, digits):
    front = mp.exp(a * mp.log(x) + b * mp.log(1 - x) - mp.log(a) - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(a + b))
    term, total, n = M(1), M(1), 0
    while term > total * M(10) ** -digits:
        term *= x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    return front * total


def t2(t, k):
    with mp.workdps(400): return beta(M(k) / 2, M(1) / 2, M(k) / (M(k) + M(t) ** 2))
def f_up(f, a, b):
    with mp.workdps(400): return beta(M(b) / 2, M(a) / 2, M(b) / (M(b) + M(a) * M(f)))


def root(tail, p, start):
    """The x with ln tail(x) = ln p: secant steps from scipy's value, until a step is below 1e-25 relative."""
    p = M(p)
    g = lambda x: mp.log(tail(x) / p)
    x0, x1 = M(start), M(start) * (1 + M(10) ** -9)
    g0 = g(x0)
    if g0 == 0: return x0
    for _ in range(40):
        g1 = g(x1)
        if g1 == g0: return x1
        x0, x1, g0 = x1, x1 - g1 * (x1 - x0) / (g1 - g0), g1
        if abs(x1 - x0) < abs(x1) * M(10) ** -25: return x1
    raise ArithmeticError((p, start))


probabilities = [1e-300, 1e-100, 1e-30, 1e-12, 1e-6, 0.001, 0.025, 0.2, 0.4999, 0.7, 0.975, 0.999999]
out = {"versions": {"python": platform.python_version(), "mpmath": mp.__version__, "scipy": scipy.__version__}}
def put(name, rows):
    out[name] = rows
    print(name, len(rows), round(time.process_time()), file=sys.stderr, flush=True)

put("normalUpperTail", [[z, float(up_normal(z))] for z in [-37, -8, -3, -1, -1e-9, 0, 1e-9, 0.3, 1, 1.96, 3, 5, 8, 15, 25, 37]])
put("normalQuantile", [[p, float(root(lambda z: up_normal(-z), p, stats.norm.ppf(p)))] for p in probabilities])
dfs = [0.5, 1, 2, 3, 8, 9.7, 50, 500, 5000, 40000]
put("chiSquareUpperTail", [[x, k, float(up_chi(x, k))] for k in dfs
    for x in [1e-8, 0.01, 0.5, 1, 3.84, 20, 55, 300, 530, 700, 1370, 5000, 5500, 39000, 40000, 41500] if stats.chi2.sf(x, k) > 1e-304])
put("chiSquareQuantile", [[p, k, float(root(lambda x: lo_chi(x, k), p, stats.chi2.ppf(p, k)))] for k in [1, 2, 8, 50, 500, 5000]
    for p in [1e-12, 1e-6, .001, .025, .2, .5, .7, .95, .975, .999999]])
put("chiSquareUpperQuantile", [[p, k, float(root(lambda x: up_chi(x, k), p, stats.chi2.isf(p, k)))] for k in [1, 2, 8, 50, 500, 5000]
    for p in [1e-300, 1e-100, 1e-30, 1e-12, 1e-8, 1e-6, .05]])
put("studentTwoSided", [[t, k, float(t2(t, k))] for k in [1, 2, 3.5, 10, 40, 187, 1000, 100000]
    for t in [1e-9, 0.01, 0.5, 1, 1.96, 2.5, 6, 12, 30, 36] if stats.t.sf(t, k) > 1e-304])
put("studentQuantile", [[p, k, float(-root(lambda t: t2(t, k) / 2, p, -stats.t.ppf(p, k)))] for k in [2, 3.5, 10, 40, 1000]
    for p in [1e-12, 1e-6, .001, .025, .2, .3, .4999]])
put("fUpperTail", [[f, a, b, float(f_up(f, a, b))] for a, b in [(1, 10), (3, 28), (8, 180), (2, 100000), (120, 4)]
    for f in [1e-6, 0.2, 1, 2.5, 10, 120, 600] if stats.f.sf(f, a, b) > 1e-304])
put("betaCdf", [[x, a, b, float(beta(a, b, x))] for a, b in [(0.5, 0.5), (3, 998), (59, 131), (1, 1e5), (60, 940)]
    for x in [1e-6, 0.001, 0.06, 0.3, 0.7] if stats.beta.cdf(x, a, b) > 1e-304])
put("betaQuantile", [[p, a, b, float(root(lambda x: beta(a, b, x), p, stats.beta.ppf(p, a, b)))]
    for a, b in [(0.5, 0.5), (3, 998), (59, 131), (1, 1e5), (60, 940), (3000, 47000), (2, 1)]
    for p in [1e-6, .005, .025, .5, .975, .995]])
put("lnGamma", [[x, float(mp.loggamma(M(x)))] for x in [1e-10, 0.1, 0.5, 0.999, 1.001, 1.9999, 2.5, 10, 171, 1e4, 1e7, 1e12]])
with open(sys.argv[1], "w") as file:
    file.write(json.dumps(out).replace("]], ", "]],\n") + "\n")
