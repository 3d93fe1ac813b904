import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatDay } from '../src/lending/calendar.ts'
import { observationProbation, upgradeProbation } from '../src/lending/classification/probation.ts'
import { guidance2006, measures2023 } from '../src/lending/classification/rule-pack.ts'
import {
  ALWAYS,
  type DayBounds,
  matrixA,
  matrixB,
  matrixGuarantees,
  NEVER,
  type RuralMatrix,
} from '../src/lending/classification/rural-matrix.ts'
import { CURE_MONTHS } from '../src/lending/expected-credit-loss/cure.ts'
import { defaultStageRules, sicrTriggers } from '../src/lending/expected-credit-loss/stage.ts'
import { statedLossGivenDefault } from '../src/lending/loss-given-default.ts'
import { daysFloors } from '../src/lending/overdue-days-class.ts'
import { generalReserveShare, provisionSchemes } from '../src/lending/provisions/provision-schemes.ts'
import { decree2011, notice2018, type ProvisionFloors } from '../src/lending/provisions/regulatory-floors.ts'
import { capitalFloors } from '../src/lending/ratios/capital-adequacy.ts'
import { concentrationLimits } from '../src/lending/ratios/customer-concentration.ts'
import { TECHNICAL_DAYS } from '../src/lending/technical-overdue.ts'
import { categories, creditGrades, guarantees } from '../src/lending/vocabulary.ts'
import { DISASTER_AREA_SHARE } from '../src/study/classification/expected-loss-finding.ts'
import { ruleWords, sicrWords } from '../src/words/classification.ts'
import { categoryWords, gradeWords, guaranteeWords } from '../src/words/vocabulary.ts'

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'classification.md'), 'utf8')

const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
const both = ({ 'zh-CN': zh, en }: { 'zh-CN': string; en: string }) => `${zh} ${en}`
const percent = (share: number) => `${+(share * 100).toFixed(4)} %`
const written = (bounds: DayBounds) =>
  bounds[0] === ALWAYS ? '∞' : bounds.map((days) => (days === NEVER ? '—' : days)).join('/')

function matrixRows({ bounds }: RuralMatrix): string[] {
  return creditGrades.map((grade) =>
    row(both(gradeWords[grade]), ...matrixGuarantees.map((guarantee) => written(bounds[grade][guarantee]))),
  )
}

function floorsRow(name: string, floors: ProvisionFloors, tests: readonly string[]): string {
  return row(name, ...tests, percent(floors.coverage), percent(floors.provisionRatio))
}

const { guidance2002, standard2012 } = provisionSchemes

test.each([
  ['the 2006 matrix', matrixRows(matrixA)],
  ['variant B', matrixRows(matrixB)],
  ['other loans', creditGrades.map((grade) => row(both(gradeWords[grade]), written(matrixA.other![grade])))],
  [
    'the 2023 floors',
    daysFloors.map(({ over, category }) => row(`> ${over}`, both(categoryWords[category]))),
  ],
  [
    'flags of 2023',
    measures2023.flagRules.map(({ flag, atLeast }) => row(`\`${flag}\``, both(categoryWords[atLeast]))),
  ],
  [
    'the packs',
    [measures2023, guidance2006('A')].map(({ regime, from, source }) =>
      row(`\`${regime}\``, formatDay(from), source),
    ),
  ],
  [
    'provision schemes',
    [guidance2002, standard2012].map(({ source, from, shares, generalShare }) =>
      row(source, formatDay(from), ...categories.map((name) => percent(shares[name])), percent(generalShare)),
    ),
  ],
  [
    'provision floors',
    [
      floorsRow(decree2011.source, decree2011.floors, ['', '', '']),
      ...notice2018.steps.map(({ atLeast, floors }) =>
        floorsRow(notice2018.source, floors, [
          `≥ ${percent(atLeast.accuracy)}`,
          `≥ ${percent(atLeast.disposal)}`,
          `≥ ${percent(atLeast.capitalAdequacy)}`,
        ]),
      ),
      floorsRow(notice2018.source, notice2018.otherwise, ['', '', '']),
    ],
  ],
  [
    'loss given default',
    guarantees.map((name) => row(both(guaranteeWords[name]), percent(statedLossGivenDefault[name]))),
  ],
  ['triggers', sicrTriggers.map((name) => row(`\`${name}\``, both(sicrWords[name])))],
  ['rules', Object.entries(ruleWords).map(([name, words]) => row(`\`${name}\``, words['zh-CN'], words.en))],
  [
    'limits',
    [
      row('单一客户 largest customer', percent(concentrationLimits.largest)),
      row('集团客户 group', percent(concentrationLimits.largestGroup)),
      row('最大十户 ten largest', percent(concentrationLimits.tenLargest)),
      ...capitalFloors.map(({ from, total }) =>
        row(`资本充足率 capital, ${formatDay(from)}`, `≥ ${percent(total)}`),
      ),
    ],
  ],
])('docs/classification.md has %s as the code has', (_, rows) => {
  expect(rows.length).toBeGreaterThan(0)
  for (const line of rows) expect(page).toContain(line)
})

test.each([
  `**${TECHNICAL_DAYS}** 天`,
  `**${upgradeProbation.instalments}** 期或 **${upgradeProbation.months}** 个月`,
  `**${upgradeProbation.instalments}** instalments or **${upgradeProbation.months}** months`,
  `**${observationProbation.months}** 个月且 **${observationProbation.instalments}** 期`,
  `**${observationProbation.months}** months and **${observationProbation.instalments}** instalments`,
  `**${percent(guidance2002.floatLimit)}**`,
  `**${percent(generalReserveShare)}**`,
  `**${CURE_MONTHS}** months without a trigger`,
  `**${percent(DISASTER_AREA_SHARE)}** of its area`,
  `more than **${defaultStageRules.sicrDays}** days`,
  `**${formatDay(measures2023.oldStockBy!)}**`,
])('docs/classification.md says what the code does: %s', (sentence) => {
  expect(page).toContain(sentence)
})
