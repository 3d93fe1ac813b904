import type { Phrase } from './phrase.ts'

/**
 * How a setting of a factor is said of households: in Chinese before 的农户, in English after "households".
 * Formulas of the numbers are those of the terms' coding.
 */
const flagStates: Readonly<Record<string, readonly [Phrase, Phrase]>> = {
  male: [
    { 'zh-CN': '借款人为女性', en: 'with a woman as borrower' },
    { 'zh-CN': '借款人为男性', en: 'with a man as borrower' },
  ],
  hasOffFarmIncome: [
    { 'zh-CN': '没有非农收入', en: 'without off-farm income' },
    { 'zh-CN': '有非农收入', en: 'with off-farm income' },
  ],
  firstLoan: [
    { 'zh-CN': '以前贷过款', en: 'that borrowed before' },
    { 'zh-CN': '首次贷款', en: 'with their first loan' },
  ],
  cadre: [
    { 'zh-CN': '不是村干部或党员', en: 'without a cadre or party member' },
    { 'zh-CN': '是村干部或党员', en: 'of a cadre or party member' },
  ],
  creditVillage: [
    { 'zh-CN': '不在信用村', en: 'outside credit villages' },
    { 'zh-CN': '在信用村', en: 'in credit villages' },
  ],
  longTerm: [
    { 'zh-CN': '期限一年以内', en: 'with a term up to one year' },
    { 'zh-CN': '期限超过一年', en: 'with a term over one year' },
  ],
  healthShock: [
    { 'zh-CN': '家中无人重病或死亡', en: 'without serious illness or death' },
    { 'zh-CN': '家中有人重病或死亡', en: 'with serious illness or death' },
  ],
  disaster: [
    { 'zh-CN': '未受灾', en: 'not hit by a disaster' },
    { 'zh-CN': '受灾', en: 'hit by a disaster' },
  ],
  insured: [
    { 'zh-CN': '未参保', en: 'without crop insurance' },
    { 'zh-CN': '参保', en: 'with crop insurance' },
  ],
  insuredInDisaster: [
    { 'zh-CN': '受灾而未参保', en: 'hit by a disaster without insurance' },
    { 'zh-CN': '受灾而参保', en: 'hit by a disaster with insurance' },
  ],
  diverted: [
    { 'zh-CN': '按用途用款', en: 'that used the loan as agreed' },
    { 'zh-CN': '挪用贷款', en: 'that diverted the loan' },
  ],
  sequenceBroken: [
    { 'zh-CN': '贷款流程顺序正常', en: 'lent to in the right order of steps' },
    { 'zh-CN': '贷款流程倒置', en: 'lent to with steps out of order' },
  ],
  dutiesNotSeparated: [
    { 'zh-CN': '审贷分离', en: 'lent to with duties separated' },
    { 'zh-CN': '审贷未分离', en: 'lent to without separation of duties' },
  ],
}

export function flagState(factor: string, isSo: boolean): Phrase {
  if (Object.hasOwn(flagStates, factor)) return flagStates[factor][isSo ? 1 : 0]
  return { 'zh-CN': `${factor} = ${isSo ? 1 : 0}`, en: `with ${factor} = ${isSo ? 1 : 0}` }
}

