import type { Book } from '../../book/book.ts'
import { identityOf, numberAt, numbersOf, rowsOfKey } from '../../book/sample/table-columns.ts'

/** Credit villages against the others. Balances in fen. */
export interface VillageGroup {
  readonly isCredit: boolean
  readonly villages: number
  readonly households: number
  readonly notes: number
  readonly balance: number
  readonly nonPerforming: number
  readonly matured: number
  readonly defaults: number
}

/** Null where no register says which village is a credit village (信用村). */
export function creditVillages(
  book: Book,
  balance: Float64Array,
  nonPerforming: Uint8Array,
  sample: { readonly rows: Uint32Array; readonly outcome: Uint8Array } | null,
): { readonly groups: readonly VillageGroup[]; readonly notesElsewhere: number } | null {
  const table = book.companions.villages
  const isCredit = numbersOf(table, 'credit_village')
  const foreign = identityOf(book.loans, 'village')
  const rowOf = foreign && rowsOfKey(foreign, balance.length, table, 'village')
  if (!table || !isCredit || !rowOf) return null
  const households = numbersOf(table, 'households')
  const groups = [1, 0].map((flag) => {
    let villages = 0
    let members = 0
    for (let row = 0; row < table.rows; row++) {
      if (isCredit[row] !== flag) continue
      villages++
      members += numberAt(households, row) || 0
    }
    return {
      isCredit: flag === 1,
      villages,
      households: members,
      notes: 0,
      balance: 0,
      nonPerforming: 0,
      matured: 0,
      defaults: 0,
    }
  })
  const groupOf = (row: number) => (rowOf[row] < 0 ? undefined : groups[isCredit[rowOf[row]] === 1 ? 0 : 1])
  let notesElsewhere = 0
  for (let row = 0; row < balance.length; row++) {
    if (!(balance[row] > 0)) continue
    const group = groupOf(row)
    if (!group) {
      notesElsewhere++
      continue
    }
    group.notes++
    group.balance += balance[row]
    if (nonPerforming[row]) group.nonPerforming += balance[row]
  }
  for (let i = 0; i < (sample?.rows.length ?? 0); i++) {
    const group = groupOf(sample!.rows[i])
    if (!group) continue
    group.matured++
    group.defaults += sample!.outcome[i]
  }
  return { groups, notesElsewhere }
}
