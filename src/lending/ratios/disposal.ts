/** What became of non-performing loans over a period, in one unit of money: opening + formed − upgraded − renewed − disposed = closing. */
export interface NonPerformingFlow {
  readonly opening: number
  /** 新形成: became non-performing, or owed more than before. */
  readonly formed: number
  /** 上调: back among performing loans, without being paid. */
  readonly upgraded: number
  /** 借新还旧、续贷: repaid by a new loan. */
  readonly renewed: number
  /** 处置: paid, written off or transferred. */
  readonly disposed: number
  readonly closing: number
}

/**
 * 处置的不良贷款／新形成的不良贷款 of the 2018 notice (银监发〔2018〕7号; DOMAIN.md §2.4, confidence medium). An upgrade or a new
 * loan disposes of nothing. Where nothing was formed, nothing was left undone: 1.
 */
export function disposalRate({ formed, disposed }: Pick<NonPerformingFlow, 'formed' | 'disposed'>): number {
  return formed > 0 ? disposed / formed : 1
}
