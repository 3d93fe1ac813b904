import type { Phrase } from './phrase.ts'

/** What the factors of model C are called. */
export const behaviourFactorLabels = {
  arrearsNow: { 'zh-CN': '目前逾期', en: 'Arrears now' },
  earlierEpisodes: { 'zh-CN': '近 12 个月已还清的逾期次数', en: 'Earlier spells of arrears in 12 months' },
  behindSchedule: { 'zh-CN': '落后于还款计划的本金占比', en: 'Share of principal behind the plan' },
  shareRepaid: { 'zh-CN': '已还本金占比', en: 'Share of the amount repaid' },
  monthsOnBook: { 'zh-CN': '已放款月数', en: 'Months on book' },
  dueIn: { 'zh-CN': '离到期的远近', en: 'How soon it falls due' },
  specialMention: { 'zh-CN': '关注类', en: 'In special mention' },
} as const satisfies Record<string, Phrase>

/** Every feature that is tabled alone. */
export const behaviourFeatureLabels = {
  daysPastDue: { 'zh-CN': '目前逾期天数', en: 'Days past due now' },
  worst3: { 'zh-CN': '近 3 个月最长逾期天数', en: 'Worst days past due in 3 months' },
  worst6: { 'zh-CN': '近 6 个月最长逾期天数', en: 'Worst days past due in 6 months' },
  worst12: { 'zh-CN': '近 12 个月最长逾期天数', en: 'Worst days past due in 12 months' },
  monthsSinceArrears: { 'zh-CN': '距上次逾期月数', en: 'Months since the last arrears' },
  earlierEpisodes: behaviourFactorLabels.earlierEpisodes,
  shareRepaid: behaviourFactorLabels.shareRepaid,
  behindSchedule: behaviourFactorLabels.behindSchedule,
  monthsOnBook: behaviourFactorLabels.monthsOnBook,
  monthsToDue: { 'zh-CN': '距到期月数', en: 'Months to the due date' },
  specialMention: behaviourFactorLabels.specialMention,
} as const satisfies Record<string, Phrase>

export const behaviourLevelLabels = {
  none: { 'zh-CN': '未逾期', en: 'none' },
  to30: { 'zh-CN': '1–30 天', en: '1–30 days' },
  to60: { 'zh-CN': '31–60 天', en: '31–60 days' },
  to90: { 'zh-CN': '61–90 天', en: '61–90 days' },
  to3: { 'zh-CN': '3 个月以内，含已到期', en: 'within 3 months, or past due' },
  to6: { 'zh-CN': '4–6 个月', en: '4–6 months' },
  to9: { 'zh-CN': '7–9 个月', en: '7–9 months' },
  over9: { 'zh-CN': '9 个月以上', en: 'over 9 months' },
  missing: { 'zh-CN': '缺失', en: 'not known' },
} as const satisfies Record<string, Phrase>

/** What becomes of each row of `snapshots`. */
export const observationFateLabels = {
  used: { 'zh-CN': '用于模型', en: 'used in the model' },
  noNote: { 'zh-CN': '台账中没有这笔借据', en: 'of no note in the book' },
  otherNote: { 'zh-CN': '借据不在模型样本内', en: 'of notes outside the models’ sample' },
  immatureNote: { 'zh-CN': '借据表现期未满', en: 'of immature notes' },
  notDrawn: { 'zh-CN': '未抽取的农户', en: 'of households not drawn' },
  later: { 'zh-CN': '在截止日之后或重复', en: 'after the as-of date or told twice' },
  betweenQuarters: { 'zh-CN': '不是季末', en: 'no quarter’s end' },
  young: { 'zh-CN': '放款不足 3 个月', en: 'fewer than 3 months on book' },
  historyUnknown: { 'zh-CN': '此前的月末记录不全', en: 'earlier months not on file' },
  notPerforming: { 'zh-CN': '已违约或已结清', en: 'in default already, or nothing owed' },
  undatedDefault: { 'zh-CN': '违约日期不明', en: 'of notes whose default has no date' },
  windowOpen: { 'zh-CN': '其后 12 个月未满', en: 'twelve months not over' },
} as const satisfies Record<string, Phrase>

const levelStates: Readonly<Record<string, Phrase>> = {
  none: { 'zh-CN': '未逾期', en: 'not past due' },
  to30: { 'zh-CN': '逾期 1–30 天', en: '1 to 30 days past due' },
  to60: { 'zh-CN': '逾期 31–60 天', en: '31 to 60 days past due' },
  to90: { 'zh-CN': '逾期 61–90 天', en: '61 to 90 days past due' },
  to3: { 'zh-CN': '离到期 3 个月以内或已到期', en: 'that fall due within 3 months or have done so' },
  to6: { 'zh-CN': '离到期 4–6 个月', en: 'that fall due in 4 to 6 months' },
  to9: { 'zh-CN': '离到期 7–9 个月', en: 'that fall due in 7 to 9 months' },
  over9: { 'zh-CN': '离到期 9 个月以上', en: 'that fall due in over 9 months' },
}

