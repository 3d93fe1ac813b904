import { rational, times } from '../exact/rational.ts'
import { roundedTo } from '../exact/rounding.ts'
import type { DueRow } from './due-rows.ts'
import { exactInterest, interestRounding } from './period-interest.ts'
import type { PlannedRow } from './plan.ts'
import type { DatedAmount, LoanTerms } from './terms.ts'
import { type YearFractionConvention, yearFraction } from './year-fraction.ts'

/**
 * 平息: interest on the amount drawn for the whole term, whatever has been repaid, in equal parts; each drawing is
 * spread over the instalments that follow it, and the last absorbs the differences.
 */
export function flatRows(
  terms: LoanTerms,
  rows: readonly DueRow[],
  convention: YearFractionConvention,
): PlannedRow[] {
  const drawings: DatedAmount[] = [{ day: terms.disbursed, amount: terms.principal }, ...terms.tranches]
  const spread = drawings.map((drawing, i) =>
    flatParts(terms, drawing, (i === 0 && terms.flatInterestOn) || drawing.amount, rows, convention),
  )
  let balance = 0n
  let next = 0
  return rows.map((row, index) => {
    const parts = spread.map((ofDrawing) => ofDrawing[index])
    const principal = parts.reduce((sum, part) => sum + part.principal, 0n)
    const interest = parts.reduce((sum, part) => sum + part.interest, 0n)
    while (next < drawings.length && drawings[next].day <= row.due) balance += drawings[next++].amount
    balance -= principal
    return {
      ...row,
      target: { kind: 'principal', amount: principal },
      principal,
      interest,
      balanceAfter: balance,
    }
  })
}

interface Part {
  readonly principal: bigint
  readonly interest: bigint
}

function flatParts(
  terms: LoanTerms,
  { day, amount }: DatedAmount,
  interestOn: bigint,
  rows: readonly DueRow[],
  convention: YearFractionConvention,
): Part[] {
  const rounding = interestRounding(terms.rounding)
  const term = yearFraction(day, rows[rows.length - 1].due, convention)
  const interestInAll = roundedTo(
    exactInterest(interestOn, terms.annualRate, term),
    terms.periodUnit,
    rounding,
  )
  const first = rows.findIndex(({ due }) => due > day)
  const from = Math.max(first, 0)
  const repayingFrom = Math.max(from, terms.principalGrace)
  const interestEach = roundedTo(
    rational(interestInAll, BigInt(rows.length - from)),
    terms.periodUnit,
    rounding,
  )
  const principalEach = flatPrincipal(terms, amount, interestInAll, interestEach, {
    instalments: BigInt(rows.length - from),
    repaying: BigInt(rows.length - repayingFrom),
  })
  const left = { principal: amount, interest: interestInAll }
  return rows.map((_, index) => {
    if (index < from) return { principal: 0n, interest: 0n }
    const isLast = index === rows.length - 1
    const interest = isLast ? left.interest : lesser(interestEach, left.interest)
    const wanted = index < repayingFrom ? 0n : principalEach
    const principal = isLast ? left.principal : lesser(wanted, left.principal)
    left.principal -= principal
    left.interest -= interest
    return { principal, interest }
  })
}

function flatPrincipal(
  terms: LoanTerms,
  amount: bigint,
  interestInAll: bigint,
  interestEach: bigint,
  count: { readonly instalments: bigint; readonly repaying: bigint },
): bigint {
  const { fixedPrincipalShare, instalmentUnit, periodUnit, rounding } = terms
  if (fixedPrincipalShare !== null) {
    return roundedTo(times(rational(amount), fixedPrincipalShare), instalmentUnit ?? periodUnit, rounding)
  }
  if (instalmentUnit === null || count.instalments !== count.repaying) {
    return roundedTo(rational(amount, count.repaying), instalmentUnit ?? periodUnit, rounding)
  }
  // The instalment as a whole is a multiple of the unit, so its principal is what the interest leaves.
  const instalment = roundedTo(rational(amount + interestInAll, count.instalments), instalmentUnit, rounding)
  return instalment > interestEach ? instalment - interestEach : 0n
}

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
