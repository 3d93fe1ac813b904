import { type Day, dayOf } from '../../../lending/calendar.ts'
import { CROPS } from '../assumptions.ts'
import { dateCell, flagCell, shareCell, yuanCell } from '../cells.ts'
import { insuredShare } from '../make-note.ts'
import { isGrain, type Model } from '../model.ts'
import { householdId } from '../people.ts'
import { AFFECTED_SHARE } from '../shocks.ts'
import { type Companion, columns, type Emit } from './companion.ts'
import { cropYears, isPast } from './places.ts'

/** Yuan a mu of full-cost cover (DOMAIN.md §4.1); others are insured for a lump sum [O]. */
const SUM_PER_MU: Readonly<Record<string, number>> = { rice: 1100, corn: 800, soy: 400 }
const LUMP_SUM = 20_000
const PREMIUM_RATE = 0.045
const FARMER_SHARE = 0.25
const TRIGGER = 0.3
const DEDUCTIBLE = 0.1
const INDEX_SHARE = 0.1
/** An index policy pays by the township's weather: to most of the hit and to some who lost nothing (basis risk). */
const INDEX_PAYS_IN_HIT_TOWNSHIP = 0.8
const CONSENT_SHARE = 0.12

/** One policy a year of each insured household, borrower or not, taken out before the shock. */
export function insurance(model: Model): Companion {
  return {
    table: 'insurance',
    columns: columns(
      'household_id crop product enrolled insured_area year enrolled_on sum_insured premium farmer_premium trigger deductible index_value indemnity paid_on bank_beneficiary_consent',
    ),
    begin(emit) {
      for (let h = 0; h < model.households.count; h++) {
        for (const year of cropYears) {
          if (model.streams['insurance.cover'].chance(insuredShare(model, h), h, year))
            policy(model, h, year, emit)
        }
      }
    },
  }
}

function policy(model: Model, h: number, year: number, emit: Emit): void {
  const { households, county, streams } = model
  const draw = (salt: number) => streams['insurance.policy'].uniform(h, year + salt * 0x10000)
  const village = county.villages[households.village[h]]
  const crop = CROPS[households.crop[h]].crop
  const isVillageWide = village.insuresAsOne && isGrain(households.crop[h])
  const isIndex = draw(0) < INDEX_SHARE
  const area = households.landTenths[h] / 10
  // Fen throughout.
  const sum = Math.round((crop in SUM_PER_MU ? SUM_PER_MU[crop] * area : LUMP_SUM) * 100)
  const premium = Math.round(sum * PREMIUM_RATE)
  const isHit = model.shocks.disasterOf(village.township, year) !== undefined
  const isAffected = isHit && streams['shock.disaster'].chance(AFFECTED_SHARE, h, year)
  const index = isHit ? shareCell(0.3 + 0.6 * draw(1)) : shareCell(0.25 * draw(1))
  const loss = isAffected ? shareCell(yieldLoss(draw)) : 0
  const indexPays = isIndex && isHit && draw(2) < INDEX_PAYS_IN_HIT_TOWNSHIP
  const paidShare = isIndex ? (indexPays ? index : 0) : loss >= TRIGGER ? loss : 0
  const paidOn: Day = dayOf(year, 10, 1) + Math.floor(80 * draw(3))
  const isPaid = paidShare > 0 && isPast(paidOn)
  emit([
    householdId(h),
    crop,
    isIndex ? 'weather_index' : 'full_cost',
    isVillageWide ? 'village' : 'individual',
    area,
    year,
    dateCell(dayOf(year, 3, 1) + Math.floor((isVillageWide ? 10 : 70) * draw(4))),
    yuanCell(sum),
    yuanCell(premium),
    yuanCell(Math.round(premium * FARMER_SHARE)),
    TRIGGER,
    DEDUCTIBLE,
    isIndex ? index : null,
    isPaid ? yuanCell(Math.round(sum * paidShare * (1 - DEDUCTIBLE))) : 0,
    dateCell(isPaid ? paidOn : null),
    flagCell(draw(5) < CONSENT_SHARE),
  ])
}

/** Beta(2, 3) on [.1, 1]: the second smallest of four uniforms. */
function yieldLoss(draw: (salt: number) => number): number {
  const four = [draw(6), draw(7), draw(8), draw(9)].sort((a, b) => a - b)
  return 0.1 + 0.9 * four[1]
}
