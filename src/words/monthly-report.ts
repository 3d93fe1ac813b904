import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

/** The monthly risk report and its tables (DOMAIN.md §7). */
export const monthlyWords = {
  title: (year: number, month: number): Phrase => ({
    'zh-CN': `农户贷款月度风险报告\n（${year} 年 ${month} 月）`,
    en: `Monthly risk report on farmers’ loans\n${year}-${String(month).padStart(2, '0')}`,
  }),
  /** Where a text refers to a table that the report does not repeat. */
  elsewhere: { 'zh-CN': '研究报告', en: 'the study' },
  refused: (refusal: Phrase): Phrase => ({
    'zh-CN': `研究没有模型，本表随之从缺：${refusal['zh-CN']}`,
    en: `The study has no model and so lacks this table: ${refusal.en}`,
  }),
  notInStudy: {
    'zh-CN': '这本台账的研究没有这张表，所需的附表或模型不具备，原因见 study 生成的研究报告。',
    en: 'The study of this book has no such table, for want of a file or of a model; the report of `study` says which.',
  },
  stateAt: (day: Phrase, total: number, notes: number): Phrase => ({
    'zh-CN': `截至${day['zh-CN']}，贷款余额 ${writtenMoney(total)['zh-CN']}，未结清借据 ${writtenCount(notes)} 笔。金额单位除注明外为万元，保留两位小数。`,
    en: `On ${day.en} loans of ${writtenMoney(total).en} were outstanding on ${writtenCount(notes)} notes. Amounts are in 10,000 yuan with two decimals unless said.`,
  }),
  checksPassed: (passed: number, explained: number, failed: number): Phrase => ({
    'zh-CN': `勾稽关系：通过 ${passed} 项，差额已解释 ${explained} 项，不符 ${failed} 项，见[[cross-checks]]。`,
    en: `Cross-checks: ${passed} passed, ${explained} explained, ${failed} failed; see [[cross-checks]].`,
  }),
} as const

export const monthlySections = {
  overview: { 'zh-CN': '总体情况', en: 'Overview' },
  credit: { 'zh-CN': '信用风险', en: 'Credit risk' },
  operational: { 'zh-CN': '操作风险', en: 'Operational risk' },
  external: { 'zh-CN': '外部与市场风险', en: 'External and market risk' },
  provisions: { 'zh-CN': '拨备与资本', en: 'Provisions and capital' },
  concentration: { 'zh-CN': '集中度', en: 'Concentration' },
  warnings: { 'zh-CN': '预警与处置', en: 'Warnings and disposal' },
  stress: { 'zh-CN': '压力测试', en: 'Stress tests' },
  rectification: { 'zh-CN': '整改与建议', en: 'Rectification and proposals' },
  tables: { 'zh-CN': '监管与管理报表', en: 'Supervisory and management tables' },
} as const satisfies Record<string, Phrase>

/** How the sections are numbered: 一、 to 九、 and the annex (DOMAIN.md §7.1). */
export const sectionLabel = (numeral: string, number: number): Phrase => ({
  'zh-CN': `${numeral}、`,
  en: `${number}  `,
})
export const annexLabel: Phrase = { 'zh-CN': '附表　', en: 'Annex  ' }

export const monthlyColumns = {
  item: { 'zh-CN': '项目', en: 'Item' },
  total: { 'zh-CN': '合计', en: 'Total' },
  uncategorised: { 'zh-CN': '未分类', en: 'No category' },
  nonPerforming: { 'zh-CN': '不良合计', en: 'Non-performing' },
  byCategory: { 'zh-CN': '余额（万元）', en: 'Balance (10,000 yuan)' },
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  balance: { 'zh-CN': '余额（万元）', en: 'Balance (10,000 yuan)' },
  loan: { 'zh-CN': '借据号', en: 'Note' },
  household: { 'zh-CN': '户号', en: 'Household' },
  branch: { 'zh-CN': '机构', en: 'Branch' },
  accountManager: { 'zh-CN': '客户经理', en: 'Account manager' },
  crop: { 'zh-CN': '作物', en: 'Crop' },
  dueOn: { 'zh-CN': '到期日', en: 'Due' },
  notice: { 'zh-CN': '档', en: 'Band' },
  daysPastDue: { 'zh-CN': '逾期天数', en: 'Days past due' },
  group: { 'zh-CN': '联保小组', en: 'Joint group' },
  households: { 'zh-CN': '户数', en: 'Households' },
  overdue: { 'zh-CN': '逾期（万元）', en: 'Overdue (10,000 yuan)' },
  over90: { 'zh-CN': '逾期 90 天以上（万元）', en: 'Over 90 days (10,000 yuan)' },
  share: { 'zh-CN': '占余额', en: 'Of the balance' },
  ofCapital: { 'zh-CN': '占资本净额', en: 'Of net capital' },
  check: { 'zh-CN': '勾稽关系', en: 'Check' },
  left: { 'zh-CN': '左边（万元）', en: 'Left (10,000 yuan)' },
  right: { 'zh-CN': '右边（万元）', en: 'Right (10,000 yuan)' },
  difference: { 'zh-CN': '差额（万元）', en: 'Difference (10,000 yuan)' },
  status: { 'zh-CN': '结果', en: 'Result' },
  amount: { 'zh-CN': '金额（万元）', en: 'Amount (10,000 yuan)' },
  source: { 'zh-CN': '来源', en: 'Source' },
} as const satisfies Record<string, Phrase>

