/**
 * Other names of the columns of `loans`, the likeliest first: where two headers of a file claim one column the
 * earlier alias wins. From DOMAIN §8.1, EAST's 个人信贷业务借据 table, and core systems seen. Spaces, case, `_` and
 * brackets do not matter (`header-key.ts`).
 */
export const loanAliases: Readonly<Record<string, string>> = {
  loan_id:
    '借据号 信贷借据号 借据编号 贷款借据号 借据号码 贷款编号 贷款账号 贷款帐号 贷款号 借据流水号 贷款借据编号 借据 note_no note_id loan_no loan_number iou_no iou_id duebill_no due_bill_no duebill_id acctbok_no acct_bok_no ln_no loan_account',
  household_id: '户号 农户编号 农户号 家庭编号 户编号 农户户号 household hh_id household_no',
  borrower_id:
    '客户编号 客户号 客户统一编号 借款人编号 客户代码 客户内码 客户统一编码 客户ID borrower_no customer_id customer_no cust_id cust_no client_id pty_no cus_id',
  identity_number:
    '证件号码 身份证号码 身份证号 身份证 公民身份号码 居民身份证号 居民身份证号码 客户证件号码 借款人证件号码 证件号 借款人身份证号 id_number id_no id_card id_card_no identity_no cert_no crdt_no',
  borrower_name:
    '客户名称 借款人姓名 姓名 客户姓名 借款人名称 借款人 户主姓名 户名 借款户名 customer_name cust_name name pty_nm',
  synthetic: '合成标志 合成数据标志 模拟数据标志 is_synthetic',
  disbursement_account:
    '放款账号 贷款入账账号 入账账号 放款帐号 贷款入账帐号 发放账号 放款账户 放款卡号 disbursement_account_no payout_account makeln_acct',
  renewal_of:
    '原借据号 续贷原借据号 上笔借据号 原贷款借据号 被续贷借据号 renewed_loan_id previous_loan_id old_loan_id',
  product:
    '产品名称 贷款产品 贷款品种 产品代码 业务品种 信贷业务种类 产品 贷款种类 贷款类型 业务种类 信贷品种 贷款品种名称 产品编号 个人贷款类型 明细科目名称 科目名称 product_code product_name loan_type loan_product prd_cd',
  purpose: '贷款用途 用途 借款用途 资金用途 贷款用途说明 用途说明 loan_purpose usage purpose_of_loan ln_use',
  crop: '主业 作物 主营作物 种植作物 主要作物 种植品种 主导产业 种养品种 主营品种 main_crop crop_type crop_code',
  industry:
    '投向行业 行业代码 贷款投向 行业投向 贷款投向行业 所属行业 贷款行业投向 行业 贷款投向代码 industry_code ln_invt_cd',
  borrower_type: '客户类型 借款人类型 农户类型 客户类别 借款人类别 customer_type borrower_category',
  age: '年龄 借款人年龄 客户年龄 age_years age_in_years borrower_age',
  gender: '性别 借款人性别 客户性别 sex gender_code',
  education_years:
    '受教育年限 教育年限 受教育年数 文化程度年限 education edu edu_years years_of_schooling schooling_years',
  household_size: '家庭人口 家庭人口数 人口数 家庭人数 家庭成员数 family_size hh_size household_members',
  labourers: '劳动力人数 劳动力 劳动力数 家庭劳动力 家庭劳动力人数 labour laborers labour_force workers',
  land_mu:
    '耕地面积 承包耕地 耕地 种植面积 经营面积 土地面积 承包地面积 耕地亩数 经营耕地面积 land land_area farm_size arable_land',
  annual_income:
    '家庭年收入 年收入 家庭总收入 年总收入 家庭年总收入 收入 全年收入 income household_income yearly_income',
  annual_income_band: '年收入档次 收入档次 年收入区间 收入区间 家庭年收入区间 income_band income_range',
  off_farm_income:
    '非农收入 务工收入 外出务工收入 打工收入 非农业收入 offfarm_income nonfarm_income off_farm',
  living_cost: '生活支出 家庭年支出 年生活支出 生活费用 家庭支出 年支出 living_expenses expenses',
  net_assets: '净资产 家庭净资产 家庭资产净值 net_worth assets_net',
  other_debt: '其他负债 他行负债 其他借款 他行贷款余额 对外负债 民间借款 other_debts other_liabilities',
  cadre:
    '村干部标志 村干部 是否村干部 村干部或党员 党员标志 是否党员 是否村干部或党员 is_cadre village_cadre party_member',
  first_loan: '首贷标志 首贷 是否首贷 首次贷款 首贷户标志 is_first_loan first_time_borrower',
  prior_overdue:
    '历史逾期次数 历史逾期 逾期次数 累计逾期次数 以往逾期次数 累计欠款期数 past_overdue overdue_count prior_delinquencies accum_ovdue_pridnbr',
  distance_km: '距离 距网点距离 到网点距离 距营业网点距离 距信用社距离 网点距离 distance distance_to_branch',
  collateral_value:
    '押品价值 抵押物价值 抵押物评估价值 押品评估价值 抵质押物价值 抵押评估值 collateral collateral_amount pledge_value',
  collateral_registered:
    '押品登记标志 抵押登记标志 是否办理抵押登记 抵押登记 押品是否登记 mortgage_registered',
  applied_on: '申请日期 申请日 贷款申请日期 申请时间 application_date apply_date applied_date',
  surveyed_on: '调查日期 贷前调查日期 调查日 调查时间 survey_date investigation_date',
  credit_report_on: '征信查询日期 征信报告日期 征信查询日 查询征信日期 credit_report_date',
  reviewed_on: '审查日期 审查日 审查时间 review_date reviewed_date',
  approved_on: '审批日期 审批日 批准日期 审批时间 approval_date approved_date approve_date',
  contracted_on:
    '签约日期 合同签订日期 合同日期 签订日期 签约日 合同签署日期 contract_date signing_date signed_on',
  disbursed_on:
    '发放日期 贷款发放日期 贷款实际发放日期 放款日期 发放日 放款日 贷款日期 贷款发放日 起息日 借款日期 贷款起始日 贷款起始日期 起始日期 借款日 放贷日期 开户日期 实际发放日期 实际发放日 实际放款日期 贷款实际发放日 贷款实际放款日期 借据起始日 借据起始日期 放款时间 disbursement_date disbursed_date disbursal_date loan_date start_date issue_date origination_date makeln_dt value_date putout_date',
  due_on:
    '原始到期日 贷款原始到期日期 贷款原始到期日 原始到期日期 原到期日 原到期日期 到期日期 贷款到期日期 到期日 贷款到期日 合同到期日 约定到期日 贷款到期时间 借据到期日 约定到期日期 due_date maturity_date maturity due_dt expiry_date end_date',
  amount:
    '贷款金额 借款金额 借据金额 发放金额 放款金额 贷款发放金额 贷款本金 本金 借款本金 贷款额 借据本金 loan_amount amt ln_amt principal loan_amt disbursed_amount loan_principal business_sum',
  annual_rate:
    '执行利率 年利率 贷款年利率 月利率 执行年利率 贷款利率 实际利率 利率 执行月利率 合同利率 贷款执行利率 贷款月利率 利率水平 interest_rate rate int_rate loan_rate yearly_rate exe_intrt apr monthly_rate',
  term_months:
    '期限 贷款期限 期限月 贷款期限月 借款期限 合同期限 贷款期数 term loan_term trm months term_month tenor',
  repayment_method:
    '还款方式 还本付息方式 偿还方式 计息还款方式 结息方式 repayment_type repay_method repayment_mode',
  guarantee:
    '担保方式 主担保方式 担保类型 主要担保方式 贷款担保方式 担保 guarantee_type security_type gurt_manr_cd guarantee_mode',
  credit_grade:
    '信用等级 农户信用等级 评级结果 客户信用等级 评定等级 信用评级 资信等级 等级 grade rating credit_rating risk_grade',
  payment_channel:
    '支付方式 贷款支付方式 受托支付 受托支付标志 放款方式 资金支付方式 payment_method payment_mode',
  renewal_registered: '续贷登记标志 无还本续贷标志 续贷标志 是否续贷 是否登记续贷 is_renewal',
  guarantee_until:
    '保证期间届满日 保证到期日 担保到期日 保证期间到期日 担保到期日期 保证期间 guarantee_end_date',
  guarantee_company_share: '担保公司分担比例 担保公司承担比例 农担分担比例 担保公司比例',
  risk_fund_share: '风险补偿比例 风险补偿金分担比例 风险补偿金比例 政府风险补偿比例',
  branch:
    '机构 机构名称 机构号 内部机构号 网点 经办机构 支行 信用社 机构编号 机构代码 所属机构 网点名称 管户机构 营业网点 贷款机构 银行机构名称 经办网点 branch_id branch_code branch_name org_id org_no organization opn_dept',
  township: '乡镇 所在乡镇 乡 镇 乡镇名称 乡镇街道 town town_name township_name',
  village: '行政村 村 所在村 村名 村屯 行政村名称 村名称 village_name village_id',
  account_manager:
    '客户经理 信贷员 管户客户经理 管户经理 客户经理编号 信贷员工号 信贷员号 客户经理工号 信贷员姓名 管户信贷员 管户人 经办人 客户经理姓名 客户经理号 管护人 loan_officer officer credit_officer manager_id officer_id cust_mgr_no',
  first_responsible: '第一责任人 贷款第一责任人 责任人 主责任人 first_responsible_person',
  investigator_1: '调查人1 调查人一 主调查人 第一调查人 调查人 主调查岗 investigator',
  investigator_2: '调查人2 调查人二 协办调查人 第二调查人 副调查人 协查人 co_investigator',
  reviewer: '审查人 审查岗 审查员 贷款审查人 review_officer',
  approver: '审批人 批准人 有权审批人 终审人 最终审批人 审批岗 approved_by approving_officer',
  approver_limit: '审批权限 审批人权限 审批限额 审批人授权限额 approval_limit',
  group_id: '联保小组号 联保小组编号 联保小组 联保组号 小组编号 联保编号 group group_no joint_group_id',
  disaster: '受灾标志 受灾 是否受灾 受灾情况 disaster_hit hit_by_disaster',
  insured: '参保标志 参保 是否参保 农业保险 农业保险标志 投保标志 是否投保 has_insurance agri_insured',
  health_shock: '健康冲击 重大疾病标志 重大疾病 是否患病 大病标志 illness serious_illness',
  diverted: '挪用标志 用途改变 改变用途 是否挪用 挪用 改变用途标志 diversion misuse purpose_changed',
  balance:
    '贷款余额 借款余额 余额 借据余额 本金余额 当前余额 结欠金额 贷款本金余额 剩余本金 尚欠本金 outstanding loan_balance outstanding_balance outstanding_principal ln_bal current_balance',
  extended_on: '展期日期 展期办理日期 展期日 extension_date',
  extended_due_on:
    '展期到期日 展期后到期日 展期到期日期 贷款实际到期日期 贷款实际到期日 实际到期日 展期后到期日期 实际到期日期 extended_due_date',
  extension_count: '展期次数 累计展期次数 extensions number_of_extensions',
  settled_on:
    '结清日期 结清日 还清日期 贷款结清日期 贷款终结日期 终结日期 终结日 贷款终结日 销户日期 收回日期 settlement_date settled_date payoff_date closed_on close_date finish_date',
  technical_overdue: '技术性逾期 技术性逾期标志 是否技术性逾期 technical_delinquency',
  settled_by: '结清方式 收回方式 还清方式 结清类型 贷款结清方式 settlement_method payoff_type',
  written_off_on: '核销日期 核销日 呆账核销日期 write_off_date written_off_date',
  recovered: '收回金额 核销收回金额 核销后收回 已收回金额 累计收回金额 清收金额 recovered_amount recovery',
  days_past_due:
    '逾期天数 当前逾期天数 本金逾期天数 最长逾期天数 逾期日数 拖欠天数 dpd days_overdue overdue_days past_due_days ovdue_days',
  category:
    '五级分类 贷款五级分类 五级分类结果 五级形态 贷款形态 风险分类 五级分类代码 资产分类 five_category five_class loan_class classification f5lvl_clsf_cd five_level_class',
  restructured: '重组标志 重组贷款标志 是否重组 重组贷款 is_restructured restructuring',
  defaulted: '违约标志 违约 是否违约 违约状态 default default_flag is_default bad_flag',
}
