import type { Phrase } from './phrase.ts'

/** What a field of a scenario file may hold. */
export const scenarioFieldExpectations = {
  object: { 'zh-CN': '一个对象 { … }', en: 'an object { … }' },
  list: { 'zh-CN': '一个非空的数组 [ … ]', en: 'a list [ … ] that is not empty' },
  text: { 'zh-CN': '一段非空的文字', en: 'a text that is not empty' },
  share: { 'zh-CN': '0 到 1 之间的数', en: 'a number from 0 to 1' },
  selection: { 'zh-CN': '"mostExposed" 或 "random"', en: '"mostExposed" or "random"' },
  seed: { 'zh-CN': '不小于 0 的整数', en: 'a whole number of at least 0' },
  priceChange: {
    'zh-CN': '−0.99 到 10 之间的数（−0.25 为下跌 25%）',
    en: 'a number from −0.99 to 10 (−0.25 is a fall by 25%)',
  },
  rateRise: {
    'zh-CN': '−0.2 到 0.2 之间的数（0.01 为 100 个基点）',
    en: 'a number from −0.2 to 0.2 (0.01 is 100 base points)',
  },
  logOdds: { 'zh-CN': '−5 到 5 之间的数', en: 'a number from −5 to 5' },
  lossFactor: { 'zh-CN': '0 到 3 之间的数', en: 'a number from 0 to 3' },
  crop: {
    'zh-CN': 'rice、corn、soy、fungus、herb、vegetable、hog、cattle、poultry、other 之一',
    en: 'one of rice, corn, soy, fungus, herb, vegetable, hog, cattle, poultry, other',
  },
  knownField: {
    'zh-CN': '文档里列出的字段（这个名称不认识）',
    en: 'a field of the documentation (this name is unknown)',
  },
  distinct: { 'zh-CN': '与其他情景不同的名称', en: 'a name that no other scenario has' },
  township: {
    'zh-CN': '台账里出现过的乡镇名称',
    en: 'a township that the loans name',
  },
} as const satisfies Record<string, Phrase>
export type ScenarioFieldExpectation = keyof typeof scenarioFieldExpectations

type Details = Readonly<Record<string, string | number>>

export const scenarioFileErrors = {
  scenarioField: ({ file, field, expected }: Details): Phrase => {
    const wanted = scenarioFieldExpectations[expected as ScenarioFieldExpectation]
    return {
      'zh-CN': `“${file}”的字段 ${field} 不可用，应为${wanted['zh-CN']}。写法见 docs/external-risk.md。`,
      en: `The field ${field} of "${file}" cannot be used; expected ${wanted.en}. See docs/external-risk.md.`,
    }
  },
}
