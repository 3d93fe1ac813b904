import { expect, test } from 'vitest'
import { type IndicatorName, indicatorLight, limitOn } from './indicator-limits.ts'

test.each<[IndicatorName, number, number, string | null]>([
  ['missingDocuments', 2, 100, 'green'], // at 2 %, not above
  ['missingDocuments', 3, 100, 'amber'],
  ['missingDocuments', 6, 100, 'red'],
  ['sequenceBreaches', 0, 40, 'green'],
  ['sequenceBreaches', 1, 40, 'amber'],
  ['sequenceBreaches', 2, 4000, 'red'], // counts, whatever the size
  ['overrides', 0, 0, null],
])('%s: %d of %d is %s', (name, shown, judged, light) => {
  expect(indicatorLight(limitOn(name, '2024-03-31'), shown, judged)).toBe(light)
})

test('before the first limit there is no light', () => {
  expect(limitOn('overrides', '1999-12-31')).toBeNull()
  expect(indicatorLight(null, 1, 2)).toBeNull()
})
