/**
 * What the page does for whoever lets it run a script: keeps the language and the place when switching, marks the chapter
 * in view, prints, and copies tables or saves them as CSV. Without it everything can still be read and printed.
 */
export const pageScript = `
(() => {
  const html = document.documentElement
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const articleOf = (language) => document.querySelector('article[lang="' + language + '"]')

  // What stands at the top of the window, remembered while reading: when the switch tells us, it is hidden already.
  let place = null
  const remember = () => {
    const blocks = all('article[lang="' + html.lang + '"] .text :is(section,figure,h3)[id]')
    const block = blocks.findLast((e) => e.getBoundingClientRect().top < 120)
    place = block ? { id: block.id, top: block.getBoundingClientRect().top } : null
  }
  const setLanguage = (input) => {
    html.lang = input.value
    document.title = input.dataset.title
  }
  // Anchors of the two languages differ in their first syllable.
  const switchTo = (input) => {
    setLanguage(input)
    const there = place && document.getElementById(place.id.replace(/^(zh|en)-/, input.value === 'en' ? 'en-' : 'zh-'))
    scrollTo({ top: there ? scrollY + there.getBoundingClientRect().top - place.top : 0, behavior: 'instant' })
    mark()
    hints()
  }
  const inputs = all('input[name=language]')
  inputs.forEach((input) => input.addEventListener('change', () => switchTo(input)))
  const wanted = /^#(zh|en)-/.exec(location.hash)
  const other = wanted && inputs.find((input) => input.value.startsWith(wanted[1]) && !input.checked)
  if (other) {
    other.checked = true
    const target = document.getElementById(location.hash.slice(1))
    const show = () => target?.scrollIntoView({ behavior: 'instant' })
    show()
    document.fonts.ready.then(show)
  }
  setLanguage(inputs.find((input) => input.checked))

  const print = document.querySelector('.print')
  print.hidden = false
  print.addEventListener('click', () => window.print())

  const mark = () => {
    const chapters = all('article[lang="' + html.lang + '"] :is(.council,.chapter)')
    const current = chapters.findLast((chapter) => chapter.getBoundingClientRect().top < 160)
    all('.side a').forEach((link) => {
      if (current && link.getAttribute('href') === '#' + current.id) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    })
    all('article[lang="' + html.lang + '"] .here').forEach((here) => {
      here.textContent = current ? [...current.querySelector('h2').childNodes].map((part) => part.textContent).join(' ') : ''
    })
  }
  let waiting = false
  addEventListener('scroll', () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => { waiting = false; mark(); remember() })
  }, { passive: true })
  mark()
  remember()

  const fits = (box) => box.scrollWidth <= box.clientWidth + 1
  const fade = (box) => box.parentElement.classList.toggle('more', box.scrollLeft + box.clientWidth < box.scrollWidth - 1)
  const hints = () => all('article[lang="' + html.lang + '"] .scroll').forEach((box) => {
    const section = box.parentElement
    section.classList.remove('out')
    section.classList.toggle('out', !fits(box))
    section.querySelector('.hint').hidden = fits(box)
    fade(box)
  })
  all('.scroll').forEach((box) => box.addEventListener('scroll', () => fade(box), { passive: true }))
  addEventListener('resize', hints)
  document.fonts.ready.then(hints)
  hints()
  all('.folded a').forEach((link) => link.addEventListener('click', () => { link.closest('details').open = false }))

  const quoted = (text) => /[",\\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text
  // A text that a spreadsheet would take for a formula is led by an apostrophe.
  const safe = (text) => quoted(/^[=+@\\t]|^-(?!\\d)/.test(text) ? "'" + text : text)
  const headings = (table) => all('thead [data-column]', table).sort((a, b) => a.dataset.column - b.dataset.column)
  const nameOf = (cell) => [cell.dataset.group, cell.textContent].filter(Boolean).join(' ')
  const csv = (table, words) => {
    const rows = all('tbody tr', table).map((row) => [...row.cells])
    const pairs = new Set(rows.flatMap((cells) => cells.flatMap((cell, i) => cell.dataset.v?.includes(';') ? [i] : [])))
    const head = headings(table).flatMap((cell, i) => {
      const name = nameOf(cell)
      return pairs.has(i) ? [name + ' ' + words.lower, name + ' ' + words.upper] : [name]
    })
    const body = rows.map((cells) => cells.flatMap((cell, i) => {
      const ends = (cell.dataset.v ?? '').split(';')
      if (pairs.has(i)) return ends.length === 2 ? ends : ['', '']
      return cell.dataset.v !== undefined ? [cell.dataset.v] : [safe(cell.textContent === '—' ? '' : cell.textContent)]
    }))
    return '\\ufeff' + [head.map(safe), ...body].map((cells) => cells.join(',')).join('\\r\\n') + '\\r\\n'
  }
  const tabbed = (table) => [headings(table).map(nameOf), ...all('tbody tr', table).map((row) => [...row.cells].map((cell) => cell.textContent))]
    .map((cells) => cells.join('\\t')).join('\\n')

  const copy = async (text) => {
    try { await navigator.clipboard.writeText(text) } catch {
      const area = document.body.appendChild(document.createElement('textarea'))
      area.value = text
      area.select()
      document.execCommand('copy')
      area.remove()
    }
  }
  const button = (label, act) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.textContent = label
    made.addEventListener('click', () => act(made))
    return made
  }
  all('section.table').forEach((section) => {
    const words = section.closest('article').dataset
    const table = section.querySelector('table')
    const actions = document.createElement('div')
    actions.className = 'actions'
    actions.append(
      button(words.copytable, async (made) => {
        await copy(tabbed(table))
        made.textContent = words.copied
        setTimeout(() => { made.textContent = words.copytable }, 1600)
      }),
      button(words.downloadcsv, () => {
        const link = document.createElement('a')
        link.href = URL.createObjectURL(new Blob([csv(table, words)], { type: 'text/csv' }))
        link.download = table.dataset.name + '.csv'
        link.click()
        URL.revokeObjectURL(link.href)
      }),
    )
    section.append(actions)
  })
})()
`
