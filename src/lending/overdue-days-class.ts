import { type Category, categories } from './vocabulary.ts'

/** A loan more than so many days past due is in this category or a worse one. */
export interface DaysFloor {
  readonly over: number
  readonly category: Category
}

/**
 * 脱期法 of the 2023 measures (商业银行金融资产风险分类办法, 2023 No. 1; DOMAIN.md §2.1–2.2), mildest first: 0 days normal,
 * 1–90 special mention, 91–270 substandard, 271–360 doubtful, over 360 loss.
 */
export const daysFloors: readonly DaysFloor[] = [
  { over: 0, category: 'special_mention' },
  { over: 90, category: 'substandard' },
  { over: 270, category: 'doubtful' },
  { over: 360, category: 'loss' },
]

/** The best category that days past due allow. */
export function overdueDaysClass(daysPastDue: number): Category {
  return daysFloors.findLast(({ over }) => daysPastDue > over)?.category ?? 'normal'
}

/** The worse of two categories: classification takes the strictest ground that holds. */
export function worseCategory(a: Category, b: Category): Category {
  return categories.indexOf(a) >= categories.indexOf(b) ? a : b
}
