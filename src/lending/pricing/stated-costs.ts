/**
 * Stated costs of a loan, decimal fractions a year, where the cooperative gives none of its own (DOMAIN.md §4.3): funds,
 * operation (3–4 % is likely for village microcredit), return asked of capital. Assumptions, and told as such.
 */
export const statedCosts = { fundsTransferPrice: 0.026, operatingCost: 0.035, hurdle: 0.12 } as const
