import { InputError } from '../stats/input-error.ts'
import { type CommandName, commandNames, mainHelp } from '../words/commands.ts'
import { keepCompiled } from './compile-cache.ts'
import { commandUsage, overview } from './help.ts'
import { inputErrorPhrase } from './input-error-phrase.ts'
import { stopCleanly } from './interruption.ts'
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

/** Exit codes: 0 done; 1 the data or request is at fault; 2 usage; 3 our fault. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview())
    return name === undefined ? 2 : 0
  }
  if (!isCommand(name)) {
    say(mainHelp.unknownCommand(name))
    process.stderr.write(overview())
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandUsage(name))
    return 0
  }
  stopCleanly()
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
  const usage = error instanceof UsageError ? error.phrase : parseArgsPhrase(error)
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

/** Node's own parser throws with these codes when an option is unknown or lacks its value. */
function parseArgsPhrase(error: unknown) {
  const isParseError =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  return isParseError ? mainHelp.badOption(error.message) : null
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
