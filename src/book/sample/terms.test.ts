import { expect, test } from 'vitest'
import { riskGroupOf } from '../columns.ts'
import { sourcesOf } from './term-sources.ts'
import { termNames, terms } from './terms.ts'

test('every name has one term, in the order of the names', () => {
  expect(terms.map((term) => term.name)).toEqual(termNames)
})

test('a nominal term has its reference among its levels, other terms have neither', () => {
  for (const term of terms) {
    if (term.kind === 'nominal') expect(term.levels).toContain(term.reference)
    else expect([term.levels, term.reference]).toEqual([[], null])
  }
})

test('the references are those of the published calibration', () => {
  const references = Object.fromEntries(terms.filter((t) => t.reference).map((t) => [t.name, t.reference]))
  expect(references).toEqual({ crop: 'corn', grade: 'good', guarantee: 'credit' })
})

test('shocks and process never stand among what is known at the decision', () => {
  const afterTheDecision = terms.filter((t) => t.role === 'shock' || t.role === 'process').map((t) => t.name)
  expect(afterTheDecision).toEqual([
    'healthShock',
    'disaster',
    'insured',
    'insuredInDisaster',
    'priceShock',
    'diverted',
    'sequenceBroken',
    'dutiesNotSeparated',
  ])
})

test('a term speaks of the same risk as the column that it is made of', () => {
  const madeOfOne = terms.filter(({ name }) => sourcesOf(name).length === 1 && name !== 'creditVillage')
  expect(madeOfOne.length).toBeGreaterThan(10)
  for (const term of madeOfOne)
    expect([term.name, term.riskGroup]).toEqual([term.name, riskGroupOf(sourcesOf(term.name)[0])])
})