export const checkWords = {
  classesMakeTotal: { 'zh-CN': '五级分类合计 ＝ 各项贷款', en: 'Five categories = all loans' },
  bucketsMakeOverdue: { 'zh-CN': '各逾期档合计 ＝ 逾期贷款', en: 'Buckets of days past due = overdue loans' },
  over90WithinNonPerforming: { 'zh-CN': '逾期 90 天以上 ≤ 不良', en: 'Over 90 days ≤ non-performing' },
  restructuredWithinTotal: { 'zh-CN': '重组贷款 ≤ 各项贷款', en: 'Restructured ≤ all loans' },
  restructuredOver90WithinRestructured: {
    'zh-CN': '重组后逾期 90 天以上 ≤ 重组贷款',
    en: 'Restructured and over 90 days ≤ restructured',
  },
  repeatedWithinRestructured: {
    'zh-CN': '重复重组 ≤ 重组贷款',
    en: 'Restructured again ≤ restructured',
  },
  extendedWithinTotal: { 'zh-CN': '展期贷款 ≤ 各项贷款', en: 'Extended ≤ all loans' },
  guaranteesMakeTotal: { 'zh-CN': '各担保方式合计 ＝ 各项贷款', en: 'Guarantees = all loans' },
  termsMakeTotal: { 'zh-CN': '各期限合计 ＝ 各项贷款', en: 'Terms = all loans' },
  usesMakeTotal: { 'zh-CN': '各用途合计 ＝ 各项贷款', en: 'Uses = all loans' },
  rollsMakeOpening: {
    'zh-CN': '逾期迁徙表合计 ＝ 上月末余额',
    en: 'Roll matrix = balance a month before',
  },
  provisionsMove: {
    'zh-CN': '准备期初＋计提＋收回－核销 ＝ 期末',
    en: 'Provisions: opening + charge + recovered − written off = closing',
  },
  nonPerformingMakesLedger: {
    'zh-CN': '台账不良 ＝ 机构报送的不良贷款',
    en: 'Non-performing on the book = what the cooperative states',
  },
  industriesMakeTotal: { 'zh-CN': '各行业合计 ＝ 各项贷款', en: 'Industries = all loans' },
  bookMakesLedger: {
    'zh-CN': '台账余额 ＝ 机构报送的各项贷款',
    en: 'Book = all loans that the cooperative states',
  },
} as const satisfies Record<string, Phrase>

export const checkStatusWords = {
  passed: { 'zh-CN': '通过', en: 'passed' },
  explained: { 'zh-CN': '差额已解释', en: 'explained' },
  failed: { 'zh-CN': '不符', en: 'failed' },
  notComputed: { 'zh-CN': '缺数据', en: 'no data' },
} as const satisfies Record<string, Phrase>

