import type { Column } from '../../stats/frame.ts'
import { interceptName } from '../../stats/regression/design.ts'
import type { Phrase } from '../../words/phrase.ts'
import { outcomeWords, valueWords, columnWords as words } from '../../words/regression.ts'
import { regressionCaptions as captions } from '../../words/regression-captions.ts'
import { caseWords } from '../../words/regression-cases.ts'
import { regressionNotes as notes } from '../../words/regression-notes.ts'
import { termCodings } from '../../words/term-codings.ts'
import type { Table, TableRow } from '../document.ts'
import { cropYearFactor } from '../findings/crop-year-effects.ts'
import { isFlag } from '../findings/factor-settings.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { columnLabel, levelLabel, unitLabel } from '../findings/labels.ts'
import type { ModelColumn, ModelSample } from '../model-sample.ts'
import { column } from './cells.ts'

/** Rows read, used and left out, events and parameters: SPSS's Case Processing Summary. */
export function sampleTable(finding: ExplanatoryFinding, sample: ModelSample): Table {
  const { read, used, dropped } = sample.account
  const line = (label: Phrase, count: number, role?: TableRow['role']): TableRow => ({
    cells: [label, count, read > 0 ? count / read : null],
    ...(role ? { role } : {}),
  })
  return {
    kind: 'table',
    id: 'regression-sample',
    caption: captions.sample(used, read),
    columns: [
      column('item', words.item, 'text'),
      column('notes', words.notes, 'count'),
      column('share', words.share, 'percent1'),
    ],
    rows: [
      line(caseWords.included, used),
      {
        cells: [caseWords.defaults(outcomeWords[sample.outcomeKind]), sample.events, null],
        role: 'reference',
      },
      ...dropped.map(({ reason, count }) => line(reason, count)),
      line(valueWords.total, read, 'total'),
    ],
    notes: [
      caseWords.parameters(
        finding.report.terms.length,
        finding.eventsPerParameter.toFixed(1),
        finding.years.length > 0,
      ),
    ],
    account: sample.account,
  }
}

/** How each factor is coded, with what it holds. */
export function codingTable(
  columns: readonly ModelColumn[],
  finding: ExplanatoryFinding,
  sample: ModelSample,
): Table {
  const factors = new Set(columns.map(({ factor }) => factor))
  const rows = columns.flatMap((own) => codingRows(own, sample.outcome))
  // A plain file's columns have no units.
  const unitAt = 2
  const hasUnits = rows.some(({ cells }) => cells[unitAt] !== null)
  const without = (row: TableRow) => ({ ...row, cells: row.cells.filter((_, at) => at !== unitAt) })
  return {
    kind: 'table',
    id: 'regression-coding',
    caption: captions.coding(factors.size, codedColumns(finding)),
    columns: [
      column('factor', words.factor, 'text'),
      column('coding', words.coding, 'text'),
      ...(hasUnits ? [column('unit', words.unit, 'text')] : []),
      column('notes', words.notes, 'count'),
      column('mean', words.mean, 'decimal3'),
      column('deviation', words.deviation, 'decimal3'),
      column('defaults', words.defaults, 'count'),
      column('rate', words.rate, 'percent1'),
    ],
    rows: hasUnits ? rows : rows.map(without),
    notes: [notes.coding],
    account: sample.account,
  }
}

const fewestNotesForRate = 10

/** Without the intercept and the crop years. */
function codedColumns({ report }: ExplanatoryFinding): number {
  return report.terms.filter(({ factor }) => factor !== interceptName && factor !== cropYearFactor).length
}

function codingRows(
  { column: own, factor, isMissingFlag, reference }: ModelColumn,
  isEvent: Uint8Array,
): TableRow[] {
  const label = columnLabel(factor, isMissingFlag)
  const ownCoding = Object.hasOwn(termCodings, factor) ? termCodings[factor] : kindOf(own)
  const coding = isMissingFlag ? valueWords.flag : ownCoding
  if (own.kind === 'nominal') {
    const { notes: sizes, events } = countLevels(own.codes, own.levels.length, isEvent)
    return [
      { cells: [label, coding, null, null, null, null, null, null], role: 'group' },
      ...own.levels.flatMap((level, code): TableRow[] =>
        sizes[code] === 0
          ? []
          : [
              {
                cells: [
                  levelLabel(factor, level, []),
                  level === reference ? valueWords.reference : null,
                  null,
                  sizes[code],
                  null,
                  null,
                  events[code],
                  rateOf(events[code], sizes[code]),
                ],
                ...(level === reference ? { role: 'reference' as const } : {}),
              },
            ],
      ),
    ]
  }
  const { mean, deviation } = momentsOf(own.values)
  const unit = isMissingFlag ? null : unitLabel(factor)
  if (!isFlag(own.values))
    return [{ cells: [label, coding, unit, own.values.length, mean, deviation, null, null] }]
  let notesWithIt = 0
  let eventsWithIt = 0
  for (let row = 0; row < own.values.length; row++) {
    notesWithIt += own.values[row]
    eventsWithIt += own.values[row] * isEvent[row]
  }
  return [
    {
      cells: [
        label,
        coding,
        valueWords.flag,
        notesWithIt,
        mean,
        null,
        eventsWithIt,
        rateOf(eventsWithIt, notesWithIt),
      ],
    },
  ]
}

function kindOf(own: Column): Phrase {
  if (own.kind === 'nominal') return valueWords.nominal
  return isFlag(own.values) ? valueWords.flag : valueWords.number
}

function rateOf(events: number, notesCount: number): number | null {
  return notesCount >= fewestNotesForRate ? events / notesCount : null
}

function countLevels(codes: ArrayLike<number>, levels: number, isEvent: Uint8Array) {
  const sizes = new Float64Array(levels + 1)
  const events = new Float64Array(levels + 1)
  for (let row = 0; row < isEvent.length; row++) {
    sizes[codes[row]] += 1
    events[codes[row]] += isEvent[row]
  }
  return { notes: sizes, events }
}

function momentsOf(values: Float64Array) {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) }
}
