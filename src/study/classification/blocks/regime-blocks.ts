import { measures2023, type Regime, regimes } from '../../../lending/classification/rule-pack.ts'
import { categories } from '../../../lending/vocabulary.ts'
import { classificationColumns as columns, regimeWords } from '../../../words/classification.ts'
import { classificationWords as words } from '../../../words/classification-tables.ts'
import { categoryWords } from '../../../words/vocabulary.ts'
import type { Block, RowAccount } from '../../document.ts'
import { ratio, yuan } from '../../status-quo/yuan.ts'
import type { LoanClassificationFinding } from '../classification-finding.ts'
import { nonPerformingOf } from '../sums-by-category.ts'

/** What the 2023 measures do to categories and provisions, before they are in force or since. */
export function regimeBlocks(finding: LoanClassificationFinding, account: RowAccount): Block[] {
  const { byRegime, total, oldStock, asOf } = finding
  const oldFirst = [...regimes].reverse()
  const badRatio = (regime: Regime) => nonPerformingOf(byRegime[regime]).balance / total.balance
  const provision = (regime: Regime) => provisionIn(finding, regime)
  return [
    {
      kind: 'table',
      id: 'regime-effect',
      caption: words.regimes(
        badRatio('guidance2006'),
        badRatio('measures2023'),
        provision('guidance2006'),
        provision('measures2023'),
      ),
      columns: [
        { key: 'category', header: columns.category, format: 'text' },
        ...oldFirst.flatMap((regime) => [
          {
            key: `${regime}Notes`,
            header: columns.notes,
            format: 'count' as const,
            group: regimeWords[regime],
          },
          {
            key: `${regime}Balance`,
            header: columns.balance,
            format: 'tenThousandYuan' as const,
            group: regimeWords[regime],
          },
          {
            key: `${regime}Share`,
            header: columns.share,
            format: 'percent2' as const,
            group: regimeWords[regime],
          },
        ]),
      ],
      rows: [
        ...categories.map((name, code) => ({
          cells: [
            categoryWords[name],
            ...oldFirst.flatMap((regime) => {
              const { notes, balance } = byRegime[regime][code]
              return [notes, yuan(balance), ratio(balance, total.balance)]
            }),
          ],
        })),
        {
          role: 'total',
          cells: [
            words.nonPerforming,
            ...oldFirst.flatMap((regime) => {
              const { notes, balance } = nonPerformingOf(byRegime[regime])
              return [notes, yuan(balance), ratio(balance, total.balance)]
            }),
          ],
        },
        {
          cells: [
            words.provision2012,
            ...oldFirst.flatMap((regime) => [
              null,
              yuan(provision(regime)),
              ratio(provision(regime), total.balance),
            ]),
          ],
        },
      ],
      notes: [
        words.regimesNote(asOf < measures2023.from),
        ...(oldStock.notes > 0 ? [words.oldStock(oldStock)] : []),
      ],
      account,
    },
  ]
}

function provisionIn({ provisions }: LoanClassificationFinding, regime: Regime): number {
  return provisions.schemes.find(({ scheme, basis }) => scheme === 'standard2012' && basis === regime)!
    .provision.byClass
}
