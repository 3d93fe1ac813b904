import { rowReasons } from '../../words/status-quo.ts'
import type { RowAccount } from '../document.ts'
import type { NotePositions } from './note-positions.ts'

/** Of all rows of `loans` the outstanding notes of the population. */
export function stockAccount({ isIn, balance }: NotePositions): RowAccount {
  const members = count(isIn)
  let used = 0
  for (const owed of balance) if (owed > 0) used++
  return {
    read: isIn.length,
    used,
    dropped: [
      { reason: rowReasons.otherPopulation, count: isIn.length - members },
      { reason: rowReasons.nothingOwed, count: members - used },
    ],
  }
}

/** Of all rows of `loans` the notes of the population that were disbursed by the as-of date. */
export function memberAccount({ isIn }: NotePositions): RowAccount {
  const used = count(isIn)
  return {
    read: isIn.length,
    used,
    dropped: [{ reason: rowReasons.otherPopulation, count: isIn.length - used }],
  }
}

function count(flags: Uint8Array): number {
  let sum = 0
  for (const flag of flags) sum += flag
  return sum
}
