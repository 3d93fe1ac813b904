import { mainHelp } from '../words/commands.ts'
import { isQuotedWhole, partsOutsideQuotes, unquoted } from './quoted-list.ts'
import { UsageError } from './usage-error.ts'

/** `A,B,C` as names; empty where absent. A name with a comma stands in quotes: `A,"B, C"`. */
export function listOf(option: string, value: string | undefined): string[] {
  const parts = partsOutsideQuotes(value ?? '')
  if (parts === null) throw new UsageError(mainHelp.badValue(option, value!, 'A,"B, C"'))
  return parts.filter((part) => part !== '').map(unquoted)
}

/** `A=x,B=y` as pairs. What has a comma stands in quotes, either half or the pair: `A="x, z"`, `"A=x, z"`. */
export function pairsOf(option: string, value: string | undefined): Record<string, string> {
  const parts = partsOutsideQuotes(value ?? '', '=')
  if (parts === null) throw new UsageError(mainHelp.badValue(option, value!, 'COLUMN="LEVEL, …"'))
  const pairs: Record<string, string> = {}
  for (const part of parts.filter((own) => own !== '')) {
    const [, column, level] =
      /^("(?:[^"]|"")*"|[^=]+?)\s*=\s*(.*)$/s.exec(isQuotedWhole(part) ? unquoted(part) : part) ?? []
    if (column === undefined) throw new UsageError(mainHelp.badValue(option, part, 'COLUMN=LEVEL'))
    pairs[unquoted(column)] = unquoted(level)
  }
  return pairs
}

/** One of a closed set. */
export function choiceOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) throw new UsageError(mainHelp.badValue(option, value, choices.join(' | ')))
  return choice
}

/** A finite number for which `isValid` holds. */
export function numberOf(
  option: string,
  value: string,
  expected: string,
  isValid: (value: number) => boolean,
): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || !isValid(number)) {
    throw new UsageError(mainHelp.badValue(option, value, expected))
  }
  return number
}

export function seedOf(value: string): number {
  return numberOf('--seed', value, '0, 1, 2, …', (seed) => Number.isSafeInteger(seed) && seed >= 0)
}

/** A value that must be there. */
export function requiredOf(what: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(mainHelp.needsArgument(what))
  return value
}

/** The only positional arguments that a command takes, by name. */
export function positionalsOf(names: readonly string[], values: readonly string[]): string[] {
  names.forEach((name, i) => {
    requiredOf(name, values[i])
  })
  if (values.length > names.length) {
    throw new UsageError(mainHelp.unexpectedArgument(values.slice(names.length).join(' ')))
  }
  return [...values]
}
