import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

/** Which room may import which, and which packages. The picture in ARCHITECTURE.md is this table. */
const rooms: Record<string, { rooms: readonly string[]; packages: readonly string[] }> = {
  stats: { rooms: [], packages: ['@stdlib/', 'highs', 'node:worker_threads', 'node:os'] },
  words: { rooms: [], packages: [] },
  lending: { rooms: ['stats'], packages: [] },
  book: {
    rooms: ['stats', 'lending'],
    packages: ['@duckdb/node-api', 'read-excel-file', 'fflate', 'node:'],
  },
  study: {
    rooms: ['stats', 'lending', 'book', 'words'],
    packages: [
      'write-excel-file',
      'subset-font',
      '@expo-google-fonts/',
      'docx',
      'pdfmake',
      '@resvg/resvg-wasm',
      'fflate',
      'yaml',
      'node:',
    ],
  },
  store: { rooms: ['stats', 'lending', 'book'], packages: [] },
  api: { rooms: ['stats', 'lending', 'book', 'study', 'words', 'store'], packages: [] },
  web: { rooms: ['words', 'stats', 'lending'], packages: [] },
  cli: { rooms: ['stats', 'lending', 'book', 'study', 'store', 'api', 'words'], packages: ['node:'] },
}
const testPackages = ['vitest', 'fast-check', 'node:', 'playwright-core']

const root = join(import.meta.dirname, '..')
const source = join(root, 'src')

interface Import {
  readonly file: string
  readonly specifier: string
}

/** Static, side-effect (`import 'x'`), re-exporting and dynamic imports, `require` and worker URLs alike. */
function importsOf(text: string): string[] {
  const patterns = [
    /\b(?:import|export)\s+(?:type\s+)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\bnew\s+URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]))
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|js)$/.test(name))
    .map((name) => join(folder, name))
}

function violationsOf(file: string, specifiers: readonly string[]): string[] {
  const room = relative(source, file).split(sep)[0]
  const rule = rooms[room]
  if (!rule) return [`${relative(root, file)} stands in no room of the table`]
  const isTest = /\.test\.tsx?$/.test(file)
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('.')) {
      const target = resolve(dirname(file), specifier)
      const targetRoom = relative(source, target).split(sep)[0]
      if (targetRoom === room || rule.rooms.includes(targetRoom)) return []
      if (targetRoom === '..' && isTest) return []
      if (target === join(root, 'package.json') && room === 'cli') return []
      return [`${relative(root, file)} imports ${specifier}: ${room} may not import ${targetRoom}`]
    }
    const allowed = isTest ? [...rule.packages, ...testPackages] : rule.packages
    return allowed.some((name) => specifier === name || specifier.startsWith(name))
      ? []
      : [`${relative(root, file)} imports the package ${specifier}, which ${room} may not`]
  })
}

test('every import goes the way of the arrows', () => {
  const imports: Import[] = filesUnder(source).flatMap((file) =>
    importsOf(readFileSync(file, 'utf8')).map((specifier) => ({ file, specifier })),
  )
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.flatMap(({ file, specifier }) => violationsOf(file, [specifier]))).toEqual([])
})

test.each([
  ["import { x } from '../lending/loan.ts'", 'stats', 'stats may not import lending'],
  ["import '../book/read.ts'", 'lending', 'lending may not import book'],
  ["const x = await import('../study/study.ts')", 'book', 'book may not import study'],
  ["export { x } from '../cli/main.ts'", 'study', 'study may not import cli'],
  ["import express from 'express'", 'study', 'package express'],
  ["const fs = require('node:fs')", 'stats', 'package node:fs'],
  ["new Worker(new URL('../book/x.ts', import.meta.url))", 'stats', 'stats may not import book'],
])('%s in %s is refused', (text, room, complaint) => {
  const violations = violationsOf(join(source, room, 'example.ts'), importsOf(text))
  expect(violations.join()).toContain(complaint)
})
