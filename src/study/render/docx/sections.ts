import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { pageFoot } from '../../../words/document.ts'
import type { Chapter } from '../../document.ts'
import { chapterTitle } from '../chapter-title.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { type Form, pageWidthsOf, twips, twipsOfMm } from './form.ts'
import { run } from './text.ts'

const a4 = { width: twipsOfMm(210), height: twipsOfMm(297) }

/** What a page's head says; null on the cover, which has neither head nor foot. */
export interface Running {
  readonly title: string
  readonly chapter: Chapter
  /** Follows on the same page, as the parts of an official document do. */
  readonly runsOn: boolean
}

/** A stretch of pages that lie one way. */
export function wordSection(
  form: Form,
  orientation: 'portrait' | 'landscape',
  children: readonly FileChild[],
  running: Running | null,
): ISectionOptions {
  const { top, bottom, left, right } = form.margins
  // A page on its side is turned to the left: what was its top is its left.
  const turned = orientation === 'landscape'
  const margin = turned
    ? { top: left, bottom: right, left: bottom, right: top }
    : { top, bottom, left, right }
  return {
    properties: {
      type: running?.runsOn ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      page: {
        size: {
          // The library swaps them for a page on its side.
          width: a4.width,
          height: a4.height,
          orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(margin.top),
          bottom: twipsOfMm(margin.bottom),
          left: twipsOfMm(margin.left),
          right: twipsOfMm(margin.right),
          header: twipsOfMm(form.isOfficial ? 15 : 13),
          // 7 mm beneath the text in an official document (GB/T 9704—2012, 7.5).
          footer: twipsOfMm(form.isOfficial ? 25 : 10),
        },
      },
    },
    ...(running === null
      ? { headers: blankHead, footers: blankFoot }
      : headAndFoot(form, orientation, running)),
    children,
  }
}

const blankHead = { default: new Header({ children: [new Paragraph({})] }) }
const blankFoot = { default: new Footer({ children: [new Paragraph({})] }) }

function headAndFoot(form: Form, orientation: 'portrait' | 'landscape', running: Running) {
  if (form.isOfficial) {
    return {
      headers: { ...blankHead, even: blankHead.default },
      footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
    }
  }
  const { language } = form
  const width = twips(pageWidthsOf(form)[orientation])
  const [before, between, after] = pageFoot[language]
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: 'Running',
            tabStops: [{ type: TabStopType.RIGHT, position: width }],
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '999999' } },
            children: [
              run(running.title, language),
              new TextRun({ children: [new Tab()] }),
              run(titleIn(running.chapter, form), language),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Running',
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
            ],
          }),
        ],
      }),
    },
  }
}

/** — 1 —, on the outer side of the sheet and one character in. */
function folio(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const oneCharacter = twips(14)
  return new Footer({
    children: [
      new Paragraph({
        style: 'Folio',
        alignment,
        indent: { left: oneCharacter, right: oneCharacter },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

export function chapterHeading(chapter: Chapter, form: Form): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [run(titleIn(chapter, form), form.language)],
  })
}

/** `2　农户小额信贷现状`; 二、农户小额信贷现状 in an official document. */
function titleIn(chapter: Chapter, { isOfficial, language }: Form): string {
  const { number, title } = chapter
  if (isOfficial && number !== undefined) return `${chineseNumeral(Number(number))}、${title[language]}`
  return chapterTitle(chapter, language)
}