const numberStates: Readonly<
  Record<Exclude<keyof typeof behaviourFactorLabels, 'arrearsNow' | 'dueIn'>, (value: number) => Phrase>
> = {
  earlierEpisodes: (times) =>
    times === 0
      ? { 'zh-CN': '近 12 个月没有逾期后还清', en: 'without an earlier spell of arrears in 12 months' }
      : {
          'zh-CN': `近 12 个月逾期后还清 ${times} 次`,
          en: `with ${times} earlier spell${times === 1 ? '' : 's'} of arrears in 12 months`,
        },
  behindSchedule: (share) =>
    share === 0
      ? { 'zh-CN': '本金未落后于计划', en: 'whose principal keeps to the plan' }
      : { 'zh-CN': '全部本金已到期未还', en: 'whose whole principal is due and unpaid' },
  shareRepaid: (share) =>
    share === 0
      ? { 'zh-CN': '本金分文未还', en: 'of which nothing is repaid' }
      : { 'zh-CN': `本金已还 ${share * 100}%`, en: `of which ${share * 100}% is repaid` },
  monthsOnBook: (months) => ({ 'zh-CN': `放款满 ${months} 个月`, en: `${months} months on book` }),
  specialMention: (flag) =>
    flag === 0
      ? { 'zh-CN': '正常类', en: 'in the normal class' }
      : { 'zh-CN': '关注类', en: 'in special mention' },
}

/** How a setting is said of notes: in Chinese before 的借据, in English after "performing notes". */
export function behaviourState(factor: 'arrearsNow' | 'dueIn', levels: readonly string[] | string): Phrase
export function behaviourState(factor: keyof typeof numberStates, value: number): Phrase
export function behaviourState(factor: string, value: readonly string[] | string | number): Phrase {
  if (typeof value === 'number') return numberStates[factor as keyof typeof numberStates](value)
  const states = (typeof value === 'string' ? [value] : value).map((level) => levelStates[level])
  return {
    'zh-CN': states.map((state) => state['zh-CN']).join('或'),
    en: states.map(({ en }) => en).join(' or '),
  }
}

export interface BehaviourStatement {
  readonly label: Phrase
  readonly contrast: {
    readonly from: Phrase
    readonly to: Phrase
    readonly rateFrom: number
    readonly rateTo: number
    readonly difference: number
    readonly interval: readonly [number, number]
  } | null
  /** The interval leaves out 0 and the factor as a whole is significant. */
  readonly isShown: boolean
  readonly confidence: number
}

/** One plain sentence; behaviour goes with default and does not cause it. */
export function behaviourSentence({ label, contrast, isShown, confidence }: BehaviourStatement): Phrase {
  if (contrast === null) {
    return {
      'zh-CN': `${label['zh-CN']}：与其他因素重合，或可比的借据太少，不作比较。`,
      en: `${label.en}: it coincides with other factors, or too few notes have it, so nothing is compared.`,
    }
  }
  const { from, to, rateFrom, rateTo, difference, interval } = contrast
  const per100 = (share: number) => signed(100 * share)
  const level = `${Number((100 * confidence).toPrecision(4))}%`
  if (!isShown) {
    return {
      'zh-CN': `${label['zh-CN']}：其他条件相同，看不出与违约相伴。每百笔${to['zh-CN']}的借据其后 12 个月违约 ${per100(rateTo)} 笔，${from['zh-CN']}的 ${per100(rateFrom)} 笔，差数的 ${level} 区间为 ${per100(interval[0])} 至 ${per100(interval[1])} 笔。`,
      en: `${label.en}: all else equal, the data do not show that it goes with default. Of 100 performing notes ${to.en}, ${per100(rateTo)} default within twelve months; of those ${from.en}, ${per100(rateFrom)}; the difference may lie anywhere from ${per100(interval[0])} to ${per100(interval[1])} (${level} interval).`,
    }
  }
  const isMore = difference > 0
  const [low, high] = isMore ? interval : [-interval[1], -interval[0]]
  return {
    'zh-CN': `${label['zh-CN']}：其他条件相同，每百笔${to['zh-CN']}的借据其后 12 个月有 ${per100(rateTo)} 笔违约，${from['zh-CN']}的有 ${per100(rateFrom)} 笔，${isMore ? '多' : '少'} ${per100(Math.abs(difference))} 笔（${level} 区间 ${per100(low)} 至 ${per100(high)}）。二者相伴出现。`,
    en: `${label.en}: all else equal, of 100 performing notes ${to.en}, ${per100(rateTo)} default within twelve months, against ${per100(rateFrom)} of those ${from.en}; it goes with ${per100(Math.abs(difference))} ${isMore ? 'more' : 'fewer'} (${level} interval ${per100(low)} to ${per100(high)}).`,
  }
}

/** One decimal with a true minus; −0.0 is 0.0. */
function signed(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return value < 0 && text !== '0.0' ? `−${text}` : text
}
