# R's glm, its own dense encoding timed as its own. Argument: the data file.
path <- commandArgs(trailingOnly = TRUE)[1]
rows <- 1e6; k <- 15
bytes <- readBin(path, "integer", n = rows * (k + 1), size = 1, signed = FALSE)
data <- as.data.frame(lapply(seq_len(k), function(j) factor(bytes[((j - 1) * rows + 1):(j * rows)], levels = 0:5)))
names(data) <- paste0("f", seq_len(k) - 1)
data$y <- bytes[(k * rows + 1):((k + 1) * rows)]
rm(bytes); invisible(gc())
resident <- function(key) as.numeric(gsub("\\D", "", grep(key, readLines("/proc/self/status"), value = TRUE))) * 1024
before <- resident("VmRSS")
elapsed <- system.time(fit <- glm(y ~ ., data, family = binomial, control = glm.control(epsilon = 1e-10)))[["elapsed"]]
cat(sprintf('{"seconds":%.6f,"peakBeyondData":%.0f,"check":{"logLikelihood":%.10f,"coefficient":%.14g,"standardError":%.14g}}\n',
            elapsed, resident("VmHWM") - before, as.numeric(logLik(fit)), coef(fit)[2], sqrt(vcov(fit)[2, 2])))
