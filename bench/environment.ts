import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** What stands beside us in this run: R and Python packages that the machine has or can install. */
export interface Environment {
  readonly machine: string
  readonly rscript: string | null
  readonly python: string | null
  readonly versions: Readonly<Record<string, string>>
}

const pythonPackages = ['numpy', 'scipy', 'pandas', 'statsmodels', 'scikit-learn', 'glum', 'optbinning']

export function findEnvironment(scratch: string): Environment {
  const rscript = works('Rscript', ['--version']) ? 'Rscript' : null
  const python = process.env['BENCH_PYTHON'] ?? installPython(scratch)
  return {
    machine: `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    rscript,
    python,
    versions: {
      node: process.versions.node,
      ...(rscript ? { R: output(rscript, ['-e', 'cat(as.character(getRversion()))']) } : {}),
      ...(python ? pythonVersions(python) : {}),
    },
  }
}

/** A throw-away Python environment beside the results; null where Python or its registry is out of reach. */
function installPython(scratch: string): string | null {
  const folder = join(scratch, 'python')
  const python = join(folder, 'bin', 'python')
  if (existsSync(python)) return python
  if (!works('python3', ['-m', 'venv', '--help'])) return null
  mkdirSync(scratch, { recursive: true })
  console.error('bench: installing the Python comparators (once) …')
  if (!works('python3', ['-m', 'venv', folder])) return null
  return works(python, ['-m', 'pip', 'install', '-q', ...pythonPackages]) ? python : null
}

function pythonVersions(python: string): Record<string, string> {
  const code = `import json,importlib.metadata as m
v={}
for p in ${JSON.stringify(pythonPackages)}:
    try: v[p]=m.version(p)
    except Exception: pass
print(json.dumps(v))`
  return JSON.parse(output(python, ['-c', code]))
}

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, [...args], { stdio: 'ignore' }).status === 0
}

function output(command: string, args: readonly string[]): string {
  return spawnSync(command, [...args], { encoding: 'utf8' }).stdout.trim()
}
