import { type Category, categories } from './vocabulary.ts'

/**
 * The best category that days past due allow (脱期法) under the 2023 measures (商业银行金融资产风险分类办法, 2023 No. 1;
 * DOMAIN.md §2.1–2.2): 0 days normal, 1–90 special mention, 91–270 substandard, 271–360 doubtful, over 360 loss.
 */
export function overdueDaysClass(daysPastDue: number): Category {
  if (daysPastDue <= 0) return 'normal'
  if (daysPastDue <= 90) return 'special_mention'
  if (daysPastDue <= 270) return 'substandard'
  return daysPastDue <= 360 ? 'doubtful' : 'loss'
}

/** The worse of two categories: classification takes the strictest ground that holds. */
export function worseCategory(a: Category, b: Category): Category {
  return categories.indexOf(a) >= categories.indexOf(b) ? a : b
}
