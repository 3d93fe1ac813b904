import { groupByLoan } from '../../../book/group-by-loan.ts'
import { digitAt, writtenStep } from '../../../stats/digits/digit-preference.ts'
import { againstTheRest } from '../../../stats/univariate/against-the-rest.ts'
import { pearsonChiSquare } from '../../../stats/univariate/pearson-chi-square.ts'
import { lentAlone, type RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'

/** R12: five households or more of one officer with the same income and the same net assets, to the fen. */
export function identicalFigures(on: RuleBook): Detection {
  const income = on.numbers('loans', 'annual_income')!
  const assets = on.numbers('loans', 'net_assets')!
  const household = on.households.of('loans', 'household_id')
  return byOfficer(on, (rows, officer) => {
    const same = new Map<number, number[]>()
    for (const row of rows) {
      if (!(income[row] > 0 && assets[row] > 0)) continue
      const own = same.get(income[row])
      if (own) own.push(row)
      else same.set(income[row], [row])
    }
    return [...same.values()]
      .filter(({ length }) => length >= on.limits.identicalHouseholds)
      .flatMap((ofIncome) => [...Map.groupBy(ofIncome, (row) => assets[row]).values()])
      .filter(
        (ofBoth) =>
          new Set(ofBoth.map((row) => household?.[row] ?? row)).size >= on.limits.identicalHouseholds,
      )
      .map((ofBoth) => sharedHit(officer, ofBoth))
  })
}

/** R12: round incomes more often than with the other officers, two times as often or more. */
export function roundFigures(on: RuleBook): Detection {
  return roundMoreOften(on, incomesByOfficer(on))
}

/** R12: the same of net assets. */
export function roundAssets(on: RuleBook): Detection {
  return roundMoreOften(on, figuresByOfficer(on, 'net_assets'))
}

function roundMoreOften(on: RuleBook, { figure, step, officers }: OfficersFigures): Detection {
  const isRound = (row: number) => figure[row] % (10 * step) === 0
  const round = officers.map(({ rows }) => rows.reduce((sum, row) => sum + (isRound(row) ? 1 : 0), 0))
  const compared = againstTheRest({
    events: Float64Array.from(round),
    nonEvents: Float64Array.from(officers, ({ rows }, i) => rows.length - round[i]),
  })
  let judged = 0
  const hits = officers.flatMap(({ officer, rows }, i): RuleHit[] => {
    if (rows.length < on.limits.digitValues) return []
    judged++
    const { pValue, rate, restRate } = compared[i]
    if (pValue === null) return []
    const isMore = rate >= 2 * restRate && pValue < on.limits.digitLevel
    return [sharedHit(officer, isMore ? Array.from(rows).filter(isRound) : [], { pValue })]
  })
  return { judged, hits }
}

/**
 * R12: the last digit that incomes are written in, against those of the other officers: where a whole county rounds,
 * nobody stands out by rounding.
 */
export function digitPreference(on: RuleBook): Detection {
  const { figure, step, officers } = incomesByOfficer(on)
  const all = new Float64Array(10)
  const counts = officers.map(({ rows }) => {
    const digits = new Float64Array(10)
    for (let i = 0; i < rows.length; i++) digits[digitAt(figure[rows[i]], step)]++
    for (let digit = 0; digit < 10; digit++) all[digit] += digits[digit]
    return digits
  })
  let judged = 0
  const hits = officers.flatMap(({ officer, rows }, i): RuleHit[] => {
    if (rows.length < on.limits.digitValues) return []
    const test = pearsonChiSquare({ events: counts[i], nonEvents: all.map((sum, d) => sum - counts[i][d]) })
    if (test === null || test.pValue === null) return []
    judged++
    if (test.pValue >= on.limits.digitLevel) return [sharedHit(officer, [], { pValue: test.pValue })]
    const digit = counts[i].indexOf(Math.max(...counts[i]))
    const preferred = Array.from(rows).filter((row) => digitAt(figure[row], step) === digit)
    return [sharedHit(officer, preferred, { pValue: test.pValue })]
  })
  return { judged, hits }
}

const incomes = new WeakMap<RuleBook, OfficersFigures>()

/** Two grounds ask for them. */
function incomesByOfficer(on: RuleBook): OfficersFigures {
  const known = incomes.get(on) ?? figuresByOfficer(on, 'annual_income')
  incomes.set(on, known)
  return known
}

/** Notes of each officer whose figure is known and positive, and the step in which such figures are written. */
interface OfficersFigures {
  readonly figure: Float64Array
  readonly step: number
  readonly officers: readonly { readonly officer: string; readonly rows: Uint32Array }[]
}

function figuresByOfficer(on: RuleBook, column: 'annual_income' | 'net_assets'): OfficersFigures {
  const figure = on.numbers('loans', column)!
  const officer = on.officers.of('loans', 'account_manager')!
  const own = new Int32Array(officer.length)
  const known = new Float64Array(officer.length)
  let count = 0
  for (let row = 0; row < own.length; row++) {
    const isKnown = on.isIn[row] === 1 && figure[row] > 0
    own[row] = isKnown ? officer[row] : -1
    if (isKnown) known[count++] = figure[row]
  }
  const { starts, order } = groupByLoan(own, on.officers.texts.length)
  return {
    figure,
    step: writtenStep(known.subarray(0, count)),
    officers: on.officers.texts.flatMap((text, code) => {
      const rows = order.subarray(starts[code], starts[code + 1])
      return rows.length > 0 ? [{ officer: text, rows }] : []
    }),
  }
}

function byOfficer(on: RuleBook, find: (rows: Uint32Array, officer: string) => RuleHit[]): Detection {
  const officer = on.officers.of('loans', 'account_manager')!
  const { starts, order } = groupByLoan(lentAlone(officer, on.isIn), on.officers.texts.length)
  const hits: RuleHit[] = []
  let judged = 0
  for (let code = 0; code + 1 < starts.length; code++) {
    if (starts[code] === starts[code + 1]) continue
    judged++
    hits.push(...find(order.subarray(starts[code], starts[code + 1]), on.officers.texts[code]))
  }
  return { judged, hits }
}
