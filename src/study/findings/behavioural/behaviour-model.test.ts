import { describe, expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../../../stats/frame.ts'
import { randomStream } from '../../../stats/random.ts'
import { defaultedNotesOf, trainBehaviour } from './behaviour-model.ts'

const rows = 400
const random = randomStream(2, 'observations')
const episodes = Float64Array.from({ length: rows }, () => Math.floor(3 * random()))
const levels = Array.from({ length: rows }, () => ['none', 'none', 'to30', 'to60'][Math.floor(4 * random())])
const isEvent = Uint8Array.from(episodes, (count, row) =>
  random() < 0.1 + 0.2 * count + (levels[row] === 'to60' ? 0.2 : 0) ? 1 : 0,
)
const noteOf = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / 2))
const derived = [
  nominalColumn('arrearsNow', levels, ['none', 'to30', 'to60', 'to90']),
  numericColumn('earlierEpisodes', episodes),
]
const trained = Int32Array.from({ length: 300 }, (_, i) => i)
const held = Int32Array.from({ length: 100 }, (_, i) => 300 + i)

describe('a model of some observations asked about others', () => {
  test('what happened to the held ones changes no prediction of them', () => {
    const otherwise = isEvent.map((flag, row) => (row < 300 ? flag : 1 - flag))
    const prediction = trainBehaviour(derived, isEvent, noteOf)(trained, held)
    expect(prediction).toHaveLength(100)
    expect(trainBehaviour(derived, otherwise, noteOf)(trained, held)).toEqual(prediction)
  })

  test('on its own rows its probabilities sum to the defaults', () => {
    const all = Int32Array.from(isEvent.keys())
    const probabilities = trainBehaviour(derived, isEvent, noteOf)(all, all)!
    const sum = probabilities.reduce((total, p) => total + p, 0)
    expect(sum).toBeCloseTo(
      isEvent.reduce((total, flag) => total + flag, 0),
      6,
    )
  })

  test('levels and missing values that the training rows never had are still answered', () => {
    const odd = [
      nominalColumn(
        'arrearsNow',
        levels.map((level, row) => (row < 300 ? level : row % 2 ? 'to90' : null)),
        ['none', 'to30', 'to60', 'to90'],
      ),
      numericColumn(
        'earlierEpisodes',
        episodes.map((count, row) => (row < 300 ? count : Number.NaN)),
      ),
    ]
    const prediction = trainBehaviour(odd, isEvent, noteOf)(trained, held)!
    expect(prediction.every((p) => p > 0 && p < 1)).toBe(true)
  })

  test('without a default among the training rows there is no model', () => {
    expect(trainBehaviour(derived, new Uint8Array(rows), noteOf)(trained, held)).toBeNull()
  })
})

test('two observations of one note before its default are one defaulted note', () => {
  expect(defaultedNotesOf([0, 1, 2, 3], Uint8Array.from([1, 1, 0, 1]), Uint32Array.from([5, 5, 6, 7]))).toBe(
    2,
  )
})
