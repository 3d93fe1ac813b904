import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, hasValues, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import { NO_CATEGORY } from '../../lending/classification/automatic-class.ts'
import { latestExtendedDue, MOST_EXTENSIONS } from '../../lending/classification/extension-length.ts'
import { flagBit, type NoteFlag } from '../../lending/classification/rule-pack.ts'
import { DEFAULT_DAYS_PAST_DUE } from '../../lending/performance-window.ts'
import { TECHNICAL_DAYS } from '../../lending/technical-overdue.ts'
import { categories, nonPerformingCategories } from '../../lending/vocabulary.ts'
import type { ClassifiedBook } from './classified-book.ts'

/** Rules of classification and extension that a note on the book keeps or breaks (DOMAIN.md §1.6, §2). */
export const classificationRules = [
  'measures2023',
  'guidance2006',
  'over90NonPerforming',
  'extendedSpecialMention',
  'refinancedSpecialMention',
  'divertedSpecialMention',
  'restructuredObserved',
  'upgradeEarned',
  'extendedOnce',
  'extensionLength',
  'technicalDays',
] as const
export type ClassificationRule = (typeof classificationRules)[number]

/** How one rule is told: a column without which it cannot be judged, which notes it speaks of, and which break it. */
export interface BreachRule {
  readonly rule: ClassificationRule
  readonly needs: readonly string[]
  readonly appliesTo: (row: number) => boolean
  readonly isBroken: (row: number) => boolean
}

const specialMention = categories.indexOf('special_mention')
const firstNonPerforming = categories.length - nonPerformingCategories.length

export function breachRules({ loans }: Book, classified: ClassifiedBook): BreachRule[] {
  const { notes, views, booked, flagged } = classified
  const { balance, daysPastDue, isTechnical } = notes
  const extensions = numbersOf(loans, 'extension_count')
  const term = numbersOf(loans, 'term_months')
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const isBooked = (row: number) => balance[row] > 0 && booked !== null && booked[row] !== NO_CATEGORY
  const isBookedBelow = (row: number, code: number) => booked![row] < code
  const has = (row: number, ...flags: NoteFlag[]) => flags.some((flag) => flagged.flags[row] & flagBit(flag))
  const flagRule = (
    rule: ClassificationRule,
    flags: readonly NoteFlag[],
    needs: string,
    code = specialMention,
  ) => ({
    rule,
    needs: ['category', needs],
    appliesTo: (row: number) => isBooked(row) && has(row, ...flags),
    isBroken: (row: number) => isBookedBelow(row, code),
  })
  const extended = (row: number) => balance[row] > 0 && has(row, 'extended')
  return [
    ...(['measures2023', 'guidance2006'] as const).map((rule) => ({
      rule,
      needs: ['category'],
      appliesTo: isBooked,
      isBroken: (row: number) => isBookedBelow(row, views[rule].category[row]),
    })),
    {
      rule: 'over90NonPerforming',
      needs: ['category'],
      appliesTo: (row) => isBooked(row) && daysPastDue[row] > DEFAULT_DAYS_PAST_DUE,
      isBroken: (row) => isBookedBelow(row, firstNonPerforming),
    },
    flagRule('extendedSpecialMention', ['extended'], 'extension_count'),
    flagRule('refinancedSpecialMention', ['refinanced'], 'renewal_of'),
    flagRule('divertedSpecialMention', ['diverted'], 'diverted'),
    {
      rule: 'restructuredObserved',
      needs: ['category', 'restructured'],
      appliesTo: (row) =>
        isBooked(row) && has(row, 'restructured', 'restructuredNonPerforming', 'restructuredAgain'),
      isBroken: (row) => isBookedBelow(row, has(row, 'restructured') ? specialMention : firstNonPerforming),
    },
    flagRule('upgradeEarned', ['upgradeNotEarned'], 'snapshots', firstNonPerforming),
    {
      rule: 'extendedOnce',
      needs: ['extension_count'],
      appliesTo: extended,
      isBroken: (row) => numberAt(extensions, row) > MOST_EXTENSIONS,
    },
    {
      rule: 'extensionLength',
      needs: ['extended_due_on', 'term_months'],
      appliesTo: (row) =>
        extended(row) &&
        dayAt(extendedDueOn, row) !== NO_DATE &&
        dayAt(dueOn, row) !== NO_DATE &&
        numberAt(term, row) > 0,
      isBroken: (row) => extendedDueOn![row] > latestExtendedDue(dueOn![row], term![row]),
    },
    {
      rule: 'technicalDays',
      needs: ['technical_overdue'],
      appliesTo: (row) => balance[row] > 0 && isTechnical[row] === 1 && daysPastDue[row] > 0,
      isBroken: (row) => daysPastDue[row] > TECHNICAL_DAYS,
    },
  ]
}

/** Columns (or companions) that a rule needs and the book does not have. */
export function missingFor({ needs }: BreachRule, book: Book): string[] {
  return needs.filter((name) =>
    name === 'snapshots' ? !book.companions.snapshots : !hasValues(book.loans, name),
  )
}
