import { expect, test } from 'vitest'
import type { ColumnReading, FileReading } from '../../book/book.ts'
import { assumedUnits } from './assumed-units.ts'

function column(header: string, unit: string | null, unitSource: ColumnReading['unitSource']): ColumnReading {
  return { header, canonical: header, recognisedBy: 'name', unit, unitSource }
}

function file(name: string, columns: readonly ColumnReading[]): FileReading {
  return {
    file: name,
    table: 'loans',
    format: 'csv',
    encoding: null,
    rowsRead: 1,
    rowsSetAside: 0,
    headerRow: 1,
    sheet: null,
    columns,
  }
}

test('units that no header states, by unit and ground; guesses first', () => {
  const files = [
    file('a.csv', [
      column('living_cost', '元', 'default'),
      column('amount', '万元', 'magnitude'),
      column('balance', '万元', 'magnitude'),
      column('annual_rate', '%/年', 'header'),
      column('age', null, null),
    ]),
    file('b.csv', [column('line', '万元', 'magnitude')]),
  ]
  expect(assumedUnits(files)).toEqual([
    {
      unit: '万元',
      by: 'magnitude',
      places: [
        { file: 'a.csv', headers: ['amount', 'balance'] },
        { file: 'b.csv', headers: ['line'] },
      ],
    },
    { unit: '元', by: 'default', places: [{ file: 'a.csv', headers: ['living_cost'] }] },
  ])
})
