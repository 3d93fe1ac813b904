import { expect, test } from 'vitest'
import { classificationBook } from '../../../test/classification-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { lifetimeProbability } from '../../lending/lifetime-default/lifetime-curve.ts'
import { segmentLosses, statedLosses } from '../portfolio/segment-losses.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { classifyBook } from './classified-book.ts'
import { classificationFinding } from './find-classification.ts'
import { reclassificationWorklist } from './reclassification-worklist.ts'

const book = classificationBook()
const asOf = parseDay('2026-10-31')!
const reading = readBookOutcome(book, { asOf })
const positions = notePositions(book, reading, 'farmers')
const classified = classifyBook(book, reading, positions)
const finding = classificationFinding(book, positions, classified, null)
const fen = (yuan: number) => yuan * 100

test('notes booked too well, with the ground of each', () => {
  expect(finding.total).toEqual({ notes: 7, balance: fen(100_000) })
  expect(finding.bookedTooWell).toEqual({ notes: 3, balance: fen(3000) })
  expect(finding.grounds.map(({ ground, notes }) => [ground, notes])).toEqual([
    ['daysPastDue', 2], // masked, late
    ['restructuredAgain', 1], // third: its old note was a refinancing itself
  ])
  expect(finding.bookedByAutomatic![0][1].notes).toBe(1) // late: normal as booked, special mention by the rules
})

test('provisions by hand: 2012 on required classes and on booked ones, floors, what is held and the gap', () => {
  const of = (basis: string, scheme: string) =>
    finding.provisions.schemes.find((own) => own.basis === basis && own.scheme === scheme)!
  // Required: 94,000 normal; late, twice, tech special mention; masked, third substandard; bad loss.
  // 1,410 + 90 + 600 + 0 + 1,000
  expect(of('required', 'standard2012').provision.byClass).toBe(fen(3100))
  // Booked: 96,000 normal, 3,000 special mention, 1,000 loss: 1,440 + 90 + 1,000
  expect(of('booked', 'standard2012').provision.byClass).toBe(fen(2530))
  // 2002: 60 + 500 + 1,000 and 1 % of 100,000; ±20 % of the 500
  expect(of('required', 'guidance2002').provision.byClass).toBe(fen(2560))
  expect(of('required', 'guidance2002').floated).toEqual([fen(2460), fen(2660)])
  // Half of the late balance is in place (accuracy below 70 %), disposal unknown: 150 % and 2.5 %.
  expect(finding.provisions.floors).toMatchObject({
    floors: { coverage: 1.5, provisionRatio: 0.025 },
    untold: ['disposal'],
  })
  expect(of('required', 'standard2012').provision).toMatchObject({
    byCoverage: fen(4500), // 150 % of 3,000
    byProvisionRatio: fen(2500),
    required: fen(4500),
    decidedBy: 'coverage',
    // The loans are half of the cooperative's 200,000, and so is what is held.
    held: fen(2500),
    gap: fen(2000),
  })
  expect(finding.provisionRatios!.required.coverage).toBeCloseTo(2500 / 3000, 12)
  expect(finding.provisions.generalReserve).toBe(fen(1500))
})

test('the newer rules: what they move, and by which provision', () => {
  const { measures2023, guidance2006 } = finding.byRegime
  // 2006: masked is doubtful (over 180 days), bad is doubtful (loss takes evidence), twice special mention.
  expect(guidance2006.map(({ notes }) => notes)).toEqual([4, 1, 0, 2, 0, 0])
  expect(measures2023.map(({ notes }) => notes)).toEqual([1, 3, 2, 0, 1, 0])
  expect(finding.moves[3][4].notes).toBe(1) // bad: doubtful → loss
})

test('the seven rules that this book can tell, and the notes that break them', () => {
  const broken = Object.fromEntries(
    finding.compliance.map(({ rule, judged, broken: notes }) => [rule, [judged.notes, notes.notes]]),
  )
  expect(broken).toMatchObject({
    measures2023: [7, 3],
    guidance2006: [7, 1], // masked alone
    over90NonPerforming: [2, 1],
    extendedSpecialMention: [1, 0],
    refinancedSpecialMention: [1, 1],
    extendedOnce: [1, 1],
    extensionLength: [1, 1], // a year's loan extended by eighteen months
    technicalDays: [1, 1],
  })
})

