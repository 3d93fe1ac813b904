/**
 * The data or the request is at fault, not the program: the command ends with exit code 1 and a sentence from
 * `words/`. Each room closes the set of its codes; `details` fill the sentence (file, row, column, value).
 */
export class InputError<Code extends string = string> extends Error {
  readonly code: Code
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: Code, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'InputError'
    this.code = code
    this.details = details
  }
}
