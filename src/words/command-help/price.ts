import { json, loanPrimeRates } from './common-options.ts'
import type { CommandHelp } from './help.ts'

export const price: CommandHelp = {
  summary: {
    'zh-CN': '给一笔贷款定价：利率怎么构成、额度多少、为何不能发放',
    en: 'price one loan: how its rate is built up, its line, why it is refused',
  },
  usage:
    'qingmiao price --amount 50000 --term-months 12 (--probability 0.06 | --card card.json FILE [--row N]) [options]',
  options: [
    ['--amount YUAN', { 'zh-CN': '贷款金额（元）', en: 'the amount asked for, in yuan' }],
    ['--term-months N', { 'zh-CN': '期限（月）', en: 'the term in months' }],
    ['--probability 0.06', { 'zh-CN': '一年内违约概率', en: 'of default within a year' }],
    [
      '--card card.json FILE [--row N]',
      {
        'zh-CN': '由评分卡给出：文件里这一户的那一行（从 1 数起，不算表头）',
        en: 'from a scorecard instead: the row of FILE that is this household, from 1 below the header',
      },
    ],
    [
      '--loss-given-default 0.5 | --guarantee credit|joint|guaranteed|mortgaged|pledged|combined',
      {
        'zh-CN': '违约损失率；不给时按担保方式取假设值',
        en: 'the share lost on a default; by the guarantee, an assumption, unless given',
      },
    ],
    [
      '--risk-fund-share S, --guarantee-company-share S',
      { 'zh-CN': '由风险补偿金、担保公司承担的损失比例', en: 'the parts of the loss that others bear' },
    ],
    [
      '--funds-transfer-price R, --operating-cost R, --hurdle R, --other R',
      {
        'zh-CN':
          '资金成本（默认 2.6%）、运营成本（3.5%）、资本要求回报（12%）、税费及其他（0）；默认值是假设',
        en: 'funds (2.6% by default), operation (3.5%), return asked of capital (12%), tax and other (0); defaults are assumptions',
      },
    ],
    [
      '--capital weighted|vasicek|0.08',
      {
        'zh-CN': '资本占用：风险权重 75%×10.5%，或单因子模型，或直接给出；默认 weighted',
        en: 'capital bound: 75% × 10.5%, or the one-factor model, or a share; weighted by default',
      },
    ],
    [
      '--loan-prime-rate R, --on DATE',
      {
        'zh-CN': 'LPR，或按哪一天的 LPR；默认程序内最新的一期',
        en: 'the LPR, or the day whose LPR counts; the latest built in by default',
      },
    ],
    loanPrimeRates,
    [
      '--floor R, --cap R',
      { 'zh-CN': '利率下限、上限；默认成本和 4 倍 LPR', en: 'by default the costs and 4 × LPR' },
    ],
    [
      '--grade excellent|good|fair|unrated, --product micro|joint|poverty, --line-rules modern|2012',
      { 'zh-CN': '信用等级、产品、额度规则', en: 'grade, product and rules of the line' },
    ],
    [
      '--net-assets, --annual-income, --other-debt-service, --need, --outstanding YUAN',
      {
        'zh-CN': '净资产、年纯收入、每年其他还债、资金需要、已有贷款（元）',
        en: 'net assets, yearly net income, other debt service a year, the need, what is owed already',
      },
    ],
    [
      '--days-past-due N, --dishonest',
      { 'zh-CN': '现有逾期天数、失信被执行人', en: 'arrears today; on the list of dishonest debtors' },
    ],
    [
      '--village-stars N, --deposit-share S, --first-loan',
      {
        'zh-CN': '信用村星级、日均存款占贷款、首次贷款：合计最多调 60 个基点',
        en: 'stars of the credit village, deposits over the loan, a first loan: together 60 base points at most',
      },
    ],
    json,
  ],
}
