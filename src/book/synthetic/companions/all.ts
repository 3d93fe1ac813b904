import type { Model } from '../model.ts'
import { accountManagers } from './account-managers.ts'
import { actions } from './actions.ts'
import { applications } from './applications.ts'
import { checks } from './checks.ts'
import type { Companion } from './companion.ts'
import { documents } from './documents.ts'
import { households } from './households.ts'
import { institution } from './institution.ts'
import { insurance } from './insurance.ts'
import { links } from './links.ts'
import { lossEvents } from './loss-events.ts'
import { disasters, policyEvents, prices, villages } from './places.ts'
import { repayments } from './repayments.ts'
import { emptyTotals, snapshots } from './snapshots.ts'

/** Every companion of the book, fresh for one run. */
export function companionsOf(model: Model): Companion[] {
  const totals = emptyTotals()
  return [
    repayments,
    snapshots(totals),
    applications(model),
    households(model),
    villages(model),
    accountManagers(model),
    checks,
    documents,
    links(model),
    disasters(model),
    prices(model),
    insurance(model),
    lossEvents(model),
    actions,
    policyEvents(model),
    institution(model, totals),
  ]
}
