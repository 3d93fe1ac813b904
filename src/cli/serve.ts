import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Phrase } from '../words/phrase.ts'
import { servePhrases } from '../words/serve.ts'
import { numberOf } from './option-values.ts'
import { terminalProgress } from './progress.ts'
import { prepareDemonstration } from './serve/demonstration.ts'
import { type StudyState, studyServer } from './serve/study-server.ts'
import { say } from './terminal.ts'

/** `serve [--port 7070] [--host 127.0.0.1] [--data DIR] [--demo]`: runs until it is told to stop. */
export async function serve(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: process.env['PORT'] || '7070' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: process.env['QINGMIAO_DATA'] || 'data' },
      demo: { type: 'boolean', default: false },
    },
  })
  const port = numberOf('--port', values.port, '0–65535', (n) => Number.isInteger(n) && n >= 0 && n <= 65535)
  // The folder of the study itself, or the one that a demonstration keeps it in.
  const isStudy = !values.demo && existsSync(join(values.data, 'study.html'))
  const studyFolder = isStudy ? values.data : join(values.data, 'study')
  if (!values.demo && !existsSync(join(studyFolder, 'study.html'))) {
    say(servePhrases.noStudy(studyFolder))
    return 1
  }
  let state: StudyState = values.demo ? 'preparing' : 'ready'
  const server = studyServer(studyFolder, () => state, values.host)
  const fault = await listen(server, port, values.host)
  if (fault) {
    say(fault)
    return 1
  }
  if (values.demo) {
    const progress = terminalProgress()
    try {
      await prepareDemonstration(values.data, progress)
    } catch (error) {
      state = 'failed'
      server.close()
      server.closeAllConnections()
      throw error
    } finally {
      progress.end()
    }
    state = 'ready'
  }
  say(servePhrases.ready(addressOf(server, values.host)))
  await untilToldToStop(server)
  return 0
}

/** Why the server cannot listen there; null where it does. */
function listen(server: Server, port: number, host: string): Promise<Phrase | null> {
  return new Promise((resolve) => {
    server.once('error', ({ code = '' }: NodeJS.ErrnoException) =>
      resolve(
        code === 'EADDRINUSE' ? servePhrases.portTaken(port) : servePhrases.cannotListen(host, port, code),
      ),
    )
    server.listen(port, host, () => resolve(null))
  })
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : ''
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function untilToldToStop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      server.close(() => resolve())
      server.closeAllConnections()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
