import type { Phrase } from './phrase.ts'

export const cropYearWords = {
  label: { 'zh-CN': '作物年度', en: 'Crop year' },
} as const satisfies Record<string, Phrase>

export const missingFlagOf = (label: Phrase): Phrase => ({
  'zh-CN': `${label['zh-CN']}（缺失）`,
  en: `${label.en} (not known)`,
})
