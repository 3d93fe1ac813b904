import { coverageByTerm, type TermCoverage } from './coverage.ts'
import { makeBook } from './make-book.ts'
import { type BookEstimates, studyEstimates } from './study-estimates.ts'
import { meanOf, trueCoefficients } from './true-coefficients.ts'

export interface ExperimentRequest {
  /** Seeds 1 to `books`. */
  readonly books: number
  readonly loans: number
  readonly defaultRate: number
  /** Cooperatives of 90,000 notes over which the truth is averaged. */
  readonly populations: number
}

export interface Experiment extends ExperimentRequest {
  readonly meanNotes: number
  readonly meanDefaults: number
  /** Books of which the study's primary fit is Firth's. */
  readonly firthBooks: number
  readonly terms: readonly TermCoverage[]
}

/** Many books, each studied as `study` does, against the marginal truth. The same request gives the same figures. */
export async function runExperiment(
  request: ExperimentRequest,
  progress: (book: number) => void = () => {},
): Promise<Experiment> {
  const studied: BookEstimates[] = []
  const intercepts: number[] = []
  for (let seed = 1; seed <= request.books; seed++) {
    const { book, intercept } = await makeBook(seed, request.loans, request.defaultRate)
    studied.push(await studyEstimates(book))
    intercepts.push(intercept)
    progress(seed)
  }
  const truths = trueCoefficients(request.populations, meanOf(intercepts))
  return {
    ...request,
    meanNotes: meanOf(studied.map(({ notes }) => notes)),
    meanDefaults: meanOf(studied.map(({ defaults }) => defaults)),
    firthBooks: studied.filter(({ method }) => method === 'firth').length,
    terms: coverageByTerm(studied, truths),
  }
}
