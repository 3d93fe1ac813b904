import { describe, expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import type { CompanionName } from '../../../book/book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import type { GroundName } from '../../../lending/rules/rule-register.ts'
import { areDutiesSeparated, isSequenceKept, isWithinAuthority } from '../../../lending/three-checks.ts'
import { randomStream } from '../../../stats/random.ts'
import { processCursor } from '../../status-quo/process-cursor.ts'
import { UNTOLD } from '../untold.ts'
import { detectAll } from './detect.ts'
import { processVerdicts } from './process-verdicts.ts'
import { ruleBook } from './rule-book.ts'

/** Loan numbers of each hit of one ground; a string where columns are missing. */
function found(ground: GroundName, loans: string, companions: Partial<Record<CompanionName, string>> = {}) {
  const book = smallBook(loans, companions)
  const ids = book.loans.columns.get('loan_id')
  const [{ hits, missing }] = detectAll(ruleBook(book, parseDay('2024-12-31')!), [ground])
  if (missing.length > 0) return missing.join(' ')
  return hits.map(({ notes }) =>
    notes.map((row) => (ids?.kind === 'text' ? ids.values[row] : null)).join(' '),
  )
}

const note = (id: string, household: string, day: string, rest: string) =>
  `\n${id} | ${household} | 40000 | ${day} | ${rest}`
const accounts = 'loan_id | household_id | amount | disbursed_on | disbursement_account | due_on'

describe('R01 to R03', () => {
  const loans =
    accounts +
    note('A', 'H1', '2024-03-01', 'X | 2024-12-01') +
    note('B', 'H2', '2024-03-04', 'X | 2024-12-01') +
    note('C', 'H3', '2024-03-08', 'X | 2024-12-01') +
    note('D', 'H4', '2024-03-08', 'Y | 2024-12-01')

  test('three households on one account; two of them kin are no ring', () => {
    expect(found('sharedAccount', loans)).toEqual(['A B C'])
    const kin = 'household_id | kind | target\nH1 | kin | H2'
    expect(found('sharedAccount', loans, { links: kin })).toEqual([])
  })

  test('an account that a household only registered counts where the household borrows', () => {
    const links = 'household_id | kind | target\nH1 | account | Y\nH2 | account | Y'
    expect(found('sharedAccount', loans, { links })).toHaveLength(2)
    expect(found('sharedAccount', loans, { links })).toEqual(expect.arrayContaining(['A B C', 'D']))
    const strangers = links.replace('H1', 'H5').replace('H2', 'H6')
    expect(found('sharedAccount', loans, { links: strangers })).toEqual(['A B C'])
  })

  test('who never borrowed, or has not yet, makes no ring of a telephone', () => {
    const phone = (...who: string[]) =>
      `household_id | kind | target${who.map((own) => `\n${own} | phone | 13912345678`).join('')}`
    expect(found('sharedTelephone', loans, { links: phone('H1', 'H2', 'H4') })).toEqual(['A B D'])
    expect(found('sharedTelephone', loans, { links: phone('H1', 'H2', 'H5', 'H6') })).toEqual([])
    const later = loans + note('E', 'H5', '2025-03-01', 'Z | 2025-12-01')
    expect(found('sharedTelephone', later, { links: phone('H1', 'H2', 'H5') })).toEqual([])
    expect(
      found('sharedTelephone', loans.replaceAll('household_id', 'borrower_id'), { links: phone('H1') }),
    ).toBe('loans.household_id')
  })

  test('a telephone is shown with digits hidden, an address not at all', () => {
    const phone = (who: string) => `\n${who} | phone | 13912345678\n${who} | address | Lane 4`
    const links = `household_id | kind | target${phone('H1')}${phone('H2')}${phone('H4')}`
    const on = ruleBook(smallBook(loans, { links }), parseDay('2024-12-31')!)
    const subjects = detectAll(on, ['sharedTelephone', 'sharedAddress']).flatMap(({ hits }) =>
      hits.map(({ subject }) => subject),
    )
    expect(subjects).toEqual(['139****5678', '#1'])
  })

  test('a pile: 120,000 yuan within seven days', () => {
    expect(found('piling', loans)).toEqual(['A B C'])
    expect(found('piling', loans.replace('2024-03-08 | X', '2024-03-09 | X'))).toEqual([])
  })

  test('one payer for three households in a month', () => {
    const paid = (c: string) =>
      `loan_id | paid_on | payer_account\nA | 2024-06-01 | P\nB | 2024-06-20 | P\nC | ${c} | P\nD | 2024-06-01 | Q`
    expect(found('commonPayer', loans, { repayments: paid('2024-06-30') })).toEqual(['A B C'])
    // A month is thirty days, wherever it begins.
    expect(found('commonPayer', loans, { repayments: paid('2024-05-25') })).toEqual(['C A B'])
    expect(found('commonPayer', loans, { repayments: paid('2024-07-01') })).toEqual([])
  })

  test('what is missing is named', () => {
    expect(found('commonPayer', loans)).toBe('repayments.payer_account repayments.paid_on')
  })
})

describe('R12: round net assets', () => {
  /** Of M1 80 of 200 stand in whole thousands, of M2 20 of 200; all the others in odd hundreds. */
  const loansOf = (round: number) => {
    const assets = (i: number, whole: number) => (i < whole ? 1000 * (20 + i) : 20_100 + 1000 * i)
    const rows = Array.from({ length: 200 }, (_, i) => [
      `A${i} | 100 | 2024-03-01 | 2024-12-01 | M1 | ${assets(i, round)}`,
      `B${i} | 100 | 2024-03-01 | 2024-12-01 | M2 | ${assets(i, 20)}`,
    ]).flat()
    return `loan_id | amount | disbursed_on | due_on | account_manager | net_assets\n${rows.join('\n')}`
  }

  test('of the officer who writes them twice as often as the other and more', () => {
    const expected = Array.from({ length: 80 }, (_, i) => `A${i}`).join(' ')
    expect(found('roundAssets', loansOf(80))).toEqual([expected])
  })

  test('not of one who writes them half as often again, nor where the column is missing', () => {
    expect(found('roundAssets', loansOf(30))).toEqual([])
    expect(found('roundAssets', loansOf(80).replace('net_assets', 'annual_income'))).toBe('loans.net_assets')
  })
})

test('R06: the officer’s own household and its direct kin, not the kin of kin', () => {
  const loans = `loan_id | household_id | amount | disbursed_on | account_manager | due_on
    A | H1 | 100 | 2024-03-01 | M1 | 2024-12-01
    B | H2 | 100 | 2024-03-01 | M1 | 2024-12-01
    C | H3 | 100 | 2024-03-01 | M1 | 2024-12-01
    D | H1 | 100 | 2024-03-01 | M2 | 2024-12-01`
  const account_managers = 'account_manager | household_id\nM1 | H1\nM2 |'
  const links = 'household_id | kind | target\nH2 | kin | H1\nH2 | kin | H3'
  expect(found('selfDealing', loans, { account_managers, links })).toEqual(['A', 'B'])
})

test('R06: the borrower has the officer’s own identity number', () => {
  const loans = `loan_id | identity_number | amount | disbursed_on | account_manager | due_on
    A | 23109919800101001x | 100 | 2024-03-01 | M1 | 2024-12-01
    B | 231099198001010036 | 100 | 2024-03-01 | M1 | 2024-12-01
    C | 23109919800101001X | 100 | 2024-03-01 | M2 | 2024-12-01`
  const account_managers = 'account_manager | identity_number\nM1 | 23109919800101001X\nM2 |'
  expect(found('ownIdentity', loans, { account_managers })).toEqual(['A'])
  expect(found('ownIdentity', loans)).toBe('account_managers.identity_number')
})

describe('R07', () => {
  const loans = (settledBy: string, settledOn: string, registered: string) =>
    `loan_id | household_id | amount | disbursed_on | due_on | settled_on | settled_by | renewal_of | renewal_registered
    A | H1 | 100 | 2023-03-01 | 2024-03-01 | ${settledOn} | ${settledBy} | |
    B | H1 | 80 | 2024-03-03 | 2024-12-01 | | | A | ${registered}`

  test('a sound note renewed and registered is listed, not flagged', () => {
    expect(found('registeredRenewal', loans('renewal', '2024-03-01', '1'))).toEqual(['B A'])
    expect(found('replaced', loans('renewal', '2024-03-01', '1'))).toEqual([])
  })

  test.each([
    ['not registered', loans('renewal', '2024-03-01', '0')],
    ['registered, but overdue', loans('renewal', '2024-03-02', '1')],
    ['a bridge', loans('cash', '2024-03-01', '1').replace('| A | 1', '| | ')],
  ])('a replacement is flagged: %s', (_, book) => {
    expect(found('replaced', book)).toEqual(['B A'])
  })

  test('four days later, or 79 %, is none; a refinancing is told once', () => {
    expect(found('replaced', loans('cash', '2024-02-28', '0'))).toEqual([])
    expect(found('replaced', loans('cash', '2024-03-01', '0').replace('| 80 |', '| 79 |'))).toEqual([])
    expect(found('replaced', loans('refinance', '2024-03-01', '0'))).toEqual([])
    expect(found('refinanced', loans('refinance', '2024-03-01', '0'))).toEqual(['B A'])
  })
})

describe('R07 among related households', () => {
  /** A fell due on 1 March 2024; B is another household's. */
  const loans = (settledOn: string, lentOn: string, amount: number) =>
    `loan_id | household_id | amount | disbursed_on | due_on | settled_on | settled_by | disbursement_account | group_id
    A | H1 | 100 | 2023-03-01 | 2024-03-01 | ${settledOn} | cash | X | G1
    B | H2 | ${amount} | ${lentOn} | 2024-12-01 | | | Y | G2
    C | H3 | 100 | 2023-05-01 | 2024-12-01 | | | X | G3`
  const tied = (links: string) => ({ links: `household_id | kind | target\n${links}` })

  test.each([
    ['one telephone', 'H1 | phone | 139\nH2 | phone | 139'],
    ['one account', 'H2 | account | X\nH3 | phone | 1'],
    ['one address', 'H1 | address | Lane 4\nH2 | address | Lane 4'],
    ['one joint group', 'H1 | group | G2\nH3 | phone | 1'],
    ['kin', 'H2 | kin | H1'],
    ['its guarantor', 'H1 | guarantor | H2'],
    ['whom it guarantees', 'H2 | guarantor | H1'],
  ])('an overdue note ended by the new one of a household with %s', (_, links) => {
    expect(found('replacedByRelated', loans('2024-04-10', '2024-04-08', 80), tied(links))).toEqual(['B A'])
  })

  const kin = tied('H2 | kin | H1')
  test.each([
    ['four days apart', loans('2024-04-10', '2024-04-14', 80), kin],
    ['79 %', loans('2024-04-10', '2024-04-10', 79), kin],
    ['paid in time', loans('2024-03-01', '2024-03-01', 80), kin],
    ['a stranger', loans('2024-04-10', '2024-04-10', 80), tied('H2 | phone | 139\nH1 | phone | 138')],
    ['the kin of kin', loans('2024-04-10', '2024-04-10', 80), tied('H2 | kin | H9\nH9 | kin | H1')],
  ])('none: %s', (_, book, companions) => {
    expect(found('replacedByRelated', book, companions)).toEqual([])
  })
})

test('R11: households that answer for each other in a circle', () => {
  const loans = `loan_id | household_id | amount | disbursed_on | due_on
    A | H1 | 100 | 2024-03-01 | 2024-12-01
    B | H2 | 100 | 2024-03-01 | 2024-12-01
    C | H3 | 100 | 2024-03-01 | 2024-12-01`
  const chain = 'household_id | kind | target\nH1 | guarantor | H2\nH2 | guarantor | H3'
  expect(found('circularGuarantee', loans, { links: chain })).toEqual([])
  expect(found('circularGuarantee', loans, { links: `${chain}\nH3 | guarantor | H1` })).toEqual(['A B C'])
})

test('R14: the purpose belongs to another industry; what is for all is not judged', () => {
  const loans = `loan_id | amount | disbursed_on | due_on | purpose | industry
    A | 100 | 2024-03-01 | 2024-12-01 | feed | A0111
    B | 100 | 2024-03-01 | 2024-12-01 | feed | A0313
    C | 100 | 2024-03-01 | 2024-12-01 | 购化肥 | A0142
    D | 100 | 2024-03-01 | 2024-12-01 | 木耳菌袋 | A0113
    E | 100 | 2024-03-01 | 2024-12-01 | 木耳菌袋 | A0190`
  expect(found('purposeAgainstIndustry', loans)).toEqual(['A', 'D'])
})

test('R16: on last days of months and into new notes; without payments the new notes alone tell', () => {
  // M1 has eight notes that are never late and end in new ones; of M2's eighty, forty are late.
  const officers = Array.from({ length: 88 }, (_, i) => (i < 8 ? 'M1' : 'M2'))
  const loans = `loan_id | account_manager | amount | disbursed_on | due_on | settled_on | settled_by${officers
    .map(
      (m, i) => `\nL${i} | ${m} | 100 | 2023-02-01 | 2023-12-01 | 2023-12-01 | ${i < 8 ? 'renewal' : 'cash'}`,
    )
    .join('')}`
  const snapshots = `loan_id | month | days_past_due${officers
    .map((_, i) => `\nL${i} | 2023-06-01 | ${i >= 48 ? 5 : 0}`)
    .join('')}`
  const paid = (day: string) =>
    `loan_id | paid_on | paid_interest\n${officers.map((_, i) => `L${i} | ${day} | 1`).join('\n')}`
  const own = 'L0 L1 L2 L3 L4 L5 L6 L7'
  // No late note among eight at a half: 1/256.
  expect(found('masked', loans, { snapshots })).toEqual([own])
  expect(found('masked', loans, { snapshots, repayments: paid('2023-06-30') })).toEqual([own])
  expect(found('masked', loans, { snapshots, repayments: paid('2023-06-20') })).toEqual([])
})

test('R10: five of a day, officer, amount and purpose; a village’s campaign is none', () => {
  const loans = `loan_id | amount | disbursed_on | due_on | account_manager | purpose | village${Array.from(
    { length: 6 },
    (_, i) => `\nL${i} | ${i === 5 ? 200 : 100} | 2024-03-01 | 2024-12-01 | M1 | seed | V1`,
  ).join('')}`
  expect(found('batch', loans)).toEqual(['L0 L1 L2 L3 L4'])
  const villages = 'village | campaign_from | campaign_to\nV1 | 2024-02-01 | 2024-03-01'
  expect(found('batch', loans, { villages })).toEqual([])
})

test('R17: upgraded within six months of arrears, in a file by month', () => {
  const loans =
    'loan_id | amount | disbursed_on | due_on\nA | 100 | 2023-01-01 | 2023-12-01\nB | 100 | 2023-01-01 | 2023-12-01'
  const month = (m: number, a: string, b: string) =>
    `\nA | 2024-0${m}-01 | 100 | ${a}\nB | 2024-0${m}-01 | 100 | ${b}`
  const ofMonths = (rows: readonly string[]) =>
    `loan_id | month | balance | days_past_due | category${rows.join('')}`
  const rows = [
    month(1, '95 | substandard', '95 | substandard'),
    month(2, '0 | substandard', '0 | substandard'),
    month(3, '0 | substandard', '0 | normal'),
    month(7, '0 | normal', '0 | normal'),
  ]
  expect(found('upgradedUntested', loans, { snapshots: ofMonths(rows) })).toEqual(['B'])
  expect(found('upgradedUntested', loans, { snapshots: ofMonths(rows.toReversed()) })).toEqual(['B'])
  // Without payments six months in time are enough; with them two instalments are asked for.
  const paid = (...days: readonly (readonly [due: string, paid: string])[]) =>
    `loan_id | due_on | due_interest | paid_on | paid_interest${days
      .map(([due, on]) => `\nA | ${due} | 50 | ${on} | 50`)
      .join('')}`
  const late = [month(1, '95 | substandard', '0 | normal'), month(8, '0 | normal', '0 | normal')]
  const upgraded = (repayments: string) =>
    found('upgradedUntested', loans, { snapshots: ofMonths(late), repayments })
  expect(upgraded(paid(['2024-03-20', '2024-03-20'], ['2024-06-20', '2024-06-19']))).toEqual([])
  expect(upgraded(paid(['2024-03-20', '2024-03-20']))).toEqual(['A'])
  expect(upgraded(paid(['2024-03-20', '2024-03-20'], ['2024-06-20', '2024-06-21']))).toEqual(['A'])
})

test('R20: above the line in force, and a draw while overdue', () => {
  const loans = `loan_id | household_id | amount | applied_on | disbursed_on | due_on | settled_on | settled_by
    A | H1 | 300 | 2024-02-01 | 2024-02-10 | 2024-06-01 | 2024-07-01 | cash
    B | H1 | 300 | 2024-03-01 | 2024-03-10 | 2024-12-01 | |
    C | H1 | 100 | 2024-06-10 | 2024-06-20 | 2024-12-01 | |
    D | H1 | 100 | 2024-06-30 | 2024-07-02 | 2025-06-01 | |`
  const households = 'household_id | line | line_from | granted\nH1 | 500 | 2024-01-01 | 1'
  // 300 + 300; then 700; then A is settled: 300 + 100 + 100.
  expect(found('lineExceeded', loans, { households })).toEqual(['B C'])
  // A fell due on 1 June and was owed till July.
  expect(found('drawnWhileOverdue', loans)).toEqual(['C'])
  // 100 of A paid by the day of B brings it to the line; C then to 600.
  const paid = (day: string) => `loan_id | paid_on | paid_principal\nA | ${day} | 100`
  expect(found('lineExceeded', loans, { households, repayments: paid('2024-03-10') })).toEqual(['C'])
  expect(found('lineExceeded', loans, { households, repayments: paid('2024-03-11') })).toEqual(['B C'])
  // Interest of A was late when B was drawn.
  const interest = (on: string) =>
    `loan_id | due_on | due_interest | paid_on | paid_interest\nA | 2024-03-01 | 5 | ${on} | 5`
  expect(found('drawnWhileOverdue', loans, { repayments: interest('2024-03-15') })).toEqual(['B C'])
  expect(found('drawnWhileOverdue', loans, { repayments: interest('2024-03-01') })).toEqual(['C'])
})

test('R05 and R06 on whole columns are the verdicts of the three checks note by note', () => {
  const random = randomStream(7, 'process')
  const day = () => (random() < 0.2 ? '' : `2024-03-0${1 + Math.floor(4 * random())}`)
  const person = () => ['', 'P1', 'P2', 'P3', 'P4'][Math.floor(5 * random())]
  const money = () => (random() < 0.2 ? '' : String(1 + Math.floor(3 * random())))
  const rows = Array.from({ length: 400 }, (_, i) =>
    [`L${i}`, money(), '2024-03-04', '2024-12-01', day(), day(), day(), day(), day(), person(), person()]
      .concat(person(), person(), money())
      .join(' | '),
  )
  const book = smallBook(
    `loan_id | amount | disbursed_on | due_on | applied_on | surveyed_on | reviewed_on | approved_on | contracted_on | investigator_1 | investigator_2 | reviewer | approver | approver_limit\n${rows.join('\n')}`,
  )
  const noteAt = processCursor(book)
  const found = processVerdicts(book)
  const coded = (verdict: boolean | null) => (verdict === null ? UNTOLD : verdict ? 0 : 1)
  for (let row = 0; row < rows.length; row++) {
    const note = noteAt(row)
    expect([found.sequence[row], found.duties[row], found.authority[row]]).toEqual(
      [isSequenceKept(note), areDutiesSeparated(note), isWithinAuthority(note)].map(coded),
    )
  }
})
