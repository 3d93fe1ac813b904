import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../../lending/calendar.ts'
import { limitationOf } from '../../../lending/law/limitation.ts'
import { claimEvents } from '../../classification/deadlines.ts'
import { nameRegister } from '../rules/name-register.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { openBalances } from '../rules/rule-findings.ts'
import type { IndicatorEvents } from './indicator-events.ts'
import type { Spans } from './periods.ts'

/** Days before the limitation of a claim ends in which it is counted (DOMAIN.md §5.2). */
const LIMITATION_DAYS = 90

/** Open notes secured by a mortgage at each end of a period; those whose mortgage is not registered show it. */
export function unregisteredMortgages(on: RuleBook, ends: readonly Day[]): IndicatorEvents {
  const guarantee = nominalOf(on.book.loans, 'guarantee')
  const registered = on.numbers('loans', 'collateral_registered')!
  const isMortgage = guarantee?.levels.map((level) => level === 'mortgaged' || level === 'combined') ?? []
  const isWanted = (row: number) =>
    isMortgage[guarantee?.codes[row] ?? isMortgage.length] === true && !Number.isNaN(registered[row])
  return openNotes(on, ends, isWanted, (row) => registered[row] === 0)
}

/**
 * Claims past due at each end of a period, by demands, court steps and payments known by then, every demand taken as
 * signed; those whose limitation ends within 90 days show it. What has lapsed already stands with the deadlines.
 */
export function limitationExpiring(on: RuleBook, ends: readonly Day[]): IndicatorEvents {
  const dueOn = on.days('loans', 'due_on')!
  const extendedDueOn = on.days('loans', 'extended_due_on')
  const settledOn = on.days('loans', 'settled_on')!
  const dueAt = (row: number) => Math.max(dueOn[row], extendedDueOn?.[row] ?? NO_DATE)
  const [first, last] = [ends[0], ends[ends.length - 1]]
  const isWanted = (row: number) =>
    dueAt(row) !== NO_DATE &&
    dueAt(row) < last &&
    (settledOn[row] === NO_DATE || (settledOn[row] > first && settledOn[row] > dueAt(row)))
  const eventsOf = claimEvents(on.book, (row) => on.isIn[row] === 1 && isWanted(row), on.asOf)
  const endsSoon = (row: number, end: Day) => {
    const left = limitationOf(dueAt(row), eventsOf(row), end).lastDay - end
    return left >= 0 && left <= LIMITATION_DAYS
  }
  return openNotes(on, ends, isWanted, endsSoon, (row, end) => dueAt(row) < end)
}

/** One thing for each note that is open at an end: lent by then, and not settled or without a balance. */
function openNotes(
  on: RuleBook,
  ends: readonly Day[],
  isWanted: (row: number) => boolean,
  isShown: (row: number, end: Day) => boolean,
  isJudged: (row: number, end: Day) => boolean = () => true,
): IndicatorEvents {
  const day = on.days('loans', 'disbursed_on')!
  const settledOn = on.days('loans', 'settled_on')
  const balances = openBalances(on)
  const days: number[] = []
  const shown: number[] = []
  const loanOf: number[] = []
  for (let row = 0; row < on.isIn.length; row++) {
    if (!on.isIn[row] || !isWanted(row)) continue
    const settled = settledOn?.[row] ?? NO_DATE
    if (settled === NO_DATE && !(balances[row] > 0)) continue
    for (const end of ends) {
      if (day[row] > end || (settled !== NO_DATE && settled <= end) || !isJudged(row, end)) continue
      days.push(end)
      shown.push(isShown(row, end) ? 1 : 0)
      loanOf.push(row)
    }
  }
  return { day: days, shown, loanOf, officer: null, isStock: true }
}

/** Officers of the register, once, at the end of the last quarter: the file does not date complaints. */
export function complaints(on: RuleBook, ends: readonly Day[]): IndicatorEvents {
  const count = on.numbers('account_managers', 'complaints')!
  const last = ends[ends.length - 1]
  const officer = on.officers.of('account_managers', 'account_manager')
  return {
    day: Array.from(count, (own) => (Number.isNaN(own) ? NO_DATE : last)),
    shown: count,
    loanOf: null,
    officer: officer ?? new Int32Array(count.length).fill(-1),
    isStock: true,
    ofMonths: null,
  }
}

const lending = ['account_manager', 'investigator_1', 'investigator_2'] as const
const judging = ['reviewer', 'approver'] as const

/**
 * Persons who lent or surveyed in a period; those who in the same period also reviewed or approved, the same note or
 * another, hold rights that exclude each other. By what they did: a list of system rights is in no file.
 */
export function rightsConflicts(on: RuleBook, { quarters, months }: Spans): IndicatorEvents {
  const persons = nameRegister(on.table)
  const day = on.days('loans', 'disbursed_on')!
  const columns = [...lending, ...judging].map((column) => persons.of('loans', column))
  // Bits of periods by person, quarters before months: who lent, who judged.
  const lent = new Uint32Array(persons.texts.length)
  const judged = new Uint32Array(persons.texts.length)
  const from = Math.min(quarters.starts[0], months.starts[0])
  const bitsAt = new Uint32Array(Math.max(...quarters.ends, ...months.ends) - from + 1)
  ;[quarters, months].forEach(({ starts, ends }, kind) => {
    starts.forEach((start, i) => {
      const bit = 1 << (i + (kind === 0 ? 0 : quarters.ends.length))
      for (let at = start - from; at <= ends[i] - from; at++) bitsAt[at] |= bit
    })
  })
  for (let row = 0; row < on.isIn.length; row++) {
    const bits = on.isIn[row] && day[row] >= from ? (bitsAt[day[row] - from] ?? 0) : 0
    if (bits === 0) continue
    columns.forEach((codes, column) => {
      const code = codes?.[row] ?? -1
      if (code >= 0) (column < lending.length ? lent : judged)[code] |= bits
    })
  }
  const officerOf = new Map(on.officers.texts.map((text, code) => [text, code]))
  const thingsOf = (ends: readonly Day[], first: number): IndicatorEvents => {
    const things = persons.texts.flatMap((text, code) =>
      ends.flatMap((end, i) => {
        if (!((lent[code] >>> (first + i)) & 1)) return []
        return [{ end, shown: (judged[code] >>> (first + i)) & 1, officer: officerOf.get(text) ?? -1 }]
      }),
    )
    return {
      day: things.map(({ end }) => end),
      shown: things.map(({ shown }) => shown),
      loanOf: null,
      officer: things.map(({ officer }) => officer),
    }
  }
  return { ...thingsOf(quarters.ends, 0), ofMonths: thingsOf(months.ends, quarters.ends.length) }
}

/** Notes whose channel is told; those paid out in cash show it. */
export function cashDisbursements(on: RuleBook, day: Int32Array): IndicatorEvents {
  const channel = nominalOf(on.book.loans, 'payment_channel')
  const shown = new Uint8Array(day.length)
  const own = day.map((lentOn, row) => {
    const level = levelAt(channel, row)
    if (level !== null && isCash(level)) shown[row] = 1
    return level === null ? NO_DATE : lentOn
  })
  return { day: own, shown, loanOf: null, officer: null }
}

/** Whether any channel of the book is cash or a transfer: `self` and `entrusted` alone do not say. */
export function tellsCash(on: RuleBook): boolean {
  const levels = nominalOf(on.book.loans, 'payment_channel')?.levels ?? []
  return levels.some((level) => isCash(level) || /transfer|account|card|转账|账户|卡/i.test(level))
}

function isCash(level: string): boolean {
  return /cash|现金/i.test(level)
}
