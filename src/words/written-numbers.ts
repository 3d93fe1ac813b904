import type { Phrase } from './phrase.ts'

/** Numbers as sentences write them. Tables have formats of their own. */

/** 5.8% or −1.3%, with a true minus; an em dash where there is none. */
export function writtenPercent(share: number, decimals = 1): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(decimals).replace('-', '−')}%` : '—'
}

/** 12,345 */
export function writtenCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** 5.25 亿元, 3,711.8 万元 or 640 元; 525.0 million yuan, 37.1 million yuan or 640 yuan. What Chinese rounds to 0.1 万元, English rounds to three digits. */
export function writtenMoney(fen: number): Phrase {
  const yuan = fen / 100
  const size = Math.abs(yuan)
  return {
    'zh-CN':
      size >= 1e8
        ? `${(yuan / 1e8).toFixed(2)} 亿元`
        : size >= 1e4
          ? `${grouped(yuan / 1e4, Number.isInteger(yuan / 1e4) ? 0 : 1)} 万元`
          : `${grouped(yuan, 0)} 元`,
    en:
      size >= 1e6
        ? `${grouped(yuan / 1e6, 1)} million yuan`
        : `${grouped(size >= 1e4 ? Number(yuan.toPrecision(3)) : yuan, 0)} yuan`,
  }
}

/** [5.2%, 6.4%] */
export function writtenInterval([low, high]: readonly [number, number]): string {
  return `[${writtenPercent(low)}, ${writtenPercent(high)}]`
}

function grouped(value: number, decimals: number): string {
  const [whole, fraction] = value.toFixed(decimals).replace('-', '−').split('.')
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? digits : `${digits}.${fraction}`
}
