import { parseDay } from '../src/lending/calendar.ts'
import { parseYuan } from '../src/lending/exact/yuan.ts'
import type { CaseId, CaseShapes } from './lending-case-shapes.ts'
import { sharedIsPresent, sharedJson } from './shared.ts'

const published = sharedIsPresent
  ? sharedJson<{ cases: { id: string }[] }>('cases/lending/schedules-and-rules.json').cases
  : []

/** The published case, in the shape that `lending-case-shapes.ts` states for it. */
export function lendingCase<Id extends CaseId>(id: Id): CaseShapes[Id] {
  const found = published.find((each): each is { id: string } & CaseShapes[Id] => each.id === id)
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
