import type { CutOff } from '../../stats/discrimination/cut-off.ts'
import {
  creditRiskCaptions as captions,
  creditRiskColumns as columns,
  creditRiskNotes as notes,
  creditRiskWords as words,
} from '../../words/credit-risk.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { writtenCount, writtenPercent } from '../../words/written-numbers.ts'
import type { RowAccount, Table, TableRow } from '../document.ts'
import type { ApplicationFinding } from '../findings/findings.ts'
import { column } from '../regression/cells.ts'

/** Where to refuse, what it catches and what it costs under the stated loss matrix. */
export function cutOffTable({ cutOffs }: ApplicationFinding, account: RowAccount): Table {
  const { assumptions, table, cheapest, theoretical, costOfLendingToAll } = cutOffs
  const { averageExposure, lossGivenDefault, marginShare, isInYuan } = assumptions
  const saving = (costOfLendingToAll - (cheapest.cost ?? 0)) / costOfLendingToAll
  const others = table.filter(({ cutOff }) => cutOff !== cheapest.cutOff)
  const ordered = [...others, cheapest].sort((a, b) => a.cutOff - b.cutOff)
  return {
    kind: 'table',
    id: 'cut-offs',
    caption: captions.cutOffs(
      Number.isFinite(cheapest.cutOff) ? writtenPercent(cheapest.cutOff) : null,
      writtenPercent(cheapest.approvedShare),
      writtenPercent(saving, 0),
    ),
    columns: [
      column('cutOff', columns.cutOff, 'text'),
      column('approved', columns.approved, 'percent1'),
      column('sensitivity', columns.sensitivity, 'percent1'),
      column('specificity', columns.specificity, 'percent1'),
      column('approvedRate', columns.approvedRate, 'percent1'),
      column(
        'cost',
        isInYuan ? columns.cost : columns.costPerYuan,
        isInYuan ? 'tenThousandYuan' : 'decimal2',
      ),
    ],
    rows: ordered.map(
      (own): TableRow => ({
        cells: [
          cutOffLabel(own, own === cheapest),
          own.approvedShare,
          own.sensitivity,
          own.specificity,
          own.eventRateAmongApproved,
          own.cost,
        ],
        ...(own === cheapest ? { role: 'total' as const } : {}),
      }),
    ),
    notes: [
      isInYuan
        ? notes.losses(writtenCount(averageExposure), lossGivenDefault, marginShare)
        : notes.lossesPerYuan(lossGivenDefault, marginShare),
      ...(theoretical === null ? [] : [notes.theoretical(writtenPercent(theoretical))]),
    ],
    account,
  }
}

function cutOffLabel({ cutOff }: CutOff, isCheapest: boolean): Phrase {
  const label = Number.isFinite(cutOff) ? verbatim(writtenPercent(cutOff)) : words.noBody
  if (!isCheapest) return label
  return {
    'zh-CN': `${label['zh-CN']}（${words.cheapest['zh-CN']}）`,
    en: `${label.en} (${words.cheapest.en})`,
  }
}
