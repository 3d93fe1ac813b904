import { groupByLoan } from '../../../book/group-by-loan.ts'
import { linkTargets } from './name-register.ts'
import type { RuleBook } from './rule-book.ts'
import { MOST_ON_ONE } from './shared-by-households.ts'

/** One kind of thing, numbered from 0, and who stands on which: −1 where a row says nothing. */
interface ThingKind {
  readonly count: number
  readonly columns: readonly {
    readonly households: Int32Array | null
    readonly things: Int32Array | null
  }[]
}

/**
 * The households that hang together with one directly: by a shared account, telephone, address or joint group, as kin, or
 * as guarantor in either direction (DOMAIN.md §5.3). A thing named for more than 300 of them is the lender's own.
 */
export function relatedHouseholds(on: RuleBook): (household: number, visit: (other: number) => void) => void {
  const { households, things, count } = sharedTies(on)
  const byThing = groupByLoan(things, count)
  const byHousehold = groupByLoan(households, on.households.texts.length)
  // Who asked last for each household, so that no set is made for each question.
  const askedBy = new Int32Array(on.households.texts.length).fill(-1)
  let question = -1
  return (household, visit) => {
    question++
    askedBy[household] = question
    for (let i = byHousehold.starts[household]; i < byHousehold.starts[household + 1]; i++) {
      const thing = things[byHousehold.order[i]]
      const [from, to] = [byThing.starts[thing], byThing.starts[thing + 1]]
      if (to - from > MOST_ON_ONE) continue
      for (let j = from; j < to; j++) {
        const other = households[byThing.order[j]]
        if (askedBy[other] === question) continue
        askedBy[other] = question
        visit(other)
      }
    }
  }
}

/** Row i says that `households[i]` stands on `things[i]`; things of one household are left out, and most are. */
function sharedTies(on: RuleBook) {
  const households: number[] = []
  const things: number[] = []
  let offset = 0
  for (const kind of thingKinds(on)) {
    const { count, columns } = kind
    const last = new Int32Array(count).fill(-1)
    const isShared = new Uint8Array(count)
    const each = (visit: (thing: number, household: number) => void) => {
      for (const { households: holders, things: own } of columns)
        for (let row = 0; holders && own && row < own.length; row++)
          if (own[row] >= 0 && holders[row] >= 0) visit(own[row], holders[row])
    }
    each((thing, household) => {
      if (last[thing] >= 0 && last[thing] !== household) isShared[thing] = 1
      last[thing] = household
    })
    last.fill(-1)
    each((thing, household) => {
      if (isShared[thing] === 0 || last[thing] === household) return
      last[thing] = household
      households.push(household)
      things.push(offset + thing)
    })
    offset += count
  }
  const ofLink = on.households.of('links', 'household_id')
  for (const kind of ['kin', 'guarantor']) {
    const other = on.households.of('links', 'target', kind)
    for (let row = 0; ofLink && other && row < other.length; row++) {
      if (ofLink[row] < 0 || other[row] < 0) continue
      households.push(ofLink[row], other[row])
      things.push(offset, offset)
      offset++
    }
  }
  return { households: Int32Array.from(households), things: Int32Array.from(things), count: offset }
}

function thingKinds(on: RuleBook): ThingKind[] {
  const ofLoan = on.households.of('loans', 'household_id')
  const ofLink = on.households.of('links', 'household_id')
  const accounts = [
    { households: ofLoan, things: on.accounts.of('loans', 'disbursement_account') },
    { households: ofLink, things: on.accounts.of('links', 'target', 'account') },
  ]
  const groups = [
    { households: ofLoan, things: on.groups.of('loans', 'group_id') },
    { households: ofLink, things: on.groups.of('links', 'target', 'group') },
  ]
  return [
    { count: on.accounts.texts.length, columns: accounts },
    { count: on.groups.texts.length, columns: groups },
    ...['phone', 'address'].map((kind) => {
      const { codes, texts } = linkTargets(on.table('links'), kind)
      return { count: texts.length, columns: [{ households: ofLink, things: codes }] }
    }),
  ]
}