const numberStates: Readonly<Record<string, (value: number) => Phrase>> = {
  ageFrom45: (years) => ({
    'zh-CN': `年龄与 45 岁相差 ${short(years)} 岁`,
    en: `whose borrower is ${counted(years, 'year')} from age 45`,
  }),
  educationFrom9: (beyond) => ({
    'zh-CN': `受教育 ${short(beyond + 9)} 年`,
    en: `with ${short(beyond + 9)} years of schooling`,
  }),
  labourFrom2: (beyond) => ({
    'zh-CN': `有 ${short(beyond + 2)} 个劳动力`,
    en: `with ${counted(beyond + 2, 'labourer')}`,
  }),
  dependantShare: (share) => ({
    'zh-CN': `抚养比为 ${Math.round(share * 100)}%`,
    en: `with ${Math.round(share * 100)}% dependants`,
  }),
  lnIncome: (log) => {
    const yuan = 45_000 * Math.exp(log)
    return {
      'zh-CN': `年收入 ${(yuan / 10_000).toFixed(1)} 万元`,
      en: `with a yearly income of ${grouped(Math.round(yuan / 1000) * 1000)} yuan`,
    }
  },
  priorOverdue: (times) =>
    times === 0
      ? { 'zh-CN': '从未逾期', en: 'never overdue before' }
      : {
          'zh-CN': `曾逾期 ${short(times)} 次${times >= 5 ? '以上' : ''}`,
          en: `overdue ${times === 1 ? 'once' : counted(times, 'time')}${times >= 5 ? ' or more' : ''} before`,
        },
  distance: (km) => ({ 'zh-CN': `距网点 ${short(km)} 公里`, en: `${short(km)} km from the branch` }),
  log2DebtToIncome: (doublings) => {
    const ratio = (0.76 * 2 ** doublings).toFixed(2)
    return { 'zh-CN': `贷款为年收入 ${ratio} 倍`, en: `with a loan of ${ratio} yearly incomes` }
  },
  annualRate: (percent) => ({
    'zh-CN': `年利率 ${percent.toFixed(2)}%`,
    en: `paying ${percent.toFixed(2)}% a year`,
  }),
  priceShock: (deviations) => {
    const size = Math.abs(deviations).toFixed(1)
    const isHigh = deviations >= 0
    return {
      'zh-CN': `产品价格${isHigh ? '高' : '低'}于常年 ${size} 个标准差`,
      en: `selling at ${size} standard deviations ${isHigh ? 'above' : 'below'} the usual price`,
    }
  },
}

/** A number of a plain file stands under its column's own name. */
export function numberState(factor: string, label: Phrase, value: number): Phrase {
  if (Object.hasOwn(numberStates, factor)) return numberStates[factor](value)
  return { 'zh-CN': `${label['zh-CN']} = ${short(value)}`, en: `with ${label.en} = ${short(value)}` }
}

/** `factor` is a term's name, null for a column of a plain file. */
export function levelState(factor: string | null, label: Phrase, level: Phrase): Phrase {
  if (factor === 'crop') return { 'zh-CN': `主业为${level['zh-CN']}`, en: `living on ${level.en}` }
  if (factor === 'guarantee') {
    return { 'zh-CN': `担保方式为${level['zh-CN']}`, en: `borrowing on ${guaranteeIn(level.en)}` }
  }
  if (factor === 'grade') return { 'zh-CN': `评为${level['zh-CN']}`, en: `graded ${level.en}` }
  return {
    'zh-CN': `${label['zh-CN']}为“${level['zh-CN']}”`,
    en: `with ${label.en} “${level.en}”`,
  }
}

function guaranteeIn(level: string): string {
  const phrases: Readonly<Record<string, string>> = {
    'credit only': 'credit alone',
    guarantor: 'a guarantor',
    mortgage: 'a mortgage',
    pledge: 'a pledge',
    'joint liability': 'joint liability',
  }
  return Object.hasOwn(phrases, level) ? phrases[level] : level
}

/** What the sentence about one factor says. */
export interface FactorStatement {
  readonly label: Phrase
  /** Households on a loan book, borrowers elsewhere. */
  readonly subject: 'household' | 'borrower'
  readonly from: Phrase
  readonly to: Phrase
  /** Of 100. */
  readonly rateFrom: number
  readonly rateTo: number
  readonly interval: readonly [number, number]
  /**
   * `none`: the data show no difference. `infinite`: at one setting all or none of the sample defaulted, so that no
   * finite odds ratio exists.
   */
  readonly verdict: 'more' | 'fewer' | 'none' | 'infinite'
  /** The lender decides it: its link with default is no cause. */
  readonly isLendersDecision: boolean
  /** Of the interval. */
  readonly confidence: number
}

/** One plain sentence that a manager can repeat; all else equal, and never "raises". */
export function factorSentence(statement: FactorStatement): Phrase {
  const { verdict, isLendersDecision } = statement
  const said =
    verdict === 'none'
      ? noDifference(statement)
      : verdict === 'infinite'
        ? noFiniteRatio(statement)
        : difference(statement)
  if (!isLendersDecision) return said
  return {
    'zh-CN': `${said['zh-CN']}这是本社自己定的，只说明二者相伴出现，不是原因。`,
    en: `${said.en} We decide this ourselves: it goes with default and is not its cause.`,
  }
}

