import { type CommandName, commandHelp, mainHelp } from '../words/commands.ts'
import type { Phrase } from '../words/phrase.ts'
import { nearestName } from './nearest-name.ts'

/** What Node's parser of the command line found wrong, in words of ours; null for any other error. */
export function parseArgsPhrase(error: unknown, command: CommandName): Phrase | null {
  if (!(error instanceof Error && 'code' in error)) return null
  const [, named = ''] = /'([^']*)'/.exec(error.message) ?? []
  const [option] = named.split(/[ ,]/)
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return mainHelp.unknownOption(named, nearestName(named, optionsOf(command)) ?? undefined)
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take an argument')
        ? mainHelp.optionTakesNoValue(option)
        : mainHelp.optionNeedsValue(option)
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return mainHelp.unexpectedArgument(named)
    default:
      return null
  }
}

/** The options that the help of a command names. */
function optionsOf(command: CommandName): readonly string[] {
  const { usage, options } = commandHelp[command]
  return [usage, ...options.map(([flag]) => flag)].flatMap((text) => text.match(/--[a-z-]+/g) ?? [])
}
