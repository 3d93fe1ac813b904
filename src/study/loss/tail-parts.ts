import type { Identity } from '../../book/sample/table-columns.ts'

/** A part of the book: what it owes, what it is expected to lose, and what it adds to the worst years (yuan). */
export interface TailPart {
  /** Null for notes that name none. */
  readonly name: string | null
  readonly exposure: number
  readonly expectedLoss: number
  readonly shortfall: { readonly '0.99': number; readonly '0.999': number }
}

export interface ByNote {
  readonly exposure: Float64Array
  readonly expectedLoss: Float64Array
  readonly shortfall: { readonly '0.99': Float64Array; readonly '0.999': Float64Array }
}

/** Sums of the notes by where they belong, the largest in the worst thousandth first; they add up to the whole. */
export function tailParts({ codes, texts }: Identity, notes: ByNote): TailPart[] {
  const size = texts.length + 1
  const sums = [notes.exposure, notes.expectedLoss, notes.shortfall['0.99'], notes.shortfall['0.999']].map(
    (values) => {
      const sum = new Float64Array(size)
      for (let note = 0; note < values.length; note++) sum[codes[note]] += values[note]
      return sum
    },
  )
  const [exposure, expectedLoss, often, seldom] = sums
  return Array.from({ length: size }, (_, code) => ({
    name: texts[code] ?? null,
    exposure: exposure[code],
    expectedLoss: expectedLoss[code],
    shortfall: { '0.99': often[code], '0.999': seldom[code] },
  }))
    .filter((part) => part.exposure > 0)
    .sort((a, b) => b.shortfall['0.999'] - a.shortfall['0.999'])
}
