import { categories, nonPerformingCategories } from '../vocabulary.ts'

/**
 * Why credit risk has risen significantly (SICR) since a note was made (CAS 22 / IFRS 9 5.5.9–5.5.11; DOMAIN.md §2.6).
 * A note carries any number of them, as bits in this order.
 */
export const sicrTriggers = [
  /** More than 30 days past due; the presumption can be rebutted. */
  'over30',
  'specialMention',
  'extended',
  /** The credit grade fell by two steps or more. */
  'gradeDown',
  /** Its township was hit in the crop year under way. */
  'disasterArea',
] as const
export type SicrTrigger = (typeof sicrTriggers)[number]

export interface StageRules {
  /** Days past due beyond which risk has risen; infinite where the presumption is rebutted. */
  readonly sicrDays: number
  /** Days past due beyond which a loan is impaired; at most this many, whatever its category. */
  readonly impairedDays: number
  /** False: a special mention that is only 1 to 30 days late stays in stage 1. */
  readonly lateSpecialMention: boolean
}

export const defaultStageRules: StageRules = { sicrDays: 30, impairedDays: 90, lateSpecialMention: true }

/** The notes as stages see them, by note. */
export interface StagedNotes {
  readonly balance: Float64Array
  readonly daysPastDue: Int32Array
  /** Codes into `categories`, as required: the worse of booked and automatic. */
  readonly category: Uint8Array
  /** 1 where days past due of 1 to 30 are the only reason for special mention. */
  readonly isOnlyLate: Uint8Array
  readonly isExtended: Uint8Array
  /** Null where the book cannot tell. */
  readonly isGradeDown: Uint8Array | null
  readonly isInDisasterArea: Uint8Array | null
}

export interface Stages {
  /** 1, 2 or 3; 0 where nothing is owed. */
  readonly stage: Uint8Array
  /** Bits of `sicrTriggers`. */
  readonly triggers: Uint8Array
}

const specialMention = categories.indexOf('special_mention')
const firstNonPerforming = categories.length - nonPerformingCategories.length

/** Non-performing or more than 90 days late is stage 3, any trigger stage 2, the rest stage 1. */
export function stagesOf(notes: StagedNotes, rules: StageRules = defaultStageRules): Stages {
  const { balance, daysPastDue, category, isOnlyLate, isExtended, isGradeDown, isInDisasterArea } = notes
  const stage = new Uint8Array(balance.length)
  const triggers = new Uint8Array(balance.length)
  for (let note = 0; note < balance.length; note++) {
    if (!(balance[note] > 0)) continue
    const days = daysPastDue[note]
    const counts = rules.lateSpecialMention || isOnlyLate[note] === 0
    triggers[note] =
      (days > rules.sicrDays ? 1 : 0) |
      (category[note] === specialMention && counts ? 2 : 0) |
      (isExtended[note] === 1 ? 4 : 0) |
      (isGradeDown?.[note] === 1 ? 8 : 0) |
      (isInDisasterArea?.[note] === 1 ? 16 : 0)
    const isImpaired =
      (category[note] >= firstNonPerforming && category[note] < categories.length) ||
      days > rules.impairedDays
    stage[note] = isImpaired ? 3 : triggers[note] !== 0 ? 2 : 1
  }
  return { stage, triggers }
}
