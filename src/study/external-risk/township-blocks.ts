import { externalWords as words } from '../../words/external-risk.ts'
import { townshipCutNote, townshipFinding } from '../../words/external-risk-findings.ts'
import { verbatim } from '../../words/phrase.ts'
import type { Block, RowAccount } from '../document.ts'
import { rateTable } from './rate-table.ts'
import { codesOfColumn } from './sample-codes.ts'
import type { SampleRows } from './sample-rows.ts'
import { townshipRates } from './townships.ts'

/** More townships than twice this are cut to the highest and the lowest. */
const shownOnEachSide = 10
const falseDiscoveryRate = 0.05

export function townshipBlocks(
  sample: SampleRows,
  { confidence, seed }: { readonly confidence: number; readonly seed: number },
  account: RowAccount,
): Block[] {
  const codes = codesOfColumn(sample, 'township')
  if (codes === null) {
    return [
      { kind: 'unavailable', id: 'townships', caption: words.byTownshipCaption, reason: words.noTownship },
    ]
  }
  const { townships } = townshipRates(codes, sample.outcome, confidence, seed)
  const called = townships.flatMap(({ township, rate, restRate, qValue }) =>
    township !== null && rate !== null && qValue !== null && qValue <= falseDiscoveryRate
      ? [{ township, isHigher: rate > restRate }]
      : [],
  )
  const isCut = townships.length > 2 * shownOnEachSide
  const shown = isCut
    ? [...townships.slice(0, shownOnEachSide), ...townships.slice(-shownOnEachSide)]
    : townships
  const reference = sample.outcome.reduce((sum, event) => sum + event, 0) / sample.rows
  return [
    {
      kind: 'figure',
      id: 'default-by-township',
      caption: townshipFinding(
        called.filter(({ isHigher }) => isHigher).map(({ township }) => township),
        called.filter(({ isHigher }) => !isHigher).map(({ township }) => township),
      ),
      chart: {
        kind: 'interval',
        axis: { label: words.rate, format: 'percent' },
        points: shown.flatMap(({ township, rate, interval }) =>
          rate === null || interval === null
            ? []
            : [
                {
                  label: township === null ? words.smallTownships : verbatim(township),
                  value: rate,
                  interval,
                },
              ],
        ),
        reference: { value: reference, label: words.allNotes },
      },
      notes: [words.fewNotes],
    },
    rateTable({
      id: 'townships',
      caption: words.byTownshipCaption,
      header: words.township,
      lines: shown.map(({ township, restRate, qValue, ...rate }) => ({
        ...rate,
        label: township === null ? words.smallTownships : verbatim(township),
        more: [restRate, qValue],
      })),
      more: [
        { key: 'rest', header: words.restRate, format: 'percent1' },
        { key: 'q', header: words.qValue, format: 'pValue' },
      ],
      notes: [words.townshipNote, ...(isCut ? [townshipCutNote(shownOnEachSide, townships.length)] : [])],
      account,
    }),
  ]
}
