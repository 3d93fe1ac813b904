import type { Phrase } from './phrase.ts'
import { writtenCount, writtenMoney } from './written-numbers.ts'

export const networkWords = {
  heading: { 'zh-CN': '担保圈与隐性关联', en: 'Guarantee circles and hidden groups' },
  household: { 'zh-CN': '户', en: 'household' },
  account: { 'zh-CN': '账户', en: 'account' },
  telephone: { 'zh-CN': '电话', en: 'telephone' },
  address: { 'zh-CN': '住址', en: 'address' },
  figureNotes: {
    'zh-CN':
      '左列为户，右列为其共用的账户、电话、住址；亲属之间共用不计。环形图中箭头由借款户指向保证人。只画余额最大的几组，每组最多十二户。共用电话或账户不等于冒名，须面谈核实。',
    en: 'Households left, the accounts, telephones and addresses that they share right; what kin share among themselves does not count. In a ring an arrow goes from the borrower to the guarantor. The groups with most owed, twelve households each at most. A shared telephone or account is no proof of an impostor: ask them.',
  },
  none: {
    'zh-CN': '没有发现三户以上的隐性关联，也没有循环担保。',
    en: 'No hidden group of three households or more, and no circular guarantee.',
  },
  noLinks: {
    'zh-CN': '台账没有放款账户（loans.disbursement_account），也没有关联表（links），无从判断。',
    en: 'The book has neither accounts of disbursement (loans.disbursement_account) nor links: nothing to tell from.',
  },
  guarantorsHeading: { 'zh-CN': '担保过度的保证人', en: 'Over-committed guarantors' },
  guarantor: { 'zh-CN': '保证人（户）', en: 'Guarantor (household)' },
  guaranteed: { 'zh-CN': '担保户数', en: 'Answers for' },
  contingent: { 'zh-CN': '或有负债（元）', en: 'Contingent (yuan)' },
  ownDebt: { 'zh-CN': '本户贷款（元）', en: 'Own debt (yuan)' },
  commitment: { 'zh-CN': '负担倍数', en: 'Times its means' },
  guarantorNotes: {
    'zh-CN':
      '负担倍数 =（本户贷款余额 + 所担保户未还的保证贷款余额）÷ 家庭净资产；净资产不详或不为正的，除以三年收入。大于 1 列入，按或有负债排列。多名保证人按连带责任各计全额。财产与收入取本户最近一笔借据所载。',
    en: 'Times its means: own balance plus the open guaranteed balances of those it answers for, over net assets, or over three years’ income where net assets are unknown or not positive; listed above 1, by contingent liability. Several guarantors each count the whole (joint and several). Means are those on the household’s last note.',
  },
  noGuarantors: {
    'zh-CN': '关联表（links）没有 kind = guarantor 的行，看不出谁为谁担保。',
    en: 'The links have no rows of kind guarantor: who answers for whom is not told.',
  },
} as const satisfies Record<string, Phrase>

export function networkCaption(counts: { groups: number; households: number; circles: number }): Phrase {
  const { groups, households, circles } = counts
  return {
    'zh-CN': `亲属之外的隐性关联 ${writtenCount(groups)} 组（${writtenCount(households)} 户），循环担保 ${writtenCount(circles)} 圈`,
    en: `${writtenCount(groups)} hidden groups beyond kin (${writtenCount(households)} households) and ${writtenCount(circles)} circular guarantees`,
  }
}

export function hiddenGroupName(households: number, balance: number): Phrase {
  const money = writtenMoney(Math.round(100 * balance))
  return {
    'zh-CN': `隐性关联 ${households} 户，余额 ${money['zh-CN']}`,
    en: `Hidden group of ${households} households, ${money.en} owed`,
  }
}

export function circleName(households: number, balance: number): Phrase {
  const money = writtenMoney(Math.round(100 * balance))
  return {
    'zh-CN': `循环担保 ${households} 户，余额 ${money['zh-CN']}`,
    en: `Circle of ${households} guarantors, ${money.en} owed`,
  }
}

export function moreHouseholds(count: number): Phrase {
  return { 'zh-CN': `另 ${count} 户`, en: `${count} more` }
}

export function guarantorsCaption(over: number, judged: number): Phrase {
  return {
    'zh-CN': `能判断的 ${writtenCount(judged)} 名保证人中，${writtenCount(over)} 名担保过度`,
    en: `${writtenCount(over)} of ${writtenCount(judged)} guarantors that can be judged answer for more than they have`,
  }
}
