import { studySteps } from '../../words/study.ts'
import { findClassification } from '../classification/find-classification.ts'
import type { StudyContext } from '../context.ts'
import { type LifetimeFinding, lifetimeFinding } from '../credit-risk/lifetime/lifetime-finding.ts'
import { recoveryFinding } from '../credit-risk/recovery/recovery-finding.ts'
import { selectionFinding } from '../credit-risk/selection/selection-finding.ts'
import { findScenarios } from '../external-risk/scenarios/find-scenarios.ts'
import { findLoss } from '../loss/find-loss.ts'
import { openWorkbench } from '../measures/workbench/find-measures.ts'
import { measuresFinding } from '../measures/workbench/measures-finding.ts'
import { findOfficers } from '../operational-risk/find-officers.ts'
import { findOperational } from '../operational-risk/find-operational.ts'
import { expectedOfNotes } from '../worklists/expected-of-notes.ts'
import { applicationFinding } from './application.ts'
import { behaviouralFinding } from './behavioural/behavioural.ts'
import { explanatoryFinding } from './explanatory.ts'
import { explanatoryModel } from './explanatory-model.ts'
import { noFindings, type StudyFindings } from './findings.ts'

/** Of the study; the command `loss` takes more. */
const lossWork = { scenarios: 4_000, parameterDraws: 100, responseScenarios: 400 } as const

/**
 * Classes the book, fits the models of the study and finds what stands on them; no model where the sample refuses a
 * regression. Waits only for the linear-programming solver, and only where the data separate.
 */
export async function findAll(context: StudyContext): Promise<StudyFindings> {
  // Begun first: another thread may then make it beside all else.
  const rest = findRestOfCreditRisk(context)
  const lifetime = canModel(context) ? await lifetimeFinding(context) : null
  const findings = await findModels(context, lifetime)
  const operational = await findOperational(context, findings.officers)
  return { ...findings, operational, lifetime, ...(await rest) }
}

/** Nothing where the sample is refused: a balance list, which lacks settled notes, would bias all of it. */
function canModel({ sample, refusal }: StudyContext): boolean {
  return sample !== null && refusal === null
}

async function findRestOfCreditRisk(
  context: StudyContext,
): Promise<Pick<StudyFindings, 'recovery' | 'selection'>> {
  if (!canModel(context)) return { recovery: null, selection: null }
  return {
    recovery: recoveryFinding(context),
    selection: await selectionFinding(context),
  }
}

async function findModels(
  context: StudyContext,
  lifetime: LifetimeFinding | null,
): Promise<Omit<StudyFindings, 'operational' | 'selection' | 'lifetime' | 'recovery'>> {
  const { sample, refusal, progress } = context
  const withoutModel = () => ({ ...noFindings, classification: findClassification(context, null) })
  if (!sample || refusal) return withoutModel()
  const officers = findOfficers(context, sample)
  const hasFactors = sample.columns.length > 0 && sample.events < sample.rows
  if (!hasFactors) return { ...withoutModel(), officers }
  progress(studySteps.models, 0.3)
  const model = await explanatoryModel(context, sample)
  const explanatory = explanatoryFinding(context, sample, model)
  const application = applicationFinding(context, sample)
  const behavioural = await behaviouralFinding(context, sample)
  const models = async () => ({
    explanatory: await explanatory,
    application: await application,
    behavioural,
  })
  const workbench = openWorkbench(context, model, officers)
  if (workbench === null) {
    return { ...withoutModel(), ...(await models()), officers }
  }
  progress(studySteps.scenarios, 0.82)
  const { basis } = workbench.context
  const scenarios = findScenarios(context, sample, basis)
  const classification = findClassification(context, {
    rows: basis.notes.rows,
    probability: basis.probability,
    exposure: basis.lines && basis.notes.exposure,
    losses: basis.losses,
    lifetime: lifetime?.curve ?? null,
  })
  progress(studySteps.loss, 0.84)
  const { seed } = context.settings
  const loss = findLoss(context, basis, { ...lossWork, seed })
  progress(studySteps.measures, 0.85)
  const measures = measuresFinding(workbench.context, workbench.designs, workbench.options)
  return {
    ...(await models()),
    classification,
    officers,
    scenarios,
    loss,
    expectedOfNotes: expectedOfNotes(basis),
    measures,
  }
}
