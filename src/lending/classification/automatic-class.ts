import type { Day } from '../calendar.ts'
import { TECHNICAL_DAYS } from '../technical-overdue.ts'
import { categories } from '../vocabulary.ts'
import { codeByDays, daysTable } from './category-by-days.ts'
import { type NoteFlag, noteFlags, type RulePack } from './rule-pack.ts'

/** Notes as columns, one entry a note. */
export interface ClassifiableNotes {
  /** Anything above 0 is outstanding; a note that owes nothing has no category. */
  readonly balance: Float64Array
  /** Of principal or interest, whichever is longer. */
  readonly daysPastDue: Int32Array
  /** 1 where the overdue is technical. */
  readonly isTechnical: Uint8Array
  /** Codes into `creditGrades`. */
  readonly grade: Uint8Array
  /** Codes into `guarantees`. */
  readonly guarantee: Uint8Array
  /** Bits of `noteFlags`. */
  readonly flags: Uint8Array
  /** 1 for 自然人其他贷款. */
  readonly isOther: Uint8Array
}

/**
 * What decided the category: `none` for a normal one, `daysPastDue`, `grade` (a kind of loan that never starts as
 * normal), a flag of the note, or another note of the household.
 */
export const grounds = ['none', 'daysPastDue', 'grade', ...noteFlags, 'household'] as const
export type Ground = (typeof grounds)[number]

export interface AutomaticClasses {
  /** Codes into `categories`; `NO_CATEGORY` where nothing is owed. */
  readonly category: Uint8Array
  /** Codes into `grounds`: of the first that leads to the category. */
  readonly ground: Uint8Array
}

export const NO_CATEGORY = categories.length

/**
 * The best category that the rules allow each note: the strictest of its days past due and its flags (DOMAIN.md §2.2,
 * combination rule). Technical days are taken off first. Rules of the pack that came later than `asOf` are left out.
 */
export function automaticClasses(notes: ClassifiableNotes, pack: RulePack, asOf: Day): AutomaticClasses {
  const { balance, daysPastDue, isTechnical, grade, guarantee, flags, isOther } = notes
  const table = daysTable(pack)
  const byFlags = strictestOfFlags(pack, asOf)
  const category = new Uint8Array(balance.length).fill(NO_CATEGORY)
  const ground = new Uint8Array(balance.length)
  for (let note = 0; note < balance.length; note++) {
    if (!(balance[note] > 0)) continue
    const days = isTechnical[note] === 1 && daysPastDue[note] <= TECHNICAL_DAYS ? 0 : daysPastDue[note]
    const own = codeByDays(table, days, grade[note], guarantee[note], isOther[note] === 1)
    const flagged = byFlags[flags[note]]
    const atLeast = flagged >> 4
    category[note] = Math.max(own, atLeast)
    ground[note] =
      own >= atLeast ? (own === 0 ? 0 : days > 0 ? BY_DAYS : BY_GRADE) : FIRST_FLAG + (flagged & 15)
  }
  return { category, ground }
}

const BY_DAYS = grounds.indexOf('daysPastDue')
const BY_GRADE = grounds.indexOf('grade')
const FIRST_FLAG = grounds.indexOf(noteFlags[0])

/** For every set of flags: the strictest category (upper four bits) and the first flag that leads to it. */
function strictestOfFlags({ flagRules, from }: RulePack, asOf: Day): Uint8Array {
  // A pack that is looked at before its own day is looked at as if it held.
  const inForce = flagRules.filter((rule) => rule.from <= Math.max(asOf, from))
  const strictest = new Uint8Array(1 << noteFlags.length)
  for (let set = 0; set < strictest.length; set++) {
    noteFlags.forEach((flag: NoteFlag, bit) => {
      const rule = inForce.find((own) => own.flag === flag)
      if (!rule || !((set >> bit) & 1)) return
      const code = categories.indexOf(rule.atLeast)
      if (code > strictest[set] >> 4) strictest[set] = (code << 4) | bit
    })
  }
  return strictest
}
