import type { Phrase } from './phrase.ts'

/** What became of each note on the way to the sample. */
export const fateLabels = {
  used: { 'zh-CN': '用于模型', en: 'used in the models' },
  otherPopulation: { 'zh-CN': '不属于所选总体', en: 'of another population' },
  undated: { 'zh-CN': '缺到期日或放款日', en: 'without a due or disbursement date' },
  inherited: { 'zh-CN': '历史包袱', en: 'inherited old non-performing notes' },
  immature: { 'zh-CN': '表现期未满', en: 'immature: window still open' },
  transferred: { 'zh-CN': '正常时已转让', en: 'sold while in order' },
} as const satisfies Record<string, Phrase>

export const noteClassLabels = {
  micro: { 'zh-CN': '农户小额信用贷款', en: 'farmers’ micro-credit' },
  joint: { 'zh-CN': '农户联保贷款', en: 'joint-guarantee loans' },
  otherFarmers: { 'zh-CN': '其他农户贷款', en: 'other loans to farmers' },
  notFarmers: { 'zh-CN': '非农户贷款', en: 'loans to others' },
} as const satisfies Record<string, Phrase>

/** Why a column or a term is no factor. */
export const leftOutLabels = {
  id: { 'zh-CN': '编号', en: 'an id' },
  placeOrPerson: { 'zh-CN': '地区或人员（作聚类）', en: 'a place or person (used as clusters)' },
  postDisbursement: { 'zh-CN': '放款后才知道', en: 'known only after disbursement' },
  outcome: { 'zh-CN': '结果本身', en: 'the outcome itself' },
  notPreStated: { 'zh-CN': '不在预设变量表内', en: 'not in the pre-stated list' },
  notRecognised: { 'zh-CN': '未识别的列', en: 'a column that was not recognised' },
  notInBook: { 'zh-CN': '账上没有所需的列', en: 'the book lacks what it needs' },
  constant: { 'zh-CN': '样本中只有一个取值', en: 'the same in every note of the sample' },
} as const satisfies Record<string, Phrase>

export const missingPolicyLabels = {
  none: { 'zh-CN': '无缺失', en: 'nothing missing' },
  level: { 'zh-CN': '另设“缺失”一档', en: 'a level of its own' },
  indicator: { 'zh-CN': '以中位数代入，并加缺失标志', en: 'the median, with a flag beside it' },
  shared: { 'zh-CN': '代入；缺失已由另一变量标出', en: 'a stand-in; another term marks the same notes' },
  typical: { 'zh-CN': '缺失很少，只代入', en: 'few: a stand-in alone' },
  product: { 'zh-CN': '由代入后的主效应相乘', en: 'the product of the filled main effects' },
} as const satisfies Record<string, Phrase>

export const outcomeKindLabels = {
  booked: { 'zh-CN': '账面违约', en: 'booked default' },
  adjusted: { 'zh-CN': '调整后违约', en: 'adjusted default' },
} as const satisfies Record<string, Phrase>

/** What the outcome rests on, as a note under the first table. */
export const outcomeBasisNotes = {
  column: {
    'zh-CN': '违约取自原表的违约标志列，空白视为未成熟。',
    en: 'Default is the source’s own column; a blank is an immature note.',
  },
  performance: {
    'zh-CN': '违约由每笔借据的还款、结清和核销经过判定。',
    en: 'Default is told by what happened to each note: payments, settlement, write-off.',
  },
  status: {
    'zh-CN': '现状口径：账上只有今天的状态，曾经逾期、后来收回的借据看不见，违约率偏低。',
    en: 'Status outcome: the book has only today’s status. Notes that were late and recovered can’t be seen, so the rate is too low.',
  },
} as const satisfies Record<string, Phrase>

export const noAdjustedOutcome: Phrase = {
  'zh-CN': '账上没有结清方式，无法识别逾期后借新还旧，只有账面口径。',
  en: 'The book does not say how notes were settled, so refinancing of overdue notes can’t be seen: only the booked outcome exists.',
}

export const noMatureNotesRefusal: Phrase = {
  'zh-CN': '所选总体中没有表现期已满的借据。请换总体、缩短表现期，或加入更早年度的借据。',
  en: 'No note of this population has a closed performance window. Choose another population, a shorter window, or add earlier years.',
}

export const noOutcomeRefusal: Phrase = {
  'zh-CN':
    '台账没有任何一列能看出借据结果（结清日期、结清方式、余额、五级分类、逾期天数、核销日期、违约标志），也没有还款流水或月末快照，因此不做回归。请加上其中几列重新导出，或用 --outcome 指明结果列。',
  en: 'Nothing in the book tells how notes ended (settlement date or way, balance, category, days past due, write-off, a default flag), nor are there repayments or snapshots, so no regression is run. Export it again with some of these, or name a column with --outcome.',
}

export const sampleErrors = {
  notALoanBook: {
    'zh-CN': '这不是贷款台账：缺少借据号、金额、放款日或到期日。',
    en: 'This is no loan book: it lacks a loan number, amount, disbursement date or due date.',
  },
  noDateInBook: {
    'zh-CN': '账上没有任何日期，请用 --as-of 指定基准日。',
    en: 'The book has no date at all: name one with --as-of.',
  },
} as const satisfies Record<string, Phrase>
