import type { Phrase } from '../phrase.ts'

/** Files, villages, cases. */
export const creditAndRulesTraces = {
  'details.creditFiles.found.households': {
    'zh-CN': '辖区户数（机构表），无则为农户表户数。',
    en: 'Households in the area by the institution file, else on file.',
  },
  'details.creditFiles.found.withFile': {
    'zh-CN': '有档案的户÷户数。',
    en: 'Households with a file over them.',
  },
  'details.creditFiles.found.rated': {
    'zh-CN': '已评级的户÷户数。',
    en: 'Rated households over them.',
  },
  'details.creditFiles.found.granted': {
    'zh-CN': '已授信的户÷户数。',
    en: 'Households with a line over them.',
  },
  'details.creditFiles.found.used': {
    'zh-CN': '有未结清借据的户÷户数。',
    en: 'Households with open notes over them.',
  },
  'details.creditFiles.found.freshFiles': {
    'zh-CN': '一年内更新的档案÷档案。',
    en: 'Files renewed within a year over files.',
  },
  'details.creditFiles.found.freshRatings': {
    'zh-CN': '一年内的评级÷评级。',
    en: 'Ratings within a year over ratings.',
  },
  'details.creditFiles.found.creditHouseholds': {
    'zh-CN': '信用户÷户数。',
    en: 'Credit households over them.',
  },
  'details.creditFiles.found.dishonestListed': {
    'zh-CN': '失信被执行人户÷户数。',
    en: 'Households on the dishonest list over them.',
  },
  'details.creditVillages.found.villages.*.facts.creditHouseholds': {
    'zh-CN': '村内信用户÷全村户数。',
    en: 'Credit households of the village over its households.',
  },
  'details.creditVillages.found.villages.*.facts.withoutArrears': {
    'zh-CN': '1－欠款贷款户÷贷款户。',
    en: '1 − borrowing households in arrears over borrowing households.',
  },
  'details.creditVillages.found.villages.*.facts.nonPerforming': {
    'zh-CN': '违约借据余额÷未结清余额。',
    en: 'Balance in default over balance outstanding.',
  },
  'details.creditVillages.found.townships.*.facts.creditVillages': {
    'zh-CN': '有称号的村÷全部村。',
    en: 'Villages with the title over all.',
  },
  'details.creditVillages.found.townships.*.facts.withoutArrears': {
    'zh-CN': '1－欠款贷款户÷贷款户。',
    en: '1 − borrowing households in arrears over borrowing households.',
  },
  'details.creditVillages.found.townships.*.facts.nonPerforming': {
    'zh-CN': '违约借据余额÷未结清余额。',
    en: 'Balance in default over balance outstanding.',
  },
  'details.villageIncentive.found.notes': {
    'zh-CN': '信用村的在险借据。',
    en: 'Notes at risk in credit villages.',
  },
  'details.villageIncentive.found.balance': {
    'zh-CN': '其余额之和。',
    en: 'Sum of their balances.',
  },
  'details.villageIncentive.found.discount': {
    'zh-CN': 'Σ 余额×星级×10 个基点。',
    en: 'Σ balance × stars × ten base points.',
  },
  'details.villageIncentive.found.expectedLoss': {
    'zh-CN': '这些借据的预期损失。',
    en: 'Their expected loss.',
  },
  'details.villageIncentive.found.expectedLossWithoutTitle': {
    'zh-CN': '去掉信用村系数后重算的预期损失。',
    en: 'The same computed without the coefficient of the title.',
  },
  'details.villageIncentive.found.worthRate': {
    'zh-CN': '（无称号－有称号的预期损失）÷余额。',
    en: '(Without − with) over the balance.',
  },
  'details.villageIncentive.found.titled.notes': {
    'zh-CN': '信用村已到期借据。',
    en: 'Matured notes of credit villages.',
  },
  'details.villageIncentive.found.titled.defaults': {
    'zh-CN': '其中违约。',
    en: 'Those of them that defaulted.',
  },
  'details.villageIncentive.found.others.notes': {
    'zh-CN': '其他村已到期借据。',
    en: 'Matured notes of other villages.',
  },
  'details.villageIncentive.found.others.defaults': {
    'zh-CN': '其中违约。',
    en: 'Those of them that defaulted.',
  },
  'details.villageIncentive.found.campaign.villages': {
    'zh-CN': '有整村授信日期、前后都有借据的村。',
    en: 'Villages with a dated campaign and notes before and after.',
  },
  'details.villageIncentive.found.campaign.before.*': {
    'zh-CN': '授信前放款的已到期借据及违约。',
    en: 'Matured notes lent before it, and defaults.',
  },
  'details.villageIncentive.found.campaign.after.*': {
    'zh-CN': '授信后放款的已到期借据及违约。',
    en: 'Matured notes lent after it, and defaults.',
  },
  'details.villageIncentive.found.campaign.othersBefore': {
    'zh-CN': '未授信的村同一日期之前的违约率，按授信村加权。',
    en: 'Default of villages without one before the same days, weighted as the campaigns are.',
  },
  'details.villageIncentive.found.campaign.othersAfter': {
    'zh-CN': '未授信的村同一日期之后的违约率，同样加权。',
    en: 'The same after those days.',
  },
  'details.villageIncentive.found.campaign.difference': {
    'zh-CN': '（授信村后－前）－（未授信村后－前）。',
    en: '(After − before) less the same of the others.',
  },
  'details.villageIncentive.found.campaign.interval.*': {
    'zh-CN': '按村刀切标准误的正态区间。',
    en: 'Normal interval with the jackknife over villages.',
  },
  'details.caseLedger.found.steps.*.steps': {
    'zh-CN': '截止日前该步骤的次数。',
    en: 'Steps of the kind by the as-of date.',
  },
  'details.caseLedger.found.steps.*.loans': {
    'zh-CN': '涉及的借据。',
    en: 'Loans with one.',
  },
  'details.caseLedger.found.steps.*.amount': {
    'zh-CN': '每笔借据取最大一次的金额，求和。',
    en: 'Of each loan its largest claim, summed.',
  },
  'details.caseLedger.found.steps.*.recovered': {
    'zh-CN': '该步骤收回之和。',
    en: 'Recovered by these steps.',
  },
  'details.caseLedger.found.recoveredOfSued': {
    'zh-CN': '起诉以后收回÷起诉金额。',
    en: 'Recovered since the suit over the amount sued for.',
  },
  'details.caseLedger.found.suitToJudgment': {
    'zh-CN': '起诉到判决的中位天数。',
    en: 'Median days from suit to judgment.',
  },
  'details.caseLedger.found.judgmentToEnforcement': {
    'zh-CN': '判决到执行的中位天数。',
    en: 'Median days from judgment to enforcement.',
  },
  'details.caseLedger.found.suedNotJudged': {
    'zh-CN': '已诉未判的借据。',
    en: 'Loans sued for without a judgment.',
  },
  'details.caseLedger.found.judgedNotEnforced': {
    'zh-CN': '已判未执行的借据。',
    en: 'Loans judged without enforcement.',
  },
} as const satisfies Record<string, Phrase>
