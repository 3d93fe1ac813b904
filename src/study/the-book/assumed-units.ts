import type { FileReading } from '../../book/book.ts'

/** Columns that state no unit and were taken for the same one on the same ground. */
export interface AssumedUnit {
  readonly unit: string
  readonly by: 'magnitude' | 'default'
  readonly places: readonly { readonly file: string; readonly headers: readonly string[] }[]
}

/** What was guessed by magnitude first: it is the likelier to be wrong. */
export function assumedUnits(files: readonly FileReading[]): AssumedUnit[] {
  const found = new Map<string, { unit: string; by: AssumedUnit['by']; places: Map<string, string[]> }>()
  for (const { file, columns } of files) {
    for (const { header, canonical, unit, unitSource } of columns) {
      if (canonical === null || unit === null || unitSource === null || unitSource === 'header') continue
      const key = `${unit} ${unitSource}`
      const group = found.get(key) ?? { unit, by: unitSource, places: new Map<string, string[]>() }
      found.set(key, group)
      group.places.set(file, [...(group.places.get(file) ?? []), header])
    }
  }
  return [...found.values()]
    .sort((a, b) => Number(a.by === 'default') - Number(b.by === 'default'))
    .map(({ unit, by, places }) => ({
      unit,
      by,
      places: [...places].map(([file, headers]) => ({ file, headers })),
    }))
}
