import { classification, json, language, seed } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const report: CommandHelp = {
  summary: {
    'zh-CN': '月度风险报告与十二张报表，附勾稽关系',
    en: 'the monthly risk report and its twelve tables, with cross-checks',
  },
  usage: 'qingmiao report BOOK -o DIR --month 2026-10 [options]',
  options: [
    [
      '-o DIR',
      {
        'zh-CN': '输出文件夹',
        en: 'the folder for report.xlsx, report.json and the PDF in each language',
      },
    ],
    ['--month 2026-10', { 'zh-CN': '报告的月份，按月末计', en: 'the month, reported at its end' }],
    ['--population micro|joint|farmers|all', { 'zh-CN': '报告的贷款范围', en: 'the loans reported on' }],
    language,
    ...classification,
    seed,
    json,
  ],
}
