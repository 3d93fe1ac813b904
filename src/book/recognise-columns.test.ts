import { expect, test } from 'vitest'
import { isLoanBook, recogniseColumns } from './recognise-columns.ts'

/** Header sets as exports show them: `header=canonical`, `header=` where the column is none of ours. */
const headerSets: Record<string, string> = {
  'DOMAIN.md §8.1':
    '借据号=loan_id 合同号= 客户编号=borrower_id 产品代码=product 贷款金额=amount 余额=balance 币种= 发放日=disbursed_on 到期日=due_on 展期到期日=extended_due_on 展期次数=extension_count 期限(月)=term_months 执行利率=annual_rate 还款方式=repayment_method 担保方式=guarantee 联保小组号=group_id 用途=purpose 投向行业=industry 机构=branch 客户经理=account_manager 第一责任人=first_responsible 调查人1=investigator_1 调查人2=investigator_2 审查人=reviewer 审批人=approver 五级分类=category 逾期天数=days_past_due 重组标志=restructured',
  'EAST 个人信贷业务借据':
    '信贷借据号=loan_id 信贷合同号= 客户统一编号=borrower_id 客户名称=borrower_name 内部机构号=branch 明细科目编号= 信贷业务种类=product 贷款发放日期=disbursed_on 贷款原始到期日期=due_on 贷款实际到期日期=extended_due_on 贷款终结日期=settled_on 借款金额=amount 贷款余额=balance 贷款五级分类=category 累计欠款期数=prior_overdue 还款方式=repayment_method 实际利率=annual_rate 贷款用途=purpose 信贷员工号=account_manager 展期次数=extension_count 贷款入账账号=disbursement_account 采集日期=',
  'EAST 个人信贷业务借据, as a core system hands it in':
    '金融许可证号= 内部机构号=branch 银行机构名称= 客户统一编号=borrower_id 客户名称=borrower_name 信贷合同号= 信贷借据号=loan_id 明细科目编号= 明细科目名称=product 贷款发放类型= 币种= 借款金额=amount 借款余额=balance 总期数= 当期期数= 贷款实际发放日期=disbursed_on 贷款原始到期日期=due_on 贷款实际到期日期=extended_due_on 终结日期=settled_on 贷款五级分类=category 贷款状态= 利率类型= 实际利率=annual_rate 计息方式= 还款方式=repayment_method 欠本金额= 表内欠息余额= 累计欠款期数=prior_overdue 信贷员工号=account_manager 贷款入账账号=disbursement_account',
  'EAST short names':
    '借据号=loan_id 客户统一编号=borrower_id 机构名称=branch 发放日期=disbursed_on 原始到期日=due_on 贷款金额=amount 贷款余额=balance 五级分类=category 逾期天数=days_past_due 担保方式=guarantee 信贷员=account_manager 金融许可证号=',
  'core system abbreviations':
    'acctbok_no=loan_id pty_no=borrower_id makeln_dt=disbursed_on due_dt=due_on gurt_manr_cd=guarantee exe_intrt=annual_rate bnchmrk_intrt= ln_amt=amount trm=term_months ovdue_flg= f5lvl_clsf_cd=category accum_ovdue_pridnbr=prior_overdue ln_invt_cd=industry',
  'canonical English':
    'loan_id=loan_id household_id=household_id identity_number=identity_number disbursed_on=disbursed_on due_on=due_on amount=amount balance=balance annual_rate=annual_rate guarantee=guarantee crop=crop defaulted=defaulted settled_by=settled_by',
  'English, spaced and capitalised':
    'Loan Number=loan_id Customer ID=borrower_id Loan Amount=amount Outstanding Balance=balance Disbursement Date=disbursed_on Maturity Date=due_on Interest Rate=annual_rate Loan Officer=account_manager Branch Name=branch Days Past Due=days_past_due Collateral=collateral_value Remarks=',
  'English camel case':
    'loanNo=loan_id customerId=borrower_id loanAmount=amount startDate=disbursed_on endDate=due_on interestRate=annual_rate loanTerm=term_months guaranteeType=guarantee isDefault=defaulted',
  'units in brackets':
    '借据编号=loan_id 贷款金额（万元）=amount 贷款余额（万元）=balance 月利率（‰）=annual_rate 发放日期=disbursed_on 到期日期=due_on 耕地面积（亩）=land_mu 家庭年收入（元）=annual_income',
  'units behind the name':
    '借据号=loan_id 贷款金额万元=amount 年利率%=annual_rate 贷款期限月=term_months 放款日期=disbursed_on 到期日=due_on 耕地面积亩=land_mu',
  'full-width and blanks':
    '借 据 号=loan_id 贷款金额（元）=amount 发放 日期=disbursed_on 到期　日期=due_on 客户经理１=  调查人１=investigator_1',
  'old cooperative ledger':
    '序号= 姓名=borrower_name 身份证号=identity_number 住址= 借据编号=loan_id 借款日期=disbursed_on 到期日期=due_on 借款金额=amount 结欠金额=balance 月利率=annual_rate 贷款种类=product 担保人= 信贷员=account_manager 贷款形态=category 用途=purpose',
  'farmer file':
    '户号=household_id 户主姓名=borrower_name 公民身份号码=identity_number 家庭人口=household_size 劳动力=labourers 文化程度= 受教育年限=education_years 承包耕地=land_mu 主业=crop 年收入=annual_income 非农收入=off_farm_income 信用等级=credit_grade 村干部标志=cadre',
  'joint guarantee ledger':
    '贷款账号=loan_id 联保小组编号=group_id 客户号=borrower_id 发放金额=amount 放款日=disbursed_on 约定到期日=due_on 担保类型=guarantee 结清日期=settled_on 结清方式=settled_by',
  'process dates':
    '借据号=loan_id 申请日期=applied_on 调查日期=surveyed_on 征信查询日期=credit_report_on 审查日期=reviewed_on 审批日期=approved_on 签约日期=contracted_on 放款日期=disbursed_on 到期日期=due_on 贷款本金=amount 审批权限=approver_limit',
  'non-performing list':
    '借据号=loan_id 借款人=borrower_name 借据金额=amount 本金余额=balance 表内欠息= 表外欠息= 风险分类=category 核销日期=written_off_on 收回金额=recovered 最长逾期天数=days_past_due 责任人=first_responsible',
  'shocks and outcome':
    '贷款编号=loan_id 贷款金额=amount 发放日期=disbursed_on 到期日期=due_on 受灾标志=disaster 参保标志=insured 挪用标志=diverted 重大疾病=health_shock 违约标志=defaulted',
  'with asterisks and numbers':
    '*借据号=loan_id *客户编号=borrower_id *贷款金额(元)=amount *发放日期(YYYYMMDD)=disbursed_on *到期日期(YYYYMMDD)=due_on 备注=',
  'collateral and funds':
    '借据号=loan_id 押品价值=collateral_value 抵押登记标志=collateral_registered 担保公司分担比例=guarantee_company_share 风险补偿比例(%)=risk_fund_share 受托支付标志=payment_channel 保证到期日=guarantee_until',
  renewals:
    '借据号=loan_id 原借据号=renewal_of 续贷标志=renewal_registered 展期日期=extended_on 展期后到期日=extended_due_on 技术性逾期=technical_overdue',
  'place names':
    '借据号=loan_id 经办机构=branch 所在乡镇=township 行政村=village 管户客户经理=account_manager 距网点距离(公里)=distance_km',
  'data warehouse':
    'iou_no=loan_id cust_id=borrower_id org_no=branch prd_cd=product ln_bal=balance loan_amt=amount value_date=disbursed_on maturity=due_on rate=annual_rate etl_dt= overdue_days=days_past_due',
  'PBoC style':
    '业务号= 借据号=loan_id 证件号码=identity_number 发放日期=disbursed_on 到期日期=due_on 借款金额=amount 余额=balance 五级分类代码=category 主要担保方式=guarantee',
}

