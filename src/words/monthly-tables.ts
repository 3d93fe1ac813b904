import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

/** Captions, rows and notes of the monthly report's own tables, beside those of words/monthly-report.ts. */
export const monthlyTableWords = {
  balanceSheet: {
    'zh-CN': 'G01 资产负债项目（台账和机构月报能给出的）',
    en: 'G01 Balance-sheet items, as far as the book and the institution file tell',
  },
  balanceSheetNote: {
    'zh-CN':
      '台账不是总账：存放同业、投资、固定资产、所有者权益等项目不在其中，报送前请由会计补全。空白处为 institution 表没有相应列。',
    en: 'The book is no general ledger: interbank, investments, fixed assets and equity are not in it and are for the accountants to add. A blank lacks its column in the `institution` table.',
  },
  noInstitution: {
    'zh-CN': '没有 institution 表当月的一行（month、total_loans、deposits 等）。',
    en: 'The `institution` table has no row for the month (month, total_loans, deposits and so on).',
  },
  details: (share: number): Phrase => ({
    'zh-CN': `G01 附注 IV 贷款明细：一年以内占余额 ${writtenPercent(share, 1)}`,
    en: `G01_IV Loans in detail: ${writtenPercent(share, 1)} of the balance is for a year or less`,
  }),
  detailsNote: {
    'zh-CN': '三种分法各自合计等于各项贷款。用途按台账所写：生活、住房、教育、医疗等列消费，其余列生产经营。',
    en: 'Each of the three divisions adds up to all loans. Use is as written on the book: living, housing, education and medical purposes are consumption, all others production.',
  },
  reserves: (gap: number | null): Phrase =>
    gap === null
      ? {
          'zh-CN': 'G4A 贷款损失准备情况：已提数未知',
          en: 'G4A Loan loss provisions: what is held is not known',
        }
      : gap > 0
        ? {
            'zh-CN': `G4A 贷款损失准备情况：缺口 ${writtenMoney(gap)['zh-CN']}`,
            en: `G4A Loan loss provisions: ${writtenMoney(gap).en} short`,
          }
        : {
            'zh-CN': `G4A 贷款损失准备情况：超额 ${writtenMoney(-gap)['zh-CN']}`,
            en: `G4A Loan loss provisions: ${writtenMoney(-gap).en} more than required`,
          },
  reservesNote: {
    'zh-CN':
      '按账面分类和 2012 年标准法计提；应提取分类计提、贷款拨备率下限、拨备覆盖率下限三者之大。已提按所选总体占各项贷款的比例分摊。',
    en: 'Categories as booked, the 2012 standard method; required is the largest of category ratios, provision-ratio floor and coverage floor. Held is the population’s share of all loans.',
  },
  writeOffs: (notes: number, fen: number): Phrase => ({
    'zh-CN': `呆账核销：本年累计核销 ${writtenCount(notes)} 笔、${writtenMoney(fen)['zh-CN']}`,
    en: `Write-offs: ${writtenCount(notes)} notes of ${writtenMoney(fen).en} this year`,
  }),
  writeOffsNote: {
    'zh-CN': '核销后账销案存，继续追收。核销金额取期初（上月末、上年末）所欠，期间发放的取发放额。',
    en: 'What is written off is still pursued. The amount is what was owed when the month or the year began, else what was lent.',
  },
  noWriteOffs: {
    'zh-CN': '台账没有核销日期（written_off_on）。',
    en: 'The book has no `written_off_on`.',
  },
  rollNotesTitle: { 'zh-CN': '逾期迁徙表（笔数）', en: 'Roll matrix, notes' },
  writeOffsTitle: { 'zh-CN': '呆账核销', en: 'Write-offs' },
  reservesTitle: { 'zh-CN': 'G4A 贷款损失准备情况', en: 'G4A Loan loss provisions' },
  rollNotes: (stayed: number): Phrase => ({
    'zh-CN': `逾期迁徙表（笔数）：上月末未逾期的借据中 ${writtenPercent(stayed, 2)} 本月末转入逾期`,
    en: `Roll matrix, notes: ${writtenPercent(stayed, 2)} of those not overdue a month before are overdue now`,
  }),
  rollBalances: {
    'zh-CN': '逾期迁徙表（余额，按上月末所欠）',
    en: 'Roll matrix, balances as owed a month before',
  },
  rollNote: {
    'zh-CN': '行为上月末所在档，列为本月末去向；本月新发放的不在其中。',
    en: 'Rows are where notes stood a month before, columns where they went; what was lent since is not in it.',
  },
  noRolls: {
    'zh-CN': '需要本月末和上月末的快照（snapshots：loan_id、month、balance、days_past_due）。',
    en: 'Needs snapshots of this month’s end and the one before (loan_id, month, balance, days_past_due).',
  },
  vintage: (days: number): Phrase => ({
    'zh-CN': `账龄表：按发放季度，曾逾期 ${days} 天以上的累计余额占发放额`,
    en: `Vintage by quarter of disbursement: cumulative balance ever over ${days} days late, of the amount lent`,
  }),
  vintageNote: {
    'zh-CN':
      'MOB 为账上月数；以首次超过天数的月末余额计。空白为整季尚未观察到该月。只列最近十二个季度，且发放于首份快照之后。',
    en: 'MOB: months on book. A note counts with what it owed at the first month’s end at which it was so late. Blank where not all of the quarter has come so far. The last twelve quarters, lent after the first snapshot.',
  },
  noVintage: {
    'zh-CN': '需要月末快照（snapshots），且有发放于首份快照之后的借据。',
    en: 'Needs month-end snapshots, and notes lent after the first of them.',
  },
  league: {
    'zh-CN': '客户经理表：按编号排列，不排名次',
    en: 'Account managers in the order of their codes, without a rank',
  },
  leagueNote: {
    'zh-CN':
      '到期收回率只算农户自有资金（不含借新还旧、续贷、代偿），近 12 个月到期。实际/预期已扣除借款人状况和年景；属最高一成的概率不等于失职。空白为台账缺所需的附表或无法与辖区分开。',
    en: 'Collected counts the household’s own money (no refinancing, renewal or guarantor) of principal due in the last twelve months. Observed over expected is net of borrowers and weather; the probability of the highest tenth is no verdict. Blank: a file is missing, or the officer cannot be told from the township.',
  },
  noOfficers: {
    'zh-CN': '台账没有客户经理（account_manager）。',
    en: 'The book has no `account_manager`.',
  },
  rectification: { 'zh-CN': '问题整改销号', en: 'Rectification of findings' },
  noRectification: {
    'zh-CN': '台账没有整改登记，看不出以往线索是否已销号；待核查的线索见[[rule-leads]]。',
    en: 'The book keeps no register of rectification, so nothing tells which earlier leads are closed; those to check stand in [[rule-leads]].',
  },
  seeTables: {
    'zh-CN':
      '分行业、迁徙、账龄见附表：[[g11-i]]、[[migration]]、[[roll-matrix]]、[[quarter-vintage-90]]；按客户经理见[[league]]。',
    en: 'By industry, migration and vintage in the annex: [[g11-i]], [[migration]], [[roll-matrix]], [[quarter-vintage-90]]; by account manager in [[league]].',
  },
  households: (households: number, average: number): Phrase => ({
    'zh-CN': `涉及 ${writtenCount(households)} 户，户均 ${writtenMoney(average)['zh-CN']}。`,
    en: `They belong to ${writtenCount(households)} households, ${writtenMoney(average).en} each on average.`,
  }),
  sinceMonth: (change: number, share: number): Phrase => ({
    'zh-CN': `比上月末${change < 0 ? '减少' : '增加'} ${writtenMoney(Math.abs(change))['zh-CN']}（${writtenPercent(Math.abs(share), 1)}）。`,
    en: `That is ${writtenMoney(Math.abs(change)).en} (${writtenPercent(Math.abs(share), 1)}) ${change < 0 ? 'less' : 'more'} than a month before.`,
  }),
} as const

