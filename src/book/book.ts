import type { Day } from '../lending/calendar.ts'
import type { NominalColumn, NumericColumn } from '../stats/frame.ts'
import type { ProblemCode } from './error-codes.ts'

/**
 * The loan book in memory: typed columns under canonical names. Amounts are integer fen, rates decimal
 * fractions a year, dates days since 1970-01-01 (`NO_DATE` where absent), flags 0 or 1, ids and coded values
 * nominal. A column that the source does not have is absent from `columns`.
 */
export interface Book {
  /** The file or folder as the user named it. */
  readonly source: string
  /** SHA-256 (hex) over the bytes of the files read, in the order of their names. */
  readonly sourceHash: string
  /**
   * True where the loans have a loan number, amount, disbursement date and due date. Otherwise `loans` is any
   * credit file under its own column names, untouched.
   */
  readonly recognised: boolean
  readonly loans: BookTable
  readonly companions: Readonly<Partial<Record<CompanionName, BookTable>>>
  readonly reading: Reading
}

export interface BookTable {
  readonly rows: number
  readonly columns: ReadonlyMap<string, BookColumn>
  /** The 1-based row in the source file (the header is row 1) of each row here; absent where none was set aside. */
  readonly sourceRows?: Uint32Array
}

export type BookColumn = NumericColumn | NominalColumn | DateColumn | TextColumn

export interface DateColumn {
  readonly kind: 'date'
  readonly name: string
  /** Days since 1970-01-01, `NO_DATE` where absent. */
  readonly days: Int32Array
}

/** Free text that is looked up but never modelled: loan numbers, names. */
export interface TextColumn {
  readonly kind: 'text'
  readonly name: string
  readonly values: readonly (string | null)[]
}

export const companionNames = [
  'repayments',
  'snapshots',
  'applications',
  'households',
  'villages',
  'account_managers',
  'checks',
  'documents',
  'links',
  'disasters',
  'prices',
  'insurance',
  'loss_events',
  'actions',
  'policy_events',
  'institution',
] as const
export type CompanionName = (typeof companionNames)[number]

/** How the source became a book: what was recognised, assumed, found wrong and set aside. */
export interface Reading {
  readonly files: readonly FileReading[]
  /** Of loan number, amount, disbursement date and due date, those that no header gave; empty for a loan book. */
  readonly missingMarks: readonly string[]
  readonly problems: readonly Problem[]
  readonly extract?: ExtractDates
  /** Columns that the loans lack and words of theirs told; absent where none did. */
  readonly states?: readonly StateReading[]
  /** Rows of `loans` read, used and set aside, with their amounts; read = used + set aside. */
  readonly loanRows: {
    readonly read: number
    readonly used: number
    readonly setAside: number
    /** Fen; null where the file has no amount column. Unreadable amounts count as 0 and are a problem. */
    readonly amountRead: number | null
    readonly amountUsed: number | null
    readonly amountSetAside: number | null
    /** Fen, likewise; absent where the file has no balance column. */
    readonly balanceRead?: number
    readonly balanceUsed?: number
    readonly balanceSetAside?: number
  }
}

/** The day on which the loans were taken from their core system, as a column of theirs says. */
export interface ExtractDates {
  readonly header: string
  readonly day: Day
  /** Columns of the first unpaid day from which `days_past_due` was counted; empty where it was not. */
  readonly daysPastDueFrom: readonly string[]
}

/** A column of the book that was filled from the words of another. */
export interface StateReading {
  readonly header: string
  readonly column: 'settled_by' | 'written_off_on' | 'restructured' | 'renewal_registered'
  /** Notes of which the words tell it. */
  readonly notes: number
}

export interface FileReading {
  readonly file: string
  readonly table: 'loans' | CompanionName
  readonly format: 'csv' | 'xlsx' | 'parquet'
  readonly encoding: string | null
  readonly rowsRead: number
  readonly rowsSetAside: number
  /** 1-based row of the header: titles may stand above it. */
  readonly headerRow: number
  readonly sheet: string | null
  readonly columns: readonly ColumnReading[]
}

export interface ColumnReading {
  /** The header as it stands in the file. */
  readonly header: string
  /** The canonical column, or null where the header was not recognised (the column is kept out of the study). */
  readonly canonical: string | null
  /** `name`, `alias` or `mapping`: how it was recognised. */
  readonly recognisedBy: 'name' | 'alias' | 'mapping' | null
  /** The unit in the header (`万元`, `‰/月`), the one assumed by magnitude, or null where none applies. */
  readonly unit: string | null
  readonly unitSource: 'header' | 'magnitude' | 'default' | null
}

/** One fault of the source. `setAside` tells whether its row was kept out of the book. */
export interface Problem {
  readonly file: string
  /** 1-based row in the file, the header being row 1; null for a fault of the whole file or column. */
  readonly row: number | null
  readonly column: string | null
  /** As read, identity numbers and names masked. */
  readonly value: string | null
  readonly code: ProblemCode
  readonly setAside: boolean
  /** How many rows a summary speaks of; absent for one row. */
  readonly rows?: number
}
