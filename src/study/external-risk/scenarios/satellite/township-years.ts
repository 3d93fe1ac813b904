import type { SatelliteCells } from './satellite-cells.ts'

/** Sums over the notes of each township-year, in the order in which they first occur. */
export interface TownshipYears {
  readonly notes: Float64Array
  readonly defaults: Float64Array
  /** Mean of a shock over the notes. */
  readonly meanOf: (shock: string) => Float64Array | null
  /** A cell of the township-year, to read its township and year from. */
  readonly firstCell: Uint32Array
}

export function townshipYearsOf({ townshipYear, outcome, shocks }: SatelliteCells): TownshipYears {
  const indexOf = new Map<number, number>()
  const first: number[] = []
  const at = Uint32Array.from(townshipYear, (code, cell) => {
    const known = indexOf.get(code)
    if (known !== undefined) return known
    indexOf.set(code, first.length)
    return first.push(cell) - 1
  })
  const summed = (of: (cell: number) => number) => {
    const sums = new Float64Array(first.length)
    for (let cell = 0; cell < at.length; cell++) sums[at[cell]] += of(cell)
    return sums
  }
  const notes = summed((cell) => outcome.trials[cell])
  return {
    notes,
    defaults: summed((cell) => outcome.events[cell]),
    meanOf(shock) {
      const values = shocks.get(shock)
      if (!values) return null
      const sums = summed((cell) => values[cell] * outcome.trials[cell])
      return sums.map((sum, place) => sum / notes[place])
    },
    firstCell: Uint32Array.from(first),
  }
}
