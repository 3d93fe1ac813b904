import { InputError } from '../stats/input-error.ts'
import { type CommandName, commandNames, mainHelp } from '../words/commands.ts'
import { keepCompiled } from './compile-cache.ts'
import { commandUsage, overview } from './help.ts'
import { inputErrorPhrase } from './input-error-phrase.ts'
import { stopCleanly } from './interruption.ts'
import { nearestName } from './nearest-name.ts'
import { parseArgsPhrase } from './parse-args-phrase.ts'
import { say } from './terminal.ts'
import { UsageError } from './usage-error.ts'

type Run = (argv: readonly string[]) => Promise<number>

const commands: Record<CommandName, () => Promise<Run>> = {
  study: async () => (await import('./study.ts')).study,
  fit: async () => (await import('./fit.ts')).fit,
  'fit-selection': async () => (await import('./fit-selection.ts')).fitSelectionCommand,
  scorecard: async () => (await import('./scorecard.ts')).scorecard,
  score: async () => (await import('./score.ts')).score,
  validate: async () => (await import('./validate.ts')).validate,
  sample: async () => (await import('./sample.ts')).sample,
  schedule: async () => (await import('./schedule.ts')).schedule,
  price: async () => (await import('./price.ts')).price,
  loss: async () => (await import('./loss.ts')).loss,
  measures: async () => (await import('./measures.ts')).measures,
  stress: async () => (await import('./stress.ts')).stress,
  rules: async () => (await import('./rules.ts')).rules,
  report: async () => (await import('./report.ts')).report,
  serve: async () => (await import('./serve.ts')).serve,
}

/**
 * The others leave nothing half-written. They do not listen to signals: a listener is not heard while a long computation
 * runs, and would keep Ctrl+C from ending it at once.
 */
const writeFiles: ReadonlySet<CommandName> = new Set([
  'study',
  'scorecard',
  'score',
  'sample',
  'measures',
  'report',
  'serve',
])

/** Exit codes: 0 done; 1 the data or request is at fault; 2 usage; 3 our fault. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview())
    return name === undefined ? 2 : 0
  }
  if (!isCommand(name)) {
    say(mainHelp.unknownCommand(name, nearestName(name, commandNames) ?? undefined))
    process.stderr.write(overview())
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandUsage(name))
    return 0
  }
  if (writeFiles.has(name)) stopCleanly()
  try {
    const run = await commands[name]()
    return await run(rest)
  } catch (error) {
    return report(error, name)
  }
}

function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name)
}

function report(error: unknown, command: CommandName): number {
  if (error instanceof InputError) {
    say(inputErrorPhrase(error))
    return 1
  }
  const usage = error instanceof UsageError ? error.phrase : parseArgsPhrase(error, command)
  if (usage) {
    say(usage)
    process.stderr.write(commandUsage(command))
    return 2
  }
  const detail = error instanceof Error ? error.message : String(error)
  say(mainHelp.ourFault(detail))
  if (process.env['QINGMIAO_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return 3
}

// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// Progress that nobody reads any more is no reason to stop.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

keepCompiled()

process.exitCode = await main(process.argv.slice(2))
