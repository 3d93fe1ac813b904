import { measureNames } from '../../../words/measures.ts'
import { midSentence } from '../../../words/mid-sentence.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { Measure } from '../measure-findings.ts'

/** Inside a sentence: 农业保险补偿、贷款担保机制; agricultural-insurance compensation, loan guarantees. */
export function joinedNames(measures: readonly Measure[]): Phrase {
  return {
    'zh-CN': measures.map((measure) => measureNames[measure]['zh-CN']).join('、'),
    en: measures.map((measure) => midSentence(measureNames[measure])).join(', '),
  }
}
