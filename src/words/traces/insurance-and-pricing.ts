import type { Phrase } from '../phrase.ts'

/** Policies, contracts, rates. */
export const insuranceAndPricingTraces = {
  'details.insuranceCover.found.year': {
    'zh-CN': '保单表里最近的年份。',
    en: 'The latest year of the policies.',
  },
  'details.insuranceCover.found.cover.households': {
    'zh-CN': '当年参保的贷款户÷有在险借据的户。',
    en: 'Households with open notes that hold a policy of that year over all of them.',
  },
  'details.insuranceCover.found.cover.area': {
    'zh-CN': 'Σ min(参保亩数, 耕地)÷Σ 耕地。',
    en: 'Σ min(mu insured, mu) over Σ mu.',
  },
  'details.insuranceCover.found.insuredHouseholds': {
    'zh-CN': '当年参保的贷款户数。',
    en: 'Households with open notes insured in that year.',
  },
  'details.insuranceCover.found.financedHouseholds': {
    'zh-CN': '有在险借据的户数。',
    en: 'Households with notes at risk.',
  },
  'details.insuranceCover.found.years.*.year': {
    'zh-CN': '保单年份。',
    en: 'Year of the policies.',
  },
  'details.insuranceCover.found.years.*.policies': {
    'zh-CN': '该年保单数。',
    en: 'Policies of the year.',
  },
  'details.insuranceCover.found.years.*.premium': {
    'zh-CN': '该年保费之和。',
    en: 'Sum of their premiums.',
  },
  'details.insuranceCover.found.years.*.indemnity': {
    'zh-CN': '该年赔款之和。',
    en: 'Sum of their indemnities.',
  },
  'details.insuranceCover.found.years.*.claimsRatio': {
    'zh-CN': '赔款÷保费。',
    en: 'Indemnities over premiums.',
  },
  'details.insuranceCover.found.villageWide': {
    'zh-CN': '当年保单中统保的占比（知道参保方式的）。',
    en: 'Share of the year’s policies taken out village-wide, of those that say.',
  },
  'details.insuranceCover.found.consent': {
    'zh-CN': '当年保单中留有本社优先受偿同意的占比。',
    en: 'Share of the year’s policies with a stored consent that pays the bank first.',
  },
  'details.insuranceCover.found.*BasisRisk.policies': {
    'zh-CN': '往年保单中，同一作物年度借据写明是否受灾的张数。',
    en: 'Policies of past years whose household’s note of that crop year says whether it was hit.',
  },
  'details.insuranceCover.found.*BasisRisk.lossWithoutPayout': {
    'zh-CN': '受灾而未获赔的保单÷全部。',
    en: 'Hit and unpaid over all of them.',
  },
  'details.insuranceCover.found.*BasisRisk.unpaidAmongLosers': {
    'zh-CN': '受灾而未获赔÷受灾。',
    en: 'Hit and unpaid over hit.',
  },
  'details.insuranceCover.found.*BasisRisk.payoutWithoutLoss': {
    'zh-CN': '未受灾而获赔÷全部。',
    en: 'Paid and not hit over all of them.',
  },
  'details.insuranceCover.found.indexLosers': {
    'zh-CN': '指数保单中受灾的张数。',
    en: 'Index policies whose household was hit.',
  },
  'details.insuranceCover.found.indexPaysOfSum': {
    'zh-CN': '获赔的指数保单，赔款÷保额的平均。',
    en: 'Mean of indemnity over sum insured of the index policies that paid.',
  },
  'details.insuranceCover.found.paidByDueDate.paid': {
    'zh-CN': '获赔、且户内有当年借据、到账日与到期日都知道的保单。',
    en: 'Policies paid, with a note of that crop year and both dates known.',
  },
  'details.insuranceCover.found.paidByDueDate.share': {
    'zh-CN': '其中到账不晚于到期日的占比。',
    en: 'Share of them paid by the due date.',
  },
  'details.insuranceCover.found.paidByDueDate.daysAhead': {
    'zh-CN': '到期日－到账日的中位天数。',
    en: 'Median of due date less date of payment, in days.',
  },
  'details.contractualInsurance.found.households': {
    'zh-CN': '收入和生活支出齐全的户数。',
    en: 'Households whose income and living cost are known.',
  },
  'details.contractualInsurance.found.householdsAtRisk': {
    'zh-CN': '有在险借据的户数。',
    en: 'Households with notes at risk.',
  },
  'details.contractualInsurance.found.products.*.premium': {
    'zh-CN': 'Σ 新增参保概率×亩数×每亩保额×费率。',
    en: 'Σ probability of being insured anew × mu × sum a mu × premium rate.',
  },
  'details.contractualInsurance.found.products.*.farmersPay': {
    'zh-CN': '保费×农户自缴比例。',
    en: 'Premium × the farmers’ share.',
  },
  'details.contractualInsurance.found.products.*.statePays': {
    'zh-CN': '保费－农户自缴。',
    en: 'Premium less the farmers’ part.',
  },
  'details.contractualInsurance.found.products.*.indemnity': {
    'zh-CN': '各年天气、价格和假设损失分布下的预期赔款。',
    en: 'Expected indemnity over each year’s weather and prices and the stated losses.',
  },
  'details.contractualInsurance.found.products.*.shortfallAvoided': {
    'zh-CN': '无保险的还款缺口－有保险的还款缺口，期望值。',
    en: 'Expected shortfall in repayment without the cover less with it.',
  },
  'details.contractualInsurance.found.products.*.lossAvoided': {
    'zh-CN': 'Σ 缺口减少×违约损失率。',
    en: 'Σ shortfall avoided × LGD.',
  },
  'details.contractualInsurance.found.products.*.value': {
    'zh-CN': '少损失－农户自缴保费。',
    en: 'Loss avoided less the farmers’ premium.',
  },
  'details.contractualInsurance.found.products.*.unpaidAmongLosers': {
    'zh-CN': '受灾而赔款为零的概率权重÷受灾的概率权重。',
    en: 'Probability of being hit and paid nothing over that of being hit.',
  },
  'details.contractualInsurance.found.products.*.paidToSpared': {
    'zh-CN': '赔给未受灾户的预期赔款÷全部预期赔款。',
    en: 'Expected indemnity of those not hit over all of it.',
  },
  'details.ratesByGrade.found.grades.*.notes': {
    'zh-CN': '该等级、利率已知的在险借据。',
    en: 'Notes at risk of the grade whose rate is known.',
  },
  'details.ratesByGrade.found.grades.*.balance': {
    'zh-CN': '余额之和。',
    en: 'Sum of balances.',
  },
  'details.ratesByGrade.found.grades.*.probability': {
    'zh-CN': '按余额加权的违约概率。',
    en: 'PD weighted by balance.',
  },
  'details.ratesByGrade.found.grades.*.rate': {
    'zh-CN': '按余额加权的现利率。',
    en: 'Rate today weighted by balance.',
  },
  'details.ratesByGrade.found.grades.*.requiredRate': {
    'zh-CN': '按余额加权的应收利率：资金＋运营＋违约概率×违约损失率＋资本×（回报要求－资金）。',
    en: 'Required rate weighted by balance: funds + operation + PD × LGD + capital × (hurdle − funds).',
  },
  'details.ratesByGrade.found.grades.*.surplus': {
    'zh-CN': 'Σ（现利率－应收利率）×余额。',
    en: 'Σ (rate − required) × balance.',
  },
  'details.ratesByGrade.found.paidTooMuch': {
    'zh-CN': 'Σ 高于成本的借据（现利率－应收利率）×余额。',
    en: 'Σ (rate − required) × balance where positive.',
  },
  'details.ratesByGrade.found.paidTooLittle': {
    'zh-CN': 'Σ 低于成本的借据（应收利率－现利率）×余额。',
    en: 'Σ (required − rate) × balance where positive.',
  },
  'details.ratesByGrade.found.crossSubsidy': {
    'zh-CN': '多收与少收中较小的一个。',
    en: 'The smaller of the two.',
  },
  'details.ratesByGrade.found.raised.*.rise': {
    'zh-CN': '一律加价的幅度。',
    en: 'A rise of every rate.',
  },
  'details.ratesByGrade.found.raised.*.kept': {
    'zh-CN': '按假设弹性留下的余额占比。',
    en: 'Balance that stays under the stated elasticity.',
  },
  'details.ratesByGrade.found.raised.*.probability': {
    'zh-CN': '留下的余额的加权违约概率。',
    en: 'PD of what stays, weighted by balance.',
  },
  'details.ratesByGrade.found.raised.*.marginChange': {
    'zh-CN': '留下的余额的净利差－不加价时的净利差。',
    en: 'Margin of what stays less the margin without a rise.',
  },
  'details.ratesByGrade.found.loanPrimeRate.from': {
    'zh-CN': '该期 LPR 的起始日。',
    en: 'The day from which that LPR holds.',
  },
  'details.ratesByGrade.found.loanPrimeRate.rate': {
    'zh-CN': '截止日适用的一年期 LPR。',
    en: 'The one-year LPR on the as-of date.',
  },
} as const satisfies Record<string, Phrase>
