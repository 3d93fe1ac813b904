import { checkDigitOf } from '../identity-number.ts'
import { AS_OF } from './assumptions.ts'
import { latePaymentsOf } from './early-arrears.ts'
import { assetsOf } from './household-assets.ts'
import type { IdentityNumbers } from './identity-number.ts'
import { loanDates } from './loan-dates.ts'
import type { LoanView } from './loan-row.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'
import { deskOf, disbursementAccount } from './people.ts'
import { positionAt } from './position.ts'

export function viewOf(model: Model, numbers: IdentityNumbers, note: Note): LoanView {
  const number = numbers.of(note.household)
  const latePayments = latePaymentsOf(model, note)
  return {
    model,
    note,
    dates: loanDates(model, note),
    desk: deskOf(model, note),
    position: positionAt(note, AS_OF, latePayments),
    latePayments,
    identityNumber: note.badIdentity ? spoiled(number, note.occasion) : number,
    account: disbursementAccount(model, note),
    assets: assetsOf(model, note),
  }
}

/** A number that no check accepts: a wrong last character, or a thirteenth month with a right one. */
function spoiled(number: string, occasion: number): string {
  if (occasion % 2 === 0) {
    return number.slice(0, 17) + (number[17] === '7' ? '3' : '7')
  }
  const first17 = `${number.slice(0, 10)}13${number.slice(12, 17)}`
  return first17 + checkDigitOf(first17)
}
