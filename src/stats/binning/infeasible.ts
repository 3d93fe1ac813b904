import { type BinConstraints, noConstraints } from './constraints.ts'
import { optimalPartition, type PartitionRequest } from './optimal-partition.ts'
import type { Trend } from './trend.ts'

/** Why a factor cannot be parted into two bins or more. */
export const bindingConstraints = [
  'minimumShare',
  'minimumEvents',
  'minimumNonEvents',
  'maximumBins',
  'minimumRateDifference',
  'maximumPValue',
  'trend',
  /** Each bin needs an event and a non-event, and the data cannot give it that. */
  'bothClasses',
  /** The column has one value only, or none. */
  'constant',
  /** More levels than an exact search takes (1,000), none of them rare. */
  'tooManyLevels',
] as const
export type BindingConstraint = (typeof bindingConstraints)[number]

const relaxations = [
  'minimumShare',
  'minimumEvents',
  'minimumNonEvents',
  'maximumBins',
  'minimumRateDifference',
  'maximumPValue',
] as const satisfies readonly (keyof BinConstraints)[]

/**
 * The constraints that stand in the way: each without which there would be two bins or more. Where no single one
 * is to blame, each that by itself is too much; where only their sum is, all that are set.
 */
export function bindingConstraintsOf(request: PartitionRequest): BindingConstraint[] {
  if (request.cells.events.length < 2) return ['constant']
  const parts = (constraints: BinConstraints, trend: Trend): boolean =>
    (optimalPartition({ ...request, constraints, trend })?.starts.length ?? 0) >= 2
  if (!parts(noConstraints, 'none')) return ['bothClasses']
  const { constraints, trend } = request
  const set = relaxations.filter((name) => constraints[name] !== noConstraints[name])
  const without = set.filter((name) => parts({ ...constraints, [name]: noConstraints[name] }, trend))
  if (parts(constraints, 'none')) return [...without, 'trend']
  if (without.length > 0) return without
  const alone = set.filter((name) => !parts({ ...noConstraints, [name]: constraints[name] }, 'none'))
  return alone.length > 0 ? alone : [...set]
}
