import { normalDraws, standardNormal } from '../../stats/normal-draws.ts'
import { randomStream } from '../../stats/random.ts'
import { type LogisticFit, linearPredictor } from '../../stats/regression/logistic.ts'
import type { NotesUnderModel } from './explanatory-predictor.ts'
import type { RiskParameter, RiskParameterName } from './risk-parameters.ts'

/** One state of what is not known for certain: the estimates themselves, or a draw around them. */
export interface ParameterDraw {
  /** Log-odds of default of each note in an average crop year, the shocks that it has met included. */
  readonly logOdds: Float64Array
  readonly parameters: Readonly<Record<RiskParameterName, number>>
  /** 0 for the estimates; the draws count from 1. */
  readonly number: number
}

export interface DrawInputs {
  readonly notes: NotesUnderModel
  readonly fit: LogisticFit
  /** Of the coefficients in the units of the data. */
  readonly covariance: Float64Array
  readonly parameters: readonly RiskParameter[]
}

export function centralDraw(inputs: DrawInputs): ParameterDraw {
  const { notes, fit, parameters } = inputs
  const values = parameters.map(({ name, value }) => [name, value] as const)
  return { logOdds: logOddsOf(notes, fit.coefficients), parameters: recordOf(values), number: 0 }
}

/**
 * Draws around the estimates: model B's coefficients together, stated parameters by themselves. The same seed gives
 * every measure the same draws (common random numbers), so that differences between measures are not noise.
 */
export function* parameterDraws(inputs: DrawInputs, count: number, seed: number): Generator<ParameterDraw> {
  const { notes, fit, covariance, parameters } = inputs
  const random = randomStream(seed, 'stated parameters')
  const finite = fit.coefficients.map((value) => (Number.isFinite(value) ? value : 0))
  const draws = normalDraws(finite, covariance, count, randomStream(seed, 'coefficients'))
  for (const [at, coefficients] of draws.entries()) {
    const values = parameters.map(({ name, value, standardError, column }) => {
      const stated = value + standardError * standardNormal(random)
      return [name, column === null ? stated : coefficients[column]] as const
    })
    yield { logOdds: logOddsOf(notes, coefficients), parameters: recordOf(values), number: at + 1 }
  }
}

/** A coming year is the average of the years that were seen: the mean of their effects, the reference's 0 included. */
function logOddsOf(
  { design, yearColumns, yearPools }: NotesUnderModel,
  coefficients: Float64Array,
): Float64Array {
  const logOdds = linearPredictor(design, coefficients)
  if (yearPools === 0) return logOdds
  const year = yearColumns.reduce((sum, column) => sum + (coefficients[column] || 0), 0) / yearPools
  return logOdds.map((value) => value + year)
}

function recordOf(values: readonly (readonly [RiskParameterName, number])[]) {
  return Object.fromEntries(values) as Record<RiskParameterName, number>
}
