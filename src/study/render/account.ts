import { rowAccount } from '../../words/document.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { RowAccount } from '../document.ts'
import { formatNumber } from './format.ts'

/** Rows read, used and dropped with reasons. Rows that no reason explains are named as such rather than hidden. */
export function accountSentence(account: RowAccount): Phrase {
  const dropped = account.read - account.used
  const explained = account.dropped.reduce((sum, { count }) => sum + count, 0)
  const count = (value: number) => formatNumber(value, 'count')
  return rowAccount({
    read: count(account.read),
    used: count(account.used),
    dropped: count(dropped),
    reasons: account.dropped
      .filter((entry) => entry.count !== 0)
      .map((entry) => ({ reason: entry.reason, count: count(entry.count) })),
    unexplained: explained === dropped ? null : count(dropped - explained),
  })
}
