import type { Phrase } from './phrase.ts'
import { writtenPercent } from './written-numbers.ts'

/** Words of the classification part of the status quo. */
export const classificationHeading: Phrase = {
  'zh-CN': '分类、拨备与制度执行',
  en: 'Classification, provisions and rules',
}

export const classificationColumns = {
  booked: { 'zh-CN': '账面分类', en: 'As booked' },
  automatic: { 'zh-CN': '规则允许的最好分类（笔）', en: 'Best category that the rules allow (notes)' },
  ground: { 'zh-CN': '依据', en: 'Ground' },
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  balance: { 'zh-CN': '余额（万元）', en: 'Balance (10,000 yuan)' },
  share: { 'zh-CN': '占全部余额', en: 'Of all loans' },
  category: { 'zh-CN': '分类', en: 'Category' },
  scheme: { 'zh-CN': '计提口径', en: 'Scheme' },
  byClass: { 'zh-CN': '按分类计提（万元）', en: 'By category (10,000 yuan)' },
  required: { 'zh-CN': '应提（万元）', en: 'Required (10,000 yuan)' },
  decidedBy: { 'zh-CN': '由何决定', en: 'Decided by' },
  held: { 'zh-CN': '已提（万元）', en: 'Held (10,000 yuan)' },
  gap: { 'zh-CN': '缺口（万元）', en: 'Gap (10,000 yuan)' },
  stage: { 'zh-CN': '阶段', en: 'Stage' },
  loss: { 'zh-CN': '预期信用损失（万元）', en: 'Expected credit loss (10,000 yuan)' },
  ofBalance: { 'zh-CN': '占余额', en: 'Of the balance' },
  ratio: { 'zh-CN': '指标', en: 'Ratio' },
  value: { 'zh-CN': '数值', en: 'Value' },
  limit: { 'zh-CN': '监管要求', en: 'Limit' },
  kept: { 'zh-CN': '是否达标', en: 'Kept' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  judged: { 'zh-CN': '适用笔数', en: 'Notes it speaks of' },
  broken: { 'zh-CN': '违反笔数', en: 'Notes that break it' },
  brokenShare: { 'zh-CN': '违反占比', en: 'Share' },
  brokenBalance: { 'zh-CN': '违反余额（万元）', en: 'Balance (10,000 yuan)' },
  period: { 'zh-CN': '期间', en: 'Period' },
  lapsed: { 'zh-CN': '已过', en: 'Run out' },
  bucket: { 'zh-CN': '逾期天数', en: 'Days past due' },
  opening: { 'zh-CN': '上月末余额（万元）', en: 'Balance a month before (10,000 yuan)' },
  closing: { 'zh-CN': '本月末余额（万元）', en: 'Balance now (10,000 yuan)' },
  roll: { 'zh-CN': '滚动率', en: 'Roll rate' },
} as const satisfies Record<string, Phrase>

export const regimeWords = {
  measures2023: { 'zh-CN': '2023 年办法', en: '2023 measures' },
  guidance2006: { 'zh-CN': '2006 年指引', en: '2006 guidance' },
} as const satisfies Record<string, Phrase>

/** Why a note may be in no better category. */
export const automaticGroundWords = {
  none: { 'zh-CN': '无', en: 'none' },
  daysPastDue: { 'zh-CN': '逾期天数', en: 'days past due' },
  grade: {
    'zh-CN': '自然人其他贷款、信用等级一般：不进正常类',
    en: 'other loan to a household graded fair: never normal',
  },
  extended: { 'zh-CN': '已展期', en: 'extended' },
  refinanced: {
    'zh-CN': '借新还旧（非登记续贷，或原借据已逾期）',
    en: 'borrowed to repay an old note (no registered renewal, or the old note was overdue)',
  },
  diverted: { 'zh-CN': '未经同意改变用途', en: 'used for another purpose without consent' },
  restructured: { 'zh-CN': '重组，观察期未满', en: 'restructured, observation period not over' },
  restructuredNonPerforming: {
    'zh-CN': '不良时重组，尚未通过上调检验',
    en: 'restructured when non-performing, way back not earned',
  },
  restructuredAgain: {
    'zh-CN': '观察期内再次重组或再次借新还旧',
    en: 'restructured or refinanced once more within the observation period',
  },
  upgradeNotEarned: {
    'zh-CN': '曾为不良，上调条件未满足（还清欠款后连续两期或六个月按时还款，取长者）',
    en: 'was non-performing; arrears paid, then two instalments or six months on time, whichever is longer, not yet shown',
  },
  household: { 'zh-CN': '同户其他借据', en: 'another note of the household' },
} as const satisfies Record<string, Phrase>

export const schemeWords = {
  guidance2002: { 'zh-CN': '2002 年计提指引（银发〔2002〕98号）', en: '2002 guidance (YF 2002 No. 98)' },
  standard2012: { 'zh-CN': '2012 年标准法（财金〔2012〕20号）', en: '2012 standard method (CJ 2012 No. 20)' },
} as const satisfies Record<string, Phrase>

export const basisWords = {
  booked: { 'zh-CN': '账面分类', en: 'categories as booked' },
  required: { 'zh-CN': '账面与规则取差', en: 'the worse of booked and rules' },
  guidance2006: regimeWords.guidance2006,
  measures2023: regimeWords.measures2023,
} as const satisfies Record<string, Phrase>

export const decidedByWords = {
  class: { 'zh-CN': '各类计提比例', en: 'category ratios' },
  provisionRatio: { 'zh-CN': '贷款拨备率下限', en: 'floor of the provision ratio' },
  coverage: { 'zh-CN': '拨备覆盖率下限', en: 'floor of coverage' },
} as const satisfies Record<string, Phrase>

export const floorTestWords = {
  accuracy: { 'zh-CN': '分类准确性', en: 'accuracy of categories' },
  disposal: { 'zh-CN': '不良处置', en: 'disposal of non-performing loans' },
  capitalAdequacy: { 'zh-CN': '资本充足率', en: 'capital adequacy' },
} as const satisfies Record<string, Phrase>

export const sicrWords = {
  over30: { 'zh-CN': '逾期 30 天以上', en: 'over 30 days past due' },
  specialMention: { 'zh-CN': '关注类', en: 'special mention' },
  extended: { 'zh-CN': '展期', en: 'extended' },
  gradeDown: { 'zh-CN': '信用等级下调两级', en: 'grade down by two' },
  disasterArea: { 'zh-CN': '当年受灾乡镇', en: 'township hit this crop year' },
} as const satisfies Record<string, Phrase>

export const stageWords: readonly Phrase[] = [
  { 'zh-CN': '第一阶段（12 个月）', en: 'Stage 1 (12 months)' },
  { 'zh-CN': '第二阶段（整个存续期）', en: 'Stage 2 (lifetime)' },
  { 'zh-CN': '第三阶段（已减值）', en: 'Stage 3 (impaired)' },
]

export const ruleWords = {
  measures2023: { 'zh-CN': '分类不优于 2023 年办法', en: 'no better than the 2023 measures allow' },
  guidance2006: { 'zh-CN': '分类不优于 2006 年指引矩阵', en: 'no better than the 2006 matrix allows' },
  over90NonPerforming: { 'zh-CN': '逾期 90 天以上列入不良', en: 'over 90 days past due is non-performing' },
  extendedSpecialMention: {
    'zh-CN': '展期贷款至少列关注',
    en: 'an extended note is special mention or worse',
  },
  refinancedSpecialMention: {
    'zh-CN': '借新还旧至少列关注',
    en: 'a refinancing note is special mention or worse',
  },
  divertedSpecialMention: {
    'zh-CN': '改变用途至少列关注',
    en: 'a diverted note is special mention or worse',
  },
  restructuredObserved: {
    'zh-CN': '重组贷款观察期内不上调',
    en: 'a restructured note is held down in its observation period',
  },
  upgradeEarned: { 'zh-CN': '不良上调须满足还款条件', en: 'the way back from non-performing is earned' },
  extendedOnce: { 'zh-CN': '展期不超过一次', en: 'extended once at most' },
  extensionLength: {
    'zh-CN': '展期期限不超限（短期不超过原期限，中期不超过一半，长期不超过三年）',
    en: 'extended no longer than its term (short), half of it (medium) or three years (long)',
  },
  technicalDays: { 'zh-CN': '技术性逾期不超过 7 天', en: 'a technical overdue lasts seven days at most' },
} as const satisfies Record<string, Phrase>

export const deadlineWords = {
  limitation: { 'zh-CN': '诉讼时效（催收通知均视为已签收）', en: 'Limitation (demands taken as signed)' },
  limitationUnsigned: {
    'zh-CN': '诉讼时效（催收通知均视为未签收）',
    en: 'Limitation (no demand taken as signed)',
  },
  guarantee: { 'zh-CN': '保证期间', en: 'Guarantee period' },
} as const satisfies Record<string, Phrase>

export const supervisedRatioWords = {
  deviation90: { 'zh-CN': '逾期 90 天以上／不良（偏离度）', en: 'over 90 days past due / NPL (deviation)' },
  deviation60: { 'zh-CN': '逾期 60 天以上／不良', en: 'over 60 days past due / NPL' },
  accuracy: { 'zh-CN': '逾期 90 天以上列入不良的比例', en: 'over 90 days past due that is booked as NPL' },
  coverageBooked: { 'zh-CN': '拨备覆盖率（账面分类）', en: 'coverage (as booked)' },
  coverageRequired: { 'zh-CN': '拨备覆盖率（应有分类）', en: 'coverage (as required)' },
  provisionRatio: { 'zh-CN': '贷款拨备率', en: 'provision ratio' },
  adequacy: {
    'zh-CN': '贷款损失准备充足率（2012 年标准法，应有分类）',
    en: 'adequacy of provisions (2012, as required)',
  },
  largest: { 'zh-CN': '单一客户贷款集中度', en: 'largest customer / net capital' },
  largestGroup: {
    'zh-CN': '最大联保小组／资本净额（比照集团客户）',
    en: 'largest joint-liability group / net capital (as a group of customers)',
  },
  tenLargest: { 'zh-CN': '最大十户集中度', en: 'ten largest customers / net capital' },
  capitalAdequacy: { 'zh-CN': '资本充足率', en: 'capital adequacy' },
  disposal: {
    'zh-CN': '不良处置率：处置／新形成（近 12 个月）',
    en: 'disposed of NPL / newly formed (12 months)',
  },
  dueCollected: { 'zh-CN': '到期贷款收回率（近 12 个月）', en: 'collected of principal due in 12 months' },
  dueCollectedOwn: {
    'zh-CN': '其中：农户自有资金收回（不含借新还旧、续贷、代偿）',
    en: 'of which by the household itself (no refinancing, renewal or guarantor)',
  },
  writeOff: { 'zh-CN': '核销率（近 12 个月）', en: 'write-off ratio (12 months)' },
  recovery: { 'zh-CN': '核销后收回率（同批借据）', en: 'recovered of these write-offs' },
} as const satisfies Record<string, Phrase>

export const keptWords = {
  yes: { 'zh-CN': '达标', en: 'kept' },
  no: { 'zh-CN': '未达标', en: 'broken' },
  atLeast: (share: number): Phrase => ({
    'zh-CN': `≥ ${writtenPercent(share)}`,
    en: `≥ ${writtenPercent(share)}`,
  }),
  atMost: (share: number): Phrase => ({
    'zh-CN': `≤ ${writtenPercent(share)}`,
    en: `≤ ${writtenPercent(share)}`,
  }),
} as const

export const classificationTitles = {
  matrix: { 'zh-CN': '账面分类与规则分类', en: 'Booked against automatic category' },
  grounds: { 'zh-CN': '账面分类偏好的原因', en: 'Why notes are booked too well' },
  regimes: { 'zh-CN': '新旧分类规则的影响', en: 'What the newer rules change' },
  provisions: { 'zh-CN': '应提与已提拨备', en: 'Provisions required and held' },
  stages: { 'zh-CN': '预期信用损失三阶段', en: 'Expected credit loss by stage' },
  ratios: { 'zh-CN': '监管指标', en: 'Supervisory ratios' },
  rules: { 'zh-CN': '制度执行', en: 'Rules kept and broken' },
  deadlines: { 'zh-CN': '诉讼时效与保证期间', en: 'Limitation and guarantee periods' },
  rolls: { 'zh-CN': '逾期滚动率', en: 'Roll rates' },
} as const satisfies Record<string, Phrase>

export const classificationAbsence = {
  noCategory: {
    'zh-CN': '台账没有五级分类（category），无法与规则分类比较。',
    en: 'The book gives no category, so there is nothing to compare the rules with.',
  },
  noCategoryOfNote: { 'zh-CN': '没有分类', en: 'without a category' },
  noMonthEnds: {
    'zh-CN': '需要相邻两个月末的快照（snapshots：loan_id、month、balance、days_past_due）。',
    en: 'Needs snapshots of two month ends in a row (loan_id, month, balance, days_past_due).',
  },
  noFinding: { 'zh-CN': '台账没有未结清的借据。', en: 'Nothing is outstanding on the book.' },
} as const satisfies Record<string, Phrase>
