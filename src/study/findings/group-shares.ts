import { type RiskGroup, riskGroups } from '../../lending/vocabulary.ts'
import { shapleyValues } from '../../stats/importance/shapley.ts'
import { fitLogistic, type LogisticFit } from '../../stats/regression/logistic.ts'
import { nullLogLikelihood } from '../../stats/regression/outcome.ts'
import { isLarge } from './budgets.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import { factorPlayers } from './factor-players.ts'
import { type ModelData, occurringReferences } from './model-data.ts'
import { groupOrders, quadraticShares } from './quadratic-shares.ts'
import { quadraticAt } from './score-resamples.ts'

/**
 * Shares of the groups of risk in McFadden's R². The Owen values of a group's factors sum to the Shapley value of the
 * group as one player (Owen 1977), so that eight fits give them exactly; on large books the quadratic at the maximum
 * stands for the fits. Empty where a factor has no group.
 */
export function groupShares(fit: LogisticFit, data: ModelData): Map<RiskGroup, number> {
  const groupOf = ({ factor, term }: ModelData['columns'][number]) =>
    factor === cropYearFactor ? 'external' : (term?.riskGroup ?? null)
  if (data.columns.some((own) => groupOf(own) === null)) return new Map()
  const groups = riskGroups.filter((group) => data.columns.some((own) => groupOf(own) === group))
  if (isLarge(data.rows)) return quickShares(fit, data, groups)
  const references = occurringReferences(data)
  const logLikelihoods = Float64Array.from({ length: 2 ** groups.length }, (_, mask) => {
    if (mask === 0) return nullLogLikelihood(data.outcome)
    if (mask === 2 ** groups.length - 1) return fit.logLikelihood
    const inside = data.columns.filter((own) => (mask >> groups.indexOf(groupOf(own)!)) & 1)
    const columns = inside.map(({ column }) => column)
    return fitLogistic(columns, data.outcome, { references }).logLikelihood
  })
  return normalised(groups, shapleyValues(logLikelihoods, groups.length))
}

function quickShares(
  fit: LogisticFit,
  data: ModelData,
  groups: readonly RiskGroup[],
): Map<RiskGroup, number> {
  const players = factorPlayers(fit, data)
  const members = groups.map((group) => players.flatMap((player, i) => (player.group === group ? [i] : [])))
  const sharesAt = quadraticShares(quadraticAt(fit), players, groupOrders(members))
  const shares = sharesAt(fit.scaledCoefficients)
  return normalised(
    groups,
    Float64Array.from(members, (own) => own.reduce((sum, player) => sum + shares[player], 0)),
  )
}

function normalised(groups: readonly RiskGroup[], values: Float64Array): Map<RiskGroup, number> {
  const total = values.reduce((sum, value) => sum + value, 0)
  return new Map(groups.map((group, g) => [group, total > 0 ? values[g] / total : 0]))
}
