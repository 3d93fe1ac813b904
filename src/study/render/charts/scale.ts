/** From data to pixels, and back to round numbers for the ticks. */
export interface Scale {
  (value: number): number
  readonly domain: readonly [number, number]
  readonly range: readonly [number, number]
}

/** What has no end (an interval of a separated level) runs to the end of the range. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0])
  const place = (value: number) => {
    if (Number.isFinite(value)) return range[0] + (value - domain[0]) * slope
    return value > 0 ? range[1] : range[0]
  }
  return Object.assign(place, { domain, range })
}

/** Both ends of the domain must be positive. */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const inner = linearScale([Math.log(domain[0]), Math.log(domain[1])], range)
  return Object.assign((value: number) => inner(Math.log(value)), { domain, range })
}

/** The step 1, 2 or 5 × 10^k that cuts `[low, high]` into about `count` parts. */
export function niceStep(low: number, high: number, count: number): number {
  const raw = (high - low) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(raw))
  const fraction = raw / power
  return power * (fraction < 1.5 ? 1 : fraction < 3.5 ? 2 : fraction < 7.5 ? 5 : 10)
}

/** Multiples of a nice step that cover `[low, high]`: the first is at or below `low`, the last at or above `high`. */
export function coveringTicks(low: number, high: number, count: number): number[] {
  const [from, to] = widened(low, high)
  const step = niceStep(from, to, count)
  const first = Math.floor(from / step + 1e-9)
  const last = Math.ceil(to / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step))
}

/** Data of one value (or of hardly a difference) still needs an axis of some length. */
function widened(low: number, high: number): readonly [number, number] {
  const magnitude = Math.max(Math.abs(low), Math.abs(high))
  if (magnitude < 1e-100) return [0, 1]
  return high - low > magnitude * 1e-9 ? [low, high] : [low - magnitude / 2, high + magnitude / 2]
}

/** Round numbers inside `[low, high]` for a logarithmic axis, at most about `count`. */
export function logTicks(low: number, high: number, count: number): number[] {
  const candidates = [powersOfTwo, [1, 2, 5], [1, 3], [1]].map((mantissas) =>
    mantissas === powersOfTwo
      ? Array.from({ length: 21 }, (_, i) => 2 ** (i - 10))
      : Array.from({ length: 25 }, (_, i) => mantissas.map((m) => exact(m * 10 ** (i - 12)))).flat(),
  )
  const inside = candidates.map((ticks) =>
    ticks.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001),
  )
  return inside.find((ticks) => ticks.length <= count && ticks.length >= 2) ?? inside[inside.length - 1]
}
const powersOfTwo = [2]

/** Removes the dust of floating arithmetic: 0.30000000000000004 → 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}

export function extent(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite)
  if (finite.length === 0) return [0, 1]
  return [Math.min(...finite), Math.max(...finite)]
}
