import { PATTERNS } from '../assumptions.ts'
import type { County } from '../county.ts'
import { kinOf } from '../neighbours.ts'
import { streamOf } from '../random.ts'

/** Where the officers live, and whom they may not lend to (R06: officer = borrower or relative). */
export interface OfficerHomes {
  /** The officer's household, or -1 for one from outside the service area. */
  readonly householdOf: Int32Array
  /** By household: the officer who lives there or is kin of it, and whether that officer serves it all the same. */
  readonly ties: ReadonlyMap<number, { readonly officer: number; readonly selfDealing: boolean }>
}

export function findOfficerHomes(county: County): OfficerHomes {
  const draw = streamOf(county.seed, 'officer.home')
  const householdOf = new Int32Array(county.officers.length).fill(-1)
  const ties = new Map<number, { officer: number; selfDealing: boolean }>()
  county.officers.forEach((officer, index) => {
    if (!draw.chance(PATTERNS.localOfficers, index, 0)) return
    const near = county.villages.filter(({ township }) => officer.townshipByPeriod.includes(township))
    const village = near[draw.pick(near.length, index, 1)]
    const home = village.firstHousehold + draw.pick(village.households, index, 2)
    if (ties.has(home)) return
    householdOf[index] = home
    const tie = { officer: index, selfDealing: draw.chance(PATTERNS.selfDealing, index, 3) }
    ties.set(home, tie)
    const end = village.firstHousehold + village.households
    for (let h = village.firstHousehold; h < end; h++) {
      const isKin = kinOf(county.seed, village, h) === home || kinOf(county.seed, village, home) === h
      if (isKin && !ties.has(h)) ties.set(h, tie)
    }
  })
  return { householdOf, ties }
}
