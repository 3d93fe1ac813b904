import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sharedIsPresent, sharedPath } from '../../test/shared.ts'
import { companionAliases } from './aliases/companion-aliases.ts'
import { loanAliases } from './aliases/loan-aliases.ts'
import { companionNames } from './book.ts'
import { canonicalColumns, isDefaultFactor, referenceLevelOf, riskGroupOf, roleOf } from './columns.ts'
import { headerKey } from './header-key.ts'

test.skipIf(!sharedIsPresent)('every column of the contract is there, and no other', () => {
  const design = readFileSync(sharedPath('DESIGN.md'), 'utf8')
  const loans = /`loans`: `([^`]+)`/.exec(design)![1].split(' ')
  expect([...canonicalColumns('loans').keys()].sort()).toEqual([...loans].sort())
  for (const table of companionNames) {
    const row = new RegExp(`\\| \`${table}\` \\|[^|]*\\| \`([^\`]+)\``).exec(design)![1]
    const listed = row.replace(/\([^)]*\)/g, '').split(' ')
    const known = [...canonicalColumns(table).keys()]
    expect(
      listed.filter((name) => !known.includes(name)),
      table,
    ).toEqual([])
    if (table !== 'applications') expect(known.length, table).toBe(listed.length)
  }
})

test('roles: what is known at the decision may be a factor, nothing later may', () => {
  expect(['age', 'amount', 'credit_grade'].every(isDefaultFactor)).toBe(true)
  expect(['loan_id', 'branch', 'disaster', 'balance', 'category', 'defaulted'].some(isDefaultFactor)).toBe(
    false,
  )
  expect([roleOf('amount'), roleOf('township'), roleOf('nothing')]).toEqual([
    'lendersDecision',
    'placeOrPerson',
    null,
  ])
  expect([riskGroupOf('disaster'), riskGroupOf('account_manager')]).toEqual(['external', 'operational'])
})

test('reference levels of DOMAIN §3.2', () => {
  expect(['crop', 'credit_grade', 'guarantee', 'age'].map(referenceLevelOf)).toEqual([
    'corn',
    'good',
    'credit',
    null,
  ])
})

test('an alias names one column of a table, and only columns that exist', () => {
  const check = (
    aliases: Readonly<Record<string, string>>,
    table: Parameters<typeof canonicalColumns>[0],
  ) => {
    const owner = new Map<string, string>()
    for (const [column, list] of Object.entries(aliases)) {
      expect(canonicalColumns(table).has(column), `${table} ${column}`).toBe(true)
      for (const alias of list.split(' ')) {
        const key = headerKey(alias)
        expect(owner.get(key) ?? column, `${table} ${alias}`).toBe(column)
        owner.set(key, column)
      }
    }
  }
  check(loanAliases, 'loans')
  for (const table of companionNames) check(companionAliases[table], table)
})
