import { identityOf } from '../../../book/sample/table-columns.ts'
import type { Day } from '../../../lending/calendar.ts'
import { groundOf, type RuleId, severityOf } from '../../../lending/rules/rule-register.ts'
import type { NotePositions } from '../../status-quo/note-positions.ts'
import type { OfficerComparison, OfficerFinding } from '../officer-comparison.ts'
import type { GroundDetection } from '../rules/detect.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { UNTOLD } from '../untold.ts'
import {
  type Circumstances,
  circumstancesOf,
  type Duties,
  type DutyName,
  dutiesOf,
  dutyNames,
} from './duties.ts'

export interface Kept {
  readonly judged: number
  readonly kept: number
}

/** One duty on the notes looked at, on all notes of the officer, and on those of the others. */
export interface DutyLine {
  readonly duty: DutyName
  readonly looked: Kept
  readonly own: Kept
  readonly others: Kept
}

export interface NoteRecord {
  readonly loan: string
  readonly disbursedOn: Day
  /** Fen. */
  readonly amount: number
  readonly balance: number
  readonly isDefaulted: boolean
  /** Rules of high or medium severity that the note is a hit of. */
  readonly rules: readonly RuleId[]
  readonly gaps: readonly DutyName[]
  /** Duties on which the book has nothing to say. */
  readonly untold: number
  /** Null where the book does not tell. */
  readonly shock: boolean | null
  readonly inherited: boolean | null
}

export interface DueDiligence {
  readonly officer: string
  readonly notes: number
  /** Observed against expected; null where no regression could be made or the officer is not in it. */
  readonly comparison: OfficerFinding | null
  readonly duties: readonly DutyLine[]
  /** Defaulted notes, and of them those with a shock, taken over, and with every told duty kept. */
  readonly defaults: {
    readonly notes: number
    readonly shock: number
    readonly inherited: number
    readonly complete: number
    /** With every told duty kept, or a shock, or taken over: what is left is to be explained. */
    readonly explained: number
  }
  readonly flagged: number
  /** Defaulted or flagged; the largest balance first, up to `mostNotes`. */
  readonly records: readonly NoteRecord[]
}

const mostNotes = 40
const mostOfficers = 60

export interface DueDiligenceFindings {
  /** By code, without a rank. */
  readonly officers: readonly DueDiligence[]
  /** With something to look at; more than are listed where the book is large. */
  readonly count: number
}

/**
 * For each account manager with hits of rules of high severity or more defaults than expected: what the records show was
 * done, what they lack, and what lay outside the officer's hands. Evidence for a procedure (尽职免责), no verdict.
 */
export function dueDiligence(
  on: RuleBook,
  detections: readonly GroundDetection[],
  positions: NotePositions,
  isDefault: (row: number) => boolean,
  comparison: OfficerComparison | null,
): DueDiligenceFindings {
  const officer = on.officers.of('loans', 'account_manager')
  if (!officer) return { officers: [], count: 0 }
  const facts = {
    on,
    duties: dutiesOf(on, positions),
    circumstances: circumstancesOf(on),
    rulesOf: rulesByNote(detections),
    isDefault,
    balance: positions.balance,
  }
  const rowsOf = new Map<number, number[]>()
  for (let row = 0; row < officer.length; row++) {
    if (officer[row] < 0 || !on.isIn[row]) continue
    const rows = rowsOf.get(officer[row])
    if (rows) rows.push(row)
    else rowsOf.set(officer[row], [row])
  }
  const all = keptOn(facts.duties, [...rowsOf.values()].flat())
  const compared = new Map(comparison?.officers.map((one) => [one.officer, one]))
  const isHigh = (row: number) => facts.rulesOf.get(row)?.some((rule) => severityOf[rule] === 'high') ?? false
  const wanted = [...rowsOf]
    .map(([code, rows]) => ({ name: on.officers.texts[code], rows, high: rows.filter(isHigh).length }))
    .filter(({ name, high }) => high > 0 || compared.get(name)?.verdict === 'more')
  const isExcess = ({ name }: { name: string }) => (compared.get(name)?.verdict === 'more' ? 1 : 0)
  const chosen = wanted
    .toSorted((a, b) => isExcess(b) - isExcess(a) || b.high - a.high || (a.name < b.name ? -1 : 1))
    .slice(0, mostOfficers)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    officers: chosen.map(({ name, rows }) => recordOf(facts, name, rows, all, compared.get(name) ?? null)),
    count: wanted.length,
  }
}

