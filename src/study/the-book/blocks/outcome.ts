import type { FateTotal } from '../../../book/sample/note-fates.ts'
import type { Sample } from '../../../book/sample/sample.ts'
import { wilsonInterval } from '../../../stats/proportion.ts'
import type { Phrase } from '../../../words/phrase.ts'
import {
  fateLabels,
  noAdjustedOutcome,
  outcomeBasisNotes,
  outcomeKindLabels,
} from '../../../words/sample-account.ts'
import { bookColumns, total as totalWord } from '../../../words/the-book.ts'
import { fateTable, outcomeWords } from '../../../words/the-sample.ts'
import type { LoanBookView, StudyContext } from '../../context.ts'
import type { Block, TableColumn } from '../../document.ts'
import { accountOfFates } from '../../row-account.ts'

/** What a default is, how often it is, and what became of each note on the way to the sample. */
export function outcomeBlocks({ settings, refusal }: StudyContext, { reading, draw }: LoanBookView): Block[] {
  const { outcomes } = reading
  const account = draw.status === 'drawn' ? draw.sample.account : draw.refusal.account
  const definition = settings.outcome
    ? outcomeWords.named(settings.outcome.column, settings.outcome.event)
    : outcomeWords.definition(outcomes.window)
  return [
    { kind: 'paragraph', text: definition },
    draw.status === 'drawn'
      ? rateBlock(draw.sample, reading, settings.confidence)
      : {
          kind: 'unavailable',
          id: 'outcome',
          caption: outcomeWords.title,
          reason: refusal ?? fateTable.refused(outcomes.states.length),
        },
    fateBlock(account, draw.status === 'drawn'),
  ]
}

const outcomeColumns: readonly TableColumn[] = [
  { key: 'outcome', header: bookColumns.outcome, format: 'text' },
  { key: 'matured', header: bookColumns.matured, format: 'count' },
  { key: 'defaults', header: bookColumns.defaults, format: 'count' },
  { key: 'rate', header: bookColumns.rate, format: 'percent2' },
  { key: 'interval', header: bookColumns.interval, format: 'percent2' },
]

function rateBlock(sample: Sample, { outcomes }: LoanBookView['reading'], confidence: number): Block {
  const notes = sample.rows.length
  const interval = (events: number) => wilsonInterval(events, notes, confidence)
  const row = (label: Phrase, events: number) => ({
    cells: [label, notes, events, events / notes, interval(events)],
  })
  const { bookedEvents, events, outcomeKind, account } = sample
  const isAdjusted = outcomeKind === 'adjusted'
  return {
    kind: 'table',
    id: 'outcome',
    caption: outcomeWords.caption(
      bookedEvents / notes,
      interval(bookedEvents),
      isAdjusted ? { rate: events / notes, interval: interval(events) } : null,
    ),
    columns: outcomeColumns,
    rows: [
      row(outcomeKindLabels.booked, bookedEvents),
      ...(isAdjusted ? [row(outcomeKindLabels.adjusted, events)] : []),
    ],
    notes: [
      outcomeBasisNotes[outcomes.basis],
      isAdjusted ? outcomeWords.hidden(events - bookedEvents) : noAdjustedOutcome,
      outcomeWords.evidence(outcomes.notesWithRepayments, outcomes.notesWithSnapshots),
      ...(outcomes.disagreements > 0 ? [outcomeWords.disagreements(outcomes.disagreements)] : []),
      ...(outcomes.laterDefaults > 0 ? [outcomeWords.laterDefaults(outcomes.laterDefaults)] : []),
      ...(outcomes.undatedDefaults > 0 ? [outcomeWords.undatedDefaults(outcomes.undatedDefaults)] : []),
      outcomeWords.intervals,
    ],
    account: accountOfFates(account),
  }
}

/** The default rate of a credit file by the column that the user named. */
export function columnRateBlock({ sample, settings }: StudyContext): Block {
  if (!sample || sample.rows === 0) {
    const { title } = outcomeWords
    return { kind: 'unavailable', id: 'outcome', caption: title, reason: fateTable.refused(0) }
  }
  const { rows, events, account } = sample
  const interval = wilsonInterval(events, rows, settings.confidence)
  return {
    kind: 'table',
    id: 'outcome',
    caption: outcomeWords.captionOfColumn(events / rows, interval),
    columns: outcomeColumns,
    rows: [{ cells: [outcomeWords.columnRow, rows, events, events / rows, interval] }],
    notes: [],
    account,
  }
}

function fateBlock(fates: readonly FateTotal[], isDrawn: boolean): Block {
  const account = accountOfFates(fates)
  const sum = (of: (fate: FateTotal) => number) => fates.reduce((whole, fate) => whole + of(fate), 0)
  const hasBalances = fates.every(({ balance }) => balance !== null)
  const row = (label: Phrase, notes: number, amount: number, balance: number | null) => [
    label,
    notes,
    account.read > 0 ? notes / account.read : null,
    amount / 100,
    balance === null ? null : balance / 100,
  ]
  return {
    kind: 'table',
    id: 'sample-account',
    caption: isDrawn ? fateTable.caption(account.used, account.read) : fateTable.refused(account.read),
    columns: [
      { key: 'fate', header: bookColumns.fate, format: 'text' },
      { key: 'notes', header: bookColumns.notes, format: 'count' },
      { key: 'share', header: bookColumns.shareOfNotes, format: 'percent1' },
      { key: 'amount', header: bookColumns.amount, format: 'tenThousandYuan' },
      { key: 'balance', header: bookColumns.balance, format: 'tenThousandYuan' },
    ],
    rows: [
      ...fates
        .filter(({ fate, notes }) => notes > 0 || fate === 'used')
        .map(({ fate, notes, amount, balance }) => ({
          cells: row(fateLabels[fate], notes, amount, balance),
        })),
      {
        role: 'total',
        cells: row(
          totalWord,
          account.read,
          sum((fate) => fate.amount),
          hasBalances ? sum((fate) => fate.balance ?? 0) : null,
        ),
      },
    ],
    notes: [fateTable.note],
    account,
  }
}
