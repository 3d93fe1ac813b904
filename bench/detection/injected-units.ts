import type { GroundName, RuleId } from '../../src/lending/rules/rule-register.ts'

/** What `sample --truth` says of the rules, as far as detection is held against it. */
export interface InjectedTruth {
  readonly impostors: readonly { readonly loan: string; readonly kind: string }[]
  readonly badIdentities: readonly string[]
  readonly byRule: Readonly<Record<string, RuleTruth>>
}

interface RuleTruth {
  /** Lifted from non-performing while still late. */
  readonly upgraded?: readonly string[]
  readonly loans?: readonly string[]
  readonly households?: readonly string[]
  readonly rings?: readonly { readonly kind: string; readonly households: readonly string[] }[]
  readonly batches?: readonly (readonly string[])[]
  readonly groups?: readonly { readonly loans: readonly string[] }[]
  readonly officers?: readonly { readonly officer: string; readonly loans: readonly string[] }[]
}

/** One line of the table: the grounds that look for one injected pattern, and what was injected, unit by unit. */
export interface DetectionLine {
  readonly rule: RuleId
  readonly grounds: readonly GroundName[]
  /** What a unit is: a note, the household of a note, a ring of households, a batch, a group, an officer. */
  readonly unit: 'note' | 'borrower' | 'ring' | 'batch' | 'group' | 'officer' | 'household'
  /** Each unit as the loan numbers, households or officers that it is made of; null where no pattern is injected. */
  readonly unitsOf: ((truth: InjectedTruth) => readonly (readonly string[])[]) | null
}

const notes =
  (rule: RuleId) =>
  ({ byRule }: InjectedTruth) =>
    (byRule[rule].loans ?? []).map((loan) => [loan])
const rings =
  (rule: RuleId, kind: string) =>
  ({ byRule }: InjectedTruth) =>
    (byRule[rule].rings ?? []).filter((ring) => ring.kind === kind).map(({ households }) => households)
const households =
  (rule: RuleId) =>
  ({ byRule }: InjectedTruth) =>
    (byRule[rule].households ?? []).map((household) => [household])
const officers =
  (rule: RuleId) =>
  ({ byRule }: InjectedTruth) =>
    (byRule[rule].officers ?? []).map(({ officer }) => [officer])

const line = (
  rule: RuleId,
  unit: DetectionLine['unit'],
  unitsOf: DetectionLine['unitsOf'],
  ...grounds: GroundName[]
): DetectionLine => ({ rule, grounds, unit, unitsOf })

export const detectionLines: readonly DetectionLine[] = [
  line('R01', 'ring', rings('R01', 'account'), 'sharedAccount'),
  line('R01', 'ring', rings('R01', 'phone'), 'sharedTelephone'),
  line('R01', 'ring', rings('R01', 'address'), 'sharedAddress'),
  line('R02', 'note', notes('R02'), 'piling'),
  line('R03', 'ring', rings('R03', 'account'), 'commonPayer'),
  line('R04', 'note', ({ badIdentities }) => badIdentities.map((loan) => [loan]), 'faultyIdentityNumber'),
  line('R04', 'note', null, 'ageOutOfRange'),
  line(
    'R04',
    'borrower',
    ({ impostors }) => impostors.flatMap(({ loan, kind }) => (kind === 'invented' ? [[loan]] : [])),
    'goneBeforeLending',
  ),
  line('R05', 'note', notes('R05'), 'stepsOutOfOrder'),
  line('R06', 'note', notes('R06'), 'dutiesNotSeparated', 'overAuthority', 'selfDealing'),
  line('R06', 'note', null, 'ownIdentity'),
  line('R07', 'note', notes('R07'), 'refinanced'),
  line('R07', 'note', null, 'replaced'),
  line('R07', 'note', null, 'replacedByRelated'),
  line('R08', 'note', notes('R08'), 'extendedTwice', 'extendedAfterDue', 'extensionTooLong'),
  line('R09', 'note', notes('R09'), 'split'),
  line('R10', 'batch', ({ byRule }) => byRule['R10'].batches ?? [], 'batch'),
  line(
    'R11',
    'group',
    ({ byRule }) => (byRule['R11'].groups ?? []).map(({ loans }) => loans),
    'repeatedMember',
    'groupAtOneAddress',
    'pooledProceeds',
  ),
  line('R11', 'group', null, 'circularGuarantee'),
  line('R12', 'officer', officers('R12'), 'roundFigures', 'digitPreference'),
  line('R12', 'officer', null, 'roundAssets'),
  line('R12', 'officer', null, 'identicalFigures'),
  line('R13', 'note', notes('R13'), 'outOfArea'),
  line('R14', 'note', notes('R14'), 'outOfSeason'),
  line('R14', 'note', null, 'purposeAgainstIndustry'),
  line('R14', 'note', null, 'aboveCropCost'),
  line('R15', 'note', notes('R15'), 'paidByStaff'),
  line('R15', 'note', null, 'firstPaymentDefault'),
  line('R16', 'officer', officers('R16'), 'masked'),
  line('R17', 'note', notes('R17'), 'classTooGood'),
  line(
    'R17',
    'note',
    ({ byRule }) => (byRule['R17'].upgraded ?? []).map((loan) => [loan]),
    'upgradedUntested',
  ),
  line('R18', 'note', notes('R18'), 'documentMissing', 'checkBackfilled'),
  line('R19', 'household', households('R19'), 'inactive'),
  line('R20', 'household', households('R20'), 'lineExceeded'),
  line('R20', 'household', null, 'drawnWhileOverdue'),
]
