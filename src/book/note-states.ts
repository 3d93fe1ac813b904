import { NO_DATE } from '../lending/calendar.ts'
import { type Settlement, settlements } from '../lending/vocabulary.ts'
import type { NominalColumn } from '../stats/frame.ts'
import type { BookColumn, StateReading } from './book.ts'
import { type CanonicalColumn, column } from './canonical-column.ts'
import { headerKey } from './header-key.ts'
import type { RecognisedColumn } from './recognise-columns.ts'

/**
 * What EAST's 个人信贷业务借据 says of a note in words: 贷款状态, how it stands or ended, and 贷款发放类型, what it was
 * lent for. Neither is a column of the book; where the book lacks `settled_by`, `written_off_on`, `restructured` or
 * `renewal_registered`, their plain words stand in. 结清 tells an end but not its means, 逾期 and 呆账 no more than the
 * days past due and the class do: they fill nothing.
 */
const noteState = column('note_state', 'label', 'outcome')
const lendingKind = column('lending_kind', 'label', 'decisionTime')

const headers = new Map<string, CanonicalColumn>([
  ...['贷款状态', '借据状态', '贷款账户状态'].map((header) => [headerKey(header), noteState] as const),
  ...['贷款发放类型', '发放类型'].map((header) => [headerKey(header), lendingKind] as const),
])

/** How a note ended. A state is of today: the same word on a note still owed says how it was lent, so it counts for ended ones only. */
const endings: Readonly<Record<string, Settlement>> = {
  ...spelled('write_off', '核销 已核销 呆账核销'),
  ...spelled('refinance', '借新还旧 以新还旧 以贷还贷 借新还旧结清'),
  ...spelled('renewal', '无还本续贷 续贷 续贷结清'),
  ...spelled('transfer', '转让 已转让 债权转让 资产转让'),
  ...spelled('guarantor', '代偿 已代偿 担保代偿 保证人代偿'),
  ...spelled('cash', '正常结清 正常收回 正常还清'),
}
const restructuredStates: ReadonlySet<string> = new Set('重组 已重组 债务重组 贷款重组'.split(' '))
/** A refinancing counts as restructured, a registered renewal does not (2023 measures, DOMAIN.md §2). */
const restructuringKinds: ReadonlySet<string> = new Set(
  '重组 重组贷款 债务重组 贷款重组 借新还旧 以新还旧 以贷还贷'.split(' '),
)
const renewalKinds: ReadonlySet<string> = new Set('无还本续贷 续贷'.split(' '))

/** What a header that names no column of the book says of the note's state; null where it says nothing of it. */
export function stateColumnOf({ column: claimed, header }: RecognisedColumn): CanonicalColumn | null {
  return claimed === null ? (headers.get(headerKey(header)) ?? null) : null
}

export interface StatedHeader {
  readonly header: string
  readonly column: CanonicalColumn
  readonly words: NominalColumn
}

/** Fills what the book lacks and the words tell; says from which column and for how many notes. */
export function readNoteStates(
  stated: readonly StatedHeader[],
  columns: Map<string, BookColumn>,
): StateReading[] {
  const readings: StateReading[] = []
  const told = (header: string, column: StateReading['column'], filled: BookColumn, notes: number) => {
    if (notes === 0 || columns.has(column)) return
    columns.set(column, filled)
    readings.push({ header, column, notes })
  }
  const states = stated.find(({ column: { name } }) => name === noteState.name)
  const kinds = stated.find(({ column: { name } }) => name === lendingKind.name)
  if (states) {
    const { header, words } = states
    const settled = columns.get('settled_on')
    const settledOn = settled?.kind === 'date' ? settled.days : null
    const ended = endedNotes(columns, words.codes.length)
    const ends = Array.from(words.codes, (code, row) =>
      ended[row] ? (endings[words.levels[code] ?? ''] ?? null) : null,
    )
    const writtenOff = Int32Array.from(ends, (end, row) =>
      end === 'write_off' ? (settledOn?.[row] ?? NO_DATE) : NO_DATE,
    )
    // Only write-offs tell nothing of refinancing: the adjusted outcome needs more.
    if (ends.some((end) => end !== null && end !== 'write_off' && end !== 'cash'))
      told(header, 'settled_by', settlementColumn(ends), ends.filter((end) => end !== null).length)
    const dated = writtenOff.reduce((count, day) => count + Number(day !== NO_DATE), 0)
    told(header, 'written_off_on', { kind: 'date', name: 'written_off_on', days: writtenOff }, dated)
  }
  const restructured = [
    ...(states ? [flagsOf(states, restructuredStates)] : []),
    ...(kinds ? [flagsOf(kinds, restructuringKinds)] : []),
  ].filter(({ notes }) => notes > 0)
  if (restructured.length > 0) {
    const values = Float64Array.from(restructured[0].values, (_, row) =>
      restructured.some((own) => own.values[row] === 1) ? 1 : Number.NaN,
    )
    const header = restructured.map((own) => own.header).join('、')
    told(header, 'restructured', flagColumn('restructured', values), countOf(values))
  }
  if (kinds) {
    const { header, values, notes } = flagsOf(kinds, renewalKinds)
    told(header, 'renewal_registered', flagColumn('renewal_registered', values), notes)
  }
  return readings
}

/** Ended: settled on a day, or nothing owed any more. */
function endedNotes(columns: ReadonlyMap<string, BookColumn>, rows: number): readonly boolean[] {
  const settled = columns.get('settled_on')
  const balance = columns.get('balance')
  return Array.from({ length: rows }, (_, row) => {
    if (settled?.kind === 'date' && settled.days[row] !== NO_DATE) return true
    return balance?.kind === 'numeric' && balance.values[row] === 0
  })
}

function settlementColumn(ends: readonly (Settlement | null)[]): NominalColumn {
  const codes = Uint8Array.from(ends, (end) => (end === null ? settlements.length : settlements.indexOf(end)))
  return { kind: 'nominal', name: 'settled_by', codes, levels: [...settlements] }
}

function flagsOf({ header, words: { codes, levels } }: StatedHeader, telling: ReadonlySet<string>) {
  const values = Float64Array.from(codes, (code) => (telling.has(levels[code] ?? '') ? 1 : Number.NaN))
  return { header, values, notes: countOf(values) }
}

function countOf(values: Float64Array): number {
  return values.reduce((count, value) => count + Number(value === 1), 0)
}

function flagColumn(name: string, values: Float64Array): BookColumn {
  return { kind: 'numeric', name, values }
}

function spelled(ending: Settlement, words: string): Readonly<Record<string, Settlement>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, ending]))
}
