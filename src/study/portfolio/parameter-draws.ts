import { normalDraws, standardNormal } from '../../stats/normal-draws.ts'
import { randomStream } from '../../stats/random.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { linearPredictor } from '../../stats/regression/logistic.ts'
import type { NotesUnderModel } from './explanatory-predictor.ts'
import { drawEffects, meanEffects, meanExcesses, type OfficerEffects } from './officer-effects.ts'
import type { RiskParameter, RiskParameterName } from './risk-parameters.ts'

/** One state of what is not known for certain: the estimates themselves, or a draw around them. */
export interface ParameterDraw {
  /** Log-odds of default of each note in an average crop year, before weather and prices. */
  readonly logOdds: Float64Array
  readonly parameters: Readonly<Record<RiskParameterName, number>>
  /** By account manager, how far the own effect lies above the average one; empty where nobody is compared. */
  readonly officerExcess: Float64Array
  /** 0 for the estimates; the draws count from 1. */
  readonly number: number
}

export interface DrawInputs {
  readonly notes: NotesUnderModel
  readonly fit: LogisticFit
  /** Of the coefficients in the units of the data. */
  readonly covariance: Float64Array
  readonly parameters: readonly RiskParameter[]
  /** Added to every note's log-odds: what makes the years that were seen come out at their mean default rate. */
  readonly yearShift: number
  /** Standard deviation of a crop year's own effect on the log-odds, beyond weather and prices. */
  readonly yearSpread: number
  /** Null where account managers are not compared. */
  readonly officers: NotesOfOfficers | null
}

export interface NotesOfOfficers {
  readonly effects: OfficerEffects
  /** Index into the officers by note; their number where the note names none that was compared. */
  readonly officerOfNote: Uint32Array
}

export function centralDraw(inputs: DrawInputs): ParameterDraw {
  const { fit, parameters } = inputs
  const values = parameters.map(({ name, value }) => [name, value] as const)
  const effects = inputs.officers?.effects ?? null
  return {
    logOdds: logOddsOf(inputs, fit.coefficients, effects ? meanEffects(effects) : new Float64Array(0)),
    parameters: recordOf(values),
    officerExcess: effects ? meanExcesses(effects) : new Float64Array(0),
    number: 0,
  }
}

/**
 * Draws around the estimates: model B's coefficients together, stated parameters by themselves, and the effect of the
 * coming year, which is not an average one. The same seed gives
 * every measure the same draws (common random numbers), so that differences between measures are not noise.
 */
export function* parameterDraws(inputs: DrawInputs, count: number, seed: number): Generator<ParameterDraw> {
  const { fit, covariance, parameters, yearShift, yearSpread } = inputs
  const random = randomStream(seed, 'stated parameters')
  const finite = fit.coefficients.map((value) => (Number.isFinite(value) ? value : 0))
  const draws = normalDraws(finite, covariance, count, randomStream(seed, 'coefficients'))
  for (const [at, coefficients] of draws.entries()) {
    const values = parameters.map(({ name, value, standardError, column }) => {
      const stated = value + standardError * standardNormal(random)
      return [name, column === null ? stated : coefficients[column]] as const
    })
    const year = { ...inputs, yearShift: yearShift + yearSpread * standardNormal(random) }
    const { own, excess } = inputs.officers
      ? drawEffects(inputs.officers.effects, seed, at + 1)
      : { own: new Float64Array(0), excess: new Float64Array(0) }
    yield {
      logOdds: logOddsOf(year, coefficients, own),
      parameters: recordOf(values),
      officerExcess: excess,
      number: at + 1,
    }
  }
}

/** The terms of weather and price stand at 0; the weather brings its own. */
function logOddsOf(
  { notes, yearShift, officers }: Pick<DrawInputs, 'notes' | 'yearShift' | 'officers'>,
  coefficients: Float64Array,
  officerEffects: Float64Array,
): Float64Array {
  const logOdds = linearPredictor(notes.design, coefficients)
  const shift = yearShift - meanGain(officers, officerEffects)
  return logOdds.map(
    (value, note) => value + shift + (officers ? (officerEffects[officers.officerOfNote[note]] ?? 0) : 0),
  )
}

/** What the officers' effects would add to the mean odds of the notes, which are calibrated already. */
function meanGain(officers: NotesOfOfficers | null, effects: Float64Array): number {
  if (officers === null || officers.officerOfNote.length === 0) return 0
  let sum = 0
  for (const officer of officers.officerOfNote) sum += Math.exp(effects[officer] ?? 0)
  return Math.log(sum / officers.officerOfNote.length)
}

function recordOf(values: readonly (readonly [RiskParameterName, number])[]) {
  return Object.fromEntries(values) as Record<RiskParameterName, number>
}
