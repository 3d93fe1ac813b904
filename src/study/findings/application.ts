import { vennAbers } from '../../stats/calibration/venn-abers.ts'
import { SUSPICIOUS_AREA } from '../../stats/discrimination/suspicious-area.ts'
import type { TiedScores } from '../../stats/discrimination/tied-scores.ts'
import type { Scorecard } from '../../stats/scorecard/card.ts'
import { bandCounts } from '../../stats/scorecard/card-bands.ts'
import { compileCard } from '../../stats/scorecard/compile-card.ts'
import { scoreColumns } from '../../stats/scorecard/score-columns.ts'
import { stabilityIndex } from '../../stats/stability/stability-index.ts'
import { studySteps } from '../../words/study.ts'
import { inPlace } from '../aside.ts'
import type { PreStatedModel, StudyContext } from '../context.ts'
import type { ModelSample } from '../model-sample.ts'
import type { CardFindings, CardPerformance, LossAssumptions } from './application-findings.ts'
import { applicationFrame, buildCard } from './application-model.ts'
import {
  everyNthHousehold,
  householdsKept,
  isLarge,
  rowsForCrossValidation,
  rowsForResampling,
  sampleOnRows,
} from './budgets.ts'
import { cardPerformance, tiedOf } from './card-performance.ts'
import {
  type CardRows,
  cardFolds,
  cardOptimism,
  crossValidatedCard,
  leaveCropYearOut,
} from './card-validation.ts'
import { cutOffFinding, lossAssumptions } from './cut-offs.ts'
import type { ApplicationFinding } from './findings.ts'
import { scoreDistribution } from './score-distribution.ts'

/** A year with fewer notes is no end of a comparison. */
const fewestNotesOfYear = 100

/** Model A: the card, and how it holds. Null where no card can be made. */
export function applicationFinding(
  { settings, book, aside, progress }: StudyContext,
  sample: ModelSample,
): Promise<ApplicationFinding | null> {
  const { seed, confidence, model } = settings
  progress(studySteps.card, 0.65)
  const outcome = settings.outcome?.column ?? 'defaulted'
  const somewhere = isLarge(sample.rows) ? inPlace : aside
  return somewhere('application', sample, lossAssumptions(book, sample), { seed, confidence, model, outcome })
}

export interface ApplicationOptions {
  readonly seed: number
  readonly confidence: number
  readonly model: PreStatedModel | null
  /** Name of the outcome on the card. */
  readonly outcome: string
}

/** The same from plain data. */
export async function applicationOf(
  sample: ModelSample,
  assumptions: LossAssumptions,
  { seed, confidence, model, outcome }: ApplicationOptions,
): Promise<ApplicationFinding | null> {
  const frame = applicationFrame(sample, model)
  const built = buildCard(frame, sample.outcome, outcome)
  if (!built) return null
  const { card, binnings, leftOut, warnings } = built
  const scores = scoreColumns(compileCard(card), frame)
  const apparent = cardPerformance(scores.probability, sample.outcome, {
    fittedOnTheseData: true,
    confidence,
  })
  const validation = cardRows(sample, rowsForCrossValidation, model, outcome)
  const held = crossValidatedCard(validation, seed)
  const isHeld = held.some((value) => !Number.isNaN(value))
  const crossValidated = isHeld
    ? {
        ...cardPerformance(held, validation.isEvent, { fittedOnTheseData: false, confidence }),
        folds: cardFolds,
        rows: validation.frame.rows,
      }
    : null
  const findings: CardFindings = {
    bins: binnings.map(({ factor, table }) => ({
      factor,
      informationValue: table.informationValue,
      rows: table.rows
        .filter(({ count }) => count > 0)
        .map(({ name, count, events, eventRate, woe, informationValue }) => ({
          name,
          count,
          events,
          eventRate,
          woe,
          informationValue,
        })),
    })),
    leftOut,
    warnings,
    apparent,
    crossValidated,
    vennAbers: crossValidated && vennAbersOf(tiedOf(held, validation.isEvent), crossValidated),
    byCropYear: validation.cropYears ? leaveCropYearOut(validation, validation.cropYears, confidence) : [],
    optimism: cardOptimism(cardRows(sample, rowsForResampling, model, outcome), seed),
    cutOffs: crossValidated
      ? cutOffFinding(tiedOf(held, validation.isEvent), assumptions, 'crossValidated')
      : cutOffFinding(tiedOf(scores.probability, sample.outcome), assumptions, 'apparent'),
    scoreDistribution: scoreDistribution(scores.score, sample.outcome),
    stability: stabilityOf(card, scores.score, sample.cropYears),
    isSuspicious: (crossValidated ?? apparent).areaUnderCurve.value > SUSPICIOUS_AREA,
  }
  return {
    card,
    areaUnderCurve: {
      apparent: apparent.areaUnderCurve.value,
      crossValidated: crossValidated?.areaUnderCurve.value ?? null,
    },
    ...findings,
  }
}

/** Nobody's own card made the probabilities that the interval stands on. */
function vennAbersOf(tied: TiedScores, { bands }: CardPerformance): CardFindings['vennAbers'] {
  const predict = vennAbers(tied)
  return bands.map(({ meanProbability }) => ({ probability: meanProbability, ...predict(meanProbability) }))
}

function cardRows(
  sample: ModelSample,
  most: number,
  model: PreStatedModel | null,
  outcome: string,
): CardRows & { readonly cropYears: Int32Array | null } {
  const every = householdsKept(sample.rows, most)
  const own = every > 1 ? sampleOnRows(sample, everyNthHousehold(sample, every)) : sample
  return {
    frame: applicationFrame(own, model),
    isEvent: own.outcome,
    households: own.clusters?.household?.codes ?? Uint32Array.from({ length: own.rows }, (_, row) => row),
    outcome,
    cropYears: own.cropYears,
  }
}

/** The score of the last full crop year against the first, in the bands of the card. */
function stabilityOf(
  card: Scorecard,
  score: Float64Array,
  cropYears: Int32Array | null,
): CardFindings['stability'] {
  if (!cropYears) return null
  const notes = new Map<number, number>()
  for (const year of cropYears) notes.set(year, (notes.get(year) ?? 0) + 1)
  const years = [...notes.keys()]
    .filter((year) => notes.get(year)! >= fewestNotesOfYear)
    .sort((a, b) => a - b)
  if (years.length < 2) return null
  const first = years[0]
  const last = years[years.length - 1]
  const countsOf = (year: number) =>
    bandCounts(
      card.baseline,
      score.filter((_, row) => cropYears[row] === year),
    )
  const { edges } = card.baseline
  const labels = [...edges, null].map((edge, band) => `[${edges[band - 1] ?? '-inf'},${edge ?? 'inf'})`)
  return {
    ...stabilityIndex(countsOf(first), countsOf(last), labels),
    first: String(first),
    last: String(last),
  }
}
