import { behaviourColumns } from '../../../book/behaviour/behaviour-columns.ts'
import {
  type FilledColumn,
  fillFeatures,
  learnFeatureTreatments,
} from '../../../book/behaviour/fill-features.ts'
import type { Observations } from '../../../book/behaviour/observations.ts'
import type { Clusters } from '../../../book/sample/clusters.ts'
import type { RowAccount } from '../../document.ts'
import type { ModelColumn, ModelSample } from '../../model-sample.ts'

/**
 * The observations as the one sample of model C. Crop years have no effect of their own: the model looks ahead, and a
 * coming year's is not known; their township-years still carry errors.
 */
export function behaviourSample(
  observations: Observations,
  notes: ModelSample,
  account: RowAccount,
): ModelSample {
  const { noteOf, outcome, features } = observations
  const derived = behaviourColumns(features).filter(varies)
  const clusters = notes.clusters
  const on = (own: Clusters | null | undefined) => (own ? clustersOn(own, noteOf) : null)
  return {
    rows: noteOf.length,
    outcome,
    events: outcome.reduce((sum, flag) => sum + flag, 0),
    outcomeKind: notes.outcomeKind,
    columns: modelColumnsOf(fillFeatures(derived, learnFeatureTreatments(derived))),
    derived,
    clusters: {
      townshipYear: on(clusters?.townshipYear),
      township: on(clusters?.township),
      village: on(clusters?.village),
      // Observations of one note are never independent, though nobody knows whose note it is.
      household:
        on(clusters?.household) ??
        clustersOn(
          { codes: noteOf, count: 0 },
          noteOf.map((_, i) => i),
        ),
      group: on(clusters?.group),
      officer: on(clusters?.officer),
      branch: on(clusters?.branch),
    },
    cropYears: null,
    bookRows: Uint32Array.from(noteOf, (note) => notes.bookRows[note]),
    account,
  }
}

export function modelColumnsOf(filled: readonly FilledColumn[]): ModelColumn[] {
  return filled.map(({ factor, isMissingFlag, column }) => ({
    column,
    factor,
    term: null,
    isMissingFlag,
    reference: column.kind === 'nominal' ? column.levels[0] : null,
  }))
}

/** Numbered anew from 0 without gaps: only the clusters that are observed count. */
function clustersOn({ codes }: Clusters, rows: Uint32Array): Clusters {
  const codeOf = new Map<number, number>()
  const own = Uint32Array.from(rows, (row) => {
    const code = codeOf.get(codes[row]) ?? codeOf.size
    codeOf.set(codes[row], code)
    return code
  })
  return { codes: own, count: codeOf.size }
}

function varies(column: ModelColumn['column']): boolean {
  const values = column.kind === 'numeric' ? column.values : column.codes
  return values.some((value) => !Object.is(value, values[0]))
}
