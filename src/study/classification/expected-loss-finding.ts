import type { Book } from '../../book/book.ts'
import { townshipShares } from '../../book/sample/shock-terms.ts'
import { daysOf, nominalOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import type { Day } from '../../lending/calendar.ts'
import { grounds } from '../../lending/classification/automatic-class.ts'
import { flagBit } from '../../lending/classification/rule-pack.ts'
import { cropYearOf } from '../../lending/crop-year.ts'
import { lossOfNotes } from '../../lending/expected-credit-loss/loss-of-notes.ts'
import {
  type SicrTrigger,
  type Stages,
  sicrTriggers,
  stagesOf,
} from '../../lending/expected-credit-loss/stage.ts'
import type { LifetimeCurve } from '../../lending/lifetime-default/lifetime-curve.ts'
import { guarantees } from '../../lending/vocabulary.ts'
import type { SegmentLosses } from '../portfolio/segment-losses.ts'
import { debtorsOf } from '../status-quo/households-of.ts'
import type { Sums } from '../status-quo/quality.ts'
import type { ClassifiedBook } from './classified-book.ts'
import { type DefaultCurveName, defaultsWithin } from './default-curve.ts'

/** A township counts as hit where at least this share of its area was: a parameter, an assumption. */
export const DISASTER_AREA_SHARE = 0.3

export interface StageFinding extends Sums {
  readonly stage: 1 | 2 | 3
  /** Fen; null where no model gives probabilities of default. */
  readonly loss: number | null
}

export interface ExpectedLossFinding {
  readonly stages: readonly StageFinding[]
  readonly triggers: readonly { readonly trigger: SicrTrigger; readonly notes: number }[]
  /** Triggers that the book's columns cannot tell. */
  readonly untold: readonly SicrTrigger[]
  /** Fen: before what funds and guarantee companies bear by contract, that part, and after it; null without a model. */
  readonly gross: number | null
  /** Of `gross`, what comes from lines not drawn yet; null without a model and where the book has no lines. */
  readonly fromUndrawn: number | null
  /** When notes default in their life; null without a model. */
  readonly curve: DefaultCurveName | null
  readonly offset: number | null
  readonly net: number | null
}

/** What the explanatory model and the book say of the notes that are not in default. */
export interface NoteRisk {
  /** Rows of `loans`. */
  readonly rows: Uint32Array
  /** Of default over the life of a note like it, from its disbursement on. */
  readonly probability: Float64Array
  /** Fen owed at a default, lines included; null where the book has none. */
  readonly exposure: Float64Array | null
  readonly losses: SegmentLosses
  /** Own hazards by month relative to the due date; null where they could not be estimated. */
  readonly lifetime: LifetimeCurve | null
}

/** Stages of CAS 22 on the required category, and their expected credit loss on the model's probabilities. */
export function expectedLossFinding(
  book: Book,
  classified: ClassifiedBook,
  risk: NoteRisk | null,
): ExpectedLossFinding {
  const { notes, automatic, required, asOf } = classified
  const isGradeDown = gradesDown(book)
  const isInDisasterArea = disasterAreas(book, asOf)
  const byDays = grounds.indexOf('daysPastDue')
  const stages = stagesOf({
    balance: notes.balance,
    daysPastDue: notes.daysPastDue,
    category: required,
    isOnlyLate: Uint8Array.from(automatic.ground, (ground, row) =>
      ground === byDays && notes.daysPastDue[row] <= 30 ? 1 : 0,
    ),
    isExtended: notes.flags.map((set) => (set & flagBit('extended') ? 1 : 0)),
    isGradeDown,
    isInDisasterArea,
  })
  const losses = risk && lossesOf(book, classified, stages, risk)
  const total = (of: Float64Array) => Math.round(of.reduce((sum, loss) => sum + loss, 0))
  return {
    stages: stageSums(notes.balance, stages, losses?.gross ?? null),
    triggers: sicrTriggers.map((trigger, bit) => ({
      trigger,
      notes: stages.triggers.reduce((count, set) => count + ((set >> bit) & 1), 0),
    })),
    untold: [
      ...(isGradeDown ? [] : (['gradeDown'] as const)),
      ...(isInDisasterArea ? [] : (['disasterArea'] as const)),
    ],
    gross: losses && total(losses.gross),
    fromUndrawn: losses?.fromUndrawn ? total(losses.fromUndrawn) : null,
    curve: losses?.curve ?? null,
    offset: losses && total(losses.gross) - total(losses.net),
    net: losses && total(losses.net),
  }
}

function stageSums(balance: Float64Array, { stage }: Stages, losses: Float64Array | null): StageFinding[] {
  return ([1, 2, 3] as const).map((own) => {
    let notes = 0
    let owed = 0
    let loss = 0
    for (let row = 0; row < stage.length; row++) {
      if (stage[row] !== own) continue
      notes++
      owed += balance[row]
      if (losses) loss += losses[row]
    }
    return { stage: own, notes, balance: owed, loss: losses && Math.round(loss) }
  })
}

function lossesOf(book: Book, { notes, asOf }: ClassifiedBook, { stage }: Stages, risk: NoteRisk) {
  const { loans } = book
  const { losses } = risk
  const rate = numbersOf(loans, 'annual_rate')
  const fund = numbersOf(loans, 'risk_fund_share')
  const company = numbersOf(loans, 'guarantee_company_share')
  const exposure = notes.balance.slice()
  // A household in default draws no more: stage 3 stands at its balance.
  risk.exposure?.forEach((owed, note) => {
    if (stage[risk.rows[note]] < 3) exposure[risk.rows[note]] = owed
  })
  const { within, months, curve } = defaultsWithin(book, asOf, risk)
  const gross = lossOfNotes(
    {
      stage,
      exposure,
      lossGivenDefault: Float64Array.from(notes.guarantee, (code) => losses[guarantees[code]].value),
      annualRate: Float64Array.from(stage, (_, row) => numberAt(rate, row) || 0),
      months,
    },
    within,
  )
  const borne = (row: number) => Math.min(1, (numberAt(fund, row) || 0) + (numberAt(company, row) || 0))
  return {
    gross,
    net: gross.map((loss, row) => loss * (1 - borne(row))),
    fromUndrawn:
      risk.exposure &&
      gross.map((loss, row) =>
        loss > 0 ? (loss * (exposure[row] - notes.balance[row])) / exposure[row] : 0,
      ),
    curve,
  }
}

/** 1 where the household's latest note was graded two steps lower than this one: excellent, now fair. */
function gradesDown(book: Book): Uint8Array | null {
  const grade = nominalOf(book.loans, 'credit_grade')
  const disbursedOn = daysOf(book.loans, 'disbursed_on')
  const debtors = debtorsOf(book)
  if (!grade || !disbursedOn || !debtors) return null
  const steps = grade.levels.map((level) => ['excellent', 'good', 'fair'].indexOf(level))
  const { codes, texts } = debtors.identity
  const latest = new Int32Array(texts.length).fill(-1)
  const stepAt = (row: number) => steps[grade.codes[row]] ?? -1
  for (let row = 0; row < book.loans.rows; row++) {
    const own = codes[row]
    if (own >= texts.length || stepAt(row) < 0) continue
    if (latest[own] < 0 || disbursedOn[row] > disbursedOn[latest[own]]) latest[own] = row
  }
  return Uint8Array.from({ length: book.loans.rows }, (_, row) => {
    const now = codes[row] < texts.length ? latest[codes[row]] : -1
    return now >= 0 && stepAt(row) >= 0 && stepAt(now) - stepAt(row) >= 2 ? 1 : 0
  })
}

/** 1 where the township was hit in the crop year under way. */
function disasterAreas(book: Book, asOf: Day): Uint8Array | null {
  const shareAt = townshipShares(book)
  if (!shareAt) return null
  const year = cropYearOf(asOf)
  return Uint8Array.from({ length: book.loans.rows }, (_, row) =>
    shareAt(row, year) >= DISASTER_AREA_SHARE ? 1 : 0,
  )
}
