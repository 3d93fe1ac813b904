import { dayOf } from '../calendar.ts'
import { wellKnown } from '../law/certainty.ts'
import type { DatedRule } from '../law/dated-rule.ts'
import type { Category } from '../vocabulary.ts'

export const provisionSchemeNames = ['guidance2002', 'standard2012'] as const
export type ProvisionSchemeName = (typeof provisionSchemeNames)[number]

/** How much is set aside for each category, and on all loans. */
export interface ProvisionScheme extends DatedRule {
  readonly name: ProvisionSchemeName
  /** Of the balance of each category. */
  readonly shares: Readonly<Record<Category, number>>
  /** 一般准备 on all loans, beside the shares, that counts as provision; 0 where there is none. */
  readonly generalShare: number
  /** By how much of itself the share of substandard and doubtful loans may be raised or lowered. */
  readonly floatLimit: number
}

/** 贷款损失准备计提指引 (DOMAIN.md §2.4 [S:25]; the float of confidence high). Only the year is known. */
export const guidance2002: ProvisionScheme = {
  name: 'guidance2002',
  from: dayOf(2002, 1, 1),
  source: '银发〔2002〕98号',
  certainty: { document: 'knowledgeHigh', from: 'knowledgeHigh', isYearOnly: true, terms: 'seen' },
  shares: { normal: 0, special_mention: 0.02, substandard: 0.25, doubtful: 0.5, loss: 1 },
  generalShare: 0.01,
  floatLimit: 0.2,
}

/**
 * 金融企业准备金计提管理办法, standard method: the estimate of potential risk (DOMAIN.md §2.4, confidence high). Its general
 * reserve of 1.5 % of risk assets is equity and no provision: {@link generalReserveShare}.
 */
export const standard2012: ProvisionScheme = {
  name: 'standard2012',
  from: dayOf(2012, 7, 1),
  source: '财金〔2012〕20号',
  certainty: wellKnown,
  shares: { normal: 0.015, special_mention: 0.03, substandard: 0.3, doubtful: 0.6, loss: 1 },
  generalShare: 0,
  floatLimit: 0,
}

export const provisionSchemes = { guidance2002, standard2012 } as const satisfies Record<
  ProvisionSchemeName,
  ProvisionScheme
>

/** 一般准备 of the 2012 rule: at least so much of risk assets, an item of equity. */
export const generalReserveShare = 0.015
