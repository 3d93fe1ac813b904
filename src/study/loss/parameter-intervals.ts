import type { FactorModel } from '../../stats/loss/factor-model.ts'
import { tailResponses } from '../../stats/loss/tail-response.ts'
import { standardNormal } from '../../stats/normal-draws.ts'
import type { Interval } from '../../stats/proportion.ts'
import { percentileInterval } from '../../stats/quantile.ts'
import { type RandomStream, randomStream } from '../../stats/random.ts'
import { drawInputsOn, notesOn, thinnedNotes, weatherOn } from '../measures/workbench/thin-notes.ts'
import { probabilityUnder } from '../portfolio/expected-loss.ts'
import { centralDraw, type ParameterDraw, parameterDraws } from '../portfolio/parameter-draws.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'
import type { SegmentLosses } from '../portfolio/segment-losses.ts'
import { quiet } from '../portfolio/weather.ts'
import type { LossModel } from './loss-model.ts'

/** What is not known of the parameters, carried into the figures; yuan. */
export interface ParameterIntervals {
  readonly draws: number
  readonly confidence: number
  readonly expectedLoss: Interval
  /** At .999. */
  readonly valueAtRisk: Interval
  readonly economicCapital: Interval
}

export interface IntervalOptions {
  readonly seed: number
  readonly confidence: number
  readonly draws: number
  readonly scenarios: number
}

/** The figures around which the intervals lie. */
export interface CentralFigures {
  readonly expectedLoss: number
  readonly valueAtRisk: number
  /** By note, at .999 (Euler). */
  readonly shortfall: Float64Array
}

/** Intervals are taken on as many notes that stand for all. */
const thinTo = 300
const level = 0.999

/**
 * Draws of model B's coefficients and of the stated ones, of the officers' effects, of loss given default by guarantee, of
 * the weather (the past years weighted at random: Rubin's Bayesian bootstrap), and of the spreads and the correlation of
 * weather. A draw moves the expected loss note by note; value at risk follows to first order: by what each note adds to it
 * (Euler), on the log-odds, and by its response to each spread on few scenarios with common random numbers.
 */
export function parameterIntervals(
  laid: LossModel,
  basis: RiskBasis,
  guaranteeOf: readonly (keyof SegmentLosses)[],
  central: CentralFigures,
  { seed, confidence, draws, scenarios }: IntervalOptions,
): ParameterIntervals {
  const { expectedLoss, valueAtRisk } = central
  const trial = meanLossTrial(basis, guaranteeOf, central)
  const responses = spreadResponses(laid, basis, scenarios, seed)
  const random = randomStream(seed, 'loss parameters')
  const expected: number[] = []
  const atRisk: number[] = []
  for (const draw of trial.draws(draws, seed)) {
    const ratios = trial.ratios(draw, drawnLosses(basis.losses, random), drawnWeights(trial.years, random))
    const bySpreads = responses.reduce((sum, response) => sum + response(random), 0)
    expected.push(expectedLoss * ratios.expected)
    atRisk.push(valueAtRisk * ratios.tail * Math.exp(bySpreads))
  }
  const around = (value: number, drawn: readonly number[]): Interval => {
    const [low, high] = percentileInterval(drawn, confidence)
    return [Math.min(low, value), Math.max(high, value)]
  }
  return {
    draws,
    confidence,
    expectedLoss: around(expectedLoss, expected),
    valueAtRisk: around(valueAtRisk, atRisk),
    economicCapital: around(
      valueAtRisk - expectedLoss,
      atRisk.map((own, at) => own - expected[at]),
    ),
  }
}

type LossFactors = Readonly<Record<keyof SegmentLosses, number>>

