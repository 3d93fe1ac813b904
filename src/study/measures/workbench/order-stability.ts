import type { Measure } from '../measure-findings.ts'
import type { MeasureOrder, OrderStep } from './order.ts'

/** A step of the order with what the draws make of it; null where nothing was drawn. */
export interface StableStep extends OrderStep {
  /** Share of the draws in which no measure that is not yet taken adds more alone. */
  readonly firstInDraws: number | null
  /** Share of the draws in which it alone adds more than the next step alone; null for the last. */
  readonly beforeNextInDraws: number | null
}

export interface StableOrder extends MeasureOrder {
  readonly steps: readonly StableStep[]
}

/**
 * How far the order stands under the draws, the same for every measure. `drawnNet`: each measure's own net benefit by
 * draw; of the first step that is what the order rests on, of the later ones what their interactions leave aside.
 */
export function withStability(
  order: MeasureOrder,
  drawnNet: ReadonlyMap<Measure, readonly number[]>,
): StableOrder {
  const draws = [...drawnNet.values()][0]?.length ?? 0
  const shareOf = (holds: (draw: number) => boolean) =>
    draws === 0 ? null : Array.from({ length: draws }, (_, draw) => draw).filter(holds).length / draws
  const net = (measure: Measure, draw: number) => drawnNet.get(measure)![draw]
  return {
    ...order,
    steps: order.steps.map((step, at) => {
      const next = order.steps[at + 1]
      const taken = order.steps.slice(0, at).map(({ measure }) => measure)
      const left = [...drawnNet.keys()].filter((measure) => !taken.includes(measure))
      return {
        ...step,
        firstInDraws: shareOf((draw) => left.every((other) => net(other, draw) <= net(step.measure, draw))),
        beforeNextInDraws:
          next === undefined ? null : shareOf((draw) => net(step.measure, draw) > net(next.measure, draw)),
      }
    }),
  }
}
