import type { Phrase } from './phrase.ts'
import { writtenCount, writtenInterval, writtenMoney, writtenPercent } from './written-numbers.ts'

export const qualityColumns = {
  category: { 'zh-CN': '分类', en: 'Category' },
  booked: { 'zh-CN': '账面分类', en: 'As booked' },
  strict: { 'zh-CN': '按逾期天数从严', en: 'No better than overdue days allow' },
  bucket: { 'zh-CN': '逾期天数', en: 'Days past due' },
  shareOfLoans: { 'zh-CN': '占全部余额', en: 'Of all loans' },
  shareOfOverdue: { 'zh-CN': '占逾期余额', en: 'Of overdue loans' },
  ground: { 'zh-CN': '不良依据', en: 'Ground' },
  ratio: { 'zh-CN': '占全部余额', en: 'Of all loans' },
  cumulative: { 'zh-CN': '累计不良率', en: 'NPL ratio so far' },
  measure: { 'zh-CN': '指标', en: 'Measure' },
  withRenegotiated: { 'zh-CN': '加展期、重组、借新还旧', en: 'With renegotiated notes' },
  cropYear: { 'zh-CN': '作物年度', en: 'Crop year' },
  bookedDefaults: { 'zh-CN': '账面违约', en: 'Booked defaults' },
  adjustedDefaults: { 'zh-CN': '调整后违约', en: 'Adjusted defaults' },
  rate: { 'zh-CN': '违约率', en: 'Rate' },
  disbursedNotes: { 'zh-CN': '发放笔数', en: 'Notes' },
  matured: { 'zh-CN': '表现期已满', en: 'Window closed' },
  fallenDue: { 'zh-CN': '已到期笔数', en: 'Notes fallen due' },
  month: { 'zh-CN': '月份', en: 'Month' },
  due: { 'zh-CN': '历年到期本金', en: 'Principal due, all years' },
  repaid: { 'zh-CN': '历年归还本金', en: 'Principal repaid, all years' },
  ahead: { 'zh-CN': '今后 12 个月到期余额', en: 'Balance due in the next 12 months' },
  opening: { 'zh-CN': '期初分类', en: 'Opening category' },
  openingNotes: { 'zh-CN': '期初笔数', en: 'Notes' },
  paidOff: { 'zh-CN': '已结清', en: 'paid off' },
  writtenOff: { 'zh-CN': '已核销', en: 'written off' },
  closing: { 'zh-CN': '期末去向（笔）', en: 'Closing state (notes)' },
  migrationRate: { 'zh-CN': '迁徙率', en: 'Migration rate' },
} as const satisfies Record<string, Phrase>

export const bucketWords = {
  d1to30: { 'zh-CN': '1–30 天', en: '1–30' },
  d31to60: { 'zh-CN': '31–60 天', en: '31–60' },
  d61to90: { 'zh-CN': '61–90 天', en: '61–90' },
  d91to180: { 'zh-CN': '91–180 天', en: '91–180' },
  d181to270: { 'zh-CN': '181–270 天', en: '181–270' },
  d271to360: { 'zh-CN': '271–360 天', en: '271–360' },
  over360: { 'zh-CN': '360 天以上', en: 'over 360' },
} as const satisfies Record<string, Phrase>

export const groundWords = {
  booked: { 'zh-CN': '账面已列不良', en: 'booked as non-performing' },
  over90: { 'zh-CN': '逾期 90 天以上，账面未列不良', en: 'over 90 days past due, booked as better' },
  extendedOverdue: { 'zh-CN': '逾期后才展期', en: 'extended when already overdue' },
  refinanced: { 'zh-CN': '接续了逾期借据的新借据（借新还旧）', en: 'took over a note that was overdue' },
} as const satisfies Record<string, Phrase>

export const qualityTotals = {
  loans: { 'zh-CN': '各项贷款', en: 'All loans' },
  nonPerforming: { 'zh-CN': '其中：不良', en: 'of which non-performing' },
  overdue: { 'zh-CN': '逾期合计', en: 'All overdue' },
  adjusted: { 'zh-CN': '调整后不良', en: 'Adjusted non-performing' },
  uncategorised: { 'zh-CN': '未分类', en: 'no category' },
} as const satisfies Record<string, Phrase>

