import { AS_OF } from '../assumptions.ts'
import { bookedCategory, isUpgradedUntested } from '../booked-category.ts'
import { isBackfilled } from '../companions/checks.ts'
import { lacksDocument } from '../companions/documents.ts'
import { followLines } from '../household-lines.ts'
import { isInactive, isOutOfArea } from '../household-register.ts'
import type { Model } from '../model.ts'
import type { Note } from '../note.ts'
import { isMaskedNote } from '../outcome.ts'
import { firstInterestPayer, groupId, householdId, isApprovedOverLimit, officerId } from '../people.ts'
import { positionAt } from '../position.ts'
import { isOutOfSeason } from '../purpose.ts'
import { faultOf, type GroupFault, groupFaults } from './irregular-groups.ts'

/** What each rule should find, R01 and R03 apart (`account-rings.ts`): loans, and whom they hang together by. */
export interface RuleCarriers {
  add(note: Note): void
  table(): Readonly<Record<string, object>>
}

/** The rules that one note alone decides: the note carries the pattern, or not. */
const ofNote = {
  R02: (_model: Model, note: Note) => note.pilingAccount !== null,
  R04: (_model: Model, note: Note) => note.badIdentity || note.impostor === 'invented',
  R05: (_model: Model, { sequenceBreak }: Note) =>
    sequenceBreak !== null && sequenceBreak !== 'reviewedBySurveyor',
  R06: (model: Model, note: Note) =>
    note.sequenceBreak === 'reviewedBySurveyor' ||
    isApprovedOverLimit(model, note) ||
    isSelfDealing(model, note),
  R07: (_model: Model, { renews }: Note) => renews?.outcome.settledBy === 'refinance',
  R08: (_model: Model, { outcome }: Note) => outcome.irregularExtension !== null,
  R09: (_model: Model, { isHalf }: Note) => isHalf,
  R13: (model: Model, { household }: Note) => isOutOfArea(model, household),
  R14: isOutOfSeason,
  R15: (model: Model, note: Note) => firstInterestPayer(model, note) !== null,
  R17: isShownBetter,
  R18: (model: Model, note: Note) => lacksDocument(model, note) || isBackfilled(model, note),
} as const satisfies Readonly<Record<string, (model: Model, note: Note) => boolean>>

export function ruleCarriers(model: Model): RuleCarriers {
  const found = Object.entries(ofNote).map(([rule, carries]) => ({ rule, carries, loans: [] as string[] }))
  const batches = new Map<string, string[]>()
  const groups = new Map<number, { fault: GroupFault; loans: string[] }>()
  const rounding = byOfficer([...model.effects.roundingOfficers])
  const masking = byOfficer([...model.effects.maskedUntil.keys()])
  const lines = followLines(model)
  const borrowers = new Set<number>()
  const upgraded: string[] = []
  return {
    add(note) {
      for (const { carries, loans } of found) if (carries(model, note)) loans.push(note.id)
      if (note.batch) push(batches, `${officerId(note.officer)} ${note.disbursedOn} ${note.amount}`, note.id)
      const group = note.guarantee === 'joint' ? model.households.group[note.household] : -1
      const fault = faultOf(model, group)
      if (fault !== null) {
        const known = groups.get(group) ?? { fault, loans: [] }
        groups.set(group, known)
        known.loans.push(note.id)
      }
      rounding.get(note.officer)?.push(note.id)
      if (isMaskedNote(model, note)) masking.get(note.officer)?.push(note.id)
      if (isUpgradedUntested(model, note)) upgraded.push(note.id)
      lines.add(note)
      borrowers.add(note.household)
    },
    table: () => {
      const people = [...borrowers].sort((a, b) => a - b)
      return {
        ...Object.fromEntries(found.map(({ rule, loans }) => [rule, { loans }])),
        R10: { batches: [...batches.values()].filter(({ length }) => length >= LEAST_IN_BATCH) },
        R11: {
          groups: groupFaults.flatMap((kind) =>
            [...groups]
              .filter(([, { fault }]) => fault === kind)
              .map(([group, { loans }]) => ({ group: groupId(group), fault: kind, loans })),
          ),
        },
        R12: { officers: named(rounding) },
        R16: { officers: named(masking) },
        R17: { loans: found.find(({ rule }) => rule === 'R17')?.loans ?? [], upgraded },
        R19: { households: people.filter((h) => isInactive(model, h)).map(householdId) },
        R20: { households: people.filter((h) => lines.lineOf(h)?.isBreached === true).map(householdId) },
      }
    },
  }
}

/** Loans of one day, officer, amount and purpose (DOMAIN.md §5.3). */
const LEAST_IN_BATCH = 5

/** The officer lends to its own house or to kin of it. */
function isSelfDealing({ homes }: Model, { household, officer }: Note): boolean {
  return homes.ties.get(household)?.officer === officer
}

/** Over 90 days, booked better than substandard. */
function isShownBetter(model: Model, note: Note): boolean {
  const position = positionAt(note, AS_OF, [])
  return position.daysPastDue > 90 && bookedCategory(model, note, position) === 'special_mention'
}

function byOfficer(officers: readonly number[]): Map<number, string[]> {
  return new Map(officers.map((officer) => [officer, []]))
}

function named(loansOf: ReadonlyMap<number, readonly string[]>) {
  return [...loansOf].map(([officer, loans]) => ({ officer: officerId(officer), loans }))
}

function push(by: Map<string, string[]>, key: string, id: string): void {
  const ids = by.get(key)
  if (ids) ids.push(id)
  else by.set(key, [id])
}
