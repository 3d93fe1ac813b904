import type { Column } from '../../frame.ts'
import { InputError } from '../../input-error.ts'
import { listedLevels } from './listed-levels.ts'
import type { RegressionErrorCode, RegressionRequest } from './request.ts'

/** The references that can hold among the rows in use; one that a person named and that cannot is an error. */
export function usableReferences(
  columns: readonly Column[],
  { references, namedReferences }: Pick<RegressionRequest, 'references' | 'namedReferences'>,
): Record<string, string> {
  const usable: Record<string, string> = {}
  for (const [name, level] of Object.entries(references)) {
    const isNamed = namedReferences.includes(name)
    const column = columns.find((candidate) => candidate.name === name)
    if (!column) {
      if (isNamed) throw new InputError<RegressionErrorCode>('factorNotInFile', { column: name })
    } else if (column.kind === 'numeric') {
      if (isNamed) throw new InputError<RegressionErrorCode>('referenceOfNumber', { column: name })
    } else if (occurs(column.levels.indexOf(level), column.codes)) {
      usable[name] = level
    } else if (isNamed) {
      const used = column.levels.filter((_, code) => occurs(code, column.codes))
      throw new InputError<RegressionErrorCode>('referenceNotFound', {
        column: name,
        level,
        levels: listedLevels(used, column.codes.length),
        count: used.length,
      })
    }
  }
  return usable
}

function occurs(code: number, codes: { includes(code: number): boolean }): boolean {
  return code >= 0 && codes.includes(code)
}