export const qualityWords = {
  categories: (booked: number | null, strict: number): Phrase =>
    booked === null
      ? {
          'zh-CN': `台账没有五级分类；按逾期天数划分，不良率 ${writtenPercent(strict, 2)}`,
          en: `The book has no categories; by days past due the NPL ratio is ${writtenPercent(strict, 2)}`,
        }
      : strict > booked + 5e-5
        ? {
            'zh-CN': `账面不良率 ${writtenPercent(booked, 2)}，按逾期天数从严划分为 ${writtenPercent(strict, 2)}`,
            en: `The NPL ratio is ${writtenPercent(booked, 2)} as booked, ${writtenPercent(strict, 2)} by days past due`,
          }
        : {
            'zh-CN': `账面不良率 ${writtenPercent(booked, 2)}，与按逾期天数划分一致`,
            en: `The NPL ratio is ${writtenPercent(booked, 2)} as booked, and days past due do not make it worse`,
          },
  categoriesNote: {
    'zh-CN':
      '“从严”取账面分类与逾期天数对应分类中较差的一个：0 天正常，1–90 天关注，91–270 天次级，271–360 天可疑，360 天以上损失（《商业银行金融资产风险分类办法》2023 年第 1 号）。不良＝次级＋可疑＋损失。',
    en: 'The second column takes the worse of the booked category and the one that days past due allow: 0 normal, 1–90 special mention, 91–270 substandard, 271–360 doubtful, over 360 loss (2023 Measures, No. 1). NPL = substandard + doubtful + loss.',
  },
  deviation: (deviation: number): Phrase => ({
    'zh-CN': `偏离度（逾期 90 天以上／不良）为 ${writtenPercent(deviation)}${deviation > 1 ? '，高于 100%，说明有逾期 90 天以上的贷款未列入不良' : '，不超过 100%'}。`,
    en: `Deviation (over 90 days past due / NPL) is ${writtenPercent(deviation)}${deviation > 1 ? ', above 100%: some loans over 90 days past due are not booked as NPL' : ', not above 100%'}.`,
  }),
  /** `booked` is null where the book has no categories. */
  trueNonPerforming: (booked: number | null, adjusted: number): Phrase => {
    if (booked === null) {
      return {
        'zh-CN': `台账没有五级分类：单凭逾期、逾期后展期和借新还旧，不良至少 ${writtenMoney(adjusted)['zh-CN']}`,
        en: `The book has no categories: arrears, late extensions and refinancing alone make at least ${writtenMoney(adjusted).en} non-performing`,
      }
    }
    return adjusted > booked
      ? {
          'zh-CN': `把未列不良的逾期、逾期后展期和借新还旧算进来，不良余额由 ${writtenMoney(booked)['zh-CN']}升至 ${writtenMoney(adjusted)['zh-CN']}`,
          en: `With arrears booked as better, late extensions and refinancing the non-performing balance rises from ${writtenMoney(booked).en} to ${writtenMoney(adjusted).en}`,
        }
      : {
          'zh-CN': `不良余额 ${writtenMoney(booked)['zh-CN']}，没有发现未列不良的逾期、逾期后展期或借新还旧`,
          en: `The non-performing balance is ${writtenMoney(booked).en}; no arrears booked as better, late extension or refinancing was found`,
        }
  },
  trueNonPerformingNote: {
    'zh-CN':
      '每笔只按最先符合的一项计一次。借新还旧只有在新借据写明原借据号（renewal_of）时才能识别，是下限。',
    en: 'Each note counts once, under the first ground that holds. Refinancing is seen only where the new note names the old one (renewal_of), so it is a lower bound.',
  },
  cannotAdjust: {
    'zh-CN': '台账没有结清方式和原借据号，只能看出逾期 90 天以上未列不良的部分。',
    en: 'The book says neither how notes were settled nor which note they renew, so only arrears booked as better can be seen.',
  },
  buckets: (overdue: number, ratio: number, over90Share: number): Phrase =>
    overdue > 0
      ? {
          'zh-CN': `逾期余额 ${writtenMoney(overdue)['zh-CN']}，逾期率 ${writtenPercent(ratio, 2)}，其中 ${writtenPercent(over90Share)} 已逾期 90 天以上`,
          en: `Overdue loans are ${writtenMoney(overdue).en}, ${writtenPercent(ratio, 2)} of all; ${writtenPercent(over90Share)} of them are over 90 days late`,
        }
      : { 'zh-CN': '数据截止日没有逾期借据', en: 'No note is overdue on the as-of date' },
  bucketsNote: {
    'zh-CN': '按借据全部本金余额计，本金或利息任一逾期即计；各档之和等于逾期余额。',
    en: 'Whole principal of notes with principal or interest overdue; the bands add up to the overdue balance.',
  },
  atRisk: (par30: number, par90: number, booked: number): Phrase => ({
    'zh-CN': `PAR30 为 ${writtenPercent(par30, 2)}，PAR90 为 ${writtenPercent(par90, 2)}${Number.isFinite(booked) ? `（账面不良率 ${writtenPercent(booked, 2)}）` : ''}`,
    en: `PAR30 is ${writtenPercent(par30, 2)}, PAR90 ${writtenPercent(par90, 2)}${Number.isFinite(booked) ? ` (NPL ratio as booked: ${writtenPercent(booked, 2)})` : ''}`,
  }),
  atRiskNote: {
    'zh-CN':
      'PARₓ＝任一款项逾期超过 x 天的借据全部余额／贷款余额（CGAP 2003）。展期、重组、借新还旧的借据即使不逾期也须披露，见最后两列。',
    en: 'PARₓ = whole balance of notes with any payment more than x days late / gross portfolio (CGAP 2003). Extended, restructured and refinanced notes are disclosed even when on time: last two columns.',
  },
  atRiskName: (days: number): Phrase => ({
    'zh-CN': days === 0 ? '逾期 1 天以上（PAR1）' : `逾期 ${days} 天以上（PAR${days}）`,
    en: days === 0 ? 'late at all (PAR1)' : `over ${days} days (PAR${days})`,
  }),
} as const

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export function monthName(month: number): Phrase {
  return { 'zh-CN': `${month} 月`, en: monthNames[month - 1] }
}

