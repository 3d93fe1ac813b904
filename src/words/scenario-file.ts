import type { Phrase } from './phrase.ts'

/** What a field of a scenario file may hold. */
export const scenarioFieldExpectations = {
  object: {
    'zh-CN': '若干“名称: 取值”（半角冒号，后加空格），或一个对象 { … }',
    en: 'lines of "name: value", or an object { … }',
  },
  list: {
    'zh-CN': '一个非空的列表（各项以“- ”开头，或写成 [ … ]）',
    en: 'a list that is not empty (items begin with "- ", or stand in [ … ])',
  },
  text: {
    'zh-CN': '一段非空的文字（纯数字要加引号）',
    en: 'a text that is not empty (a number goes in quotes)',
  },
  share: { 'zh-CN': '0 到 1 之间的数（25% 写作 0.25）', en: 'a number from 0 to 1 (25% is 0.25)' },
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

/** What is wrong with the notation of a scenario file, and how it is mended. */
export const scenarioFileFaults = {
  tab: {
    'zh-CN': '用了制表符（Tab）缩进。请全部改用空格',
    en: 'a tab indents it; indent by blanks throughout',
  },
  indent: {
    'zh-CN': '缩进不齐，或一行里写了两个“名称: 取值”。同一层的字段请左对齐，各占一行',
    en: 'it is not indented like its neighbours, or holds two fields; align the fields of one level, each on a line of its own',
  },
  twice: {
    'zh-CN': '同一层里这个字段写了两遍。请只留一个',
    en: 'a field stands twice on one level; keep one',
  },
  missing: {
    'zh-CN': '这里或之前少了冒号、引号或括号，或者这一行没有与上一行对齐。请补上或对齐',
    en: 'a colon, a quote or a bracket is missing here or before, or the line is not aligned; add it or align',
  },
  severalDocuments: {
    'zh-CN': '“---”之后又起了一份文档。请把所有情景放在同一个 scenarios 之下',
    en: 'another document begins here ("---"); put every scenario under one "scenarios"',
  },
  alias: {
    'zh-CN': '引用（*名称）找不到出处，或层层引用太多。请直接写出内容',
    en: 'a reference (*name) leads nowhere, or too many are nested; write the values out',
  },
  other: {
    'zh-CN': '这一行既不是 YAML 也不是 JSON。请检查冒号、引号和括号是否用了半角',
    en: 'this line is neither YAML nor JSON; look at its colons, quotes and brackets',
  },
} as const satisfies Record<string, Phrase>
export type ScenarioFileFault = keyof typeof scenarioFileFaults

type Details = Readonly<Record<string, string | number>>

export const scenarioFileErrors = {
  scenarioField: ({ file, line, field, expected }: Details): Phrase => {
    const wanted = scenarioFieldExpectations[expected as ScenarioFieldExpectation]
    return {
      'zh-CN': `“${file}”第 ${line} 行的字段 ${field} 不可用，应为${wanted['zh-CN']}。写法见 docs/external-risk.md。`,
      en: `Line ${line} of "${file}": the field ${field} cannot be used; expected ${wanted.en}. See docs/external-risk.md.`,
    }
  },
  scenarioFileBroken: ({ file, line, fault }: Details): Phrase => {
    const wrong = scenarioFileFaults[fault as ScenarioFileFault]
    return {
      'zh-CN': `“${file}”第 ${line} 行无法读取：${wrong['zh-CN']}。写法见 docs/external-risk.md。`,
      en: `Line ${line} of "${file}" cannot be read: ${wrong.en}. See docs/external-risk.md.`,
    }
  },
}
