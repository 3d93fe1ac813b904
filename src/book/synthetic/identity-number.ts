import { type Day, dateOf, dayOf, isLeapYear } from '../../lending/calendar.ts'
import { checkDigitOf, syntheticArea } from '../identity-number.ts'
import type { Households } from './households.ts'

export interface IdentityNumbers {
  of(household: number): string
  birthDay(household: number): Day
}

/** Sequences of officers start at 900; leading zeros would let numbers end in zeros, as a spreadsheet makes them. */
const FIRST_SEQUENCE = 100

/** A number of its own for every household: its rank among those of its year of birth and sex. */
export function identityNumbers(households: Households): IdentityNumbers {
  const rank = new Uint32Array(households.count)
  const next = new Map<number, number>()
  for (let h = 0; h < households.count; h++) {
    const cohort = households.birthYear[h] * 2 + households.male[h]
    const value = next.get(cohort) ?? 0
    rank[h] = value
    next.set(cohort, value + 1)
  }
  // 149 is coprime to 365: neighbours in rank are born far apart in the year.
  function birthDay(h: number): Day {
    const offset = (rank[h] * 149) % 365
    const year = households.birthYear[h]
    return dayOf(year, 1, 1) + (isLeapYear(year) && offset >= 59 ? offset + 1 : offset)
  }
  return {
    birthDay,
    of(h) {
      const { year, month, day } = dateOf(birthDay(h))
      const sequence = FIRST_SEQUENCE + ((Math.floor(rank[h] / 365) * 2 + households.male[h]) % 800)
      const first17 = syntheticArea + String(year) + pad(month, 2) + pad(day, 2) + pad(sequence, 3)
      return first17 + checkDigitOf(first17)
    },
  }
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')
