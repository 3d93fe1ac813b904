import type { Column, LevelCodes } from '../frame.ts'

/**
 * A design is an intercept and factors. A numeric factor is one column; a nominal factor is its codes under
 * treatment coding, one column for each level but the reference, and never an expanded matrix.
 *
 * Numeric columns are centred and scaled inside, so that a badly scaled column costs no digits; `toOriginal`
 * brings coefficients back to the units of the data.
 */
export interface Design {
  readonly rows: number
  readonly factors: readonly DesignFactor[]
  /** Index 0 is the intercept. */
  readonly columns: readonly DesignColumn[]
}

export type DesignFactor = NumericFactor | NominalFactor

export interface NumericFactor {
  readonly kind: 'numeric'
  readonly name: string
  readonly values: Float64Array
  readonly center: number
  readonly scale: number
  readonly firstColumn: number
  readonly columnCount: 1
}

export interface NominalFactor {
  readonly kind: 'nominal'
  readonly name: string
  /** Codes into `levels`; none is missing. */
  readonly codes: LevelCodes
  /** The levels that occur. */
  readonly levels: readonly string[]
  readonly reference: number
  /** The design column of each level, −1 for the reference. */
  readonly columnOfLevel: Int32Array
  readonly firstColumn: number
  readonly columnCount: number
}

export interface DesignColumn {
  readonly factor: string
  readonly level: string | null
  readonly center: number
  readonly scale: number
}

export const interceptName = '(intercept)'

export interface DesignOptions {
  /** Reference level by factor name; the first level that occurs where not given. */
  readonly references?: Readonly<Record<string, string>>
  /** False keeps the origin of numeric columns (the intercept is then the model's own). */
  readonly center?: boolean
}

/** Columns must be without missing values. Trials weigh the centres; levels that do not occur are dropped. */
export function buildDesign(
  columns: readonly Column[],
  trials: Float64Array,
  { references = {}, center = true }: DesignOptions = {},
): Design {
  const rows = trials.length
  const designColumns: DesignColumn[] = [{ factor: interceptName, level: null, center: 0, scale: 1 }]
  const factors = columns.map((column): DesignFactor => {
    const firstColumn = designColumns.length
    if (column.kind === 'numeric') {
      const spread = weightedSpread(column.values, trials)
      const scaling = { center: center ? spread.mean : 0, scale: spread.deviation || 1 }
      designColumns.push({ factor: column.name, level: null, ...scaling })
      return {
        kind: 'numeric',
        name: column.name,
        values: column.values,
        ...scaling,
        firstColumn,
        columnCount: 1,
      }
    }
    const { codes, levels } = withoutUnusedLevels(column.codes, column.levels)
    const wanted = Object.hasOwn(references, column.name) ? references[column.name] : undefined
    const reference = wanted === undefined ? 0 : levels.indexOf(wanted)
    if (reference < 0 && levels.length > 0) {
      throw new Error(`The reference level ${wanted} of ${column.name} does not occur`)
    }
    const columnOfLevel = new Int32Array(levels.length)
    levels.forEach((level, code) => {
      columnOfLevel[code] = code === reference ? -1 : designColumns.length
      if (code !== reference) designColumns.push({ factor: column.name, level, center: 0, scale: 1 })
    })
    const columnCount = designColumns.length - firstColumn
    return {
      kind: 'nominal',
      name: column.name,
      codes,
      levels,
      reference,
      columnOfLevel,
      firstColumn,
      columnCount,
    }
  })
  return { rows, factors, columns: designColumns }
}

function weightedSpread(values: Float64Array, weights: Float64Array) {
  let total = 0
  let sum = 0
  for (let row = 0; row < values.length; row++) {
    total += weights[row]
    sum += weights[row] * values[row]
  }
  const mean = total > 0 ? sum / total : 0
  let squares = 0
  let correction = 0
  for (let row = 0; row < values.length; row++) {
    const difference = values[row] - mean
    squares += weights[row] * difference * difference
    correction += weights[row] * difference
  }
  // A constant column leaves only rounding noise; scaling that up would make it look informative.
  const deviation = total > 0 ? Math.sqrt(Math.max(0, squares / total - (correction / total) ** 2)) : 0
  return { mean, deviation: deviation > Math.abs(mean) * 1e-14 ? deviation : 0 }
}

function withoutUnusedLevels(codes: LevelCodes, levels: readonly string[]) {
  const used = usedCodes(codes, levels.length)
  if (used[levels.length]) throw new Error('A design takes no missing values')
  const kept = levels.filter((_, code) => used[code])
  if (kept.length === levels.length) return { codes, levels }
  const newCode = Uint32Array.from(levels, (level) => Math.max(0, kept.indexOf(level)))
  return { codes: codes.map((code) => newCode[code]), levels: kept }
}

/** 1 for each code that occurs; the entry after the levels is the missing code. */
function usedCodes(codes: LevelCodes, levelCount: number): Uint8Array {
  const used = new Uint8Array(levelCount + 1)
  for (let row = 0; row < codes.length; row++) used[codes[row]] = 1
  return used
}

/** The matrix A of `coefficients in the units of the data = A · coefficients of the scaled design`. */
export function originalUnits(design: Design): Float64Array {
  const size = design.columns.length
  const transform = new Float64Array(size * size)
  transform[0] = 1
  for (let j = 1; j < size; j++) {
    const { center, scale } = design.columns[j]
    transform[j * size + j] = 1 / scale
    transform[j] = -center / scale
  }
  return transform
}

export function factorNamed(design: Design, name: string): DesignFactor {
  const factor = design.factors.find((candidate) => candidate.name === name)
  if (!factor) throw new Error(`The design has no factor ${name}`)
  return factor
}

/** The design columns that belong to a factor. */
export function columnsOf(factor: DesignFactor): number[] {
  return Array.from({ length: factor.columnCount }, (_, i) => factor.firstColumn + i)
}
