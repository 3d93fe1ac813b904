import {
  behaviourHeadings,
  behaviourIntroduction,
  behaviourUnavailable as unavailable,
  behaviourWords as words,
} from '../../../words/behaviour-section.ts'
import { creditRiskColumns } from '../../../words/credit-risk.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { StudyContext } from '../../context.ts'
import type { Block } from '../../document.ts'
import { accountOfObservations } from '../../findings/behavioural/account-of-observations.ts'
import type {
  BehaviouralFinding,
  FittedBehaviour,
  MissingBehaviour,
} from '../../findings/behavioural/behavioural-findings.ts'
import { refusalInBrief } from '../../refusal-in-brief.ts'
import { behaviourCoefficients, oneByOneTable } from './behaviour-tables.ts'
import {
  behaviourValidation,
  behaviourYears,
  calibrationOfBehaviour,
  comparisonTable,
} from './behaviour-validation-blocks.ts'

/** The section on model C; where it cannot be, its place says what is missing. */
export function behaviourBlocks(context: StudyContext, finding: BehaviouralFinding | null): Block[] {
  const heading: Block = { kind: 'heading', id: 'credit-risk-behaviour', title: behaviourHeadings.section }
  if (finding?.status === 'fitted') return [heading, ...fittedBlocks(finding)]
  const reason = finding ? reasonOf(finding) : (refusalInBrief(context) ?? unavailable.noFactor)
  return [heading, { kind: 'unavailable', id: 'behaviour', caption: unavailable.caption, reason }]
}

function reasonOf({ reason, defaultedNotes }: MissingBehaviour): Phrase {
  return reason === 'tooFewEvents' ? unavailable.tooFewEvents(defaultedNotes) : unavailable[reason]
}

function fittedBlocks(finding: FittedBehaviour): Block[] {
  const account = accountOfObservations(finding.account, finding.read)
  const { comparison } = finding
  return [
    { kind: 'paragraph', text: behaviourIntroduction(finding) },
    ...(comparison
      ? [keyFigures(comparison.areas), comparisonTable(comparison, account)]
      : [
          {
            kind: 'unavailable' as const,
            id: 'behaviour-comparison',
            caption: unavailable.comparison,
            reason: unavailable.noComparison,
          },
        ]),
    behaviourCoefficients(finding, account),
    { kind: 'list', ordered: false, items: finding.factors.map(({ sentence }) => sentence) },
    oneByOneTable(finding, account),
    behaviourValidation(finding, account),
    calibrationOfBehaviour(finding),
    ...behaviourYears(finding, account),
  ]
}

function keyFigures(areas: NonNullable<FittedBehaviour['comparison']>['areas']): Block {
  const labels = {
    application: words.keyApplication,
    behavioural: words.keyBehavioural,
    both: words.keyBoth,
  }
  return {
    kind: 'keyFigures',
    figures: areas.map(({ model, area }) => ({
      label: labels[model],
      value: area,
      format: 'decimal3',
      note: creditRiskColumns.crossValidated,
    })),
  }
}
