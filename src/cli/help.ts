import { type CommandName, commandHelp, commandNames, mainHelp } from '../words/commands.ts'
import { inTerminalLanguage } from './terminal.ts'

export function overview(): string {
  const width = Math.max(...commandNames.map((name) => name.length)) + 2
  const lines = commandNames.map(
    (name) => `  ${name.padEnd(width)}${inTerminalLanguage(commandHelp[name].summary)}`,
  )
  return [
    inTerminalLanguage(mainHelp.title),
    '',
    `${inTerminalLanguage(mainHelp.commands)}:`,
    ...lines,
    '',
    inTerminalLanguage(mainHelp.more),
    '',
  ].join('\n')
}

export function commandUsage(name: CommandName): string {
  const { summary, usage, options } = commandHelp[name]
  const lines = options.flatMap(([flag, meaning]) => [`  ${flag}`, `      ${inTerminalLanguage(meaning)}`])
  return [
    inTerminalLanguage(summary),
    '',
    `${inTerminalLanguage(mainHelp.usage)}: ${usage}`,
    '',
    ...lines,
    '',
  ].join('\n')
}
