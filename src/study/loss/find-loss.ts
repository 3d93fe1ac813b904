import { concentrationOf } from '../../stats/concentration/herfindahl.ts'
import { lossDistribution, tailLevels } from '../../stats/loss/loss-distribution.ts'
import type { StudyContext } from '../context.ts'
import { sampleRows } from '../external-risk/sample-rows.ts'
import { readInstitution } from '../external-risk/scenarios/institution.ts'
import { townshipShock } from '../external-risk/township-shock.ts'
import { type NotesInDefault, placesOf } from '../portfolio/notes-at-risk.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'
import { capitalLimitsOf } from './capital-limits.ts'
import { guaranteeParts, guaranteesOf, undrawnPart } from './exposure-parts.ts'
import { jointLiability } from './joint-groups.ts'
import {
  type ByLevel,
  type LeftOutEffect,
  type LossFinding,
  type PartConcentration,
  partColumns,
} from './loss-finding.ts'
import { type LossModel, lossModel } from './loss-model.ts'
import { oneFactorFigures } from './one-factor.ts'
import { parameterIntervals } from './parameter-intervals.ts'
import { relatedBalances } from './related-names.ts'
import { tailParts } from './tail-parts.ts'

export interface LossOptions {
  readonly scenarios: number
  /** Work of the intervals: draws of the parameters, and scenarios for the response to each spread. */
  readonly parameterDraws: number
  readonly responseScenarios: number
  readonly seed: number
}

/** The loss distribution of the notes at risk; null where the book has no sample to take spreads from. */
export function findLoss(context: StudyContext, basis: RiskBasis, options: LossOptions): LossFinding | null {
  const { book, loanBook, sample, settings } = context
  if (loanBook === null || loanBook.draw.status !== 'drawn' || sample === null) return null
  const { notes, inDefault, probability } = basis
  const laid = lossModel(book, basis)
  const found = lossDistribution(laid.model, options)
  const { lossIfDefault } = laid.model.exposures
  const parts = {
    exposure: notes.balance.map((fen) => fen / 100),
    expectedLoss: lossIfDefault.map((loss, note) => loss * probability[note]),
    shortfall: { '0.99': found.contributions[0.99], '0.999': found.contributions[0.999] },
  }
  const contributions = Object.fromEntries(
    partColumns.map((column) => {
      const places = placesOf(book, notes.rows, column)
      return [column, places && tailParts(places, parts)]
    }),
  ) as LossFinding['contributions']
  const outstanding = concatenated(notes, inDefault)
  const related = relatedBalances(book, outstanding.rows, outstanding.balance)
  const { netCapital } = readInstitution(book, loanBook.reading.asOf).position
  const ofSample = sampleRows(book, sample)
  const byLevel = (of: (level: (typeof tailLevels)[number]) => number) =>
    Object.fromEntries(tailLevels.map((level) => [String(level), of(level)])) as unknown as ByLevel
  return {
    scenarios: found.scenarios,
    notes: notes.rows.length,
    exposure: sumOf(parts.exposure),
    expectedLoss: found.expectedLoss,
    unexpectedLoss: found.unexpectedLoss.value,
    oneInTwenty: found.valueAtRisk[0.95].value,
    valueAtRisk: byLevel((level) => found.valueAtRisk[level].value),
    expectedShortfall: byLevel((level) => found.expectedShortfall[level].value),
    economicCapital: found.valueAtRisk[0.999].value - found.expectedLoss,
    standardError: {
      expectedLoss: found.simulatedMean.standardError,
      unexpectedLoss: found.unexpectedLoss.standardError,
      oneInTwenty: found.valueAtRisk[0.95].standardError,
      valueAtRisk: byLevel((level) => found.valueAtRisk[level].standardError),
      expectedShortfall: byLevel((level) => found.expectedShortfall[level].standardError),
    },
    simulatedMean: found.simulatedMean.value,
    drawnNotes: found.drawnExposures,
    intervals: parameterIntervals(
      laid,
      basis,
      guaranteesOf(book, notes.rows),
      {
        expectedLoss: found.expectedLoss,
        valueAtRisk: found.valueAtRisk[0.999].value,
        shortfall: found.contributions[0.999],
      },
      {
        seed: options.seed,
        confidence: settings.confidence,
        draws: options.parameterDraws,
        scenarios: options.responseScenarios,
      },
    ),
    bonds: laid.bonds,
    byGuarantee: guaranteeParts(book, basis),
    undrawn: undrawnPart(basis, found.contributions[0.999]),
    inDefault: {
      notes: inDefault.rows.length,
      exposure: sumOf(inDefault.balance) / 100,
      loss: sumOf(inDefault.balance.map((own, i) => own * inDefault.lossGivenDefault[i])) / 100,
    },
    parameters: laid.parameters,
    leftOut: leftOutOf(laid),
    exceedance: found.exceedance,
    contributions,
    oneFactor: oneFactorFigures(
      { lossIfDefault, probability },
      ofSample && townshipShock(ofSample, settings.confidence),
    ),
    jointLiability: jointLiability(book, basis, laid.model.groupDeviation),
    concentration: [
      ...partColumns.flatMap((column) => concentration(column, exposuresOf(contributions[column]))),
      ...concentration('household', related?.households ?? null),
    ],
    limits: related && capitalLimitsOf(related, netCapital),
    netCapital,
    hasLinks: related?.hasLinks ?? false,
  }
}

function leftOutOf({ parameters }: LossModel): LeftOutEffect[] {
  const has = (name: string) => parameters.some((one) => one.name === name)
  return [
    ...(has('township') ? [] : (['townships'] as const)),
    ...(has('disasterProbability') ? [] : (['disasters'] as const)),
    ...(has('priceShock') ? [] : (['prices'] as const)),
    ...(has('group') ? [] : (['groups'] as const)),
  ]
}

function exposuresOf(parts: LossFinding['contributions'][keyof LossFinding['contributions']]) {
  return parts && Float64Array.from(parts.filter(({ name }) => name !== null).map(({ exposure }) => exposure))
}

function concentration(of: PartConcentration['of'], amounts: Float64Array | null): PartConcentration[] {
  const found = amounts && concentrationOf(amounts)
  if (!found) return []
  const { parts, herfindahl, effectiveNumber, shares } = found
  return [{ of, parts, herfindahl, effectiveNumber, largestShare: shares[0] }]
}

function concatenated(a: NotesInDefault, b: NotesInDefault) {
  return {
    rows: Uint32Array.from([...a.rows, ...b.rows]),
    balance: Float64Array.from([...a.balance, ...b.balance]),
  }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, own) => sum + own, 0)
}
