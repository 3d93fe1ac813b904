import type { Phrase } from './phrase.ts'

/** What an official document (公文, GB/T 9704—2012) has around its text. The cooperative fills the blanks. */
export const officialWords = {
  /** 主送机关 */
  addressee: (council: Phrase): Phrase => ({
    'zh-CN': `${council['zh-CN']}：`,
    en: `To the ${council.en}:`,
  }),
  /** 发文机关署名 */
  issuer: { 'zh-CN': '（发文单位）', en: '(issued by)' },
  /** 成文日期 */
  issuedOn: { 'zh-CN': '　　　年　　月　　日', en: '(date)' },
  /** 版记 */
  copies: { 'zh-CN': '抄送：', en: 'Copies to:' },
  printedBy: { 'zh-CN': '（印发单位）', en: '(printed by)' },
  printedOn: { 'zh-CN': '　　　年　　月　　日印发', en: '(printed on)' },
} as const satisfies Record<string, Phrase | ((council: Phrase) => Phrase)>
