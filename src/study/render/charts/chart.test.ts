import { expect, test } from 'vitest'
import { demoDocument } from '../../../../test/fixtures/study-document/demo-document.ts'
import {
  findAll,
  hasClass,
  type MarkupElement,
  numberAttribute,
  parseMarkup,
  textOf,
} from '../../../../test/markup.ts'
import { languages, type Phrase, verbatim } from '../../../words/phrase.ts'
import type { Chart } from '../../charts.ts'
import type { Figure } from '../../document.ts'
import type { Layout } from './canvas.ts'
import { chartSvg } from './chart.ts'

const figures = [...demoDocument.councilPages, ...demoDocument.chapters].flatMap((chapter) =>
  chapter.blocks.filter((block): block is Figure => block.kind === 'figure'),
)
const layouts: readonly Layout[] = ['wide', 'narrow']
const variants = figures.flatMap((figure) =>
  languages.flatMap((language) => layouts.map((layout) => ({ figure, language, layout }))),
)

function draw(chart: Chart, language: keyof Phrase = 'en', layout: Layout = 'wide'): MarkupElement {
  return parseMarkup(chartSvg(chart, 'x', 'a <caption> & more', language, layout))
}

const marksOf = (svg: MarkupElement) => findAll(svg, hasClass('mark'))
const textsOf = (svg: MarkupElement) => findAll(svg, (element) => element.name === 'text')

test('every kind of chart is in the demonstration', () => {
  const kinds = [...new Set(figures.map((figure) => figure.chart.kind))].sort()
  expect(kinds).toEqual(
    [
      'bar',
      'calibration',
      'forest',
      'funnel',
      'heatMap',
      'histogram',
      'interval',
      'line',
      'stackedBar',
    ].sort(),
  )
})

test.each(variants)('$figure.id in $language, $layout: well-formed, named, inside its frame', (variant) => {
  const { figure, language, layout } = variant
  const svg = draw(figure.chart, language, layout)
  expect(svg.name).toBe('svg')
  expect(textOf(svg.children[0] as MarkupElement)).toBe('a <caption> & more')
  const [, , width, height] = (svg.attributes.get('viewBox') ?? '').split(' ').map(Number)
  expect(width).toBe(layout === 'wide' ? 720 : 358)
  expect(marksOf(svg).length).toBeGreaterThan(0)
  for (const text of textsOf(svg)) {
    expect(numberAttribute(text, 'x')).toBeGreaterThanOrEqual(0)
    expect(numberAttribute(text, 'x')).toBeLessThanOrEqual(width)
    expect(numberAttribute(text, 'y')).toBeLessThanOrEqual(height)
  }
  expect(numberAttribute(svg, 'font-size')).toBeGreaterThanOrEqual(12)
})

test('bars are as long as their values and say them', () => {
  const chart: Chart = {
    kind: 'bar',
    axis: { label: verbatim('rate'), format: 'percent' },
    bars: [0.02, 0.04, 0.1].map((value) => ({ label: verbatim(`b${value}`), value })),
  }
  const svg = draw(chart)
  const widths = marksOf(svg).map((mark) => numberAttribute(mark, 'width'))
  expect(widths[1] / widths[0]).toBeCloseTo(2, 1)
  expect(widths[2] / widths[0]).toBeCloseTo(5, 1)
  for (const written of ['2.0%', '4.0%', '10.0%']) {
    expect(textsOf(svg).map(textOf)).toContain(written)
  }
})

test('on a phone an annotation stands behind its label where both fit, else beneath it; never upon the bar', () => {
  const svg = draw(
    {
      kind: 'bar',
      axis: { label: verbatim('x'), format: 'decimal' },
      bars: [
        'short',
        'a label that takes nearly the whole width',
        'one so very long that on a narrow screen it needs a second line',
      ].map((label) => ({
        label: verbatim(label),
        value: 1,
        annotation: verbatim('4.5 → 9.9, can act'),
        emphasis: true,
      })),
    },
    'en',
    'narrow',
  )
  const notes = findAll(svg, hasClass('aside')).map((text) => numberAttribute(text, 'y'))
  const labels = findAll(svg, hasClass('halo')).filter((text) => !hasClass('aside')(text))
  const bars = marksOf(svg).map((mark) => numberAttribute(mark, 'y'))
  const lastLines = [labels[0], labels[1], labels[3]].map((text) => numberAttribute(text, 'y'))
  expect(notes.map((y, i) => Math.sign(Math.round(y - lastLines[i])))).toEqual([0, 1, 0])
  notes.forEach((y, i) => {
    expect(y).toBeLessThan(bars[i] - 4)
  })
})

