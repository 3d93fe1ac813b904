# The falls of a rate that power.prop.test shows with power .8 (R's stats; unstrict, two-sided .05), for
# src/stats/power/detectable-difference.test.ts.
for (a in list(c(1000, .06), c(5000, .05), c(400, .15))) {
  fall <- uniroot(function(d) power.prop.test(n = a[1], p1 = a[2], p2 = a[2] - d)$power - .8,
                  c(1e-4, a[2] - 1e-6), tol = 1e-13)$root
  cat(a, sprintf("%.12f", fall), "\n")
}
cat(R.version.string, "\n")
