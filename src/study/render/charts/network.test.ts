import { expect, test } from 'vitest'
import { verbatim } from '../../../words/phrase.ts'
import type { NetworkChart } from '../../charts.ts'
import { chartSvg } from './chart.ts'
import { columnPlaces, ringPlaces } from './network-places.ts'

const node = (label: string, kind: number) => ({ label: verbatim(label), kind })
const shared: NetworkChart['groups'][number] = {
  name: verbatim('Three households on two things'),
  nodes: [node('H1', 0), node('H2', 0), node('H3', 0), node('A1', 1), node('139****5678', 2)],
  edges: [
    [0, 3],
    [1, 3],
    [1, 4],
    [2, 4],
  ],
}
const circle: NetworkChart['groups'][number] = {
  name: verbatim('Two who answer for each other'),
  nodes: [node('H1', 0), node('H2', 0)],
  edges: [
    [0, 1],
    [1, 0],
  ],
}
const chart: NetworkChart = {
  kind: 'network',
  kinds: [verbatim('household'), verbatim('account'), verbatim('telephone')],
  groups: [shared, circle],
}
const box = { left: 0, top: 0, width: 346 }

test('two columns: no two labels on one line, each thing between its households', () => {
  const { places } = columnPlaces(shared.nodes, shared.edges, box, 12)
  const heights = (of: readonly number[]) => of.map((i) => places[i].y)
  expect(new Set(heights([0, 1, 2])).size).toBe(3)
  expect(places[3].y).toBeLessThan(places[4].y)
  expect(places[3].y).toBeGreaterThanOrEqual(places[0].y)
  expect(places[4].y).toBeLessThanOrEqual(places[2].y)
  expect(places[0].x).toBeLessThan(places[3].x)
})

test('a ring keeps its nodes inside the panel', () => {
  const nodes = Array.from({ length: 7 }, (_, i) => node(`H000000${i}`, 0))
  const { places, height } = ringPlaces(nodes, [], box, 12)
  for (const { x, y } of places) {
    expect(x).toBeGreaterThan(50)
    expect(x).toBeLessThan(296)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(height)
  }
})

test('drawn the same each time, in both layouts, with every label once as text', () => {
  for (const layout of ['wide', 'narrow'] as const) {
    const svg = chartSvg(chart, 'n', 'caption', 'en', layout)
    expect(chartSvg(chart, 'n', 'caption', 'en', layout)).toBe(svg)
    expect(svg.match(/139\*\*\*\*5678<\/text>/g)).toHaveLength(1)
    expect(svg.match(/class="tie"/g)).toHaveLength(4 + 2 * 3)
  }
})
