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

/** What `--loan-prime-rates` adds to the settings of a study; nothing where it is not given. */
export async function loanPrimeRatesOf(
  file: string | undefined,
): Promise<{ readonly loanPrimeRates?: readonly LoanPrimeRate[] }> {
  return file === undefined ? {} : { loanPrimeRates: await readLoanPrimeRates(file) }
}