export const checkNotes = {
  bookedBetter: (notes: number, fen: number): Phrase => ({
    'zh-CN': `逾期 90 天以上而账面列为正常或关注的借据 ${writtenCount(notes)} 笔、${writtenMoney(fen)['zh-CN']}，是差额的来源；名单见工作清单。`,
    en: `${writtenCount(notes)} notes of ${writtenMoney(fen).en} are over 90 days late and booked as normal or special mention: they make the difference. The worklist names them.`,
  }),
  outside: (notes: number, fen: number): Phrase => ({
    'zh-CN': `不属于所选总体的借据 ${writtenCount(notes)} 笔、${writtenMoney(fen)['zh-CN']}，是与机构报送数的差额。`,
    en: `${writtenCount(notes)} notes of ${writtenMoney(fen).en} are of another population: they make the difference from what the cooperative states.`,
  }),
  ledgerDiffers: {
    'zh-CN': '与机构报送的各项贷款不符，报送前请与总账核对。',
    en: 'The book does not agree with the loans that the cooperative states: tie it to the general ledger before reporting.',
  },
  noCategory: { 'zh-CN': '台账没有五级分类。', en: 'The book has no categories.' },
  noIndustry: { 'zh-CN': '台账没有行业（industry）列。', en: 'The book has no column `industry`.' },
  nonPerformingDiffers: {
    'zh-CN': '台账不良与机构报送的不良不符，报送前请核对分类日期和口径。',
    en: 'Non-performing loans on the book differ from what the cooperative states: check day and scope of the categories before reporting.',
  },
  noRolls: {
    'zh-CN': '没有本月末和上月末的快照（snapshots）。',
    en: 'There are no snapshots of this month’s end and the one before.',
  },
  noProvisions: {
    'zh-CN': '没有 institution 表本月和上月的 provisions_held。',
    en: 'The `institution` table has no provisions_held for this month and the one before.',
  },
  noStatedNonPerforming: {
    'zh-CN': '没有 institution 表当月的 total_npl。',
    en: 'The `institution` table has no total_npl for the month.',
  },
  noLedger: {
    'zh-CN': '没有 institution 表当月的 total_loans。',
    en: 'The `institution` table has no total_loans for the month.',
  },
} as const

export const tableWords = {
  checks: (passed: number, computed: number, all: number): Phrase => {
    const missing = all - computed
    return {
      'zh-CN': `报表之间的勾稽：可核对的 ${computed} 项中 ${passed} 项相符${missing > 0 ? `，另有 ${missing} 项缺数据` : ''}`,
      en: `Cross-checks between the tables: ${passed} of ${computed} hold${missing > 0 ? `; ${missing} lack data` : ''}`,
    }
  },
  categories: (ratio: number): Phrase => ({
    'zh-CN': `G01 附注 II 贷款质量五级分类：不良率 ${writtenPercent(ratio, 2)}`,
    en: `G01_II Five-category classification: NPL ratio ${writtenPercent(ratio, 2)}`,
  }),
  categoriesTitle: { 'zh-CN': 'G01 附注 II 贷款质量五级分类', en: 'G01_II Five-category classification' },
  groupsTitle: { 'zh-CN': '联保小组风险敞口', en: 'Exposure of joint-liability groups' },
  provisions: { 'zh-CN': 'G03 贷款损失准备变动', en: 'G03 Movement of loan loss provisions' },
  industries: { 'zh-CN': 'G11 I 分行业贷款质量', en: 'G11_I Loan quality by industry' },
  quality: {
    'zh-CN': 'G11 II 逾期、重组、展期贷款按分类',
    en: 'G11_II Overdue, restructured and extended loans by category',
  },
  qualityNote: {
    'zh-CN':
      '重组含借新还旧、逾期后展期和合同让步，至观察期满为止；对应 1104 的 5.5（重组）、5.6（重复重组）、6（展期）。重复重组而未列不良的，须附书面说明。',
    en: 'Restructured holds refinancing, extension after the due date and concessions, until the observation period is over: items 5.5 (restructured), 5.6 (again) and 6 (extended) of the return. What was restructured again and is not non-performing takes a written explanation.',
  },
  noCategoryForReserves: {
    'zh-CN': '台账没有五级分类，按账面分类的准备无从计算；按规则分类的见[[provisions]]。',
    en: 'The book has no categories, so provisions on booked categories cannot be computed; those on the rules stand in [[provisions]].',
  },
  exposures: { 'zh-CN': 'G14 最大十户贷款', en: 'G14 The ten largest households' },
  capital: { 'zh-CN': 'G40 资本充足率', en: 'G40 Capital adequacy' },
  agricultural: { 'zh-CN': '涉农贷款：农户贷款', en: 'Agricultural loans: loans to farmers' },
  agriculturalNote: {
    'zh-CN':
      '台账没有县域标志和农村企业、城市涉农贷款，这几项不在表内。没有写用途的借据不列入生产经营和生活消费。',
    en: 'The book marks no county loans and holds no loans to rural enterprises or to agriculture in towns: these lines are not in the table. Notes without a purpose are in neither use.',
  },
  due: (notes: number, balance: number): Phrase => ({
    'zh-CN': `到期贷款台账：90 天内到期 ${writtenCount(notes)} 笔、${writtenMoney(balance)['zh-CN']}`,
    en: `Notes falling due: ${writtenCount(notes)} of ${writtenMoney(balance).en} within 90 days`,
  }),
  overdue: (notes: number, balance: number): Phrase => ({
    'zh-CN': `逾期催收台账：逾期 ${writtenCount(notes)} 笔、${writtenMoney(balance)['zh-CN']}`,
    en: `Overdue notes for collection: ${writtenCount(notes)} of ${writtenMoney(balance).en}`,
  }),
  groups: (groups: number): Phrase => ({
    'zh-CN': `联保小组风险敞口：${writtenCount(groups)} 个小组有余额`,
    en: `Exposure of joint-liability groups: ${writtenCount(groups)} owe something`,
  }),
  ledgerLimit: (shown: number, notes: number): Phrase => ({
    'zh-CN': `只列前 ${writtenCount(shown)} 笔，共 ${writtenCount(notes)} 笔；合计行为全部。`,
    en: `The first ${writtenCount(shown)} of ${writtenCount(notes)} are listed; the total is of all.`,
  }),
  noGroups: { 'zh-CN': '台账没有联保小组编号（group_id）。', en: 'The book has no `group_id`.' },
  noCapital: {
    'zh-CN': 'institution 表没有当月的资本净额（net_capital）或风险加权资产（risk_weighted_assets）。',
    en: 'The `institution` table has no net_capital or risk_weighted_assets for the month.',
  },
  noProvisions: {
    'zh-CN': 'institution 表没有本月和上月的准备余额（provisions_held）。',
    en: 'The `institution` table has no provisions_held for this month and the one before.',
  },
  noHouseholds: { 'zh-CN': '台账没有户号（household_id）。', en: 'The book has no `household_id`.' },
  chargeNote: {
    'zh-CN': '计提数按“期末－期初＋核销－收回”倒算，不是会计账上的发生额。',
    en: 'The charge is what closes the movement (closing − opening + written off − recovered), not a figure of the accounts.',
  },
} as const