/** The mean loss of thinned notes under a draw, over that under the estimates. */
function meanLossTrial(
  basis: RiskBasis,
  guaranteeOf: readonly (keyof SegmentLosses)[],
  { expectedLoss, valueAtRisk, shortfall }: CentralFigures,
) {
  const { notes, probability, history } = basis
  const own = probability.map((p, note) => p * notes.lossGivenDefault[note] * notes.exposure[note])
  const { notes: chosen, weights } = thinnedNotes(own, thinTo)
  const thin = notesOn(notes, chosen, weights)
  // Officers' effects and coefficients are drawn; the coming year's own effect is the distribution's.
  const inputs = { ...drawInputsOn(basis.draws, chosen), yearSpread: 0 }
  const weathers = (history.years.length > 0 ? history.years : [quiet(probability.length)]).map((year) =>
    weatherOn(year, chosen),
  )
  const even = new Float64Array(weathers.length).fill(1 / weathers.length)
  const mean = (draw: ParameterDraw, ofYears: Float64Array) => {
    const sum = new Float64Array(chosen.length)
    weathers.forEach((weather, year) => {
      const p = probabilityUnder(thin, draw, weather)
      for (let note = 0; note < sum.length; note++) sum[note] += ofYears[year] * p[note]
    })
    return sum
  }
  const base = mean(centralDraw(inputs), even)
  const ofMean = Float64Array.from(chosen, (note, at) => own[note] * weights[at])
  const ofTail = Float64Array.from(chosen, (note, at) => shortfall[note] * weights[at])
  const worse = expectedLoss > 0 ? valueAtRisk / expectedLoss : 1
  return {
    years: weathers.length,
    draws: (count: number, seed: number) => parameterDraws(inputs, count, seed),
    ratios(draw: ParameterDraw, lossFactors: LossFactors, ofYears: Float64Array) {
      const drawn = mean(draw, ofYears)
      let [expected, expectedBase, tail, tailBase] = [0, 0, 0, 0]
      for (let at = 0; at < chosen.length; at++) {
        const ratio = drawn[at] / base[at]
        const lost = lossFactors[guaranteeOf[chosen[at]]]
        // A probability that is high already in bad years rises by less: the same shift of its log-odds.
        const damped = (1 - Math.min(0.9, base[at] * worse)) / (1 - base[at])
        expected += ofMean[at] * ratio * lost
        tail += ofTail[at] * ratio ** damped * lost
        expectedBase += ofMean[at]
        tailBase += ofTail[at]
      }
      return { expected: expected / expectedBase, tail: tail / tailBase }
    },
  }
}

/** Each segment's loss over its estimate, independent normals kept between 0 and 1. */
function drawnLosses(losses: SegmentLosses, random: RandomStream): LossFactors {
  const names = Object.keys(losses) as (keyof SegmentLosses)[]
  return Object.fromEntries(
    names.map((name) => {
      const { value, standardError } = losses[name]
      const drawn = Math.min(1, Math.max(0, value + standardError * standardNormal(random)))
      return [name, value > 0 ? drawn / value : 1]
    }),
  ) as LossFactors
}

function drawnWeights(years: number, random: RandomStream): Float64Array {
  const weights = Float64Array.from({ length: years }, () => -Math.log(1 - random()))
  const total = weights.reduce((sum, own) => sum + own, 0)
  return weights.map((own) => own / total)
}

type Response = (random: RandomStream) => number

/** ln of what a draw of each spread makes of value at risk: its response to one standard error, taken as a line. */
function spreadResponses(
  { model, correlationError }: LossModel,
  { spreads }: RiskBasis,
  scenarios: number,
  seed: number,
): Response[] {
  const wider = (deviation: number, error: number) => Math.sqrt(deviation ** 2 + error)
  const changes: { readonly model: FactorModel; readonly error: number; readonly variance: number }[] = []
  const add = (key: 'commonDeviation' | 'placeDeviation' | 'groupDeviation', error: number) => {
    if (error === 0) return
    const variance = model[key] ** 2
    changes.push({ model: { ...model, [key]: wider(model[key], error) }, error, variance })
  }
  add('commonDeviation', spreads.year.varianceError)
  if (model.placeDeviation > 0) add('placeDeviation', spreads.township.varianceError)
  if (model.groupDeviation > 0) add('groupDeviation', spreads.group.varianceError)
  const found = tailResponses(
    model,
    [
      ...changes.map((change) => change.model),
      ...(model.strikes && correlationError > 0 ? [withCorrelation(model, correlationError)] : []),
    ],
    { scenarios, seed, level },
  )
  const ofSpreads = changes.map(
    ({ error, variance }, at): Response =>
      (random) =>
        // A variance is not below 0.
        found[at] * Math.max(-variance / error, standardNormal(random)),
  )
  const last = found[changes.length]
  return last === undefined ? ofSpreads : [...ofSpreads, (random) => last * standardNormal(random)]
}

/** One standard error lower: the correlation may stand at its upper bound. */
function withCorrelation(model: FactorModel, error: number): FactorModel {
  const { strikes } = model
  return strikes === null
    ? model
    : { ...model, strikes: { ...strikes, correlation: Math.max(0, strikes.correlation - error) } }
}
