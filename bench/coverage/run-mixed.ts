import { coefficients } from '../../src/book/synthetic/coefficients.ts'
import { normalQuantile } from '../../src/stats/distributions.ts'
import { type MixedRequest, mixedBook } from './mixed-book.ts'
import { type OfficersOfBook, officersOf } from './mixed-officers.ts'
import { meanOf, spreadOf } from './true-coefficients.ts'

export interface MixedExperiment extends MixedRequest {
  readonly terms: readonly ConditionalCoverage[]
  readonly officers: readonly OfficersOfBook[]
  readonly meanDefaults: number
}

/** One coefficient over all books against the conditional one of the default equation. */
export interface ConditionalCoverage {
  readonly term: string
  readonly level: string | null
  readonly truth: number
  readonly books: number
  readonly held: number
  readonly mean: number
  readonly spread: number
  readonly meanError: number
}

interface Estimate {
  readonly coefficient: number
  readonly error: number
}

const reach = normalQuantile(0.975)

/** The same request gives the same figures. */
export async function runMixed(
  request: MixedRequest,
  progress: (book: number) => void = () => {},
): Promise<MixedExperiment> {
  const found = new Map<string, Estimate[]>()
  const officers: OfficersOfBook[] = []
  const defaults: number[] = []
  for (let at = 0; at < request.books; at++) {
    const book = await mixedBook(request.firstSeed + at, request)
    const { design, coefficients: values, covariance } = book.fit
    const size = design.columns.length
    design.columns.forEach(({ factor, level }, j) => {
      const error = Math.sqrt(covariance[j * size + j])
      if (!Number.isFinite(values[j]) || !Number.isFinite(error)) return
      const key = `${factor} ${level}`
      const own = found.get(key) ?? []
      found.set(key, own)
      own.push({ coefficient: values[j], error })
    })
    officers.push(officersOf(book))
    defaults.push(book.notes.filter((note) => note.defaults).length)
    progress(at + 1)
  }
  return {
    ...request,
    terms: coefficients().flatMap(({ term, level, value }) => {
      const own = found.get(`${term} ${level}`)
      return own ? [coverageOf(term, level, value, own)] : []
    }),
    officers,
    meanDefaults: meanOf(defaults),
  }
}

function coverageOf(
  term: string,
  level: string | null,
  truth: number,
  own: readonly Estimate[],
): ConditionalCoverage {
  const values = own.map(({ coefficient }) => coefficient)
  return {
    term,
    level,
    truth,
    books: own.length,
    held: own.filter(({ coefficient, error }) => Math.abs(coefficient - truth) <= reach * error).length,
    mean: meanOf(values),
    spread: spreadOf(values),
    meanError: meanOf(own.map(({ error }) => error)),
  }
}
