// Installs what is missing and nothing else: a repeat run only compares a hash.
// Plain ESM without a dependency, because it runs before there are any.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = join(root, 'node_modules', '.qingmiao-lock-hash')
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== lockHash) {
  console.error('青苗 Qingmiao: installing what it needs (首次安装依赖，约一分钟) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // npm's own chatter goes to stderr, so that a command's stdout stays its own.
  const install = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (install.error) {
    console.error(
      `Cannot run npm (无法运行 npm): ${install.error.message}. Node.js 20+ brings it: https://nodejs.org`,
    )
    process.exit(3)
  }
  if (install.status !== 0) process.exit(install.status ?? 3)
  writeFileSync(stampFile, lockHash)
}
