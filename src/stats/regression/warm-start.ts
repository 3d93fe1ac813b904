import { evenlySpread, takeRowsOf } from '../frame.ts'
import { logisticLikelihood } from '../kernel/likelihood.ts'
import type { Design, DesignFactor } from './design.ts'
import { maximise } from './newton.ts'
import type { BinomialOutcome } from './outcome.ts'

const rowsWorthAWarmStart = 200_000
const sampleRows = 40_000

/**
 * The maximum over evenly spread rows of a large design, in its scaled units: it saves the full passes in which
 * Newton is still far away. Null where the sample does not settle (a rare level absent, say).
 */
export function warmStart(
  design: Design,
  outcome: BinomialOutcome,
  offset: Float64Array | undefined,
): Float64Array | null {
  if (design.rows < rowsWorthAWarmStart) return null
  const rows = evenlySpread(design.rows, sampleRows)
  const pick = (values: Float64Array) => {
    const picked = new Float64Array(sampleRows)
    for (let i = 0; i < sampleRows; i++) picked[i] = values[rows[i]]
    return picked
  }
  const sample: Design = {
    ...design,
    rows: sampleRows,
    factors: design.factors.map((factor): DesignFactor => takeRowsOf(factor, rows)),
  }
  const likelihood = logisticLikelihood(
    sample,
    { events: pick(outcome.events), trials: pick(outcome.trials) },
    offset && pick(offset),
  )
  const maximum = maximise(likelihood, new Float64Array(design.columns.length), {
    maximumIterations: 12,
    tolerance: 1e-4,
  })
  const settled =
    maximum.status === 'converged' && maximum.coefficients.every((value) => Math.abs(value) < 12)
  return settled ? maximum.coefficients : null
}
