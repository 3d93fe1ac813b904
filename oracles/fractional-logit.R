# Golden figures for the fractional logit (Papke & Wooldridge 1996): glm quasibinomial with sandwich's errors.
# Run: Rscript oracles/fractional-logit.R > src/stats/fractional/fractional-logit.golden.json
suppressMessages(library(sandwich))
n <- 60
i <- seq_len(n)
# A portable pseudo-random number: the fraction of a multiple of a root of a prime.
u <- function(k) (i * i * sqrt(c(2, 3, 5, 7, 11, 13)[k])) %% 1
x <- round(4 * u(1), 3)
place <- c("east", "north", "west")[1 + floor(3 * u(2))]
weight <- 5 + floor(200 * u(3))
share <- round(plogis(-2 + 0.5 * x + c(east = 0, north = .6, west = -.4)[place] + 1.5 * (u(4) - .5)), 4)
share[7] <- 0
share[23] <- 1
number <- function(v) paste0("[", paste(formatC(v, digits = 15, width = 1, format = "g"), collapse = ","), "]")
text <- function(v) paste0("[", paste0('"', v, '"', collapse = ","), "]")
control <- glm.control(epsilon = 1e-15, maxit = 60)
even <- glm(share ~ x + place, family = quasibinomial, control = control)
weighted <- glm(share ~ x + place, family = quasibinomial, weights = weight, control = control)
se <- function(fit, type) unname(sqrt(diag(vcovHC(fit, type = type))))
out <- list(
  x = number(x), place = text(place), weight = number(weight), share = number(share),
  coefficients = number(unname(coef(even))), hc0 = number(se(even, "HC0")), hc1 = number(se(even, "HC1")),
  weightedCoefficients = number(unname(coef(weighted))),
  weightedHc0 = number(se(weighted, "HC0")), weightedHc1 = number(se(weighted, "HC1"))
)
cat("{\n")
cat(sprintf('"source": "%s; sandwich %s",\n', R.version.string, packageVersion("sandwich")))
cat(paste0('"', names(out), '": ', unlist(out), collapse = ",\n"), "\n}\n", sep = "")
