import { MISSING } from './assumptions.ts'
import type { Village } from './county.ts'
import { streamOf } from './random.ts'

const KIN_SHARE = 0.05

/** Another household of the same village (itself in a village of one). */
export function neighbourOf(seed: number, village: Village, household: number, occasion: number): number {
  const draw = streamOf(seed, 'link.guarantor')
  const step = 1 + draw.pick(Math.max(1, village.households - 1), household, occasion)
  return village.firstHousehold + ((household - village.firstHousehold + step) % village.households)
}

/** A household that it is kin of, or -1. */
export function kinOf(seed: number, village: Village, household: number): number {
  return streamOf(seed, 'link.kin').chance(KIN_SHARE, household)
    ? neighbourOf(seed, village, household, 1)
    : -1
}

/** Whose telephone a household gives: its own, or for some a neighbour's. */
export function phoneOwnerOf(seed: number, village: Village, household: number): number {
  return streamOf(seed, 'link.phone').chance(MISSING.sharedPhone, household)
    ? neighbourOf(seed, village, household, 0)
    : household
}
