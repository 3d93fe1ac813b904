import { assumptionWords, riskParameterWords } from './measures-workbench.ts'
import { nameOr, type Phrase } from './phrase.ts'

export const measuresDone = (folder: string, asOf: string | null): Phrase => ({
  'zh-CN': `七项措施的测算写在 ${folder} 。${asOf === null ? '' : `数据截止日 ${asOf}。`}`,
  en: `The seven measures are in ${folder}.${asOf === null ? '' : ` As of ${asOf}.`}`,
})

export const measuresErrors = {
  unknownFigure: (figure: string, known: readonly string[]): Phrase => ({
    'zh-CN': `没有名为 ${figure} 的数字；可以解释的有：${known.join('、')}，以及 measures --json 里的任何数字，如 details.lossSharing.doses.0.best.netBenefit。`,
    en: `There is no figure ${figure}; those that can be explained: ${known.join(', ')}, and any number of measures --json by its path, details.lossSharing.doses.0.best.netBenefit say.`,
  }),
} as const

export const measuresErrorPhrases = {
  noNotesAtRisk: ({ file }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `${file}：没有未结清且未违约的借据，措施无从测算。请确认余额列和五级分类列。`,
    en: `${file}: no note is outstanding and not in default, so there is nothing to try the measures on. Check the balance and category columns.`,
  }),
  measuresNeedLoanBook: ({ file }: Readonly<Record<string, string | number>>): Phrase => ({
    'zh-CN': `${file} 不是贷款台账（缺借据号、金额、发放日或到期日），措施无从测算。请用 --mapping 先在 study 中认列。`,
    en: `${file} is no loan book (loan number, amount, disbursement date and due date), so measures cannot be tried on it. Name its columns for \`study\` first.`,
  }),
} as const

export const explanationWords = {
  finding: (finding: string, table: string): Phrase => ({
    'zh-CN': `见报告 ${finding} 一块；取自 ${table} 表。`,
    en: `Shown in block ${finding} of the report; counted from the table ${table}.`,
  }),
  inputs: { 'zh-CN': '用到的数：', en: 'Inputs:' },
  notes: (all: string, shown: string): Phrase => ({
    'zh-CN': `涉及 ${all} 笔借据，列出 ${shown} 笔（贡献大的在前；全部用 --json）：`,
    en: `${all} notes stand behind it; ${shown} of them, the largest contributions first (all with --json):`,
  }),
} as const

export function inputName(name: string): Phrase {
  if (name === 'dose') return { 'zh-CN': '剂量', en: 'Dose' }
  return nameOr({ ...riskParameterWords, ...assumptionWords }, name)
}
