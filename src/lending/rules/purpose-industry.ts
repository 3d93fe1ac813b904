import type { Crop } from '../vocabulary.ts'

const livestock = ['hog', 'cattle', 'poultry'] as const

/** Purposes that belong to certain crops alone (R14). */
const cropsOfPurpose: readonly { readonly words: RegExp; readonly crops: readonly Crop[] }[] = [
  { words: /fungus|菌袋|菌包|制菌|木耳/i, crops: ['fungus'] },
  {
    words: /livestock|feed(?!stock)|饲料|仔猪|种猪|母猪|养猪|肉牛|奶牛|养牛|养鸡|禽苗|养殖/i,
    crops: livestock,
  },
  { words: /rice|水稻|稻种|插秧/i, crops: ['rice'] },
  { words: /corn|maize|玉米/i, crops: ['corn'] },
  { words: /soy|大豆|黄豆/i, crops: ['soy'] },
]

/** GB/T 4754-2017 (DOMAIN.md §8.2): the beginning of the code, the longest first. */
const cropsOfIndustry: readonly (readonly [code: string, crops: readonly Crop[]])[] = [
  ['A0111', ['rice']],
  ['A0113', ['corn']],
  ['A0121', ['soy']],
  ['A0141', ['vegetable']],
  ['A0142', ['fungus']],
  ['A017', ['herb']],
  ['A0311', ['cattle']],
  ['A0313', ['hog']],
  ['A032', ['poultry']],
  ['A03', livestock],
]

/**
 * False where the purpose belongs to crops that the industry does not grow: feed for a rice farmer. Null where purpose or
 * industry leave it open: fertiliser is for all, and A0190 is anything.
 */
export function fitsIndustry(purpose: string, industry: string): boolean | null {
  const wanted = cropsOfPurpose.find(({ words }) => words.test(purpose))?.crops
  const grown = cropsOfIndustry.find(([code]) => industry.startsWith(code))?.[1]
  return wanted && grown ? wanted.some((crop) => grown.includes(crop)) : null
}