interface Facts {
  readonly on: RuleBook
  readonly duties: Duties
  readonly circumstances: Circumstances
  readonly rulesOf: ReadonlyMap<number, readonly RuleId[]>
  readonly isDefault: (row: number) => boolean
  readonly balance: Float64Array
}

function recordOf(
  facts: Facts,
  officer: string,
  rows: readonly number[],
  all: readonly Kept[],
  comparison: OfficerFinding | null,
): DueDiligence {
  const { on, duties, rulesOf, isDefault, balance } = facts
  const looked = rows.filter((row) => isDefault(row) || rulesOf.has(row))
  const [ofLooked, own] = [keptOn(duties, looked), keptOn(duties, rows)]
  const loans = identityOf(on.book.loans, 'loan_id')
  const records = looked.map((row) => noteRecord(facts, row, loans?.texts[loans.codes[row]] ?? ''))
  const defaulted = records.filter((record) => record.isDefaulted)
  const isComplete = ({ gaps, untold }: NoteRecord) => gaps.length === 0 && untold < dutyNames.length
  const count = (holds: (record: NoteRecord) => boolean) => defaulted.filter(holds).length
  const place = new Map(looked.map((row, i) => [row, i]))
  return {
    officer,
    notes: rows.length,
    comparison,
    duties: dutyNames.map((duty, i) => ({
      duty,
      looked: ofLooked[i],
      own: own[i],
      others: { judged: all[i].judged - own[i].judged, kept: all[i].kept - own[i].kept },
    })),
    defaults: {
      notes: defaulted.length,
      shock: count(({ shock }) => shock === true),
      inherited: count(({ inherited }) => inherited === true),
      complete: count(isComplete),
      explained: count((record) => record.shock === true || record.inherited === true || isComplete(record)),
    },
    flagged: looked.filter((row) => rulesOf.has(row)).length,
    records: looked
      .toSorted((a, b) => balance[b] - balance[a] || Number(isDefault(b)) - Number(isDefault(a)) || a - b)
      .slice(0, mostNotes)
      .map((row) => records[place.get(row) ?? 0]),
  }
}

function noteRecord(
  { on, duties, circumstances, rulesOf, isDefault, balance }: Facts,
  row: number,
  loan: string,
) {
  const told = (verdict: number) => (verdict === UNTOLD ? null : verdict === 1)
  return {
    loan,
    disbursedOn: on.days('loans', 'disbursed_on')![row],
    amount: on.numbers('loans', 'amount')?.[row] ?? Number.NaN,
    balance: balance[row],
    isDefaulted: isDefault(row),
    rules: rulesOf.get(row) ?? [],
    gaps: dutyNames.filter((duty) => duties[duty][row] === 1),
    untold: dutyNames.filter((duty) => duties[duty][row] === UNTOLD).length,
    shock: told(circumstances.shock[row]),
    inherited: told(circumstances.inherited[row]),
  }
}

/** By duty, over some notes. */
function keptOn(duties: Duties, rows: readonly number[]): Kept[] {
  return dutyNames.map((duty) => {
    const verdicts = duties[duty]
    let [judged, kept] = [0, 0]
    for (const row of rows) {
      if (verdicts[row] === UNTOLD) continue
      judged++
      if (verdicts[row] === 0) kept++
    }
    return { judged, kept }
  })
}

/** Rules of high or medium severity by note; what is only listed, and what speaks of an officer's figures, is none. */
function rulesByNote(detections: readonly GroundDetection[]): Map<number, RuleId[]> {
  const rules = new Map<number, RuleId[]>()
  for (const { ground, hits } of detections) {
    const { rule, of, isListed } = groundOf(ground)
    if (isListed || of === 'officer' || severityOf[rule] === 'low') continue
    for (const { notes } of hits)
      for (const row of notes) {
        const known = rules.get(row)
        if (!known) rules.set(row, [rule])
        else if (!known.includes(rule)) known.push(rule)
      }
  }
  return rules
}
