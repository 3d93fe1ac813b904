import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkup } from '../../../../test/markup.ts'
import { verbatim } from '../../../words/phrase.ts'
import type { Chart } from '../../charts.ts'
import { chartSvg } from './chart.ts'

const axis = { label: verbatim('axis'), format: 'percent' } as const
const x = verbatim('x')

/** Small books give such figures: nothing in a category, one point, equal values, intervals without an end. */
const degenerate: Record<string, Chart> = {
  'no bars': { kind: 'bar', axis, bars: [] },
  'bars of zero': { kind: 'bar', axis, bars: [{ label: x, value: 0 }] },
  'a bar whose interval has no end': {
    kind: 'bar',
    axis,
    bars: [{ label: x, value: 1, interval: [0, Number.POSITIVE_INFINITY] }],
  },
  'no lines': { kind: 'line', x: axis, y: axis, series: [] },
  'a line of one point': { kind: 'line', x: axis, y: axis, series: [{ name: x, points: [{ x: 3, y: 0 }] }] },
  'a line without points': {
    kind: 'line',
    x: axis,
    y: axis,
    series: [
      { name: x, points: [] },
      { name: x, points: [{ x: 1, y: 1 }] },
    ],
  },
  'no intervals': { kind: 'interval', axis, points: [] },
  'an interval of no width': { kind: 'interval', axis, points: [{ label: x, value: 0, interval: [0, 0] }] },
  'three intervals without an end': {
    kind: 'interval',
    axis,
    points: [1, 2, 3].map((value) => ({ label: x, value, interval: [0, Number.POSITIVE_INFINITY] as const })),
  },
  'an empty forest': { kind: 'forest', axis, groups: [] },
  'a forest of references': {
    kind: 'forest',
    axis,
    groups: [{ name: x, rows: [{ label: x, estimate: null, interval: null }] }],
  },
  'a forest at its limits': {
    kind: 'forest',
    axis,
    groups: [
      {
        name: x,
        rows: [
          { label: x, estimate: 0, interval: [0, 0.4] },
          { label: x, estimate: Number.POSITIVE_INFINITY, interval: [3, Number.POSITIVE_INFINITY] },
          { label: x, estimate: 1e-9, interval: [0, 1e9] },
        ],
      },
    ],
  },
  'an empty histogram': { kind: 'histogram', x: axis, breaks: [], series: [] },
  'a histogram of zeros': { kind: 'histogram', x: axis, breaks: [1, 2], series: [{ name: x, shares: [0] }] },
  'no calibration': { kind: 'calibration', points: [] },
  'calibration at zero': {
    kind: 'calibration',
    points: [{ predicted: 0, observed: 0, interval: [0, 0], count: 0 }],
  },
  'no officers': { kind: 'funnel', points: [], limits: [] },
  'an officer who expects nothing': {
    kind: 'funnel',
    points: [{ label: x, expected: 0, ratio: 0, outside: true }],
    limits: [{ name: x, curve: [] }],
  },
  'no stacked bars': { kind: 'stackedBar', axis, parts: [x], bars: [] },
  'a stacked bar of nothing': { kind: 'stackedBar', axis, parts: [x], bars: [{ label: x, values: [0] }] },
  'an empty heat map': { kind: 'heatMap', rows: [], columns: [], values: [], format: 'percent' },
  'a heat map without numbers': {
    kind: 'heatMap',
    rows: [x],
    columns: [x],
    values: [[null]],
    format: 'decimal',
  },
}

test.each(Object.entries(degenerate))('%s can be drawn', (_, chart) => {
  for (const layout of ['wide', 'narrow'] as const) {
    const svg = parseMarkup(chartSvg(chart, 'x', 'caption', 'en', layout))
    expect(svg.attributes.get('viewBox')).toMatch(/^0 0 \d+ \d+$/)
  }
})

test('bars of any size and sign can be drawn', () => {
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), (values) => {
      const bars = values.map((held) => ({ label: verbatim('农户'.repeat(9)), value: held }))
      expect(() => chartSvg({ kind: 'bar', axis, bars }, 'x', 'c', 'zh-CN', 'narrow')).not.toThrow()
    }),
  )
})

test('odds ratios of any size can be drawn', () => {
  const ratio = fc.double({ min: 0, max: 1e300, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(ratio, ratio, ratio), { maxLength: 8 }), (values) => {
      const rows = values.map((ends) => {
        const [low, estimate, high] = ends.sort((a, b) => a - b)
        return { label: x, estimate, interval: [low, high] as const }
      })
      const chart: Chart = { kind: 'forest', axis, groups: [{ name: x, rows }] }
      expect(() => chartSvg(chart, 'x', 'c', 'en', 'wide')).not.toThrow()
    }),
  )
})
