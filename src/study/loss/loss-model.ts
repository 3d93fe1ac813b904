import type { Book } from '../../book/book.ts'
import { nominalOf } from '../../book/sample/table-columns.ts'
import type { FactorModel } from '../../stats/loss/factor-model.ts'
import { placesOf } from '../portfolio/notes-at-risk.ts'
import { centralDraw } from '../portfolio/parameter-draws.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'
import { bondsOf } from './bonds.ts'
import type { Spread } from './spreads.ts'
import { townshipStrikes } from './township-strikes.ts'

/** A parameter of the loss distribution as it is printed. */
export interface LossParameter extends Spread {
  readonly name:
    | 'year'
    | 'township'
    | 'group'
    | 'disasterProbability'
    | 'disasterCorrelation'
    | 'affectedShare'
    | 'disaster'
    | 'insuredInDisaster'
    | 'priceShock'
}

export interface LossModel {
  readonly model: FactorModel
  readonly parameters: readonly LossParameter[]
  /** Standard error of the correlation of weather; 0 where nothing strikes. */
  readonly correlationError: number
  /** Groups and households of which at least two notes are at risk. */
  readonly bonds: number
}

/** The notes at risk as exposures of the factor model: losses in yuan, townships as places, crops as markets. */
export function lossModel(book: Book, basis: RiskBasis): LossModel {
  const { notes, probability, history, spreads } = basis
  const { rows, exposure, lossGivenDefault, insured } = notes
  const draw = centralDraw(basis.draws)
  const township = placesOf(book, rows, 'township')
  const crop = nominalOf(book.loans, 'crop')
  const cropOf = Uint32Array.from(rows, (row) => (crop ? Math.min(crop.codes[row], crop.levels.length) : 0))
  const bonds = bondsOf(book, rows)
  const struck = townshipStrikes(history, township, rows.length)
  const markets = (crop?.levels.length ?? 0) + 1
  const { disaster, insuredInDisaster, priceShock } = draw.parameters
  const parameter = (name: 'disaster' | 'insuredInDisaster' | 'priceShock'): LossParameter => {
    const own = basis.parameters.find((one) => one.name === name)!
    return { name, value: own.value, certainty: own.certainty, observed: 0 }
  }
  return {
    model: {
      exposures: {
        lossIfDefault: exposure.map((own, note) => (own * lossGivenDefault[note]) / 100),
        logOdds: draw.logOdds,
        struckLogOdds: insured.map((own) => disaster + insuredInDisaster * own),
        meanProbability: probability,
        place: township?.codes ?? new Uint8Array(rows.length),
        market: cropOf,
        group: bonds.codes,
      },
      places: (township?.texts.length ?? 0) + 1,
      markets,
      commonDeviation: spreads.year.value,
      placeDeviation: township ? spreads.township.value : 0,
      groupDeviation: bonds.shared > 0 ? spreads.group.value : 0,
      marketEffect: pricedMarkets(basis, cropOf, markets).map((isPriced) => (isPriced ? priceShock : 0)),
      strikes: struck?.strikes ?? null,
    },
    parameters: [
      { name: 'year', ...printed(spreads.year) },
      ...(township ? [{ name: 'township', ...printed(spreads.township) } as const] : []),
      ...(bonds.shared > 0 ? [{ name: 'group', ...printed(spreads.group) } as const] : []),
      ...(struck
        ? ([
            {
              name: 'disasterProbability',
              value: meanOf(struck.strikes.probability),
              certainty: 'ownData',
              observed: struck.struck,
            },
            {
              name: 'disasterCorrelation',
              value: struck.strikes.correlation,
              certainty: struck.certainty,
              observed: struck.certainty === 'ownData' ? struck.years : 0,
            },
            {
              name: 'affectedShare',
              value: meanOf(struck.strikes.shares),
              certainty: 'ownData',
              observed: struck.struck,
            },
            parameter('disaster'),
            parameter('insuredInDisaster'),
          ] as const)
        : []),
      ...(history.prices === 'prices' ? [parameter('priceShock')] : []),
    ],
    correlationError: struck?.correlationError ?? 0,
    bonds: bonds.shared,
  }
}

function printed({ value, certainty, observed }: Spread): Spread {
  return { value, certainty, observed }
}

/** 1 for each crop whose price moved in a past year. */
function pricedMarkets({ history }: RiskBasis, cropOf: Uint32Array, markets: number): Float64Array {
  const isPriced = new Float64Array(markets)
  for (const { priceShock } of history.years) {
    for (let note = 0; note < cropOf.length; note++) if (priceShock[note] !== 0) isPriced[cropOf[note]] = 1
  }
  return isPriced
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, own) => sum + own, 0) / values.length
}
