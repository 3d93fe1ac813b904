import type { Language, Phrase } from './phrase.ts'
import { writtenCount, writtenPercent } from './written-numbers.ts'

export const dimensionWords = {
  branch: { 'zh-CN': '机构', en: 'Branch' },
  township: { 'zh-CN': '乡镇', en: 'Township' },
  crop: { 'zh-CN': '主业', en: 'Main crop' },
  purpose: { 'zh-CN': '用途', en: 'Purpose' },
  guarantee: { 'zh-CN': '担保方式', en: 'Guarantee' },
  credit_grade: { 'zh-CN': '信用等级', en: 'Credit grade' },
  term: { 'zh-CN': '期限', en: 'Term' },
} as const satisfies Record<string, Phrase>

export const termBandWords = {
  upTo6: { 'zh-CN': '6 个月以内', en: 'up to 6 months' },
  upTo12: { 'zh-CN': '7–12 个月', en: '7–12 months' },
  upTo24: { 'zh-CN': '13–24 个月', en: '13–24 months' },
  upTo36: { 'zh-CN': '25–36 个月', en: '25–36 months' },
  over36: { 'zh-CN': '36 个月以上', en: 'over 36 months' },
} as const satisfies Record<string, Phrase>

/** Purposes as the synthetic cooperative codes them; other books bring their own words. */
export const purposeWords: Readonly<Record<string, Phrase>> = {
  seed_and_fertiliser: { 'zh-CN': '种子化肥', en: 'seed and fertiliser' },
  land_rent: { 'zh-CN': '土地租金', en: 'land rent' },
  machinery: { 'zh-CN': '农机具', en: 'machinery' },
  fungus_bags: { 'zh-CN': '菌袋菌料', en: 'fungus bags' },
  greenhouse: { 'zh-CN': '大棚', en: 'greenhouse' },
  living: { 'zh-CN': '生活消费', en: 'living' },
  feed: { 'zh-CN': '饲料', en: 'feed' },
  livestock: { 'zh-CN': '牲畜', en: 'livestock' },
  seedlings: { 'zh-CN': '种苗', en: 'seedlings' },
  trade: { 'zh-CN': '收购经销', en: 'trade' },
}

export const notStated: Phrase = { 'zh-CN': '未填', en: 'not stated' }
export const total: Phrase = { 'zh-CN': '合计', en: 'Total' }
export const restOf = (count: number): Phrase => ({
  'zh-CN': `其余 ${count} 项`,
  en: `the other ${count}`,
})

export interface NamedShare {
  readonly label: Phrase
  readonly value: number
}

/** Balance first, then where default is highest and lowest, if the data can tell. */
export function compositionCaption(facts: {
  readonly dimension: Phrase
  readonly largest: NamedShare
  readonly highest: NamedShare | null
  readonly lowest: NamedShare | null
  /** Whether the rates differ by more than chance; `elsewhere`: another table says so; null: not compared. */
  readonly verdict: 'differs' | 'alike' | 'elsewhere' | null
}): Phrase {
  const { dimension, largest, highest, lowest, verdict } = facts
  const first: Phrase = {
    'zh-CN': `${quoted(largest.label, 'zh-CN')}占余额 ${writtenPercent(largest.value)}`,
    en: `${quoted(largest.label, 'en')} holds ${writtenPercent(largest.value)} of the balance`,
  }
  const second: Phrase =
    verdict === null || highest === null || lowest === null
      ? { 'zh-CN': '', en: '' }
      : verdict !== 'alike'
        ? {
            'zh-CN': `；违约率以${quoted(highest.label, 'zh-CN')}最高（${writtenPercent(highest.value)}），${quoted(lowest.label, 'zh-CN')}最低（${writtenPercent(lowest.value)}）`,
            en: `; default is highest for ${quoted(highest.label, 'en')} (${writtenPercent(highest.value)}), lowest for ${quoted(lowest.label, 'en')} (${writtenPercent(lowest.value)})`,
          }
        : {
            'zh-CN': '；各类违约率的差别在抽样误差之内',
            en: '; default rates differ no more than chance would have it',
          }
  return {
    'zh-CN': `按${dimension['zh-CN']}：${first['zh-CN']}${second['zh-CN']}`,
    en: `By ${dimension.en.toLowerCase()}, ${first.en}${second.en}`,
  }
}

