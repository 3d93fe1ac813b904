/** The block of the study that shows a figure of the workbench: its id in study.html and in study.json. */
const findings: readonly (readonly [path: string, finding: string])[] = [
  ['baseline.byYear', 'measures-years'],
  ['combinations', 'measures-order'],
  ['parameters', 'measures-parameters'],
  ['assumptions', 'measures-assumptions'],
  ['details.insuranceCover', 'insurance-claims'],
  ['details.contractualInsurance', 'insurance-products'],
  ['details.ratesByGrade.found.raised', 'pricing-raised'],
  ['details.ratesByGrade', 'pricing-grades'],
  ['details.creditFiles', 'credit-system-measure'],
  ['details.creditVillages.found.townships', 'credit-townships'],
  ['details.creditVillages', 'measures-credit-villages'],
  ['details.villageIncentive', 'credit-village-incentive'],
  ['details.caseLedger', 'case-ledger'],
  ['details.jointGroups', 'joint-cover'],
  ['details.lossSharing.doses', 'loss-sharing-doses'],
  ['details.lossSharing', 'loss-sharing'],
]

export function findingOf(path: readonly string[]): string {
  const figure = path.join('.')
  if (path[0] === 'measures') {
    if (path.includes('pilot')) return 'measures-pilots'
    if (path.includes('money')) return 'measures-money'
    if (path.includes('byYear')) return 'measures-years'
  }
  return findings.find(([start]) => figure.startsWith(start))?.[1] ?? 'measures-worth'
}
