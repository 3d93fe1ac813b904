import { measureNames } from '../../../words/measures.ts'
import { workbenchWords as words } from '../../../words/measures-workbench.ts'
import { writtenMoney, writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, RowAccount } from '../../document.ts'
import type { MeasureFigures, MeasuresFinding } from '../workbench/measures-finding.ts'
import { joinedNames } from './joined-names.ts'

/** The order in which to take the measures, and what each weather would have cost with and without them. */
export function orderBlocks(finding: MeasuresFinding, account: RowAccount): Block[] {
  const { steps, notWorthIt, allTogether, method } = finding.order
  const money = (yuan: number) => writtenMoney(Math.round(100 * yuan))
  return [
    { kind: 'heading', id: 'measures-order-heading', title: words.orderHeading },
    {
      kind: 'table',
      id: 'measures-order',
      caption: words.orderCaption(joinedNames(steps.map(({ measure }) => measure))),
      columns: [
        { key: 'measure', header: words.measure, format: 'text' },
        { key: 'lossAvoided', header: words.together, format: 'tenThousandYuan' },
        { key: 'cost', header: words.cost, format: 'tenThousandYuan' },
        { key: 'netBenefit', header: words.netTogether, format: 'tenThousandYuan' },
        { key: 'adds', header: words.adds, format: 'tenThousandYuan' },
        { key: 'firstInDraws', header: words.firstInDraws, format: 'percent1' },
        { key: 'beforeNext', header: words.beforeNext, format: 'percent1' },
      ],
      rows: steps.map((step) => ({
        cells: [
          measureNames[step.measure],
          step.lossAvoided,
          step.cost,
          step.netBenefit,
          step.adds,
          step.firstInDraws,
          step.beforeNextInDraws,
        ],
      })),
      notes: [
        words.combinationNote(money(allTogether.lossAvoided), money(allTogether.sumOfEach)),
        ...(steps.length > 0 && steps[0].firstInDraws !== null
          ? [words.stabilityNote(joinedNames([steps[0].measure]), writtenPercent(steps[0].firstInDraws, 0))]
          : []),
        ...(notWorthIt.length > 0 ? [words.notWorthItNote(joinedNames(notWorthIt))] : []),
        ...(method === 'sampled' ? [words.sampledNote] : []),
      ],
      account,
    },
    ...yearsTable(finding, account),
  ]
}

function yearsTable({ baseline, measures }: MeasuresFinding, account: RowAccount): Block[] {
  const { byYear } = baseline
  if (byYear.length === 0) return []
  const worst = byYear.reduce(
    (most, own, at) => (own.expectedLoss > byYear[most].expectedLoss ? at : most),
    0,
  )
  const avoided = (own: MeasureFigures) => own.byYear[worst].lossAvoided
  const best = measures.reduce((most, own) => (avoided(own) > avoided(most) ? own : most))
  return [
    {
      kind: 'table',
      id: 'measures-years',
      caption: words.yearsCaption(String(byYear[worst].year), measureNames[best.measure]),
      columns: [
        { key: 'year', header: words.year, format: 'text' },
        { key: 'expectedLoss', header: words.expectedLoss, format: 'tenThousandYuan' },
        ...measures.map(({ measure }) => ({
          key: measure,
          header: measureNames[measure],
          format: 'tenThousandYuan' as const,
          group: words.lossAvoided,
        })),
      ],
      rows: byYear.map(({ year, expectedLoss }, at) => ({
        cells: [
          { 'zh-CN': String(year), en: String(year) },
          expectedLoss,
          ...measures.map((own) => own.byYear[at].lossAvoided),
        ],
      })),
      notes: [words.unitNote],
      account,
    },
  ]
}