/** 较好 and “good” would read as part of the sentence; a township's name would not. */
function quoted(label: Phrase, language: Language): string {
  return label.en === label['zh-CN'] ? label[language] : `“${label[language]}”`
}

export const compositionNotes = {
  test: (facts: {
    readonly chiSquare: string
    readonly degreesOfFreedom: number
    readonly pValue: string
    readonly qValue: string
    readonly cramersV: string
  }): Phrase => ({
    'zh-CN': `违约率差别的检验：χ²(${facts.degreesOfFreedom}) = ${facts.chiSquare}，p ${facts.pValue}，q ${facts.qValue}（按本章各项分类校正），Cramér V = ${facts.cramersV}。`,
    en: `Test of the default rates: χ²(${facts.degreesOfFreedom}) = ${facts.chiSquare}, p ${facts.pValue}, q ${facts.qValue} over the splits of this chapter, Cramér’s V = ${facts.cramersV}.`,
  }),
  measures: (nonPerforming: 'booked' | 'byDays', hasSample: boolean): Phrase => {
    const zh = nonPerforming === 'booked' ? '不良为账面分类' : '台账没有五级分类，以逾期 90 天以上代替不良'
    const en =
      nonPerforming === 'booked'
        ? 'NPL as booked'
        : 'the book has no categories, so over 90 days past due stands for NPL'
    const rates = hasSample
      ? {
          'zh-CN':
            '违约率按表现期已满的借据笔数计；各项分类单独比较，不排除其他因素，也不计同乡镇同年受灾的相互牵连。p 值是差别纯属偶然时出现这样大差别的机会，q 值是同时比较多项时经校正的 p 值，小于 0.05 才说有差别；Cramér V 衡量差别的大小，0 为没有，0.1 以下很小。',
          en: 'Default rates are of notes with a closed window. Each split is looked at by itself: other factors, and shocks that a township shares in a year, are not taken out. p is the chance of so large a difference were there none; q is p corrected for the many splits, and only below 0.05 a difference is said to exist; Cramér’s V measures its size: 0 is none, below 0.1 is small.',
        }
      : { 'zh-CN': '', en: '' }
    return {
      'zh-CN': `占比、逾期率、不良率按余额计（${zh}）；不足 10 笔的不给比率。${rates['zh-CN']}`,
      en: `Shares, overdue and NPL ratios are of balances (${en}); no rate is given for fewer than 10 notes. ${rates.en}`.trim(),
    }
  },
  comparedIn: (table: 'townships' | 'crops'): Phrase => ({
    'zh-CN': `违约率的差别是否超出偶然，须计入同一年受同样的冲击，见[[${table}]]。`,
    en: `Whether the default rates differ by more than chance must allow for years that strike all alike: see [[${table}]].`,
  }),
  matured: (notes: number, out: number): Phrase => ({
    'zh-CN': `右边各列用表现期已满的 ${writtenCount(notes)} 笔，其余 ${writtenCount(out)} 笔不计，原因见[[sample-account]]。`,
    en: `The columns on the right use the ${writtenCount(notes)} notes with a closed window; the other ${writtenCount(out)} are left out for the reasons in [[sample-account]].`,
  }),
  noSample: {
    'zh-CN': '没有可用的违约样本，不列违约率。',
    en: 'There is no sample of outcomes, so no default rates are given.',
  },
  missing: (label: Phrase, column: string): Phrase => ({
    'zh-CN': `台账没有“${label['zh-CN']}”列（${column}）。`,
    en: `The book has no column ${column}.`,
  }),
} as const
