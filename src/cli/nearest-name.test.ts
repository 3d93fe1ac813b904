import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const names = ['--factors', '--outcome', '--json', '--cluster', '--cluster-correction']

test.each([
  ['--factor', '--factors'],
  ['--fcators', '--factors'],
  ['--Outcome', '--outcome'],
  ['--jason', '--json'],
  ['--cluster_correction', '--cluster-correction'],
  ['--verbose', null],
  ['-j', null],
])('%s: is %s meant?', (typed, meant) => {
  expect(nearestName(typed, names)).toBe(meant)
})
