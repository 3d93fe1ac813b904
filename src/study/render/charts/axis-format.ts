import type { Axis } from '../../charts.ts'
import { formatFixed } from '../format.ts'

type AxisFormat = Axis['format']

const factor = { count: 1, percent: 100, decimal: 1, tenThousandYuan: 1e-4, yuan: 1 } as const
const suffix = { count: '', percent: '%', decimal: '', tenThousandYuan: '', yuan: '' } as const

/** Ticks in as many decimals as their step needs: 0 %, 5 %, 10 % but 0.0 %, 0.5 %, 1.0 %. */
export function formatTicks(ticks: readonly number[], format: AxisFormat): string[] {
  const decimals = Math.max(0, ...ticks.map((tick) => decimalsOf(tick * factor[format])))
  return ticks.map((tick) => formatFixed(tick * factor[format], decimals) + suffix[format])
}

/** On a logarithmic axis each tick has its own decimals: 0.25, 0.5, 1, 2. */
export function formatLogTick(tick: number): string {
  return formatFixed(tick, decimalsOf(tick))
}

function decimalsOf(value: number): number {
  const written = String(Number(value.toPrecision(10)))
  const exponent = /e-(\d+)$/.exec(written)
  if (exponent) return Number(exponent[1])
  return written.includes('.') ? written.split('.')[1].length : 0
}

/** A value beside its mark; money in 万元 to a tenth, as sentences have it. */
export function formatMark(value: number, format: AxisFormat): string {
  switch (format) {
    case 'count':
    case 'yuan':
      return formatFixed(value, 0)
    case 'percent':
      return `${formatFixed(value * 100, 1)}%`
    case 'decimal':
      return formatFixed(value, 2)
    case 'tenThousandYuan':
      return formatFixed(value * 1e-4, 1)
  }
}

export function formatMarkInterval([low, high]: readonly [number, number], format: AxisFormat): string {
  return `[${formatMark(low, format)}, ${formatMark(high, format)}]`
}
