import { dayAt, daysOf, identityOf, numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import { everywhere } from '../../portfolio/change.ts'
import { lossByNote } from '../../portfolio/expected-loss.ts'
import { centralDraw } from '../../portfolio/parameter-draws.ts'
import { numericOfTerm } from '../../portfolio/terms-of-notes.ts'
import { quiet } from '../../portfolio/weather.ts'
import { assumptions } from '../workbench/assumptions.ts'
import { sumOver, type WorkbenchContext } from '../workbench/workbench-context.ts'
import { type CampaignChange, campaignChange, type Rate } from './campaign-change.ts'
import { type Part, partOf } from './part.ts'

/** What the title of a credit village costs in discounts and goes with in losses; yuan a year. */
export interface VillageIncentive {
  /** Notes at risk in villages with the title. */
  readonly notes: number
  readonly balance: number
  /** Ten base points a star on that balance (DOMAIN.md §1.4); one star where the file gives none. */
  readonly discount: number
  /** Expected loss of these notes, and what it would be without the coefficient of the title: a tie, not an effect. */
  readonly expectedLoss: number
  readonly expectedLossWithoutTitle: number
  /** The discount that the difference would pay for, a fraction of the balance a year. */
  readonly worthRate: number
  /** Default of matured notes with and without the title. */
  readonly titled: Rate
  readonly others: Rate
  /** Before and after a campaign of its own, against villages that had none; null where no campaign is dated. */
  readonly campaign: CampaignChange | null
}

export function villageIncentive(context: WorkbenchContext, confidence = 0.95): Part<VillageIncentive> {
  return partOf(context.book, 'villages', ['village', 'credit_village'], () =>
    incentiveOf(context, confidence),
  )
}

interface VillageRow {
  readonly hasTitle: boolean
  readonly stars: number
  /** NO_DATE without a campaign. */
  readonly from: number
}

function incentiveOf(context: WorkbenchContext, confidence: number): VillageIncentive {
  const { basis, book, noteCount } = context
  const { notes, draws, history } = basis
  const register = villagesByName(context)
  const place = identityOf(book.loans, 'village')
  const villageOf = (row: number) => register.get(place?.texts[place.codes[row]] ?? '')
  const isMember = numericOfTerm(draws.notes.design, 'creditVillage') ?? new Float64Array(noteCount)
  const withoutTitle = {
    reach: isMember,
    logOdds: (_: number, { draw }: { draw: ReturnType<typeof centralDraw> }) =>
      -draw.parameters.creditVillage,
    lossFactor: everywhere(noteCount, 1),
  }
  const draw = centralDraw(draws)
  const years = history.years.length > 0 ? history.years : [quiet(noteCount)]
  const expected = (changes: readonly (typeof withoutTitle)[]) => {
    const byYear = years.map((year) => lossByNote(notes, draw, year, changes))
    return sumOver(noteCount, (note) =>
      isMember[note] > 0 ? byYear.reduce((sum, own) => sum + own[note], 0) / years.length : 0,
    )
  }
  const balance = sumOver(noteCount, (note) => (isMember[note] * notes.balance[note]) / 100)
  const [expectedLoss, expectedLossWithoutTitle] = [expected([]), expected([withoutTitle])]
  const rates = { titled: { notes: 0, defaults: 0 }, others: { notes: 0, defaults: 0 } }
  context.matured?.rows.forEach((row, i) => {
    const village = villageOf(row)
    if (!village) return
    const side = village.hasTitle ? rates.titled : rates.others
    side.notes += 1
    side.defaults += context.matured!.outcome[i]
  })
  return {
    notes: isMember.reduce((sum, member) => sum + Number(member > 0), 0),
    balance,
    discount:
      sumOver(
        noteCount,
        (note) => (isMember[note] * notes.balance[note] * (villageOf(notes.rows[note])?.stars ?? 1)) / 100,
      ) * assumptions.creditVillageDiscount.value,
    expectedLoss,
    expectedLossWithoutTitle,
    worthRate: balance > 0 ? (expectedLossWithoutTitle - expectedLoss) / balance : 0,
    ...rates,
    campaign: campaignOf(context, register, confidence),
  }
}

function villagesByName({ book }: WorkbenchContext): Map<string, VillageRow> {
  const table = book.companions.villages!
  const name = identityOf(table, 'village')!
  const title = numbersOf(table, 'credit_village')
  const stars = numbersOf(table, 'stars')
  const from = daysOf(table, 'campaign_from')
  return new Map(
    Array.from({ length: table.rows }, (_, row) => [
      name.texts[name.codes[row]] ?? '',
      {
        hasTitle: numberAt(title, row) === 1,
        stars: Math.max(1, numberAt(stars, row) || 1),
        from: dayAt(from, row),
      },
    ]),
  )
}

/** Matured notes by village, against the days on which campaigns began. */
function campaignOf(
  { book, matured }: WorkbenchContext,
  register: ReadonlyMap<string, VillageRow>,
  confidence: number,
): CampaignChange | null {
  const place = identityOf(book.loans, 'village')
  const disbursedOn = daysOf(book.loans, 'disbursed_on')
  if (!matured || !place || !disbursedOn) return null
  const { rows, outcome } = matured
  const codeOf = new Map([...register.keys()].map((name, code) => [name, code]))
  const villageOf = place.texts.map((name) => codeOf.get(name) ?? -1)
  return campaignChange(
    [...register.values()].map(({ from }) => from),
    Array.from(rows, (row, i) => ({
      village: villageOf[place.codes[row]] ?? -1,
      day: disbursedOn[row],
      outcome: outcome[i],
    })),
    confidence,
  )
}
