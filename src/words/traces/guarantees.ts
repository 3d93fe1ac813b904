import type { Phrase } from '../phrase.ts'

/** Joint groups, funds, the guarantee company. */
export const guaranteesTraces = {
  'details.jointGroups.found.groups': {
    'zh-CN': '有在险借据的联保小组。',
    en: 'Joint groups with notes at risk.',
  },
  'details.jointGroups.found.members': {
    'zh-CN': '组内有在险借据的户。',
    en: 'Households of them with notes at risk.',
  },
  'details.jointGroups.found.balance': {
    'zh-CN': '其余额之和。',
    en: 'Sum of their balances.',
  },
  'details.jointGroups.found.commonExposure': {
    'zh-CN': '六成以上同村同作物的小组。',
    en: 'Groups of which more than 60% share crop and village.',
  },
  'details.jointGroups.found.meanContingent': {
    'zh-CN': '各户的其他成员余额之和，平均。',
    en: 'Mean over members of what the others owe.',
  },
  'details.jointGroups.found.cover.groups': {
    'zh-CN': '两户以上、各户收支齐全的小组。',
    en: 'Groups of two and more whose budgets are all known.',
  },
  'details.jointGroups.found.cover.members': {
    'zh-CN': '其中的户数。',
    en: 'Households in them.',
  },
  'details.jointGroups.found.cover.expectedLoss': {
    'zh-CN': 'Σ 违约概率×违约损失率×余额。',
    en: 'Σ PD × LGD × balance.',
  },
  'details.jointGroups.found.cover.expectedLossAfterCover': {
    'zh-CN': 'Σ 违约概率×max(0, 损失－θ×他户结余)。',
    en: 'Σ PD × max(0, loss − θ × the others’ surplus).',
  },
  'details.jointGroups.found.cover.metInFull': {
    'zh-CN': '他户可全额补上的违约占比。',
    en: 'Members whose default the others’ θ meets in full.',
  },
  'details.jointGroups.found.cover.shortAlone': {
    'zh-CN': '现金流低于应还的户占比。',
    en: 'Members whose cash flow is below what falls due.',
  },
  'details.jointGroups.found.cover.bringsDownAnother': {
    'zh-CN': '拖垮至少一户本来还得起的违约占比。',
    en: 'Members whose default brings down one who could have paid.',
  },
  'details.jointGroups.found.cover.bringsDownAll': {
    'zh-CN': '拖垮所有还得起的户的违约占比。',
    en: 'Members whose default brings down all who could have paid.',
  },
  'details.jointGroups.found.history.besideDefault.*': {
    'zh-CN': '同组同年另有违约的户次，及其中违约。',
    en: 'Members beside another default of the group in that crop year, and their defaults.',
  },
  'details.jointGroups.found.history.besideNone.*': {
    'zh-CN': '同组同年别无违约的户次，及其中违约。',
    en: 'Members beside none, and their defaults.',
  },
  'details.lossSharing.funds.*.notes': {
    'zh-CN': '尚无分担的在险信用借据。',
    en: 'Pure-credit notes at risk that nobody shares in.',
  },
  'details.lossSharing.funds.*.covered': {
    'zh-CN': '其余额之和。',
    en: 'Sum of their balances.',
  },
  'details.lossSharing.funds.*.paidIn': {
    'zh-CN': '覆盖余额的 10%。',
    en: 'A tenth of it.',
  },
  'details.lossSharing.funds.*.averageYear.loss': {
    'zh-CN': '各年天气下预期损失的平均。',
    en: 'Mean of their expected loss over the years.',
  },
  'details.lossSharing.funds.*.averageYear.borneByOthers': {
    'zh-CN': 'min(基金余额, 比例×损失)＋担保人比例×损失，各年平均。',
    en: 'min(fund, share × loss) + the guarantor’s share, the mean over the years.',
  },
  'details.lossSharing.funds.*.worstYear.*': {
    'zh-CN': '损失最大的作物年度，同一算法。',
    en: 'The crop year of the largest loss, by the same arithmetic.',
  },
  'details.lossSharing.funds.*.usedInWorstYear': {
    'zh-CN': '最坏年份基金支付÷基金。',
    en: 'The fund’s payment in it over the fund.',
  },
  'details.lossSharing.funds.*.topUpAfter': {
    'zh-CN': '覆盖余额的 10%－最坏年份后的基金余额。',
    en: 'A tenth of the covered balance less what is left after it.',
  },
  'details.lossSharing.company.notes': {
    'zh-CN': '欠 10 万至 300 万元的户的在险借据。',
    en: 'Notes at risk of households that owe 100,000 to 3 million yuan.',
  },
  'details.lossSharing.company.covered': {
    'zh-CN': '其余额之和。',
    en: 'Sum of their balances.',
  },
  'details.lossSharing.company.averageYear.loss': {
    'zh-CN': '各年天气下预期损失的平均。',
    en: 'Mean of their expected loss over the years.',
  },
  'details.lossSharing.company.averageYear.borneByOthers': {
    'zh-CN': '损失×（1－本社自留）。',
    en: 'Loss × (1 − what stays with the bank).',
  },
  'details.lossSharing.company.fee': {
    'zh-CN': '覆盖余额×年费率。',
    en: 'Balance × the fee a year.',
  },
  'details.lossSharing.doses.*.notes': {
    'zh-CN': '可覆盖的借据。',
    en: 'Notes that could be covered.',
  },
  'details.lossSharing.doses.*.balance': {
    'zh-CN': '其余额之和。',
    en: 'Sum of their balances.',
  },
  'details.lossSharing.doses.*.stopsPayingAt': {
    'zh-CN': '净收益最高的剂量；最高在 1 处则空。',
    en: 'The dose of the highest net benefit; none where it is 1.',
  },
  'details.lossSharing.doses.*.best.interval.*': {
    'zh-CN': '各抽样下少承担与中心值之比的百分位×中心值。',
    en: 'Percentiles of the draws’ multiple of the central value, times that value.',
  },
  'details.lossSharing.doses.*.points.*.dose': {
    'zh-CN': '纳入覆盖的余额占比，从最稳妥的借据起。',
    en: 'Share of the balance covered, safest notes first.',
  },
  'details.lossSharing.doses.*.points.*.covered': {
    'zh-CN': '剂量×可覆盖余额。',
    en: 'Dose × the balance that could be covered.',
  },
  'details.lossSharing.doses.*.points.*.loss': {
    'zh-CN': '覆盖借据预期损失的各年平均。',
    en: 'Mean expected loss of the covered notes over the years.',
  },
  'details.lossSharing.doses.*.points.*.borneInForce': {
    'zh-CN': '未停贷时由他方承担的，各年平均。',
    en: 'Borne by others while the cover is in force, the mean over the years.',
  },
  'details.lossSharing.doses.*.points.*.stopped': {
    'zh-CN': '基金动用或违约占比触线的年份占比。',
    en: 'Share of the years in which use of the fund or defaults trip the breaker.',
  },
  'details.lossSharing.doses.*.points.*.borneByOthers': {
    'zh-CN': '未停贷时承担的×（1－停贷占比）。',
    en: 'Borne in force × (1 − stopped).',
  },
  'details.lossSharing.doses.*.points.*.statePays': {
    'zh-CN': '基金支付×（1－停贷占比）。',
    en: 'The fund’s payments × (1 − stopped).',
  },
  'details.lossSharing.doses.*.points.*.guarantorsPay': {
    'zh-CN': '担保人支付×（1－停贷占比）。',
    en: 'The guarantors’ payments × (1 − stopped).',
  },
  'details.lossSharing.doses.*.points.*.companyPays': {
    'zh-CN': '担保公司支付。',
    en: 'The company’s payments.',
  },
  'details.lossSharing.doses.*.points.*.farmersPay': {
    'zh-CN': '覆盖余额×担保费率（只限担保公司）。',
    en: 'Covered balance × the fee (the company alone).',
  },
  'details.lossSharing.doses.*.points.*.cooperativePays': {
    'zh-CN': '覆盖户数×手续费用。',
    en: 'Households covered × the cost of admission and claims.',
  },
  'details.lossSharing.doses.*.points.*.netBenefit': {
    'zh-CN': '少承担－本社支出。',
    en: 'Borne by others − what the cooperative pays.',
  },
  'details.lossSharing.doses.*.points.*.paidIn': {
    'zh-CN': '覆盖余额的 10%－基金今天的空余。',
    en: 'A tenth of the covered balance less what the fund holds free today.',
  },
  'details.lossSharing.doses.*.best.dose': {
    'zh-CN': '纳入覆盖的余额占比，从最稳妥的借据起。',
    en: 'Share of the balance covered, safest notes first.',
  },
  'details.lossSharing.doses.*.best.covered': {
    'zh-CN': '剂量×可覆盖余额。',
    en: 'Dose × the balance that could be covered.',
  },
  'details.lossSharing.doses.*.best.loss': {
    'zh-CN': '覆盖借据预期损失的各年平均。',
    en: 'Mean expected loss of the covered notes over the years.',
  },
  'details.lossSharing.doses.*.best.borneInForce': {
    'zh-CN': '未停贷时由他方承担的，各年平均。',
    en: 'Borne by others while the cover is in force, the mean over the years.',
  },
  'details.lossSharing.doses.*.best.stopped': {
    'zh-CN': '基金动用或违约占比触线的年份占比。',
    en: 'Share of the years in which use of the fund or defaults trip the breaker.',
  },
  'details.lossSharing.doses.*.best.borneByOthers': {
    'zh-CN': '未停贷时承担的×（1－停贷占比）。',
    en: 'Borne in force × (1 − stopped).',
  },
  'details.lossSharing.doses.*.best.statePays': {
    'zh-CN': '基金支付×（1－停贷占比）。',
    en: 'The fund’s payments × (1 − stopped).',
  },
  'details.lossSharing.doses.*.best.guarantorsPay': {
    'zh-CN': '担保人支付×（1－停贷占比）。',
    en: 'The guarantors’ payments × (1 − stopped).',
  },
  'details.lossSharing.doses.*.best.companyPays': {
    'zh-CN': '担保公司支付。',
    en: 'The company’s payments.',
  },
  'details.lossSharing.doses.*.best.farmersPay': {
    'zh-CN': '覆盖余额×担保费率（只限担保公司）。',
    en: 'Covered balance × the fee (the company alone).',
  },
  'details.lossSharing.doses.*.best.cooperativePays': {
    'zh-CN': '覆盖户数×手续费用。',
    en: 'Households covered × the cost of admission and claims.',
  },
  'details.lossSharing.doses.*.best.netBenefit': {
    'zh-CN': '少承担－本社支出。',
    en: 'Borne by others − what the cooperative pays.',
  },
  'details.lossSharing.doses.*.best.paidIn': {
    'zh-CN': '覆盖余额的 10%－基金今天的空余。',
    en: 'A tenth of the covered balance less what the fund holds free today.',
  },
} as const satisfies Record<string, Phrase>
