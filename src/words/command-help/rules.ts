import { json } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const rules: CommandHelp = {
  summary: {
    'zh-CN': '识别规则 R01 至 R20 的全部线索及证据行',
    en: 'every lead of the detection rules R01 to R20 with the rows that show it',
  },
  usage: 'qingmiao rules BOOK [--rule R01] [options]',
  options: [
    ['--rule RULE', { 'zh-CN': '只看一条规则（R01 至 R20）', en: 'one rule alone, R01 to R20' }],
    [
      '--as-of DATE',
      { 'zh-CN': '基准日；默认台账最后的日期', en: 'the as-of date; by default the latest in the book' },
    ],
    json,
  ],
}
