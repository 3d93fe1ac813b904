import { NO_DATE } from '../../../lending/calendar.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { rowReasons } from '../../../words/status-quo.ts'
import { qualityColumns, vintageWords } from '../../../words/status-quo-quality.ts'
import type { Block, RowAccount } from '../../document.ts'
import type { StatusQuoScope } from '../scope.ts'
import { type Vintage, type Vintages, vintages } from '../vintage.ts'

/** More undated defaults than this share make the curves worthless. */
const MOST_UNDATED = 0.2

/** A curve of fewer months ends before default can show: 90 days past due is day 91. */
const FEWEST_MONTHS = 3

/** Cumulative default by months after the due date, a line for each crop year. */
export function vintageBlocks(scope: StatusQuoScope): Block[] {
  const { book, reading, positions } = scope
  const { all, undated } = undatedDefaults(scope)
  const unavailable = (reason: Phrase): Block[] => [
    { kind: 'unavailable', id: 'vintage', caption: vintageWords.title, reason },
  ]
  if (scope.isBalanceList) return unavailable(vintageWords.balanceList)
  if (undated > MOST_UNDATED * all) return unavailable(vintageWords.noDates)
  const found = vintages(book, reading, positions)
  const drawn = found.cohorts.filter(({ shares }) => shares.length > FEWEST_MONTHS)
  if (drawn.length === 0) return unavailable(vintageWords.tooFew)
  const ages = agesOf(reading.outcomes.window)
  const notes = [vintageWords.note, ...(undated > 0 ? [vintageWords.undatedDefaults(undated, all)] : [])]
  return [
    {
      kind: 'table',
      id: 'vintage',
      caption: captionOf(drawn, ages),
      columns: [
        { key: 'year', header: qualityColumns.cropYear, format: 'text' },
        { key: 'notes', header: qualityColumns.fallenDue, format: 'count' },
        ...ages.map((age) => ({
          key: `month${age}`,
          header: vintageWords.after(age),
          format: 'percent1' as const,
          group: vintageWords.group,
        })),
      ],
      rows: found.cohorts.map(({ cropYear, notes: count, shares }) => ({
        cells: [verbatim(String(cropYear)), count, ...ages.map((age) => shares[age] ?? null)],
      })),
      notes,
      account: accountOf(found, scope.accounts.members),
    },
    vintageFigure(drawn),
  ]
}

/** The due date, then each quarter of a year to the window's end. */
function agesOf(window: number): number[] {
  const quarters = Array.from({ length: Math.floor(window / 3) + 1 }, (_, i) => 3 * i)
  return quarters.length <= 7 ? quarters : quarters.filter((_, i) => i % 2 === 0)
}

/** The oldest age at which two years or more can be compared, and the worst year at it. */
function captionOf(drawn: readonly Vintage[], ages: readonly number[]): Phrase {
  const compared = [...ages]
    .reverse()
    .find((age) => drawn.filter(({ shares }) => age < shares.length).length > 1)
  const age = compared ?? 0
  const worst = drawn
    .filter(({ shares }) => age < shares.length)
    .reduce((best, one) => (one.shares[age] > best.shares[age] ? one : best))
  return vintageWords.caption(worst.cropYear, age, worst.shares[age])
}

function vintageFigure(drawn: readonly Vintage[]): Block {
  const recent = drawn.slice(-MOST_LINES)
  const age = Math.max(...drawn.map(({ shares }) => shares.length)) - 1
  const reaching = drawn.filter(({ shares }) => shares.length > age)
  const notes = reaching.reduce((sum, one) => sum + one.notes, 0)
  const mean = (month: number) =>
    reaching.reduce((sum, one) => sum + one.shares[month] * one.notes, 0) / notes
  return {
    kind: 'figure',
    id: 'vintage-figure',
    caption: vintageWords.figure(mean(0), mean(age), age),
    chart: {
      kind: 'line',
      x: { label: vintageWords.x, format: 'count' },
      y: { label: vintageWords.y, format: 'percent' },
      series: recent.map(({ cropYear, shares }) => ({
        name: verbatim(String(cropYear)),
        points: shares.map((y, x) => ({ x, y })),
      })),
    },
    notes: drawn.length > recent.length ? [vintageWords.recentOnly(recent.length)] : [],
  }
}

/** More lines cannot be told apart. */
const MOST_LINES = 6

function undatedDefaults({ sample, reading }: StatusQuoScope): { all: number; undated: number } {
  let undated = 0
  for (let i = 0; i < (sample?.rows.length ?? 0); i++) {
    if (sample!.outcome[i] === 1 && reading.outcomes.defaultedOn[sample!.rows[i]] === NO_DATE) undated++
  }
  return { all: sample?.events ?? 0, undated }
}

function accountOf({ used, undated, notYetDue }: Vintages, members: RowAccount): RowAccount {
  return {
    read: members.read,
    used,
    dropped: [
      ...members.dropped,
      { reason: rowReasons.notYetDue, count: notYetDue },
      { reason: rowReasons.undated, count: undated },
    ],
  }
}
