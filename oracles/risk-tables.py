"""Golden figures for the statistics of the external and operational chapters.

python3 oracles/risk-tables.py src/stats/univariate/risk-tables.golden.json
"""
import json, platform, sys
import numpy as np, scipy, statsmodels
from scipy import stats
from scipy.stats import multivariate_normal
from statsmodels.stats.contingency_tables import StratifiedTable

# Rows of a stratum: exposed events, exposed non-events, other events, other non-events.
strata = [[4, 30, 9, 41], [2, 18, 6, 22], [0, 12, 3, 9], [7, 50, 5, 20], [1, 1, 0, 3], [3, 0, 2, 0]]
informative = [s for s in strata if min(s[0] + s[1], s[2] + s[3], s[0] + s[2], s[1] + s[3]) > 0]
table = StratifiedTable([np.array(s, float).reshape(2, 2) for s in informative])
test = table.test_null_odds(correction=False)
joint = []
for pd in (0.02, 0.06, 0.5):
    for rho in (0.0, 0.05, 0.12, 0.5, 0.95):
        c = stats.norm.ppf(pd)
        # The tetrachoric integral by adaptive quadrature, independent of the fixed rule.
        value, _ = scipy.integrate.quad(lambda t: stats.norm.pdf(t) * stats.norm.cdf((c - np.sqrt(rho) * t) / np.sqrt(1 - rho)) ** 2, -12, 12, epsabs=1e-14, epsrel=1e-13, limit=400)
        joint.append({"threshold": float(c), "correlation": rho, "probability": value})
mid = []
for mean in (0.4, 3.0, 17.5, 240.0):
    for count in (0, 1, 3, 17, 30, 240, 300):
        mid.append({"expected": mean, "count": count, "upper": float(stats.poisson.sf(count, mean) + stats.poisson.pmf(count, mean) / 2)})
json.dump({
    "madeWith": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
    "mantelHaenszel": {"strata": strata, "oddsRatio": float(table.oddsratio_pooled), "interval": [float(x) for x in table.oddsratio_pooled_confint()], "chiSquare": float(test.statistic), "pValue": float(test.pvalue)},
    "jointDefault": joint, "upperMidTail": mid,
}, open(sys.argv[1], "w"), indent=1)
