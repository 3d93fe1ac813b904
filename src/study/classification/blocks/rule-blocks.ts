import { classificationColumns as columns, deadlineWords, ruleWords } from '../../../words/classification.ts'
import { classificationWords as words } from '../../../words/classification-tables.ts'
import type { Block, RowAccount } from '../../document.ts'
import { ratio, yuan } from '../../status-quo/yuan.ts'
import type { LoanClassificationFinding } from '../classification-finding.ts'

/** Rules that notes break, and periods that run out (the measure "rules and regulations"). */
export function ruleBlocks(finding: LoanClassificationFinding, account: RowAccount): Block[] {
  return [ruleTable(finding, account), deadlineTable(finding, account)]
}

function ruleTable({ compliance }: LoanClassificationFinding, account: RowAccount): Block {
  const worst = compliance.reduce<(typeof compliance)[number] | null>(
    (most, own) => (own.broken.notes > (most?.broken.notes ?? 0) ? own : most),
    null,
  )
  return {
    kind: 'table',
    id: 'rules-kept',
    caption: words.rules(
      worst && {
        rule: ruleWords[worst.rule],
        share: worst.broken.notes / worst.judged.notes,
        notes: worst.broken.notes,
      },
      compliance.filter(({ missing }) => missing.length === 0).length,
    ),
    columns: [
      { key: 'rule', header: columns.rule, format: 'text' },
      { key: 'judged', header: columns.judged, format: 'count' },
      { key: 'broken', header: columns.broken, format: 'count' },
      { key: 'share', header: columns.brokenShare, format: 'percent2' },
      { key: 'balance', header: columns.brokenBalance, format: 'tenThousandYuan' },
    ],
    rows: compliance.map(({ rule, judged, broken, missing }) => ({
      cells:
        missing.length > 0
          ? [ruleWords[rule], null, null, null, null]
          : [
              ruleWords[rule],
              judged.notes,
              broken.notes,
              ratio(broken.notes, judged.notes),
              yuan(broken.balance),
            ],
    })),
    notes: [
      words.rulesNote,
      ...compliance.flatMap(({ rule, missing }) =>
        missing.length > 0 ? [words.rulesMissing(ruleWords[rule], missing)] : [],
      ),
    ],
    account,
  }
}

function deadlineTable({ deadlines }: LoanClassificationFinding, account: RowAccount): Block {
  const [limitation] = deadlines
  const soon = limitation.within.reduce(
    (sum, { notes, balance }) => ({ notes: sum.notes + notes, balance: sum.balance + balance }),
    { notes: 0, balance: 0 },
  )
  const longest = Math.max(...limitation.within.map(({ days }) => days))
  return {
    kind: 'table',
    id: 'deadlines',
    caption: words.deadlines(limitation.lapsed, soon, longest),
    columns: [
      { key: 'period', header: columns.period, format: 'text' },
      { key: 'judged', header: columns.judged, format: 'count' },
      { key: 'lapsed', header: columns.notes, format: 'count', group: columns.lapsed },
      { key: 'lapsedBalance', header: columns.balance, format: 'tenThousandYuan', group: columns.lapsed },
      ...limitation.within.flatMap(({ days }) => [
        { key: `within${days}`, header: columns.notes, format: 'count' as const, group: words.within(days) },
        {
          key: `within${days}Balance`,
          header: columns.balance,
          format: 'tenThousandYuan' as const,
          group: words.within(days),
        },
      ]),
    ],
    rows: deadlines.map(({ kind, judged, lapsed, within }) => ({
      cells: [
        deadlineWords[kind],
        judged.notes,
        lapsed.notes,
        yuan(lapsed.balance),
        ...within.flatMap(({ notes, balance }) => [notes, yuan(balance)]),
      ],
    })),
    notes: [words.deadlinesNote],
    account,
  }
}
