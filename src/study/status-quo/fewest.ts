/** Of fewer notes than this a rate says more of chance than of risk: the count stands alone. */
export const FEWEST_FOR_A_RATE = 10
