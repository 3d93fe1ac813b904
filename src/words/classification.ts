import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

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

interface Amount {
  readonly notes: number
  readonly balance: number
}

const both = (zh: string, en: string): Phrase => ({ 'zh-CN': zh, en })

export const classificationWords = {
  matrix: (tooWell: Amount, share: number): Phrase =>
    tooWell.notes > 0
      ? both(
          `${writtenCount(tooWell.notes)} 笔、${writtenMoney(tooWell.balance)['zh-CN']}（占余额 ${writtenPercent(share)}）的账面分类优于规则允许的分类`,
          `${writtenCount(tooWell.notes)} notes of ${writtenMoney(tooWell.balance).en} (${writtenPercent(share)} of all loans) are booked better than the rules allow`,
        )
      : both('没有账面分类优于规则允许分类的借据', 'No note is booked better than the rules allow'),
  matrixNote: (regime: Phrase, stricter: Amount): Phrase =>
    both(
      `规则为数据截止日有效的 ${regime['zh-CN']}；另有 ${writtenCount(stricter.notes)} 笔账面分类比规则更严，保持不变。规则只看台账能看出的事实，破产、逃废债等须人工认定。`,
      `By the ${regime.en} in force on the as-of date. ${writtenCount(stricter.notes)} notes are booked more strictly than the rules ask; that stands. The rules see what the book tells; bankruptcy and evasion take a person’s judgement.`,
    ),
  trueNonPerforming: (booked: number, required: number): Phrase =>
    both(
      `取账面与规则中较差者，不良率由账面的 ${writtenPercent(booked, 2)} 变为 ${writtenPercent(required, 2)}。`,
      `With the worse of booked and automatic category the NPL ratio goes from ${writtenPercent(booked, 2)} to ${writtenPercent(required, 2)}.`,
    ),
  grounds: (first: Phrase, share: number): Phrase =>
    both(
      `账面分类偏好的余额中，${writtenPercent(share, 0)} 因“${first['zh-CN']}”`,
      `${writtenPercent(share, 0)} of the balance booked too well is so by one ground: ${first.en}`,
    ),
  groundsNote: both(
    '每笔只按决定其分类的第一项依据计。逐笔清单及借新还旧链条见分类工作表。',
    'Each note counts under the ground that decides its category. The worklist names the notes and the chain of notes that each repaid.',
  ),
  upgradesOnMonthEnds: both(
    '没有还款流水，不良上调只按月末快照检验六个月，未检验两期还款。',
    'There are no repayments: the way back from non-performing is tested on six months of month ends, not on two instalments.',
  ),
  upgradesUntested: both(
    '没有月末快照，无法检验不良上调。',
    'There are no month ends, so the way back from non-performing is not tested.',
  ),
  regimes: (before: number, after: number, provisionBefore: number, provisionAfter: number): Phrase => {
    const change = provisionAfter - provisionBefore
    const more = change >= 0
    return both(
      `按 2023 年办法，不良率由 2006 年指引的 ${writtenPercent(before, 2)} 变为 ${writtenPercent(after, 2)}，2012 年标准法计提${more ? '增加' : '减少'} ${writtenMoney(Math.abs(change))['zh-CN']}`,
      `From the 2006 guidance to the 2023 measures the NPL ratio goes from ${writtenPercent(before, 2)} to ${writtenPercent(after, 2)}, and provisions by the 2012 method ${more ? 'rise' : 'fall'} by ${writtenMoney(Math.abs(change)).en}`,
    )
  },
  regimesNote: (isPreview: boolean): Phrase =>
    isPreview
      ? both(
          '2023 年办法自 2023 年 7 月 1 日起施行，此处为施行前的测算。两列均为规则分类，不含账面更严的情形。',
          'The 2023 measures take effect on 1 July 2023: this is what they will do. Both columns are automatic categories; stricter bookings are left out.',
        )
      : both(
          '2006 年指引一列为原规则下的对照。两列均为规则分类，不含账面更严的情形；2006 年指引的损失类须有证据，不按天数。',
          'The 2006 column is what the old rules would say. Both are automatic categories; stricter bookings are left out. In 2006 loss takes evidence, not days.',
        ),
  oldStock: (stock: Amount): Phrase =>
    both(
      `2023 年 7 月 1 日前发放的 ${writtenCount(stock.notes)} 笔（${writtenMoney(stock.balance)['zh-CN']}）须在 2025 年 12 月 31 日前按新办法重新分类。`,
      `${writtenCount(stock.notes)} notes of ${writtenMoney(stock.balance).en} made before 1 July 2023 have until 31 December 2025 to be classed anew.`,
    ),
  provisions: (required: number, gap: number | null): Phrase =>
    gap === null
      ? both(
          `按应有分类须提拨备 ${writtenMoney(required)['zh-CN']}；已提数未知`,
          `Provisions of ${writtenMoney(required).en} are required; what is held is not known`,
        )
      : gap > 0
        ? both(
            `按应有分类须提拨备 ${writtenMoney(required)['zh-CN']}，比已提数少 ${writtenMoney(gap)['zh-CN']}`,
            `Provisions of ${writtenMoney(required).en} are required, ${writtenMoney(gap).en} more than are held`,
          )
        : both(
            `按应有分类须提拨备 ${writtenMoney(required)['zh-CN']}，已提数高出 ${writtenMoney(-gap)['zh-CN']}`,
            `Provisions of ${writtenMoney(required).en} are required; ${writtenMoney(-gap).en} more are held`,
          ),
  provisionsNote: both(
    '应提＝各类计提之和、贷款拨备率下限×贷款、拨备覆盖率下限×不良三者取大；缺口＝应提−已提。计提基数为借据全部余额，未扣减保证金、质押存款和风险补偿金。',
    'Required is the largest of the category ratios, the provision-ratio floor × loans and the coverage floor × NPL; the gap is required less held. The base is the whole balance; deposits, cash pledges and risk funds are not deducted.',
  ),
  float: (low: number, high: number): Phrase =>
    both(
      `2002 年指引的次级、可疑类可上下浮动 20%：应有分类下为 ${writtenMoney(low)['zh-CN']}至 ${writtenMoney(high)['zh-CN']}。`,
      `The 2002 ratios of substandard and doubtful loans may float by 20%: ${writtenMoney(low).en} to ${writtenMoney(high).en} on the required categories.`,
    ),
  floors: (coverage: number, ratio: number, untold: readonly Phrase[]): Phrase =>
    both(
      `下限：拨备覆盖率 ${writtenPercent(coverage, 0)}、贷款拨备率 ${writtenPercent(ratio)}${untold.length > 0 ? `；台账看不出${untold.map((one) => one['zh-CN']).join('、')}，按最严一档` : ''}。`,
      `Floors: coverage ${writtenPercent(coverage, 0)}, provision ratio ${writtenPercent(ratio)}${untold.length > 0 ? `; the book does not tell ${untold.map((one) => one.en).join(', ')}, which counts as the strictest step` : ''}.`,
    ),
  held: (whole: number, share: number): Phrase =>
    share < 0.9995
      ? both(
          `全社已提拨备 ${writtenMoney(whole)['zh-CN']}，按所选总体占各项贷款 ${writtenPercent(share)} 分摊。`,
          `The cooperative holds ${writtenMoney(whole).en}; the population’s part is its share of all loans, ${writtenPercent(share)}.`,
        )
      : both(
          `已提拨备取自机构月报（institution）：${writtenMoney(whole)['zh-CN']}。`,
          `Held is from the institution file: ${writtenMoney(whole).en}.`,
        ),
  heldMissing: both(
    '已提拨备未知：需要 institution 文件的 provisions_held 列。',
    'What is held is not known: it takes provisions_held in the institution file.',
  ),
  generalReserve: (amount: number): Phrase =>
    both(
      `另须按风险资产 1.5% 计提一般准备（权益项目），就这些贷款为 ${writtenMoney(amount)['zh-CN']}。`,
      `Beside provisions the general reserve, an item of equity, is 1.5% of risk assets: ${writtenMoney(amount).en} on these loans.`,
    ),
  stages: (net: number | null, second: Amount): Phrase =>
    net === null
      ? both(
          `${writtenCount(second.notes)} 笔、${writtenMoney(second.balance)['zh-CN']}信用风险已显著增加（第二阶段）`,
          `Credit risk has risen significantly on ${writtenCount(second.notes)} notes of ${writtenMoney(second.balance).en} (stage 2)`,
        )
      : both(
          `预期信用损失 ${writtenMoney(net)['zh-CN']}；${writtenCount(second.notes)} 笔信用风险已显著增加（第二阶段）`,
          `Expected credit loss is ${writtenMoney(net).en}; credit risk has risen significantly on ${writtenCount(second.notes)} notes (stage 2)`,
        ),
  stagesNote: both(
    '企业会计准则第 22 号：正常为第一阶段，有显著增加迹象或关注为第二阶段，不良为第三阶段。违约概率取自解释模型，按到期后三个月为止均匀发生；损失率为按担保方式设定的假设值。概率不反映当前逾期，已逾期而未不良的借据实际损失更高。',
    'CAS 22: normal is stage 1, any trigger or special mention stage 2, non-performing stage 3. Probabilities of default are those of the explanatory model, spread evenly until three months after the due date; loss rates by guarantee are stated assumptions. The probabilities know nothing of arrears today: notes that are late, though not yet non-performing, lose more.',
  ),
  stagesWithoutModel: both(
    '没有可用的违约概率模型，第一、二阶段损失不能计算。',
    'There is no model of default, so losses cannot be computed.',
  ),
  triggers: (list: readonly { readonly name: Phrase; readonly notes: number }[]): Phrase =>
    both(
      `迹象（可重复）：${list.map(({ name, notes }) => `${name['zh-CN']} ${writtenCount(notes)} 笔`).join('，')}。`,
      `Triggers (a note may have several): ${list.map(({ name, notes }) => `${name.en} ${writtenCount(notes)}`).join(', ')}.`,
    ),
  triggersUntold: (names: readonly Phrase[]): Phrase =>
    both(
      `台账看不出：${names.map((name) => name['zh-CN']).join('、')}。`,
      `The book does not tell: ${names.map((name) => name.en).join(', ')}.`,
    ),
  shared: (gross: number, offset: number): Phrase =>
    both(
      `合同约定由风险补偿金和担保公司分担 ${writtenMoney(offset)['zh-CN']}；表中各阶段为分担前，合计分担前 ${writtenMoney(gross)['zh-CN']}。`,
      `Risk funds and guarantee companies bear ${writtenMoney(offset).en} by contract; stages are before that, ${writtenMoney(gross).en} in all.`,
    ),
  ratios: (broken: number, judged: number): Phrase =>
    broken > 0
      ? both(
          `${writtenCount(judged)} 项有监管要求的指标中 ${writtenCount(broken)} 项未达标`,
          `${writtenCount(broken)} of ${writtenCount(judged)} ratios with a limit break it`,
        )
      : both(
          `${writtenCount(judged)} 项有监管要求的指标全部达标`,
          `All ${writtenCount(judged)} ratios with a limit keep it`,
        ),
  ratiosMissing: (columns: readonly string[]): Phrase =>
    both(`空白的指标缺少：${columns.join('、')}。`, `Blank ratios lack: ${columns.join(', ')}.`),
  ratiosNote: both(
    '迁徙率见[[migration]]。集中度以户计；核销金额取一年前余额，当年发放的取发放额。',
    'Migration rates stand in [[migration]]. Customers are households. A write-off counts with what was owed a year before, or with the amount of a younger note.',
  ),
  rules: (worst: { readonly rule: Phrase; readonly share: number; readonly notes: number } | null): Phrase =>
    worst === null
      ? both('未发现违反分类与展期规则的借据', 'No note breaks a rule on classification or extension')
      : both(
          `违反最多的规则：${worst.rule['zh-CN']}（${writtenCount(worst.notes)} 笔，占适用借据 ${writtenPercent(worst.share)}）`,
          `The rule broken most: ${worst.rule.en} (${writtenCount(worst.notes)} notes, ${writtenPercent(worst.share)} of those it speaks of)`,
        ),
  rulesMissing: (rule: Phrase, columns: readonly string[]): Phrase =>
    both(
      `“${rule['zh-CN']}”缺少 ${columns.join('、')}，未判断。`,
      `“${rule.en}” was not judged: ${columns.join(', ')} missing.`,
    ),
  rulesNote: both(
    '未结清借据；一笔可违反几项。审贷流程的执行见[[three-checks]]。',
    'Outstanding notes; one may break several rules. The steps of lending stand in [[three-checks]].',
  ),
  deadlines: (lapsed: Amount, soon: Amount, days: number): Phrase =>
    both(
      `${writtenCount(lapsed.notes)} 笔、${writtenMoney(lapsed.balance)['zh-CN']}已过诉讼时效，${writtenCount(soon.notes)} 笔将在 ${days} 天内届满`,
      `Limitation has run out on ${writtenCount(lapsed.notes)} notes of ${writtenMoney(lapsed.balance).en}, and does so within ${days} days on ${writtenCount(soon.notes)}`,
    ),
  deadlinesNote: both(
    '已过到期日的借据。时效三年（2017 年 10 月 1 日前已届满的两年），自到期日或最近一次还款、起诉、已签收催收起算；保证期间按合同，未约定的为到期后六个月，视起诉为已向保证人主张。',
    'Notes past their due date. Limitation is three years (two where it ended before 1 October 2017) from the due date or the last payment, suit or signed demand. The guarantee period is as agreed, else six months after the due date; a suit is taken to claim from the guarantor.',
  ),
  within: (days: number): Phrase => both(`${days} 天内届满`, `Ends within ${days} days`),
  rolls: (rate: number | null): Phrase =>
    rate === null
      ? both('上月末没有可滚动的余额', 'Nothing could roll from the month before')
      : both(
          `上月末未逾期的余额中，${writtenPercent(rate, 2)} 在本月末进入 1–30 天`,
          `${writtenPercent(rate, 2)} of what was not overdue a month before is 1 to 30 days late now`,
        ),
  rollsNote: both(
    '滚动率＝本月末本档余额／上月末前一档余额；一档长于一个月的不计，因为借据会在档内停留数月。',
    'A roll rate is the balance of a band now over that of the band before it a month ago. Bands longer than a month have none: notes stay in them for months.',
  ),
  notOverdue: both('未逾期', 'not overdue'),
  total: both('合计', 'Total'),
  nonPerforming: both('其中：不良', 'of which non-performing'),
  provision2012: both('2012 年标准法计提', 'provision by the 2012 method'),
} as const
