import type { Interval } from '../../../stats/proportion.ts'
import { percentileInterval } from '../../../stats/quantile.ts'
import { changeOn } from '../../portfolio/change.ts'
import type { ParameterDraw } from '../../portfolio/parameter-draws.ts'
import type { MeasureDesign, MoneyFlows } from './measure-design.ts'
import type { RiskTrial, TrialOutcome } from './risk-trial.ts'

/** What a measure does at one dose, in yuan a year on the notes at risk. */
export interface MeasureTrial {
  readonly design: MeasureDesign
  readonly dose: number
  readonly money: MoneyFlows
  /** Over the weather of the past crop years, equally likely. */
  readonly averageYear: Avoided
  /** In the weather of the harvest under way, as far as it is known. */
  readonly knownWeather: Avoided
  /** Loss avoided in each past crop year's weather, in the order of the years. */
  readonly byYear: readonly number[]
  readonly netBenefit: number
  /** The net benefit in an average year under each draw. */
  readonly drawnNet: readonly number[]
}

export interface Avoided {
  readonly loss: number
  readonly interval: Interval
  readonly defaults: number
}

/** Central values on all notes; intervals from draws on thinned ones, around the central value. */
export interface TrialStage {
  readonly full: RiskTrial
  readonly thin: RiskTrial
  readonly thinNotes: Uint32Array
  readonly draws: readonly ParameterDraw[]
  readonly confidence: number
  readonly baseline: TrialOutcome
  /** Of the draws on the thinned notes, without any change. */
  readonly drawnBaselines: readonly TrialOutcome[]
  readonly thinBaseline: TrialOutcome
}

export function tryMeasure(stage: TrialStage, design: MeasureDesign, dose: number): MeasureTrial {
  const { changes, money } = design.propose(dose)
  const { full, thin, baseline } = stage
  const outcome = full.expected(full.central, changes)
  const onThin = changes.map((change) => changeOn(change, stage.thinNotes))
  const thinOutcome = thin.expected(thin.central, onThin)
  const drawn = stage.draws.map((draw) => thin.expected(draw, onThin))
  const deviationsOf = (of: 'averageYear' | 'known') => {
    const thinLoss = stage.thinBaseline[of].loss - thinOutcome[of].loss
    return drawn.map((own, at) => stage.drawnBaselines[at][of].loss - own[of].loss - thinLoss)
  }
  const avoided = (of: 'averageYear' | 'known'): Avoided => {
    const loss = baseline[of].loss - outcome[of].loss
    return {
      loss,
      interval: around(loss, deviationsOf(of), stage.confidence),
      defaults: baseline[of].defaults - outcome[of].defaults,
    }
  }
  const averageYear = avoided('averageYear')
  const netBenefit = averageYear.loss + money.cooperativeGains - money.cooperativePays
  return {
    design,
    dose,
    money,
    averageYear,
    knownWeather: avoided('known'),
    byYear: outcome.byYear.map(({ loss }, year) => baseline.byYear[year].loss - loss),
    netBenefit,
    drawnNet: deviationsOf('averageYear').map((deviation) => netBenefit + deviation),
  }
}

function around(value: number, deviations: readonly number[], confidence: number): Interval {
  const [low, high] = percentileInterval(deviations, confidence)
  return [value + low, value + high]
}
