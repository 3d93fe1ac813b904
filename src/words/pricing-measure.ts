import type { Phrase } from './phrase.ts'

/** Sentences on what each grade pays and should, and who leaves when rates rise. */
export const pricingMeasureWords = {
  heading: { 'zh-CN': '利率定价：谁多付，谁少付', en: 'Pricing: who pays too much, who too little' },
  gradesCaption: (tooMuch: Phrase, tooLittle: Phrase): Phrase => ({
    'zh-CN': `一年多收 ${tooMuch['zh-CN']}，少收 ${tooLittle['zh-CN']}`,
    en: `Overcharged by ${tooMuch.en} a year, undercharged by ${tooLittle.en}`,
  }),
  grade: { 'zh-CN': '信用等级', en: 'Credit grade' },
  noGrade: { 'zh-CN': '未注明', en: 'not stated' },
  noRate: { 'zh-CN': '没有利率', en: 'no rate' },
  notes: { 'zh-CN': '借据', en: 'Notes' },
  balance: { 'zh-CN': '余额', en: 'Balance' },
  probability: { 'zh-CN': '违约概率', en: 'PD' },
  rate: { 'zh-CN': '现利率', en: 'Rate paid' },
  requiredRate: { 'zh-CN': '应收利率', en: 'Required rate' },
  surplus: { 'zh-CN': '多收（－少收）', en: 'Surplus (− lacking)' },
  crossSubsidyNote: (subsidy: Phrase): Phrase => ({
    'zh-CN': `多付的客户替少付的客户承担 ${subsidy['zh-CN']}（交叉补贴）；其余缺口由本社的资本承担。应收利率＝资金成本＋运营成本＋预期损失＋资本回报，各项见“依据与假设”。`,
    en: `Those who pay too much carry ${subsidy.en} for those who pay too little (cross-subsidy); capital carries the rest. The required rate is funds, operating cost, expected loss and return on capital, as assumed below.`,
  }),
  raisedCaption: (from: string, to: string): Phrase => ({
    'zh-CN': `一律加价两个百分点，留下的客户平均违约概率由 ${from} 变为 ${to}`,
    en: `With every rate two points higher, the mean PD of those who stay goes from ${from} to ${to}`,
  }),
  rise: { 'zh-CN': '一律加价', en: 'Every rate up by' },
  kept: { 'zh-CN': '留下的余额', en: 'Balance kept' },
  marginChange: { 'zh-CN': '净利差变化', en: 'Change of the margin' },
  raisedNote: {
    'zh-CN':
      '逆向选择按假设的弹性计算（较好的客户更易离开），不是由本社利率估计的；利率本身不引起违约。净利差＝利息－资金－运营－预期损失。',
    en: 'Adverse selection by a stated elasticity (the better leave more readily), never estimated from these rates; a rate causes no default here. The margin is interest less funds, operating cost and expected loss.',
  },
  basePoints: { 'zh-CN': '即 LPR 加点（基点）', en: 'as LPR plus base points' },
  loanPrimeRateNote: (rate: string, from: string, source: Phrase): Phrase => ({
    'zh-CN': `一年期 LPR ${rate}，自 ${from} 起；来源：${source['zh-CN']}。`,
    en: `One-year LPR ${rate}, from ${from}; source: ${source.en}.`,
  }),
  loanPrimeRatePublisher: {
    'zh-CN': '全国银行间同业拆借中心（中国人民银行公告〔2019〕第15号）',
    en: 'National Interbank Funding Center (PBoC Announcement No. 15 of 2019)',
  },
  outdatedNote: {
    'zh-CN':
      '截止日距程序已知最近一期 LPR 超过 40 天，可能已有新值：measures、price 用 --loan-prime-rates 文件补上。',
    en: 'The as-of date is more than 40 days after the last LPR known here, so a newer one may hold: give it to measures or price with --loan-prime-rates FILE.',
  },
} as const
