import { termNamed } from '../../book/sample/terms.ts'
import type { Slot } from '../../stats/binning/binning.ts'
import { binBounds, binRange } from '../../words/credit-risk.ts'
import { flagState } from '../../words/factor-sentences.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { slotNames } from '../../words/scorecard.ts'
import { isTerm, joined, levelLabel } from '../findings/labels.ts'

/** A bin in the words and units of people: 年收入不足 2.31 万元, not [-inf,-0.667). */
export function binLabel(factor: string, slot: Slot): Phrase {
  switch (slot.kind) {
    case 'interval':
      if (isTerm(factor) && termNamed(factor).kind === 'flag') return flagState(factor, slot.from !== null)
      return rangeLabel(factor, slot.from, slot.to)
    case 'levels':
      return joined(slot.levels.map((level) => levelLabel(factor, level, [])))
    case 'special':
      return verbatim(String(slot.code))
    case 'missing':
    case 'unseen':
      return slotNames[slot.kind]
  }
}

function rangeLabel(factor: string, from: number | null, to: number | null): Phrase {
  const bound = (value: number | null): Phrase | null =>
    value === null
      ? null
      : Object.hasOwn(binBounds, factor)
        ? binBounds[factor](rounded(value))
        : verbatim(String(rounded(value)))
  const [low, high] = [bound(from), bound(to)]
  return {
    'zh-CN': binRange(low?.['zh-CN'] ?? null, high?.['zh-CN'] ?? null)['zh-CN'],
    en: binRange(low?.en ?? null, high?.en ?? null).en,
  }
}

/** Breaks are round already; this only hides the noise of binary fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
