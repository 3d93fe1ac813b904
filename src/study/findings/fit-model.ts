import { type FirthFit, fitFirth } from '../../stats/regression/firth.ts'
import { withLikelihoodIntercept } from '../../stats/regression/flic.ts'
import { fitLogistic, type LogisticFit } from '../../stats/regression/logistic.ts'
import { resolveSeparation } from '../../stats/regression/separated-fit.ts'
import { type ModelData, occurringReferences, plainColumns } from './model-data.ts'

/** Fewer events a parameter than this bias maximum likelihood (Peduzzi et al. 1996; SOUNDNESS.md rule 12). */
export const fewestEventsPerParameter = 10

/** The fit that the tables show, beside the one of maximum likelihood. */
export interface StudyFit {
  /** Firth's with its intercept corrected (FLIC), or maximum likelihood itself. */
  readonly primary: LogisticFit
  /** Firth's fit before the correction of its intercept: what penalised tests and profiles stand on. */
  readonly penalised: FirthFit | null
  readonly maximumLikelihood: LogisticFit
  readonly method: 'ml' | 'firth'
  readonly reason: 'separated' | 'fewEvents' | null
  readonly eventsPerParameter: number
}

export async function fitStudyModel(data: ModelData): Promise<StudyFit> {
  const maximumLikelihood = await resolveSeparation(fitMaximumLikelihood(data))
  const eventsPerParameter = eventsForEachParameter(maximumLikelihood)
  const reason =
    maximumLikelihood.status === 'separated' || maximumLikelihood.status === 'notConverged'
      ? 'separated'
      : eventsPerParameter < fewestEventsPerParameter
        ? 'fewEvents'
        : null
  const shared = { maximumLikelihood, eventsPerParameter, reason } as const
  if (reason === null) return { ...shared, primary: maximumLikelihood, penalised: null, method: 'ml' }
  const penalised = fitPenalised(data, maximumLikelihood)
  return { ...shared, primary: withLikelihoodIntercept(penalised), penalised, method: 'firth' }
}

export function fitMaximumLikelihood(data: ModelData, start?: Float64Array): LogisticFit {
  return fitLogistic(plainColumns(data), data.outcome, { references: occurringReferences(data), start })
}

export function fitPenalised(data: ModelData, near?: LogisticFit): FirthFit {
  const start = near?.coefficients.map((value) => (Number.isFinite(value) ? value : 0))
  const references = occurringReferences(data)
  return fitFirth(plainColumns(data), data.outcome, {
    references,
    start: near?.status === 'converged' ? start : undefined,
  })
}

export function eventsForEachParameter({ events, trials, rank }: LogisticFit): number {
  return Math.min(events, trials - events) / Math.max(1, rank - 1)
}
