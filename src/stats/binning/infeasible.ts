import type { BinConstraints } from './constraints.ts'
import { noConstraints } from './constraints.ts'
import { optimalPartition, type PartitionRequest } from './optimal-partition.ts'

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
 * The constraints each of which alone stands in the way: without it there would be two bins or more. Where no
 * single one is to blame, all that are set.
 */
export function bindingConstraintsOf(request: PartitionRequest): BindingConstraint[] {
  if (request.cells.events.length < 2) return ['constant']
  const parts = (changed: Partial<PartitionRequest>): boolean =>
    (optimalPartition({ ...request, ...changed })?.starts.length ?? 0) >= 2
  if (!parts({ constraints: noConstraints, trend: 'none' })) return ['bothClasses']
  const set = relaxations.filter((name) => request.constraints[name] !== noConstraints[name])
  const alone: BindingConstraint[] = set.filter((name) =>
    parts({ constraints: { ...request.constraints, [name]: noConstraints[name] } }),
  )
  if (request.trend !== 'none' && parts({ trend: 'none' })) alone.push('trend')
  if (alone.length > 0) return alone
  return request.trend === 'none' ? [...set] : [...set, 'trend']
}
