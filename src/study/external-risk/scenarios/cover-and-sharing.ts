import type { Book } from '../../../book/book.ts'
import { levelAt, nominalOf, numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import { ownLossGivenDefault, statedLossGivenDefault } from '../../../lending/loss-given-default.ts'
import type { Guarantee } from '../../../lending/vocabulary.ts'
import { type NoteOutcomes, outcomesUnder } from '../../portfolio/expected-loss.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'
import { sumsOf } from './note-sums.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioStage } from './scenario-stage.ts'
import { scenarioOnNotes } from './scenario-weather.ts'

export const coverShares = [0, 0.6, 0.9] as const
export const fundShares = [0, 0.3, 0.7] as const

/** Expected loss under a scenario, in yuan, if cover or sharing were other than they are. */
export interface CoverAndSharing {
  /** This share of the households insured before the shock, whoever they are; everything else as it is. */
  readonly byCover: readonly { readonly share: number; readonly expectedLoss: number }[]
  /** The risk-compensation fund bears this share of the loss of every note, while it has money. */
  readonly bySharing: readonly SharedFigures[]
}

export interface SharedFigures {
  readonly share: number
  readonly expectedLoss: number
  /** What the fund pays; no more than its balance where that is known. */
  readonly fundPays: number
}

/** What the fund's contract leaves of each note's loss, and what the fund has. */
export interface FundContract {
  /** By note: share of the balance lost on a default when the fund bears this share of the loss. */
  readonly lossGivenDefault: (share: number) => Float64Array
  /** In yuan; null where the book does not say, and then the fund never runs dry. */
  readonly balance: number | null
}

/**
 * What the fund bears today is taken off and another share put in its place; a note of which the cooperative bears
 * nothing today falls back on the stated loss given default.
 */
export function fundContract(
  { loans }: Book,
  { rows, lossGivenDefault }: NotesAtRisk,
  balance: number | null,
): FundContract {
  const guarantee = nominalOf(loans, 'guarantee')
  const company = numbersOf(loans, 'guarantee_company_share')
  const today = numbersOf(loans, 'risk_fund_share')
  const companyShare = Float64Array.from(rows, (row) => numberAt(company, row) || 0)
  const whole = lossGivenDefault.map((own, note) => {
    const borne = (numberAt(today, rows[note]) || 0) + companyShare[note]
    if (borne < 1) return own / (1 - borne)
    return statedLossGivenDefault[(levelAt(guarantee, rows[note]) ?? 'credit') as Guarantee]
  })
  return {
    balance,
    lossGivenDefault: (share) =>
      whole.map((own, note) =>
        ownLossGivenDefault(own, { riskFundShare: share, guaranteeCompanyShare: companyShare[note] }),
      ),
  }
}

export function coverAndSharing(
  stage: ScenarioStage,
  scenario: Scenario,
  isHit: Uint8Array | null,
  stressed: NoteOutcomes,
  fund: FundContract,
): CoverAndSharing {
  // A household is insured or not: the loss at any cover lies between that of nobody and that of everybody.
  const nobody = lossWhereInsured(stage, scenario, isHit, 0)
  const everybody = lossWhereInsured(stage, scenario, isHit, 1)
  const whole = sumsOf(stage.notes, stressed, fund.lossGivenDefault(0)).loss
  return {
    byCover: coverShares.map((share) => ({ share, expectedLoss: (1 - share) * nobody + share * everybody })),
    bySharing: fundShares.map((share) => {
      const borne = whole - sumsOf(stage.notes, stressed, fund.lossGivenDefault(share)).loss
      const fundPays = Math.min(borne, fund.balance ?? Number.POSITIVE_INFINITY)
      return { share, expectedLoss: whole - fundPays, fundPays }
    }),
  }
}

function lossWhereInsured(
  { notes, places, known, central }: ScenarioStage,
  scenario: Scenario,
  isHit: Uint8Array | null,
  share: 0 | 1,
): number {
  const insured = new Float64Array(notes.insured.length).fill(share)
  const { weather, changes } = scenarioOnNotes(scenario, known, places, insured, isHit)
  const covered = { ...notes, insured }
  return sumsOf(covered, outcomesUnder(covered, central, weather, changes)).loss
}
