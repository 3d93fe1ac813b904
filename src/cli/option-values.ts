import { mainHelp } from '../words/commands.ts'
import { UsageError } from './usage-error.ts'

/** `A,B,C` as names; empty where absent. */
export function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** `A=x,B=y` as pairs. */
export function pairsOf(option: string, value: string | undefined): Record<string, string> {
  const pairs: Record<string, string> = {}
  for (const pair of listOf(value)) {
    const equals = pair.indexOf('=')
    if (equals <= 0) throw new UsageError(mainHelp.badValue(option, pair, 'COLUMN=LEVEL'))
    pairs[pair.slice(0, equals)] = pair.slice(equals + 1)
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
    throw new UsageError(mainHelp.badOption(values.slice(names.length).join(' ')))
  }
  return [...values]
}
