import type { Day } from '../calendar.ts'
import { formatDay } from '../calendar.ts'
import { formatYuan } from '../exact/yuan.ts'
import { refuse } from './check-terms.ts'
import type { DatedAmount } from './terms.ts'

/**
 * What is drawn at disbursement and after it. A list of tranches that starts with the disbursement day names the
 * principal again, alone or as the sum of all; any other amount on that day is a contradiction and is refused.
 */
export function allDrawings(
  principal: bigint,
  disbursed: Day,
  tranches: readonly DatedAmount[],
): { principal: bigint; tranches: readonly DatedAmount[] } {
  const sumOf = (amounts: readonly DatedAmount[]) => amounts.reduce((sum, { amount }) => sum + amount, 0n)
  const first = sumOf(tranches.filter(({ day }) => day === disbursed))
  if (first === 0n) return { principal, tranches }
  if (first !== principal && sumOf(tranches) !== principal) {
    refuse('trancheDisagrees', {
      date: formatDay(disbursed),
      amount: formatYuan(first),
      principal: formatYuan(principal),
    })
  }
  return { principal: first, tranches: tranches.filter(({ day }) => day !== disbursed) }
}
