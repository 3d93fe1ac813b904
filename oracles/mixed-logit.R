# Golden figures for mixed logistic regression: one grouping by Laplace and by adaptive quadrature, two groupings
# nested and crossed by Laplace. With R and lme4 installed:
#   Rscript oracles/mixed-logit.R > src/stats/mixed/mixed-logit.golden.json
suppressMessages(library(lme4))
n <- 960
i <- seq_len(n)
# A portable pseudo-random number: the fraction of a multiple of a root of a prime.
u <- function(k) (i * i * sqrt(c(2, 3, 5, 7, 11, 13, 17, 19)[k])) %% 1
x <- round(4 * u(1) - 2, 3)
g <- c("a", "b", "c")[1 + floor(3 * u(2))]
officer <- floor(48 * u(3))
branch <- officer %/% 4
township <- floor(9 * u(4))
# Effects that are spread like normal ones, by the quantiles of equally spaced probabilities in a mixed order.
spread <- function(code, count) qnorm(((code * 7) %% count + .5) / count)
eta <- -1.1 + 0.6 * x + c(a = 0, b = .5, c = -.4)[g] + .7 * spread(officer, 48) + .5 * spread(branch, 12) + .6 * spread(township, 9)
y <- as.integer(u(5) < plogis(eta))
data <- data.frame(x, g, officer, branch, township, y)
# lme4 stops early by default: the inner and outer tolerances are tightened.
tight <- glmerControl(optimizer = "bobyqa", tolPwrss = 1e-13, optCtrl = list(rhobeg = 2e-2, rhoend = 1e-9, maxfun = 1e5),
                      check.conv.grad = "ignore", check.conv.hess = "ignore")
number <- function(v) paste0("[", paste(formatC(v, digits = 15, width = 1, format = "g"), collapse = ","), "]")
text <- function(v) paste0("[", paste0('"', v, '"', collapse = ","), "]")
describe <- function(name, formula, nAGQ, groups) {
  fit <- glmer(formula, data, family = binomial, nAGQ = nAGQ, control = tight)
  modes <- ranef(fit, condVar = TRUE)
  parts <- c(
    coefficients = number(unname(fixef(fit))),
    standardErrors = number(unname(sqrt(diag(as.matrix(vcov(fit, use.hessian = TRUE)))))),
    deviations = number(sapply(groups, function(k) attr(VarCorr(fit)[[k]], "stddev"))),
    logLikelihood = format(as.numeric(logLik(fit)), digits = 15),
    modes = paste0("[", paste(sapply(groups, function(k) number(modes[[k]][, 1])), collapse = ","), "]"),
    modeDeviations = paste0("[", paste(sapply(groups, function(k) number(sqrt(c(attr(modes[[k]], "postVar"))))), collapse = ","), "]"),
    levels = paste0("[", paste(sapply(groups, function(k) text(rownames(modes[[k]]))), collapse = ","), "]"))
  paste0('"', name, '": {', paste0('"', names(parts), '": ', parts, collapse = ",\n"), "}")
}
plain <- glm(y ~ x + g, binomial, data, control = glm.control(epsilon = 1e-15, maxit = 60))
cat("{\n", sprintf('"source": "%s; lme4 %s",\n', R.version.string, packageVersion("lme4")), sep = "")
cat(paste0('"', c("x", "officer", "branch", "township", "y"), '": ', sapply(list(x, officer, branch, township, y), number), collapse = ",\n"))
cat(',\n"g": ', text(g), ',\n"plainLogLikelihood": ', format(as.numeric(logLik(plain)), digits = 15), ",\n", sep = "")
cat(describe("laplace", y ~ x + g + (1 | officer), 1, "officer"),
    describe("quadrature9", y ~ x + g + (1 | officer), 9, "officer"),
    describe("quadrature25", y ~ x + g + (1 | officer), 25, "officer"),
    describe("nested", y ~ x + g + (1 | officer) + (1 | branch), 1, c("officer", "branch")),
    describe("crossed", y ~ x + g + (1 | officer) + (1 | township), 1, c("officer", "township")), sep = ",\n")
cat("\n}\n")
