import { changeOn } from '../../portfolio/change.ts'
import type { MeasureDesign } from './measure-design.ts'
import type { TrialStage } from './try-measure.ts'

export interface DoseCurve {
  /** From dose 0 to 1 in even steps, in an average year; yuan on the notes that stand for all. */
  readonly points: readonly DosePoint[]
  /** The dose from which more of the measure no longer adds to the cooperative's net benefit; null where it always does. */
  readonly stopsPayingAt: number | null
}

export interface DosePoint {
  readonly dose: number
  readonly lossAvoided: number
  readonly netBenefit: number
}

const steps = 10

export function doseCurve({ thin, thinNotes, thinBaseline }: TrialStage, design: MeasureDesign): DoseCurve {
  const points = Array.from({ length: steps + 1 }, (_, step): DosePoint => {
    const dose = step / steps
    const { changes, money } = design.propose(dose)
    const onThin = changes.map((change) => changeOn(change, thinNotes))
    const lossAvoided = thinBaseline.averageYear.loss - thin.expected(thin.central, onThin).averageYear.loss
    return {
      dose,
      lossAvoided,
      netBenefit: lossAvoided + money.cooperativeGains - money.cooperativePays,
    }
  })
  const best = points.reduce((most, point) => (point.netBenefit > most.netBenefit ? point : most), points[0])
  return { points, stopsPayingAt: best === points[steps] ? null : best.dose }
}
