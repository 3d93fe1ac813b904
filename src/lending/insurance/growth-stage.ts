export const growthStages = ['seedling', 'jointing', 'heading', 'mature'] as const
export type GrowthStage = (typeof growthStages)[number]

/** Share of the sum insured that stands in the field by then (DOMAIN.md §4.1; structure of the usual clauses). */
export const stageCoefficients: Readonly<Record<GrowthStage, number>> = {
  seedling: 0.4,
  jointing: 0.6,
  heading: 0.8,
  mature: 1,
}
