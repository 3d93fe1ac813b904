import { totals } from '../../../../stats/regression/outcome.ts'
import { historyRule, type Shortcoming } from './satellite.ts'
import type { SatelliteCells } from './satellite-cells.ts'
import type { TownshipYears } from './township-years.ts'

/** What the history lacks by the stated rule, whichever model is to be fitted; empty where it suffices. */
export function shortcomingsOf(
  cells: SatelliteCells,
  places: TownshipYears,
  parameters: number,
): Shortcoming[] {
  const hit = places.meanOf('disaster')
  const hits = hit?.filter((share) => share >= historyRule.hitShare).length ?? 0
  const spared = (hit?.length ?? 0) - hits
  const { events, trials } = totals(cells.outcome)
  const lacks: readonly (readonly [Shortcoming, boolean])[] = [
    ['fewYears', cells.years < historyRule.years],
    ['fewTownshipYears', cells.townshipYears < historyRule.townshipYears],
    ['fewHit', hit !== null && Math.min(hits, spared) < historyRule.hitAndSpared],
    ['fewDefaults', Math.min(events, trials - events) < historyRule.defaultsPerParameter * parameters],
  ]
  return lacks.flatMap(([reason, isLacking]) => (isLacking ? [reason] : []))
}
