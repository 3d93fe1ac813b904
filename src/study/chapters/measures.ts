import {
  contrastEvidence,
  measureAims,
  measureNames,
  measuresCaption,
  measureVerdicts,
  measuresChapterWords as words,
} from '../../words/measures.ts'
import { workbenchWords } from '../../words/measures-workbench.ts'
import type { Phrase } from '../../words/phrase.ts'
import { writtenCount, writtenMoney } from '../../words/written-numbers.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Chapter, Table } from '../document.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { basisBlocks } from '../measures/blocks/basis-blocks.ts'
import { detailBlocks } from '../measures/blocks/detail-blocks.ts'
import { orderBlocks } from '../measures/blocks/order-blocks.ts'
import { worthBlocks } from '../measures/blocks/worth-blocks.ts'
import { type MeasureFinding, measureFindings } from '../measures/measure-findings.ts'
import { refusalInBrief } from '../refusal-in-brief.ts'

/** Which of the mission's seven measures the findings point to, and why. */
export function measuresChapter(context: StudyContext, { explanatory, measures }: StudyFindings): Chapter {
  const blocks: Block[] = []
  if (context.sample && explanatory && context.loanBook) {
    blocks.push({ kind: 'paragraph', text: words.introduction })
    blocks.push(measuresTable(measureFindings(explanatory), context.sample.account))
  } else if (measures === null) {
    blocks.push({
      kind: 'unavailable',
      id: 'measures-findings',
      caption: words.title,
      reason: refusalInBrief(context) ?? (context.loanBook ? words.noModel : words.notALoanBook),
    })
  }
  if (context.loanBook === null) return { id: 'measures', title: words.title, blocks }
  blocks.push(...workbenchBlocks(measures, context.sample?.account))
  blocks.push(
    { kind: 'heading', id: 'measure-aims', title: words.aimsHeading },
    {
      kind: 'list',
      ordered: true,
      items: Object.entries(measureAims).map(([key, aim]) => aimOf(key as keyof typeof measureNames, aim)),
    },
  )
  return { id: 'measures', title: words.title, blocks }
}

function workbenchBlocks(measures: StudyFindings['measures'], sample: Table['account'] | undefined): Block[] {
  const heading: Block = { kind: 'heading', id: 'measures-worth-heading', title: workbenchWords.heading }
  if (measures === null || sample === undefined) {
    const reason = workbenchWords.unavailable
    return [heading, { kind: 'unavailable', id: 'measures-worth', caption: workbenchWords.heading, reason }]
  }
  const { notes, exposure, byYear } = measures.baseline
  const account = { read: notes, used: notes, dropped: [] }
  return [
    heading,
    {
      kind: 'paragraph',
      text:
        byYear.length > 0
          ? workbenchWords.introduction(
              writtenCount(notes),
              writtenMoney(Math.round(100 * exposure)),
              String(byYear.length),
            )
          : workbenchWords.noHistory,
    },
    ...worthBlocks(measures, account),
    ...detailBlocks(measures, account),
    ...orderBlocks(measures, account),
    ...basisBlocks(measures, account),
  ]
}

function aimOf(measure: keyof typeof measureNames, aim: Phrase): Phrase {
  const name = measureNames[measure]
  return { 'zh-CN': `${name['zh-CN']}：${aim['zh-CN']}`, en: `${name.en}: ${aim.en}` }
}

function measuresTable(findings: readonly MeasureFinding[], account: Table['account']): Table {
  return {
    kind: 'table',
    id: 'measures-findings',
    caption: measuresCaption(
      findings.filter(({ verdict }) => verdict === 'pointsTo').map(({ measure }) => measureNames[measure]),
    ),
    columns: [
      { key: 'measure', header: words.measure, format: 'text' },
      { key: 'factors', header: words.factors, format: 'text' },
      { key: 'share', header: words.share, format: 'percent1' },
      { key: 'evidence', header: words.evidence, format: 'text' },
      { key: 'verdict', header: words.verdict, format: 'text' },
    ],
    rows: findings.map(({ measure, factors, share, strongest, verdict }) => ({
      cells: [
        measureNames[measure],
        factors.length > 0 ? joined(factors.map(({ label }) => label)) : words.none,
        share,
        strongest?.contrast
          ? contrastEvidence(
              strongest.label,
              perHundred(strongest.contrast.rateFrom),
              perHundred(strongest.contrast.rateTo),
            )
          : words.none,
        measureVerdicts[verdict],
      ],
    })),
    notes: [words.shareNote, words.associationNote],
    account,
  }
}

function joined(phrases: readonly Phrase[]): Phrase {
  return {
    'zh-CN': phrases.map((phrase) => phrase['zh-CN']).join('、'),
    en: phrases.map((phrase) => phrase.en).join(', '),
  }
}

function perHundred(rate: number): string {
  return (100 * rate).toFixed(1)
}
