# Golden figures of src/stats/selection: `Rscript oracles/selection.R` writes src/stats/selection/golden/*.
#
# binary-selection.csv is the data of tests/binarySelectionOutcome.R of the R package sampleSelection 1.2-12
# (Toomet & Henningsen 2008, JSS 27(7)), drawn again with its seed; the package's published output for it is in
# binary-selection.published.json. The figures computed here maximise the same likelihood with mvtnorm's bivariate
# normal (TVPACK) and maxLik, and take the standard errors from the numerically differentiated log likelihood.
suppressMessages({ library(mvtnorm); library(maxLik); library(jsonlite); library(numDeriv) })
folder <- "src/stats/selection/golden"
dir.create(folder, showWarnings = FALSE)

biv <- function(h, k, r) as.numeric(pmvnorm(c(-Inf, -Inf), c(h, k), corr = matrix(c(1, r, r, 1), 2), algorithm = TVPACK(abseps = 1e-15)))

fit <- function(S, Z, Y, X) {
  on <- which(S == 1); ks <- ncol(Z); ko <- ncol(X)
  ll <- function(p) {
    z <- drop(Z %*% p[1:ks]); x <- drop(X %*% p[ks + 1:ko]); rho <- tanh(p[ks + ko + 1])
    out <- pnorm(-z, log.p = TRUE)
    for (i in on) { q <- 2 * Y[i] - 1; out[i] <- log(biv(z[i], q * x[i], q * rho)) }
    sum(out)
  }
  ps <- glm.fit(Z, S, family = binomial("probit"), control = glm.control(epsilon = 1e-14, maxit = 100))
  po <- glm.fit(X[on, ], Y[on], family = binomial("probit"), control = glm.control(epsilon = 1e-14, maxit = 100))
  separate <- -(ps$deviance + po$deviance) / 2
  best <- NULL
  for (a in c(0.3, -0.3)) {
    m <- optim(c(coef(ps), coef(po), a), function(p) -ll(p), method = "BFGS", control = list(reltol = 1e-15, maxit = 500))
    if (is.null(best) || m$value < best$value) best <- m
  }
  p <- best$par
  for (round in 1:4) p <- p - solve(hessian(ll, p), grad(ll, p))
  H <- hessian(ll, p)
  list(coef = unname(p), se = unname(sqrt(diag(solve(-H)))), logLikelihood = ll(p), separate = separate,
       gradient = max(abs(grad(ll, p))))
}

set.seed(0)
N <- 500; rho <- 0.7
eps <- rmvnorm(N, c(0, 0), matrix(c(1, rho, rho, 1), 2, 2))
d <- data.frame(xs = runif(N)); d$ys <- as.integer(3 * d$xs + eps[, 1] > 0); d$xo <- runif(N)
d$yo <- as.integer(-1 + 2 * d$xo + eps[, 2] > 0); d$yo[d$ys == 0] <- NA
stopifnot(sum(d$ys == 0) == 74, sum(d$yo == 0, na.rm = TRUE) == 202, sum(d$yo == 1, na.rm = TRUE) == 224)
write.csv(d, file.path(folder, "binary-selection.csv"), row.names = FALSE, na = "")
binary <- fit(d$ys, cbind(1, d$xs), d$yo, cbind(1, d$xo))

set.seed(20261127)
n <- 900
e <- rmvnorm(n, c(0, 0), matrix(c(1, -0.5, -0.5, 1), 2))
a <- data.frame(load = round(rnorm(n), 3), grade = sample(c("fair", "good", "top"), n, TRUE), debt = round(rexp(n), 3))
g <- c(fair = -0.4, good = 0, top = 0.5)[a$grade]
a$granted <- as.integer(0.5 - 0.6 * a$load + g - 0.2 * a$debt + e[, 1] > 0)
a$defaulted <- as.integer(-0.9 - 0.8 * g + 0.5 * a$debt + e[, 2] > 0)
a$defaulted[a$granted == 0] <- NA
write.csv(a, file.path(folder, "graded-applications.csv"), row.names = FALSE, na = "")
Z <- model.matrix(~ load + grade + debt, a); X <- model.matrix(~ grade + debt, a)
graded <- fit(a$granted, Z, a$defaulted, X)

writeLines(toJSON(list(binary = binary, graded = graded, source = paste(R.version.string, "mvtnorm", packageVersion("mvtnorm"))),
  digits = 14, auto_unbox = TRUE, pretty = TRUE), file.path(folder, "selection.computed-R.json"))

grid <- expand.grid(h = c(-8, -3.1, -1, -0.2, 0, 0.7, 2.4, 5), k = c(-6, -2.2, -0.5, 0, 1.3, 4), r = c(-0.999999, -0.97, -0.8, -0.3, 0, 0.2, 0.6, 0.924, 0.926, 0.95, 0.9999))
grid$p <- mapply(biv, grid$h, grid$k, grid$r)
writeLines(toJSON(list(rows = as.matrix(grid), source = paste("mvtnorm", packageVersion("mvtnorm"), "TVPACK")), digits = 17), file.path(folder, "bivariate-normal.computed-R.json"))
