import { PATTERNS } from './assumptions.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'
import { poolerOf } from './patterns/irregular-groups.ts'

/** Names and numbers of persons and places as they stand in the files. */
export const householdId = (household: number): string => `H${String(household + 1).padStart(7, '0')}`
export const borrowerId = (household: number): string => `C${String(household + 1).padStart(7, '0')}`
/** Nobody is called "sample household". */
export const borrowerName = (household: number): string => `样本户${String(household + 1).padStart(7, '0')}`
export const officerId = (officer: number): string => `AM${String(officer + 1).padStart(4, '0')}`
export const branchId = (branch: number): string => `B${String(branch + 1).padStart(3, '0')}`
export const groupId = (group: number): string => `G${String(group + 1).padStart(6, '0')}`
export const ownAccount = (household: number): string => `A1${String(household + 1).padStart(9, '0')}`

/** Yuan that a branch may approve by itself; above, the county union does. */
export const BRANCH_AUTHORITY = 50_000
const APPROVERS = [
  { prefix: 'BH', limit: BRANCH_AUTHORITY },
  { prefix: 'CC', limit: 300_000 },
] as const

export interface Desk {
  readonly manager: string
  readonly secondInvestigator: string
  readonly reviewer: string
  readonly approver: string
  readonly approverLimit: number
}

/** Who surveyed, reviewed and approved a note: four persons, unless a break was injected. */
export function deskOf(model: Model, note: Note): Desk {
  const { officers, branches } = model.county
  const { branch } = officers[note.officer]
  const colleagues = Math.floor((officers.length - 1 - branch) / branches) + 1
  const seat = Math.floor(note.officer / branches)
  const step =
    1 + model.streams['desk.second'].pick(Math.max(1, colleagues - 1), note.household, note.occasion)
  const second = branch + ((seat + step) % colleagues) * branches
  const isBranchs = note.amount <= BRANCH_AUTHORITY || isApprovedOverLimit(model, note)
  const approver = APPROVERS[isBranchs ? 0 : 1]
  const manager = officerId(note.officer)
  return {
    manager,
    secondInvestigator: second === note.officer ? `SV${branchId(branch)}` : officerId(second),
    reviewer:
      note.sequenceBreak === 'reviewedBySurveyor' ? manager : `RV${String(branch + 1).padStart(3, '0')}`,
    approver: `${approver.prefix}${approver.limit > BRANCH_AUTHORITY ? '001' : String(branch + 1).padStart(3, '0')}`,
    approverLimit: approver.limit,
  }
}

/** Above the branch's authority and approved there all the same (R06). */
export function isApprovedOverLimit(model: Model, { household, occasion, amount }: Note): boolean {
  return (
    amount > BRANCH_AUTHORITY &&
    model.streams['inject.approval'].chance(PATTERNS.approvedOverLimit, household, occasion)
  )
}

/** Where the money went: the household's own account, or the one that its real user holds. */
export function disbursementAccount(model: Model, note: Note): string {
  if (note.pilingAccount !== null) return note.pilingAccount
  if (note.impostor === null) return ownAccount(poolerOf(model, note) ?? note.household)
  const user = model.streams['inject.user'].pick(3, note.officer * 16 + (note.year % 16), note.household % 2)
  return `A8${String(note.officer + 1).padStart(4, '0')}${note.year}${user}`
}

/** Who pays: the household, or the real user of a loan in another's name or of a pile. */
export function payerAccount(note: Note, account: string): string {
  return note.impostor !== null || note.pilingAccount !== null ? account : ownAccount(note.household)
}

export const officerAccount = (officer: number): string => `A2${String(officer + 1).padStart(9, '0')}`
export const branchAccount = (branch: number): string => `A0${String(branch + 1).padStart(9, '0')}`

/** The account of the officer or of the branch that paid a note's first interest (R15), or null. */
export function firstInterestPayer(
  model: Model,
  { household, occasion, officer, method }: Note,
): string | null {
  const draw = model.streams['inject.payer']
  if (method === 'bullet' || !draw.chance(PATTERNS.interestByOfficer, household, occasion)) return null
  return draw.chance(0.6, household, occasion + 0x10000)
    ? officerAccount(officer)
    : branchAccount(model.county.officers[officer].branch)
}

/** The telephone of who holds an account that is no household's: 198 and the account's last digits. */
export const userPhone = (account: string): string => `198${account.slice(-8)}`
