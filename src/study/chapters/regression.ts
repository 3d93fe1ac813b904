import type { Phrase } from '../../words/phrase.ts'
import {
  regressionHeadings as headings,
  noExplanatoryModel,
  othersLead,
  sentencesLead,
  undoneByCorrection,
} from '../../words/regression.ts'
import { unavailableCaptions } from '../../words/regression-captions.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Chapter } from '../document.ts'
import type { ExplanatoryFinding, FactorFinding, StudyFindings } from '../findings/findings.ts'
import { univariateFindings } from '../findings/univariate.ts'
import { columnsOfModel, type ModelSample } from '../model-sample.ts'
import { refusalInBrief } from '../refusal-in-brief.ts'
import { coefficientTable, forestFigure } from '../regression/coefficient-blocks.ts'
import { collinearityTable } from '../regression/collinearity-table.ts'
import { effectsTable } from '../regression/effects-table.ts'
import { goodnessBlocks } from '../regression/goodness-blocks.ts'
import { importanceBlocks } from '../regression/importance-blocks.ts'
import { influenceTable } from '../regression/influence-table.ts'
import { methodBlocks } from '../regression/method-blocks.ts'
import { calledAt, isCalled } from '../regression/report-view.ts'
import { robustnessBlocks } from '../regression/robustness-blocks.ts'
import { codingTable, sampleTable } from '../regression/sample-tables.ts'
import { classificationTable, spssBlocks } from '../regression/spss-blocks.ts'
import { univariateTable } from '../regression/univariate-table.ts'

/** Chapter 6: which factors go with default, by how much, how surely, and which matter most. */
export function regressionChapter(context: StudyContext, { explanatory }: StudyFindings): Chapter {
  const { sample } = context
  const blocks =
    explanatory && sample
      ? found(context, explanatory, sample)
      : missing(refusalInBrief(context) ?? noExplanatoryModel, context)
  return { id: 'regression', title: headings.title, blocks }
}

function found(context: StudyContext, finding: ExplanatoryFinding, sample: ModelSample): Block[] {
  const { account } = sample
  const isSpss = context.settings.tableOrder === 'spss'
  const columns = columnsOfModel(sample, 'explanatory').filter(({ factor }) =>
    finding.factors.some((own) => own.factor === factor),
  )
  return [
    ...methodBlocks(finding, sample, context.book),
    heading('regression-sentences', headings.sentences),
    ...sentenceLists(finding),
    ...(isSpss
      ? [heading('regression-spss', headings.spss), ...spssBlocks(finding, sample)]
      : [heading('regression-variables', headings.sample), sampleTable(finding, sample)]),
    codingTable(columns, finding, sample),
    heading('regression-univariate', headings.univariate),
    univariateTable(finding, account),
    heading('regression-collinearity', headings.collinearity),
    collinearityTable(finding, account),
    heading('regression-coefficients', headings.coefficients),
    ...(isSpss ? [] : [coefficientTable(finding, account)]),
    forestFigure(finding),
    heading('regression-effects', headings.effects),
    effectsTable(finding, account),
    heading('regression-importance', headings.importance),
    ...importanceBlocks(finding, account),
    heading('regression-goodness', headings.goodness),
    ...goodnessBlocks(finding, account, isSpss),
    ...(isSpss ? [] : [classificationTable(finding, account)]),
    heading('regression-influence', headings.influence),
    influenceTable(finding, account, context.loanBook !== null),
    heading('regression-robustness', headings.robustness),
    ...robustnessBlocks(finding, account),
  ]
}

/** First the factors that the data call, most important first, then those that they do not. */
function sentenceLists({ factors }: ExplanatoryFinding): Block[] {
  const list = (kept: readonly FactorFinding[]): Block[] =>
    kept.length === 0 ? [] : [{ kind: 'list', ordered: true, items: kept.map(itemOf) }]
  const isTold = (own: FactorFinding) => isCalled(own) && own.contrast !== null
  const called = factors.filter(isTold)
  const others = factors.filter((own) => !isTold(own))
  return [
    { kind: 'paragraph', text: sentencesLead(called.length) },
    ...list(called),
    ...(others.length > 0 ? [{ kind: 'paragraph' as const, text: othersLead }] : []),
    ...list(others),
  ]
}

/** A difference that stands alone and falls among many says so, lest it be read as one of those above. */
function itemOf({ sentence, contrast, pValue, qValue }: FactorFinding): Phrase {
  const isUndone =
    contrast !== null && pValue !== null && pValue < calledAt && qValue !== null && qValue >= calledAt
  if (!isUndone) return sentence
  const undone = undoneByCorrection(qValue.toFixed(3))
  return { 'zh-CN': `${sentence['zh-CN']}${undone['zh-CN']}`, en: `${sentence.en}${undone.en}` }
}

/**
 * Without a model the main tables keep their places and say why. Where a sample has defaults, though too few for a
 * model, its factors stand one at a time ("tables only", SOUNDNESS.md rule 12).
 */
function missing(reason: Phrase, { sample, settings }: StudyContext): Block[] {
  const factors = new Set(sample ? columnsOfModel(sample, 'explanatory').map(({ factor }) => factor) : [])
  const isTold = sample !== null && factors.size > 0 && sample.events > 0 && sample.events < sample.rows
  return [
    isTold
      ? univariateTable(
          {
            univariate: univariateFindings(
              sample.derived.filter(({ name }) => factors.has(name)),
              sample.outcome,
              settings.seed,
            ),
          },
          sample.account,
        )
      : { kind: 'unavailable', id: 'univariate', caption: unavailableCaptions.univariate, reason },
    { kind: 'unavailable', id: 'coefficients', caption: unavailableCaptions.coefficients, reason },
    { kind: 'unavailable', id: 'importance', of: 'figure', caption: unavailableCaptions.importance, reason },
  ]
}

function heading(id: string, title: Phrase): Block {
  return { kind: 'heading', id, title }
}
