import type { selectionOf } from './credit-risk/selection/selection-finding.ts'
import type { applicationOf } from './findings/application.ts'
import type { scrutinise } from './findings/scrutiny.ts'
import type { renderChineseDocx, renderDocx } from './render/docx/docx.ts'
import type { renderXlsx } from './render/xlsx.ts'

/**
 * Parts of a study on which nothing waits for long: each is a function of plain data, so that another thread can make it
 * while the rest goes on.
 */
interface AsideTasks {
  readonly scrutiny: typeof scrutinise
  readonly application: typeof applicationOf
  readonly selection: typeof selectionOf
  readonly workbook: typeof renderXlsx
  readonly word: typeof renderDocx
  readonly chineseWord: typeof renderChineseDocx
}

export type AsideName = keyof AsideTasks
export type AsideInput<Name extends AsideName> = Parameters<AsideTasks[Name]>
export type AsideResult<Name extends AsideName> = Awaited<ReturnType<AsideTasks[Name]>>

/** Runs a task somewhere; the result is the same wherever that is. */
export type Aside = <Name extends AsideName>(
  name: Name,
  ...input: AsideInput<Name>
) => Promise<AsideResult<Name>>

export const asideTasks: { readonly [Name in AsideName]: () => Promise<AsideTasks[Name]> } = {
  scrutiny: async () => (await import('./findings/scrutiny.ts')).scrutinise,
  application: async () => (await import('./findings/application.ts')).applicationOf,
  selection: async () => (await import('./credit-risk/selection/selection-finding.ts')).selectionOf,
  workbook: async () => (await import('./render/xlsx.ts')).renderXlsx,
  word: async () => (await import('./render/docx/docx.ts')).renderDocx,
  chineseWord: async () => (await import('./render/docx/docx.ts')).renderChineseDocx,
}

/** What every study needs, to be loaded before it is asked for. */
export const asideOfEveryStudy = ['scrutiny', 'application', 'selection', 'workbook'] as const

/** Here and now. */
export const inPlace: Aside = async (name, ...input) => {
  const run = (await asideTasks[name]()) as (...own: unknown[]) => Promise<never>
  return run(...input)
}