export const provisionRows = {
  opening: { 'zh-CN': '期初余额', en: 'Opening' },
  charge: { 'zh-CN': '本月计提（倒算）', en: 'Charge (what closes it)' },
  recovered: { 'zh-CN': '收回已核销', en: 'Recoveries' },
  writtenOff: { 'zh-CN': '本月核销', en: 'Written off' },
  closing: { 'zh-CN': '期末余额', en: 'Closing' },
} as const satisfies Record<string, Phrase>

export const qualityRows = {
  all: { 'zh-CN': '各项贷款', en: 'All loans' },
  overdue: { 'zh-CN': '逾期贷款', en: 'Overdue' },
  over90: { 'zh-CN': '其中：逾期 90 天以上', en: 'of which over 90 days' },
  restructured: { 'zh-CN': '重组贷款', en: 'Restructured' },
  restructuredOver90: { 'zh-CN': '其中：重组后逾期 90 天以上', en: 'of which over 90 days after it' },
  repeated: { 'zh-CN': '其中：观察期内重复重组', en: 'of which restructured again under observation' },
  extended: { 'zh-CN': '展期贷款', en: 'Extended' },
} as const satisfies Record<string, Phrase>

export const capitalRows = {
  netCapital: { 'zh-CN': '资本净额', en: 'Net capital' },
  tier1: { 'zh-CN': '其中：一级资本', en: 'of which tier 1' },
  tier1Ratio: { 'zh-CN': '一级资本充足率', en: 'Tier 1 ratio' },
  weighted: { 'zh-CN': '风险加权资产', en: 'Risk-weighted assets' },
  ratio: { 'zh-CN': '资本充足率', en: 'Capital adequacy ratio' },
} as const satisfies Record<string, Phrase>

export const agriculturalRows = {
  farmers: { 'zh-CN': '农户贷款', en: 'Loans to farmers' },
  credit: { 'zh-CN': '其中：信用贷款', en: 'of which credit only' },
  joint: { 'zh-CN': '其中：联保贷款', en: 'of which joint liability' },
  production: { 'zh-CN': '其中：生产经营', en: 'of which production' },
  consumption: { 'zh-CN': '其中：生活消费', en: 'of which consumption' },
} as const satisfies Record<string, Phrase>

export const noticeWords = (days: number): Phrase => ({
  'zh-CN': `${days} 天内`,
  en: `within ${days} days`,
})

export const monthlyDone = (folder: string, day: string): Phrase => ({
  'zh-CN': `月度风险报告写在 ${folder}，数据截止日 ${day}。`,
  en: `The monthly risk report is in ${folder}, as of ${day}.`,
})

