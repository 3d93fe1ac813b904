import { identityOf } from '../../../book/sample/table-columns.ts'
import type { RuleBook } from '../rules/rule-book.ts'

/** Branches and officers of the book, and where each note and officer belongs. */
export interface Places {
  readonly branches: readonly string[]
  readonly officers: readonly string[]
  readonly branchOfLoan: ArrayLike<number> | null
  readonly officerOfLoan: Int32Array | null
  readonly branchOfOfficer: Int32Array
}

export function placesOf(on: RuleBook): Places {
  const branch = identityOf(on.book.loans, 'branch')
  const officerOfLoan = on.officers.of('loans', 'account_manager')
  const branches = branch?.texts ?? []
  const branchOfOfficer = officersBranches(on, branches)
  // Whom the register does not name stands in the branch of the first note.
  for (let row = 0; branch && officerOfLoan && row < officerOfLoan.length; row++) {
    const code = officerOfLoan[row]
    if (code >= 0 && branchOfOfficer[code] < 0 && branch.codes[row] < branches.length)
      branchOfOfficer[code] = branch.codes[row]
  }
  return {
    branches,
    officers: on.officers.texts,
    branchOfLoan: branch?.codes ?? null,
    officerOfLoan,
    branchOfOfficer,
  }
}

/** Where an officer stands by the register, as codes of the loans' branches. */
function officersBranches(on: RuleBook, branches: readonly string[]): Int32Array {
  const officer = on.officers.of('account_managers', 'account_manager')
  const branch = identityOf(on.table('account_managers'), 'branch')
  const code = new Map(branches.map((name, i) => [name, i]))
  on.officers.of('applications', 'account_manager')
  const found = new Int32Array(on.officers.texts.length).fill(-1)
  officer?.forEach((own, row) => {
    if (own >= 0) found[own] = code.get(branch?.texts[branch.codes[row]] ?? '') ?? -1
  })
  return found
}
