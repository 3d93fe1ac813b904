import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { InputError } from '../../../stats/input-error.ts'
import type { ScenarioFileFault } from '../../../words/scenario-file.ts'
import { parseScenarios, type ScenarioFileErrorCode } from './parse-scenarios.ts'
import type { Scenario } from './scenario.ts'

/** Scenarios of the user's own, and where in their file each field stands. */
export interface ScenarioFile {
  readonly file: string
  readonly scenarios: readonly Scenario[]
  /** Line of a field by its path, counted from 1; of a field that is not there, that of what should hold it. */
  readonly lineOf: LineOfField
}

export type LineOfField = (path: string) => number

/** Faults of notation that a remedy is known for, by the parser's codes. */
const faultOfCode: Readonly<Record<string, ScenarioFileFault>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'indent',
  MULTILINE_IMPLICIT_KEY: 'indent',
  DUPLICATE_KEY: 'twice',
  MISSING_CHAR: 'missing',
  MULTIPLE_DOCS: 'severalDocuments',
  BAD_ALIAS: 'alias',
}
/** A few lines of aliases may unfold to gigabytes. */
const mostAliases = 100

/** YAML 1.2, of which JSON is a part: one reader, and one that knows its lines, for both (docs/external-risk.md). */
export function readScenarioFile(text: string, file: string): ScenarioFile {
  const lines = new LineCounter()
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const refuse = (line: number, fault: ScenarioFileFault): never => {
    throw new InputError<ScenarioFileErrorCode>('scenarioFileBroken', { file, line, fault })
  }
  const fault = parsed.errors[0] ?? parsed.warnings[0]
  if (fault) refuse(lines.linePos(fault.pos[0]).line, faultOfCode[fault.code] ?? 'other')
  const lineOf: LineOfField = (path) => lines.linePos(offsetOf(parsed.contents, path)).line
  let document: unknown
  try {
    document = parsed.toJS({ maxAliasCount: mostAliases })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    refuse(1, 'alias')
  }
  return { file, scenarios: parseScenarios(document, file, lineOf), lineOf }
}

/** Of the key, or of the item of a list, to which the path leads as far as the document goes. */
function offsetOf(root: Node | null, path: string): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  let rest = path
  while (rest !== '') {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && leadsTo(rest, String(key.value)))
      if (!pair || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      rest = rest.slice(String(pair.key.value).length).replace(/^\./, '')
      node = pair.value
    } else if (isSeq(node)) {
      const [place, index] = /^\[(\d+)\]\.?/.exec(rest) ?? ['', '']
      const item = node.items[Number(index)] as Node | undefined
      if (place === '' || !item) return offset
      offset = item.range?.[0] ?? offset
      rest = rest.slice(place.length)
      node = item
    } else return offset
  }
  return offset
}

/** A name may hold a dot itself: what follows it must be the end of the path or its next step. */
function leadsTo(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`)
}
