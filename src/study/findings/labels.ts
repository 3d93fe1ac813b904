import { type TermName, termNamed } from '../../book/sample/terms.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { cropYearWords, missingFlagOf } from '../../words/regression.ts'
import { termLabels, termLevelLabels, termUnitLabels } from '../../words/terms.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import type { MergedLevels } from './findings.ts'

/** A term by its name in words; a column of a plain file as it stands in the file. */
export function factorLabel(factor: string): Phrase {
  if (factor === cropYearFactor) return cropYearWords.label
  return isTerm(factor) ? termLabels[factor] : verbatim(factor)
}

/** The column of a design: the factor itself, or the flag of its missing values. */
export function columnLabel(factor: string, isMissingFlag: boolean): Phrase {
  return isMissingFlag ? missingFlagOf(factorLabel(factor)) : factorLabel(factor)
}

export function levelLabel(factor: string, level: string, merged: readonly MergedLevels[]): Phrase {
  const parts = merged.find((entry) => entry.factor === factor && entry.level === level)?.of
  if (parts) return joined(parts.map((part) => plainLevelLabel(factor, part)))
  return plainLevelLabel(factor, level)
}

function plainLevelLabel(factor: string, level: string): Phrase {
  const isNamed = (isTerm(factor) || level === 'missing') && Object.hasOwn(termLevelLabels, level)
  return isNamed ? termLevelLabels[level as keyof typeof termLevelLabels] : verbatim(level)
}

export function unitLabel(factor: string): Phrase | null {
  const unit = isTerm(factor) ? termNamed(factor).unit : null
  return unit && termUnitLabels[unit]
}

export function isTerm(factor: string): factor is TermName {
  return Object.hasOwn(termLabels, factor)
}

export function joined(phrases: readonly Phrase[]): Phrase {
  return {
    'zh-CN': phrases.map((phrase) => phrase['zh-CN']).join('、'),
    en: phrases.map((phrase) => phrase.en).join(', '),
  }
}
