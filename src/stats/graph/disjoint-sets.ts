/** Disjoint sets by union with path halving (Tarjan 1975): which of n things hang together. */
export interface DisjointSets {
  /** The same number for all of one set: its least member. */
  readonly find: (member: number) => number
  readonly union: (one: number, other: number) => void
}

export function disjointSets(count: number): DisjointSets {
  const parent = new Int32Array(count)
  for (let i = 0; i < count; i++) parent[i] = i
  const find = (member: number): number => {
    let at = member
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }
  return {
    find,
    union(one, other) {
      const [a, b] = [find(one), find(other)]
      // The lesser root wins, so that a set's number does not hang on the order of unions.
      if (a < b) parent[b] = a
      else parent[a] = b
    },
  }
}
