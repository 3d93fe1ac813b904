import type { Book } from '../../../book/book.ts'
import { monthlyPrices } from '../../../book/sample/shock-terms.ts'
import { priceDeviations } from '../../../lending/price-shock.ts'
import { type Crop, crops } from '../../../lending/vocabulary.ts'

/** By how much ln of a crop's price at harvest varies from year to year, and where that is known from. */
export interface PriceDeviation {
  readonly crop: Crop
  readonly deviation: number
  readonly certainty: 'ownData' | 'assumption'
}

/** ln price is AR(1) with φ .6 and these innovations (DOMAIN.md §3.3); its own deviation is σ / √(1 − φ²). */
const statedInnovations: Readonly<Partial<Record<Crop, number>>> = {
  corn: 0.1,
  soy: 0.12,
  rice: 0.06,
  fungus: 0.22,
  hog: 0.28,
}
/** Where DOMAIN.md gives none: between soy and fungus. */
const otherInnovation = 0.15
const persistence = 0.6

/** The book's own prices where they cover three years, else the stated deviation. */
export function deviationOfCrops(book: Book): Map<Crop, PriceDeviation> {
  const own = priceDeviations(monthlyPrices(book.companions.prices))
  return new Map(
    crops.map((crop) => {
      const deviation = own.get(crop)
      const stated = (statedInnovations[crop] ?? otherInnovation) / Math.sqrt(1 - persistence ** 2)
      return [
        crop,
        deviation === undefined
          ? { crop, deviation: stated, certainty: 'assumption' }
          : { crop, deviation, certainty: 'ownData' },
      ]
    }),
  )
}
