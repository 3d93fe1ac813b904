import { formatDay } from '../../lending/calendar.ts'
import { AS_OF, FIRST_YEAR, LOSS_GIVEN_DEFAULT } from './assumptions.ts'
import { type Coefficient, coefficients, effectSpread, unobservedRisk } from './coefficients.ts'
import { rotationPeriods } from './county.ts'
import type { Injected } from './injected.ts'
import { type MarginalCoefficient, marginalCoefficients } from './marginal-coefficients.ts'
import { recordMeasures } from './measure-truth.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'
import { branchId, groupId, officerId } from './people.ts'
import { rerunLevers } from './reruns.ts'

/** What a study of the book should find: the file that `--truth` names. */
export interface TruthRecorder {
  add(notes: readonly Note[]): void
  finish(): object
}

export function recordTruth(
  model: Model,
  request: { readonly defaultRate: number },
  intercept: number,
  injected: Injected,
): TruthRecorder {
  const measured = recordMeasures(model, intercept)
  return {
    add: measured.add,
    finish() {
      const { meanConditionalProbability, expected, measures } = measured.finish()
      return {
        seed: model.seed,
        loans: model.county.notes,
        asOf: formatDay(AS_OF),
        defaultRate: {
          askedFor: request.defaultRate,
          meanConditionalProbability: rounded(meanConditionalProbability),
        },
        intercept: rounded(intercept),
        coefficients: coefficientTable(model.seed, intercept),
        randomEffects: randomEffects(model),
        selection: selection(),
        lossGivenDefault: LOSS_GIVEN_DEFAULT,
        badOfficers: badOfficers(model),
        corruptOfficers: [...model.effects.corruptOfficers].map(officerId),
        officers: officers(model),
        injected: injected.table(),
        reruns: rerunLevers(model, intercept),
        expected,
        measures,
      }
    },
  }
}

interface CoefficientTruth extends Omit<Coefficient, 'value'> {
  readonly conditional: number
  readonly marginal: number | null
  readonly marginalWithoutLendersDecisions: number | null
}

function coefficientTable(seed: number, intercept: number): CoefficientTruth[] {
  const { all, withoutLendersDecisions } = marginalCoefficients(seed, intercept)
  const marginalOf = (from: readonly MarginalCoefficient[], { term, level }: Coefficient) => {
    const found = from.find((one) => one.term === term && one.level === level)
    return found ? rounded(found.value) : null
  }
  return coefficients().map((one) => ({
    term: one.term,
    level: one.level,
    nature: one.nature,
    conditional: one.value,
    marginal: marginalOf(all, one),
    marginalWithoutLendersDecisions: marginalOf(withoutLendersDecisions, one),
  }))
}

function randomEffects({ county, effects }: Model) {
  const named = (values: Float64Array, nameOf: (index: number) => string) =>
    Object.fromEntries(Array.from(values, (value, index) => [nameOf(index), rounded(value)]))
  const { townships } = county
  return {
    standardDeviations: effectSpread,
    cropYear: named(effects.year, (index) => String(FIRST_YEAR + index)),
    townshipCropYear: named(
      effects.townshipYear,
      (index) =>
        `${townships[index % townships.length].name} ${FIRST_YEAR + Math.floor(index / townships.length)}`,
    ),
    village: named(effects.village, (index) => county.villages[index].name),
    officer: named(effects.officer, officerId),
    group: named(effects.group, groupId),
  }
}

/** Refusal and default see one unobserved risk; only the first two instruments leave default alone. */
function selection() {
  const { logOdds, seenInRefusal, seenInRate } = unobservedRisk
  const { year, townshipYear, village, officer } = effectSpread
  const logistic = (Math.PI * Math.PI) / 3
  const total =
    logistic +
    logOdds * logOdds +
    year * year +
    townshipYear * townshipYear +
    village * village +
    officer * officer
  return {
    unobservedRiskLogOdds: logOdds,
    correlationWithGranting: -seenInRefusal,
    correlationWithRate: seenInRate,
    /** Of the granting error and the whole latent error of default. */
    correlationOfErrors: rounded((-seenInRefusal * logOdds) / Math.sqrt(total)),
    excludedInstruments: ['officer_workload', 'credit_quota'],
    notExcluded: ['distance_km'],
  }
}

/** The tenth of officers with the worst effects. */
function badOfficers({ effects }: Model): string[] {
  const order = Array.from(effects.officer.keys()).sort((a, b) => effects.officer[b] - effects.officer[a])
  return order.slice(0, Math.max(1, Math.round(order.length / 10))).map(officerId)
}

function officers({ county, effects }: Model) {
  return county.officers.map(({ branch, rotates, townshipByPeriod }, index) => ({
    officer: officerId(index),
    branch: branchId(branch),
    effect: rounded(effects.officer[index]),
    /** False: never rotated, so that the effect cannot be told from the township's. */
    separableFromTownship: rotates,
    townships: townshipByPeriod.slice(0, rotationPeriods).map((township) => county.townships[township].name),
  }))
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