export const balanceSheetRows = {
  loans: { 'zh-CN': '各项贷款', en: 'All loans' },
  population: { 'zh-CN': '其中：本报告所指贷款', en: 'of which those of this report' },
  nonPerforming: { 'zh-CN': '其中：不良贷款', en: 'of which non-performing' },
  provisions: { 'zh-CN': '减：贷款损失准备', en: 'less loan loss provisions' },
  net: { 'zh-CN': '贷款净额', en: 'Loans, net' },
  deposits: { 'zh-CN': '各项存款', en: 'Deposits' },
  loanToDeposit: { 'zh-CN': '存贷比（监测，≤75%）', en: 'Loans to deposits (monitored, ≤ 75%)' },
  netCapital: { 'zh-CN': '资本净额', en: 'Net capital' },
  profit: { 'zh-CN': '当月利润', en: 'Profit of the month' },
} as const satisfies Record<string, Phrase>

export const reserveRows = {
  byClass: { 'zh-CN': '按分类计提合计', en: 'By category, in all' },
  byProvisionRatio: { 'zh-CN': '贷款拨备率下限×贷款', en: 'provision-ratio floor × loans' },
  byCoverage: { 'zh-CN': '拨备覆盖率下限×不良', en: 'coverage floor × non-performing' },
  required: { 'zh-CN': '应提', en: 'Required' },
  held: { 'zh-CN': '已提', en: 'Held' },
  gap: { 'zh-CN': '缺口（负数为超额）', en: 'Gap (below 0: surplus)' },
  generalReserve: {
    'zh-CN': '另：一般准备（权益，风险资产 1.5%）',
    en: 'beside: general reserve (equity, 1.5% of risk assets)',
  },
} as const satisfies Record<string, Phrase>

