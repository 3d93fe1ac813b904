import type { Phrase } from './phrase.ts'

/** The mission's seven measures. */
export const measureNames = {
  insurance: { 'zh-CN': '农业保险补偿', en: 'Agricultural-insurance compensation' },
  market: { 'zh-CN': '多元化市场服务', en: 'Diversified market services' },
  pricing: { 'zh-CN': '科学的利率定价', en: 'Scientific rate pricing' },
  creditSystem: { 'zh-CN': '信用意识与农户信用体系', en: 'Credit awareness and the farmers’ credit system' },
  rules: { 'zh-CN': '规章制度', en: 'Rules and regulations' },
  accountManagers: { 'zh-CN': '客户经理队伍建设', en: 'Account-manager quality' },
  guarantees: { 'zh-CN': '贷款担保机制', en: 'Loan guarantees' },
} as const satisfies Record<string, Phrase>

/** What each measure would change, in one sentence. */
export const measureAims = {
  insurance: {
    'zh-CN': '受灾后由赔款补上还款缺口。',
    en: 'After a disaster the indemnity fills the gap in repayment.',
  },
  market: {
    'zh-CN': '用订单、保险加期货、合作社和非农收入减轻价格波动。',
    en: 'Order contracts, price insurance with futures, cooperatives and off-farm income soften price swings.',
  },
  pricing: {
    'zh-CN': '利率覆盖每一等级的预期损失，好客户不替差客户付账。',
    en: 'The rate covers the expected loss of each grade, so that good customers do not pay for bad ones.',
  },
  creditSystem: {
    'zh-CN': '建档、评级、信用村，让守信的农户得到实惠。',
    en: 'Files, ratings and credit villages reward those who repay.',
  },
  rules: {
    'zh-CN': '三查到位、审贷分离、按用途用款。',
    en: 'The three checks are done, review stands apart from lending, money goes where it was lent for.',
  },
  accountManagers: {
    'zh-CN': '培训、轮岗、双人复核，让做法向好的一半看齐。',
    en: 'Training, rotation and second checks bring practice to that of the better half.',
  },
  guarantees: {
    'zh-CN': '联保、抵质押、担保公司、风险补偿金分担损失。',
    en: 'Joint liability, collateral, guarantee companies and a compensation fund share the loss.',
  },
} as const satisfies Record<keyof typeof measureNames, Phrase>

export const measuresChapterWords = {
  title: { 'zh-CN': '对策：研究结果指向哪些措施', en: 'Measures: where the findings point' },
  introduction: {
    'zh-CN':
      '下表把回归结果与七项措施逐一对应。“指向”只表示本社数据中该措施所针对的因素与违约有显著联系；每项措施能少损失多少、花多少钱，见[[measures-worth]]。',
    en: 'The table sets the regression beside the seven measures. “Points to” says only that, in this book, a factor that the measure acts on is significantly tied to default. What each measure would save and cost is in [[measures-worth]].',
  },
  measure: { 'zh-CN': '措施', en: 'Measure' },
  factors: { 'zh-CN': '所针对的因素', en: 'Factors it acts on' },
  share: { 'zh-CN': '占解释力', en: 'Share of what is explained' },
  evidence: { 'zh-CN': '最强的证据', en: 'Strongest evidence' },
  verdict: { 'zh-CN': '结论', en: 'Verdict' },
  aimsHeading: { 'zh-CN': '七项措施各改变什么', en: 'What each measure would change' },
  none: { 'zh-CN': '—', en: '—' },
  shareNote: {
    'zh-CN':
      '占解释力为该措施所针对各因素的重要性份额之和（McFadden R² 的分解）；一个因素可被几项措施针对，各行不可相加。',
    en: 'The share sums the importance of the factors that the measure acts on (parts of McFadden’s R²). Measures share factors, so the rows do not add up.',
  },
  associationNote: {
    'zh-CN': '由信用社自己决定的因素（等级、利率、担保）与违约的联系不是因果；措施的效果须以试点验证。',
    en: 'Factors that the cooperative itself decides (grade, rate, guarantee) are tied to default without being its cause; a pilot has to show what a measure does.',
  },
  notALoanBook: {
    'zh-CN': '文件不是贷款台账，列名没有约定含义，无法判断哪些因素是哪项措施所针对的。',
    en: 'The file is no loan book: its column names have no agreed meaning, so no measure can be set beside them.',
  },
  noModel: {
    'zh-CN': '没有可用的回归模型，无法把结果与措施对应。',
    en: 'There is no regression to set beside the measures.',
  },
} as const satisfies Record<string, Phrase>

export const measureVerdicts = {
  pointsTo: { 'zh-CN': '指向', en: 'points to it' },
  notShown: { 'zh-CN': '数据未显示', en: 'not shown by these data' },
  cannotSay: { 'zh-CN': '缺数据，无法判断', en: 'cannot say: data missing' },
} as const satisfies Record<string, Phrase>

export const measuresCaption = (pointed: readonly Phrase[]): Phrase =>
  pointed.length === 0
    ? {
        'zh-CN': '在本社数据中，没有一项措施所针对的因素与违约有显著联系',
        en: 'In this book no factor that a measure acts on is significantly tied to default',
      }
    : {
        'zh-CN': `研究结果指向 ${pointed.length} 项措施：${pointed.map((name) => name['zh-CN']).join('、')}`,
        en: `The findings point to ${pointed.length} of the seven measures: ${pointed.map((name) => name.en).join('; ')}`,
      }

/** "受灾：每百户由 5.4 户增至 13.9 户" */
export const contrastEvidence = (factor: Phrase, from: string, to: string): Phrase => ({
  'zh-CN': `${factor['zh-CN']}：每百户违约 ${from} 户对 ${to} 户`,
  en: `${factor.en}: ${from} against ${to} defaults in 100`,
})
