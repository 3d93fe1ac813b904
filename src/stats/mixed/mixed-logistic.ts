import type { Column } from '../frame.ts'
import { buildDesign } from '../regression/design.ts'
import { fitDesign } from '../regression/logistic.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { finiteOutcome, resolveSeparation } from '../regression/separated-fit.ts'
import { type Grouping, groupedCells } from './grouped-cells.ts'
import {
  describeMixed,
  interceptNamed,
  jointMaximum,
  type MixedFit,
  withoutGrouping,
  withoutSpread,
} from './mixed-fit.ts'
import { type MixedModel, maximiseMixed } from './mixed-model.ts'
import { hasMixedGroup, requireGroupings } from './require-groupings.ts'

export interface MixedOptions {
  readonly references?: Readonly<Record<string, string>>
  /** Points of the adaptive rule; two groupings are fitted by Laplace, 1 point. */
  readonly quadrature?: number
  /** False leaves out errors and tests: the estimates and the likelihood alone. */
  readonly withInference?: boolean
}

/** A gain in log likelihood below this share of it is none: the spread is 0. */
const noGain = 1e-10

/**
 * Maximum likelihood logistic regression with normal random intercepts for one or two groupings (nested or crossed),
 * without missing values. One grouping: adaptive Gauss–Hermite quadrature; two: Laplace. Where σ̂ is 0 the fit is
 * that without the grouping (of one grouping the plain logit) to the last digit. Throws `InputError` with a
 * `MixedErrorCode`.
 */
export async function fitMixedLogistic(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  groupings: readonly Grouping[],
  options: MixedOptions = {},
): Promise<MixedFit> {
  const model = await mixedModel(columns, outcome, groupings, options)
  requireGroupings(model.cells)
  const { plain, cells } = model
  const { withInference = true } = options
  const isEstimable = cells.groups.every((groups) => hasMixedGroup(groups, model.outcome))
  if (!isEstimable) return withoutSpread(model, Number.NaN, null)
  const maximum = maximiseMixed(model, { withInformation: withInference })
  const isNothing = (without: number) =>
    maximum.logLikelihood - without <= noGain * Math.max(1, Math.abs(maximum.logLikelihood))
  if (groupings.length === 1) {
    if (isNothing(plain.logLikelihood)) return withoutSpread(model, 0, jointMaximum(model, maximum))
    return describeMixed(model, maximum, [plain.logLikelihood])
  }
  const inOrder = (fit: MixedFit) => ({
    ...fit,
    intercepts: groupings.map(({ name }) => interceptNamed(fit, name)),
  })
  if (!withInference) return inOrder(describeMixed(model, maximum, [null, null]))
  const without = [
    await fitMixedLogistic(columns, outcome, [groupings[1]], { ...options, quadrature: 1 }),
    await fitMixedLogistic(columns, outcome, [groupings[0]], { ...options, quadrature: 1 }),
  ]
  const better = without[0].logLikelihood >= without[1].logLikelihood ? 0 : 1
  if (isNothing(without[better].logLikelihood)) {
    return inOrder(
      withoutGrouping(without[better], model, groupings[better].name, jointMaximum(model, maximum)),
    )
  }
  const fit = describeMixed(
    model,
    maximum,
    cells.groups.map(({ name }) => without[name === groupings[0].name ? 0 : 1].logLikelihood),
  )
  return inOrder(fit)
}

async function mixedModel(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  groupings: readonly Grouping[],
  { references, quadrature = 9 }: MixedOptions,
): Promise<MixedModel> {
  const asked = groupedCells(columns, outcome, groupings)
  // The longer grouping is eliminated first.
  const isReversed = groupings.length === 2 && asked.groups[1].count > asked.groups[0].count
  const cells = isReversed ? groupedCells(columns, outcome, groupings.toReversed()) : asked
  const design = buildDesign(cells.columns, cells.outcome.trials, { references })
  const plain = await resolveSeparation(fitDesign(design, cells.outcome))
  const { separated } = plain
  return {
    cells,
    outcome: finiteOutcome(plain),
    plain,
    free: separated?.free ?? plain.free,
    start: separated?.scaledCoefficients ?? plain.scaledCoefficients,
    quadrature: groupings.length === 2 ? 1 : quadrature,
  }
}
