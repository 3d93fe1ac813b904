import { MISSING } from '../assumptions.ts'
import type { Model } from '../model.ts'
import { groupId, householdId, ownAccount } from '../people.ts'
import { type Companion, columns, type Emit } from './companion.ts'

const KIN_SHARE = 0.05

/**
 * Phones, accounts, addresses, groups and kin of every household; guarantors and borrowed accounts of the notes.
 * A shared phone is a neighbour's.
 */
export function links(model: Model): Companion {
  return {
    table: 'links',
    columns: columns('household_id kind target'),
    begin: (emit) => registered(model, emit),
    loan({ note, account }, emit) {
      const id = householdId(note.household)
      if (account !== ownAccount(note.household)) emit([id, 'account', account])
      if (note.guarantee === 'guaranteed') {
        emit([id, 'guarantor', householdId(neighbourOf(model, note.household, note.occasion))])
      }
    },
  }
}

function registered(model: Model, emit: Emit): void {
  const { households, streams } = model
  for (let h = 0; h < households.count; h++) {
    const id = householdId(h)
    const isShared = streams['link.phone'].chance(MISSING.sharedPhone, h)
    emit([id, 'phone', phoneOf(isShared ? neighbourOf(model, h, 0) : h)])
    emit([id, 'account', ownAccount(h)])
    emit([id, 'address', `D${String(h + 1).padStart(7, '0')}`])
    if (households.group[h] >= 0) emit([id, 'group', groupId(households.group[h])])
    if (streams['link.kin'].chance(KIN_SHARE, h)) emit([id, 'kin', householdId(neighbourOf(model, h, 1))])
  }
}

/** 199 and the household: not a number that a person has. */
const phoneOf = (household: number): string => `199${String(household + 1).padStart(8, '0')}`

/** Another household of the same village. */
function neighbourOf({ county, households, streams }: Model, household: number, occasion: number): number {
  const village = county.villages[households.village[household]]
  const step = 1 + streams['link.guarantor'].pick(Math.max(1, village.households - 1), household, occasion)
  return village.firstHousehold + ((household - village.firstHousehold + step) % village.households)
}
