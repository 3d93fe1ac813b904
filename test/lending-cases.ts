import { parseDay } from '../src/lending/calendar.ts'
import { parseYuan } from '../src/lending/exact/yuan.ts'
import { sharedIsPresent, sharedJson } from './shared.ts'

/** An instalment as the published cases write it. */
export interface CaseRow {
  readonly n: number
  readonly dueDate?: string
  readonly principal: string
  readonly interest: string
  readonly total?: string
  readonly balanceAfter?: string
}

export interface LendingCase {
  readonly id: string
  readonly topic: string
  // Each case states other inputs and results, which its test names.
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs from case to case
  readonly input: any
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs from case to case
  readonly expected: any
}

const published = sharedIsPresent
  ? sharedJson<{ cases: LendingCase[] }>('cases/lending/schedules-and-rules.json').cases
  : []

export function lendingCase(id: string): LendingCase {
  const found = published.find((each) => each.id === id)
  if (!found) throw new Error(`There is no case ${id}`)
  return found
}

export const lendingCaseIds = published.map(({ id }) => id)

/** `100` or `16.43` yuan of a case, as fen. */
export function fen(yuan: string): bigint {
  const amount = parseYuan(yuan)
  if (amount === null) throw new Error(`${yuan} is no amount`)
  return amount
}

export function day(date: string): number {
  const parsed = parseDay(date)
  if (parsed === null) throw new Error(`${date} is no date`)
  return parsed
}
