import { type TakeUpFigures, takeUpVerified } from './insurance-take-up.ts'
import type { Phrase } from './phrase.ts'
import { writtenCount, writtenPercent } from './written-numbers.ts'

/** What the figures of the chapter on external risk say, weak findings and none included. */

export function disasterFinding(
  hit: number,
  spared: number,
  comparison: { difference: number; confidenceInterval: readonly [number, number]; pValue: number } | null,
): Phrase {
  const rates = {
    'zh-CN': `受灾户违约率 ${writtenPercent(hit)}，未受灾户 ${writtenPercent(spared)}`,
    en: `Default of households hit by disaster ${writtenPercent(hit)}, of the others ${writtenPercent(spared)}`,
  }
  if (comparison === null || comparison.pValue <= 0.05) return rates
  return {
    'zh-CN': `${rates['zh-CN']}，数据尚不足以显示差别`,
    en: `${rates.en}: no difference that the data can show`,
  }
}

export function differenceNote({
  difference,
  confidenceInterval,
  pValue,
  clusters,
}: {
  difference: number
  confidenceInterval: readonly [number, number]
  pValue: number
  clusters: number
}): Phrase {
  const p = pValue < 0.001 ? '< 0.001' : `= ${pValue.toFixed(3)}`
  const points = (share: number) => (share * 100).toFixed(1)
  const [low, high] = confidenceInterval
  return {
    'zh-CN': `两组相差 ${points(difference)} 个百分点（95% 区间 ${points(low)} 至 ${points(high)}，p ${p}，${clusters} 个乡镇年度）。`,
    en: `The difference is ${points(difference)} percentage points (95% interval ${points(low)} to ${points(high)}, p ${p}, ${clusters} township-years).`,
  }
}

export function unknownDisasterNote(notes: number): Phrase {
  return {
    'zh-CN': `另有 ${writtenCount(notes)} 笔受灾情况不明，未计入。`,
    en: `${writtenCount(notes)} notes of which nothing is known are left out.`,
  }
}

export function insuranceFinding(insured: number | null, uninsured: number | null, isTold: boolean): Phrase {
  if (insured === null || uninsured === null) {
    return {
      'zh-CN': '受灾户中参保或未参保的不足 10 笔，无从比较',
      en: 'Fewer than 10 hit households are insured, or uninsured: nothing to compare',
    }
  }
  const tail = isTold
    ? { 'zh-CN': '', en: '' }
    : {
        'zh-CN': '，在同一乡镇年度内看不出差别',
        en: '; within one township and year no difference can be shown',
      }
  return {
    'zh-CN': `受灾户中，参保的违约率 ${writtenPercent(insured)}，未参保的 ${writtenPercent(uninsured)}${tail['zh-CN']}`,
    en: `Of the hit, the insured defaulted at ${writtenPercent(insured)}, the uninsured at ${writtenPercent(uninsured)}${tail.en}`,
  }
}

export function identification(takeUp: TakeUpFigures | null): Phrase {
  return paragraphOf([
    {
      'zh-CN':
        '参保的作用只能从“受灾且参保”看出：在同一乡镇、同一年度的受灾户之间比较，并且须在受灾前参保。未受灾时保险不赔，参保户与未参保户若有差别，反映的是谁去参保，不是保险的作用。',
      en: 'Insurance shows only where hit and insured meet: among the hit households of one township and year, with the policy taken out before the shock. Where nothing was lost insurance pays nothing; a difference there tells who insures, not what insurance does.',
    },
    {
      'zh-CN': '整村统保时，村内没有未参保户可比，村与村的差别会混进来。',
      en: 'Where a whole village is enrolled nobody in it is left to compare with, and differences between villages come in.',
    },
    ...(takeUp === null ? [] : [takeUpVerified(takeUp)]),
    {
      'zh-CN': '因此这里的差别是相关，不是保险少损失多少的估计。',
      en: 'So the difference is an association, no estimate of what insurance saves.',
    },
  ])
}

