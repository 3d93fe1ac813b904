import type { RegressionRequest } from '../stats/regression/report/request.ts'
import { mainHelp } from '../words/commands.ts'
import { listOf, numberOf } from './option-values.ts'
import { UsageError } from './usage-error.ts'

const defaultPoints = 9
const mostPoints = 100

/** What has its own errors, penalty or intercept and cannot go with random intercepts. */
const exclusive = ['cluster', 'robust', 'population-rate'] as const

interface Values {
  readonly 'random-intercept'?: string
  readonly quadrature?: string
  readonly method: string
  readonly flic: boolean
  readonly cluster?: string
  readonly robust?: string
  readonly 'population-rate'?: string
}

/** `--random-intercept COL[,COL] [--quadrature N]`; two columns are fitted by Laplace, 1 point. */
export function randomInterceptsOf(values: Values): RegressionRequest['randomIntercepts'] {
  const columns = [...new Set(listOf('--random-intercept', values['random-intercept']))]
  if (columns.length === 0) {
    if (values.quadrature === undefined) return undefined
    throw new UsageError(mainHelp.needsArgument('--random-intercept'))
  }
  if (columns.length > 2)
    throw new UsageError(mainHelp.badValue('--random-intercept', columns.join(','), 'COL[,COL]'))
  if (values.method !== 'ml') throw new UsageError(mainHelp.badValue('--method', values.method, 'ml'))
  if (values.flic) throw new UsageError(mainHelp.badOption('--random-intercept --flic'))
  for (const option of exclusive) {
    if (values[option] !== undefined)
      throw new UsageError(mainHelp.badOption(`--random-intercept --${option}`))
  }
  const expected = columns.length === 2 ? '1' : `1 … ${mostPoints}`
  const most = columns.length === 2 ? 1 : mostPoints
  if (values.quadrature === undefined)
    return { columns, quadrature: columns.length === 2 ? 1 : defaultPoints }
  const quadrature = numberOf(
    '--quadrature',
    values.quadrature,
    expected,
    (points) => Number.isInteger(points) && points >= 1 && points <= most,
  )
  return { columns, quadrature }
}
