import type { ReadFrameOptions } from '../book/read-frame.ts'
import type { Scorecard } from '../stats/scorecard/card.ts'

/** How to read the columns of a card, and others beside them: each as the kind that the card binned. */
export function cardColumns({ factors }: Scorecard, others: readonly string[] = []): ReadFrameOptions {
  const namesOf = (kind: 'numeric' | 'nominal') =>
    factors.filter(({ binning }) => binning.kind === kind).map(({ factor }) => factor)
  const columns = [...new Set([...factors.map(({ factor }) => factor), ...others])]
  return { columns, nominal: namesOf('nominal'), measured: namesOf('numeric') }
}
