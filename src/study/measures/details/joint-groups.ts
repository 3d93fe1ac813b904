import { identityOf, levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { commonExposure } from '../../../lending/guarantee/common-exposure.ts'
import { contagionFrom } from '../../../lending/guarantee/contagion.ts'
import { contingentLiability } from '../../../lending/guarantee/guarantor-capacity.ts'
import { groupOutcome } from '../../../lending/guarantee/joint-liability.ts'
import { cashFlow } from '../../../lending/insurance/repayment-shortfall.ts'
import { assumptions } from '../workbench/assumptions.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'
import { householdBudgets } from './household-budget.ts'
import { type Part, partOf } from './part.ts'

/** What joint and several liability amounts to in the groups with open notes; arithmetic of the contracts, yuan. */
export interface JointGroups {
  readonly groups: number
  readonly members: number
  readonly balance: number
  /** Groups of which more than 60 % grow the same crop in the same village. */
  readonly commonExposure: number
  /** Mean of what the others of a group owe, by member: the most that he may have to pay. */
  readonly meanContingent: number
  /** Null where no group has every member's income and living cost. */
  readonly cover: MutualCover | null
  /** Null where no two members of a group have a matured note in the same crop year. */
  readonly history: GroupHistory | null
}

/** One member's default in a year without a disaster, over each member in turn. */
export interface MutualCover {
  /** Groups of two and more of which every member's budget is known. */
  readonly groups: number
  readonly members: number
  /** Σ PD × L before anybody pays for anybody, and what θ of the others' surplus leaves of it. */
  readonly expectedLoss: number
  readonly expectedLossAfterCover: number
  /** Share of members whose default the others' θ meets in full. */
  readonly metInFull: number
  /** Share of members who could not pay their own debt out of the year's budget, whoever else pays. */
  readonly shortAlone: number
  /** Share of members whose default brings down one who could have paid alone, and all who could. */
  readonly bringsDownAnother: number
  readonly bringsDownAll: number
}

/** What the own history says of contagion: members with a matured note, by group and crop year. */
export interface GroupHistory {
  /** Members of groups in which another member defaulted in that crop year, and those of them who did too. */
  readonly besideDefault: { readonly members: number; readonly defaults: number }
  /** Members of groups in which nobody else did. */
  readonly besideNone: { readonly members: number; readonly defaults: number }
}

export function jointGroups(context: WorkbenchContext): Part<JointGroups> {
  return partOf(context.book, 'loans', ['group_id', 'household_id'], () => groupsOf(context))
}

/** A household within a group; fen. */
interface Member {
  readonly notes: number[]
  balance: number
  /** Σ PD × L. */
  expectedLoss: number
  /** Lost on its default. */
  loss: number
}

function groupsOf(context: WorkbenchContext): JointGroups {
  const { book, basis } = context
  const { rows } = basis.notes
  const groups = [...membersByGroup(context).values()]
  const members = groups.flatMap((group) => [...group.values()])
  const crop = nominalOf(book.loans, 'crop')
  const village = nominalOf(book.loans, 'village')
  const exposureOf = ({ notes }: Member) => {
    const row = rows[notes[notes.length - 1]]
    const [own, place] = [levelAt(crop, row), levelAt(village, row)]
    return own === null || place === null ? null : `${own}\n${place}`
  }
  const contingent = groups.flatMap((group) => {
    const balances = [...group.values()].map(({ balance }) => balance)
    return balances.map(
      (own, at) =>
        contingentLiability(
          own,
          balances.filter((_, other) => other !== at),
        ).contingent,
    )
  })
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  return {
    groups: groups.length,
    members: members.length,
    balance: total(members.map(({ balance }) => balance)) / 100,
    commonExposure: groups.filter(
      (group) => group.size > 1 && commonExposure([...group.values()].map(exposureOf)).isAlert,
    ).length,
    meanContingent: contingent.length > 0 ? total(contingent) / contingent.length / 100 : 0,
    cover: mutualCover(context, groups),
    history: groupHistory(context),
  }
}

/** Group by group, its households by code. */
function membersByGroup({
  book,
  basis,
  household,
  noteCount,
}: WorkbenchContext): Map<number, Map<number, Member>> {
  const { rows, balance, lossGivenDefault } = basis.notes
  const identity = identityOf(book.loans, 'group_id')!
  const groups = new Map<number, Map<number, Member>>()
  for (let note = 0; note < noteCount; note++) {
    const code = identity.codes[rows[note]]
    const own = household?.codes[note]
    if (code === identity.texts.length || own === undefined || own === household!.texts.length) continue
    const group = groups.get(code) ?? new Map<number, Member>()
    groups.set(code, group)
    const member = group.get(own) ?? { notes: [], balance: 0, expectedLoss: 0, loss: 0 }
    group.set(own, member)
    const loss = balance[note] * lossGivenDefault[note]
    member.notes.push(note)
    member.balance += balance[note]
    member.loss += loss
    member.expectedLoss += basis.probability[note] * loss
  }
  return groups
}

function mutualCover(
  context: WorkbenchContext,
  groups: readonly ReadonlyMap<number, Member>[],
): MutualCover | null {
  const theta = assumptions.recoverableShare.value
  const yearOf = new Map(
    householdBudgets(context).map(({ notes, year }) => [context.household!.codes[notes[0]], year]),
  )
  const sums = { groups: 0, members: 0, before: 0, after: 0, met: 0, alone: 0, another: 0, all: 0 }
  for (const group of groups) {
    if (group.size < 2 || [...group.keys()].some((code) => !yearOf.has(code))) continue
    const members = [...group].map(([code, member]) => {
      const year = yearOf.get(code)!
      return { ...member, cashFlow: cashFlow(year, 0, 0), due: year.due }
    })
    sums.groups += 1
    members.forEach((fallen, first) => {
      const inDefault = members.map((own, at) => ({ ...own, loss: at === first ? fallen.loss : 0 }))
      const { groupLoss } = groupOutcome(inDefault, theta)
      const left = fallen.loss > 0 ? groupLoss / fallen.loss : 0
      const owed = members.map(({ balance, cashFlow: inHand, due }) => ({
        cashFlow: inHand,
        due,
        owed: balance,
      }))
      const { fallen: inTheEnd } = contagionFrom(owed, first)
      sums.members += 1
      sums.before += fallen.expectedLoss
      sums.after += fallen.expectedLoss * left
      sums.met += left === 0 ? 1 : 0
      const stood = members.map((_, at) => at).filter((at) => at !== first && canPay(members[at]))
      const dragged = stood.filter((at) => inTheEnd.includes(at))
      sums.alone += canPay(members[first]) ? 0 : 1
      sums.another += dragged.length > 0 ? 1 : 0
      sums.all += dragged.length > 0 && dragged.length === stood.length ? 1 : 0
    })
  }
  if (sums.groups === 0) return null
  return {
    groups: sums.groups,
    members: sums.members,
    expectedLoss: sums.before / 100,
    expectedLossAfterCover: sums.after / 100,
    metInFull: sums.met / sums.members,
    shortAlone: sums.alone / sums.members,
    bringsDownAnother: sums.another / sums.members,
    bringsDownAll: sums.all / sums.members,
  }
}

function canPay({ cashFlow: inHand, due }: { readonly cashFlow: number; readonly due: number }): boolean {
  return inHand >= due
}

/** A member with several notes of one crop year defaults where one of them does. */
function groupHistory({ book, matured }: WorkbenchContext): GroupHistory | null {
  const group = identityOf(book.loans, 'group_id')
  const household = identityOf(book.loans, 'household_id')
  if (!matured || !group || !household) return null
  const { rows, outcome, cropYears } = matured
  const years = new Map<string, Map<number, boolean>>()
  rows.forEach((row, i) => {
    const [own, member] = [group.codes[row], household.codes[row]]
    if (own === group.texts.length || member === household.texts.length) return
    const key = `${own} ${cropYears[i]}`
    const members = years.get(key) ?? new Map<number, boolean>()
    years.set(key, members)
    members.set(member, members.get(member) === true || outcome[i] === 1)
  })
  const besideDefault = { members: 0, defaults: 0 }
  const besideNone = { members: 0, defaults: 0 }
  for (const members of years.values()) {
    if (members.size < 2) continue
    const defaults = [...members.values()].filter(Boolean).length
    for (const isDefault of members.values()) {
      const side = defaults > Number(isDefault) ? besideDefault : besideNone
      side.members += 1
      side.defaults += Number(isDefault)
    }
  }
  return besideDefault.members + besideNone.members === 0 ? null : { besideDefault, besideNone }
}
