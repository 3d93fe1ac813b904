import {
  type CropGroup,
  REFERENCE_AGE,
  REFERENCE_EDUCATION_YEARS,
  REFERENCE_INCOME,
  REFERENCE_LABOURERS,
} from '../sample/terms.ts'
import { CROPS, FIRST_YEAR } from './assumptions.ts'
import { beta, cropBeta, gradeBeta, guaranteeBeta, unobservedRisk } from './coefficients.ts'
import { dateAt } from './known-dates.ts'
import type { Model } from './model.ts'
import type { Application } from './note.ts'
import { ln } from './portable-math.ts'

/** The crop groups of the regression by index into `CROPS`. */
export const cropGroupOf: readonly CropGroup[] = CROPS.map(({ crop }) =>
  crop === 'hog' || crop === 'cattle' || crop === 'poultry'
    ? 'livestock'
    : crop === 'vegetable'
      ? 'other'
      : crop,
)

export interface Shocked {
  readonly cropYear: number
  readonly health: boolean
  readonly diverted: boolean
  readonly insured: boolean
  readonly disaster: boolean
  readonly priceShock: number
}

/** Log-odds of default from what the book's columns hold, without the intercept. */
export function observedLogOdds(model: Model, application: Application, shocked: Shocked): number {
  const { households, county } = model
  const h = application.household
  const size = households.size[h]
  const isLong = isLongTerm(application)
  return (
    beta.ageFrom45 * Math.abs(ageAt(model, h, application.disbursedOn) - REFERENCE_AGE) +
    beta.male * households.male[h] +
    beta.educationFrom9 * (households.educationYears[h] - REFERENCE_EDUCATION_YEARS) +
    beta.labourFrom2 * (households.labourers[h] - REFERENCE_LABOURERS) +
    (beta.dependantShare * (size - households.labourers[h])) / size +
    cropBeta[cropGroupOf[households.crop[h]]] +
    beta.lnIncome * ln(application.income / REFERENCE_INCOME) +
    (households.offFarmIncome[h] > 0 ? beta.hasOffFarmIncome : 0) +
    beta.priorOverdue * application.prior +
    (application.isFirst ? beta.firstLoan : 0) +
    beta.cadre * households.cadre[h] +
    (county.villages[households.village[h]].isCredit ? beta.creditVillage : 0) +
    (beta.distance * households.distanceTenths[h]) / 10 +
    beta.log2DebtToIncome * application.log2DebtToIncome +
    (isLong ? beta.longTerm : 0) +
    guaranteeBeta[application.guarantee] +
    gradeBeta[application.grade] +
    shockLogOdds(shocked)
  )
}

function shockLogOdds({ health, diverted, insured, disaster, priceShock }: Shocked): number {
  return (
    (health ? beta.healthShock : 0) +
    (diverted ? beta.diverted : 0) +
    (insured ? beta.insured : 0) +
    (disaster ? beta.disaster + (insured ? beta.insuredInDisaster : 0) : 0) +
    beta.priceShock * priceShock
  )
}

/** The random effects and the unobserved risk of a note. */
export function unobservedLogOdds(model: Model, application: Application, cropYear: number): number {
  return (
    weatherLogOdds(model, application, cropYear) +
    peopleLogOdds(model, application) +
    unobservedRisk.logOdds * application.unobserved
  )
}

/** The effects of the crop year and of the township in it. */
export function weatherLogOdds(model: Model, application: Application, cropYear: number): number {
  const { effects, households, county } = model
  const { township } = county.villages[households.village[application.household]]
  const year = cropYear - FIRST_YEAR
  return effects.year[year] + effects.townshipYear[year * county.townships.length + township]
}

/** The effects of village, officer and joint-liability group. */
function peopleLogOdds(model: Model, { household, officer, guarantee }: Application): number {
  const { effects, households } = model
  return (
    effects.village[households.village[household]] +
    effects.officer[officer] +
    (guarantee === 'joint' ? effects.group[households.group[household]] : 0)
  )
}

/** Calendar years since birth: what `age` holds. */
export function ageAt(model: Model, household: number, day: number): number {
  return dateAt(day).year - model.households.birthYear[household]
}

/** Later than twelve months after disbursement. */
export function isLongTerm({ disbursedOn, dueOn }: Pick<Application, 'disbursedOn' | 'dueOn'>): boolean {
  const from = dateAt(disbursedOn)
  const to = dateAt(dueOn)
  const months = (to.year - from.year) * 12 + to.month - from.month
  return months > 12 || (months === 12 && to.day > from.day)
}
