import { meanIndemnityShare } from '../../../lending/insurance/stated-yield-loss.ts'
import { everywhere } from '../../portfolio/change.ts'
import { levelOfTerm } from '../../portfolio/terms-of-notes.ts'
import { type AssumptionName, assumptions } from './assumptions.ts'
import type { MeasureDesign } from './measure-design.ts'
import { sumOver, type WorkbenchContext } from './workbench-context.ts'

const used: readonly AssumptionName[] = [
  'sumInsuredRice',
  'sumInsuredCorn',
  'sumInsuredOther',
  'premiumRate',
  'farmerPremiumShare',
  'trigger',
  'deductible',
  'totalLossFrom',
]

/** The clauses that the assumptions state. */
export const insuranceClauses = {
  trigger: assumptions.trigger.value,
  deductible: assumptions.deductible.value,
  totalLossFrom: assumptions.totalLossFrom.value,
}

export const standardInsuranceDose = 0.9

/**
 * Agricultural-insurance compensation (DOMAIN.md §4.1). The dose is the share of households insured before the shock,
 * crop by crop; where a crop is covered further already, nothing changes. It works only where a disaster strikes, by
 * the coefficient of insured × disaster. The farmer is the beneficiary; the state pays the larger part of the premium.
 */
export function insuranceMeasure(context: WorkbenchContext): MeasureDesign {
  const { basis, noteCount, landOfNote } = context
  const { notes, parameters } = basis
  const cover = coverOfCrop(context)
  const effect = parameters.find(({ name }) => name === 'insuredInDisaster')!
  const sumInsured = sumInsuredPerMu(context)
  const meanHit = meanHitProbability(context)
  const paidOfSum = meanIndemnityShare(insuranceClauses)
  return {
    measure: 'insurance',
    standardDose: standardInsuranceDose,
    currentDose: sumOver(noteCount, (note) => notes.insured[note]) / Math.max(1, noteCount),
    certainty: effect.certainty,
    outcome: 'defaultRate',
    isAssociative: false,
    assumptions: used,
    propose(dose) {
      const reach = insuranceReach(context, cover, dose)
      const premium = sumOver(
        noteCount,
        (note) => reach[note] * landOfNote[note] * sumInsured[note] * assumptions.premiumRate.value,
      )
      const farmersPay = premium * assumptions.farmerPremiumShare.value
      return {
        changes: [
          {
            reach,
            logOdds: (_, { draw, isHit }) => (isHit ? draw.parameters.insuredInDisaster : 0),
            lossFactor: everywhere(noteCount, 1),
          },
        ],
        money: {
          cooperativePays: 0,
          cooperativeGains: 0,
          farmersPay,
          farmersGain: sumOver(
            noteCount,
            (note) => reach[note] * meanHit[note] * landOfNote[note] * sumInsured[note] * paidOfSum,
          ),
          statePays: premium - farmersPay,
        },
      }
    },
  }
}

/** By note: the probability of being insured at this dose and not today; `cover` is that of its crop today. */
export function insuranceReach(
  { basis, noteCount }: WorkbenchContext,
  cover: Float64Array,
  dose: number,
): Float64Array {
  const { insured } = basis.notes
  return Float64Array.from({ length: noteCount }, (_, note) => {
    const gap = dose <= cover[note] ? 0 : (dose - cover[note]) / (1 - cover[note])
    return gap * (1 - insured[note])
  })
}

/** By note: the insured share of the notes at risk that grow the same crop. */
export function coverOfCrop({ basis, noteCount }: WorkbenchContext): Float64Array {
  const { notes, draws } = basis
  const crop = draws.notes.design.factors.find(({ name }) => name === 'crop')
  const codeOf = (note: number) => (crop?.kind === 'nominal' ? crop.codes[note] : 0)
  const crops = crop?.kind === 'nominal' ? crop.levels.length : 1
  const insured = new Float64Array(crops)
  const all = new Float64Array(crops)
  for (let note = 0; note < noteCount; note++) {
    insured[codeOf(note)] += notes.insured[note]
    all[codeOf(note)] += 1
  }
  return Float64Array.from({ length: noteCount }, (_, note) => insured[codeOf(note)] / all[codeOf(note)])
}

/** The full-cost sum in yuan a mu by note, by its crop. */
export function sumInsuredPerMu(context: WorkbenchContext): Float64Array {
  return yuanPerMuByCrop(context, {
    rice: assumptions.sumInsuredRice.value,
    corn: assumptions.sumInsuredCorn.value,
    other: assumptions.sumInsuredOther.value,
  })
}

/** Yuan a mu by note, by its crop. */
export function yuanPerMuByCrop(
  { basis, noteCount }: WorkbenchContext,
  yuan: { readonly rice: number; readonly corn: number; readonly other: number },
): Float64Array {
  const { design } = basis.draws.notes
  const rice = levelOfTerm(design, 'crop', 'rice')
  const corn = levelOfTerm(design, 'crop', 'corn')
  return Float64Array.from({ length: noteCount }, (_, note) =>
    rice?.[note] ? yuan.rice : corn?.[note] ? yuan.corn : yuan.other,
  )
}

/** By note: the mean over the past crop years of being hit. */
export function meanHitProbability({ basis, noteCount }: WorkbenchContext): Float64Array {
  const { years } = basis.history
  const mean = new Float64Array(noteCount)
  for (const { hit } of years)
    for (let note = 0; note < noteCount; note++) mean[note] += hit[note] / years.length
  return mean
}