test('headers of real exports are recognised', () => {
  const misses = Object.entries(headerSets).flatMap(([set, text]) => {
    const pairs = splitPairs(text)
    const found = recogniseColumns(
      'loans',
      pairs.map(([header]) => header),
    )
    return found.flatMap(({ header, column }, i) =>
      (column?.name ?? '') === pairs[i][1] ? [] : [`${set}: ${header} → ${column?.name}, not ${pairs[i][1]}`],
    )
  })
  const total = Object.values(headerSets).reduce((sum, text) => sum + splitPairs(text).length, 0)
  expect(Object.keys(headerSets).length).toBeGreaterThanOrEqual(20)
  expect(misses).toEqual([])
  expect(total).toBeGreaterThan(200)
})

/** Canonical names are ASCII without blanks, so a pair ends at the first blank after its `=`. */
function splitPairs(text: string): [string, string][] {
  return [...text.matchAll(/ *([^=]+)=([a-z_0-9]*)/g)].map((match) => [match[1], match[2]])
}

test.each([
  ['贷款金额(万元)', 'amount', '万元'],
  ['贷款金额（千元）', 'amount', '千元'],
  ['月利率(‰)', 'annual_rate', '‰/月'],
  ['执行利率(‰)', 'annual_rate', '‰/月'],
  ['年利率(%)', 'annual_rate', '%/年'],
  ['月利率(%)', 'annual_rate', '%/月'],
  ['年利率％', 'annual_rate', '%/年'],
  ['贷款期限(年)', 'term_months', '年'],
  ['贷款期限(天)', 'term_months', '天'],
  ['耕地面积(亩)', 'land_mu', '亩'],
  ['风险补偿比例(%)', 'risk_fund_share', '%'],
  ['贷款金额(%)', 'amount', undefined],
])('%s is %s in %s', (header, name, unit) => {
  const [found] = recogniseColumns('loans', [header])
  expect(found.column?.name).toBe(name)
  expect(found.unit?.name).toBe(unit)
})

test('of two headers for one column the exact name wins, then the likelier alias', () => {
  const names = (headers: string[]) => recogniseColumns('loans', headers).map(({ column }) => column?.name)
  expect(names(['贷款金额', 'amount'])).toEqual([undefined, 'amount'])
  expect(names(['本金', '贷款金额'])).toEqual([undefined, 'amount'])
  expect(names(['贷款到期日', '原始到期日'])).toEqual([undefined, 'due_on'])
})

test('a mapping comes before names, and can keep a column out', () => {
  const mapping = {
    甲: { canonical: 'amount', unit: '万元' },
    amount: { canonical: null, unit: null },
  }
  const [first, second] = recogniseColumns('loans', ['甲', 'amount'], mapping)
  expect([first.column?.name, first.by, first.unit?.name]).toEqual(['amount', 'mapping', '万元'])
  expect(second.column).toBeNull()
})

test('a loan book has a loan number, amount, disbursement date and due date', () => {
  expect(isLoanBook(recogniseColumns('loans', ['借据号', '贷款金额', '发放日期', '到期日期']))).toBe(true)
  expect(isLoanBook(recogniseColumns('loans', ['借据号', '贷款金额', '发放日期']))).toBe(false)
  expect(isLoanBook(recogniseColumns('loans', ['credit_amount', 'age_in_years', 'creditability']))).toBe(
    false,
  )
})
