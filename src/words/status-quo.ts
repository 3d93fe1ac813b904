import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney, writtenPercent } from './written-numbers.ts'

export const statusQuoTitle: Phrase = { 'zh-CN': '农户小额信贷现状', en: 'Status quo' }

export const statusQuoHeadings = {
  portfolio: { 'zh-CN': '规模与增长', en: 'Size and growth' },
  composition: { 'zh-CN': '投向与结构', en: 'Composition' },
  quality: { 'zh-CN': '贷款质量', en: 'Quality of the loans' },
  season: { 'zh-CN': '还款季节', en: 'Season of repayment' },
  default: { 'zh-CN': '违约水平与账龄', en: 'Default by year and by age' },
  management: { 'zh-CN': '风险管理现状', en: 'How risk is managed' },
} as const satisfies Record<string, Phrase>

/** Column headers of the chapter's tables. */
export const statusQuoColumns = {
  notes: { 'zh-CN': '笔数', en: 'Notes' },
  balance: { 'zh-CN': '余额（万元）', en: 'Balance (10,000 yuan)' },
  share: { 'zh-CN': '占比', en: 'Share' },
  overdueRatio: { 'zh-CN': '逾期率', en: 'Overdue ratio' },
  nonPerformingRatio: { 'zh-CN': '不良率', en: 'NPL ratio' },
  stock: { 'zh-CN': '期末余额', en: 'Outstanding' },
  matured: { 'zh-CN': '表现期已满的借据', en: 'Notes with a closed window' },
  defaults: { 'zh-CN': '违约笔数', en: 'Defaults' },
  defaultRate: { 'zh-CN': '违约率', en: 'Default rate' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  day: { 'zh-CN': '时点', en: 'Day' },
  growth: { 'zh-CN': '增长率', en: 'Growth' },
  households: { 'zh-CN': '户数', en: 'Households' },
  average: { 'zh-CN': '平均余额（万元）', en: 'Average (10,000 yuan)' },
  perHousehold: { 'zh-CN': '户均', en: 'per household' },
  perNote: { 'zh-CN': '笔均', en: 'per note' },
  disbursed: { 'zh-CN': '当年发放', en: 'Disbursed in the year' },
  amount: { 'zh-CN': '金额（万元）', en: 'Amount (10,000 yuan)' },
} as const satisfies Record<string, Phrase>

export const keyFigureLabels = {
  balance: { 'zh-CN': '贷款余额', en: 'Loans outstanding' },
  households: { 'zh-CN': '贷款户数', en: 'Borrowing households' },
  notes: { 'zh-CN': '未结清借据', en: 'Outstanding notes' },
  adjusted: { 'zh-CN': '调整后不良率', en: 'NPL ratio, adjusted' },
  par30: { 'zh-CN': 'PAR30', en: 'PAR30' },
} as const satisfies Record<string, Phrase>

export const keyFigureNotes = {
  notes: (notes: number, fen: number): Phrase => ({
    'zh-CN': `${writtenCount(notes)} 笔，笔均 ${writtenMoney(fen)['zh-CN']}`,
    en: `${writtenCount(notes)} notes of ${writtenMoney(fen).en}`,
  }),
  perHousehold: (fen: number): Phrase => ({
    'zh-CN': `户均 ${writtenMoney(fen)['zh-CN']}`,
    en: `${writtenMoney(fen).en} each`,
  }),
  booked: (ratio: number | null): Phrase =>
    ratio === null
      ? { 'zh-CN': '台账没有五级分类', en: 'the book has no categories' }
      : { 'zh-CN': `账面 ${writtenPercent(ratio, 2)}`, en: `${writtenPercent(ratio, 2)} as booked` },
  par30: { 'zh-CN': '逾期 30 天以上借据的全部余额', en: 'whole balance of notes over 30 days late' },
} as const

/** The first sentence of the chapter. */
export function stockSentence(facts: {
  readonly day: Phrase
  readonly population: Phrase
  readonly balance: number
  readonly notes: number
  readonly households: number | null
}): Phrase {
  const { day, population, balance, notes, households } = facts
  const debtors =
    households === null
      ? null
      : { count: writtenCount(households), average: writtenMoney(balance / households) }
  return {
    'zh-CN': `截至${day['zh-CN']}，本社${population['zh-CN']}余额 ${writtenMoney(balance)['zh-CN']}，未结清借据 ${writtenCount(notes)} 笔${debtors ? `，涉及 ${debtors.count} 户，户均 ${debtors.average['zh-CN']}` : ''}。`,
    en: `On ${day.en} ${population.en} stood at ${writtenMoney(balance).en} on ${writtenCount(notes)} notes${debtors ? ` of ${debtors.count} households, ${debtors.average.en} each` : ''}.`,
  }
}

export const positionNotes = {
  snapshots: {
    'zh-CN': '指定的数据截止日早于台账日期，余额、逾期和分类取自截止日前最近的月末快照。',
    en: 'The as-of date lies before the book’s own: balances, arrears and categories are those of the last month-end snapshot before it.',
  },
  dates: {
    'zh-CN':
      '指定的数据截止日早于台账日期，又没有月末快照：余额按发放额和结清日推算，逾期天数按到期日推算，五级分类不可得。',
    en: 'The as-of date lies before the book’s own and there are no snapshots: balances are the amounts of notes not yet settled, days past due run from the due date, categories are unknown.',
  },
  amount: {
    'zh-CN': '台账没有余额列，未结清借据按发放额计。',
    en: 'The book has no balances: an unsettled note counts with its whole amount.',
  },
  arrearsByDates: {
    'zh-CN': '台账没有逾期天数，按本金到期日（展期的按展期到期日）推算，欠息看不到。',
    en: 'The book has no days past due: they run from the due date of the principal (the extended one where there is one), and unpaid interest is not seen.',
  },
  closedWithBalance: (notes: number, fen: number): Phrase => ({
    'zh-CN': `已结清或已核销而台账仍有余额的借据 ${writtenCount(notes)} 笔、${writtenMoney(fen)['zh-CN']}，不计入余额。`,
    en: `${writtenCount(notes)} notes that are settled or written off still carry a balance of ${writtenMoney(fen).en}; it is left out.`,
  }),
} as const

/** Why rows are not in a table of this chapter. */
export const rowReasons = {
  otherPopulation: { 'zh-CN': '不属于所选总体', en: 'of another population' },
  nothingOwed: { 'zh-CN': '已结清、已核销或余额为零', en: 'settled, written off or nothing owed' },
  notYetDue: { 'zh-CN': '尚未到期', en: 'not yet due' },
  undated: { 'zh-CN': '缺到期日或放款日', en: 'without a due or disbursement date' },
  noCategory: { 'zh-CN': '没有分类', en: 'without a category' },
  notInMonth: {
    'zh-CN': '该月末不在账上或不属于所选总体',
    en: 'not on the book at that month’s end, or of another population',
  },
  villageUnknown: { 'zh-CN': '村名不在村庄表中', en: 'village not in the register' },
} as const satisfies Record<string, Phrase>

interface NamedBalance {
  readonly label: Phrase
  readonly balance: number
}

export const growthWords = {
  caption: (facts: {
    readonly first: NamedBalance
    /** The last year that is over. */
    readonly last: NamedBalance
    readonly years: number
    /** The as-of date, with its growth on the year before; null where that is the last year's end. */
    readonly now: (NamedBalance & { readonly growth: number | null }) | null
  }): Phrase => {
    const { first, last, years, now } = facts
    const yearly = (last.balance / first.balance) ** (1 / years) - 1
    const onYear = now?.growth ?? null
    const moved = (growth: number) => ({
      zh: `${growth >= 0 ? '增长' : '下降'} ${writtenPercent(Math.abs(growth))}`,
      en: `${growth >= 0 ? 'up' : 'down'} ${writtenPercent(Math.abs(growth))}`,
    })
    const latest: Phrase = now
      ? {
          'zh-CN': `；${now.label['zh-CN']}为 ${writtenMoney(now.balance)['zh-CN']}${onYear === null ? '' : `，比上年同期${moved(onYear).zh}`}`,
          en: `; on ${now.label.en} it was ${writtenMoney(now.balance).en}${onYear === null ? '' : `, ${moved(onYear).en} on the year before`}`,
        }
      : { 'zh-CN': '', en: '' }
    return {
      'zh-CN': `余额由 ${first.label['zh-CN']}的 ${writtenMoney(first.balance)['zh-CN']}${yearly >= 0 ? '增至' : '减至'} ${last.label['zh-CN']}的 ${writtenMoney(last.balance)['zh-CN']}，年均${moved(yearly).zh}${latest['zh-CN']}`,
      en: `The balance went from ${writtenMoney(first.balance).en} (${first.label.en}) to ${writtenMoney(last.balance).en} (${last.label.en}), ${moved(yearly).en} a year${latest.en}`,
    }
  },
  captionOfOne: ({ label, balance }: NamedBalance): Phrase => ({
    'zh-CN': `${label['zh-CN']}余额 ${writtenMoney(balance)['zh-CN']}`,
    en: `The balance stood at ${writtenMoney(balance).en} (${label.en})`,
  }),
  figureCaption: (label: Phrase, disbursed: number): Phrase => ({
    'zh-CN': `发放额最高的是 ${label['zh-CN']} 年，全年 ${writtenMoney(disbursed)['zh-CN']}`,
    en: `Most was lent in ${label.en}: ${writtenMoney(disbursed).en}`,
  }),
  axis: { 'zh-CN': '万元', en: '10,000 yuan' },
  yearAxis: { 'zh-CN': '年', en: 'Year' },
  stockSeries: { 'zh-CN': '年末余额', en: 'Balance at the year’s end' },
  flowSeries: { 'zh-CN': '当年发放', en: 'Disbursed in the year' },
  yearEnd: (year: number): Phrase => ({ 'zh-CN': `${year} 年末`, en: `end of ${year}` }),
  yearEndInTable: (year: number): Phrase => ({ 'zh-CN': `${year} 年末`, en: String(year) }),
  sources: {
    snapshots: {
      'zh-CN': '年末余额、户数和笔数取自 12 月末快照；最后一行为数据截止日。',
      en: 'Year ends are those of the December snapshots; the last line is the as-of date.',
    },
    repayments: {
      'zh-CN': '没有每年年末的快照：年末余额按发放日、结清日和已还本金推算；最后一行为数据截止日的账面余额。',
      en: 'There are no snapshots of every December: balances are rebuilt from disbursement, settlement and repaid principal; the last line is the book’s own balance on the as-of date.',
    },
    dates: {
      'zh-CN':
        '没有月末快照和还款流水：年末余额按发放日、结清日推算，未结清的按发放额全额计，分期还本的借据偏高；最后一行为数据截止日的账面余额。',
      en: 'There are neither snapshots nor repayments: balances are rebuilt from disbursement and settlement, each note with its whole amount, which overstates instalment notes; the last line is the book’s own balance on the as-of date.',
    },
  },
  incomplete: (year: number): Phrase => ({
    'zh-CN': `台账从 ${year} 年开始，此前发放、当时未结清的借据不在表内，最初一两年的余额偏低，增速偏高；年均增速从第二个年末算起。`,
    en: `The ledger begins in ${year}. Notes of before that were still outstanding are not in it, so the first year or two are too low and their growth too high; the yearly rate starts from the second year’s end.`,
  }),
  partYear: {
    'zh-CN':
      '各年末比上年末；最后一年未满，余额比上年同期，发放额只到数据截止日。农户贷款有季节，年中余额不宜与年末相比。',
    en: 'Each year’s end is compared with the one before. The last year is not over: its balance is compared with the same day a year before, its lending ends on the as-of date. Farmers’ loans have their season, so no day in the year is compared with a year’s end.',
  },
  wholeYears: {
    'zh-CN': '只画整年；年中正值用款季节，不与年末相比。',
    en: 'Whole years only: a day in the lending season is not compared with a year’s end.',
  },
  balanceList: {
    'zh-CN':
      '本表是贷款余额表，已结清的借据不在表内，无法还原以前年末的余额和各年发放额。请导出含结清、核销、转让借据的发放台账，或附月末快照（snapshots）。',
    en: 'This is a list of outstanding balances without settled notes, so earlier year ends and yearly lending cannot be rebuilt. Export the disbursement ledger with settled, written-off and transferred notes, or add month-end snapshots.',
  },
  noDates: { 'zh-CN': '台账没有放款日期。', en: 'The book has no disbursement dates.' },
  title: { 'zh-CN': '各年末余额与发放额', en: 'Balances and lending by year' },
} as const

/** Where the file is no loan book, or nothing is owed. */
export const statusQuoAbsence = {
  noLoanBook: {
    'zh-CN':
      '文件不是贷款台账（缺借据号、金额、放款日或到期日），看不出余额、到期和逾期。请导出贷款台账，或在映射文件中指明这些列。',
    en: 'The file is no loan book (it lacks a loan number, amount, disbursement or due date), so balances, due dates and arrears cannot be told. Export the loan book, or name these columns in a mapping.',
  },
  nothingOutstanding: {
    'zh-CN': '所选总体在数据截止日没有未结清的借据。',
    en: 'No note of this population is outstanding on the as-of date.',
  },
  stateUnknown: {
    'zh-CN':
      '台账没有任何一列说明借据现状（余额、逾期天数、五级分类、结清日期或方式、核销日期），不知道哪些未还，余额和质量无从谈起。请加上其中几列重新导出。',
    en: 'No column of the book tells how notes stand (balance, days past due, category, settlement, write-off), so it is not known what is still owed. Export it again with some of these.',
  },
  calloutTitle: { 'zh-CN': '本章从简', en: 'A short chapter' },
  columnsMissing: {
    'zh-CN': '文件不是贷款台账，缺少所需的列。',
    en: 'The file is no loan book and lacks the columns.',
  },
} as const
