/**
 * 生活消费: the purposes that are not for production or trade. A purpose in no such word counts as production, as in the
 * statistics of farmers' loans (DOMAIN.md §2.5); the words are from knowledge, confidence medium.
 */
const consumption =
  /living|consum|hous|educat|school|medic|wedding|car\b|生活|消费|住房|建房|购房|装修|教育|助学|学费|医疗|看病|婚|购车/i

export function isConsumption(purpose: string): boolean {
  return consumption.test(purpose)
}
