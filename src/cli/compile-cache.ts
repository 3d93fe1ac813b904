import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../node_modules/.cache/qingmiao', import.meta.url))

/** A second of every run else goes into stripping types; a folder that can't be written to only costs that second. */
export function keepCompiled(): void {
  enableCompileCache(folder)
}
