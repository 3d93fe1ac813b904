import { gaussHermite } from '../mixed/gauss-hermite.ts'
import type { Cells, FactorModel } from './factor-model.ts'
import { groupCumulants, groupRoom } from './group-cumulants.ts'
import { bernoulliCumulants, cumulantCoefficients } from './loss-cumulants.ts'
import type { ShiftGrid } from './shift-grid.ts'

/** `cumulants` holds nine coefficients from `offset` on; they are overwritten by the next call. */
export type CumulantVisitor = (
  exposure: number,
  cell: number,
  node: number,
  cumulants: Float64Array,
  offset: number,
) => void

/** A group's effect is integrated over as many nodes. */
const groupNodes = 7

/**
 * Every exposure at every node of the grid, those of a group at once; exposures of which `skip` is 1 are left out.
 * Members of one group in different markets are taken at the shift of the member's own market.
 */
export function visitCumulants(
  { exposures, groupDeviation, strikes }: FactorModel,
  { ofExposure }: Cells,
  { first, step, nodes }: ShiftGrid,
  skip: Uint8Array,
  visit: CumulantVisitor,
): void {
  const { lossIfDefault, logOdds, struckLogOdds, group } = exposures
  const against = Float64Array.from({ length: nodes }, (_, node) => Math.exp(-(first + node * step)))
  const own = new Float64Array(cumulantCoefficients)
  const members = new Map<number, number[]>()
  const isGrouped = (i: number) => groupDeviation > 0 && group[i] >= 0
  for (let i = 0; i < lossIfDefault.length; i++) {
    if (skip[i] === 1) continue
    if (isGrouped(i)) {
      const list = members.get(group[i])
      if (list) list.push(i)
      else members.set(group[i], [i])
      continue
    }
    const odds = Math.exp(-logOdds[i])
    const isStruckAlike = strikes === null || struckLogOdds[i] === 0
    const oddsStruck = isStruckAlike ? odds : odds * Math.exp(-struckLogOdds[i])
    for (let node = 0; node < nodes; node++) {
      const spared = 1 / (1 + odds * against[node])
      const struck = isStruckAlike ? spared : 1 / (1 + oddsStruck * against[node])
      visit(i, ofExposure[i], node, bernoulliCumulants(own, lossIfDefault[i], spared, struck), 0)
    }
  }
  let largest = 0
  for (const list of members.values()) largest = Math.max(largest, list.length)
  const room = groupRoom(largest, groupDeviation, gaussHermite(groupNodes))
  for (const list of members.values()) {
    const odds = list.map((i) => Math.exp(-logOdds[i]))
    const together = {
      loss: list.map((i) => lossIfDefault[i]),
      oddsAgainst: odds,
      oddsAgainstStruck: list.map((i, at) => odds[at] * (strikes ? Math.exp(-struckLogOdds[i]) : 1)),
    }
    for (let node = 0; node < nodes; node++) {
      const cumulants = groupCumulants(together, against[node], room)
      for (let at = 0; at < list.length; at++)
        visit(list[at], ofExposure[list[at]], node, cumulants, at * cumulantCoefficients)
    }
  }
}
