# Exact profile-likelihood bounds by root finding on refits with an offset, written to
# src/stats/regression/profile.golden.json. MASS::confint interpolates the same profile with a spline; its
# figures are written beside (they differ by up to 5e-4 relative).
# Run: Rscript oracles/profile-intervals.R CASES > src/stats/regression/profile.golden.json
suppressMessages(library(MASS))
folder <- commandArgs(TRUE)[1]
strict <- glm.control(epsilon = 1e-15, maxit = 200)
quantile <- qchisq(.95, 1)

bounds <- function(formula, data) {
  full <- glm(formula, binomial, data, control = strict)
  x <- model.matrix(full); y <- full$y
  wald <- sqrt(diag(vcov(full)))
  fall <- function(j, value) {
    rest <- suppressWarnings(glm.fit(x[, -j, drop = FALSE], y, offset = value * x[, j], family = binomial(), control = strict))
    rest$deviance - full$deviance - quantile
  }
  side <- function(j, sign) {
    from <- coef(full)[j]; to <- from + sign * 6 * wald[j]
    uniroot(function(value) fall(j, value), sort(c(from, to)), tol = 1e-13, maxiter = 500)$root
  }
  interpolated <- suppressMessages(confint(full))
  list(lower = sapply(seq_along(coef(full)), side, -1), upper = sapply(seq_along(coef(full)), side, 1),
       interpolatedLower = unname(interpolated[, 1]), interpolatedUpper = unname(interpolated[, 2]))
}
numbers <- function(values) paste0('[', paste(format(values, digits = 15, trim = TRUE), collapse = ', '), ']')
json <- function(b) paste0('{', paste0('"', names(b), '": ', sapply(b, numbers), collapse = ', '), '}')
spector <- read.csv(file.path(folder, 'spector.csv'))
lowbwt <- read.csv(file.path(folder, 'lowbwt.csv'))
lowbwt$race <- factor(lowbwt$race, levels = c('white', 'black', 'other'))
cat('{"source": "', R.version.string, ', MASS ', format(packageVersion('MASS')), '",\n', sep = '')
cat('"spector": ', json(bounds(GRADE ~ GPA + TUCE + PSI, spector)), ',\n', sep = '')
cat('"lowbwt": ', json(bounds(low ~ age + lwt + race + smoke + ptl + ht + ui, lowbwt)), '}\n', sep = '')
