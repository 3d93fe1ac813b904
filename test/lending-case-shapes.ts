/** An instalment as the published cases write it. */
export interface CaseRow {
  readonly n: number
  readonly dueDate?: string
  readonly principal: string
  readonly interest: string
  readonly total?: string
  readonly balanceAfter?: string
}

interface Case<Input, Expected> {
  readonly input: Input
  readonly expected: Expected
}

/** Rows under one of two names, and sums where the source gives them. */
interface Schedule {
  readonly schedule?: readonly CaseRow[]
  readonly rows?: readonly CaseRow[]
  readonly totals?: { readonly interest?: string; readonly due?: string }
}

type Split = Pick<CaseRow, 'principal' | 'interest'>
type Rows = { readonly schedule: readonly CaseRow[] }
type Terms = { readonly principal: string; readonly annualRatePct: string }
type Dated = { readonly date: string; readonly amount: string }
type Dates = { readonly first: string; readonly second: string; readonly last: string }

export type ScheduleId =
  | 'FIN-EMI-30360-PARTIAL'
  | 'FIN-EMI-30360'
  | 'FIN-EMI-WEEK364'
  | 'FIN-EMI-15D360'
  | 'FIN-TRANCHE-SAME'
  | 'FIN-BASE-7PCT'
  | 'FIN-DB-MULT1'
  | 'FIN-EQP-100'
  | 'FIN-BULLET-8'
  | 'FIN-BALLOON-GRACE6'
  | 'FIN-BALLOON-FLAT'
  | 'FIN-MEND-ROLL-AA'

/** Of each case what its test reads: every case states other inputs and results. */
export type CaseShapes = { readonly [Id in ScheduleId]: Case<Terms, Schedule> } & {
  readonly [Id in 'FIN-RATE-A365' | 'FIN-RATE-ACTACT']: Case<
    { readonly annualRate: string },
    { readonly rateFactors: readonly string[] }
  >
} & {
  readonly [Id in 'FIN-OVERDUE-ALL' | 'FIN-OVERDUE-2']: Case<{ readonly asOf: string }, Rows>
} & {
  readonly [Id in 'FIN-RESCH-EXTRA2' | 'FIN-RESCH-GRACE1' | 'FIN-RESCH-RATE6']: Case<
    { readonly reschedule: { readonly from: string } },
    Rows
  >
} & {
  readonly [Id in 'FRP-APP-18' | 'FRP-APP-24']: Case<
    Terms,
    { readonly emi: string; readonly totalInterest: string; readonly totalPayable: string }
  >
} & {
  readonly 'FIN-MEND-30360': Case<Terms, Rows>
  readonly 'FIN-BUG-343': Case<Terms, { readonly interestExpected: string }>
  readonly 'FIN-BUG-2359': Case<
    {
      readonly principal: string
      readonly ratePctPerWholeTerm: string
      readonly repaymentPeriodDays: number
      readonly termDays: number
      readonly daysInYear: number
    },
    { readonly interestExpected: string }
  >
  readonly 'FIN-PAYOFF-REST': Case<
    { readonly payments: readonly Dated[]; readonly payoffDate: string },
    Split & { readonly payoffAmount: string }
  >
  readonly 'FIN-PREPAY-PARTIAL': Case<
    {
      readonly asOf: string
      readonly payments: readonly { readonly principal: string; readonly interest?: string }[]
    },
    {
      readonly dueOnInstalment1IfPaid20240115: Split
      readonly lastInstalmentIfPaidAtMaturity: Split & { readonly total: string }
    }
  >
  readonly 'FIN-DELQ-INSTALMENT': Case<
    {
      readonly instalments: readonly { readonly dueDate: string; readonly amount: string }[]
      readonly buckets: readonly { readonly name: string; readonly min: number; readonly max: number }[]
    },
    Readonly<Record<string, Readonly<Record<string, string>>>>
  >
  readonly 'FIN-DPD-BASIC': Case<unknown, { readonly daysPastDue: readonly number[] }>
  readonly 'FIN-PROV-RULE': Case<
    {
      readonly criteria: readonly {
        readonly category: string
        readonly minAge: number
        readonly maxAge: number
        readonly pct: string
      }[]
      readonly loans: readonly { readonly overdueDays: number; readonly totalOutstanding: string }[]
    },
    { readonly reserve: readonly (string | null)[] }
  >
  readonly 'FRP-EMI-CEIL': Case<
    Terms,
    {
      readonly emi: string
      readonly totalInterest: string
      readonly totalPayment: string
      readonly rows0based: readonly (Split & { readonly idx: number; readonly balance: string })[]
    }
  >
  readonly 'FRP-FIXEDAMT': Case<
    Terms,
    { readonly instalments: number; readonly totalInterest: string; readonly totalPayment: string }
  >
  readonly 'FRP-TERM-1M': Case<Terms, { readonly first: Split }>
  readonly 'FRP-ACCRUAL-A365': Case<
    Terms & { readonly from: string; readonly toInclusive: string; readonly days: number },
    { readonly interest: string }
  >
  readonly 'FRP-PENALTY': Case<
    {
      readonly overdueInterest: string
      readonly penaltyAnnualPct: string
      readonly daysLateAfterGrace: number
      readonly graceDays: number
      readonly yearDays: number
    },
    { readonly penalty: string }
  >
  readonly 'FRP-DPD-INCLUSIVE': Case<
    {
      readonly dueDates: readonly string[]
      readonly instalment: string
      readonly payments: readonly Dated[]
    },
    { readonly dpd: Readonly<Record<string, number>> }
  >
  readonly 'FRP-NPA-CONTAGION': Case<
    {
      readonly npaThresholdDays: number
      readonly loans: readonly { readonly id: string; readonly firstDueDate: string }[]
      readonly asOf: string
    },
    { readonly 'customer.npa': boolean }
  >
  readonly 'FRP-BPI': Case<
    Terms & {
      readonly instalments: number
      readonly disbursementDate: string
      readonly firstDueDate: string
    },
    {
      readonly brokenPeriodInterest: string
      readonly firstInterest_addToFirst: string
      readonly firstInterest_amortised: string
      readonly secondInterest_amortised: string
      readonly upfrontDeductionRow1: string
    }
  >
  readonly 'FRP-DECISION-MISSING': Case<
    {
      readonly rules: readonly { readonly seq: number; readonly if: string; readonly then: string }[]
      readonly context: Readonly<Record<string, number>>
    },
    { readonly decision: string; readonly skipped: readonly string[] }
  >
  readonly 'FRP-DTI': Case<
    { readonly monthlyIncome: string; readonly existingEmi: string },
    { readonly dti: string }
  >
  readonly 'FRP-DATES-PRORATA': Case<Terms, Readonly<Record<string, Dates>>>
}

export type CaseId = keyof CaseShapes
