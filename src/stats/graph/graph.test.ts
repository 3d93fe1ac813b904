import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disjointSets } from './disjoint-sets.ts'
import { strongComponents } from './strong-components.ts'

test('a cycle of three, a pair that answers for each other, and a chain', () => {
  // 0 → 1 → 2 → 0; 3 → 4 → 3; 5 → 0 leads in, 2 → 6 leads out.
  const from = [0, 1, 2, 3, 4, 5, 2]
  const to = [1, 2, 0, 4, 3, 0, 6]
  expect(strongComponents({ nodes: 7, from, to })).toEqual([
    [0, 1, 2],
    [3, 4],
  ])
})

test('a loop from a node to itself is no cycle', () => {
  expect(strongComponents({ nodes: 2, from: [0, 0], to: [0, 1] })).toEqual([])
})

const graph = fc.integer({ min: 1, max: 9 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 20 }),
  }),
)

/** Reach along the arrows, by repeated squaring of nothing cleverer than a table (Warshall). */
function reach(nodes: number, edges: readonly (readonly [number, number])[]): boolean[][] {
  const table = Array.from({ length: nodes }, (_, i) => Array.from({ length: nodes }, (_, j) => i === j))
  for (const [a, b] of edges) table[a][b] = true
  for (let k = 0; k < nodes; k++)
    for (let i = 0; i < nodes; i++) for (let j = 0; j < nodes; j++) table[i][j] ||= table[i][k] && table[k][j]
  return table
}

test('the same components as a table of who reaches whom', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges }) => {
      const table = reach(nodes, edges)
      const twin = Array.from({ length: nodes }, (_, i) => i)
        .map((i) => table[i].flatMap((is, j) => (is && table[j][i] ? [j] : [])))
        .filter((members, i) => members.length > 1 && members[0] === i)
      const [from, to] = [edges.map(([a]) => a), edges.map(([, b]) => b)]
      expect(strongComponents({ nodes, from, to })).toEqual(twin)
    }),
  )
})

test('sets are what hangs together in either direction, named by the least member', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges }) => {
      const sets = disjointSets(nodes)
      for (const [a, b] of edges) sets.union(a, b)
      const table = reach(
        nodes,
        edges.flatMap(([a, b]): [number, number][] => [
          [a, b],
          [b, a],
        ]),
      )
      for (let i = 0; i < nodes; i++) expect(sets.find(i)).toBe(table[i].indexOf(true))
    }),
  )
})
