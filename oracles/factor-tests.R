# Score tests (drop1, Rao), Wald tests (car::Anova) and, under separation, likelihood-ratio tests of factors.
# Run: Rscript oracles/factor-tests.R CASES > src/stats/regression/factor-tests.golden.json
suppressMessages(library(car))
folder <- commandArgs(TRUE)[1]
strict <- glm.control(epsilon = 1e-15, maxit = 200)
numbers <- function(values) paste0('[', paste(format(values, digits = 15, trim = TRUE), collapse = ', '), ']')
lowbwt <- read.csv(file.path(folder, 'lowbwt.csv'))
fit <- glm(low ~ age + lwt + factor(race) + smoke + ptl + ht + ui, binomial, lowbwt, control = strict)
rao <- drop1(fit, test = 'Rao')[-1, 'Rao score']
wald <- Anova(fit, type = 3, test.statistic = 'Wald')[-1, 'Chisq']
endometrial <- read.csv(file.path(folder, 'endometrial.csv'))
separated <- suppressWarnings(glm(HG ~ NV + PI + EH, binomial, endometrial, control = strict))
ratio <- suppressWarnings(drop1(separated, test = 'LRT'))[-1, 'LRT']
cat('{"source": "', R.version.string, ', car ', format(packageVersion('car')), '",\n', sep = '')
cat('"lowbwt": {"score": ', numbers(rao), ', "wald": ', numbers(wald), '},\n', sep = '')
cat('"endometrial": {"likelihoodRatio": ', numbers(ratio), '}}\n', sep = '')
