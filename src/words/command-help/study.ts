import {
  classification,
  event,
  json,
  language,
  loanPrimeRates,
  outcome,
  seed,
  sheet,
} from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const study: CommandHelp = {
  summary: {
    'zh-CN': '从贷款台账到违约影响因素：一条命令出一份研究报告',
    en: 'from the loan book to the factors that drive default: one command, one study',
  },
  usage: 'qingmiao study BOOK -o DIR [options]',
  options: [
    [
      '-o DIR',
      {
        'zh-CN': '输出文件夹',
        en: 'the folder for study.html, study.json, tables.xlsx, scorecard.json, problems.csv',
      },
    ],
    language,
    [
      '--as-of DATE',
      {
        'zh-CN': '截止日；默认取台账中最晚的日期',
        en: 'the as-of date; the latest date in the book by default',
      },
    ],
    outcome,
    event,
    [
      '--window 12',
      {
        'zh-CN': '表现期：原到期日后的月数',
        en: 'the performance window, in months after the original due date',
      },
    ],
    ['--model FILE', { 'zh-CN': '预先指定的模型（JSON）', en: 'a pre-stated model (JSON)' }],
    [
      '--population micro|joint|farmers|all',
      {
        'zh-CN': '研究总体：小额信用、联保、全部农户、全部贷款',
        en: 'the population: micro-credit, joint-guarantee, all farmers, all loans',
      },
    ],
    [
      '--strict',
      {
        'zh-CN': '有不能用的行就拒绝，而不是剔除',
        en: 'refuse a book with unusable rows instead of setting them aside',
      },
    ],
    ['--mapping FILE', { 'zh-CN': '沿用已保存的列对应关系', en: 'use a saved column mapping' }],
    ['--save-mapping FILE', { 'zh-CN': '保存本次的列对应关系', en: 'save the column mapping of this run' }],
    sheet,
    [
      '--control-totals FILE',
      { 'zh-CN': '与总账核对的笔数与金额', en: 'counts and amounts to tie the book to' },
    ],
    [
      '--table-order apa|spss',
      { 'zh-CN': '回归表的排列次序', en: 'the reading order of the regression tables' },
    ],
    [
      '--council council|board|committee',
      {
        'zh-CN': '提交对象：理事会、董事会、贷审会',
        en: "before whom it is put: a cooperative's council, a bank's board, the loan committee",
      },
    ],
    [
      '--documents',
      {
        'zh-CN': '另出 Word（含公文格式）、PDF、工作清单和客户经理尽职调查表',
        en: 'also Word files (an official form among them), PDF files, the worklists and due-diligence records',
      },
    ],
    loanPrimeRates,
    ...classification,
    seed,
    json,
  ],
}
