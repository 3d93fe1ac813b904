import { benchmarkOn } from '../benchmark-rate.ts'
import { monthCell, yuanCell } from '../cells.ts'
import type { Model } from '../model.ts'
import { monthEnds } from '../month-ends.ts'
import { type Companion, columns } from './companion.ts'
import type { MonthlyTotals } from './snapshots.ts'

/** [O] unless tagged in docs/synthetic-cooperative.md. */
const PROVISION_RATIO = 0.025
const COVERAGE = 1.35
const RISK_WEIGHT = 0.75
const CAPITAL_RATIO = 0.128
const TIER1_SHARE = 0.88
const DEPOSITS_TO_LOANS = 1.45
const COST_RATIO = 0.031
const FUND_SHARE = 0.02
const FUND_COVERED_SHARE = 0.2

/** The cooperative's own months: loans and non-performing loans are the sums of `snapshots`. */
export function institution(model: Model, totals: MonthlyTotals): Companion {
  return {
    table: 'institution',
    columns: columns(
      'month total_loans total_npl provisions_held net_capital tier1 risk_weighted_assets deposits operating_cost funds_transfer_price profit risk_fund_balance risk_fund_covered households_in_area staff branches',
    ),
    end(emit) {
      let held = 0
      monthEnds.forEach(({ year, month, day }, index) => {
        const loans = totals.loans[index]
        const nonPerforming = totals.nonPerforming[index]
        // Provisions only rise to what the scheme asks, and pay for write-offs.
        const before = held
        held = Math.max(held - totals.writtenOff[index], PROVISION_RATIO * loans, COVERAGE * nonPerforming)
        const charge = held - before + totals.writtenOff[index]
        const transferPrice = Math.round((benchmarkOn(day) - 0.009) * 10_000) / 10_000
        const cost = (COST_RATIO * loans) / 12
        const weighted = RISK_WEIGHT * loans
        const yuan = (fen: number) => yuanCell(Math.round(fen))
        emit([
          monthCell(year, month),
          yuan(loans),
          yuan(nonPerforming),
          yuan(held),
          yuan(CAPITAL_RATIO * weighted),
          yuan(CAPITAL_RATIO * TIER1_SHARE * weighted),
          yuan(weighted),
          yuan(DEPOSITS_TO_LOANS * loans),
          yuan(cost),
          transferPrice,
          yuan(totals.interest[index] - (transferPrice * loans) / 12 - cost - charge),
          yuan(FUND_SHARE * loans),
          yuan(FUND_COVERED_SHARE * loans),
          model.county.households,
          model.county.officers.length + 3 * model.county.branches + 12,
          model.county.branches,
        ])
      })
    },
  }
}
