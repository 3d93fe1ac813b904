/** Edges of a directed graph: edge e goes from `from[e]` to `to[e]`, nodes are 0 to `nodes` − 1. */
export interface DirectedGraph {
  readonly nodes: number
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
}

/**
 * Strongly connected components of two nodes or more (Tarjan 1972, without recursion): within one, every node is
 * reached from every other along the arrows, so that each lies on a cycle. Nodes ascend within a component, components
 * by their least node. A loop from a node to itself is no cycle here.
 */
export function strongComponents({ nodes, from, to }: DirectedGraph): number[][] {
  const { starts, targets } = outgoing(nodes, from, to)
  const index = new Int32Array(nodes).fill(-1)
  const low = new Int32Array(nodes)
  const next = starts.slice(0, nodes)
  const isOnStack = new Uint8Array(nodes)
  const stack: number[] = []
  const path: number[] = []
  const found: number[][] = []
  let count = 0
  const enter = (node: number) => {
    index[node] = count
    low[node] = count
    count++
    stack.push(node)
    isOnStack[node] = 1
    path.push(node)
  }
  for (let root = 0; root < nodes; root++) {
    if (index[root] >= 0 || starts[root] === starts[root + 1]) continue
    enter(root)
    while (path.length > 0) {
      const node = path[path.length - 1]
      if (next[node] < starts[node + 1]) {
        const target = targets[next[node]++]
        if (index[target] < 0) enter(target)
        else if (isOnStack[target]) low[node] = Math.min(low[node], index[target])
        continue
      }
      path.pop()
      if (path.length > 0) {
        const parent = path[path.length - 1]
        low[parent] = Math.min(low[parent], low[node])
      }
      if (low[node] !== index[node]) continue
      const component: number[] = []
      for (let member = -1; member !== node; ) {
        member = stack.pop()!
        isOnStack[member] = 0
        component.push(member)
      }
      if (component.length > 1) found.push(component.sort((a, b) => a - b))
    }
  }
  return found.sort((a, b) => a[0] - b[0])
}

function outgoing(nodes: number, from: ArrayLike<number>, to: ArrayLike<number>) {
  const starts = new Int32Array(nodes + 1)
  for (let e = 0; e < from.length; e++) starts[from[e] + 1]++
  for (let node = 0; node < nodes; node++) starts[node + 1] += starts[node]
  const next = starts.slice()
  const targets = new Int32Array(from.length)
  for (let e = 0; e < from.length; e++) targets[next[from[e]]++] = to[e]
  return { starts, targets }
}
