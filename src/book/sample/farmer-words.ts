/** How exports name borrowers and products, as data; matched anywhere in the text. */
const clearlyFarmers = /农户|农村个体|农民|牧户|渔户|家庭农场|专业大户|farmer|farm.?household/i
const clearlyNot = /非农|non.?farmer|not.?farmer/i
const others =
  /企业|公司|合作社|法人|城镇|城市|居民|公务员|教师|职工|按揭|住房|购房|汽车|商户|工商户|enterprise|company|corporat|urban|housing|salar/i
/** PBoC business kinds 51 农户, 52 经营性农户, 53 消费性农户 among them. */
const rural = /农|种植|养殖|联保|扶贫|rural|joint|^5[123]$/i
const jointProducts = /联保|joint/i
const microProducts = /小额信用|扶贫小额|micro/i

/** Whether a borrower type or product speaks of a farm household; null where it tells neither. */
export function isFarmerText(text: string | null): boolean | null {
  if (text === null) return null
  if (clearlyNot.test(text)) return false
  if (clearlyFarmers.test(text)) return true
  if (others.test(text)) return false
  return rural.test(text) ? true : null
}

export function isJointProduct(text: string | null): boolean {
  return text !== null && jointProducts.test(text)
}

export function isMicroProduct(text: string | null): boolean {
  return text !== null && microProducts.test(text) && !jointProducts.test(text)
}
