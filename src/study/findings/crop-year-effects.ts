import { levelCodes, type NominalColumn } from '../../stats/frame.ts'
import { fewestOutcomesOfLevel } from './sparse-levels.ts'

/** The nuisance factor of every model on a loan book; it is not counted among the factors. */
export const cropYearFactor = 'cropYear'

/**
 * Crop years as a nominal column. Consecutive years are pooled until each pool has ten defaults, so that a year
 * without any does not run off to infinity; the last pool takes what is left over. Null with a single pool.
 */
export function cropYearColumn(
  cropYears: Int32Array,
  isEvent: Uint8Array,
): { readonly column: NominalColumn; readonly reference: string } | null {
  const tally = new Map<number, { notes: number; events: number }>()
  for (let row = 0; row < cropYears.length; row++) {
    const year = tally.get(cropYears[row]) ?? { notes: 0, events: 0 }
    year.notes += 1
    year.events += isEvent[row]
    tally.set(cropYears[row], year)
  }
  const pools: { years: number[]; notes: number; events: number }[] = []
  for (const year of [...tally.keys()].sort((a, b) => a - b)) {
    const { notes, events } = tally.get(year)!
    const last = pools.at(-1)
    if (last && !isEnough(last)) {
      last.years.push(year)
      last.notes += notes
      last.events += events
    } else pools.push({ years: [year], notes, events })
  }
  const remainder = pools.at(-1)
  if (remainder && pools.length > 1 && !isEnough(remainder)) {
    pools.pop()
    const before = pools.at(-1)!
    before.years.push(...remainder.years)
    before.notes += remainder.notes
    before.events += remainder.events
  }
  if (pools.length < 2) return null
  const levels = pools.map(({ years }) => nameOf(years))
  const codeOf = new Map(pools.flatMap(({ years }, code) => years.map((year) => [year, code])))
  const codes = levelCodes(cropYears.length, levels.length)
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf.get(cropYears[row])!
  const largest = pools.reduce((best, { notes }, code) => (notes > pools[best].notes ? code : best), 0)
  return {
    column: { kind: 'nominal', name: cropYearFactor, codes, levels },
    reference: levels[largest],
  }
}

function isEnough({ notes, events }: { notes: number; events: number }): boolean {
  return Math.min(events, notes - events) >= fewestOutcomesOfLevel
}

function nameOf(years: readonly number[]): string {
  return years.length === 1 ? String(years[0]) : `${years[0]}–${years[years.length - 1]}`
}
