import type { HelpOption } from './help.ts'

export const json: HelpOption = [
  '--json',
  { 'zh-CN': '标准输出只给一份 JSON', en: 'print one JSON document on stdout and nothing else' },
]
export const outcome: HelpOption = [
  '--outcome COL',
  { 'zh-CN': '结果变量所在列', en: 'the column that holds the outcome' },
]
export const event: HelpOption = [
  '--event LEVEL',
  {
    'zh-CN': '代表违约的取值；默认认 1/true/yes/bad/default/是/违约',
    en: 'the value that means default; 1/true/yes/bad/default/是/违约 are known',
  },
]
export const factors: HelpOption = [
  '--factors A,B,…',
  {
    'zh-CN': '参与分析的因素；默认为其余各列。含逗号的列名加引号：\'"收入, 万元",户数\'',
    en: `the factors; all other columns by default. A name with a comma in quotes: '"income, yuan",age'`,
  },
]
export const nominal: HelpOption = [
  '--nominal A,…',
  { 'zh-CN': '按分类变量处理的数字列', en: 'number columns to be treated as categories' },
]
export const weights: HelpOption = ['--weights COL', { 'zh-CN': '频数权重', en: 'frequency weights' }]
export const sheet: HelpOption = [
  '--sheet NAME',
  {
    'zh-CN': '工作簿中台账所在的工作表；默认第一张',
    en: 'the sheet of a workbook that holds the loans; the first by default',
  },
]
export const language: HelpOption = [
  '--language zh-CN|en',
  { 'zh-CN': '打开时先显示的语言', en: 'the language that opens first' },
]
export const seed: HelpOption = [
  '--seed N',
  { 'zh-CN': '随机种子；同一种子结果逐字节相同', en: 'random seed; the same seed gives the same bytes' },
]
export const loanPrimeRates: HelpOption = [
  '--loan-prime-rates FILE',
  {
    'zh-CN': '补充较新的 LPR：每行“日期,利率”，如 2026-06-22,2.80%',
    en: 'newer values of the LPR, a line “day,rate” each: 2026-06-22,2.80%',
  },
]

export const classification: readonly HelpOption[] = [
  [
    '--classification in-force|strictest',
    {
      'zh-CN': '五级分类口径：截止日有效的规则（默认），或 2006 年指引与 2023 年办法取较差',
      en: 'the view of the rules: in force on the as-of date (the default), or the stricter of 2006 and 2023',
    },
  ],
  [
    '--household-wide',
    {
      'zh-CN': '同户借据同列最差一级；默认逐笔分类',
      en: 'all notes of a household take its worst category; note by note by default',
    },
  ],
  ['--matrix A|B', { 'zh-CN': '2006 年矩阵的变体；默认 A', en: 'variant of the 2006 matrix; A by default' }],
  [
    '--other-above YUAN',
    {
      'zh-CN': '超过该金额的贷款按 2006 年指引的“自然人其他贷款”分类；默认没有',
      en: 'loans above this amount are “other loans to natural persons” of the 2006 guidance; none by default',
    },
  ],
]
