/** A band of yearly income in yuan; an open end is 0 or Infinity. */
export interface IncomeBand {
  readonly from: number
  readonly to: number
}

/**
 * Reads a band: `20000-40000`, `[20000,40000)`, `2-4万`, `<2万`, `20000以下`, `≥8万`, `80000+`. Null for anything else.
 * `万` (10,000) at the end holds for both ends.
 */
export function parseIncomeBand(text: string): IncomeBand | null {
  const interval = /^[[(](\d+),\s*(\d+)[\])]$/.exec(text)
  if (interval) return ordered(Number(interval[1]), Number(interval[2]))
  const plain = text.replace(/[\s,，元¥￥]/g, '').replace(/^yuan|yuan$/gi, '')
  const unit = /万/.test(plain) || /w$/i.test(plain) ? 10_000 : 1
  const numbers = plain.replace(/[万w]/gi, '')
  const range = /^[[(（【]?(\d+(?:\.\d+)?)(?:-|–|—|~|～|至|到|to|_)(\d+(?:\.\d+)?)[\])）】]?$/.exec(numbers)
  if (range) return ordered(Number(range[1]) * unit, Number(range[2]) * unit)
  const below =
    /^(?:<=?|≤|below|under|up_?to)_?(\d+(?:\.\d+)?)$/i.exec(numbers) ??
    /^(\d+(?:\.\d+)?)(?:以下|以内|及以下)$/.exec(numbers)
  if (below) return ordered(0, Number(below[1]) * unit)
  const above =
    /^(?:>=?|≥|above|over|from)_?(\d+(?:\.\d+)?)$/i.exec(numbers) ??
    /^(\d+(?:\.\d+)?)(?:以上|及以上|\+)$/.exec(numbers)
  if (above) return ordered(Number(above[1]) * unit, Number.POSITIVE_INFINITY)
  return null
}

/**
 * The income that stands for a band when the book has no amounts in it: the geometric middle, since the models
 * use its logarithm; half of the bound below an open end, one and a half times above.
 */
export function middleOf({ from, to }: IncomeBand): number {
  if (from === 0) return to / 2
  return to === Number.POSITIVE_INFINITY ? from * 1.5 : Math.sqrt(from * to)
}

function ordered(from: number, to: number): IncomeBand | null {
  return from < to ? { from, to } : null
}
