import { namedLoanColumns } from './book-columns.ts'
import type { Phrase } from './phrase.ts'
import { writtenCount } from './written-numbers.ts'

export const studyTitle = {
  loanBook: {
    'zh-CN': '农户小额信贷\n违约影响因素研究报告',
    en: 'Farmers’ microcredit:\nwhat drives default',
  },
  creditFile: { 'zh-CN': '贷款违约\n影响因素研究报告', en: 'What drives default:\na study of a credit file' },
} as const satisfies Record<string, Phrase>

export const studySubtitle = (population: Phrase, isSynthetic: boolean): Phrase => ({
  'zh-CN': `研究总体：${population['zh-CN']}${isSynthetic ? '（模拟数据，仅供演示）' : ''}`,
  en: `Population: ${population.en}${isSynthetic ? ' (synthetic data, for demonstration)' : ''}`,
})

export const wholeFile: Phrase = { 'zh-CN': '文件中的全部行', en: 'all rows of the file' }

/** Steps of the work, as the terminal tells them. */
export const studySteps = {
  reading: { 'zh-CN': '读取台账', en: 'Reading the loan book' },
  sampling: { 'zh-CN': '按规则认定违约、选取样本', en: 'Telling defaults by the rules, drawing the sample' },
  statusQuo: { 'zh-CN': '汇总现状', en: 'Describing the status quo' },
  models: { 'zh-CN': '拟合回归模型', en: 'Fitting the regressions' },
  importance: { 'zh-CN': '分解重要性', en: 'Splitting importance' },
  validation: { 'zh-CN': '检验模型', en: 'Validating the models' },
  card: { 'zh-CN': '制作评分卡', en: 'Making the scorecard' },
  behaviour: { 'zh-CN': '拟合行为模型', en: 'Fitting the behavioural model' },
  scenarios: { 'zh-CN': '测算压力情景', en: 'Running the stress scenarios' },
  loss: { 'zh-CN': '模拟损失分布', en: 'Running the loss distribution' },
  measures: { 'zh-CN': '测算七项措施', en: 'Trying the seven measures' },
  writing: { 'zh-CN': '排版并写出报告', en: 'Setting and writing the report' },
  documents: { 'zh-CN': '排 Word 与 PDF 文件', en: 'Setting the Word and PDF files' },
} as const satisfies Record<string, Phrase>

export const studyDone = (folder: string, asOf: string | null): Phrase => ({
  'zh-CN': `研究报告写在 ${folder} 。${asOf === null ? '' : `数据截止日 ${asOf}。`}`,
  en: `The study is in ${folder}.${asOf === null ? '' : ` As of ${asOf}.`}`,
})

export const studyRowsSetAside = (setAside: number): Phrase => ({
  'zh-CN': `有 ${setAside} 行不能使用，已原样放入 problems.csv。`,
  en: `Rows that could not be used: ${setAside}. They stand whole in problems.csv.`,
})

export const studyRefusals = {
  balanceList: (due: number, settled: number): Phrase => ({
    'zh-CN': `本表到期借据 ${writtenCount(due)} 笔中${settled === 0 ? '没有一笔' : `只有 ${writtenCount(settled)} 笔`}已结清，是贷款余额表而非发放台账：坏账久留、好账早清，违约率会被大大高估，因此不做回归。请导出发放台账（含已结清、已核销、已转让的借据）后重做。`,
    en: `Of ${writtenCount(due)} notes fallen due ${settled === 0 ? 'not one is' : `only ${writtenCount(settled)} are`} settled: this is a list of outstanding balances, not a disbursement ledger. Bad notes stay on such a list and good ones leave it, so default would be far overstated, and no regression is run. Export the disbursement ledger, with settled, written-off and transferred notes.`,
  }),
  /** Beside the first, long, telling. */
  noSample: {
    'zh-CN': '没有可用的违约样本，原因见[[outcome]]。',
    en: 'There is no sample of outcomes, for the reason in [[outcome]].',
  },
  tooFewEvents: (events: number): Phrase => ({
    'zh-CN': `样本中只有 ${events} 笔违约（少于 20 笔），不足以拟合模型，只给出统计表。`,
    en: `Defaults in the sample: ${events}, fewer than 20 and too few for a model; tables only.`,
  }),
} as const

/** Why a row is not in the sample of a plain credit file. */
export const outcomeBlank: Phrase = { 'zh-CN': '结果为空', en: 'no outcome' }

export const preStatedModelErrors = {
  modelFileShape: ({ file }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `“${file}”不是模型文件。应为 {"name":"名称","factors":["lnIncome","priorOverdue"]}。`,
    en: `"${file}" is no model file. It should be {"name":"a name","factors":["lnIncome","priorOverdue"]}.`,
  }),
} as const

export const preStatedFactorErrors = {
  modelFactorUnknown: ({ factors, known }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `预先指定的模型里有不认识的因素：${factors}。可用的有：${known}。`,
    en: `The pre-stated model names factors that do not exist: ${factors}. There are: ${known}.`,
  }),
} as const

export const studyErrors = {
  noOutcomeNamed: ({ file, missing }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `“${file}”不是贷款台账：没有认出${namedLoanColumns(missing)['zh-CN']}；又没有指明结果列，无从研究。请用 --outcome 指明哪一列是违约结果；若确是台账，请用 --mapping 指明缺少的列；表头分两行的，先合成一行。`,
    en: `"${file}" is no loan book (it lacks ${missing}) and no outcome was named, so there is nothing to study. Name the outcome column with --outcome; if it is a loan book, name the missing columns with --mapping, and join a header of two rows into one.`,
  }),
  outcomeNotRead: ({ column, file }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `“${file}”是贷款台账，但“${column}”不在识别出的列里。请写台账列名（如 defaulted、category）或表头原文，或用 --mapping 指明它是哪一列。`,
    en: `"${file}" is a loan book, but "${column}" is not among the columns that were recognised. Name a column of the book (defaulted, category) or its header, or map it with --mapping.`,
  }),
} as const
