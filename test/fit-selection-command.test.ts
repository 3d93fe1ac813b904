import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const main = join(root, 'src', 'cli', 'main.ts')
const golden = join(root, 'src', 'stats', 'selection', 'golden')
const applications = join(golden, 'graded-applications.csv')
const asked =
  '--selected granted --outcome defaulted --selection-factors load,grade,debt --factors grade,debt'
const english = { ...process.env, LC_ALL: 'en_US.UTF-8' }

test('the contract: status, likelihoods, rho, and the terms of both equations', () => {
  const text = execFileSync(process.execPath, [
    main,
    'fit-selection',
    applications,
    ...asked.split(' '),
    '--json',
  ])
  const report = JSON.parse(text.toString())
  expect(report).toMatchObject({ status: 'converged', warnings: [], excludedInstruments: ['load'] })
  // R: maxLik on mvtnorm's bivariate normal, oracles/selection.R
  expect(report.logLikelihood).toBeCloseTo(-719.423469837695, 8)
  expect(report.logLikelihoodWithoutCorrelation).toBeCloseTo(-722.549953946973, 8)
  expect(report.athrho).toBeCloseTo(-0.602399510774511, 6)
  expect(report.rho).toBeCloseTo(Math.tanh(-0.602399510774511), 6)
  expect(report.selectionTerms.map((term: { factor: string }) => term.factor)).toEqual([
    '(intercept)',
    'load',
    'grade',
    'grade',
    'debt',
  ])
  expect(report.outcomeTerms[1]).toMatchObject({ factor: 'grade', level: 'good' })
  expect(report.outcomeTerms[3].standardError).toBeCloseTo(0.0702826812436995, 6)
}, 60_000)

test('without an excluded instrument it warns', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      main,
      'fit-selection',
      applications,
      ...asked.replace('load,grade,debt', 'grade,debt').split(' '),
      '--json',
    ],
    { encoding: 'utf8', env: english },
  )
  expect(status).toBe(0)
  expect(JSON.parse(stdout).warnings).toContain('noExcludedInstrument')
}, 60_000)

test('a usage error ends with 2, a fault of the data with 1 and a sentence', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [main, 'fit-selection', ...args], { encoding: 'utf8', env: english })
  expect(run(applications, '--selected', 'granted').status).toBe(2)
  const wrong = run(applications, ...asked.replace('granted', 'grants').split(' '))
  expect(wrong.status).toBe(1)
  expect(wrong.stderr).toContain('grants')
}, 60_000)
