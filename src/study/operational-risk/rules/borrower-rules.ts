import { readIdentityNumber } from '../../../book/identity-number.ts'
import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { addMonths, dateOf, NO_DATE } from '../../../lending/calendar.ts'
import { fitsIndustry } from '../../../lending/rules/purpose-industry.ts'
import { cropCostPerMu, fitsSeason, isCropInput } from '../../../lending/rules/purpose-season.ts'
import type { Crop } from '../../../lending/vocabulary.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'
import { singleNotes } from './single-notes.ts'

/** R04: the number fails its own check of length, date, area or digit. */
export function faultyIdentityNumber(on: RuleBook): Detection {
  const column = on.book.loans.columns.get('identity_number')
  const synthetic = on.numbers('loans', 'synthetic')
  const values = column?.kind === 'text' ? column.values : []
  return singleNotes(on, (row) => {
    const number = values[row] ?? null
    return number === null ? null : readIdentityNumber(number, synthetic?.[row] === 1).fault !== null
  })
}

/** R04: too young, too old, or too old when the note falls due. */
export function ageOutOfRange(on: RuleBook): Detection {
  const { youngest, oldestAtLending, oldestAtMaturity } = on.limits
  const age = on.numbers('loans', 'age')!
  const disbursedOn = on.days('loans', 'disbursed_on')!
  const dueOn = on.days('loans', 'due_on')!
  return singleNotes(on, (row) => {
    if (Number.isNaN(age[row])) return null
    const term = dueOn[row] === NO_DATE ? 0 : (dueOn[row] - disbursedOn[row]) / 365.25
    return age[row] < youngest || age[row] > oldestAtLending || age[row] + term >= oldestAtMaturity
  })
}

/** R04: lent to one who had died or moved away. */
export function goneBeforeLending(on: RuleBook): Detection {
  const household = on.households.of('loans', 'household_id')!
  const goneOn = on.days('households', 'deceased_or_moved_on')!
  const disbursedOn = on.days('loans', 'disbursed_on')!
  const rows = on.rowsOfHousehold
  return singleNotes(on, (row) => {
    const at = household[row] < 0 || !rows ? -1 : rows[household[row]]
    return at < 0 ? null : goneOn[at] !== NO_DATE && goneOn[at] < disbursedOn[row]
  })
}

/** R13: the register, the land and the branch are in three places: neither of the first two is served by the branch. */
export function outOfArea(on: RuleBook): Detection {
  const { loans, companions } = on.book
  const branchOf = new Map<string, string>()
  const [townships, branches] = [
    nominalOf(companions.villages, 'township'),
    nominalOf(companions.villages, 'branch'),
  ]
  for (let row = 0; row < (companions.villages?.rows ?? 0); row++) {
    const [township, branch] = [levelAt(townships, row), levelAt(branches, row)]
    if (township !== null && branch !== null) branchOf.set(township, branch)
  }
  const [hukou, land] = [
    nominalOf(companions.households, 'hukou_township'),
    nominalOf(companions.households, 'land_township'),
  ]
  const [ownBranch, township] = [nominalOf(loans, 'branch'), nominalOf(loans, 'township')]
  const household = on.households.of('loans', 'household_id')!
  const rows = on.rowsOfHousehold
  return singleNotes(on, (row) => {
    const at = household[row] < 0 || !rows ? -1 : rows[household[row]]
    const [registered, tilled] = at < 0 ? [null, null] : [levelAt(hukou, at), levelAt(land, at)]
    const home = levelAt(ownBranch, row) ?? branchOf.get(levelAt(township, row) ?? '')
    if (registered === null || tilled === null || home === undefined) return null
    return branchOf.get(registered) !== home && branchOf.get(tilled) !== home
  })
}

/** R14: seed after the sowing. */
export function outOfSeason(on: RuleBook): Detection {
  const purpose = nominalOf(on.book.loans, 'purpose')
  const disbursedOn = on.days('loans', 'disbursed_on')!
  const fits =
    purpose?.levels.map((text) => Array.from({ length: 13 }, (_, month) => fitsSeason(text, month))) ?? []
  return singleNotes(on, (row) => {
    const fit = fits[purpose?.codes[row] ?? fits.length]?.[dateOf(disbursedOn[row]).month] ?? null
    return fit === null ? null : !fit
  })
}

/** R14: feed for who grows rice, bags of fungus for who keeps hogs: the purpose belongs to another industry. */
export function purposeAgainstIndustry(on: RuleBook): Detection {
  const { loans } = on.book
  const [purpose, industry] = [nominalOf(loans, 'purpose')!, nominalOf(loans, 'industry')!]
  const fits = purpose.levels.map((text) => industry.levels.map((code) => fitsIndustry(text, code)))
  return singleNotes(on, (row) => {
    const fit = fits[purpose.codes[row]]?.[industry.codes[row]] ?? null
    return fit === null ? null : !fit
  })
}

/** R14: more for seed and fertiliser than three times what growing the crop on the household's land costs. */
export function aboveCropCost(on: RuleBook): Detection {
  const { loans } = on.book
  const [purpose, crop] = [nominalOf(loans, 'purpose'), nominalOf(loans, 'crop')]
  const isInput = purpose?.levels.map(isCropInput) ?? []
  const land = on.numbers('loans', 'land_mu')!
  const amount = on.numbers('loans', 'amount')!
  return singleNotes(on, (row) => {
    const cost = cropCostPerMu[levelAt(crop, row) as Crop]
    if (cost === undefined || !isInput[purpose?.codes[row] ?? isInput.length] || !(land[row] > 0)) return null
    return amount[row] > on.limits.cropCostTimes * cost * land[row]
  })
}

/** R19: nothing moved on the household's own account for a year. Who has died or moved is R04's. */
export function inactive(on: RuleBook): Detection {
  const { notesOfHousehold, rowsOfHousehold } = on
  const lastOn = on.days('households', 'last_own_transaction_on')!
  const goneOn = on.days('households', 'deceased_or_moved_on')
  const since = addMonths(on.asOf, -on.limits.inactiveMonths)
  const hits: RuleHit[] = []
  let judged = 0
  if (!notesOfHousehold || !rowsOfHousehold) return { judged, hits }
  const { starts, order } = notesOfHousehold
  for (let code = 0; code < rowsOfHousehold.length; code++) {
    const at = rowsOfHousehold[code]
    if (at < 0 || starts[code] === starts[code + 1] || lastOn[at] === NO_DATE) continue
    if (goneOn && goneOn[at] !== NO_DATE && goneOn[at] <= on.asOf) continue
    judged++
    if (lastOn[at] >= since) continue
    hits.push(
      sharedHit(null, Array.from(order.subarray(starts[code], starts[code + 1])), {
        households: [code],
        evidence: { table: 'households', rows: [at] },
      }),
    )
  }
  return { judged, hits }
}
