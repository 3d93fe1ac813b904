import { type ObservationFate, observationFates } from '../../../book/behaviour/observation-fate.ts'
import { observationFateLabels } from '../../../words/behaviour.ts'
import type { RowAccount } from '../../document.ts'

/** The rows of `snapshots`, as the tables of model C account for them. */
export function accountOfObservations(
  account: Readonly<Record<ObservationFate, number>>,
  read: number,
): RowAccount {
  return {
    read,
    used: account.used,
    dropped: observationFates.flatMap((fate) =>
      fate !== 'used' && account[fate] > 0
        ? [{ reason: observationFateLabels[fate], count: account[fate] }]
        : [],
    ),
  }
}
