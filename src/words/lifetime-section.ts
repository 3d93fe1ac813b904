import type { Phrase } from './phrase.ts'

/** The study's section on when notes default and the lifetime probability. */
export const lifetimeSection = {
  heading: {
    'zh-CN': '何时违约：到期日前后各月与存续期违约概率',
    en: 'When notes default: months around the due date, and the lifetime probability',
  },
  introduction: {
    'zh-CN':
      '到期一次还本的贷款，风险不随账龄均匀分布，而集中在到期日之后。时钟按约定的第一个到期日计；续贷不重新起算；先还清的贷款不会再违约（竞争事件）。违约以逾期超过 90 天等首个有日期的证据为准，所以到期后第三、四个月最多。',
    en: 'With principal due at the end, risk is not spread evenly over the life of a note but stands after its due date. The clock runs relative to the first due date agreed; a renewal does not restart it; a note that is paid can no longer default (a competing event). A default counts on the day of its first dated evidence, such as 90 days past due, so most come in the third and fourth month after the due date.',
  },
  unavailable: { 'zh-CN': '存续期违约概率', en: 'The lifetime probability of default' },
  tooFew: {
    'zh-CN': '有日期的违约不足 20 笔，或台账没有放款日、到期日和结清日（settled_on）。',
    en: 'There are fewer than 20 dated defaults, or the book lacks disbursement, due and settlement dates (settled_on).',
  },
  caption: (peak: number, share: string, lifetime: string): Phrase => ({
    'zh-CN': `月违约率在到期后第 ${peak} 个月最高（${share}）；到期月初仍未还清的贷款，存续期违约概率为 ${lifetime}`,
    en: `The monthly default rate peaks ${peak} months after the due month (${share}); a note that still stands at the start of its due month defaults with probability ${lifetime}`,
  }),
  figure: (low: string, high: string): Phrase => ({
    'zh-CN': `存续期违约概率随到期日临近由 ${low} 升至最高 ${high}：还清者离开，留下的更危险`,
    en: `The lifetime probability rises from ${low} to at most ${high} as the due date passes: those who paid have left, and who remains is riskier`,
  }),
  month: { 'zh-CN': '距到期月（月）', en: 'Months from due month' },
  atRisk: { 'zh-CN': '在险（笔）', en: 'At risk' },
  defaults: { 'zh-CN': '违约', en: 'Defaults' },
  settlements: { 'zh-CN': '还清', en: 'Settled' },
  hazard: { 'zh-CN': '月违约率', en: 'Monthly default rate' },
  lifetime: { 'zh-CN': '存续期违约概率', en: 'Lifetime probability' },
  probability: { 'zh-CN': '概率', en: 'Probability' },
  withinYear: { 'zh-CN': '未来十二个月', en: 'Within twelve months' },
  season: (p: string, isClear: boolean): Phrase => ({
    'zh-CN': `在距到期月之外，日历月份${isClear ? '也有' : '看不出'}影响（logit 与互补双对数似然比检验，较大的 p ${p}）。`,
    en: `Beside the month relative to the due date the calendar month ${isClear ? 'matters too' : 'shows no effect'} (likelihood-ratio tests by logit and complementary log-log, the larger p ${p}).`,
  }),
  watched: (spells: string, months: string): Phrase => ({
    'zh-CN': `共观察 ${spells} 笔债务、${months} 个在险月；续贷与原借据合为一笔。`,
    en: `${spells} debts over ${months} months at risk; a note and its renewals are one.`,
  }),
  edges: {
    'zh-CN': '−12 与 12 两行含更早、更晚的月份；12 个月以后不再计风险。',
    en: 'The rows −12 and 12 hold earlier and later months too; no risk is counted after 12.',
  },
} as const
