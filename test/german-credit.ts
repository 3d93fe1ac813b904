import { readFileSync } from 'node:fs'
import { type Column, nominalColumn, numericColumn } from '../src/stats/frame.ts'
import { sharedIsPresent, sharedPath } from './shared.ts'

/** The Statlog German credit file (1,000 rows, 300 bad) as columns; without ../shared it is empty. */
export function germanCredit(): { columns: readonly Column[]; event: Uint8Array } {
  if (!sharedIsPresent) return { columns: [], event: new Uint8Array(0) }
  const lines = readFileSync(sharedPath('data/germancredit.csv'), 'utf8').trim().split(/\r?\n/)
  const [names, ...rows] = lines.map((line) =>
    [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map((match) => match[1] ?? match[2]),
  )
  const texts = (name: string) => rows.map((row) => row[names.indexOf(name)])
  const columns = names
    .filter((name) => name !== '' && name !== 'creditability')
    .map((name) => {
      const values = texts(name)
      return values.every((text) => Number.isFinite(Number(text)))
        ? numericColumn(name, values.map(Number))
        : nominalColumn(name, values)
    })
  return { columns, event: Uint8Array.from(texts('creditability'), (text) => (text === 'bad' ? 1 : 0)) }
}
