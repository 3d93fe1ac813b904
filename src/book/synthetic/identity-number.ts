import { type Day, dateOf, dayOf, isLeapYear } from '../../lending/calendar.ts'
import type { Households } from './households.ts'

/** An area code that GB/T 2260 does not assign, so that no number is a living person's (DOMAIN.md §8.2). */
const AREA = '231099'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'

/** The last character of an 18-digit identity number (GB 11643-1999) for its first 17 digits. */
export function checkCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += WEIGHTS[i] * (first17.charCodeAt(i) - 48)
  return CHECK_CHARACTERS[sum % 11]
}

export interface IdentityNumbers {
  of(household: number): string
  birthDay(household: number): Day
}

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
      const sequence = (Math.floor(rank[h] / 365) * 2 + households.male[h]) % 1000
      const first17 = AREA + String(year) + pad(month, 2) + pad(day, 2) + pad(sequence, 3)
      return first17 + checkCharacter(first17)
    },
  }
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')
