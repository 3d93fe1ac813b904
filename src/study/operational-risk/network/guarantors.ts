import { nominalOf } from '../../../book/sample/table-columns.ts'
import { commitment } from '../../../lending/rules/guarantee-capacity.ts'
import { strongComponents } from '../../../stats/graph/strong-components.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { openBalances } from '../rules/rule-findings.ts'
import { notesOfHousehold } from '../rules/shared-by-households.ts'

export interface GuaranteeCircle {
  readonly households: readonly string[]
  /** Who is guaranteed by whom, as positions in `households`. */
  readonly guarantees: readonly { readonly of: number; readonly by: number }[]
  /** Yuan owed by all of them. */
  readonly balance: number
}

export interface CommittedGuarantor {
  readonly household: string
  /** Households with an open guaranteed note that it answers for. */
  readonly guaranteed: number
  /** Yuan. */
  readonly contingent: number
  readonly ownDebt: number
  /** (Own debt + contingent) over net assets, or over three years' income. */
  readonly commitment: number
}

export interface GuarantorFindings {
  readonly guarantors: number
  /** Guarantors with something to answer for whose means are known. */
  readonly judged: number
  readonly circles: readonly GuaranteeCircle[]
  readonly circleCount: number
  readonly overCommitted: readonly CommittedGuarantor[]
  readonly overCommittedCount: number
  /** Columns that are missing; the rest is then empty. */
  readonly missing: readonly string[]
}

const mostListed = 30

/** Circular guarantees and over-committed guarantors, from the links and the last known means of each household. */
export function guarantorFindings(on: RuleBook): GuarantorFindings {
  const from = on.households.of('links', 'household_id')
  const to = on.households.of('links', 'target', 'guarantor')
  const edges = from && to ? distinctEdges(from, to) : []
  if (edges.length === 0) {
    const missing = ['links.kind = guarantor']
    return {
      guarantors: 0,
      judged: 0,
      circles: [],
      circleCount: 0,
      overCommitted: [],
      overCommittedCount: 0,
      missing,
    }
  }
  const balances = openBalances(on)
  const owed = (household: number) =>
    notesOfHousehold(on, household).reduce((sum, row) => sum + balances[row], 0)
  const circles = circlesOf(on, edges, owed)
  const { overCommitted, judged } = commitments(on, edges, owed, balances)
  return {
    guarantors: new Set(edges.map(({ by }) => by)).size,
    judged,
    circles: circles.slice(0, mostListed),
    circleCount: circles.length,
    overCommitted: overCommitted.slice(0, mostListed),
    overCommittedCount: overCommitted.length,
    missing: [],
  }
}

interface Edge {
  readonly of: number
  readonly by: number
}

function distinctEdges(from: Int32Array, to: Int32Array): Edge[] {
  const seen = new Set<string>()
  const edges: Edge[] = []
  for (let row = 0; row < from.length; row++) {
    const [of, by] = [from[row], to[row]]
    if (of < 0 || by < 0 || of === by || seen.has(`${of} ${by}`)) continue
    seen.add(`${of} ${by}`)
    edges.push({ of, by })
  }
  return edges
}

function circlesOf(
  on: RuleBook,
  edges: readonly Edge[],
  owed: (household: number) => number,
): GuaranteeCircle[] {
  const components = strongComponents({
    nodes: on.households.texts.length,
    from: edges.map(({ of }) => of),
    to: edges.map(({ by }) => by),
  })
  const componentOf = new Map(
    components.flatMap((members, i) => members.map((member) => [member, i] as const)),
  )
  const within = Map.groupBy(
    edges.filter(({ of, by }) => componentOf.has(of) && componentOf.get(of) === componentOf.get(by)),
    ({ of }) => componentOf.get(of) ?? -1,
  )
  return components
    .map((members, i): GuaranteeCircle => {
      const place = new Map(members.map((member, at) => [member, at]))
      return {
        households: members.map((member) => on.households.texts[member]),
        guarantees: (within.get(i) ?? []).map(({ of, by }) => ({
          of: place.get(of) ?? 0,
          by: place.get(by) ?? 0,
        })),
        balance: members.reduce((sum, member) => sum + owed(member), 0) / 100,
      }
    })
    .sort(
      (a, b) =>
        b.balance - a.balance ||
        b.households.length - a.households.length ||
        (a.households[0] < b.households[0] ? -1 : 1),
    )
}

function commitments(
  on: RuleBook,
  edges: readonly Edge[],
  owed: (household: number) => number,
  balances: Float64Array,
) {
  const guarantee = nominalOf(on.book.loans, 'guarantee')
  const isGuaranteed = (row: number) => {
    const level = guarantee?.levels[guarantee.codes[row]]
    return guarantee === null || level === 'guaranteed' || level === 'combined'
  }
  const [assets, income] = [on.numbers('loans', 'net_assets'), on.numbers('loans', 'annual_income')]
  const lastKnown = (household: number, values: Float64Array | null) => {
    const row = notesOfHousehold(on, household).findLast(
      (note) => values !== null && !Number.isNaN(values[note]),
    )
    return row === undefined || values === null ? Number.NaN : values[row]
  }
  let judged = 0
  const overCommitted: CommittedGuarantor[] = []
  for (const [by, own] of Map.groupBy(edges, (edge) => edge.by)) {
    // With several guarantors each answers for all (joint and several, 连带责任).
    const open = own
      .map(({ of }) =>
        notesOfHousehold(on, of).reduce((sum, row) => sum + (isGuaranteed(row) ? balances[row] : 0), 0),
      )
      .filter((balance) => balance > 0)
    const contingent = open.reduce((sum, balance) => sum + balance, 0)
    if (contingent === 0) continue
    const ownDebt = owed(by)
    const means = { netAssets: lastKnown(by, assets), annualIncome: lastKnown(by, income) }
    const ratio = commitment({ ownDebt, contingent }, means)
    if (Number.isNaN(ratio)) continue
    judged++
    if (ratio <= 1) continue
    overCommitted.push({
      household: on.households.texts[by],
      guaranteed: open.length,
      contingent: contingent / 100,
      ownDebt: ownDebt / 100,
      commitment: ratio,
    })
  }
  overCommitted.sort((a, b) => b.contingent - a.contingent || (a.household < b.household ? -1 : 1))
  return { overCommitted, judged }
}
