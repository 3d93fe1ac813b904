import { type TracePattern, traceFormulas } from '../../../words/traces/trace-formulas.ts'

/** A number of the printed document: where it stands, and the pattern that tells how it comes about. */
export interface TracedFigure {
  /** Steps from the top, places in lists as digits: `details.lossSharing.doses.0.best.netBenefit`. */
  readonly path: readonly string[]
  readonly pattern: TracePattern
  readonly value: number
}

/** Keys by which an entry of a list may be named instead of its place. */
const nameKeys = [
  'measure',
  'instrument',
  'product',
  'sharing',
  'kind',
  'grade',
  'village',
  'township',
  'name',
  'year',
]

/**
 * The figure at a path of the document (`[0]`, `.0` or a name: `measures.rules.curve.points.3.netBenefit`); null where
 * no number stands there.
 */
export function figureAt(document: unknown, figure: string): TracedFigure | null {
  const steps = figure.replaceAll(/\[([^\]]*)\]/g, '.$1').split('.')
  const path: string[] = []
  let node: unknown = document
  for (const step of steps) {
    const key = Array.isArray(node) ? String(placeIn(node, step)) : step
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return null
    node = (node as Record<string, unknown>)[key]
    path.push(key)
  }
  const pattern = patternOf(path)
  return typeof node === 'number' && pattern !== null ? { path, pattern, value: node } : null
}

function placeIn(list: readonly unknown[], step: string): number {
  if (/^\d+$/.test(step) && Number(step) < list.length) return Number(step)
  return list.findIndex((entry) =>
    nameKeys.some((key) => String((entry as Record<string, unknown> | null)?.[key]) === step),
  )
}

const patterns = Object.keys(traceFormulas) as TracePattern[]
const byFirstAndLength = Map.groupBy(patterns, (pattern) => keyOf(pattern.split('.')))

function patternOf(path: readonly string[]): TracePattern | null {
  const candidates = byFirstAndLength.get(keyOf(path)) ?? []
  return candidates.find((pattern) => pattern.split('.').every((part, at) => fits(part, path[at]))) ?? null
}

function keyOf(path: readonly string[]): string {
  return `${path[0]} ${path.length}`
}

/** `*` fits any step, `*End` one that ends so. */
function fits(part: string, step: string): boolean {
  return part.startsWith('*') ? step.endsWith(part.slice(1)) : part === step
}

/** Every path at which the document holds a number. */
export function numberPaths(document: unknown, before = ''): string[] {
  if (typeof document === 'number') return [before.slice(0, -1)]
  if (document === null || typeof document !== 'object') return []
  return Object.entries(document).flatMap(([key, value]) => numberPaths(value, `${before}${key}.`))
}
