import type { NetworkChart } from '../../charts.ts'
import { widest } from './text.ts'

export interface Place {
  readonly x: number
  readonly y: number
  readonly labelX: number
  readonly anchor: 'start' | 'end'
}

export interface Placed {
  readonly places: readonly Place[]
  readonly height: number
}

type Nodes = NetworkChart['groups'][number]['nodes']
type Edges = NetworkChart['groups'][number]['edges']
interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
}

/**
 * Two columns: households left in their order, things right, each as near as it can to the mean height of its households
 * (the barycentre of Sugiyama et al. 1981), so that few lines cross.
 */
export function columnPlaces(nodes: Nodes, edges: Edges, box: Box, fontSize: number): Placed {
  const step = fontSize * 1.8
  const left = nodes.flatMap(({ kind }, i) => (kind === 0 ? [i] : []))
  const right = nodes.flatMap(({ kind }, i) => (kind === 0 ? [] : [i]))
  const rowOf = new Map<number, number>()
  inOrderOf(left, means(left, edges, new Map(right.map((node, i) => [node, i])))).forEach((node, i) => {
    rowOf.set(node, i)
  })
  const wanted = means(right, edges, rowOf)
  const rightRow = new Map<number, number>()
  let last = -1
  for (const node of inOrderOf(right, wanted)) {
    last = Math.max(last + 1, wanted.get(node) ?? 0)
    rightRow.set(node, last)
  }
  // Pushed past the last household they move up together.
  const rows = Math.max(left.length, right.length)
  const excess = Math.max(0, last - (rows - 1))
  const labels = (of: readonly number[]) =>
    widest(
      of.map((i) => nodes[i].label.en),
      fontSize,
    )
  const x = { left: box.left + labels(left) + 12, right: box.left + box.width - labels(right) - 14 }
  const places = nodes.map(({ kind }, i): Place => {
    const isLeft = kind === 0
    const row = isLeft ? (rowOf.get(i) ?? 0) : Math.max(0, (rightRow.get(i) ?? 0) - excess)
    const at = isLeft ? x.left : x.right
    return {
      x: at,
      y: box.top + step * (row + 0.5),
      labelX: isLeft ? at - 9 : at + 9,
      anchor: isLeft ? 'end' : 'start',
    }
  })
  return { places, height: step * rows }
}

/** A ring, the first node at the top and on clockwise; labels outside. */
export function ringPlaces(nodes: Nodes, _edges: Edges, box: Box, fontSize: number): Placed {
  const label = widest(
    nodes.flatMap(({ label: own }) => Object.values(own)),
    fontSize,
  )
  const across = Math.max(30, Math.min(110, box.width / 2 - label - 16))
  const down = Math.max(fontSize * 2, Math.min(90, nodes.length * fontSize * 0.9))
  const [cx, cy] = [box.left + box.width / 2, box.top + down + fontSize]
  const places = nodes.map((_, i): Place => {
    // Half a step off, so that no two nodes share the top and labels have a side.
    const angle = -Math.PI / 2 + (2 * Math.PI * (i + 0.5)) / nodes.length
    const [x, y] = [cx + across * Math.cos(angle), cy + down * Math.sin(angle)]
    const isLeft = x < cx
    return { x, y, labelX: isLeft ? x - 10 : x + 10, anchor: isLeft ? 'end' : 'start' }
  })
  return { places, height: 2 * down + 2 * fontSize }
}

function means(of: readonly number[], edges: Edges, rows: ReadonlyMap<number, number>): Map<number, number> {
  const sums = new Map(of.map((node) => [node, { sum: 0, count: 0 }]))
  for (const [a, b] of edges) {
    for (const [own, other] of [
      [a, b],
      [b, a],
    ]) {
      const sum = sums.get(own)
      const row = rows.get(other)
      if (!sum || row === undefined) continue
      sum.sum += row
      sum.count++
    }
  }
  return new Map([...sums].map(([node, { sum, count }]) => [node, count === 0 ? 0 : sum / count]))
}

function inOrderOf(nodes: readonly number[], by: ReadonlyMap<number, number>): number[] {
  return [...nodes].sort((a, b) => (by.get(a) ?? 0) - (by.get(b) ?? 0) || a - b)
}
