import type { Phrase } from './phrase.ts'

/** Names of the coded values of a loan book, by their canonical codes. */
export const cropWords = {
  rice: { 'zh-CN': '水稻', en: 'rice' },
  corn: { 'zh-CN': '玉米', en: 'corn' },
  soy: { 'zh-CN': '大豆', en: 'soybean' },
  fungus: { 'zh-CN': '食用菌', en: 'edible fungus' },
  herb: { 'zh-CN': '药材（含人参）', en: 'herbs and ginseng' },
  vegetable: { 'zh-CN': '蔬菜', en: 'vegetables' },
  hog: { 'zh-CN': '生猪', en: 'hogs' },
  cattle: { 'zh-CN': '牛', en: 'cattle' },
  poultry: { 'zh-CN': '家禽', en: 'poultry' },
  livestock: { 'zh-CN': '畜禽养殖', en: 'livestock' },
  other: { 'zh-CN': '其他', en: 'other' },
} as const satisfies Record<string, Phrase>

export const guaranteeWords = {
  credit: { 'zh-CN': '信用', en: 'credit only' },
  guaranteed: { 'zh-CN': '保证', en: 'guarantor' },
  joint: { 'zh-CN': '农户联保', en: 'joint liability' },
  mortgaged: { 'zh-CN': '抵押', en: 'mortgage' },
  pledged: { 'zh-CN': '质押', en: 'pledge' },
  combined: { 'zh-CN': '组合担保', en: 'combined' },
} as const satisfies Record<string, Phrase>

export const gradeWords = {
  excellent: { 'zh-CN': '优秀', en: 'excellent' },
  good: { 'zh-CN': '较好', en: 'good' },
  fair: { 'zh-CN': '一般', en: 'fair' },
  unrated: { 'zh-CN': '未评级', en: 'unrated' },
} as const satisfies Record<string, Phrase>

export const categoryWords = {
  normal: { 'zh-CN': '正常', en: 'normal' },
  special_mention: { 'zh-CN': '关注', en: 'special mention' },
  substandard: { 'zh-CN': '次级', en: 'substandard' },
  doubtful: { 'zh-CN': '可疑', en: 'doubtful' },
  loss: { 'zh-CN': '损失', en: 'loss' },
} as const satisfies Record<string, Phrase>

export const genderWords = {
  male: { 'zh-CN': '男', en: 'male' },
  female: { 'zh-CN': '女', en: 'female' },
} as const satisfies Record<string, Phrase>

export const settlementWords = {
  cash: { 'zh-CN': '现金还款', en: 'cash' },
  renewal: { 'zh-CN': '续贷', en: 'renewal' },
  refinance: { 'zh-CN': '借新还旧', en: 'refinancing' },
  guarantor: { 'zh-CN': '担保人代偿', en: 'paid by a guarantor' },
  insurance: { 'zh-CN': '保险赔款', en: 'insurance' },
  write_off: { 'zh-CN': '核销', en: 'write-off' },
  transfer: { 'zh-CN': '转让', en: 'transfer' },
} as const satisfies Record<string, Phrase>

export const riskGroupWords = {
  external: { 'zh-CN': '外部风险', en: 'external risk' },
  credit: { 'zh-CN': '信用风险', en: 'credit risk' },
  operational: { 'zh-CN': '操作风险', en: 'operational risk' },
} as const satisfies Record<string, Phrase>

export const populationWords = {
  micro: { 'zh-CN': '农户小额信用贷款', en: 'farmers’ micro-credit loans' },
  joint: { 'zh-CN': '农户联保贷款', en: 'farmers’ joint-liability loans' },
  farmers: { 'zh-CN': '全部农户贷款', en: 'all loans to farmers' },
  all: { 'zh-CN': '全部贷款', en: 'all loans' },
} as const satisfies Record<string, Phrase>