test('an axis begins at the floor of its scale, .5 of an area under the curve, unless a value lies lower', () => {
  const lowestTick = (low: number, floor?: number) => {
    const points = [2020, 2021, 2022].map((year) => ({
      label: verbatim(String(year)),
      value: 0.7,
      interval: [low, 0.8] as const,
    }))
    const svg = draw({ kind: 'interval', axis: { label: verbatim('AUC'), format: 'decimal' }, floor, points })
    return Math.min(...findAll(svg, hasClass('tick')).map((tick) => Number(textOf(tick))))
  }
  expect([lowestTick(0.6, 0.5), lowestTick(0.46, 0.5), lowestTick(0.6)]).toEqual([0.5, 0.45, 0])
})

test.each(layouts)('intervals hold their estimates, and higher rates stand higher (%s)', (layout) => {
  const figure = figures.find((candidate) => candidate.id === 'default-by-year')!
  const svg = draw(figure.chart, 'zh-CN', layout)
  const points = marksOf(svg).map((mark) => numberAttribute(mark, 'cy'))
  const whiskers = findAll(svg, hasClass('whisker')).map(verticalEnds)
  const values = figure.chart.kind === 'interval' ? figure.chart.points.map((point) => point.value) : []
  points.forEach((y, i) => {
    expect(y).toBeLessThan(Math.max(...whiskers[i]))
    expect(y).toBeGreaterThan(Math.min(...whiskers[i]))
  })
  expect(orderOf(points.map((y) => -y))).toEqual(orderOf(values))
})

test('odds ratios stand in order on the axis; reference, infinity and cut intervals have their signs', () => {
  const rows = [0.5, 1.5, 3, null, Number.POSITIVE_INFINITY].map((estimate, i) => ({
    label: verbatim(`row ${i}`),
    estimate,
    interval:
      estimate === null || !Number.isFinite(estimate)
        ? null
        : ([estimate / 1.3, estimate * (i === 2 ? 99 : 1.3)] as const),
  }))
  const svg = draw({
    kind: 'forest',
    axis: { label: verbatim('OR'), format: 'decimal' },
    groups: [{ name: verbatim('group'), rows }],
  })
  const marks = marksOf(svg).map((mark) => numberAttribute(mark, 'x') + 4)
  const one = numberAttribute(findAll(svg, hasClass('hollow'))[0], 'cx')
  expect(marks).toHaveLength(3)
  expect(marks[0]).toBeLessThan(one)
  expect(one).toBeLessThan(marks[1])
  // 0.5 is as far below 1 as 2 is above: log(3)/log(1.5) of the distance to 1.5.
  expect((marks[2] - one) / (marks[1] - one)).toBeCloseTo(Math.log(3) / Math.log(1.5), 1)
  expect(findAll(svg, hasClass('arrow'))).toHaveLength(2) // the cut interval and the infinite estimate
  expect(textsOf(svg).map(textOf)).toEqual(expect.arrayContaining(['reference', '∞', '0.50 [0.38, 0.65]']))
})

test('a line keeps the order of its points, and each series has a dash and a marker of its own', () => {
  const figure = figures.find((candidate) => candidate.id === 'vintage')!
  const svg = draw(figure.chart)
  const paths = findAll(svg, hasClass('series'))
  expect(new Set(paths.map((path) => path.attributes.get('class'))).size).toBe(4)
  for (const path of paths) {
    const points = [...(path.attributes.get('d') ?? '').matchAll(/[ML]([\d.]+) ([\d.]+)/g)]
    const xs = points.map(([, x]) => Number(x))
    const ys = points.map(([, , y]) => Number(y))
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    expect(ys).toEqual([...ys].sort((a, b) => b - a)) // cumulative rates rise
  }
})

