import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { makeCells } from './binning/make-cells.ts'
import { bookBenches } from './book/book-benches.ts'
import { coverageBench } from './coverage/coverage-bench.ts'
import { mixedBench } from './coverage/mixed-bench.ts'
import { detectionBench } from './detection/detection-bench.ts'
import { findEnvironment } from './environment.ts'
import { makeLogisticData } from './logistic/make-data.ts'
import { lossBench } from './loss/loss-bench.ts'
import { spreadsBench } from './loss/spreads-bench.ts'
import { best, measure } from './measure.ts'
import { measuresBench } from './measures/measures-bench.ts'
import { operationalBench } from './operational/operational-bench.ts'
import { type Result, ratioTo, withinBudget } from './result.ts'
import { resultsTable } from './results-table.ts'
import { scenariosBench } from './scenarios/scenarios-bench.ts'

/** `npm run bench [-- logistic binning scoring loss book operational coverage detection measures spreads mixed scenarios]`: what is named, all but the last six by default. */
const wanted = process.argv.slice(2)
const apart: Readonly<Record<string, () => Promise<void>>> = {
  coverage: coverageBench,
  detection: detectionBench,
  measures: measuresBench,
  spreads: spreadsBench,
  mixed: mixedBench,
  scenarios: scenariosBench,
}
for (const name of wanted) await apart[name]?.()
if (wanted.length > 0 && wanted.every((name) => name in apart)) process.exit()
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)
const scratch = join(import.meta.dirname, '..', 'out', 'bench')
mkdirSync(scratch, { recursive: true })
const environment = findEnvironment(scratch)
console.error(`bench: ${environment.machine}; ${JSON.stringify(environment.versions)}`)

const results: Result[] = []
if (isWanted('logistic')) results.push(...logistic())
if (isWanted('binning')) results.push(...binning())
if (isWanted('scoring')) results.push(...scoring())
if (isWanted('loss')) results.push(...lossBench())
if (isWanted('book')) results.push(...bookBenches(scratch))
if (isWanted('operational')) results.push(...(await operationalBench(scratch)))

const today = new Date().toISOString().slice(0, 10)
const table = resultsTable(results, environment, today)
process.stdout.write(table)
if (wanted.length === 0) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), table)

function logistic(): Result[] {
  const data = join(scratch, 'logistic.bin')
  makeLogisticData(data)
  const { rscript, python } = environment
  const threads = String(availableParallelism())
  const one = best(3, () => measure(process.execPath, 'logistic/ours.ts', [data, '1']))
  const ours = best(3, () => measure(process.execPath, 'logistic/ours.ts', [data, threads]))
  const rival = (program: string, runs: number) =>
    python ? best(runs, () => measure(python, 'logistic/comparators.py', [program, data])) : null
  const glm = rscript ? measure(rscript, 'logistic/glm.R', [data]) : null
  const statsmodels = rival('statsmodels', 1)
  const what = `exact logistic fit, 1M rows × 15 six-level factors, ${threads} threads`
  return [
    ratioTo(what, 'R glm', [ours, glm], 40, '≥ 40 ×'),
    ratioTo(what, 'statsmodels Logit', [ours, statsmodels], 25, '≥ 25 ×'),
    ratioTo(what, 'scikit-learn lbfgs', [ours, rival('sklearn', 2)], 4, '≥ 4 ×'),
    ratioTo(what, 'glum', [ours, rival('glum', 2)], null, 'aim 2 ×'),
    ratioTo('the same on one thread', 'R glm', [one, glm], 40, '≥ 40 ×'),
    ratioTo(
      'peak memory of that fit beyond the data',
      'statsmodels',
      [ours, statsmodels],
      15,
      '≤ 1/15',
      'peakBeyondData',
    ),
  ]
}

function binning(): Result[] {
  const cells = join(scratch, 'cells.json')
  makeCells(cells)
  const ours = measure(process.execPath, 'binning/ours.ts', [cells])
  const theirs = environment.python
    ? measure(environment.python, 'binning/optbinning_exact.py', [cells])
    : null
  return [
    ratioTo(
      'optimal monotone binning, 77 pre-bins, proven optimum',
      "optbinning's exact solver",
      [ours, theirs],
      1000,
      '≥ 1,000 ×',
    ),
  ]
}

function scoring(): Result[] {
  const measured = measure(process.execPath, 'scoring/ours.ts')
  const secondsARow = measured?.check?.['secondsARow'] ?? null
  return [
    withinBudget(
      'score one loan, 12 factors',
      secondsARow === null ? null : secondsARow * 1e6,
      'µs',
      '< 10 µs',
      (value) => value < 10,
    ),
    withinBudget(
      'score a file, one core',
      measured ? 1 / measured.seconds : null,
      'M rows/s',
      '≥ 5 M rows/s',
      (value) => value >= 5,
    ),
  ]
}
