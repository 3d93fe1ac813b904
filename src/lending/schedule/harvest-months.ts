import type { Crop } from '../vocabulary.ts'

/**
 * Months in which a crop's money is in and a seasonal instalment can fall due: grain after its sale in November and
 * December, edible fungus as it is picked from July to October (north-east China, DOMAIN.md §1.6 and §3.3, medium
 * confidence). A crop without a season of its own is not here: its contract says the months.
 */
export const harvestMonths: Partial<Record<Crop, readonly number[]>> = {
  rice: [11, 12],
  corn: [11, 12],
  soy: [11, 12],
  fungus: [7, 8, 9, 10],
}
