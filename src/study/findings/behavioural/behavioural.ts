import { observeNotes } from '../../../book/behaviour/observations.ts'
import { randomStream } from '../../../stats/random.ts'
import { designOver, scaledProbabilities } from '../../../stats/regression/row-sums.ts'
import { groupedFolds } from '../../../stats/validation/folds.ts'
import { studySteps } from '../../../words/study.ts'
import type { StudyContext } from '../../context.ts'
import type { ModelSample } from '../../model-sample.ts'
import { fewestEvents } from '../../open-study.ts'
import { applicationFrame } from '../application-model.ts'
import { everyNthHousehold, householdsKept, rowsForCrossValidation, sampleOnRows } from '../budgets.ts'
import { cardFolds } from '../card-validation.ts'
import { compositeCovariance } from '../composite-covariance.ts'
import { explanatoryReport } from '../explanatory-report.ts'
import { factorErrors } from '../factor-errors.ts'
import { factorPValues } from '../factor-p-values.ts'
import { plainColumns } from '../model-data.ts'
import { accountOfObservations } from './account-of-observations.ts'
import { compareWithApplication } from './behaviour-comparison.ts'
import { behaviourFactorFindings } from './behaviour-factors.ts'
import { defaultedNotesOf, fitBehaviour } from './behaviour-model.ts'
import { behaviourSample } from './behaviour-sample.ts'
import {
  behaviourPerformance,
  heldOutBehaviour,
  leaveCropYearOutOfBehaviour,
  type ObservedRows,
  observationFolds,
} from './behaviour-validation.ts'
import type { BehaviouralFinding, MissingBehaviour } from './behavioural-findings.ts'
import { oneByOne } from './one-by-one.ts'

/** Month ends between quarters, of young and of immature notes: one row in about six is an observation. */
const snapshotsForAnObservation = 6

/** Model C: what a note's months tell of the next twelve. Null on a file that is no loan book. */
export async function behaviouralFinding(
  { settings, book, loanBook, progress }: StudyContext,
  sample: ModelSample,
): Promise<BehaviouralFinding | null> {
  if (!loanBook) return null
  const snapshots = book.companions.snapshots?.rows ?? 0
  const every = householdsKept(snapshots / snapshotsForAnObservation, rowsForCrossValidation)
  const isDrawn = every > 1 ? flagsOf(everyNthHousehold(sample, every), sample.rows) : undefined
  const observations = observeNotes(book, loanBook.reading, {
    notes: sample.bookRows,
    outcome: sample.outcome,
    isDrawn,
  })
  if (!observations) return missing('noSnapshots')
  progress(studySteps.behaviour, 0.75)
  const { noteOf, outcome, features, account, read } = observations
  const everyRow = Int32Array.from(noteOf.keys())
  const defaultedNotes = defaultedNotesOf(everyRow, outcome, noteOf)
  const counts = { observations: noteOf.length, defaultedNotes }
  if (noteOf.length === 0) return missing('noObservations', counts)
  if (defaultedNotes < fewestEvents) return missing('tooFewEvents', counts)
  const own = behaviourSample(observations, sample, accountOfObservations(account, read))
  if (own.columns.length === 0 || own.events === own.rows) return missing('noFactor', counts)
  const { seed, confidence } = settings
  const { data, fit, notesPerParameter } = await fitBehaviour(own, defaultedNotes)
  const errors = factorErrors(fit.primary, data, own)
  const covariance = compositeCovariance(fit.primary, data, errors)
  const tests = factorPValues(fit, data, errors, seed)
  const report = explanatoryReport({ fit, data, errors, covariance, tests, confidence, read })
  const rows: ObservedRows = {
    derived: own.derived,
    isEvent: outcome,
    noteOf,
    households: own.clusters!.household!.codes,
  }
  const notes = notesOfCard(sample, every)
  const ofNotes = groupedFolds(notes.households, cardFolds, randomStream(seed, 'behaviour folds'))
  const folds = { ofNotes, ofObservations: observationFolds(ofNotes, notes.placeOf(noteOf)) }
  const held = heldOutBehaviour(rows, folds.ofObservations)
  const isHeld = held.some((value) => !Number.isNaN(value))
  const fitted = scaledProbabilities(
    designOver(fit.primary.design, plainColumns(data), data.rows),
    fit.primary.scaledCoefficients,
  )
  return {
    status: 'fitted',
    account,
    read,
    ...counts,
    notes: new Set(noteOf).size,
    households: own.clusters!.household!.count,
    events: own.events,
    everyNthHousehold: every,
    report,
    method: fit.method,
    methodReason: fit.reason,
    notesPerParameter,
    mergedLevels: data.merged,
    factors: behaviourFactorFindings({ fit, data, errors, covariance, tests, confidence }),
    oneByOne: oneByOne(features, outcome, rows.households, {
      inModel: new Set(own.derived.map(({ name }) => name)),
      confidence,
    }),
    apparent: behaviourPerformance(fitted, rows, { fittedOnTheseData: true, confidence }),
    crossValidated: isHeld
      ? { ...behaviourPerformance(held, rows, { fittedOnTheseData: false, confidence }), folds: cardFolds }
      : null,
    byCropYear: leaveCropYearOutOfBehaviour(rows, sample.cropYears, confidence),
    comparison: compareWithApplication(
      { ...rows, noteOf: notes.placeOf(noteOf) },
      {
        frame: applicationFrame(notes.sample, settings.model),
        isEvent: notes.sample.outcome,
        outcome: settings.outcome?.column ?? 'defaulted',
      },
      folds,
      held,
      confidence,
    ),
  }
}

function missing(
  reason: MissingBehaviour['reason'],
  counts: Pick<MissingBehaviour, 'observations' | 'defaultedNotes'> = { observations: 0, defaultedNotes: 0 },
): MissingBehaviour {
  return { status: 'unavailable', reason, ...counts }
}

function flagsOf(rows: Uint32Array, length: number): Uint8Array {
  const flags = new Uint8Array(length)
  for (const row of rows) flags[row] = 1
  return flags
}

/** The notes of the households that are observed, and the place of each observation's note among them. */
function notesOfCard(sample: ModelSample, every: number) {
  const kept = everyNthHousehold(sample, every)
  const placeOfNote = new Uint32Array(sample.rows)
  kept.forEach((note, place) => {
    placeOfNote[note] = place
  })
  const own = every > 1 ? sampleOnRows(sample, kept) : sample
  return {
    sample: own,
    households: own.clusters?.household?.codes ?? Uint32Array.from({ length: own.rows }, (_, row) => row),
    placeOf: (noteOf: Uint32Array) => noteOf.map((note) => placeOfNote[note]),
  }
}
