import type { ColumnType } from './canonical-column.ts'

/** A unit as a header, a mapping or a cell may state it, and what one of it is in the book's own unit. */
export interface HeaderUnit {
  readonly name: string
  readonly measures: 'money' | 'rate' | 'share' | 'months' | 'area' | 'distance' | 'percent'
  /** The value as read times `times` over `over` is yuan, fraction a year, fraction, months, mu or kilometres. */
  readonly times: number
  readonly over: number
}

function unit(name: string, measures: HeaderUnit['measures'], times: number, over = 1): HeaderUnit {
  return { name, measures, times, over }
}

export const yuan = unit('元', 'money', 1)
export const tenThousandYuan = unit('万元', 'money', 10_000)
export const percentAYear = unit('%/年', 'rate', 1, 100)
export const fractionAYear = unit('小数/年', 'rate', 1)
export const perMilleAMonth = unit('‰/月', 'rate', 12, 1000)
export const percentAMonth = unit('%/月', 'rate', 12, 100)
export const fractionAMonth = unit('小数/月', 'rate', 12)
export const fraction = unit('小数', 'share', 1)
export const percent = unit('%', 'percent', 1, 100)
export const months = unit('月', 'months', 1)
export const years = unit('年', 'months', 12)
export const days = unit('天', 'months', 12, 365)
export const mu = unit('亩', 'area', 1)

const spellings: readonly (readonly [HeaderUnit, string])[] = [
  [yuan, '元 人民币元 yuan rmb cny 单位:元'],
  [unit('千元', 'money', 1_000), '千元 单位:千元'],
  [tenThousandYuan, '万元 人民币万元 万 单位:万元'],
  [unit('亿元', 'money', 100_000_000), '亿元 亿 单位:亿元'],
  [percentAYear, '%/年 年% 年利率% %年 %p.a. %pa 年化%'],
  [perMilleAMonth, '‰ ‰/月 月‰ ‰月 千分比 月利率‰ 千分之'],
  [percentAMonth, '%/月 月% %月 月利率%'],
  [fractionAYear, '小数/年'],
  [fractionAMonth, '小数/月'],
  [percent, '% 百分比 percent pct'],
  [fraction, '小数'],
  [months, '月 个月 months month'],
  [years, '年 years year'],
  [days, '天 日 days day'],
  [mu, '亩 mu 市亩'],
  [unit('公顷', 'area', 15), '公顷 ha 垧'],
  [unit('公里', 'distance', 1), '公里 千米 km'],
  [unit('米', 'distance', 1, 1000), '米 m'],
]

const unitBySpelling = new Map(
  spellings.flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const)),
)

/** The unit with this spelling, full-width marks and spaces allowed; null where it is none. */
export function unitNamed(text: string): HeaderUnit | null {
  return unitBySpelling.get(text.normalize('NFKC').toLowerCase().replace(/\s/g, '')) ?? null
}

/** What a stated unit means in a column of this type and name; null where it cannot be its unit. */
export function unitForColumn(unit: HeaderUnit, type: ColumnType, name: string): HeaderUnit | null {
  if (type === 'money') return unit.measures === 'money' ? unit : null
  if (type === 'rate') {
    if (unit.measures === 'percent') return percentAYear
    return unit.measures === 'rate' ? unit : unit === fraction ? fractionAYear : null
  }
  if (type === 'share') return unit.measures === 'percent' || unit.measures === 'share' ? unit : null
  if (name === 'term_months') return unit.measures === 'months' ? unit : null
  if (name === 'education_years') return null
  if (name === 'distance_km') return unit.measures === 'distance' ? unit : null
  if (name === 'land_mu' || name === 'insured_area') return unit.measures === 'area' ? unit : null
  return null
}
