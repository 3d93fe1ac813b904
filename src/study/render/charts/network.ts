import type { NetworkChart } from '../../charts.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { legend, marker } from './marks.ts'
import { columnPlaces, type Place, type Placed, ringPlaces } from './network-places.ts'
import { element, line, text, title } from './svg.ts'
import { boldSize, wrapText } from './text.ts'

/**
 * Groups side by side, two across where there is room. What shares things stands in two columns, households left, so that
 * no label meets another; who answers for whom stands in a ring with arrows.
 */
export function drawNetwork(chart: NetworkChart, canvas: Canvas): Drawing {
  const { language, width, fontSize } = canvas
  const used = chart.kinds
    .map((name, kind) => ({ name, kind }))
    .filter(({ kind }) => chart.groups.some(({ nodes }) => nodes.some((node) => node.kind === kind)))
  const key = legend(
    used.map(({ name, kind }) => ({
      label: name[language],
      sign: (x, y) => marker(kind, x + 13, y, 4.5),
    })),
    0,
    0,
    width,
    fontSize,
  )
  const across = canvas.layout === 'wide' ? 2 : 1
  const gap = 28
  const panel = (width - gap * (across - 1)) / across
  const body: string[] = [key.body]
  let top = key.height + fontSize * 0.8
  for (let i = 0; i < chart.groups.length; i += across) {
    const row = chart.groups.slice(i, i + across).map((group, at) => {
      return drawGroup(group, { left: at * (panel + gap), top, width: panel }, canvas)
    })
    body.push(...row.flatMap((drawing) => drawing.body))
    top += Math.max(...row.map(({ height }) => height)) + fontSize * 1.4
  }
  return { height: top, body }
}

function drawGroup(
  { name, nodes, edges }: NetworkChart['groups'][number],
  box: { readonly left: number; readonly top: number; readonly width: number },
  { language, fontSize }: Canvas,
): Drawing {
  const heading = wrapText(name[language], box.width, boldSize(fontSize))
  const top = box.top + heading.length * fontSize * 1.4 + fontSize * 0.6
  const isRing = edges.some(([from, to]) => nodes[from].kind === 0 && nodes[to].kind === 0)
  const placed: Placed = (isRing ? ringPlaces : columnPlaces)(nodes, edges, { ...box, top }, fontSize)
  const { places } = placed
  return {
    height: placed.height + top - box.top,
    body: [
      ...heading.map((words, i) =>
        text(words, box.left, box.top + fontSize * (1.1 + 1.4 * i), { class: 'strong' }),
      ),
      ...edges.map(([from, to]) =>
        isRing ? arrow(places[from], places[to]) : tie(places[from], places[to]),
      ),
      ...nodes.map(({ label, kind }, i) => {
        const { x, y, labelX, anchor } = places[i]
        return element(
          'g',
          {},
          title(label[language]),
          marker(kind, x, y, 4.5),
          text(label[language], labelX, y + fontSize * 0.36, { 'text-anchor': anchor, class: 'halo' }),
        )
      }),
    ],
  }
}

function tie(from: Place, to: Place): string {
  return line(from.x, from.y, to.x, to.y, 'tie')
}

/** Ends before the node that it points to, bent so that two opposite arrows lie apart. */
function arrow(from: Place, to: Place): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const side = 5
  const [x1, y1] = [from.x + ux * 7 - uy * side, from.y + uy * 7 + ux * side]
  const [x2, y2] = [to.x - ux * 9 - uy * side, to.y - uy * 9 + ux * side]
  const wing = (turn: number): string => {
    const [bx, by] = [x2 - ux * 7 - turn * uy * 4, y2 - uy * 7 + turn * ux * 4]
    return line(x2, y2, bx, by, 'tie')
  }
  return line(x1, y1, x2, y2, 'tie') + wing(1) + wing(-1)
}
