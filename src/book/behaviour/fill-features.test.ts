import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../../stats/frame.ts'
import { fillFeatures, learnFeatureTreatments } from './fill-features.ts'

const many = 40
const late = (missing: number) =>
  numericColumn('earlierEpisodes', [
    ...Array.from({ length: missing }, () => Number.NaN),
    ...Array.from({ length: 100 }, (_, i) => (i < 60 ? 0 : 2)),
  ])
const arrears = (texts: readonly (string | null)[]) =>
  nominalColumn('arrearsNow', texts, ['none', 'to30', 'to60'])

test('many missing numbers take the median and a flag, few the median alone', () => {
  const marked = fillFeatures([late(many)], learnFeatureTreatments([late(many)]))
  expect(marked.map(({ column, isMissingFlag }) => [column.name, isMissingFlag])).toEqual([
    ['earlierEpisodes', false],
    ['earlierEpisodesMissing', true],
  ])
  expect(marked[0].column).toMatchObject({ values: expect.objectContaining({ 0: 0 }) })
  expect(fillFeatures([late(3)], learnFeatureTreatments([late(3)]))).toHaveLength(1)
})

test('held rows take what the training rows taught: their levels, their stand-in', () => {
  const trained = arrears([...Array.from({ length: 50 }, () => 'none'), 'to30'])
  const [{ column }] = fillFeatures([arrears(['to60', null, 'to30'])], learnFeatureTreatments([trained]))
  // Nobody of the training rows was 31 to 60 days late, and nothing was missing there.
  expect(column).toMatchObject({ levels: ['none', 'to30'] })
  expect(column.kind === 'nominal' && [...column.codes]).toEqual([0, 0, 1])
})
