import { dayOf } from '../calendar.ts'
import { halfKnown, wellKnown } from '../law/certainty.ts'
import type { DatedRule } from '../law/dated-rule.ts'

/** Floors under the stock of provisions. */
export interface ProvisionFloors {
  /** 拨备覆盖率: of non-performing loans. */
  readonly coverage: number
  /** 贷款拨备率: of all loans. */
  readonly provisionRatio: number
}

export type FloorRuleName = 'decree2011' | 'notice2018'

/** 商业银行贷款损失准备管理办法: the stricter of both counts (DOMAIN.md §2.4, confidence high). */
export const decree2011: DatedRule & { readonly name: FloorRuleName; readonly floors: ProvisionFloors } = {
  name: 'decree2011',
  from: dayOf(2012, 1, 1),
  source: '银监会令2011年第4号',
  certainty: wellKnown,
  floors: { coverage: 1.5, provisionRatio: 0.025 },
}

/** What a bank has achieved; null where its data cannot tell. */
export interface FloorTests {
  /** Share of the balance over 90 days past due that is classed non-performing. */
  readonly accuracy: number | null
  /** Non-performing loans disposed of in the period / newly formed. */
  readonly disposal: number | null
  /** Capital adequacy of a bank that is not systemically important. */
  readonly capitalAdequacy: number | null
}

export const floorTestNames = ['accuracy', 'disposal', 'capitalAdequacy'] as const
export type FloorTestName = (typeof floorTestNames)[number]

/**
 * 关于调整商业银行贷款损失准备监管要求的通知: 120 to 150 % and 1.5 to 2.5 % by three tests, of which the highest outcome counts
 * (DOMAIN.md §2.4; thresholds of confidence medium). The provision ratios of the two middle steps are from knowledge,
 * confidence medium.
 */
export const notice2018 = {
  name: 'notice2018',
  from: dayOf(2018, 2, 28),
  source: '银监发〔2018〕7号',
  certainty: halfKnown,
  /** Mildest first; `atLeast` names the smallest value of each test that earns the step. */
  steps: [
    {
      atLeast: { accuracy: 1, disposal: 0.9, capitalAdequacy: 0.125 },
      floors: { coverage: 1.2, provisionRatio: 0.015 },
    },
    {
      atLeast: { accuracy: 0.85, disposal: 0.75, capitalAdequacy: 0.115 },
      floors: { coverage: 1.3, provisionRatio: 0.018 },
    },
    {
      atLeast: { accuracy: 0.7, disposal: 0.6, capitalAdequacy: 0.105 },
      floors: { coverage: 1.4, provisionRatio: 0.021 },
    },
  ],
  /** Of a bank that earns none of them. */
  otherwise: { coverage: 1.5, provisionRatio: 0.025 },
} as const satisfies DatedRule & Record<string, unknown>

export interface FloorsFound {
  readonly rule: FloorRuleName
  readonly floors: ProvisionFloors
  /** Tests that the data cannot tell: each counts as failed. */
  readonly untold: readonly FloorTestName[]
}

/** The floors of the 2018 notice; a test that nothing is known of asks for the most. */
export function floorsByTests(tests: FloorTests): FloorsFound {
  const worst = Math.max(...floorTestNames.map((name) => stepOf(name, tests[name])))
  return {
    rule: 'notice2018',
    floors: notice2018.steps[worst]?.floors ?? notice2018.otherwise,
    untold: floorTestNames.filter((name) => tests[name] === null),
  }
}

/** The floors in force on a day; null before the first. */
export function floorsOn(day: number, tests: FloorTests): FloorsFound | null {
  if (day >= notice2018.from) return floorsByTests(tests)
  return day >= decree2011.from ? { rule: 'decree2011', floors: decree2011.floors, untold: [] } : null
}

function stepOf(name: FloorTestName, value: number | null): number {
  const step = value === null ? -1 : notice2018.steps.findIndex(({ atLeast }) => value >= atLeast[name])
  return step < 0 ? notice2018.steps.length : step
}
