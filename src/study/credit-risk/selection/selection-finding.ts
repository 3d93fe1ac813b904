import { normalQuantile } from '../../../stats/distributions.ts'
import { takeRowsOf } from '../../../stats/frame.ts'
import { chiSquareTest, type TestResult } from '../../../stats/regression/chi-square-test.ts'
import {
  inferRejects,
  type RejectInferenceMethod,
  rejectInferenceMethods,
} from '../../../stats/reject-inference/methods.ts'
import {
  fitAtCorrelation,
  fitSelection,
  type SelectionFit,
  type SelectionModel,
  type SelectionStatus,
  selectionModel,
} from '../../../stats/selection/selection-fit.ts'
import {
  eventProbability,
  eventProbabilityIfNotSelected,
  eventProbabilityIfSelected,
  predictorAt,
} from '../../../stats/selection/selection-probability.ts'
import type { StudyContext } from '../../context.ts'
import { type ApplicationSample, applicationSample } from './application-sample.ts'

/** Default of those who applied, under one correlation between the decision's and the default's unobserved parts. */
export interface ProbabilityUnderSelection {
  /** ρ; negative where those granted default less than their papers say. */
  readonly correlation: number
  /** Mean probabilities of default. */
  readonly all: number
  readonly granted: number
  readonly refused: number
  /** By refused row of the sample: P(default | refused). */
  readonly ofRefused: Float64Array
  /** Refused households with a lower probability than the mean of those granted. */
  readonly goodRefused: number
}

export interface SelectionFinding {
  readonly sample: ApplicationSample
  readonly refused: number
  readonly granted: number
  readonly matured: number
  readonly events: number
  readonly instruments: readonly string[]
  /** Null without an excluded instrument: rule 16 then allows no corrected probability. */
  readonly estimate: CorrelationEstimate | null
  /** Over given correlations, the likelihood telling nothing: −.8, −.4, 0, .4, .8. */
  readonly band: readonly ProbabilityUnderSelection[]
  readonly rejectInference: readonly {
    readonly method: RejectInferenceMethod
    readonly all: number
    readonly refused: number
  }[]
}

export interface CorrelationEstimate {
  readonly status: SelectionStatus
  /** 95 %, by artanh; null at the bound. */
  readonly interval: readonly [number, number] | null
  readonly test: TestResult
  readonly corrected: ProbabilityUnderSelection
}

/** Outward from 0, on each side. */
const bandOutward = [0.4, 0.8]
/** Probabilities with eight digits. */
const bandTolerance = { tolerance: 1e-9 }
const usable: readonly SelectionStatus[] = ['converged', 'collinear']

/** Null on a book without refused applications, or whose granted ones are not both good and bad. */
export async function selectionFinding({
  book,
  loanBook,
  aside,
}: StudyContext): Promise<SelectionFinding | null> {
  const sample = loanBook && applicationSample(book, loanBook.reading.outcomes)
  if (!sample || sample.terms.length === 0) return null
  return aside('selection', sample)
}

export async function selectionOf(sample: ApplicationSample): Promise<SelectionFinding> {
  const known = rowsWhere(sample.isSelected, 1)
  const model = await selectionModel(
    [...sample.terms, ...sample.instruments],
    sample.terms.map((column) => takeRowsOf(column, known)),
    sample.isSelected,
    sample.isEvent,
  )
  return {
    sample,
    refused: rowsWhere(sample.isSelected, 0).length,
    granted: sample.rows.length - rowsWhere(sample.isSelected, 0).length,
    matured: known.length,
    events: sample.isEvent.reduce((sum, flag) => sum + flag, 0),
    instruments: sample.instruments.map(({ name }) => name),
    estimate: sample.instruments.length > 0 ? estimateOf(sample, model) : null,
    band: bandOf(sample, model),
    rejectInference: inferredFrom(sample, known),
  }
}

/** A correlation at its bound, or a fit that failed, corrects nothing: the band alone is then shown. */
function estimateOf(sample: ApplicationSample, model: SelectionModel): CorrelationEstimate | null {
  const fit = fitSelection(model)
  if (!usable.includes(fit.status)) return null
  const { correlation, standardError } = fit
  const half = normalQuantile(0.975) * standardError
  const tau = Math.atanh(correlation)
  const separate = model.selection.logLikelihood + model.outcome.logLikelihood
  return {
    status: fit.status,
    interval: Number.isFinite(half) ? [Math.tanh(tau - half), Math.tanh(tau + half)] : null,
    test: chiSquareTest(2 * (fit.logLikelihood - separate), 1),
    corrected: probabilitiesUnder(sample, fit),
  }
}

/** In rising order of the correlation; each fit starts from its neighbour nearer 0. */
function bandOf(sample: ApplicationSample, model: SelectionModel): ProbabilityUnderSelection[] {
  const centre = fitAtCorrelation(model, 0, undefined, bandTolerance)
  const side = (sign: 1 | -1) => {
    let last = centre
    return bandOutward.map((correlation) => {
      last = fitAtCorrelation(model, sign * correlation, last, bandTolerance)
      return last
    })
  }
  return [...side(-1).reverse(), centre, ...side(1)].map((fit) => probabilitiesUnder(sample, fit))
}

function probabilitiesUnder(sample: ApplicationSample, fit: SelectionFit): ProbabilityUnderSelection {
  const { correlation } = fit
  const z = predictorAt(fit.selection, [...sample.terms, ...sample.instruments])
  const x = predictorAt(fit.outcome, sample.terms)
  const refusedRows = rowsWhere(sample.isSelected, 0)
  const ofRefused = Float64Array.from(refusedRows, (row) =>
    eventProbabilityIfNotSelected(z[row], x[row], correlation),
  )
  let [grantedSum, granted] = [0, 0]
  sample.isSelected.forEach((state, row) => {
    if (state === 0) return
    granted += 1
    grantedSum += eventProbabilityIfSelected(z[row], x[row], correlation)
  })
  const ofGranted = grantedSum / granted
  return {
    correlation,
    all: mean(Array.from(x, eventProbability)),
    granted: ofGranted,
    refused: mean(ofRefused),
    ofRefused,
    goodRefused: ofRefused.filter((probability) => probability < ofGranted).length,
  }
}

/** The classical methods, on refused and matured applications: those granted and not matured are neither. */
function inferredFrom(sample: ApplicationSample, known: Uint32Array): SelectionFinding['rejectInference'] {
  const rows = rowsWhere(sample.isSelected, 0, 1)
  const badOf = new Map(Array.from(known, (row, i) => [row, sample.isEvent[i]]))
  const applicants = {
    columns: sample.terms.map((column) => takeRowsOf(column, rows)),
    isAccepted: Uint8Array.from(rows, (row) => sample.isSelected[row]),
    isBad: Uint8Array.from(rows, (row) => badOf.get(row) ?? 0),
  }
  return rejectInferenceMethods.map((method) => {
    const { probability } = inferRejects(method, applicants)
    return {
      method,
      all: mean(probability),
      refused: mean(probability.filter((_, i) => applicants.isAccepted[i] === 0)),
    }
  })
}

function rowsWhere(states: Uint8Array, ...wanted: readonly number[]): Uint32Array {
  return Uint32Array.from(Array.from(states).flatMap((state, row) => (wanted.includes(state) ? [row] : [])))
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}
