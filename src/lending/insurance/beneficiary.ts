/** Fen. */
export interface IndemnityPaid {
  readonly toFarmer: number
  readonly toBank: number
}

/**
 * Who receives an indemnity. By default the farmer: that of subsidised cover goes to his own account and may not be
 * intercepted (农业保险条例; DOMAIN.md §4.1, medium confidence). The bank first only with a stored consent, and then
 * no more than min(payout, principal + interest); it raises nothing else than the order of payment.
 */
export function indemnityPaid(payout: number, owed: number, hasConsent: boolean): IndemnityPaid {
  const toBank = hasConsent ? Math.min(payout, Math.max(0, owed)) : 0
  return { toFarmer: payout - toBank, toBank }
}
