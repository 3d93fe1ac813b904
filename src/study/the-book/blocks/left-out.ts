import type { LeftOut } from '../../../book/sample/left-out.ts'
import type { TermName } from '../../../book/sample/terms.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { leftOutLabels } from '../../../words/sample-account.ts'
import { termLabels } from '../../../words/terms.ts'
import { bookColumns } from '../../../words/the-book.ts'
import { leftOutTable } from '../../../words/the-sample.ts'
import type { Block, RowAccount } from '../../document.ts'
import type { CreditFileLeftOut } from '../credit-file-factors.ts'
import { columnLabel } from '../labels.ts'

/** Columns and terms that are no factor, by reason. */
export function leftOutBlock(leftOut: readonly LeftOut[], account: RowAccount): Block {
  return tableOf(
    leftOut.map(({ kind, name, reason }) => ({
      label: kind === 'term' ? termLabels[name as TermName] : columnLabel('loans', name),
      reason: leftOutLabels[reason],
    })),
    account,
  )
}

export function creditFileLeftOutBlock(leftOut: readonly CreditFileLeftOut[], account: RowAccount): Block {
  return tableOf(
    leftOut.map(({ column, reason }) => ({
      label: verbatim(column),
      reason: leftOutTable.creditFile[reason],
    })),
    account,
  )
}

function tableOf(
  items: readonly { readonly label: Phrase; readonly reason: Phrase }[],
  account: RowAccount,
): Block {
  if (items.length === 0) return { kind: 'paragraph', text: leftOutTable.none }
  const groups = Map.groupBy(items, ({ reason }) => reason)
  return {
    kind: 'table',
    id: 'left-out',
    caption: leftOutTable.caption(items.length),
    columns: [
      { key: 'reason', header: bookColumns.reason, format: 'text' },
      { key: 'count', header: bookColumns.items, format: 'count' },
      { key: 'names', header: bookColumns.names, format: 'text' },
    ],
    rows: [...groups].map(([reason, group]) => ({
      cells: [reason, group.length, listed(group.map(({ label }) => label))],
    })),
    notes: [],
    account,
  }
}

function listed(labels: readonly Phrase[]): Phrase {
  return {
    'zh-CN': labels.map((label) => label['zh-CN']).join('、'),
    en: labels.map(({ en }) => en).join(', '),
  }
}
