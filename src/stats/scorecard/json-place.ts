import { InputError } from '../input-error.ts'
import type { CardErrorCode } from './card-error.ts'

/** A value in a JSON document together with where it stands, so that a complaint can name the place. */
export interface Place {
  readonly value: unknown
  readonly path: string
}

export function wrong({ path }: Place): InputError<CardErrorCode> {
  return new InputError<CardErrorCode>('cardShape', { place: path })
}

export function at(place: Place, key: string): Place {
  const { value, path } = place
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place)
  return { value: (value as Record<string, unknown>)[key], path: `${path}.${key}` }
}

export function list<T>(place: Place, item: (place: Place) => T): T[] {
  if (!Array.isArray(place.value)) throw wrong(place)
  return place.value.map((value, i) => item({ value, path: `${place.path}[${i}]` }))
}

export function number(place: Place): number {
  if (typeof place.value !== 'number' || !Number.isFinite(place.value)) throw wrong(place)
  return place.value
}

export function positive(place: Place): number {
  const value = number(place)
  if (value <= 0) throw wrong(place)
  return value
}

export function notNegative(place: Place): number {
  const value = number(place)
  if (value < 0) throw wrong(place)
  return value
}

export function text(place: Place): string {
  if (typeof place.value !== 'string') throw wrong(place)
  return place.value
}

export function flag(place: Place): boolean {
  if (typeof place.value !== 'boolean') throw wrong(place)
  return place.value
}

export function oneOf<T extends string>(place: Place, values: readonly T[]): T {
  const found = values.find((value) => value === place.value)
  if (found === undefined) throw wrong(place)
  return found
}

export function orNull<T>(place: Place, read: (place: Place) => T): T | null {
  return place.value === null ? null : read(place)
}
