import type { Day } from '../../../lending/calendar.ts'
import type { LoanPrimeRate } from '../../../lending/pricing/loan-prime-rate.ts'
import type { Interval } from '../../../stats/proportion.ts'
import type { SatelliteResult } from '../../external-risk/scenarios/satellite/satellite.ts'
import type { Certainty } from '../../portfolio/certainty.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import type { RiskParameter } from '../../portfolio/risk-parameters.ts'
import type { WeatherHistory } from '../../portfolio/weather-history.ts'
import { assumptionsOfDetails, type MeasureDetails, measureDetails } from '../details/measure-details.ts'
import type { Measure } from '../measure-findings.ts'
import { type Assumption, type AssumptionName, assumptions } from './assumptions.ts'
import { baselineLoss } from './baseline-loss.ts'
import { type DoseCurve, doseCurve } from './dose-curve.ts'
import type { MeasureDesign, MoneyFlows } from './measure-design.ts'
import { recommendedOrder } from './order.ts'
import { type StableOrder, withStability } from './order-stability.ts'
import { type Pilot, pilotOf } from './pilot.ts'
import { type StageOptions, trialStage } from './stage.ts'
import { type Avoided, type MeasureTrial, type TrialStage, tryMeasure } from './try-measure.ts'
import type { WorkbenchContext } from './workbench-context.ts'

/** What the seven measures would do on the notes at risk: every figure in yuan a year. */
export interface MeasuresFinding {
  readonly baseline: Baseline
  readonly parameters: readonly RiskParameter[]
  /** Whether the own history carries the effects of shocks, or why not; null where nothing was asked of it. */
  readonly shockHistory: SatelliteResult | null
  readonly measures: readonly MeasureFigures[]
  readonly order: StableOrder
  readonly assumptions: readonly (Assumption & { readonly name: AssumptionName })[]
  readonly weather: Pick<WeatherHistory, 'disasters' | 'prices'>
  readonly unseenLevels: RiskBasis['unseen']
  /** Insurance cover, rates by grade, credit files and villages, cases, groups, shared losses. */
  readonly details: MeasureDetails
}

export interface Baseline {
  readonly notes: number
  readonly exposure: number
  readonly inDefault: { readonly notes: number; readonly exposure: number; readonly loss: number }
  /** Over the weather of the past crop years. */
  readonly expectedLoss: number
  readonly expectedLossInterval: Interval
  readonly expectedDefaults: number
  /** In the weather of the harvest under way, as far as it is known. */
  readonly expectedLossKnownWeather: number
  readonly byYear: readonly { readonly year: number; readonly expectedLoss: number }[]
}

export interface MeasureFigures {
  readonly measure: Measure
  readonly dose: number
  readonly currentDose: number
  readonly averageYear: Avoided
  readonly knownWeather: Avoided
  readonly byYear: readonly { readonly year: number; readonly lossAvoided: number }[]
  readonly money: MoneyFlows
  readonly netBenefit: number
  readonly curve: DoseCurve
  readonly certainty: Certainty
  readonly isAssociative: boolean
  readonly assumptions: readonly AssumptionName[]
  readonly pilot: Pilot | null
}

export interface MeasuresOptions extends StageOptions {
  readonly asOf: Day
  /** The table built in, unless given. */
  readonly loanPrimeRates?: readonly LoanPrimeRate[]
}

export function measuresFinding(
  context: WorkbenchContext,
  designs: readonly MeasureDesign[],
  options: MeasuresOptions,
): MeasuresFinding {
  const { basis } = context
  const stage = trialStage(basis, options)
  const trials = designs.map((design) => tryMeasure(stage, design, design.standardDose))
  const measures = trials.map((trial) => figuresOf(context, stage, trial, options))
  const used = new Set([
    ...measures.flatMap((own) => own.assumptions),
    ...Object.values(assumptionsOfDetails).flat(),
  ])
  return {
    baseline: baselineOf(basis, stage),
    parameters: basis.parameters,
    shockHistory: basis.shocks?.notes ?? null,
    measures,
    order: withStability(
      recommendedOrder(
        stage,
        new Map(designs.map((design) => [design.measure, design.propose(design.standardDose)])),
      ),
      new Map(trials.map(({ design, drawnNet }) => [design.measure, drawnNet])),
    ),
    assumptions: (Object.keys(assumptions) as AssumptionName[])
      .filter((name) => used.has(name))
      .map((name) => ({ name, ...assumptions[name] })),
    weather: { disasters: basis.history.disasters, prices: basis.history.prices },
    unseenLevels: basis.unseen,
    details: measureDetails(context, options.asOf, stage, options.loanPrimeRates),
  }
}

function figuresOf(
  context: WorkbenchContext,
  stage: TrialStage,
  trial: MeasureTrial,
  { asOf, seed }: MeasuresOptions,
): MeasureFigures {
  const { design } = trial
  const { measure, currentDose, certainty, isAssociative, standardDose } = design
  const { years } = context.basis.history
  return {
    measure,
    dose: standardDose,
    currentDose,
    averageYear: trial.averageYear,
    knownWeather: trial.knownWeather,
    byYear: years.map(({ year }, at) => ({ year, lossAvoided: trial.byYear[at] })),
    money: trial.money,
    netBenefit: trial.netBenefit,
    curve: doseCurve(stage, design),
    certainty,
    isAssociative,
    assumptions: design.assumptions,
    pilot: pilotOf(context, design.propose(standardDose), design.outcome, trial.averageYear.defaults, {
      asOf,
      seed,
    }),
  }
}

function baselineOf({ notes, inDefault, history }: RiskBasis, stage: TrialStage): Baseline {
  const { averageYear, known, byYear } = stage.baseline
  const { value, interval } = baselineLoss(stage, 'averageYear')
  const yuan = (balances: Float64Array) => balances.reduce((sum, balance) => sum + balance, 0) / 100
  return {
    notes: notes.rows.length,
    exposure: yuan(notes.balance),
    inDefault: {
      notes: inDefault.rows.length,
      exposure: yuan(inDefault.balance),
      loss: yuan(inDefault.balance.map((balance, i) => balance * inDefault.lossGivenDefault[i])),
    },
    expectedLoss: value,
    expectedLossInterval: interval,
    expectedDefaults: averageYear.defaults,
    expectedLossKnownWeather: known.loss,
    byYear: history.years.map(({ year }, at) => ({ year, expectedLoss: byYear[at].loss })),
  }
}
