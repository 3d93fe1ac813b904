import type { Model } from '../model.ts'
import { kinOf, neighbourOf, phoneOwnerOf } from '../neighbours.ts'
import { addressOwnerOf, secondGroupOf } from '../patterns/irregular-groups.ts'
import { groupId, householdId, ownAccount, userPhone } from '../people.ts'
import { type Companion, columns, type Emit } from './companion.ts'

/**
 * Phones, accounts, addresses, groups and kin of every household; guarantors and borrowed accounts of the notes.
 * A shared phone is a neighbour's; who uses a loan in another's name leaves his own phone and account.
 */
export function links(model: Model): Companion {
  return {
    table: 'links',
    columns: columns('household_id kind target'),
    begin: (emit) => registered(model, emit),
    loan({ note, account }, emit) {
      const id = householdId(note.household)
      if (account !== ownAccount(note.household)) emit([id, 'account', account])
      if (note.impostor !== null) emit([id, 'phone', userPhone(account)])
      if (note.guarantee === 'guaranteed') {
        const village = model.county.villages[model.households.village[note.household]]
        emit([id, 'guarantor', householdId(neighbourOf(model.seed, village, note.household, note.occasion))])
      }
    },
  }
}

function registered(model: Model, emit: Emit): void {
  const { households, county, seed } = model
  for (let h = 0; h < households.count; h++) {
    const id = householdId(h)
    const village = county.villages[households.village[h]]
    emit([id, 'phone', phoneOf(phoneOwnerOf(seed, village, h))])
    emit([id, 'account', ownAccount(h)])
    emit([id, 'address', `D${String(addressOwnerOf(model, h) + 1).padStart(7, '0')}`])
    if (households.group[h] >= 0) emit([id, 'group', groupId(households.group[h])])
    const second = secondGroupOf(model, h)
    if (second >= 0) emit([id, 'group', groupId(second)])
    const kin = kinOf(seed, village, h)
    if (kin >= 0) emit([id, 'kin', householdId(kin)])
  }
}

/** 199 and the household: not a number that a person has. */
const phoneOf = (household: number): string => `199${String(household + 1).padStart(8, '0')}`