function monthSpan({ from, months }: { readonly from: number; readonly months: number }): Phrase {
  const to = ((from + months - 2) % 12) + 1
  if (months === 1) return monthName(from)
  return {
    'zh-CN': `${from} 月至${to < from ? '次年' : ''} ${to} 月`,
    en: `${monthNames[from - 1]}–${monthNames[to - 1]}`,
  }
}

interface Dense {
  readonly from: number
  readonly months: number
  readonly share: number
}

export const seasonWords = {
  table: (dense: Dense): Phrase => ({
    'zh-CN': `归还的本金有 ${writtenPercent(dense.share, 0)} 集中在 ${monthSpan(dense)['zh-CN']}`,
    en: `${writtenPercent(dense.share, 0)} of repaid principal comes in ${monthSpan(dense).en}`,
  }),
  figure: (dense: Dense, ahead: number): Phrase => ({
    'zh-CN': `到期本金有 ${writtenPercent(dense.share, 0)} 落在 ${monthSpan(dense)['zh-CN']}；今后 12 个月到期 ${writtenMoney(ahead)['zh-CN']}`,
    en: `${writtenPercent(dense.share, 0)} of principal falls due in ${monthSpan(dense).en}; ${writtenMoney(ahead).en} falls due in the next 12 months`,
  }),
  none: { 'zh-CN': '各月到期与归还', en: 'Principal due and repaid by month' },
  dueSeries: { 'zh-CN': '到期本金', en: 'due' },
  repaidSeries: { 'zh-CN': '归还本金', en: 'repaid' },
  shareAxis: { 'zh-CN': '占全年', en: 'Share of the year' },
  monthAxis: { 'zh-CN': '月份', en: 'Month' },
  sources: {
    repayments: {
      'zh-CN': '到期与归还取自还款流水（分期的按每期），截至数据截止日的历年合计。',
      en: 'Due and repaid are from the repayments (each instalment), all years up to the as-of date.',
    },
    notes: {
      'zh-CN':
        '没有还款流水：到期按到期日、归还按结清日，均以借据金额计，截至数据截止日的历年合计；借新还旧、核销也算结清，归还偏高。',
      en: 'There are no repayments: notes count with their amount at their due and settlement dates, all years up to the as-of date. Refinancing and write-offs are settlements too, so repayment is overstated.',
    },
  },
  ahead: (pastDue: number, later: number): Phrase => ({
    'zh-CN': `未结清余额中另有 ${writtenMoney(pastDue)['zh-CN']}已过到期日，${writtenMoney(later)['zh-CN']}在 12 个月以后到期；分期还本的借据按最后到期日计。`,
    en: `Of the outstanding balance ${writtenMoney(pastDue).en} is past its due date and ${writtenMoney(later).en} falls due after 12 months; instalment notes count at their last due date.`,
  }),
} as const

