/** The seven types of operational loss events (Basel II, annex 9; 商业银行资本管理办法). */
export const baselEventTypes = [
  'internal_fraud',
  'external_fraud',
  'employment_practices',
  'clients_products',
  'physical_damage',
  'system_failure',
  'execution_delivery',
] as const
export type BaselEventType = (typeof baselEventTypes)[number]
