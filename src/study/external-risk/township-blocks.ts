import { externalWords as words } from '../../words/external-risk.ts'
import { rangeFinding, standingOut, townshipCutNote } from '../../words/external-risk-findings.ts'
import { verbatim } from '../../words/phrase.ts'
import type { Block, RowAccount } from '../document.ts'
import { differing, levelRates } from './level-rates.ts'
import { levelColumns, rateTable } from './rate-table.ts'
import { codesOfColumn, codesOfYears } from './sample-codes.ts'
import type { SampleRows } from './sample-rows.ts'
import { namedRates } from './year-crop-blocks.ts'

/** More townships than twice this are cut to the highest and the lowest. */
const shownOnEachSide = 10

export function townshipBlocks(sample: SampleRows, confidence: number, account: RowAccount): Block[] {
  const townships = codesOfColumn(sample, 'township')
  if (townships === null) {
    return [
      { kind: 'unavailable', id: 'townships', caption: words.byTownshipCaption, reason: words.noTownship },
    ]
  }
  const { codes, names } = townships
  const years = codesOfYears(sample)
  const { levels } = levelRates(
    codes,
    names.length,
    { codes: years.codes, count: years.years.length },
    sample.outcome,
    confidence,
  )
  if (levels.every(({ level }) => level === null)) {
    return [
      {
        kind: 'unavailable',
        id: 'townships',
        caption: words.byTownshipCaption,
        reason: words.smallTownships,
      },
    ]
  }
  const label = (level: number | null) => (level === null ? words.small : verbatim(names[level]))
  const { higher, lower } = differing(levels)
  const inOrder = levels.toSorted(
    (a, b) => Number(a.level === null) - Number(b.level === null) || (b.rate ?? -1) - (a.rate ?? -1),
  )
  const isCut = inOrder.length > 2 * shownOnEachSide
  const shown = isCut ? [...inOrder.slice(0, shownOnEachSide), ...inOrder.slice(-shownOnEachSide)] : inOrder
  const reference = sample.outcome.reduce((sum, event) => sum + event, 0) / sample.rows
  return [
    {
      kind: 'figure',
      id: 'default-by-township',
      caption: standingOut('township', namedRates(higher, label), namedRates(lower, label)),
      chart: {
        kind: 'interval',
        axis: { label: words.rate, format: 'percent' },
        points: shown.flatMap(({ level, rate, interval }) =>
          rate === null || interval === null ? [] : [{ label: label(level), value: rate, interval }],
        ),
        reference: {
          value: reference,
          label: words.allNotes,
        },
      },
      notes: [],
    },
    rateTable({
      id: 'townships',
      caption: rangeFinding(
        'township',
        levels.flatMap(({ level, rate }) => (level === null || rate === null ? [] : [rate])),
        reference,
      ),
      header: words.township,
      lines: shown.map((level) => ({
        ...level,
        label: label(level.level),
        more: [level.restRate, level.qValue],
      })),
      more: levelColumns,
      notes: [words.townshipNote, ...(isCut ? [townshipCutNote(shownOnEachSide, inOrder.length)] : [])],
      account,
    }),
  ]
}
