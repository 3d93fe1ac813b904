import { type Column, type LevelCodes, levelCodes } from '../frame.ts'
import { knownCodingOf } from '../number-coding.ts'
import { type Binning, missingSlot, type NominalBinning, type NumericBinning, slotCount } from './binning.ts'

/** The slot of one number; NaN is missing. */
export function slotOfNumber(binning: NumericBinning, value: number): number {
  const { breaks, specialCodes } = binning
  if (Number.isNaN(value)) return breaks.length + 1 + specialCodes.length
  for (let i = 0; i < specialCodes.length; i++) {
    if (value === specialCodes[i]) return breaks.length + 1 + i
  }
  let low = 0
  let high = breaks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value >= breaks[middle]) low = middle + 1
    else high = middle
  }
  return low
}

/** The slot of each level that the binning names. */
export function slotByLevel(binning: NominalBinning): ReadonlyMap<string, number> {
  const slots = new Map<string, number>()
  binning.groups.forEach((levels, group) => {
    for (const level of levels) slots.set(level, group)
  })
  binning.specialCodes.forEach((code, i) => {
    slots.set(code, binning.groups.length + i)
  })
  return slots
}

/** Where a level goes that the binning does not name. */
export function slotOfUnnamedLevel(binning: NominalBinning): number {
  return binning.otherGroup ?? missingSlot(binning) + 1
}

/** The slot of each row. A nominal binning reads numbers as their shortest decimal text. */
export function slotCodes(column: Column, binning: Binning): LevelCodes {
  const rows = column.kind === 'numeric' ? column.values.length : column.codes.length
  const slots = levelCodes(rows, slotCount(binning))
  if (binning.kind === 'numeric') {
    if (column.kind !== 'numeric') throw new Error(`${column.name} is not numeric`)
    const coding = knownCodingOf(column.values)
    if (coding) {
      const { codes, values } = coding
      const slotOfCode = Float64Array.from([...values, Number.NaN], (value) => slotOfNumber(binning, value))
      for (let row = 0; row < rows; row++) slots[row] = slotOfCode[codes[row]]
    } else for (let row = 0; row < rows; row++) slots[row] = slotOfNumber(binning, column.values[row])
    return slots
  }
  const byLevel = slotByLevel(binning)
  const unnamed = slotOfUnnamedLevel(binning)
  const missing = missingSlot(binning)
  if (column.kind === 'numeric') {
    for (let row = 0; row < rows; row++) {
      const value = column.values[row]
      slots[row] = Number.isNaN(value) ? missing : (byLevel.get(String(value)) ?? unnamed)
    }
    return slots
  }
  const slotOfCode = [...column.levels.map((level) => byLevel.get(level) ?? unnamed), missing]
  for (let row = 0; row < rows; row++) slots[row] = slotOfCode[column.codes[row]]
  return slots
}
