# What R says of one small book under the options of `fit`, written to
# src/stats/regression/report/regression-report.golden.json. Run: Rscript oracles/regression-report.R > <that file>
suppressMessages({library(MASS); library(sandwich); library(car)})
set.seed(9)
n <- 160
income <- round(rnorm(n), 3); flag <- rbinom(n, 1, .4)
crop <- sample(c('corn', 'rice', 'soy'), n, TRUE, c(.5, .3, .2))
# With this seed A + B - AB of the two ways has a negative eigenvalue and positive variances.
village <- sample(0:27, n, TRUE); officer <- sample(0:4, n, TRUE)
weight <- sample(c(0, 1, 2, 0.5), n, TRUE)
bad <- rbinom(n, 1, plogis(-1 + .8 * income + .5 * flag + .7 * (crop == 'rice')))
book <- data.frame(bad, income, flag, crop = factor(crop), village, officer, weight)
strict <- glm.control(epsilon = 1e-14, maxit = 100)
formula <- bad ~ income + flag + crop
numbers <- function(values) paste0('[', paste(format(unname(values), digits = 15, trim = TRUE), collapse = ', '), ']')
texts <- function(values) paste0('[', paste0('"', values, '"', collapse = ', '), ']')
errors <- function(v) numbers(sqrt(diag(v)))

plain <- glm(formula, binomial, book, control = strict)
profile <- suppressMessages(confint(plain))
lr <- Anova(plain, test.statistic = 'LR')
mean_effect <- function(column, value, base) {
  one <- book; one[[column]] <- if (is.factor(book[[column]])) factor(value, levels(book[[column]])) else value
  zero <- book; zero[[column]] <- if (is.factor(book[[column]])) factor(base, levels(book[[column]])) else base
  mean(predict(plain, one, type = 'response') - predict(plain, zero, type = 'response'))
}
p <- fitted(plain)
effects <- c(coef(plain)['income'] * mean(p * (1 - p)), mean_effect('flag', 1, 0), mean_effect('crop', 'rice', 'corn'), mean_effect('crop', 'soy', 'corn'))
two_way <- vcovCL(plain, cluster = book[c('village', 'officer')], type = 'HC0', cadjust = FALSE, fix = FALSE)

weighted <- suppressWarnings(glm(formula, binomial, book, weights = weight, control = strict))
wp <- fitted(weighted)

# Grouped: counts by flag and crop.
grouped <- aggregate(cbind(events = bad, trials = 1) ~ flag + crop, book, sum)
groups <- glm(cbind(events, trials - events) ~ flag + crop, binomial, grouped, control = strict)

# Firth by direct maximisation of l + half the log determinant of the information; FLIC by an offset.
x <- model.matrix(plain)
penalised <- function(b) { q <- plogis(drop(x %*% b)); sum(dbinom(bad, 1, q, log = TRUE)) + as.numeric(determinant(crossprod(x * sqrt(q * (1 - q))))$modulus) / 2 }
b <- coef(plain)
for (i in 1:200) { # modified scores (Firth 1993)
  q <- plogis(drop(x %*% b)); w <- q * (1 - q); v <- solve(crossprod(x * sqrt(w)))
  h <- w * rowSums((x %*% v) * x)
  b <- b + drop(v %*% crossprod(x, bad - q + h * (.5 - q)))
}
slopes <- drop(x[, -1] %*% b[-1])
flic <- glm(bad ~ 1, binomial, offset = slopes, control = strict)
fq <- fitted(flic); flic_error <- sqrt(solve(crossprod(x * sqrt(fq * (1 - fq))))[1, 1])

cat('{"source": "', R.version.string, ', MASS ', format(packageVersion('MASS')), ', sandwich ', format(packageVersion('sandwich')), ', car ', format(packageVersion('car')), '",\n', sep = '')
for (name in c('bad', 'income', 'flag', 'village', 'officer', 'weight')) cat('"', name, '": ', numbers(book[[name]]), ',\n', sep = '')
cat('"crop": ', texts(crop), ',\n', sep = '')
cat('"plain": {"coefficients": ', numbers(coef(plain)), ', "errors": ', numbers(sqrt(diag(vcov(plain)))), ', "profileLower": ', numbers(profile[, 1]), ', "profileUpper": ', numbers(profile[, 2]), ', "likelihoodRatio": ', numbers(lr[, 1]), ', "gvif": ', numbers(vif(plain)[, 1]), ', "effects": ', numbers(effects), ', "logLikelihood": ', numbers(logLik(plain)), ', "nullDeviance": ', numbers(plain$null.deviance), ', "twoWay": ', errors(two_way), '},\n', sep = '')
cat('"weighted": {"coefficients": ', numbers(coef(weighted)), ', "errors": ', errors(solve(crossprod(model.matrix(weighted) * sqrt(weight * wp * (1 - wp))))), ', "deviance": ', numbers(deviance(weighted)), '},\n', sep = '')
cat('"grouped": {"flag": ', numbers(grouped$flag), ', "crop": ', texts(grouped$crop), ', "events": ', numbers(grouped$events), ', "nonEvents": ', numbers(grouped$trials - grouped$events), ', "coefficients": ', numbers(coef(groups)), ', "deviance": ', numbers(deviance(groups)), ', "nullDeviance": ', numbers(groups$null.deviance), ', "aic": ', numbers(AIC(groups)), ', "bic": ', numbers(BIC(groups)), ', "logLikelihoodWithConstant": ', numbers(logLik(groups)), '},\n', sep = '')
cat('"firth": {"coefficients": ', numbers(b), ', "penalizedLogLikelihood": ', numbers(penalised(b)), ', "flicIntercept": ', numbers(coef(flic)), ', "flicError": ', numbers(flic_error), '}}\n', sep = '')
