import { type HeaderUnit, unitNamed } from './units.ts'

/** A header as it is compared: full-width made half-width, lower case, without spaces, marks and brackets. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./\\·:*#'"“”,，、。()[\]{}<>【】《》〈〉「」]/g, '')
}

export interface HeaderParts {
  /** The key of the whole header and, where it has a bracket or a trailing unit, of the name alone. */
  readonly keys: readonly string[]
  readonly unit: HeaderUnit | null
}

const bracketed = /[(（[【<《]([^()（）[\]【】<>《》]*)[)）\]】>》]/g
const trailingUnit = /[_\s/,，:：-]*(万元|千元|亿元|元|[%％‰]|年|月|天|亩|公顷|公里|km|yuan)\s*$/i

/** Splits a header into its name and its unit: 贷款金额（万元） → 贷款金额, 万元. */
export function headerParts(header: string): HeaderParts {
  const text = header.normalize('NFKC').replace(/^\uFEFF/, '')
  const insides = [...text.matchAll(bracketed)].map((match) => match[1])
  const name = text.replace(bracketed, '')
  const keys = [headerKey(text), headerKey(name)]
  const unitText = insides.find((inside) => unitNamed(inside) !== null)
  if (unitText !== undefined) return { keys: unique(keys), unit: unitNamed(unitText) }
  const trailing = trailingUnit.exec(name)
  if (trailing === null) return { keys: unique(keys), unit: null }
  keys.push(headerKey(name.slice(0, trailing.index)))
  return { keys: unique(keys), unit: unitNamed(trailing[1]) }
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '')
}
