import type { Phrase } from './phrase.ts'
import { writtenMoney } from './written-numbers.ts'

/** Which view of the rules was taken, and what it changes. */
export const viewWords = {
  inForce: (regime: Phrase): Phrase => ({
    'zh-CN': `数据截止日有效的 ${regime['zh-CN']}`,
    en: `the ${regime.en} in force on the as-of date`,
  }),
  strictest: (regime: Phrase, other: Phrase): Phrase => ({
    'zh-CN': `${regime['zh-CN']}与 ${other['zh-CN']}从严（取较差一级）`,
    en: `the stricter of the ${regime.en} and the ${other.en}`,
  }),
  matrixB: { 'zh-CN': '2006 年矩阵取变体 B', en: '2006 matrix of variant B' },
  otherAbove: (fen: number): Phrase => ({
    'zh-CN': `金额超过 ${writtenMoney(fen)['zh-CN']}的按“自然人其他贷款”`,
    en: `loans of more than ${writtenMoney(fen).en} as “other loans to natural persons”`,
  }),
  noteByNote: { 'zh-CN': '逐笔分类', en: 'note by note' },
  householdWide: {
    'zh-CN': '同户借据同列最差一级',
    en: 'all notes of a household in its worst category',
  },
  householdsUnknown: {
    'zh-CN': '台账没有户号，无法同户合并，仍逐笔分类',
    en: 'the book names no households, so note by note after all',
  },
  caption: (chosen: string, usual: string): Phrase => ({
    'zh-CN': `本次所选口径下不良率 ${chosen}，通常口径（现行规则、逐笔分类）下 ${usual}`,
    en: `The NPL ratio is ${chosen} by the view asked for, ${usual} by the usual one (rules in force, note by note)`,
  }),
  chosen: { 'zh-CN': '所选口径', en: 'View asked for' },
  usual: { 'zh-CN': '通常口径', en: 'Usual view' },
  note: (view: Phrase): Phrase => ({
    'zh-CN': `所选口径：${view['zh-CN']}。两列均为规则分类，不含账面更严的情形。`,
    en: `The view asked for: ${view.en}. Both are automatic categories; stricter bookings are left out.`,
  }),
  movesDefault: {
    'zh-CN': '按所选口径列为不良的借据，在损失、压力测试和措施测算中按已违约计。',
    en: 'Notes that this view classes as non-performing count as in default in losses, stress tests and measures.',
  },
} as const

/** The parts of a view as one sentence. */
export function joinedView(parts: readonly Phrase[]): Phrase {
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join('，'),
    en: parts.map((part) => part.en).join(', '),
  }
}
