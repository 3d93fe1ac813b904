# Golden figures for src/stats/calibration/calibration.test.ts: R's glm, isoreg and quantile on a small made-up sample.
# Rscript oracles/calibration.R > src/stats/calibration/calibration.golden.json
j <- function(x) paste0("[", paste(format(x, digits = 17, trim = TRUE, scientific = TRUE), collapse = ", "), "]")
i <- 1:60
p <- ((i * 37) %% 97 + 1) / 99
y <- as.integer(((i * 53) %% 89) / 89 < p^1.3)
w <- i %% 3 + 1
lp <- qlogis(p)
tight <- glm.control(epsilon = 1e-14, maxit = 100)
a <- summary(glm(y ~ 1, offset = lp, family = binomial, weights = w, control = tight))$coefficients
ab <- glm(y ~ lp, family = binomial, weights = w, control = tight)
# summary() takes the weights of the last iteration but one; the errors here are those at the maximum.
X <- cbind(1, lp)
q <- fitted(ab)
s <- cbind(coef(ab), sqrt(diag(solve(t(X) %*% (X * (w * q * (1 - q)))))))
ll <- function(q) sum(w * (y * log(q) + (1 - y) * log(1 - q)))
long <- rep(i, w)
o <- order(p)
iso <- isoreg(p[o], y[o])$yf
cuts <- unique(quantile(p[long], seq(0, 1, 1 / 7)))
group <- cut(p[long], cuts, include.lowest = TRUE)
E <- tapply(p[long], group, sum); n <- tapply(p[long], group, length); O <- tapply(y[long], group, sum)
hl <- sum((O - E)^2 / E + (O - E)^2 / (n - E))
z <- sum((y - p)[long] * (1 - 2 * p[long])) / sqrt(sum((1 - 2 * p[long])^2 * p[long] * (1 - p[long])))
cat('{"versions": "', R.version.string, '",\n"probability": ', j(p), ',\n"outcome": ', j(y), ',\n"weight": ', j(w),
  ',\n"intercept": ', j(a[1, 1:4]), ',\n"slope": ', j(s[2, 1:2]), ',\n"interceptOfJointFit": ', j(s[1, 1:2]),
  ',\n"likelihoodRatio": ', j(2 * (ll(fitted(ab)) - ll(p))),
  ',\n"isotonicInOrderOfProbability": ', j(iso), ',\n"sevenths": ', j(cuts),
  ',\n"hosmerLemeshowOfSevenths": ', j(c(hl, length(cuts) - 1, pchisq(hl, length(cuts) - 1, lower.tail = FALSE))),
  ',\n"spiegelhalter": ', j(c(z, 2 * pnorm(-abs(z)))), '}\n', sep = "")
