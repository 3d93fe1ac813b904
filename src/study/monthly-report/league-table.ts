import { monthlyColumns as columns } from '../../words/monthly-report.ts'
import { monthlyTableColumns as own, monthlyTableWords as words } from '../../words/monthly-tables.ts'
import { verbatim } from '../../words/phrase.ts'
import type { Block, RowAccount } from '../document.ts'
import type { ManagerFinding } from '../operational-risk/managers/manager-findings.ts'
import { ratio, yuan } from '../status-quo/yuan.ts'
import type { ManagedLoans } from './league.ts'
import { missing } from './supervisory-tables.ts'

/** 客户经理表: load, quality and process beside observed over expected; in the order of codes, without a rank. */
export function leagueTable(
  loans: readonly ManagedLoans[] | null,
  managers: readonly ManagerFinding[] | null,
  account: RowAccount,
): Block {
  if (loans === null) return missing('league', words.league, words.noOfficers)
  const found = new Map(managers?.map((one) => [one.officer, one]))
  return {
    kind: 'table',
    id: 'league',
    caption: words.league,
    columns: [
      { key: 'officer', header: columns.accountManager, format: 'text' },
      { key: 'households', header: columns.households, format: 'count' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
      { key: 'collected', header: own.collected, format: 'percent1' },
      { key: 'overdue', header: own.overdueRate, format: 'percent2' },
      { key: 'bad', header: own.badRate, format: 'percent2' },
      { key: 'documents', header: own.documents, format: 'percent1' },
      { key: 'checks', header: own.lateChecks, format: 'percent1' },
      { key: 'overrides', header: own.overrides, format: 'percent1' },
      { key: 'alerts', header: own.alerts, format: 'count' },
      { key: 'ratio', header: own.observedExpected, format: 'decimal2' },
      { key: 'interval', header: own.interval, format: 'decimal2' },
      { key: 'worstTenth', header: own.worstTenth, format: 'percent1' },
    ],
    rows: loans.map((one) => {
      const more = found.get(one.officer)
      return {
        cells: [
          verbatim(one.officer),
          one.households,
          yuan(one.balance),
          one.collected && ratio(one.collected.own, one.collected.due),
          ratio(one.overdue, one.balance),
          one.nonPerforming === null ? null : ratio(one.nonPerforming, one.balance),
          more?.documentsMissing ?? null,
          more?.checksLate ?? null,
          more?.overrides ?? null,
          more?.highHits ?? null,
          more?.ratio ?? null,
          more?.interval ?? null,
          more?.worstTenth ?? null,
        ],
      }
    }),
    notes: [words.leagueNote],
    account,
  }
}
