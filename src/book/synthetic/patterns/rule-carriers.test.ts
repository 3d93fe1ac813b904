import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SampleRow, sampleTables } from '../../../../test/fixtures/sample-tables.ts'
import { writeSample } from '../sample.ts'

// Each rule computed from the files alone, in the plainest way, against what the truth says was injected.

type Carriers = {
  readonly loans: string[]
  readonly households: string[]
  readonly rings: { kind: string; households: string[]; loans: string[] }[]
  readonly batches: string[][]
  readonly groups: { group: string; fault: string; loans: string[] }[]
  readonly officers: { officer: string; loans: string[] }[]
}

const AS_OF = '2026-10-31'
let folder: string
let byRule: Record<string, Carriers>
let loans: SampleRow[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rules-test-'))
  const [output, truth] = [join(folder, 'book'), join(folder, 'truth.json')]
  await writeSample({ output, loans: 9_000, seed: 4, defaultRate: 0.06, truth })
  byRule = JSON.parse(readFileSync(truth, 'utf8')).injected.byRule
  loans = table('loans')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const table = sampleTables(() => join(folder, 'book'))

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const idsOf = (rows: readonly SampleRow[]) => rows.map((row) => row['loan_id']).sort()
const grouped = (rows: readonly SampleRow[], keyOf: (row: SampleRow) => string) => Map.groupBy(rows, keyOf)

/** Every rule has something to find. */
test.each(Array.from({ length: 20 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`))(
  '%s has carriers',
  (rule) => {
    expect(Object.values(byRule[rule])[0].length).toBeGreaterThan(0)
  },
)

describe('rules that the injected loans alone break', () => {
  const injected = (rule: string) => [...byRule[rule].loans].sort()

  test('R05 the order of the process', () => {
    const steps = ['applied_on', 'surveyed_on', 'reviewed_on', 'approved_on', 'contracted_on', 'disbursed_on']
    expect(
      idsOf(loans.filter((loan) => steps.some((step, i) => i > 0 && loan[step] < loan[steps[i - 1]]))),
    ).toEqual(injected('R05'))
  })

  test('R06 the reviewer surveyed, the amount is over the limit, or the officer lives there or is kin', () => {
    const officers = new Map(
      table('account_managers').map((row) => [row['account_manager'], row['household_id']]),
    )
    const kin = new Set(
      table('links')
        .filter(({ kind }) => kind === 'kin')
        .flatMap(({ household_id: a, target: b }) => [`${a} ${b}`, `${b} ${a}`]),
    )
    const broken = loans.filter((loan) => {
      const home = officers.get(loan['account_manager'])
      const isOwn = loan['household_id'] === home || kin.has(`${loan['household_id']} ${home}`)
      const isSame = [loan['investigator_1'], loan['investigator_2']].includes(loan['reviewer'])
      return isOwn || isSame || Number(loan['amount']) > Number(loan['approver_limit'])
    })
    expect(idsOf(broken)).toEqual(injected('R06'))
  })

  test('R08 a second extension, one after the due date, or one longer than the term', () => {
    const broken = loans.filter((loan) => {
      if (loan['extended_on'] === '') return false
      const term = daysBetween(loan['disbursed_on'], loan['due_on'])
      const longer = daysBetween(loan['due_on'], loan['extended_due_on']) > term
      return (
        Number(loan['extension_count']) > 1 ||
        (loan['extension_count'] === '1' && loan['extended_on'] > loan['due_on']) ||
        (term <= 366 && longer)
      )
    })
    expect(idsOf(broken)).toEqual(injected('R08'))
  })

  test('R13 register and land in two townships, neither that of a branch', () => {
    const households = new Map(table('households').map((row) => [row['household_id'], row]))
    const branchOf = new Map(table('villages').map((row) => [row['township'], row['branch']]))
    const broken = loans.filter((loan) => {
      const { hukou_township: hukou, land_township: land } = households.get(loan['household_id'])!
      const home = branchOf.get(loan['township'])
      return branchOf.get(hukou) !== home && branchOf.get(land) !== home
    })
    expect(idsOf(broken)).toEqual(injected('R13'))
  })

  test('R14 seed after the sowing', () => {
    const broken = loans.filter(({ purpose, disbursed_on }) => {
      const month = Number(disbursed_on.slice(5, 7))
      return purpose === 'seed_and_fertiliser' && month >= 7 && month <= 11
    })
    expect(idsOf(broken)).toEqual(injected('R14'))
  })

  test("R15 an officer's or a branch's account pays", () => {
    const accounts = new Set(
      table('account_managers').flatMap((row) => [row['own_account'], row['branch_account']]),
    )
    const paid = new Set(
      table('repayments')
        .filter(({ payer_account: payer }) => accounts.has(payer))
        .map((row) => row['loan_id']),
    )
    const carriers = new Set(injected('R15'))
    expect([...paid].filter((id) => !carriers.has(id))).toEqual([])
    // What is not yet paid, or never was, shows nobody.
    expect(paid.size).toBeGreaterThan(0.5 * carriers.size)
  })

  test('R17 over ninety days, booked better than substandard', () => {
    const broken = loans.filter(
      (loan) =>
        Number(loan['days_past_due']) > 90 && ['normal', 'special_mention'].includes(loan['category']),
    )
    expect(idsOf(broken)).toEqual(injected('R17'))
  })

  test('R18 a document is missing, or a check was written up after the due day', () => {
    const due = new Map(loans.map((loan) => [loan['loan_id'], loan['due_on']]))
    const lacking = table('documents').filter(({ present }) => present === '0')
    const backfilled = table('checks').filter(
      ({ loan_id, done_on, recorded_at }) => recorded_at !== done_on && recorded_at > due.get(loan_id)!,
    )
    expect([...new Set([...idsOf(lacking), ...idsOf(backfilled)])].sort()).toEqual(injected('R18'))
  })
})

describe('rules about persons', () => {
  test('R19 no own transaction for a year', () => {
    const borrowers = new Set(loans.map((loan) => loan['household_id']))
    const idle = table('households').filter(
      (row) => borrowers.has(row['household_id']) && row['last_own_transaction_on'] < '2025-10-31',
    )
    const found = idle.map((row) => row['household_id'])
    // Invented borrowers were gone long before: they are idle besides.
    expect(byRule['R19'].households.filter((household) => !found.includes(household))).toEqual([])
    const others = idle.filter(
      (row) => !byRule['R19'].households.includes(row['household_id']) && row['deceased_or_moved_on'] === '',
    )
    expect(others).toEqual([])
  })

  test('R20 more owed than the line, from its opening on', () => {
    const households = table('households').filter(({ granted }) => granted === '1')
    const notesOf = grouped(loans, (loan) => loan['household_id'])
    const broken = households.filter((row) => {
      const notes = notesOf.get(row['household_id']) ?? []
      return notes.some((draw) => {
        if (draw['applied_on'] < row['line_from'] || draw['disbursed_on'] > row['line_expires']) return false
        const owed = notes
          .filter((note) => note['disbursed_on'] <= draw['disbursed_on'])
          .filter((note) => note === draw || (note['settled_on'] || AS_OF) > draw['disbursed_on'])
          .filter(
            (note) =>
              note === draw ||
              note['disbursed_on'] < draw['disbursed_on'] ||
              note['loan_id'] < draw['loan_id'],
          )
          .reduce((sum, note) => sum + Number(note['amount']), 0)
        return owed > Number(row['line'])
      })
    })
    expect(broken.map((row) => row['household_id']).sort()).toEqual([...byRule['R20'].households].sort())
  })

  test('nobody draws while overdue', () => {
    const notesOf = grouped(loans, (loan) => loan['household_id'])
    const broken = loans.filter((draw) =>
      notesOf.get(draw['household_id'])!.some((note) => {
        const due = note['extended_due_on'] || note['due_on']
        const isReplaced = note['settled_by'] === 'refinance' || note['settled_by'] === 'renewal'
        const isOpen = (note['settled_on'] || AS_OF) > draw['disbursed_on']
        return note !== draw && !isReplaced && isOpen && due < draw['disbursed_on']
      }),
    )
    expect(idsOf(broken)).toEqual([])
  })
})

describe('rules about ties', () => {
  test('R01 accounts, telephones and addresses of three borrowing households or more', () => {
    const borrowing = new Set(loans.map((loan) => loan['household_id']))
    const links = table('links').filter((row) => borrowing.has(row['household_id']))
    const shared = [...grouped(links, ({ kind, target }) => `${kind} ${target}`)].filter(
      ([key, rows]) =>
        /^(phone|account|address) /.test(key) && new Set(rows.map((row) => row['household_id'])).size >= 3,
    )
    const found = shared.map(([key, rows]) => [
      key.split(' ')[0],
      ...new Set(rows.map((row) => row['household_id']).sort()),
    ])
    const told = byRule['R01'].rings.map(({ kind, households }) => [kind, ...[...households].sort()])
    const inOrder = (rings: readonly string[][]) => rings.map((ring) => ring.join(' ')).sort()
    expect(inOrder(told)).toEqual(inOrder(found))
  })

  test('R02 and R03 one account takes, and pays back, the loans of three households', () => {
    const byAccount = grouped(
      loans.filter(({ disbursement_account: account }) => account.startsWith('A9')),
      (loan) => loan['disbursement_account'],
    )
    for (const notes of byAccount.values()) {
      expect(new Set(notes.map((loan) => loan['household_id'])).size).toBeGreaterThanOrEqual(3)
      const days = notes.map((loan) => Date.parse(loan['disbursed_on']) / 86_400_000)
      expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(7)
      expect(notes.reduce((sum, loan) => sum + Number(loan['amount']), 0)).toBeGreaterThan(100_000)
    }
    expect([...byAccount.values()].flatMap(idsOf).sort()).toEqual([...byRule['R02'].loans].sort())
    const payers = grouped(table('repayments'), (row) => row['payer_account'])
    const household = new Map(loans.map((loan) => [loan['loan_id'], loan['household_id']]))
    const paying = [...payers].filter(
      ([account, rows]) =>
        /^A[89]/.test(account) && new Set(rows.map((row) => household.get(row['loan_id']))).size >= 3,
    )
    const told = new Set(byRule['R03'].rings.flatMap((ring) => ring.loans))
    for (const [, rows] of paying) for (const row of rows) expect(told.has(row['loan_id'])).toBe(true)
  })

  test('R09 two notes of a month, each within the limit and together above it', () => {
    const notesOf = grouped(loans, (loan) => loan['household_id'])
    const halves = new Set(byRule['R09'].loans)
    let pairs = 0
    for (const notes of notesOf.values()) {
      for (const a of notes) {
        for (const b of notes) {
          const gap = daysBetween(a['disbursed_on'], b['disbursed_on'])
          if (a === b || gap < 0 || gap > 30 || !halves.has(a['loan_id']) || !halves.has(b['loan_id']))
            continue
          expect(Number(a['amount']) + Number(b['amount'])).toBeGreaterThan(Number(a['approver_limit']))
          pairs++
        }
      }
    }
    expect(pairs).toBeGreaterThan(0.4 * halves.size)
  })

  test('R10 five notes of a day, officer, amount and purpose', () => {
    const key = (loan: SampleRow) =>
      [loan['disbursed_on'], loan['account_manager'], loan['amount'], loan['purpose']].join(' ')
    const found = [...grouped(loans, key).values()].filter(({ length }) => length >= 5).map(idsOf)
    const told = byRule['R10'].batches.map((batch) => [...batch].sort())
    expect(found.map(String).sort()).toEqual(told.map(String).sort())
  })

  test('R11 a member twice, one address, one account', () => {
    const links = table('links')
    const groups = grouped(
      links.filter(({ kind }) => kind === 'group'),
      (row) => row['household_id'],
    )
    const twice = new Set([...groups].filter(([, rows]) => rows.length > 1).map(([household]) => household))
    for (const { group, fault, loans: ids } of byRule['R11'].groups) {
      const members = links.filter(({ kind, target }) => kind === 'group' && target === group)
      const own = members.filter(({ household_id: id }) => groups.get(id)![0]['target'] === group)
      const households = new Set(own.map((row) => row['household_id']))
      if (fault === 'repeatedMember') expect([...households].some((id) => twice.has(id))).toBe(true)
      if (fault === 'sharedAddress') {
        const addresses = links.filter(
          ({ kind, household_id: id }) => kind === 'address' && households.has(id),
        )
        expect(new Set(addresses.map(({ target }) => target)).size).toBe(1)
      }
      if (fault === 'pooledProceeds') {
        const plain = loans.filter(
          (loan) => ids.includes(loan['loan_id']) && !/^A[89]/.test(loan['disbursement_account']),
        )
        expect(new Set(plain.map((loan) => loan['disbursement_account'])).size).toBeLessThanOrEqual(1)
      }
    }
  })

  test('R12 incomes in ten thousands; R16 no arrears at any month end while an officer hides them', () => {
    const byId = new Map(loans.map((loan) => [loan['loan_id'], loan]))
    for (const { loans: ids } of byRule['R12'].officers) {
      const incomes = ids.map((id) => byId.get(id)!['annual_income']).filter((income) => income !== '')
      expect(incomes.filter((income) => Number(income) % 10_000 !== 0)).toEqual([])
    }
    const masked = new Set(byRule['R16'].officers.flatMap((officer) => officer.loans))
    const late = table('snapshots').filter(
      (row) => masked.has(row['loan_id']) && Number(row['days_past_due']) > 0,
    )
    const notes = new Set(late.map((row) => row['loan_id']))
    // Who is too old for a new note cannot be hidden.
    expect(notes.size).toBeLessThanOrEqual(0.02 * masked.size)
  })
})
