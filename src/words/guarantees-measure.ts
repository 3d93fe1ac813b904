import type { Phrase } from './phrase.ts'

/** Sentences on joint groups, compensation funds and guarantee companies. */
export const guaranteesMeasureWords = {
  heading: {
    'zh-CN': '担保：联保互保、风险补偿金、担保公司',
    en: 'Guarantees: joint groups, fund, guarantee company',
  },
  groups: { 'zh-CN': '有未结清借据的联保小组', en: 'Joint groups with open notes' },
  members: { 'zh-CN': '户数', en: 'Households in them' },
  commonExposure: {
    'zh-CN': '六成以上同村同作物的小组',
    en: 'Groups of which more than 60% share crop and village',
  },
  meanContingent: { 'zh-CN': '每户平均或有负债', en: 'Contingent liability, mean a household' },
  coverCaption: (cut: string): Phrase => ({
    'zh-CN': `组内互保按合同可减少预期损失 ${cut}`,
    en: `By contract, mutual cover takes ${cut} off the expected loss of the groups`,
  }),
  noCover: {
    'zh-CN': '没有一个小组的各户收入和生活支出都齐全，互保能力算不出。',
    en: 'No group has income and living cost for every member, so mutual cover cannot be counted.',
  },
  figure: { 'zh-CN': '项目', en: 'Figure' },
  value: { 'zh-CN': '数值', en: 'Value' },
  expectedLoss: { 'zh-CN': '互保前预期损失（万元）', en: 'Expected loss before (10,000 yuan)' },
  expectedLossAfter: { 'zh-CN': '互保后预期损失（万元）', en: 'Expected loss after (10,000 yuan)' },
  metInFull: { 'zh-CN': '一户违约可由他户全额补上', en: 'Defaults that the others meet in full' },
  shortAlone: { 'zh-CN': '常年收支本就不够还款的户', en: 'Members whose own budget falls short in any case' },
  bringsDownAnother: {
    'zh-CN': '一户违约拖垮本来还得起的另一户',
    en: 'Defaults that bring down one who could have paid',
  },
  bringsDownAll: {
    'zh-CN': '一户违约拖垮组内所有还得起的户',
    en: 'Defaults that bring down all who could have paid',
  },
  besideDefault: (members: string): Phrase => ({
    'zh-CN': `本社历史：同组当年另有违约时的违约率（${members} 户次）`,
    en: `Own history: default where another of the group defaulted that year (${members} members)`,
  }),
  besideNone: (members: string): Phrase => ({
    'zh-CN': `本社历史：同组当年别无违约时的违约率（${members} 户次）`,
    en: `Own history: default where nobody else of the group did (${members} members)`,
  }),
  historyNote: {
    'zh-CN':
      '合同上的“拖垮”是法律允许追到哪一步，不是实际发生率：本社历史若低于合同数，说明没有把连带责任追到底，或联保人另有财力。同村同灾也会使同组户一起违约，两个历史比率之差不能全算作传染。',
    en: 'What the contract would bring down is how far the law lets the claim reach, not how often it happens: where the own history shows less, the claim was not pressed that far or the guarantors had other means. Members of a group share weather and village too, so not all of the gap between the two rates of the own history is contagion.',
  },
  coverNote: (groups: string, members: string): Phrase => ({
    'zh-CN': `只含各户收支齐全的 ${groups} 个小组、${members} 户，且只看未结清借据；无灾年份，逐户轮流违约，当季贷款的投入随收成收回（年收入是扣除成本后的净收入），可追偿他户结余的三成（假设）；连带责任平均分摊，付不起的随之违约。这是合同的计算，不估计行为；联保借据的违约损失率假设已含部分互保，两者不可相加。`,
    en: `On the ${groups} groups (${members} households with open notes) whose budgets are all known, in a year without a disaster, each member failing in turn, what a season's note paid for coming back with the harvest (yearly income is net of costs): 30% of the others' surplus is recoverable (assumed), the claim is shared equally, and who cannot bear a share falls too. Arithmetic of the contracts, no estimate of behaviour; the stated LGD of joint notes contains some cover already, so the two do not add up.`,
  }),
  leversCaption: (best: Phrase, borne: Phrase): Phrase => ({
    'zh-CN': `分担最多的是${best['zh-CN']}，常年替本社承担 ${borne['zh-CN']}`,
    en: `${best.en} would bear most: ${borne.en} in an average year`,
  }),
  lever: { 'zh-CN': '分担方式', en: 'Who shares' },
  notes: { 'zh-CN': '借据', en: 'Notes' },
  covered: { 'zh-CN': '覆盖余额', en: 'Balance covered' },
  paidIn: { 'zh-CN': '财政注资／担保费', en: 'Paid in, or fee a year' },
  loss: { 'zh-CN': '预期损失（常年）', en: 'Expected loss, average year' },
  borne: { 'zh-CN': '由他方承担', en: 'Borne by others' },
  worst: { 'zh-CN': '最坏年景由他方承担', en: 'Borne in the worst year' },
  usedInWorst: { 'zh-CN': '最坏年景动用基金', en: 'Fund used in it' },
  topUp: { 'zh-CN': '随后补足', en: 'Then to top up' },
  fund: (sharing: string): Phrase => ({
    'zh-CN': `风险补偿金 ${sharing}`,
    en: `Compensation fund ${sharing}`,
  }),
  company: { 'zh-CN': '农业担保公司（本社留 20%）', en: 'Guarantee company (20% stays)' },
  leversNote: {
    'zh-CN':
      '基金覆盖尚无分担的信用借据，财政按覆盖余额的 10% 注资（杠杆 10 倍），动用过半即停贷；4:3:3 为基金、担保人、本社。担保公司只做 10 万至 300 万元的户，年费 0.8% 由农户承担。损失并未消失，只是换人承担，因此不计入“少损失”。',
    en: 'The fund covers pure-credit notes that nobody shares in yet; the county pays in 10% of their balance (leverage 10), and lending stops when half is used; 4:3:3 is fund, guarantor, cooperative. The company takes households that owe 100,000 to 3 million yuan, for 0.8% a year paid by them. The loss does not vanish, others bear it: it stands in no "loss avoided".',
  },
  dosesCaption: (best: Phrase, dose: string, net: Phrase): Phrase => ({
    'zh-CN': `净收益最高的是${best['zh-CN']}，覆盖 ${dose}，每年 ${net['zh-CN']}`,
    en: `${best.en} pays best: ${dose} covered, ${net.en} a year net`,
  }),
  noDosePays: {
    'zh-CN': '没有一种基金或担保公司的任何剂量使本社净收益为正',
    en: 'At no dose does a fund or company add to the net benefit of the cooperative',
  },
  bestDose: { 'zh-CN': '最佳剂量', en: 'Best dose' },
  stopsPayingAt: { 'zh-CN': '再多即不划算', en: 'Stops paying at' },
  avoided: { 'zh-CN': '本社少承担', en: 'The cooperative avoids' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  stopped: { 'zh-CN': '停贷年份占比', en: 'Years stopped' },
  statePays: { 'zh-CN': '财政付', en: 'State pays' },
  guarantorsPay: { 'zh-CN': '担保人或担保公司付', en: 'Guarantors or company pay' },
  farmersPay: { 'zh-CN': '农户付费', en: 'Farmers pay' },
  cooperativePays: { 'zh-CN': '本社付', en: 'The cooperative pays' },
  netBenefit: { 'zh-CN': '净收益', en: 'Net benefit' },
  dosesNote: {
    'zh-CN':
      '剂量＝可覆盖余额中纳入的比例，从最稳妥的借据起；各剂量的曲线见 JSON 的 details.lossSharing.doses。一年之内动用过半或覆盖贷款违约占比超过 5%，次年停贷、无人分担，按往年各种天气中触发的占比折减。未估计分担后放松审查的影响。',
    en: 'The dose is the share of the balance that could be covered, safest notes first; the whole curves stand in details.lossSharing.doses of the JSON. Where half of the fund is used or more than 5% of the cover defaults in a year, cover stops for the next, in the share of past weathers that trips it. Whether shared losses loosen the screening is not estimated.',
  },
} as const