export function selectionVerdict(selection: { oddsRatio: number; pValue: number } | null): Phrase {
  if (selection === null) {
    return {
      'zh-CN': '正相关检验无法进行：层内没有可比的参保户和未参保户',
      en: 'The positive-correlation test cannot be run: no stratum has both insured and uninsured',
    }
  }
  if (selection.pValue > 0.05) {
    return {
      'zh-CN': '没有发现正相关：参保户并不比同乡镇、同年度、同作物的未参保户更多受灾，看不出逆向选择',
      en: 'No positive correlation: the insured are hit no more often than others of their township, year and crop; no sign of adverse selection',
    }
  }
  return selection.oddsRatio > 1
    ? {
        'zh-CN':
          '发现正相关：参保户比同乡镇、同年度、同作物的未参保户更多受灾，与逆向选择（风险高的更愿参保）或道德风险相符',
        en: 'Positive correlation: the insured are hit more often than others of their township, year and crop, as adverse selection or moral hazard would have it',
      }
    : {
        'zh-CN': '发现负相关：参保户比同类未参保户更少受灾，谨慎的农户更愿参保（有利选择）',
        en: 'Negative correlation: the insured are hit less often than their like, as when the careful insure (advantageous selection)',
      }
}

/** What is compared: each level against all others. */
export const levelKinds = {
  year: { 'zh-CN': '年度', en: 'years' },
  crop: { 'zh-CN': '主业', en: 'crops' },
  township: { 'zh-CN': '乡镇', en: 'townships' },
  cell: { 'zh-CN': '主业年度', en: 'crop-years' },
} as const satisfies Record<string, Phrase>

export interface NamedRate {
  readonly name: Phrase
  readonly rate: number
}

/** Which levels stand out from the others, at most three on each side. */
export function standingOut(
  kind: keyof typeof levelKinds,
  higher: readonly NamedRate[],
  lower: readonly NamedRate[],
): Phrase {
  const { 'zh-CN': zhKind, en: enKind } = levelKinds[kind]
  if (higher.length + lower.length === 0) {
    return {
      'zh-CN': `各${zhKind}之间的违约率看不出超过偶然的差别`,
      en: `No difference between the ${enKind} that the data can show`,
    }
  }
  const list = (rates: readonly NamedRate[], language: 'zh-CN' | 'en') => {
    const shown = rates
      .slice(0, 3)
      .map(({ name, rate }) =>
        language === 'en'
          ? `${name.en} (${writtenPercent(rate)})`
          : `${name['zh-CN']}（${writtenPercent(rate)}）`,
      )
    const more = rates.length <= 3 ? '' : language === 'en' ? ' and others' : '等'
    return `${shown.join(language === 'en' ? ', ' : '、')}${more}`
  }
  const zh = [
    higher.length > 0 ? `违约率高于其他${zhKind}：${list(higher, 'zh-CN')}` : '',
    lower.length > 0 ? `低于其他${zhKind}：${list(lower, 'zh-CN')}` : '',
  ].filter(Boolean)
  const en = [
    higher.length > 0 ? `above the other ${enKind}: ${list(higher, 'en')}` : '',
    lower.length > 0 ? `below${higher.length > 0 ? '' : ` the other ${enKind}`}: ${list(lower, 'en')}` : '',
  ].filter(Boolean)
  return {
    'zh-CN': `${lower.length > 0 && higher.length === 0 ? '违约率' : ''}${zh.join('；')}`,
    en: `Default ${en.join('; ')}`,
  }
}

export function yearName(year: number): Phrase {
  return { 'zh-CN': `${year} 年`, en: String(year) }
}

export function cropOfYear(crop: Phrase, year: number): Phrase {
  return { 'zh-CN': `${year} 年${crop['zh-CN']}`, en: `${crop.en} in ${year}` }
}

export function rangeFinding(kind: keyof typeof levelKinds, rates: readonly number[], all: number): Phrase {
  const { 'zh-CN': zhKind, en: enKind } = levelKinds[kind]
  const [low, high] = [Math.min(...rates), Math.max(...rates)].map((rate) => writtenPercent(rate))
  if (rates.length === 0) {
    return { 'zh-CN': `各${zhKind}均不足 10 笔`, en: `None of the ${enKind} has 10 notes` }
  }
  return {
    'zh-CN': `各${zhKind}的违约率在 ${low} 与 ${high} 之间，全部样本 ${writtenPercent(all)}`,
    en: `Default of the ${enKind} lies between ${low} and ${high}; of all notes ${writtenPercent(all)}`,
  }
}

export function oneYearOnly(): Phrase {
  return { 'zh-CN': '样本只有一个作物年度', en: 'The sample holds a single crop year' }
}

export function townshipCutNote(shown: number, of: number): Phrase {
  return {
    'zh-CN': `共 ${of} 个乡镇，列出违约率最高和最低的各 ${shown} 个。`,
    en: `Of ${of} townships the ${shown} highest and the ${shown} lowest.`,
  }
}