export const cropYearWords = {
  caption: (facts: {
    readonly highest: { readonly year: number; readonly rate: number }
    readonly lowest: { readonly year: number; readonly rate: number }
    readonly differs: boolean
    readonly rate: number
    readonly interval: readonly [number, number]
  }): Phrase => {
    const { highest, lowest, differs, rate, interval } = facts
    return differs
      ? {
          'zh-CN': `违约率随年景起落：${highest.year} 年最高 ${writtenPercent(highest.rate)}，${lowest.year} 年最低 ${writtenPercent(lowest.rate)}，历年合计 ${writtenPercent(rate)}`,
          en: `Default moves with the year: ${writtenPercent(highest.rate)} in ${highest.year}, ${writtenPercent(lowest.rate)} in ${lowest.year}, ${writtenPercent(rate)} over all years`,
        }
      : {
          'zh-CN': `历年违约率合计 ${writtenPercent(rate)} ${writtenInterval(interval)}，年度之间的差别在抽样误差之内`,
          en: `Default is ${writtenPercent(rate)} ${writtenInterval(interval)} over all years; years differ no more than chance would have it`,
        }
  },
  drawn: {
    'zh-CN': '各年度违约率的图与比较见[[default-by-year]]。',
    en: '[[default-by-year]] draws the years and compares them.',
  },
  note: (window: number): Phrase => ({
    'zh-CN': `只计表现期（原到期日后 ${window} 个月）已满的借据；作物年度为放款后第一个收获年，11 月起放款的归下一年。区间为 Wilson 区间；同年同乡镇的借据一同受灾，实际的不确定性大于区间所示。`,
    en: `Only notes whose window of ${window} months after the original due date is closed. The crop year is that of the first harvest after disbursement; from November it is the next. Wilson intervals; notes of a township share a year’s shocks, so the true uncertainty is larger.`,
  }),
  young: (years: readonly number[]): Phrase => ({
    'zh-CN': `${years.join('、')} 年度表现期已满的借据不到一半，先到期的与后到期的并不相同，其违约率不与其他年度比较。`,
    en: `Of ${years.join(', ')} fewer than half of the notes have a closed window. Those that fall due first are not like the others, so ${years.length > 1 ? 'these years are' : 'this year is'} not compared.`,
  }),
  title: { 'zh-CN': '各作物年度违约率', en: 'Default rate by crop year' },
} as const

