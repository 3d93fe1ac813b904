/**
 * The detection rules R01 to R20 (DOMAIN.md §5.3). A rule has one or more grounds; each says which columns it needs
 * (`table.column`) and what one hit of it is about. A ground whose columns are missing is not computed and says so.
 */
export const ruleIds = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
] as const
export type RuleId = (typeof ruleIds)[number]

export const severities = ['high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

export const severityOf: Readonly<Record<RuleId, Severity>> = {
  R01: 'high',
  R02: 'high',
  R03: 'high',
  R04: 'high',
  R05: 'high',
  R06: 'high',
  R07: 'high',
  R08: 'medium',
  R09: 'medium',
  R10: 'medium',
  R11: 'medium',
  R12: 'medium',
  R13: 'medium',
  R14: 'medium',
  R15: 'medium',
  R16: 'medium',
  R17: 'medium',
  R18: 'low',
  R19: 'low',
  R20: 'high',
}

export interface Ground {
  readonly rule: RuleId
  /** What is judged, and what a hit is about. */
  readonly of: 'note' | 'household' | 'officer' | 'account' | 'telephone' | 'address' | 'group'
  readonly needs: readonly string[]
  /** A statistical test: its hits carry q values (Benjamini–Hochberg). */
  readonly isTest?: true
  /** Stands in a list of its own and is no alarm. */
  readonly isListed?: true
}

export const grounds = {
  sharedAccount: { rule: 'R01', of: 'account', needs: ['loans.household_id', 'loans.disbursement_account'] },
  sharedTelephone: {
    rule: 'R01',
    of: 'telephone',
    needs: ['loans.household_id', 'links.household_id', 'links.target'],
  },
  sharedAddress: {
    rule: 'R01',
    of: 'address',
    needs: ['loans.household_id', 'links.household_id', 'links.target'],
  },
  piling: { rule: 'R02', of: 'account', needs: ['loans.household_id', 'loans.disbursement_account'] },
  commonPayer: {
    rule: 'R03',
    of: 'account',
    needs: ['loans.household_id', 'repayments.payer_account', 'repayments.paid_on'],
  },
  faultyIdentityNumber: { rule: 'R04', of: 'note', needs: ['loans.identity_number'] },
  ageOutOfRange: { rule: 'R04', of: 'note', needs: ['loans.age'] },
  goneBeforeLending: {
    rule: 'R04',
    of: 'note',
    needs: ['loans.household_id', 'households.deceased_or_moved_on'],
  },
  stepsOutOfOrder: { rule: 'R05', of: 'note', needs: ['loans.approved_on'] },
  dutiesNotSeparated: { rule: 'R06', of: 'note', needs: ['loans.investigator_1', 'loans.reviewer'] },
  overAuthority: { rule: 'R06', of: 'note', needs: ['loans.approver_limit'] },
  selfDealing: {
    rule: 'R06',
    of: 'note',
    needs: ['loans.household_id', 'loans.account_manager', 'account_managers.household_id'],
  },
  ownIdentity: {
    rule: 'R06',
    of: 'note',
    needs: ['loans.identity_number', 'loans.account_manager', 'account_managers.identity_number'],
  },
  refinanced: { rule: 'R07', of: 'note', needs: ['loans.settled_by', 'loans.renewal_of'] },
  replaced: { rule: 'R07', of: 'note', needs: ['loans.household_id', 'loans.settled_on'] },
  replacedByRelated: {
    rule: 'R07',
    of: 'note',
    needs: ['loans.household_id', 'loans.settled_on', 'links.target'],
  },
  registeredRenewal: {
    rule: 'R07',
    of: 'note',
    needs: ['loans.renewal_of', 'loans.renewal_registered'],
    isListed: true,
  },
  extendedTwice: { rule: 'R08', of: 'note', needs: ['loans.extension_count'] },
  extendedAfterDue: { rule: 'R08', of: 'note', needs: ['loans.extended_on'] },
  extensionTooLong: { rule: 'R08', of: 'note', needs: ['loans.extended_due_on'] },
  split: { rule: 'R09', of: 'household', needs: ['loans.household_id', 'loans.approver_limit'] },
  batch: { rule: 'R10', of: 'officer', needs: ['loans.account_manager', 'loans.purpose'] },
  repeatedMember: { rule: 'R11', of: 'group', needs: ['links.household_id', 'links.target'] },
  groupAtOneAddress: { rule: 'R11', of: 'group', needs: ['links.household_id', 'links.target'] },
  groupOfOneSurname: { rule: 'R11', of: 'group', needs: ['loans.group_id', 'loans.borrower_name'] },
  pooledProceeds: {
    rule: 'R11',
    of: 'group',
    needs: ['loans.household_id', 'loans.group_id', 'loans.disbursement_account'],
  },
  circularGuarantee: { rule: 'R11', of: 'group', needs: ['links.household_id', 'links.target'] },
  identicalFigures: {
    rule: 'R12',
    of: 'officer',
    needs: ['loans.account_manager', 'loans.annual_income', 'loans.net_assets'],
  },
  roundFigures: {
    rule: 'R12',
    of: 'officer',
    needs: ['loans.account_manager', 'loans.annual_income'],
    isTest: true,
  },
  roundAssets: {
    rule: 'R12',
    of: 'officer',
    needs: ['loans.account_manager', 'loans.net_assets'],
    isTest: true,
  },
  digitPreference: {
    rule: 'R12',
    of: 'officer',
    needs: ['loans.account_manager', 'loans.annual_income'],
    isTest: true,
  },
  outOfArea: {
    rule: 'R13',
    of: 'note',
    needs: [
      'loans.household_id',
      'loans.township',
      'households.hukou_township',
      'households.land_township',
      'villages.branch',
    ],
  },
  outOfSeason: { rule: 'R14', of: 'note', needs: ['loans.purpose'] },
  purposeAgainstIndustry: { rule: 'R14', of: 'note', needs: ['loans.purpose', 'loans.industry'] },
  aboveCropCost: { rule: 'R14', of: 'note', needs: ['loans.purpose', 'loans.land_mu', 'loans.crop'] },
  firstPaymentDefault: { rule: 'R15', of: 'note', needs: ['repayments.due_on', 'repayments.paid_on'] },
  paidByStaff: {
    rule: 'R15',
    of: 'note',
    needs: ['repayments.payer_account', 'account_managers.own_account'],
  },
  masked: {
    rule: 'R16',
    of: 'officer',
    needs: ['loans.account_manager', 'loans.settled_on', 'snapshots.month', 'snapshots.days_past_due'],
    isTest: true,
  },
  classTooGood: { rule: 'R17', of: 'note', needs: ['loans.days_past_due', 'loans.category'] },
  upgradedUntested: {
    rule: 'R17',
    of: 'note',
    needs: ['snapshots.month', 'snapshots.category', 'snapshots.days_past_due'],
  },
  documentMissing: { rule: 'R18', of: 'note', needs: ['documents.present'] },
  checkBackfilled: { rule: 'R18', of: 'note', needs: ['checks.done_on', 'checks.recorded_at'] },
  inactive: {
    rule: 'R19',
    of: 'household',
    needs: ['loans.household_id', 'households.last_own_transaction_on'],
  },
  lineExceeded: {
    rule: 'R20',
    of: 'household',
    needs: ['loans.household_id', 'loans.settled_on', 'households.line', 'households.line_from'],
  },
  drawnWhileOverdue: { rule: 'R20', of: 'household', needs: ['loans.household_id', 'loans.settled_on'] },
} as const satisfies Readonly<Record<string, Ground>>

export type GroundName = keyof typeof grounds
export const groundNames = Object.keys(grounds) as GroundName[]
export const groundOf = (name: GroundName): Ground => grounds[name]
