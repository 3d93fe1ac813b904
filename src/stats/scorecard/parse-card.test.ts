import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { buildScorecard } from './build-scorecard.ts'
import { parseCard } from './parse-card.ts'

const rows = 400
const { card } = buildScorecard(
  {
    rows,
    columns: [
      numericColumn(
        'age',
        Array.from({ length: rows }, (_, i) => 20 + (i % 40)),
      ),
      nominalColumn(
        'crop',
        Array.from({ length: rows }, (_, i) => ['corn', 'hog'][Math.floor(i / 3) % 2]),
      ),
    ],
  },
  {
    event: Uint8Array.from({ length: rows }, (_, i) =>
      (i % 40) + (Math.floor(i / 3) % 2) * 9 + ((i * 13) % 29) > 45 ? 1 : 0,
    ),
  },
  { outcome: { column: 'default', event: '1' } },
)
const asJson = () => JSON.parse(JSON.stringify(card))

test('a card comes back from JSON as it went', () => {
  expect(parseCard(asJson())).toEqual(card)
})

test.each<[string, (card: ReturnType<typeof asJson>) => unknown, string, string | undefined]>([
  ['a list', () => [], 'cardFormat', undefined],
  ['another document', () => ({ factors: {} }), 'cardFormat', undefined],
  ['a later version', (c) => ({ ...c, version: 2 }), 'cardVersion', undefined],
  [
    'breaks that fall',
    (c) => {
      c.factors[0].binning.breaks = [40, 30]
      return c
    },
    'cardShape',
    '$.factors[0].binning.breaks',
  ],
  [
    'a bin too few',
    (c) => {
      c.factors[0].bins.pop()
      return c
    },
    'cardShape',
    '$.factors[0].bins',
  ],
  [
    'points in words',
    (c) => {
      c.factors[1].bins[0].points = 'ten'
      return c
    },
    'cardShape',
    '$.factors[1].bins[0].points',
  ],
  [
    'a level twice',
    (c) => {
      c.factors[1].binning.groups[0].push('hog', 'hog')
      return c
    },
    'cardShape',
    '$.factors[1].binning.groups',
  ],
  [
    'a factor twice',
    (c) => {
      c.factors[1].factor = 'age'
      return c
    },
    'cardShape',
    '$.factors',
  ],
  [
    'grades that rise',
    (c) => {
      c.grades.reverse()
      return c
    },
    'cardShape',
    '$.grades',
  ],
  [
    'no scaling',
    (c) => {
      delete c.scaling
      return c
    },
    'cardShape',
    '$.scaling',
  ],
  [
    'a factor of scale 0',
    (c) => {
      c.scaling.factor = 0
      return c
    },
    'cardShape',
    '$.scaling.factor',
  ],
])('%s is refused at its place', (_, change, code, place) => {
  expect(() => parseCard(change(asJson()))).toThrow(
    expect.objectContaining({ code, ...(place && { details: { place } }) }),
  )
})