export const vintageWords = {
  caption: (year: number, months: number, share: number): Phrase => ({
    'zh-CN': `${year} 年度借据到期后 ${months} 个月累计违约率 ${writtenPercent(share)}，为各年度同期最高`,
    en: `Notes of ${year} reached ${writtenPercent(share)} cumulative default ${months} months after their due date, the highest of all years at that age`,
  }),
  figure: (atDue: number, atEnd: number, months: number): Phrase => ({
    'zh-CN': `各年度平均：到期当日累计违约率 ${writtenPercent(atDue)}，到期后 ${months} 个月 ${writtenPercent(atEnd)}`,
    en: `On average over the years ${writtenPercent(atDue)} are in default by the due date and ${writtenPercent(atEnd)} ${months} months later`,
  }),
  x: { 'zh-CN': '到期后月数', en: 'Months after the due date' },
  y: { 'zh-CN': '累计违约率', en: 'Cumulative default' },
  recentOnly: (years: number): Phrase => ({
    'zh-CN': `只画最近 ${years} 个作物年度；平均数按全部年度。`,
    en: `The last ${years} crop years are drawn; the mean is that of all.`,
  }),
  after: (months: number): Phrase => ({
    'zh-CN': months === 0 ? '到期日' : `${months} 个月`,
    en: months === 0 ? 'due date' : `${months} months`,
  }),
  group: { 'zh-CN': '到期后累计违约率', en: 'Cumulative default after the due date' },
  note: {
    'zh-CN':
      '只计原到期日已过的借据；到期日以前的违约记在到期日。已结清的借据留在分母（不会再违约），只有数据截止才退出观察；观察满该月的借据不足 30 笔或不到该年度一半的不列。逾期满 90 天即到期后第 91 天，通常在第 3、4 个月。',
    en: 'Only notes past their original due date; a default before it counts on it. Settled notes stay in the denominator (they can no longer default); only the end of the data takes notes out. No figure is given where fewer than 30 notes, or than half of the year’s, have been watched so long. Ninety days past due is day 91, in month 3 or 4.',
  },
  undatedDefaults: (undated: number, all: number): Phrase => ({
    'zh-CN': `样本中 ${writtenCount(all)} 笔违约有 ${writtenCount(undated)} 笔查不到违约日期，曲线偏低。`,
    en: `Of ${writtenCount(all)} defaults in the sample ${writtenCount(undated)} cannot be dated, so the curves are too low.`,
  }),
  noDates: {
    'zh-CN':
      '违约日期大多查不到（只有违约标志或当前分类，没有还款流水、月末快照或结清日）。请附 repayments 或 snapshots。',
    en: 'Most defaults cannot be dated (there is a flag or today’s category, but no repayments, snapshots or settlement dates). Add repayments or snapshots.',
  },
  tooFew: {
    'zh-CN': '各作物年度到期的借据太少，画不出累计违约率。',
    en: 'Too few notes of any crop year have fallen due for a curve.',
  },
  title: { 'zh-CN': '各作物年度账龄（累计违约率）', en: 'Vintage by crop year' },
  balanceList: {
    'zh-CN': '本表是贷款余额表，已结清的借据不在表内，累计违约率会被大大高估。请导出发放台账。',
    en: 'This is a list of outstanding balances without settled notes: cumulative default would be far overstated. Export the disbursement ledger.',
  },
} as const

export const migrationWords = {
  caption: (rate: number, from: Phrase, to: Phrase): Phrase =>
    Number.isFinite(rate)
      ? {
          'zh-CN': `${from['zh-CN']}至 ${to['zh-CN']}，期初正常和关注类贷款（扣除期间收回）有 ${writtenPercent(rate, 2)} 变为不良`,
          en: `From ${from.en} to ${to.en} ${writtenPercent(rate, 2)} of what was left of normal and special-mention loans became non-performing`,
        }
      : {
          'zh-CN': `${from['zh-CN']}至 ${to['zh-CN']}，期初正常和关注类贷款已全部收回`,
          en: `From ${from.en} to ${to.en} all normal and special-mention loans were paid off`,
        },
  note: {
    'zh-CN':
      '迁徙率＝期初该类贷款中期末变差的余额／（期初余额－期间减少），期间减少为收回、核销；农户贷款多在一年内还清，分母只剩未到期和未还的部分，故年度迁徙率远高于违约率；期末剩余不足 10 笔的不给迁徙率。',
    en: 'Migration rate = balance that got worse / (opening balance − decrease in the period by repayment or write-off). Most farmers’ notes are repaid within a year, so the denominator holds only what is not yet due or not repaid: over a year the rate is far above the default rate. No rate is given where fewer than 10 notes are left.',
  },
  title: { 'zh-CN': '五级分类迁徙', en: 'Migration between the five categories' },
  noSnapshots: {
    'zh-CN':
      '台账没有月末快照（snapshots 表：借据号、月份、余额、五级分类）。请导出至少两个月末的分类，最好满 13 个月。',
    en: 'The book has no month-end snapshots (table snapshots: loan number, month, balance, category). Export at least two month ends, better 13.',
  },
  month: (year: number, month: number): Phrase => ({
    'zh-CN': `${year} 年 ${month} 月末`,
    en: `the end of ${monthNames[month - 1]} ${year}`,
  }),
} as const
