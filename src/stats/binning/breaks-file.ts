import { InputError } from '../input-error.ts'
import type { Binning } from './binning.ts'

/**
 * The cuts as people edit and sign them:
 * `{"factors":{"age":{"breaks":[26,35,40]},"housing":{"groups":[["own"],["rent","for free"]]}}}`.
 *
 * `breaks` are left-closed and are all cuts of the factor; with `"refine": true` the search may add others.
 * Levels that no group names go to the group at index `other`; without it they form a group of their own.
 * `special` lists codes with a bin of their own.
 */
export interface BreaksFile {
  readonly factors: Readonly<Record<string, FactorBreaks>>
}

export type FactorBreaks = NumericBreaks | NominalGroups

export interface NumericBreaks {
  readonly breaks: readonly number[]
  readonly special?: readonly number[]
  readonly refine?: boolean
}

export interface NominalGroups {
  readonly groups: readonly (readonly string[])[]
  readonly other?: number
  readonly special?: readonly string[]
}

export type BreaksErrorCode =
  /** `place` is not of the shape above. */
  | 'breaksShape'
  | 'breaksNotRising'
  | 'breaksLevelTwice'
  /** The file names a factor that the data do not have (or that is not among the factors asked for). */
  | 'breaksFactorUnknown'
  /** Breaks for a column that is text. */
  | 'breaksForText'

export function parseBreaksFile(json: unknown): BreaksFile {
  const file = recordAt(json, '$')
  const factors = recordAt(file.factors, '$.factors')
  return {
    factors: Object.fromEntries(
      Object.entries(factors).map(([name, value]) => [name, parseFactor(value, name, `$.factors.${name}`)]),
    ),
  }
}

function parseFactor(json: unknown, factor: string, place: string): FactorBreaks {
  const record = recordAt(json, place)
  if ('breaks' in record) {
    const breaks = listAt(record.breaks, `${place}.breaks`).map((value, i) =>
      numberAt(value, `${place}.breaks[${i}]`),
    )
    if (breaks.some((value, i) => i > 0 && value <= breaks[i - 1])) {
      throw new InputError<BreaksErrorCode>('breaksNotRising', { factor })
    }
    const special = optionalList(record.special, `${place}.special`, numberAt)
    return { breaks, ...(special && { special }), ...(record.refine === true && { refine: true }) }
  }
  const groups = listAt(record.groups, `${place}.groups`).map((group, i) =>
    listAt(group, `${place}.groups[${i}]`).map((level, j) => levelAt(level, `${place}.groups[${i}][${j}]`)),
  )
  const special = optionalList(record.special, `${place}.special`, levelAt)
  const seen = new Set<string>()
  for (const level of [...groups.flat(), ...(special ?? [])]) {
    if (seen.has(level)) throw new InputError<BreaksErrorCode>('breaksLevelTwice', { factor, level })
    seen.add(level)
  }
  const other = record.other
  if (other === undefined) return { groups, ...(special && { special }) }
  if (!Number.isInteger(other) || (other as number) < 0 || (other as number) >= groups.length) {
    throw shapeError(`${place}.other`)
  }
  return { groups, other: other as number, ...(special && { special }) }
}

/** The cuts of a factor as they would stand in the file: `parseBreaksFile` gives the same binning back. */
export function breaksOf(binning: Binning): FactorBreaks {
  if (binning.kind === 'numeric') {
    return {
      breaks: binning.breaks,
      ...(binning.specialCodes.length > 0 && { special: binning.specialCodes }),
    }
  }
  return {
    groups: binning.groups,
    ...(binning.otherGroup !== null && { other: binning.otherGroup }),
    ...(binning.specialCodes.length > 0 && { special: binning.specialCodes }),
  }
}

function shapeError(place: string): InputError<BreaksErrorCode> {
  return new InputError<BreaksErrorCode>('breaksShape', { place })
}

function recordAt(json: unknown, place: string): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw shapeError(place)
  return json as Record<string, unknown>
}

function listAt(json: unknown, place: string): unknown[] {
  if (!Array.isArray(json)) throw shapeError(place)
  return json
}

function numberAt(json: unknown, place: string): number {
  if (typeof json !== 'number' || !Number.isFinite(json)) throw shapeError(place)
  return json
}

/** A level may be written as a number where the column holds codes. */
function levelAt(json: unknown, place: string): string {
  if (typeof json !== 'string' && typeof json !== 'number') throw shapeError(place)
  return String(json)
}

function optionalList<T>(
  json: unknown,
  place: string,
  itemAt: (json: unknown, place: string) => T,
): T[] | undefined {
  return json === undefined ? undefined : listAt(json, place).map((item, i) => itemAt(item, `${place}[${i}]`))
}
