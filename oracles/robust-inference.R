# Golden figures for cluster-robust covariance, GVIF, influence and Box-Tidwell: sandwich, car and base R.
# Run: Rscript oracles/robust-inference.R > src/stats/regression/robust-inference.golden.json
suppressMessages({library(sandwich); library(car)})
n <- 240
i <- seq_len(n)
# A portable pseudo-random number: the fraction of a multiple of a root of a prime.
u <- function(k) (i * i * sqrt(c(2, 3, 5, 7, 11, 13, 17, 19)[k])) %% 1
x <- round(10 * u(1) + 3 * u(2), 3)
z <- round(5 * u(3) * u(4), 3)
g <- c("a", "b", "c", "d")[1 + floor(4 * u(5))]
village <- floor(9 * u(6)) * 3
year <- floor(5 * u(7))
effect <- c(a = 0, b = .4, c = -.3, d = .8)
p <- plogis(-1.2 + 0.12 * x - 0.25 * z + effect[g] + 0.9 * sin(village) + 0.5 * cos(year))
y <- as.integer(u(8) < p)
fit <- glm(y ~ x + z + g, family = binomial, control = glm.control(epsilon = 1e-15, maxit = 60))
se <- function(v) unname(sqrt(diag(v)))
two <- cbind(village, year)
number <- function(v) paste0("[", paste(formatC(v, digits = 15, width = 1, format = "g"), collapse = ","), "]")
text <- function(v) paste0("[", paste0('"', v, '"', collapse = ","), "]")
vifs <- vif(fit)
bent <- function(term) {
  more <- update(fit, reformulate(c(".", sprintf("I(%s * log(%s))", term, term))))
  test <- anova(fit, more, test = "LRT")
  c(coef(summary(more))[nrow(coef(summary(more))), 1:2], test[2, "Deviance"], test[2, "Pr(>Chi)"])
}
out <- list(
  x = number(x), z = number(z), g = text(g), village = number(village), year = number(year), y = number(y),
  coefficients = number(unname(coef(fit))),
  hc0 = number(se(vcovHC(fit, type = "HC0"))),
  hc1 = number(se(vcovHC(fit, type = "HC1"))),
  hc3 = number(se(vcovHC(fit, type = "HC3"))),
  cr0 = number(se(vcovCL(fit, village, type = "HC0", cadjust = FALSE))),
  stata = number(se(vcovCL(fit, village, type = "HC0", cadjust = TRUE))),
  cr1 = number(se(vcovCL(fit, village, type = "HC1", cadjust = TRUE))),
  twoWayCr0 = number(c(vcovCL(fit, two, type = "HC0", cadjust = FALSE))),
  twoWayCr1 = number(c(vcovCL(fit, two, type = "HC1", cadjust = TRUE))),
  gvif = number(unname(vifs[, 1])), gvifDf = number(unname(vifs[, 2])), gvifRoot = number(unname(vifs[, 3])),
  hat = number(unname(hatvalues(fit))), cooks = number(unname(cooks.distance(fit))),
  boxTidwellX = number(unname(bent("x"))), boxTidwellZ = number(unname(bent("z"))),
  rstandardDeviance = number(unname(rstandard(fit, type = "deviance"))),
  rstandardPearson = number(unname(rstandard(fit, type = "pearson")))
)
cat("{\n")
cat(sprintf('"source": "%s; sandwich %s; car %s",\n', R.version.string, packageVersion("sandwich"), packageVersion("car")))
cat(paste0('"', names(out), '": ', unlist(out), collapse = ",\n"), "\n}\n", sep = "")
