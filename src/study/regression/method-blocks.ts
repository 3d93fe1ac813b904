import type { Book } from '../../book/book.ts'
import { countTakeUps } from '../../book/sample/insurance-take-up.ts'
import { takeUpVerified } from '../../words/insurance-take-up.ts'
import type { Phrase } from '../../words/phrase.ts'
import {
  calloutWords,
  clusterCount,
  cropYearWords,
  errorBasisWords,
  introduction,
  mergedSentence,
  methodSentences,
  outcomeWords,
} from '../../words/regression.ts'
import type { Block } from '../document.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { factorLabel, joined, levelLabel } from '../findings/labels.ts'
import type { ModelSample } from '../model-sample.ts'
import { labelOfColumn } from './report-view.ts'

/** What was fitted, by which method, with whose errors. */
export function methodBlocks(finding: ExplanatoryFinding, sample: ModelSample, book: Book): Block[] {
  const { report, factors, clusterCounts, mergedLevels } = finding
  const errors =
    clusterCounts.length === 0
      ? methodSentences.modelErrors
      : methodSentences.errors(
          joined(clusterCounts.map(({ basis, count }) => clusterCount(errorBasisWords[basis], count))),
        )
  const sentences = [
    methodSentence(finding),
    errors,
    ...(finding.years.length > 0 ? [cropYearWords.inModel] : []),
    ...takeUpSentence(finding, sample, book),
  ]
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: introduction(sample.rows, sample.events, factors.length, outcomeWords[sample.outcomeKind]),
    },
    {
      kind: 'callout',
      tone: finding.methodReason === null ? 'information' : 'caution',
      title: calloutWords.method,
      text: sentenceRun(sentences),
    },
  ]
  if (report.warnings.includes('fewClusters')) {
    blocks.push({
      kind: 'callout',
      tone: 'caution',
      title: calloutWords.fewClusters,
      text: methodSentences.fewClusters,
    })
  }
  if (mergedLevels.length > 0) {
    blocks.push({
      kind: 'callout',
      tone: 'information',
      title: calloutWords.merged,
      text: sentenceRun(
        mergedLevels.map(({ factor, of }) =>
          mergedSentence(factorLabel(factor), joined(of.map((level) => levelLabel(factor, level, [])))),
        ),
      ),
    })
  }
  return blocks
}

/** Insurance counts where it came before the shock (SOUNDNESS.md rule 18): of how many notes that is known. */
function takeUpSentence({ factors }: ExplanatoryFinding, sample: ModelSample, book: Book): Phrase[] {
  if (sample.cropYears === null || !factors.some(({ factor }) => factor === 'insured')) return []
  const counts = countTakeUps(book, sample.bookRows, sample.cropYears)
  return counts === null ? [] : [takeUpVerified(counts)]
}

function methodSentence(finding: ExplanatoryFinding): Phrase {
  const { methodReason, eventsPerParameter, report } = finding
  if (methodReason === 'separated') {
    return methodSentences.separated(
      joined(report.statusColumns.map((column) => labelOfColumn(finding, column))),
    )
  }
  return methodReason === 'fewEvents'
    ? methodSentences.fewEvents(eventsPerParameter.toFixed(1))
    : methodSentences.ml(eventsPerParameter.toFixed(1))
}

function sentenceRun(sentences: readonly Phrase[]): Phrase {
  return {
    'zh-CN': sentences.map((sentence) => sentence['zh-CN']).join(''),
    en: sentences.map((sentence) => sentence.en).join(' '),
  }
}
