import { movesDefault } from '../../../lending/classification/classification-options.ts'
import { provisionSchemes } from '../../../lending/provisions/provision-schemes.ts'
import { requiredByClass } from '../../../lending/provisions/required-by-class.ts'
import { categories } from '../../../lending/vocabulary.ts'
import { classificationColumns as columns, regimeWords } from '../../../words/classification.ts'
import { classificationWords as words } from '../../../words/classification-tables.ts'
import { joinedView, viewWords as view } from '../../../words/classification-view.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { categoryWords } from '../../../words/vocabulary.ts'
import { writtenPercent } from '../../../words/written-numbers.ts'
import type { Block, RowAccount } from '../../document.ts'
import { ratio, yuan } from '../../status-quo/yuan.ts'
import type { LoanClassificationFinding, SumsByCategory } from '../classification-finding.ts'
import { nonPerformingOf } from '../sums-by-category.ts'

/** Which rules decided, in words. */
export function viewPhrase({
  options,
  inForce,
  isHouseholdWide,
}: Pick<LoanClassificationFinding, 'options' | 'inForce' | 'isHouseholdWide'>): Phrase {
  const other = inForce === 'measures2023' ? 'guidance2006' : 'measures2023'
  return joinedView([
    options.strictest
      ? view.strictest(regimeWords[inForce], regimeWords[other])
      : view.inForce(regimeWords[inForce]),
    ...(options.matrix === 'B' ? [view.matrixB] : []),
    ...(options.otherAbove === null ? [] : [view.otherAbove(options.otherAbove)]),
    isHouseholdWide ? view.householdWide : view.noteByNote,
    ...(options.householdWide && !isHouseholdWide ? [view.householdsUnknown] : []),
  ])
}

/** The view that was asked for beside the usual one; nothing where the usual one is the view. */
export function viewBlocks(finding: LoanClassificationFinding, account: RowAccount): Block[] {
  const { ownView, total, options } = finding
  if (ownView === null) return []
  const sides = [ownView.chosen, ownView.usual]
  const badRatio = (sums: SumsByCategory) => writtenPercent(nonPerformingOf(sums).balance / total.balance, 2)
  const provision = (sums: SumsByCategory) =>
    requiredByClass(
      categories.map((_, code) => sums[code].balance),
      provisionSchemes.standard2012,
    ).total
  const group = (key: string, header: Phrase) => [
    { key: `${key}Notes`, header: columns.notes, format: 'count' as const, group: header },
    { key: `${key}Balance`, header: columns.balance, format: 'tenThousandYuan' as const, group: header },
    { key: `${key}Share`, header: columns.share, format: 'percent2' as const, group: header },
  ]
  return [
    {
      kind: 'table',
      id: 'class-view',
      caption: view.caption(badRatio(ownView.chosen), badRatio(ownView.usual)),
      columns: [
        { key: 'category', header: columns.category, format: 'text' },
        ...group('chosen', view.chosen),
        ...group('usual', view.usual),
      ],
      rows: [
        ...categories.map((name, code) => ({
          cells: [
            categoryWords[name],
            ...sides.flatMap((sums) => [
              sums[code].notes,
              yuan(sums[code].balance),
              ratio(sums[code].balance, total.balance),
            ]),
          ],
        })),
        {
          role: 'total' as const,
          cells: [
            words.nonPerforming,
            ...sides.flatMap((sums) => {
              const { notes, balance } = nonPerformingOf(sums)
              return [notes, yuan(balance), ratio(balance, total.balance)]
            }),
          ],
        },
        {
          cells: [
            words.provision2012,
            ...sides.flatMap((sums) => [null, yuan(provision(sums)), ratio(provision(sums), total.balance)]),
          ],
        },
      ],
      notes: [view.note(viewPhrase(finding)), ...(movesDefault(options) ? [view.movesDefault] : [])],
      account,
    },
  ]
}
