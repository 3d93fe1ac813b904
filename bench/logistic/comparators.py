"""statsmodels, scikit-learn and glum on the same data; their own encoding is timed as theirs.

Arguments: the program (statsmodels | sklearn | glum), the data file.
"""
import json
import resource
import sys
import time

import numpy as np
import pandas as pd

program, path = sys.argv[1:3]
ROWS, K, LEVELS = 1_000_000, 15, 6
raw = np.fromfile(path, dtype=np.uint8)
frame = pd.DataFrame(
    {f"f{j}": pd.Categorical.from_codes(raw[j * ROWS:(j + 1) * ROWS], categories=[str(level) for level in range(LEVELS)])
     for j in range(K)})
y = raw[K * ROWS:].astype(float)


def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS"))


if program == "statsmodels":
    import statsmodels.api as sm
elif program == "sklearn":
    from sklearn.linear_model import LogisticRegression
else:
    from glum import GeneralizedLinearRegressor

before = resident()
start = time.perf_counter()
check = {}
if program == "statsmodels":
    design = sm.add_constant(pd.get_dummies(frame, drop_first=True, dtype=float))
    fit = sm.Logit(y, design).fit(disp=0, tol=1e-10)
    check = {"logLikelihood": float(fit.llf), "coefficient": float(fit.params.iloc[1]), "standardError": float(fit.bse.iloc[1])}
elif program == "sklearn":
    from scipy import sparse
    from sklearn.preprocessing import OneHotEncoder
    design = OneHotEncoder(drop="first", dtype=float).fit_transform(frame)
    fit = LogisticRegression(C=np.inf, solver="lbfgs", max_iter=1000, tol=1e-8).fit(design, y)
    check = {"coefficient": float(fit.coef_[0, 0])}
else:
    fit = GeneralizedLinearRegressor(family="binomial", alpha=0, drop_first=True, gradient_tol=1e-9).fit(frame, y)
    fit.covariance_matrix(frame, y)
    check = {"coefficient": float(fit.coef_[0])}
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"seconds": seconds, "peakBeyondData": peak - before, "check": check}))
