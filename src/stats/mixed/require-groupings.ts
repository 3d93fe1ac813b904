import { InputError } from '../input-error.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { crossedGroups, skylineLength } from './crossed-groups.ts'
import { type CellGroups, type GroupedCells, sumsByGroup } from './grouped-cells.ts'

/**
 * - `oneGroupOnly`: a grouping has one group (column);
 * - `groupsHaveOneOutcome`: no group has both outcomes, so that its spread is infinite (column);
 * - `groupsOfOne`: no group has more than one observation, so that its spread cannot be told from chance (column);
 * - `groupingsCoincide`: two groupings part the rows in the same way (column, other);
 * - `groupsTooCrossed`: two groupings meet in more pairs than the factorisation holds (column, other).
 */
export type MixedErrorCode =
  | 'oneGroupOnly'
  | 'groupsHaveOneOutcome'
  | 'groupsOfOne'
  | 'groupingsCoincide'
  | 'groupsTooCrossed'

/** Numbers in the factor of the shorter grouping: about 4,000 groups that all meet. */
const longestSkyline = 8_000_000

/** Refuses groupings whose spread the data cannot tell. */
export function requireGroupings({ groups, outcome }: GroupedCells): void {
  for (const grouping of groups) {
    const column = grouping.name
    if (grouping.count < 2) throw new InputError<MixedErrorCode>('oneGroupOnly', { column })
    const trials = sumsByGroup(grouping, outcome.trials)
    if (trials.every((count) => count <= 1)) throw new InputError<MixedErrorCode>('groupsOfOne', { column })
    if (!hasMixedGroup(grouping, outcome))
      throw new InputError<MixedErrorCode>('groupsHaveOneOutcome', { column })
  }
  if (groups.length < 2) return
  const [one, other] = groups
  const details = { column: one.name, other: other.name }
  const { first, skylineFirst } = crossedGroups(outcome, [one, other])
  if (first.length === one.count && first.length === other.count)
    throw new InputError<MixedErrorCode>('groupingsCoincide', details)
  if (skylineLength(skylineFirst) > longestSkyline)
    throw new InputError<MixedErrorCode>('groupsTooCrossed', details)
}

/** True where some group has both outcomes. */
export function hasMixedGroup(groups: CellGroups, { events, trials }: BinomialOutcome): boolean {
  const eventSums = sumsByGroup(groups, events)
  const trialSums = sumsByGroup(groups, trials)
  return eventSums.some((count, group) => count > 0 && count < trialSums[group])
}
