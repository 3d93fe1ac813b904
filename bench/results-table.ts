import type { Environment } from './environment.ts'
import type { Result } from './result.ts'

/** `bench/RESULTS.md`: the machine, the versions, the date, and one line a measurement. */
export function resultsTable(results: readonly Result[], environment: Environment, date: string): string {
  const versions = Object.entries(environment.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')
  const lines = results.map(
    ({ what, against, ours, theirs, unit, must, isMet, note }) =>
      `| ${what} | ${against} | ${number(ours)} | ${number(theirs)} | ${unit} | ${ratio(ours, theirs)} | ${must} | ${
        isMet === null ? '–' : isMet ? 'met' : '**missed**'
      } | ${note} |`,
  )
  return [
    '# Benchmarks',
    '',
    `${date} · ${environment.machine} · ${versions}`,
    '',
    'Ratios of one run on one machine, the rivals beside us on the same data; each program in a process of its own,',
    'the best of its runs. Start-up and loading are not timed, a rival’s own encoding is. `npm run bench` makes this',
    'file again; rivals that the machine has not and cannot install are left out.',
    '',
    '| what | against | ours | theirs | unit | ratio | must | | note |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}

function number(value: number | null): string {
  if (value === null) return '–'
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function ratio(ours: number | null, theirs: number | null): string {
  return ours === null || theirs === null ? '–' : `${number(theirs / ours)} ×`
}
