"""optbinning's exact solver on the same 77 pre-bins; only its optimisation is timed, not its pre-binning."""
import json
import sys

import numpy as np
from optbinning import OptimalBinning

with open(sys.argv[1]) as file:
    cells = json.load(file)
x, y = [], []
for number, (events, non_events) in enumerate(zip(cells["events"], cells["nonEvents"])):
    x += [number] * (events + non_events)
    y += [1] * events + [0] * non_events
x, y = np.array(x, dtype=float), np.array(y)
binning = OptimalBinning(
    name="x", dtype="numerical", solver="cp", monotonic_trend="ascending", min_bin_size=0.05, max_n_prebins=77,
    min_prebin_size=0.0001, user_splits=np.arange(0.5, 76), time_limit=1200)
binning.fit(x, y)
table = binning.binning_table
table.build()
print(json.dumps({
    "seconds": binning._time_solver,
    "check": {"informationValue": float(table.iv), "bins": int(len(binning.splits) + 1), "optimal": int(binning.status == "OPTIMAL")},
}))
