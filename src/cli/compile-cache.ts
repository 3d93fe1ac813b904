import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'qingmiao')

/** A second of every run else goes into stripping types; a folder that can't be written to only costs that second. */
export function keepCompiled(): void {
  enableCompileCache(folder)
}
