import { type LogisticLikelihood, logisticLikelihood } from '../kernel/likelihood.ts'
import { cholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { describe, type LogisticFit } from './logistic.ts'
import { maximise } from './newton.ts'
import { orthogonalInverse } from './orthogonal-information.ts'
import type { BinomialOutcome } from './outcome.ts'
import { detectSeparation, farAlong, type Separation } from './separation.ts'

/** The finite part of a separated fit: the maximum over the cells that are not separated. */
export interface SeparatedLimit {
  readonly separation: Separation
  /** Of the cells that are not separated. */
  readonly likelihood: LogisticLikelihood
  /** Design columns that are independent over those cells; the coefficients of the others stand at 0. */
  readonly free: readonly number[]
  readonly scaledCoefficients: Float64Array
  /** The columns that the fit was free to move, the infinite ones included. */
  readonly allFree: readonly number[]
}

/**
 * The fit at its end, where the search ran away. Under separation that is the limit: infinite coefficients are
 * ±Infinity, undetermined ones NaN, the others stand at their limits with their standard errors (the maximum of
 * the likelihood over the cells that are not separated, which determines each of them), the log likelihood at
 * its supremum. Where events and non-events overlap after all, the search goes on to the finite maximum.
 *
 * If the reference level of a nominal factor is itself separated, the intercept and all levels are infinite: in
 * that coding no finite number exists, though the contrasts among the other levels are finite under another
 * reference. A fit that did not diverge is returned as it is, unless `evenIfConverged` asks for the check.
 */
export async function resolveSeparation(
  fit: LogisticFit,
  { evenIfConverged = false }: { readonly evenIfConverged?: boolean } = {},
): Promise<LogisticFit> {
  if (fit.separated || (!fit.diverged && !evenIfConverged)) return fit
  const separation = await detectSeparation(fit)
  if (separation) return limitOf(fit, separation)
  return fit.diverged ? continued(fit) : fit
}

function limitOf(fit: LogisticFit, separation: Separation): LogisticFit {
  const { design } = fit
  const size = design.columns.length
  const likelihood = logisticLikelihood(
    design,
    withoutCells(fit.outcome, separation.separatedCells),
    fit.offset,
  )
  const origin = new Float64Array(size)
  const start = likelihood.evaluate(origin)
  const { dependent } = cholesky(submatrix(start.information, size, fit.free), fit.free.length, 1e-11)
  const free = fit.free.filter((_, i) => !dependent[i])
  const maximum = free.length > 0 ? maximise(likelihood, origin, { free, maximumIterations: 200 }) : null
  const scaled = maximum?.coefficients ?? origin
  const { coefficients, covariance, scaledCovariance } = describe(
    design,
    free,
    scaled,
    maximum?.point.information ?? start.information,
  )
  const lost = fit.free.filter((j) => separation.directions[j] !== 0 || separation.undetermined.includes(j))
  for (const j of lost) {
    coefficients[j] = separation.directions[j] === 0 ? Number.NaN : separation.directions[j] * Infinity
    for (let i = 0; i < size; i++) {
      covariance[i * size + j] = Number.NaN
      covariance[j * size + i] = Number.NaN
    }
  }
  return {
    ...fit,
    status: maximum && maximum.status !== 'converged' ? 'notConverged' : 'separated',
    coefficients,
    covariance,
    scaledCovariance,
    free: fit.free.filter((j) => !lost.includes(j)),
    scaledCoefficients: farAlong(fit, separation, scaled),
    logLikelihood: maximum?.point.logLikelihood ?? 0,
    iterations: fit.iterations + (maximum?.iterations ?? 0),
    statusColumns: lost,
    diverged: false,
    separated: { separation, likelihood, free, scaledCoefficients: scaled, allFree: fit.free },
  }
}

/**
 * Columns that are estimated together. Under separation they are those of the limit: where the reference level is
 * separated, the intercept and the levels are infinite, but their sums are finite and as uncertain as under any other
 * reference, and no error of a slope may take them as known.
 */
export function estimatedColumns({ free, separated }: LogisticFit): readonly number[] {
  return separated?.free ?? free
}

/** The outcome without the cells that are separated: what determines all that is finite. */
export function finiteOutcome({ outcome, separated }: LogisticFit): BinomialOutcome {
  return separated ? withoutCells(outcome, separated.separation.separatedCells) : outcome
}

/** The outcome with no trials in the cells that are set. */
export function withoutCells({ events, trials }: BinomialOutcome, cells: Uint8Array): BinomialOutcome {
  const keep = (count: number, cell: number) => (cells[cell] ? 0 : count)
  return { events: events.map(keep), trials: trials.map(keep) }
}

function continued(fit: LogisticFit): LogisticFit {
  const maximum = maximise(fit.likelihood, fit.scaledCoefficients, { free: fit.free, maximumIterations: 200 })
  const collinear = fit.free.length < fit.design.columns.length
  const { design, free, offset } = fit
  const { coefficients: scaled, point } = maximum
  const { information } = point
  const inverse = orthogonalInverse(design, fit.outcome, { scaled, information, free, offset })
  return {
    ...fit,
    ...describe(design, free, scaled, information, inverse),
    status: maximum.status === 'notConverged' ? 'notConverged' : collinear ? 'collinear' : 'converged',
    scaledCoefficients: maximum.coefficients,
    logLikelihood: maximum.point.logLikelihood,
    iterations: fit.iterations + maximum.iterations,
    diverged: false,
  }
}
