# Golden figures for src/stats/univariate/univariate.test.ts and src/stats/multiple-testing.test.ts, from R's own tests.
# Rscript oracles/univariate.R > src/stats/univariate/univariate.golden.json
j <- function(x) paste0("[", paste(format(x, digits = 17, trim = TRUE, scientific = TRUE), collapse = ", "), "]")
tables <- list(
  list(e = c(3, 1, 0, 7), n = c(10, 12, 9, 5)),
  list(e = c(1, 0), n = c(5, 8)),
  list(e = c(8, 2, 5, 0, 1, 3), n = c(20, 30, 6, 4, 4, 9)),
  list(e = c(40, 25, 3), n = c(300, 420, 80)),
  list(e = c(20, 18), n = c(3, 15)),
  list(e = c(5, 5), n = c(5, 5)))
table.line <- function(t) {
  m <- rbind(t$e, t$n)
  x <- suppressWarnings(chisq.test(m, correct = FALSE))
  sprintf('{"events": %s, "nonEvents": %s, "pearson": %s, "fisher": %s, "trend": %s}', j(t$e), j(t$n),
    j(c(x$statistic, x$parameter, x$p.value)), format(fisher.test(m, workspace = 2e7)$p.value, digits = 17),
    j({ r <- prop.trend.test(t$e, t$e + t$n); c(r$statistic, r$p.value) }))
}
i <- 1:50
value <- ((i * 29) %% 17) / 2 + 1000
outcome <- as.integer((i * 13) %% 7 < 2)
weight <- i %% 3
long <- rep(i, weight)
welch <- function(v, y) { r <- t.test(v[y == 1], v[y == 0]); c(r$statistic, r$parameter, r$p.value, r$conf.int) }
rank <- function(v, y) { r <- wilcox.test(v[y == 1], v[y == 0], exact = FALSE); c(r$statistic, r$p.value) }
p <- c(0.01, 0.04, 0.03, 0.2, 0.005, 0.9, 0.03, 1e-10)
cat('{"versions": "', R.version.string, '",\n"tables": [', paste(sapply(tables, table.line), collapse = ",\n"),
  '],\n"value": ', j(value), ',\n"outcome": ', j(outcome), ',\n"weight": ', j(weight),
  ',\n"welch": ', j(welch(value, outcome)), ',\n"weightedWelch": ', j(welch(value[long], outcome[long])),
  ',\n"rankSum": ', j(rank(value, outcome)), ',\n"weightedRankSum": ', j(rank(value[long], outcome[long])),
  ',\n"pValues": ', j(p), ',\n"qValues": ', j(p.adjust(p, "BH")), '}\n', sep = "")
