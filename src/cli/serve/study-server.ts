import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { servePhrases } from '../../words/serve.ts'

/**
 * The files of a study that a browser may have, by path; nothing else in the folder is served. `problems.csv` holds
 * whole rows of the loan book and stays on the disk.
 */
const files: Readonly<
  Record<string, { readonly name: string; readonly type: string; readonly download: boolean }>
> = {
  '/': { name: 'study.html', type: 'text/html; charset=utf-8', download: false },
  '/study.html': { name: 'study.html', type: 'text/html; charset=utf-8', download: false },
  '/study.json': { name: 'study.json', type: 'application/json; charset=utf-8', download: true },
  '/scorecard.json': { name: 'scorecard.json', type: 'application/json; charset=utf-8', download: true },
  '/tables.xlsx': {
    name: 'tables.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    download: true,
  },
}

export type StudyState = 'preparing' | 'ready' | 'failed'

/** The study is one file with its script and style inside; nothing may be loaded from anywhere else. */
const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

/** Serves the study in `folder`; `state` tells whether it is there yet. Listening (at `host`) is the caller's. */
export function studyServer(folder: string, state: () => StudyState, host = '127.0.0.1'): Server {
  return createServer(async (request, response) => {
    const [path] = (request.url ?? '/').split(/[?#]/)
    if (!isOurName(request.headers.host ?? '', host)) {
      return send(response, 421, 'text/plain; charset=utf-8', 'Misdirected Request')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return send(response, 405, 'text/plain; charset=utf-8', 'Method Not Allowed')
    }
    if (path === '/health') return sendHealth(response, state())
    const file = Object.hasOwn(files, path) ? files[path] : undefined
    if (!file) return send(response, 404, 'text/plain; charset=utf-8', 'Not Found')
    if (state() !== 'ready') return sendWaiting(response, state())
    try {
      const content = await readFile(join(folder, file.name))
      if (file.download) response.setHeader('Content-Disposition', `attachment; filename="${file.name}"`)
      send(response, 200, file.type, content)
    } catch (error) {
      const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      send(
        response,
        absent ? 404 : 500,
        'text/plain; charset=utf-8',
        absent ? 'Not Found' : 'Internal Server Error',
      )
    }
  })
}

/** A page elsewhere that points its own name at this machine (DNS rebinding) must not read the study. */
function isOurName(header: string, host: string): boolean {
  const name = header.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name === host || isIP(name) > 0
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': type })
  response.end(body)
}

function sendHealth(response: ServerResponse, state: StudyState): void {
  const status = { ready: 'ok', preparing: 'starting', failed: 'failed' }[state]
  send(response, state === 'ready' ? 200 : 503, 'application/json; charset=utf-8', JSON.stringify({ status }))
}

function sendWaiting(response: ServerResponse, state: StudyState): void {
  const preparing = state === 'preparing'
  const title = preparing ? servePhrases.waitingTitle : servePhrases.failedTitle
  const text = preparing ? servePhrases.waitingText : servePhrases.failedText
  response.setHeader('Retry-After', '2')
  send(
    response,
    503,
    'text/html; charset=utf-8',
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${preparing ? '<meta http-equiv="refresh" content="2">' : ''}
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title['zh-CN']}</title>
<style>body{font:18px/1.7 system-ui,sans-serif;margin:18vh auto;max-width:32em;padding:0 1.5em;color:#1d3a2a}h1{font-size:1.3em}</style>
<h1>${title['zh-CN']}</h1><p>${text['zh-CN']}</p><h1 lang="en">${title.en}</h1><p lang="en">${text.en}</p></html>`,
  )
}