export const writeOffRows = {
  monthWritten: { 'zh-CN': '本月核销', en: 'Written off this month' },
  yearWritten: { 'zh-CN': '本年累计核销', en: 'Written off this year' },
  monthRecovered: { 'zh-CN': '本月收回已核销', en: 'Recovered this month' },
  yearRecovered: { 'zh-CN': '本年累计收回已核销', en: 'Recovered this year' },
} as const satisfies Record<string, Phrase>

export const detailGroupWords = {
  guarantee: { 'zh-CN': '按担保方式', en: 'By guarantee' },
  term: { 'zh-CN': '按期限', en: 'By term' },
  use: { 'zh-CN': '按用途', en: 'By use' },
} as const satisfies Record<string, Phrase>

export const detailWords = {
  short: { 'zh-CN': '短期（一年以内）', en: 'short (up to a year)' },
  medium: { 'zh-CN': '中期（一至五年）', en: 'medium (one to five years)' },
  long: { 'zh-CN': '长期（五年以上）', en: 'long (over five years)' },
  production: { 'zh-CN': '生产经营', en: 'production' },
  consumption: { 'zh-CN': '生活消费', en: 'consumption' },
  unknown: { 'zh-CN': '未填', en: 'not given' },
} as const satisfies Record<string, Phrase>

export const monthlyTableColumns = {
  ratio: { 'zh-CN': '比率', en: 'Ratio' },
  floor: { 'zh-CN': '监管要求', en: 'Floor' },
  group: { 'zh-CN': '分法', en: 'Division' },
  requiredShare: { 'zh-CN': '计提比例', en: 'Share' },
  before: { 'zh-CN': '上月末', en: 'A month before' },
  settled: { 'zh-CN': '已结清', en: 'settled' },
  writtenOff: { 'zh-CN': '已核销', en: 'written off' },
  after: { 'zh-CN': '本月末', en: 'Now' },
  quarter: { 'zh-CN': '发放季度', en: 'Quarter' },
  lent: { 'zh-CN': '发放额（万元）', en: 'Lent (10,000 yuan)' },
  overdueRate: { 'zh-CN': '逾期率', en: 'Overdue' },
  badRate: { 'zh-CN': '不良率', en: 'NPL ratio' },
  collected: { 'zh-CN': '到期收回率', en: 'Collected of due' },
  documents: { 'zh-CN': '资料缺失', en: 'Documents missing' },
  lateChecks: { 'zh-CN': '检查迟缺', en: 'Checks late' },
  overrides: { 'zh-CN': '推翻系统', en: 'Overrides' },
  alerts: { 'zh-CN': '高级别线索（笔）', en: 'High alerts (notes)' },
  observedExpected: { 'zh-CN': '实际/预期', en: 'Observed/expected' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  worstTenth: { 'zh-CN': '属最高一成的概率', en: 'P(highest tenth)' },
} as const satisfies Record<string, Phrase>
