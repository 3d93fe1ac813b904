import { numericColumn } from '../frame.ts'
import { fitLogistic, type LogisticFit } from '../regression/logistic.ts'
import {
  type Applicants,
  acceptedOnly,
  bandsByValue,
  filledOutcome,
  knownOutcome,
  probabilitiesOf,
  refit,
} from './applicants.ts'

/**
 * The classical ways of letting refused applicants into a scorecard (surveyed by Ehrhardt et al. 2021, arXiv
 * 1903.10855). None has a foundation of its own: what is put in for the refused comes from the accepted, and the
 * methods differ in how. They stand beside a selection model, never instead of one.
 */
export const rejectInferenceMethods = [
  'acceptedOnly',
  'fuzzyAugmentation',
  'reclassification',
  'augmentation',
  'parcelling',
  'twins',
] as const
export type RejectInferenceMethod = (typeof rejectInferenceMethods)[number]

export interface RejectInferenceOptions {
  /** Score bands of augmentation and parcelling. */
  readonly bands?: number
  /** Parcelling: how many times as often the refused of a band are thought to be bad. */
  readonly prudence?: number
  /** Reclassification: the probability from which a refused applicant counts as bad. */
  readonly cutOff?: number
}

const methods: Readonly<
  Record<RejectInferenceMethod, (applicants: Applicants, options: RejectInferenceOptions) => LogisticFit>
> = { acceptedOnly, fuzzyAugmentation, reclassification, augmentation, parcelling, twins }

/** P(bad) of every applicant under a method, and its scorecard. */
export function inferRejects(
  method: RejectInferenceMethod,
  applicants: Applicants,
  options: RejectInferenceOptions = {},
): { readonly fit: LogisticFit; readonly probability: Float64Array } {
  const fit = methods[method](applicants, options)
  return { fit, probability: probabilitiesOf(fit, applicants.columns, applicants.isAccepted.length) }
}

/**
 * Each refused row enters with its own predicted share of bad. The accepted-only scores solve the new equations too, so
 * the coefficients do not move at all; only their errors shrink, without cause.
 */
function fuzzyAugmentation(applicants: Applicants): LogisticFit {
  const share = ownProbabilities(applicants)
  return refit(
    applicants,
    filledOutcome(applicants, (row) => share[row]),
  )
}

/** Each refused row is wholly bad at or above the cut-off (by default the accepted's bad rate), else wholly good. */
function reclassification(applicants: Applicants, { cutOff }: RejectInferenceOptions): LogisticFit {
  const share = ownProbabilities(applicants)
  const { events, trials } = knownOutcome(applicants)
  const limit = cutOff ?? total(events) / total(trials)
  return refit(
    applicants,
    filledOutcome(applicants, (row) => (share[row] >= limit ? 1 : 0)),
  )
}

/** The accepted are weighed by 1 ÷ P(accepted) of their band of the acceptance score; the refused stay out. */
function augmentation(applicants: Applicants, { bands = 10 }: RejectInferenceOptions): LogisticFit {
  const { isAccepted } = applicants
  const band = bandsByValue(acceptance(applicants), bands)
  const all = new Float64Array(bands)
  const accepted = new Float64Array(bands)
  for (let row = 0; row < band.length; row++) {
    all[band[row]] += 1
    accepted[band[row]] += isAccepted[row]
  }
  const { events, trials } = knownOutcome(applicants)
  const weigh = (count: number, row: number) =>
    count === 0 ? 0 : (count * all[band[row]]) / accepted[band[row]]
  return refit(applicants, { events: events.map(weigh), trials: trials.map(weigh) })
}

/** Each refused row enters with the bad rate of its score band among the accepted, times the prudence factor. */
function parcelling(
  applicants: Applicants,
  { bands = 10, prudence = 1 }: RejectInferenceOptions,
): LogisticFit {
  const band = bandsByValue(ownProbabilities(applicants), bands)
  const { events, trials } = knownOutcome(applicants)
  const bad = new Float64Array(bands)
  const known = new Float64Array(bands)
  for (let row = 0; row < band.length; row++) {
    bad[band[row]] += events[row]
    known[band[row]] += trials[row]
  }
  // A band without any accepted takes the rate of all.
  const rates = bad.map((count, own) => (known[own] > 0 ? count / known[own] : total(bad) / total(known)))
  return refit(
    applicants,
    filledOutcome(applicants, (row) => Math.min(1, prudence * rates[band[row]])),
  )
}

/** The bad are explained by two scores, of default and of acceptance; what that says of the refused is put in. */
function twins(applicants: Applicants): LogisticFit {
  const scores = [
    numericColumn('default', ownProbabilities(applicants).map(logOdds)),
    numericColumn('acceptance', acceptance(applicants).map(logOdds)),
  ]
  const combined = acceptedOnly({ ...applicants, columns: scores })
  const share = probabilitiesOf(combined, scores, applicants.isAccepted.length)
  return refit(
    applicants,
    filledOutcome(applicants, (row) => share[row]),
  )
}

function ownProbabilities(applicants: Applicants): Float64Array {
  return probabilitiesOf(acceptedOnly(applicants), applicants.columns, applicants.isAccepted.length)
}

/** P(accepted) from the same factors. */
function acceptance({ columns, isAccepted }: Applicants): Float64Array {
  const trials = new Float64Array(isAccepted.length).fill(1)
  const fit = fitLogistic(columns, { events: Float64Array.from(isAccepted), trials })
  return probabilitiesOf(fit, columns, isAccepted.length)
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
