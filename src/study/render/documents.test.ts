import { expect, test } from 'vitest'
import { demoDocument, demoMeta } from '../../../test/fixtures/study-document/demo-document.ts'
import { councilWords } from '../../words/council.ts'
import { documentNames } from './document-names.ts'
import { documentFiles } from './documents.ts'

test('each name has its file, of its kind', async () => {
  const files = await documentFiles('study', demoDocument, demoMeta, councilWords.council)
  expect([...files.keys()].sort()).toEqual([
    'study.en.docx',
    'study.en.pdf',
    'study.official.zh-CN.docx',
    'study.zh-CN.docx',
    'study.zh-CN.pdf',
  ])
  expect(documentNames('study').sort()).toEqual([...files.keys()].sort())
  for (const [name, bytes] of files) {
    const kind = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
    expect(kind).toBe(name.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004')
  }
}, 60_000)
