import { expect, test } from 'vitest'
import { charactersOf } from './characters.ts'

const page =
  '<h1>标题<br>二</h1><p>正文&lt;α&gt; <strong class="x">粗<span>体</span></strong>细</p><text class="strong" x="1">强</text>'
const chinese = (text: string) => text.replace(/[\x20-\x7e]/g, '')

test('each face gets the characters that it sets', () => {
  const { all, bold, title } = charactersOf(page)
  expect([...chinese(title)].sort()).toEqual([...'标题二'].sort())
  expect([...chinese(bold)].sort()).toEqual([...'粗体强'].sort())
  expect([...chinese(all)].sort()).toEqual([...'标题二正文α粗体细强'].sort())
})

test('characters come once and in code-point order, Latin always', () => {
  const { all } = charactersOf('<p>农户农户</p>')
  expect(all.startsWith(' !"#')).toBe(true)
  expect(chinese(all)).toBe('农户')
})
