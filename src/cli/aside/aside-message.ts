import type { AsideName } from '../../study/aside.ts'

export interface AsideRequest {
  readonly number: number
  readonly name: AsideName
  readonly input: readonly unknown[]
}

/** A book's mistakes are found before: what fails here is the program's fault. */
export type AsideReply = { readonly number: number } & (
  | { readonly status: 'done'; readonly result: unknown }
  | { readonly status: 'failed'; readonly error: Error }
)
