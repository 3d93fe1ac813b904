import { dayOf } from '../../../lending/calendar.ts'
import { AS_OF, CROPS, FIRST_YEAR, LAST_YEAR } from '../assumptions.ts'
import { dateCell, flagCell, monthCell, shareCell } from '../cells.ts'
import type { Model } from '../model.ts'
import { monthEnds } from '../month-ends.ts'
import { branchId } from '../people.ts'
import { exp } from '../portable-math.ts'
import { cornReserveRemoval } from '../shocks.ts'
import { type Companion, columns } from './companion.ts'

export function villages({ county }: Model): Companion {
  return {
    table: 'villages',
    columns: columns(
      'village township branch households stars credit_village pre_granted campaign_from campaign_to',
    ),
    begin(emit) {
      county.villages.forEach((village, index) => {
        const campaign = village.isPreGranted ? dayOf(2019 + (index % 5), 11, 1) : null
        emit([
          village.name,
          county.townships[village.township].name,
          branchId(county.townships[village.township].branch),
          village.households,
          village.isCredit ? 1 + (index % 3) : 0,
          flagCell(village.isCredit),
          flagCell(village.isPreGranted),
          dateCell(campaign),
          dateCell(campaign === null ? null : campaign + 60),
        ])
      })
    },
  }
}

/** Of the affected (at least 10 % lost): at least 30 %, and at least 80 %, for losses Beta(2, 3) on [.1, 1]. */
const DAMAGED_OF_AFFECTED = 0.775
const NO_HARVEST_OF_AFFECTED = 0.035

export function disasters({ county, shocks }: Model): Companion {
  return {
    table: 'disasters',
    columns: columns('township year peril affected_share damaged_share no_harvest_share'),
    begin(emit) {
      for (const { township, year, peril, affectedShare } of shocks.disasters) {
        emit([
          county.townships[township].name,
          year,
          peril,
          affectedShare,
          shareCell(affectedShare * DAMAGED_OF_AFFECTED),
          shareCell(affectedShare * NO_HARVEST_OF_AFFECTED),
        ])
      }
    },
  }
}

export function prices({ shocks }: Model): Companion {
  return {
    table: 'prices',
    columns: columns('crop month price'),
    begin(emit) {
      CROPS.forEach(({ crop }, index) => {
        monthEnds.forEach(({ year, month }, at) => {
          emit([crop, monthCell(year, month), Math.round(exp(shocks.logPrice[index][at]) * 1e4) / 1e4])
        })
      })
    },
  }
}

export function policyEvents({ county }: Model): Companion {
  return {
    table: 'policy_events',
    columns: columns('effective_on kind crop township size'),
    begin(emit) {
      emit([dateCell(dayOf(cornReserveRemoval.year, 10, 1)), 'reserve_removal', 'corn', '', -0.25])
      emit([dateCell(dayOf(2023, 7, 1)), 'classification_measures', '', '', 1])
      county.townships
        .filter((_, index) => index % 4 === 1)
        .forEach(({ name }, index) => {
          emit([dateCell(dayOf(2020 + (index % 3), 1, 1)), 'risk_fund_pilot', '', name, 0.3])
        })
    },
  }
}

export const cropYears = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
export const isPast = (day: number): boolean => day <= AS_OF
