import { NO_CATEGORY } from '../../lending/classification/automatic-class.ts'
import { categories, nonPerformingCategories } from '../../lending/vocabulary.ts'
import type { Sums } from '../status-quo/quality.ts'

/** By category in the order of `categories`, then the notes without one. */
export function sumsByCategory(balance: Float64Array, category: Uint8Array): Sums[] {
  return crossSums(balance, category, new Uint8Array(category.length))[0]
}

/** `[second][first]` of outstanding notes, each in the order of `categories` with the notes without one last. */
export function crossSums(balance: Float64Array, first: Uint8Array, second: Uint8Array): Sums[][] {
  const size = categories.length + 1
  const notes = new Float64Array(size * size)
  const owed = new Float64Array(size * size)
  for (let row = 0; row < balance.length; row++) {
    if (!(balance[row] > 0)) continue
    const cell = Math.min(second[row], NO_CATEGORY) * size + Math.min(first[row], NO_CATEGORY)
    notes[cell]++
    owed[cell] += balance[row]
  }
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => ({ notes: notes[i * size + j], balance: owed[i * size + j] })),
  )
}

/** Substandard, doubtful and loss of sums by category. */
export function nonPerformingOf(sums: readonly Sums[]): Sums {
  const first = categories.length - nonPerformingCategories.length
  return sums
    .slice(first, categories.length)
    .reduce(
      (total, { notes, balance }) => ({ notes: total.notes + notes, balance: total.balance + balance }),
      { notes: 0, balance: 0 },
    )
}