function difference({
  subject,
  from,
  to,
  rateFrom,
  rateTo,
  interval,
  verdict,
  confidence,
}: FactorStatement): Phrase {
  const [low, high] = verdict === 'more' ? interval : [-interval[1], -interval[0]]
  const size = Math.abs(rateTo - rateFrom)
  const level = `${Number((100 * confidence).toPrecision(4))}%`
  const unit = measureWord(subject)
  return {
    'zh-CN': `其他条件相同，每百${unit}${to['zh-CN']}的${who(subject)['zh-CN']}有 ${one(rateTo)} ${unit}违约，${from['zh-CN']}的有 ${one(rateFrom)} ${unit}，${verdict === 'more' ? '多' : '少'} ${one(size)} ${unit}（${level} 区间 ${one(low)} 至 ${one(high)}）。`,
    en: `All else equal, of 100 ${who(subject).en} ${to.en}, ${one(rateTo)} default, against ${one(rateFrom)} of those ${from.en}: ${one(size)} ${verdict} (${level} interval ${one(low)} to ${one(high)}).`,
  }
}

function noDifference({ label, subject, from, to, rateFrom, rateTo, interval }: FactorStatement): Phrase {
  const unit = measureWord(subject)
  const byChance =
    interval[0] > 0 || interval[1] < 0
      ? {
          'zh-CN': '这一区间单看不含 0，但同时比较多个因素，总会有几个出于偶然。',
          en: ' Taken alone this interval leaves out 0; among so many factors some do so by chance.',
        }
      : { 'zh-CN': '', en: '' }
  return {
    'zh-CN': `${label['zh-CN']}：其他条件相同，数据看不出差别。每百${unit}${to['zh-CN']}的${who(subject)['zh-CN']}违约 ${one(rateTo)} ${unit}，${from['zh-CN']}的 ${one(rateFrom)} ${unit}，差数的区间为 ${one(interval[0])} 至 ${one(interval[1])} ${unit}。${byChance['zh-CN']}`,
    en: `${label.en}: all else equal, the data show no difference. Of 100 ${who(subject).en} ${to.en}, ${one(rateTo)} default; of those ${from.en}, ${one(rateFrom)}; the difference may lie anywhere from ${one(interval[0])} to ${one(interval[1])}.${byChance.en}`,
  }
}

function noFiniteRatio({ label, subject, from, to, rateFrom, rateTo }: FactorStatement): Phrase {
  const unit = measureWord(subject)
  return {
    'zh-CN': `${label['zh-CN']}：有一档在样本中全部违约或无一违约，优势比没有有限值，只能作惩罚估计：每百${unit}${to['zh-CN']}的${who(subject)['zh-CN']}约有 ${one(rateTo)} ${unit}违约，${from['zh-CN']}的 ${one(rateFrom)} ${unit}。`,
    en: `${label.en}: at one of its settings all or none of the sample defaulted, so no finite odds ratio exists. By the penalised estimate, of 100 ${who(subject).en} ${to.en} about ${one(rateTo)} default, against ${one(rateFrom)} of those ${from.en}.`,
  }
}

/** For a flag that hardly any row has. */
export function tooFewToCompare(label: Phrase, rows: number): Phrase {
  return {
    'zh-CN': `${label['zh-CN']}：样本中只有 ${rows} 笔与其余不同，太少，不作比较。`,
    en: `${label.en}: only ${rows} rows of the sample differ from the rest, too few to compare.`,
  }
}

/** For a factor without two settings to compare (collinear with others, or of one kind only). */
export function notComparable(label: Phrase): Phrase {
  return {
    'zh-CN': `${label['zh-CN']}：与其他因素重合，无法单独比较。`,
    en: `${label.en}: it coincides with other factors and cannot be compared alone.`,
  }
}

function who(subject: FactorStatement['subject']): Phrase {
  return subject === 'household'
    ? { 'zh-CN': '农户', en: 'households' }
    : { 'zh-CN': '借款人', en: 'borrowers' }
}

function measureWord(subject: FactorStatement['subject']): string {
  return subject === 'household' ? '户' : '名'
}

/** One decimal with a true minus; −0.0 is 0.0. */
function one(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return value < 0 && text !== '0.0' ? `−${text}` : text
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

function counted(count: number, noun: string): string {
  return `${short(count)} ${noun}${count === 1 ? '' : 's'}`
}
