import {
  cardIntroduction,
  creditRiskColumns as columns,
  creditRiskHeadings as headings,
  measuresExplained,
  creditRiskUnavailable as unavailable,
  creditRiskWords as words,
} from '../../words/credit-risk.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { StudyContext } from '../context.ts'
import { behaviourBlocks } from '../credit-risk/behaviour/behaviour-blocks.ts'
import { cardTable, gradeTable } from '../credit-risk/card-table.ts'
import { cutOffTable } from '../credit-risk/cut-off-table.ts'
import { lifetimeBlocks } from '../credit-risk/lifetime/lifetime-blocks.ts'
import { rationingBlocks } from '../credit-risk/rationing-blocks.ts'
import { recoveryBlocks } from '../credit-risk/recovery/recovery-blocks.ts'
import {
  calibrationFigure,
  scoreFigure,
  stabilityBlocks,
  vennAbersBlocks,
} from '../credit-risk/score-blocks.ts'
import { selectionBlocks } from '../credit-risk/selection/selection-blocks.ts'
import { cropYearBlocks, validationTable } from '../credit-risk/validation-blocks.ts'
import type { Block, Chapter } from '../document.ts'
import type { ApplicationFinding, StudyFindings } from '../findings/findings.ts'
import { factorLabel } from '../findings/labels.ts'
import { lossBlocks } from '../loss/loss-blocks.ts'
import type { ModelSample } from '../model-sample.ts'
import { refusalInBrief } from '../refusal-in-brief.ts'

/**
 * Chapter 4: the card for applications, how far it can be trusted, where to refuse, what a note's behaviour adds, when
 * notes default, who is rationed, what refusal does to the estimated default, and how much the whole book may lose.
 */
export function creditRiskChapter(
  context: StudyContext,
  { application, behavioural, lifetime, recovery, selection, loss }: StudyFindings,
): Chapter {
  const { sample, loanBook } = context
  const blocks: Block[] =
    application && sample
      ? cardBlocks(application, sample, loanBook !== null)
      : [
          {
            kind: 'unavailable',
            id: 'card',
            caption: unavailable.card,
            reason: refusalInBrief(context) ?? (sample ? words.noCard : words.noModel),
          },
        ]
  if (loanBook) {
    const refusal = refusalInBrief(context)
    blocks.push(
      ...behaviourBlocks(context, behavioural),
      ...lifetimeBlocks(context.book.loans.rows, lifetime, refusal),
      ...recoveryBlocks(context.book.loans.rows, recovery, refusal),
      heading('credit-risk-rationing', headings.rationing),
      ...rationingBlocks(context),
      ...selectionBlocks(context.book, selection, refusal),
      ...lossBlocks(loss),
    )
  }
  return { id: 'credit-risk', title: headings.title, blocks }
}

function cardBlocks(application: ApplicationFinding, sample: ModelSample, isLoanBook: boolean): Block[] {
  const { card, leftOut, crossValidated, apparent, isSuspicious } = application
  const { account } = sample
  const shown = crossValidated ?? apparent
  const isByHousehold = sample.clusters?.household != null
  const held = isByHousehold ? columns.crossValidated : columns.crossValidatedByRow
  const basis = crossValidated ? held : columns.apparent
  return [
    {
      kind: 'paragraph',
      text: cardIntroduction(
        sample.rows,
        sample.events,
        card.factors.length,
        leftOut.map(({ factor }) => factorLabel(factor)),
        isLoanBook,
      ),
    },
    { kind: 'paragraph', text: measuresExplained },
    {
      kind: 'keyFigures',
      figures: [
        { label: columns.area, value: shown.areaUnderCurve.value, format: 'decimal3', note: basis },
        { label: words.ks, value: shown.kolmogorovSmirnov, format: 'decimal3', note: basis },
        { label: words.observedExpected, value: shown.observedOverExpected, format: 'decimal2', note: basis },
      ],
    },
    ...(isSuspicious ? [caution(words.suspicious, words.suspiciousText)] : []),
    heading('credit-risk-card', headings.card),
    cardTable(application, account),
    gradeTable(application, account),
    heading('credit-risk-validation', headings.validation),
    validationTable(application, account, isByHousehold),
    heading('credit-risk-calibration', headings.calibration),
    calibrationFigure(application),
    ...vennAbersBlocks(application, account),
    scoreFigure(application),
    heading('credit-risk-years', headings.years),
    ...cropYearBlocks(application, account, isByHousehold),
    ...stabilityBlocks(application, account),
    heading('credit-risk-cut-offs', headings.cutOffs),
    cutOffTable(application, account),
  ]
}

function heading(id: string, title: Phrase): Block {
  return { kind: 'heading', id, title }
}

function caution(title: Phrase, text: Phrase): Block {
  return { kind: 'callout', tone: 'caution', title, text }
}
