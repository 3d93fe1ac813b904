import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { useThreads } from '../../src/stats/kernel/threads.ts'
import { fitLogistic } from '../../src/stats/regression/logistic.ts'
import { binaryOutcome } from '../../src/stats/regression/outcome.ts'
import { factorCount, levelCount, rows } from './make-data.ts'

/** From code columns in memory to coefficients and covariance. Arguments: the data file, the number of threads. */
const [path, threads] = process.argv.slice(2)
// Start-up is not timed, a thread's no more than the program's: the command line starts them before it reads the file.
if (Number(threads) > 1) {
  useThreads(Number(threads))
  await setTimeout(300)
}
const bytes = readFileSync(path)
const columns = Array.from({ length: factorCount }, (_, factor) => ({
  kind: 'nominal' as const,
  name: `f${factor}`,
  codes: new Uint8Array(bytes.buffer, bytes.byteOffset + factor * rows, rows),
  levels: Array.from({ length: levelCount }, (_, level) => String(level)),
}))
const outcome = new Uint8Array(bytes.buffer, bytes.byteOffset + factorCount * rows, rows)
const residentWithData = process.memoryUsage.rss()
const start = performance.now()
const fit = fitLogistic(columns, binaryOutcome(outcome))
const seconds = (performance.now() - start) / 1000
const size = fit.design.columns.length
console.log(
  JSON.stringify({
    seconds,
    peakBeyondData: process.resourceUsage().maxRSS * 1024 - residentWithData,
    check: {
      logLikelihood: fit.logLikelihood,
      coefficient: fit.coefficients[1],
      standardError: Math.sqrt(fit.covariance[size + 1]),
    },
  }),
)
