import { type Column, takeRowsOf } from '../frame.ts'
import { buildDesign } from '../regression/design.ts'
import { fitLogistic, fittedProbabilities, type LogisticFit } from '../regression/logistic.ts'

/** All who applied: factors without missing values, who was accepted, and how those accepted ended. */
export interface Applicants {
  readonly columns: readonly Column[]
  /** By row: 1 accepted. */
  readonly isAccepted: Uint8Array
  /** By row: 1 bad, 0 good; means something for accepted rows only. */
  readonly isBad: Uint8Array
}

/** Bad counts by row; rows with no trial have no say. */
export interface InferredOutcome {
  readonly events: Float64Array
  readonly trials: Float64Array
}

/** What is known: the accepted rows with their outcome, the others with no trial. */
export function knownOutcome({ isAccepted, isBad }: Applicants): InferredOutcome {
  return {
    events: Float64Array.from(isBad, (bad, row) => (isAccepted[row] ? bad : 0)),
    trials: Float64Array.from(isAccepted),
  }
}

/** The known outcome, with a share of a bad (between 0 and 1) put in for each refused row. */
export function filledOutcome(applicants: Applicants, badShare: (row: number) => number): InferredOutcome {
  const { isAccepted, isBad } = applicants
  return {
    events: Float64Array.from(isBad, (bad, row) => (isAccepted[row] ? bad : badShare(row))),
    trials: new Float64Array(isAccepted.length).fill(1),
  }
}

/** The scorecard on the accepted alone; refused rows are left out, not given weight 0. */
export function acceptedOnly({ columns, isAccepted, isBad }: Applicants): LogisticFit {
  const rows = Array.from(isAccepted).flatMap((flag, row) => (flag ? [row] : []))
  return fitLogistic(
    columns.map((column) => takeRowsOf(column, rows)),
    {
      events: Float64Array.from(rows, (row) => isBad[row]),
      trials: new Float64Array(rows.length).fill(1),
    },
  )
}

/** P(bad) of every row under a fit on some of them. */
export function probabilitiesOf(fit: LogisticFit, columns: readonly Column[], rows: number): Float64Array {
  const references = Object.fromEntries(
    fit.design.factors.flatMap((factor) =>
      factor.kind === 'nominal' ? [[factor.name, factor.levels[factor.reference]]] : [],
    ),
  )
  const design = buildDesign(columns, new Float64Array(rows).fill(1), { references })
  // A level that only refused rows have counts as the reference.
  const coefficients = Float64Array.from(design.columns, ({ factor, level }) => {
    const at = fit.design.columns.findIndex((own) => own.factor === factor && own.level === level)
    return at < 0 ? 0 : fit.coefficients[at]
  })
  return fittedProbabilities(design, coefficients)
}

/** The scorecard with an outcome put in for the refused. */
export function refit({ columns }: Applicants, outcome: InferredOutcome): LogisticFit {
  return fitLogistic(columns, outcome)
}

/** Bands of nearly equal size by ascending value; equal values stay together. */
export function bandsByValue(values: Float64Array, count: number): Uint16Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b])
  const bands = new Uint16Array(values.length)
  order.forEach((row, place) => {
    const before = place > 0 ? order[place - 1] : -1
    bands[row] =
      before >= 0 && values[before] === values[row]
        ? bands[before]
        : Math.floor((place * count) / values.length)
  })
  return bands
}