test('periods that ran out', () => {
  const of = (name: string) => finding.deadlines.find(({ kind }) => kind === name)!
  // bad fell due on 2023-05-05: lapsed on 2026-05-05, unless the demand of 2025 was signed.
  expect(of('limitation')).toMatchObject({ judged: { notes: 4 }, lapsed: { notes: 0 } })
  expect(of('limitationUnsigned').lapsed).toEqual({ notes: 1, balance: fen(1000) })
  // Six months after the due date: bad long ago, masked (joint) on 2026-10-01.
  expect(of('guarantee')).toMatchObject({ judged: { notes: 2 }, lapsed: { notes: 2 } })
})

test('ratios by hand', () => {
  const { ratios, rolls } = finding
  expect(ratios.deviation90).toMatchObject({ late: fen(2000), ratio: 2, accuracy: 0.5 })
  expect(ratios.customers).toMatchObject({ largest: fen(94_000), largestRatio: 4.7 })
  expect(ratios.groups!.largest).toBe(fen(2000)) // masked and bad answer for each other
  expect(ratios.capitalAdequacy).toBe(0.125)
  // Due within the year: masked 1,000, second 1,000 (refinanced), twice 1,000, late, tech, gone 2,000.
  expect(ratios.dueCollected).toEqual({ due: fen(7000), booked: 1 / 7, own: 0 })
  expect(ratios.writeOffs).toMatchObject({ amount: fen(2000), recovery: 0.25 })
  expect(rolls!.rates[0]).toBe(0.25) // 1,000 of 4,000
})

test('stages and their triggers; without a model no loss', () => {
  const { stages, untold, net } = finding.expectedLoss
  expect(stages.map(({ notes }) => notes)).toEqual([1, 3, 3])
  expect(untold).toEqual(['disasterArea'])
  expect(net).toBeNull()
})

test('with probabilities: 12 months, lifetime and best estimate, less what the fund bears', () => {
  const rows = Uint32Array.of(0)
  const { expectedLoss } = classificationFinding(book, positions, classified, {
    rows,
    probability: Float64Array.of(0.02),
    exposure: null,
    losses: statedLosses,
    lifetime: null,
  })
  // big: 94,000 × 2 % × 10 %; masked 1,000 × 45 %, third 1,000 × 55 %, bad 1,000 × 45 %
  expect(expectedLoss.stages.map(({ loss }) => loss)).toEqual([fen(188), 0, fen(1450)])
  expect(expectedLoss).toMatchObject({ gross: fen(1638), offset: fen(225), net: fen(1413) })
  expect(expectedLoss).toMatchObject({ curve: 'constant', fromUndrawn: null })
})

test('own hazards and a line: the note still stands, so that only the months ahead count', () => {
  // big is due 2026-11: the month of 2026-11-01 is its due month, 0. Every monthly odds is 1 : 9 of what is left.
  const lifetime = { firstMonth: 0, hazard: [0.1, 0.1], settlement: [0.5, 0] }
  const risk = {
    rows: Uint32Array.of(0),
    // Made twelve months before its due month; the probability of the curve itself asks for no other odds.
    probability: Float64Array.of(lifetimeProbability(lifetime, -12)),
    exposure: Float64Array.of(fen(100_000)),
    losses: segmentLosses((guarantee) => ({ ...statedLosses[guarantee], value: 0.2 })),
    lifetime,
  }
  const { expectedLoss } = classificationFinding(book, positions, classified, risk)
  // From now: .1 + .9 × .5 × .1 = .145 of 100,000 × 20 %.
  expect(expectedLoss.stages[0].loss! / fen(1)).toBeCloseTo(2900, 0)
  expect(expectedLoss.fromUndrawn! / fen(1)).toBeCloseTo((2900 * 6000) / 100_000, 0)
  expect(expectedLoss.curve).toBe('hazard')
})

test('the worklist: the most provision first, with the chain back to a root that is not on the book', () => {
  const list = reclassificationWorklist(book, classified)
  expect(list.map(({ loan, moreProvision, chain }) => [loan, moreProvision, chain])).toEqual([
    ['third', fen(285), ['second', 'first']], // 30 % less 1.5 %
    ['masked', fen(270), []],
    ['late', fen(15), []],
  ])
  expect(list[0]).toMatchObject({ booked: 'normal', automatic: 'substandard', ground: 'restructuredAgain' })
  expect(list[1].byRegime).toEqual({ measures2023: 'substandard', guidance2006: 'doubtful' })
})
