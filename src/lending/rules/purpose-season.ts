import type { Crop } from '../vocabulary.ts'

/** What a note is for, as far as a season can tell (R14): words of the purpose, and the months in which it fits. */
const seasons: readonly { readonly words: RegExp; readonly months: readonly number[] }[] = [
  // Bags of black fungus are made from November to May (DOMAIN.md §3.3).
  { words: /fungus_bags|菌袋|菌包|制菌|木耳/, months: [11, 12, 1, 2, 3, 4, 5] },
  // Seed, seedlings and fertiliser are bought from December to June.
  { words: /seed|fertili[sz]er|种子|种苗|育苗|秧苗|化肥|农资|春耕|备耕/i, months: [12, 1, 2, 3, 4, 5, 6] },
]

/** False where the purpose belongs to another season; null where no season can tell. */
export function fitsSeason(purpose: string, month: number): boolean | null {
  const season = seasons.find(({ words }) => words.test(purpose))
  return season ? season.months.includes(month) : null
}

/** Seed, fertiliser, bags: what is used up within the season, so that the area bounds its cost. */
export function isCropInput(purpose: string): boolean {
  return seasons.some(({ words }) => words.test(purpose))
}

/**
 * What growing a mu of the crop costs in a season, land rent and hired labour included, in fen: the order of magnitude of
 * the national survey of farm costs (全国农产品成本收益资料汇编), a parameter to be set by the county's own costs. Crops
 * that are not bound to land have none.
 */
export const cropCostPerMu: Readonly<Partial<Record<Crop, number>>> = {
  rice: 120_000,
  corn: 80_000,
  soy: 55_000,
  herb: 300_000,
  vegetable: 350_000,
}