export function priceFinding(
  low: number | null,
  high: number | null,
  test: { pValue: number; statistic: number } | null,
): Phrase {
  if (low === null || high === null) {
    return {
      'zh-CN': '价格大起大落的年份借据太少，看不出价格与违约的关系',
      en: 'Too few notes in years of very low or high prices to see a relation',
    }
  }
  const rates = {
    'zh-CN': `自家产品价格大跌的年份违约率 ${writtenPercent(low)}，大涨的年份 ${writtenPercent(high)}`,
    en: `Default was ${writtenPercent(low)} where the price of the own crop was very low, ${writtenPercent(high)} where it was very high`,
  }
  if (test !== null && test.pValue <= 0.05) return rates
  return {
    'zh-CN': `${rates['zh-CN']}；以年度为单位看，不能排除偶然`,
    en: `${rates.en}; with years as the unit this may be chance`,
  }
}

export function priceNote(years: number, test: { pValue: number; draws: number } | null): Phrase {
  const p = test === null ? null : test.pValue.toFixed(3)
  return {
    'zh-CN': `价格取收获期（10 月），按各作物历年均值和标准差换算。同一年的价格各户相同，真正独立的只有 ${years} 个年度${p === null ? '，不足以检验。' : `：把年度整体打乱 ${test?.draws} 次，p = ${p}。`}`,
    en: `Prices at harvest (October), in standard deviations about each crop’s mean. All share a year’s price, so only ${years} years are independent${p === null ? ': too few to test.' : `: whole years shuffled ${test?.draws} times, p = ${p}.`}`,
  }
}

export function policyFinding(events: number): Phrase {
  return {
    'zh-CN': `台账记有 ${events} 项政策变化，下表列出其前后的违约率，只作描述`,
    en: `The book names ${events} ${events === 1 ? 'change' : 'changes'} of policy; default before and after, as a description`,
  }
}

export function concentrationFinding(
  dimension: Phrase,
  largest: Phrase,
  share: number,
  effective: number,
): Phrase {
  return {
    'zh-CN': `按${dimension['zh-CN']}看最集中：${largest['zh-CN']}占余额 ${writtenPercent(share)}，相当于 ${effective.toFixed(1)} 个同样大小的部分`,
    en: `Most concentrated by ${dimension.en.toLowerCase()}: ${largest.en} holds ${writtenPercent(share)} of the balance, as if there were ${effective.toFixed(1)} equal parts`,
  }
}

export function shockFinding(
  deviation: number,
  correlation: number,
  interval: readonly [number, number],
): Phrase {
  if (interval[0] > 0) {
    return {
      'zh-CN': `同一乡镇同一年度的借据同涨同落：违约概率逐年上下约 ${(deviation * 100).toFixed(1)} 个百分点，资产相关系数 ${correlation.toFixed(3)}`,
      en: `Notes of one township and year move together: the default probability moves by about ${(deviation * 100).toFixed(1)} percentage points from year to year, asset correlation ${correlation.toFixed(3)}`,
    }
  }
  return {
    'zh-CN': `年际波动未明显超出偶然，但共同冲击也不能排除（资产相关系数 ${correlation.toFixed(3)}，区间 0 至 ${interval[1].toFixed(3)}）`,
    en: `Years vary little beyond chance, yet a common shock cannot be ruled out (asset correlation ${correlation.toFixed(3)}, interval 0 to ${interval[1].toFixed(3)})`,
  }
}

export function stressNote([low, high]: readonly [number, number]): Phrase {
  return {
    'zh-CN': `测算资本和压力情景时，应同时用区间两端（ρ = ${low.toFixed(3)} 和 ${high.toFixed(3)}）。`,
    en: `Capital and stress scenarios should be run at both ends of the interval (ρ = ${low.toFixed(3)} and ${high.toFixed(3)}).`,
  }
}

/** A line that is part of the line above. */
export function ofWhich(phrase: Phrase): Phrase {
  return { 'zh-CN': `其中：${phrase['zh-CN']}`, en: `of which ${phrase.en}` }
}

function paragraphOf(sentences: readonly Phrase[]): Phrase {
  return {
    'zh-CN': sentences.map((sentence) => sentence['zh-CN']).join(''),
    en: sentences.map(({ en }) => en).join(' '),
  }
}