export const monthlyErrors = {
  reportNeedsLoanBook: ({ file }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `“${file}”不是贷款台账，出不了月度报告。`,
    en: `"${file}" is no loan book, so there is no monthly report.`,
  }),
  monthAfterBook: ({ month, latest }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `${month} 晚于台账的最后日期 ${latest}。请用 --month 指定台账覆盖的月份。`,
    en: `${month} is after the last date of the book, ${latest}. Name a month that the book covers with --month.`,
  }),
  monthBeforeBook: ({ month, earliest }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `${month} 早于台账的第一笔发放 ${earliest}。请用 --month 指定台账覆盖的月份。`,
    en: `${month} is before the first loan of the book, ${earliest}. Name a month that the book covers with --month.`,
  }),
} as const

/** What each table of the study is called where it has no place of its own to keep. */
export const studyTableWords = {
  growth: { 'zh-CN': '余额与发放', en: 'Balances and lending' },
  migration: { 'zh-CN': '逾期迁徙表', en: 'Migration' },
  rollRates: { 'zh-CN': '月度滚动率', en: 'Monthly roll rates' },
  vintage: { 'zh-CN': '账龄（Vintage）', en: 'Vintage' },
  officers: { 'zh-CN': '客户经理表', en: 'Account managers' },
  concentration: { 'zh-CN': '集中度', en: 'Concentration' },
  creditVillages: { 'zh-CN': '信用村名单', en: 'Credit villages' },
  insurance: { 'zh-CN': '保险与风险补偿', en: 'Insurance and risk compensation' },
  monitoring: { 'zh-CN': '模型监控：区分与校准', en: 'Model monitoring: discrimination and calibration' },
  stability: { 'zh-CN': '模型监控：稳定性', en: 'Model monitoring: stability' },
  monthlyIndicators: { 'zh-CN': '操作风险关键指标（逐月）', en: 'Key risk indicators by month' },
  indicators: { 'zh-CN': '操作风险关键指标', en: 'Key risk indicators' },
  rules: { 'zh-CN': '规则预警', en: 'Alerts by rule' },
  lossEvents: { 'zh-CN': '操作风险损失事件', en: 'Operational losses' },
  prices: { 'zh-CN': '农产品价格', en: 'Prices' },
  disaster: { 'zh-CN': '自然灾害', en: 'Disasters' },
  provisions: { 'zh-CN': '贷款损失准备', en: 'Provisions' },
  stages: { 'zh-CN': '预期信用损失三阶段', en: 'Stages of expected credit loss' },
  ratios: { 'zh-CN': '监管指标', en: 'Supervisory ratios' },
  warnings: { 'zh-CN': '预警原因', en: 'Reasons of warnings' },
  warned: { 'zh-CN': '预警名单', en: 'Notes warned of' },
  scenarios: { 'zh-CN': '压力情景', en: 'Stress scenarios' },
  reverse: { 'zh-CN': '反向压力测试', en: 'Reverse stress test' },
  rulesKept: { 'zh-CN': '制度执行', en: 'Rules kept' },
  deadlines: { 'zh-CN': '时效与期限', en: 'Deadlines' },
  breaches: { 'zh-CN': '流程违规', en: 'Process breaches' },
  measures: { 'zh-CN': '措施测算', en: 'Measures tried' },
  order: { 'zh-CN': '措施先后', en: 'Order of measures' },
  classView: { 'zh-CN': '分类口径', en: 'View of the classification' },
  townships: { 'zh-CN': '按乡镇', en: 'By township' },
  crops: { 'zh-CN': '按主业', en: 'By crop' },
  guarantees: { 'zh-CN': '按担保方式', en: 'By guarantee' },
  grades: { 'zh-CN': '按信用等级', en: 'By grade' },
  exposure: { 'zh-CN': '乡镇与作物敞口', en: 'Exposure by township and crop' },
  policies: { 'zh-CN': '政策变动', en: 'Policies' },
  limits: { 'zh-CN': '大额与限额', en: 'Large exposures against limits' },
  cases: { 'zh-CN': '清收与诉讼台账', en: 'Collection and court ledger' },
  rulesUsed: { 'zh-CN': '所用的规则和把握', en: 'Rules used' },
  leads: { 'zh-CN': '待核查线索', en: 'Leads to check' },
  cover: { 'zh-CN': '保险产品', en: 'Insurance products' },
  sharing: { 'zh-CN': '风险补偿与分担', en: 'Risk compensation and sharing' },
  calibration: { 'zh-CN': '模型监控：分组校准', en: 'Model monitoring: calibration by decile' },
  categories: { 'zh-CN': '五级分类', en: 'Five categories' },
  trueNpl: { 'zh-CN': '真实不良', en: 'True non-performing loans' },
  buckets: { 'zh-CN': '逾期结构', en: 'Overdue by days' },
  automatic: { 'zh-CN': '自动分类与账面分类', en: 'Automatic against booked class' },
} as const satisfies Record<string, Phrase>
