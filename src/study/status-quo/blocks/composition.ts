import { type Interval, wilsonInterval } from '../../../stats/proportion.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { statusQuoColumns } from '../../../words/status-quo.ts'
import {
  compositionCaption,
  compositionNotes,
  type NamedShare,
  total as totalWord,
} from '../../../words/status-quo-composition.ts'
import type { Block, RowAccount, TableColumn, TableRow } from '../../document.ts'
import { formatFixed, formatNumber } from '../../render/format.ts'
import {
  type Composition,
  composition,
  defaultRateOf,
  nonPerformingRatioOf,
  overdueRatioOf,
  type Part,
} from '../composition.ts'
import { type DimensionName, dimensionNames, dimensionOf } from '../dimensions.ts'
import { dimensionLabel, partLabel } from '../labels.ts'
import { CALLED_AT, type LevelTest, testLevels } from '../level-test.ts'
import type { StatusQuoScope } from '../scope.ts'
import { ratio, yuan } from '../yuan.ts'

/** A rate of fewer notes is shown but not named in a caption. */
const FEWEST_TO_NAME = 50

/** A table for each way to split the book; one that the book cannot be split by keeps its place. */
export function compositionBlocks(scope: StatusQuoScope): Block[] {
  const { book, positions, quality, sample } = scope
  const facts = { ...positions, nonPerforming: quality.nonPerforming, sample }
  const found = dimensionNames.map((name) => {
    const dimension = dimensionOf(book, name)
    return { name, split: dimension && composition(dimension, facts) }
  })
  const splits = found.flatMap(({ split }) => split ?? [])
  const tests = testLevels(splits)
  return [
    {
      kind: 'paragraph',
      text: compositionNotes.measures(quality.booked ? 'booked' : 'byDays', sample !== null),
    },
    ...found.map(
      ({ name, split }): Block =>
        split
          ? compositionTable(scope, split, tests[splits.indexOf(split)])
          : {
              kind: 'unavailable',
              id: idOf(name),
              caption: dimensionLabel(name),
              reason: compositionNotes.missing(dimensionLabel(name), name),
            },
    ),
  ]
}

const idOf = (name: DimensionName) => `by-${name.replace('_', '-')}`

function compositionTable(scope: StatusQuoScope, split: Composition, test: LevelTest | null): Block {
  const { accounts, sample, confidence } = scope
  const { dimension, parts, total } = split
  const label = (part: Part) => partLabel(dimension.name, part)
  const rowOf = (name: Phrase, part: Part, role?: TableRow['role']): TableRow => ({
    role,
    cells: [
      name,
      part.notes,
      yuan(part.balance),
      ratio(part.balance, total.balance),
      overdueRatioOf(part),
      nonPerformingRatioOf(part),
      ...(sample ? [part.matured, part.defaults, defaultRateOf(part), intervalOf(part, confidence)] : []),
    ],
  })
  return {
    kind: 'table',
    id: idOf(dimension.name),
    caption: captionOf(split, test),
    columns: columnsOf(dimension.name, sample !== null),
    rows: [...parts.map((part) => rowOf(label(part), part)), rowOf(totalWord, total, 'total')],
    notes: sample
      ? [
          ...noteOf(dimension.name, test),
          compositionNotes.matured(sample.rows.length, outOfSample(accounts.sample)),
        ]
      : [compositionNotes.noSample],
    account: accounts.stock,
  }
}

function columnsOf(name: DimensionName, hasSample: boolean): TableColumn[] {
  const { stock, matured } = statusQuoColumns
  const outstanding: TableColumn[] = [
    { key: 'level', header: dimensionLabel(name), format: 'text' },
    { key: 'notes', header: statusQuoColumns.notes, format: 'count', group: stock },
    { key: 'balance', header: statusQuoColumns.balance, format: 'tenThousandYuan', group: stock },
    { key: 'share', header: statusQuoColumns.share, format: 'percent1', group: stock },
    { key: 'overdue', header: statusQuoColumns.overdueRatio, format: 'percent1', group: stock },
    { key: 'nonPerforming', header: statusQuoColumns.nonPerformingRatio, format: 'percent1', group: stock },
  ]
  if (!hasSample) return outstanding
  return [
    ...outstanding,
    { key: 'matured', header: statusQuoColumns.notes, format: 'count', group: matured },
    { key: 'defaults', header: statusQuoColumns.defaults, format: 'count', group: matured },
    { key: 'rate', header: statusQuoColumns.defaultRate, format: 'percent1', group: matured },
    { key: 'interval', header: statusQuoColumns.interval, format: 'percent1', group: matured },
  ]
}

function intervalOf(part: Part, confidence: number): Interval | null {
  return defaultRateOf(part) === null ? null : wilsonInterval(part.defaults, part.matured, confidence)
}

function captionOf({ dimension, parts, total }: Composition, test: LevelTest | null): Phrase {
  const known = parts.filter(({ level }) => level !== null)
  const candidates = known.length > 0 ? known : parts
  const named = (part: Part, value: number): NamedShare => ({ label: partLabel(dimension.name, part), value })
  const largest = candidates.reduce((best, part) => (part.balance > best.balance ? part : best))
  const rated = known.flatMap((part) => {
    const rate = part.matured >= FEWEST_TO_NAME ? defaultRateOf(part) : null
    return rate === null ? [] : [named(part, rate)]
  })
  rated.sort((a, b) => b.value - a.value)
  const verdict = comparedIn[dimension.name]
    ? 'elsewhere'
    : test && test.qValue < CALLED_AT
      ? 'differs'
      : 'alike'
  return compositionCaption({
    dimension: dimensionLabel(dimension.name),
    largest: named(largest, largest.balance / total.balance),
    highest: rated[0] ?? null,
    lowest: rated[rated.length - 1] ?? null,
    verdict: test && rated.length > 1 ? verdict : null,
  })
}

/** Where shocks of a place and year decide, chapter 3 compares with clusters; a test by single notes would overstate. */
const comparedIn: Partial<Record<DimensionName, 'townships' | 'crops'>> = {
  township: 'townships',
  crop: 'crops',
}

function noteOf(name: DimensionName, test: LevelTest | null): Phrase[] {
  const table = comparedIn[name]
  if (table) return [compositionNotes.comparedIn(table)]
  return test ? [testNote(test)] : []
}

function outOfSample({ read, used }: RowAccount): number {
  return read - used
}

function testNote({ chiSquare, degreesOfFreedom, pValue, qValue, cramersV }: LevelTest): Phrase {
  return compositionNotes.test({
    chiSquare: formatFixed(chiSquare, 1),
    degreesOfFreedom,
    pValue: compared(pValue),
    qValue: compared(qValue),
    cramersV: formatFixed(cramersV, 3),
  })
}

/** `= 0.027` or `<0.001`. */
function compared(pValue: number): string {
  const written = formatNumber(pValue, 'pValue')
  return /^[<>]/.test(written) ? written : `= ${written}`
}
