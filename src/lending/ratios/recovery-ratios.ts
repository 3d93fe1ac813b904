/** Write-off ratio = write-offs of a period / average gross portfolio (CGAP; DOMAIN.md §2.7). */
export function writeOffRatio(writtenOff: number, opening: number, closing: number): number {
  return writtenOff / ((opening + closing) / 2)
}

/** 核销后收回率 = recovered after write-off / written off, of the same notes. */
export function recoveryRatio(recovered: number, writtenOff: number): number {
  return recovered / writtenOff
}

/** Principal that fell due in a period and what was paid on it, in one unit of money. */
export interface PrincipalDue {
  readonly due: number
  /** Of that principal, whenever it was paid, up to the day that counts. */
  readonly recovered: number
}

/** 到期贷款收回率 = recovered of the principal due in the period / due: the target of officers (DOMAIN.md §2.7). */
export function dueCollectionRate({ due, recovered }: PrincipalDue): number {
  return recovered / due
}
