import { expect, test } from 'vitest'
import { isInPopulation, type NoteTraits, noteClasses, noteClassOf } from './population.ts'
import { populations } from './vocabulary.ts'

const yuan = (amount: number) => amount * 100
const farmer: NoteTraits = { isFarmer: true, isJoint: false, isPureCredit: false, amount: yuan(30_000) }

test.each<[string, Partial<NoteTraits>, string]>([
  ['a farmer’s 30,000 on credit', { isPureCredit: true }, 'micro'],
  ['exactly at the ceiling of 100,000', { isPureCredit: true, amount: yuan(100_000) }, 'micro'],
  ['above it', { isPureCredit: true, amount: yuan(100_001) }, 'otherFarmers'],
  ['with a guarantor', {}, 'otherFarmers'],
  ['in a joint-liability group', { isJoint: true }, 'joint'],
  ['a company’s, whatever the guarantee', { isFarmer: false, isPureCredit: true }, 'notFarmers'],
  ['borrower type unknown, small', { isFarmer: null, isPureCredit: true }, 'micro'],
  ['borrower type unknown, above 3 million', { isFarmer: null, amount: yuan(3_000_001) }, 'notFarmers'],
  ['a farmer’s above 3 million', { amount: yuan(3_000_001) }, 'otherFarmers'],
])('%s', (_, traits, expected) => {
  expect(noteClassOf({ ...farmer, ...traits })).toBe(expected)
})

test('what each population holds', () => {
  const held = populations.map((population) => [
    population,
    noteClasses.filter((noteClass) => isInPopulation(noteClass, population)),
  ])
  expect(Object.fromEntries(held)).toEqual({
    micro: ['micro'],
    joint: ['joint'],
    farmers: ['micro', 'joint', 'otherFarmers'],
    all: ['micro', 'joint', 'otherFarmers', 'notFarmers'],
  })
})
