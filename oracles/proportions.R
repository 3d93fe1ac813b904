# Golden figures for src/stats/proportion.test.ts, computed with R's own tests.
# Rscript oracles/proportions.R > src/stats/proportion.golden.json
number <- function(x) paste(format(x, digits = 17, trim = TRUE), collapse = ", ")
rows <- list(c(0, 10), c(1, 10), c(10, 10), c(59, 189), c(3, 1000), c(940, 12000), c(600, 1000000))
line <- function(r) sprintf('[%d, %d, %s, %s]', r[1], r[2],
  number(prop.test(r[1], r[2], correct = FALSE)$conf.int), number(binom.test(r[1], r[2])$conf.int))
poisson <- function(x) sprintf('[%d, %s]', x, number(poisson.test(x)$conf.int))
cat('{"versions": "', R.version.string, '",\n"rates": [', paste(sapply(rows, line), collapse = ",\n"),
    '],\n"counts": [', paste(sapply(c(0, 1, 5, 59, 940), poisson), collapse = ", "), ']}\n', sep = "")
