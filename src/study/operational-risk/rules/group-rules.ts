import { groupByLoan } from '../../../book/group-by-loan.ts'
import { nominalOf } from '../../../book/sample/table-columns.ts'
import { linkTargets, nameRegister } from './name-register.ts'
import { groupsInOrder, type RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'
import { notesOfHousehold } from './shared-by-households.ts'

/** R11: a household that is a member of two joint-liability groups. */
export function repeatedMember(on: RuleBook): Detection {
  const group = on.groups.of('links', 'target', 'group')!
  const household = on.households.of('links', 'household_id')!
  const members = new Int32Array(group.length)
  for (let row = 0; row < members.length; row++) members[row] = group[row] < 0 ? -1 : household[row]
  const { starts, order } = groupByLoan(members, on.households.texts.length)
  const hits: RuleHit[] = []
  let judged = 0
  for (let code = 0; code + 1 < starts.length; code++) {
    const size = starts[code + 1] - starts[code]
    if (size > 0) judged++
    if (size < 2) continue
    const rows = Array.from(order.subarray(starts[code], starts[code + 1]))
    const own = [...new Set(rows.map((row) => group[row]))]
    if (own.length < 2) continue
    hits.push(
      sharedHit(own.map((one) => on.groups.texts[one]).join(' + '), notesOfHousehold(on, code), {
        households: [code],
        evidence: { table: 'links', rows },
      }),
    )
  }
  return { judged, hits }
}

/** R11: more than half of the members live at one address. */
export function groupAtOneAddress(on: RuleBook): Detection {
  const household = on.households.of('links', 'household_id')!
  const addresses = linkTargets(on.table('links'), 'address').codes
  const addressOf = new Int32Array(on.households.texts.length).fill(-1)
  for (let row = 0; row < addresses.length; row++)
    if (addresses[row] >= 0) addressOf[household[row]] = addresses[row]
  return groupsWithMajority(on, (member) => addressOf[member])
}

/**
 * R11: more than half of the members have one surname. Where names say nothing (synthetic ones, or one surname for most
 * of the place), nothing is judged.
 */
export function groupOfOneSurname(on: RuleBook): Detection {
  const names = on.book.loans.columns.get('borrower_name')
  const synthetic = on.numbers('loans', 'synthetic')
  const household = on.households.of('loans', 'household_id')
  const surnameOf = new Map<number, string>()
  const share = new Map<string, number>()
  for (let row = 0; row < on.isIn.length; row++) {
    const name = names?.kind === 'text' ? names.values[row] : null
    if (!household || household[row] < 0 || name === null || synthetic?.[row] === 1) continue
    if (surnameOf.has(household[row])) continue
    const surname = [...name][0] ?? ''
    surnameOf.set(household[row], surname)
    share.set(surname, (share.get(surname) ?? 0) + 1)
  }
  const most = Math.max(0, ...share.values())
  if (most > on.limits.groupShare * surnameOf.size) return { judged: 0, hits: [] }
  const code = new Map([...share.keys()].map((surname, i) => [surname, i]))
  return groupsWithMajority(on, (member) => code.get(surnameOf.get(member) ?? '') ?? -1)
}

/** Groups of three members or more of whom more than half have the same mark; kin count with everybody else. */
function groupsWithMajority(on: RuleBook, markOf: (household: number) => number): Detection {
  const { texts, members } = membership(on)
  const hits: RuleHit[] = []
  let judged = 0
  for (let group = 0; group < texts.length; group++) {
    const own = members(group)
    const marked = own.filter((member) => markOf(member) >= 0)
    if (marked.length < 3) continue
    judged++
    const counts = new Map<number, number[]>()
    for (const member of marked) {
      const same = counts.get(markOf(member))
      if (same) same.push(member)
      else counts.set(markOf(member), [member])
    }
    const [most] = [...counts.values()].sort((a, b) => b.length - a.length)
    if (most.length < 3 || most.length <= on.limits.groupShare * own.length) continue
    hits.push(
      sharedHit(
        texts[group],
        most.flatMap((member) => notesOfHousehold(on, member)),
        { households: most },
      ),
    )
  }
  return { judged, hits }
}

/** Members of each group: by the links where they name groups, else by the notes. */
function membership(on: RuleBook): { texts: readonly string[]; members: (group: number) => number[] } {
  const linked = on.has('links.target') ? on.groups.of('links', 'target', 'group') : null
  const isLinked = linked?.some((code) => code >= 0) ?? false
  const group = (isLinked ? linked : on.groups.of('loans', 'group_id')) ?? new Int32Array(0)
  const household = on.households.of(isLinked ? 'links' : 'loans', 'household_id') ?? new Int32Array(0)
  const { starts, order } = groupByLoan(group, on.groups.texts.length)
  return {
    texts: on.groups.texts,
    members: (code) => {
      const own = Array.from(order.subarray(starts[code], starts[code + 1]), (row) => household[row])
      return [...new Set(own.filter((member) => member >= 0))].sort((a, b) => a - b)
    },
  }
}

/** R11: the money of two members or more, kin apart, goes to one account; whose account it is counts as a member. */
export function pooledProceeds(on: RuleBook): Detection {
  const group = on.groups.of('loans', 'group_id')!
  const account = on.accounts.of('loans', 'disbursement_account')!
  const household = on.households.of('loans', 'household_id')!
  const guarantee = nominalOf(on.book.loans, 'guarantee')
  const joint = guarantee?.levels.indexOf('joint') ?? -1
  const holderOf = holders(on)
  const ofGroup = new Int32Array(group.length)
  for (let row = 0; row < ofGroup.length; row++)
    ofGroup[row] = guarantee === null || guarantee.codes[row] === joint ? group[row] : -1
  const { starts, order } = groupsInOrder(
    ofGroup,
    on.groups.texts.length,
    on.isIn,
    on.days('loans', 'disbursed_on')!,
  )
  const { members } = membership(on)
  const hits: RuleHit[] = []
  let judged = 0
  for (let code = 0; code + 1 < starts.length; code++) {
    if (starts[code] === starts[code + 1]) continue
    judged++
    const byAccount = new Map<number, number[]>()
    for (const row of order.subarray(starts[code], starts[code + 1])) {
      if (account[row] < 0) continue
      const rows = byAccount.get(account[row])
      if (rows) rows.push(row)
      else byAccount.set(account[row], [row])
    }
    let own: Set<number> | null = null
    for (const [one, rows] of byAccount) {
      const holder = holderOf[one]
      if (rows.length < 2 && (holder < 0 || holder === household[rows[0]])) continue
      own ??= new Set(members(code))
      const sharing = new Set(rows.map((row) => household[row]))
      if (holder >= 0 && own.has(holder)) sharing.add(holder)
      if (new Set([...sharing].map((member) => on.kinOf[member])).size < 2) continue
      hits.push(sharedHit(on.groups.texts[code], rows, { households: [...sharing].sort((a, b) => a - b) }))
    }
  }
  return { judged, hits }
}

/** The household that registered each account, where one alone did; −1 else. */
function holders(on: RuleBook): Int32Array {
  const account = on.accounts.of('links', 'target', 'account')
  const household = on.households.of('links', 'household_id')
  const first = new Int32Array(on.accounts.texts.length).fill(-1)
  for (let row = 0; row < (account?.length ?? 0); row++) {
    if (account && household && account[row] >= 0 && first[account[row]] < 0)
      first[account[row]] = household[row]
  }
  return first
}

/** R10: five notes or more of one day, officer, amount and purpose, outside a village's campaign. */
export function batch(on: RuleBook): Detection {
  const officer = on.officers.of('loans', 'account_manager')!
  const day = on.days('loans', 'disbursed_on')!
  const amount = on.numbers('loans', 'amount')!
  const purpose = nominalOf(on.book.loans, 'purpose')!
  const isCampaign = campaigns(on)
  const { starts, order } = groupsInOrder(officer, on.officers.texts.length, on.isIn, day)
  const hits: RuleHit[] = []
  let judged = 0
  for (let code = 0; code + 1 < starts.length; code++) {
    if (starts[code] < starts[code + 1]) judged++
    for (let from = starts[code]; from < starts[code + 1]; ) {
      let to = from
      while (to < starts[code + 1] && day[order[to]] === day[order[from]]) to++
      if (to - from >= on.limits.batchNotes) {
        const same = Map.groupBy(order.subarray(from, to), (row) => `${amount[row]} ${purpose.codes[row]}`)
        for (const rows of same.values()) {
          const outside = rows.filter((row) => !isCampaign(row))
          if (outside.length >= on.limits.batchNotes) hits.push(sharedHit(on.officers.texts[code], outside))
        }
      }
      from = to
    }
  }
  return { judged, hits }
}

/** Whether a note was lent in its village's campaign (整村授信). */
function campaigns(on: RuleBook): (row: number) => boolean {
  const villages = nameRegister(on.table)
  const ofLoan = villages.of('loans', 'village')
  const ofVillage = villages.of('villages', 'village')
  const [from, to] = [on.days('villages', 'campaign_from'), on.days('villages', 'campaign_to')]
  const day = on.days('loans', 'disbursed_on')!
  if (!ofLoan || !ofVillage || !from || !to) return () => false
  const rowOf = new Int32Array(villages.texts.length).fill(-1)
  ofVillage.forEach((code, row) => {
    if (code >= 0) rowOf[code] = row
  })
  return (row) => {
    const at = ofLoan[row] < 0 ? -1 : rowOf[ofLoan[row]]
    return at >= 0 && day[row] >= from[at] && day[row] <= to[at]
  }
}
