import { basename } from 'node:path'
import {
  type LoanPrimeRate,
  parseLoanPrimeRates,
  withLaterRates,
} from '../../lending/pricing/loan-prime-rate.ts'
import { readTextFile } from '../json-file.ts'

/** The table of the LPR with the values of a file of the user's. */
export async function readLoanPrimeRates(file: string): Promise<LoanPrimeRate[]> {
  return withLaterRates(parseLoanPrimeRates(await readTextFile(file), basename(file)))
}
