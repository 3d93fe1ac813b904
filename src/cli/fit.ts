import { parseArgs } from 'node:util'
import { defaultFactors, type FactorLeftOut, impliedReferences } from '../book/default-factors.ts'
import { readFrame } from '../book/read-frame.ts'
import { InputError } from '../stats/input-error.ts'
import { useThreads } from '../stats/kernel/threads.ts'
import { clusterCorrections } from '../stats/regression/cluster-covariance.ts'
import { regress } from '../stats/regression/report/regress.ts'
import type {
  OutcomeColumns,
  RegressionErrorCode,
  RegressionRequest,
} from '../stats/regression/report/request.ts'
import { robustKinds } from '../stats/regression/robust-covariance.ts'
import { mainHelp } from '../words/commands.ts'
import { randomInterceptsOf } from './fit-random-intercepts.ts'
import { leftOutPhrase, regressionTable } from './fit-table.ts'
import { fitWarnings } from './fit-warnings.ts'
import { printJson } from './json.ts'
import { choiceOf, listOf, numberOf, pairsOf, positionalsOf, requiredOf, seedOf } from './option-values.ts'
import { requireColumns } from './require-columns.ts'
import { requireWeights } from './require-weights.ts'
import { inTerminalLanguage } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const options = {
  outcome: { type: 'string' },
  event: { type: 'string' },
  events: { type: 'string' },
  'non-events': { type: 'string' },
  factors: { type: 'string' },
  nominal: { type: 'string' },
  reference: { type: 'string' },
  method: { type: 'string', default: 'ml' },
  flic: { type: 'boolean', default: false },
  'population-rate': { type: 'string' },
  cluster: { type: 'string' },
  'cluster-correction': { type: 'string', default: 'CR1' },
  robust: { type: 'string' },
  'random-intercept': { type: 'string' },
  quadrature: { type: 'string' },
  weights: { type: 'string' },
  confidence: { type: 'string', default: '0.95' },
  importance: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  sheet: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** `fit FILE --outcome COL …`: one regression, as a table or as JSON. */
export async function fit(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
  const [path] = positionalsOf(['FILE'], positionals)
  const outcome = outcomeColumns(values)
  const clusters = listOf('--cluster', values.cluster)
  if (clusters.length > 2)
    throw new UsageError(mainHelp.badValue('--cluster', clusters.join(','), 'COL[,COL]'))
  const named = listOf('--factors', values.factors)
  const randomIntercepts = randomInterceptsOf(values)
  const taken = new Set([
    ...outcomeNames(outcome),
    ...clusters,
    ...(randomIntercepts?.columns ?? []),
    ...(values.weights ? [values.weights] : []),
  ])
  const method = choiceOf('--method', values.method, ['ml', 'firth'])
  const settings = {
    method,
    flic: values.flic,
    populationRate:
      values['population-rate'] === undefined
        ? null
        : numberOf(
            '--population-rate',
            values['population-rate'],
            '0 < P < 1',
            (rate) => rate > 0 && rate < 1,
          ),
    clusters,
    clusterCorrection: choiceOf('--cluster-correction', values['cluster-correction'], clusterCorrections),
    robust: values.robust === undefined ? null : choiceOf('--robust', values.robust, robustKinds),
    weights: values.weights ?? null,
    ...(randomIntercepts ? { randomIntercepts } : {}),
    confidence: numberOf('--confidence', values.confidence, '0 < C < 1', (share) => share > 0 && share < 1),
    importance: values.importance,
    seed: seedOf(values.seed),
  }
  const references = pairsOf('--reference', values.reference)

  useThreads()
  const file = await readFrame(path, {
    sheet: values.sheet ?? null,
    nominal: listOf('--nominal', values.nominal),
    columns: named.length > 0 ? [...new Set([...named, ...taken])] : null,
  })
  // `--factors` and `--nominal` the reader itself looks for.
  requireColumns(file, taken)
  requireWeights(file, values.weights)
  const { factors, leftOut } =
    named.length > 0 ? { factors: named, leftOut: [] } : defaultFactors(file, taken, { completeRows: true })
  const request: RegressionRequest = {
    ...settings,
    frame: file.frame,
    sourceRows: file.sourceRows,
    outcome,
    factors,
    references: { ...impliedReferences(file), ...references },
    namedReferences: Object.keys(references),
  }
  const report = await regress(request).catch((error: unknown) => {
    throw nameLeftOut(error, leftOut)
  })
  const warnings = fitWarnings(report, file.recognised)
  if (values.json) printJson({ ...report, warnings, leftOut })
  else process.stdout.write(regressionTable({ ...report, warnings }, leftOut, inTerminalLanguage))
  return 0
}

/** Where no factor is left, the message says why the columns are none. */
function nameLeftOut(error: unknown, leftOut: readonly FactorLeftOut[]): unknown {
  if (!(error instanceof InputError) || error.code !== 'noFactors' || leftOut.length === 0) return error
  return new InputError<RegressionErrorCode>('noFactors', { ...leftOutPhrase(leftOut) })
}

function outcomeColumns(values: {
  readonly outcome?: string
  readonly event?: string
  readonly events?: string
  readonly 'non-events'?: string
}): OutcomeColumns {
  if (values.events !== undefined || values['non-events'] !== undefined) {
    if (values.outcome !== undefined)
      throw new UsageError(
        mainHelp.badValue('--outcome', values.outcome, '--outcome | --events --non-events'),
      )
    return {
      kind: 'counts',
      events: requiredOf('--events', values.events),
      nonEvents: requiredOf('--non-events', values['non-events']),
    }
  }
  return {
    kind: 'binary',
    column: requiredOf('--outcome', values.outcome),
    event: values.event ?? null,
  }
}

function outcomeNames(outcome: OutcomeColumns): string[] {
  return outcome.kind === 'binary' ? [outcome.column] : [outcome.events, outcome.nonEvents]
}