test('the parts of a stacked bar fill it, each as wide as its value', () => {
  const figure = figures.find((candidate) => candidate.id === 'categories')!
  const parts = marksOf(draw(figure.chart)).filter((mark) => numberAttribute(mark, 'width') !== 24)
  const first = parts.slice(0, 5).map((part) => numberAttribute(part, 'width'))
  const whole = first.reduce((sum, width) => sum + width, 0)
  expect(first.map((width) => width / whole)).toEqual(
    [0.912, 0.051, 0.014, 0.015, 0.008].map((share) => expect.closeTo(share, 2)),
  )
})

test('every cell of a heat map shows its number, an empty one a dash', () => {
  const figure = figures.find((candidate) => candidate.id === 'crop-by-year')!
  const svg = draw(figure.chart)
  const written = textsOf(svg).map(textOf)
  expect(written).toEqual(expect.arrayContaining(['12.7', '17.1', '—', '4.1']))
  expect(marksOf(svg)).toHaveLength(28) // 4 crops × 7 years
})

test('the calibration has equal axes and points within their intervals', () => {
  const figure = figures.find((candidate) => candidate.id === 'calibration')!
  const svg = draw(figure.chart)
  const marks = marksOf(svg)
  expect(marks).toHaveLength(10)
  const xs = marks.map((mark) => numberAttribute(mark, 'cx'))
  expect(xs).toEqual([...xs].sort((a, b) => a - b))
  const whiskers = findAll(svg, hasClass('whisker')).map(verticalEnds)
  marks.forEach((mark, i) => {
    expect(numberAttribute(mark, 'cy')).toBeLessThan(Math.max(...whiskers[i]))
    expect(numberAttribute(mark, 'cy')).toBeGreaterThan(Math.min(...whiskers[i]))
  })
})

test('whoever lies outside the funnel is named, and nobody else', () => {
  const figure = figures.find((candidate) => candidate.id === 'officers')!
  const names = textsOf(draw(figure.chart))
    .map(textOf)
    .filter((name) => name.startsWith('Officer'))
  expect(names.sort()).toEqual(['Officer 109', 'Officer 113'])
})

test('of two thousand within the funnel those at one place are one mark, and nobody outside is lost', () => {
  const points = Array.from({ length: 2_000 }, (_, i) => ({
    label: verbatim(`Officer ${i}`),
    expected: 5 + (i % 50) / 25,
    ratio: i % 100 === 0 ? 3 : 1 + (i % 40) / 200,
    outside: i % 100 === 0,
  }))
  const svg = draw({ kind: 'funnel', points, limits: [] })
  const marks = findAll(
    svg,
    ({ name, attributes }) => name === 'circle' && attributes.get('class') === 'mark hollow',
  )
  expect(marks.length).toBeLessThan(300)
  const names = textsOf(svg).map(textOf)
  expect(names.filter((name) => name.startsWith('Officer'))).toHaveLength(20)
  // Every place of a point within the limits has its mark at most six pixels away on either side.
  const few = draw({ kind: 'funnel', points: points.slice(0, 300), limits: [] })
  const centres = marks.map(({ attributes }) => [Number(attributes.get('cx')), Number(attributes.get('cy'))])
  for (const { attributes } of findAll(few, ({ name }) => name === 'circle')) {
    const [cx, cy] = [Number(attributes.get('cx')), Number(attributes.get('cy'))]
    expect(centres.some(([a, b]) => Math.abs(a - cx) <= 6 && Math.abs(b - cy) <= 6)).toBe(true)
  }
})

test('a level that looks like markup is text in a figure', () => {
  const hostile = verbatim('<script>alert("x")</script>')
  const svg = draw({
    kind: 'bar',
    axis: { label: hostile, format: 'count' },
    bars: [{ label: hostile, value: 3 }],
  })
  expect(findAll(svg, (element) => element.name === 'script')).toEqual([])
  expect(textsOf(svg).map(textOf).join('').replaceAll(' ', '')).toContain('<script>alert("x")</script>')
})

function verticalEnds(whisker: MarkupElement): number[] {
  return [...(whisker.attributes.get('d') ?? '').matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y))
}

function orderOf(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((a, b) => values[a] - values[b])
}
