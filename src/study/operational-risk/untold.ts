/** Stands in a column of flags where the book can't tell. */
export const UNTOLD = 255
