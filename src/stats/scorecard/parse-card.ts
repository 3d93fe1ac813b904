import { type Binning, slotCount } from '../binning/binning.ts'
import { InputError } from '../input-error.ts'
import {
  basePointsPlaces,
  CARD_FORMAT,
  CARD_VERSION,
  type CardBaseline,
  type CardBin,
  type CardFactor,
  type CardGrade,
  type CardModel,
  cardModelKinds,
  type Estimate,
  roundings,
  type Scaling,
  type Scorecard,
} from './card.ts'
import type { CardErrorCode } from './card-error.ts'
import {
  at,
  flag,
  list,
  notNegative,
  number,
  oneOf,
  orNull,
  type Place,
  positive,
  text,
  wrong,
} from './json-place.ts'

/**
 * A card from JSON that anybody may have written. A document that is not a whole and consistent card is refused
 * with the place of its first fault.
 */
export function parseCard(json: unknown): Scorecard {
  const root: Place = { value: json, path: '$' }
  const isRecord = typeof json === 'object' && json !== null && !Array.isArray(json)
  if (!isRecord || at(root, 'format').value !== CARD_FORMAT) throw new InputError<CardErrorCode>('cardFormat')
  const version = at(root, 'version').value
  if (version !== CARD_VERSION) {
    throw new InputError<CardErrorCode>('cardVersion', { version: String(version), known: CARD_VERSION })
  }
  const outcome = at(root, 'outcome')
  const conventions = at(root, 'conventions')
  const factors = list(at(root, 'factors'), parseFactor)
  const names = factors.map(({ factor }) => factor)
  if (factors.length === 0 || new Set(names).size < names.length) throw wrong(at(root, 'factors'))
  return {
    format: CARD_FORMAT,
    version: CARD_VERSION,
    outcome: { column: text(at(outcome, 'column')), event: text(at(outcome, 'event')) },
    conventions: {
      woe: text(at(conventions, 'woe')),
      intervals: text(at(conventions, 'intervals')),
      zeroCell: text(at(conventions, 'zeroCell')),
      score: text(at(conventions, 'score')),
      standardErrors: text(at(conventions, 'standardErrors')),
      reasons: text(at(conventions, 'reasons')),
    },
    scaling: parseScaling(at(root, 'scaling')),
    model: parseModel(at(root, 'model')),
    factors,
    grades: parseGrades(at(root, 'grades')),
    baseline: parseBaseline(at(root, 'baseline')),
  }
}

function parseScaling(place: Place): Scaling {
  return {
    points: number(at(place, 'points')),
    odds: positive(at(place, 'odds')),
    pointsToDoubleOdds: positive(at(place, 'pointsToDoubleOdds')),
    offset: number(at(place, 'offset')),
    factor: positive(at(place, 'factor')),
    basePoints: oneOf(at(place, 'basePoints'), basePointsPlaces),
    base: number(at(place, 'base')),
    rounding: oneOf(at(place, 'rounding'), roundings),
    largestError: notNegative(at(place, 'largestError')),
    nearestLargestError: notNegative(at(place, 'nearestLargestError')),
    roundingProven: flag(at(place, 'roundingProven')),
  }
}

function parseModel(place: Place): CardModel {
  return {
    kind: oneOf(at(place, 'kind'), cardModelKinds),
    intercept: parseEstimate(at(place, 'intercept')),
    observations: positive(at(place, 'observations')),
    events: positive(at(place, 'events')),
    logLikelihood: number(at(place, 'logLikelihood')),
    nullLogLikelihood: number(at(place, 'nullLogLikelihood')),
  }
}

function parseEstimate(place: Place): Estimate {
  return {
    coefficient: number(at(place, 'coefficient')),
    standardError: notNegative(at(place, 'standardError')),
  }
}

function parseFactor(place: Place): CardFactor {
  const binning = parseBinning(at(place, 'binning'))
  const bins = list(at(place, 'bins'), parseBin)
  if (bins.length !== slotCount(binning) || bins.length > 255) throw wrong(at(place, 'bins'))
  return {
    factor: text(at(place, 'factor')),
    binning,
    setBy: oneOf(at(place, 'setBy'), ['user', 'search'] as const),
    estimate: orNull(at(place, 'estimate'), parseEstimate),
    signAsExpected: flag(at(place, 'signAsExpected')),
    bins,
  }
}

function parseBinning(place: Place): Binning {
  const kind = oneOf(at(place, 'kind'), ['numeric', 'nominal'] as const)
  if (kind === 'numeric') {
    const breaks = list(at(place, 'breaks'), number)
    if (breaks.some((value, i) => i > 0 && value <= breaks[i - 1])) throw wrong(at(place, 'breaks'))
    return { kind, breaks, specialCodes: list(at(place, 'specialCodes'), number) }
  }
  const groups = list(at(place, 'groups'), (group) => list(group, text))
  const specialCodes = list(at(place, 'specialCodes'), text)
  const levels = [...groups.flat(), ...specialCodes]
  if (groups.length === 0 || new Set(levels).size < levels.length) throw wrong(at(place, 'groups'))
  const otherGroup = orNull(at(place, 'otherGroup'), notNegative)
  if (otherGroup !== null && !(otherGroup in groups)) throw wrong(at(place, 'otherGroup'))
  return { kind, groups, specialCodes, otherGroup }
}

function parseBin(place: Place): CardBin {
  return {
    name: text(at(place, 'name')),
    events: notNegative(at(place, 'events')),
    nonEvents: notNegative(at(place, 'nonEvents')),
    woe: number(at(place, 'woe')),
    logOdds: number(at(place, 'logOdds')),
    standardError: orNull(at(place, 'standardError'), notNegative),
    points: number(at(place, 'points')),
  }
}

function parseGrades(place: Place): CardGrade[] {
  const grades = list(place, (grade) => ({
    grade: text(at(grade, 'grade')),
    minimumScore: orNull(at(grade, 'minimumScore'), number),
    maximumProbability: notNegative(at(grade, 'maximumProbability')),
    count: notNegative(at(grade, 'count')),
    events: notNegative(at(grade, 'events')),
    meanProbability: orNull(at(grade, 'meanProbability'), notNegative),
  }))
  const minima = grades.map(({ minimumScore }) => minimumScore ?? Number.NEGATIVE_INFINITY)
  const falls = minima.every((minimum, i) => i === 0 || minimum < minima[i - 1])
  const ends = minima[minima.length - 1] === Number.NEGATIVE_INFINITY
  if (!falls || !ends || grades.length > 254) throw wrong(place)
  return grades
}

function parseBaseline(place: Place): CardBaseline {
  const edges = list(at(place, 'edges'), number)
  const shares = list(at(place, 'shares'), notNegative)
  if (edges.some((edge, i) => i > 0 && edge <= edges[i - 1])) throw wrong(at(place, 'edges'))
  if (shares.length !== edges.length + 1) throw wrong(at(place, 'shares'))
  return { edges, shares }
}
