import type { Book } from '../../src/book/book.ts'
import { termNamesOf } from '../../src/book/sample/model-terms.ts'
import type { PreStatedModel, StudySettings } from '../../src/study/context.ts'
import { compositeCovariance } from '../../src/study/findings/composite-covariance.ts'
import { cropYearFactor } from '../../src/study/findings/crop-year-effects.ts'
import { fitExplanatory } from '../../src/study/findings/explanatory-fit.ts'
import { explanatoryTerms } from '../../src/study/findings/explanatory-terms.ts'
import { factorErrors } from '../../src/study/findings/factor-errors.ts'
import { fitMaximumLikelihood } from '../../src/study/findings/fit-model.ts'
import type { ModelData } from '../../src/study/findings/model-data.ts'
import { openStudy } from '../../src/study/open-study.ts'
import { plainSettings } from '../../src/study/plain-settings.ts'

/** A coefficient as the study publishes it, and as a plain logit that knows of no clusters and no years would. */
export interface Estimate {
  readonly term: string
  readonly level: string | null
  readonly coefficient: number
  readonly standardError: number
  /** Of 95 %; null is an open side. */
  readonly interval: readonly [number | null, number | null]
  /** The same fit under model-based errors. */
  readonly modelBasedError: number
  /** Maximum likelihood without crop years; null where it has no finite estimate. */
  readonly plain: { readonly coefficient: number; readonly standardError: number } | null
}

export interface BookEstimates {
  readonly notes: number
  readonly defaults: number
  readonly method: 'ml' | 'firth'
  readonly estimates: readonly Estimate[]
}

const settings: StudySettings = { ...plainSettings, version: '', command: '' }

/**
 * The terms of model B but for those of one note in 200 (broken sequence, duties not separated): half of the books
 * have no default among them, and theirs are no Wald intervals.
 */
const model: PreStatedModel = {
  name: 'coverage',
  factors: termNamesOf('explanatory').filter(
    (name) => name !== 'sequenceBroken' && name !== 'dutiesNotSeparated',
  ),
}

/** Model B on the study's sample with the errors of SOUNDNESS.md rule 9: what `study.html` shows, and only that. */
export async function studyEstimates(book: Book): Promise<BookEstimates> {
  const { sample, refusal } = openStudy(book, { ...settings, model }, [], () => {})
  if (!sample || refusal) throw new Error(`The study refuses the book: ${refusal?.en}`)
  const { data, fit } = await fitExplanatory(sample, model)
  const errors = factorErrors(fit.primary, data, sample)
  const covariance = compositeCovariance(fit.primary, data, errors)
  const { confidence } = settings
  const terms = explanatoryTerms({ fit, data, errors, covariance, confidence, tests: new Map() })
  const plain = plainEstimates(data)
  const size = terms.length
  return {
    notes: sample.rows,
    defaults: sample.events,
    method: fit.method,
    estimates: terms.flatMap(({ factor, level, coefficient, standardError, confidenceInterval }, j) =>
      coefficient === null || standardError === null || confidenceInterval === null
        ? []
        : [
            {
              term: factor,
              level,
              coefficient,
              standardError,
              interval: confidenceInterval,
              modelBasedError: Math.sqrt(fit.primary.covariance[j * size + j]),
              plain: plain.get(`${factor} ${level}`) ?? null,
            },
          ],
    ),
  }
}

function plainEstimates(data: ModelData): ReadonlyMap<string, NonNullable<Estimate['plain']>> {
  const fit = fitMaximumLikelihood({
    ...data,
    columns: data.columns.filter(({ factor }) => factor !== cropYearFactor),
  })
  const size = fit.design.columns.length
  return new Map(
    fit.design.columns.flatMap(({ factor, level }, j) => {
      const [coefficient, standardError] = [fit.coefficients[j], Math.sqrt(fit.covariance[j * size + j])]
      return Number.isFinite(coefficient) && Number.isFinite(standardError)
        ? [[`${factor} ${level}`, { coefficient, standardError }] as const]
        : []
    }),
  )
}
