//! Evidence registers.

use crate::reads;

reads!(free_words_and_dates, "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer |
    | | Id | Answer |
    | point 5.1-1 | 5.1-1 | Fully |
    == Documents ==
    | Document no. | Document title | Type | Owner | Version | Approved? | Issue date | Next review | Status | Clause | Location | Remarks |
    | D-1 | Incident procedure | SOP | Ann | V1.2 | Yes | @2011-01-03 | 15 Aug 2026 | Current | 5.1-1, 7.1 | Share | |
    | D-2 | 变更管理程序 | 程序文件 | 王 | 2.0 | 草稿 | 2011年5月3日 | | 有效 | 5.3 | | |
    | D-3 | Minutes | 会议纪要 | | | | 2011/5/3 | | | | | |
    | D-4 | Change management procedure | Change management procedure | | | perhaps | 03/04/2011 | | old | 9.9 | | |
    | D-5 | Something | Gizmo | | | | May 2011 | | maybe | | | |
    | D-6 | Log | Log | | | | =40667 | =0 | | =5.1 | | |
    | | Untitled plan | Plan | | | | soon | | | | | |
    | D-8 | | Record | | | | | | | | | |
    | | | Record | Bob | | | | | | | | |
");

reads!(
    ambiguous_dates_settled_by_their_column,
    "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | issued |
    | | Evidence id | Title | Type | Issued |
    | | E-1 | a | Record | 03/04/2011 |
    | | E-2 | b | Record | 25/04/2011 |
"
);

reads!(periods_and_samples, "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | period | sample | scope | instance |
    | | Evidence id | Title | Type | Period | Sample | In scope? | Service, customer, supplier or site |
    | | E-1 | a | Record | Q1 2011 | 20 of 312 tickets | Yes | Mail |
    | | E-2 | b | Record | 2011-01 to 2011-06 | nil | No | |
    | | E-3 | c | Record | 2011年1月至3月 | 未发生 | | |
    | | E-4 | d | Record | always | =0 | perhaps | |
    == Evidence 2 ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | period-from | period-to |
    | | Evidence id | Title | Type | Period from | Period to |
    | | E-5 | e | Record | @2011-03-01 | @2011-01-01 |
    | | E-6 | f | Record | 2011-01 | 2011-03 |
");

reads!(what_cannot_be_read_in_a_register, "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | issued | review-due | period-from | period-to | sample | scope | status | instance |
    | | Evidence id | Title | Type | Issued | Review due | Period from | Period to | Sample | In scope? | Status | Instance |
    | | E-1 | a | Policy | | 03/04/2011 | | | | | | |
    | | E-2 | b | Policy | | 2011-13-40 | | | | excluded | Not in use | All suppliers |
    | | E-3 | c | Policy | | next month | | | | 范围之外 | 不再使用 | |
    | | E-4 | d | Record | | | 2011-01-01 | someday | 0 of 100 | partly | hardly | Acme |
    | | E-5 | e | Record | @2011-02-01 | | @2011-01-01 | @2011-03-31 | 0/100 | - | - | |
    | | E-6 | f | Record | #REF! | tbd | | | none | other business unit | ? | |
    | | E-7 | g | Record | @2011-02-01 | | | | nil return | | | |
    | | E-8 | h | Record | @2011-02-01 | | | | 无 | | | |
");

reads!(
    references,
    "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | references |
    | | Evidence id | Title | Type | Supports |
    | | E-1 | a | Record | 5.1-1、7.1；5.10 |
    | | E-2 | b | Record | 2005: 7.2, 7.2-1\\n7.1-2 a, b |
    | | E-3 | c | Record | ISO/IEC 1:2005 7.2-2; 5.3 |
    | | E-4 | d | Record | 7.1-1 to 7.1-3 |
    | | E-5 | e | Record | 5.1 - 5.10 |
    | | E-6 | f | Record | 7.2-1, 8.8, something, 7.1 a) |
    == Old register ==
    | clausewise/1 register example 2005 en | evidence-id | title | type | references |
    | | Evidence id | Title | Type | Supports |
    | | E-7 | g | Record | 7.1, 2011: 5.1-1 |
"
);

reads!(versions_and_duplicates, "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | version | approval | issued | status |
    | | Evidence id | Title | Type | Version | Approval | Issued | Status |
    | | E-1 | Incident procedure | Procedure | 1.9 | Approved | | |
    | | E-1 | Incident procedure | Procedure | 1.10 | Approved | | |
    | | E-1 | Incident procedure | Procedure | 2.0 | Draft | | |
    | | E-2 | Plan | Plan | A | Approved | @2010-01-01 | |
    | | E-3 | Plan | Plan | B | Approved | @2011-01-01 | |
    | | E-4 | Policy | Policy | final | Approved | | |
    | | E-5 | Policy | Policy | newest | Approved | | |
    | | E-6 | Monthly report | Report | 1 | | | |
    | | E-7 | Monthly report | Report | 2 | | | |
    | | E-8 | One thing | Record | | | | |
    | | E-8 | Another thing | Record | | | | |
    | | E-9 | Same | Record | | | | |
    | | E-9 | Same | Record | | | | |
");

reads!(
    no_register,
    "
    == Checklist ==
    | Clause | Requirement | Result | Evidence |
    | 5.1-1 | a | Yes | Procedure, log book |
    | 5.3-1 | b | Yes | Plan |
"
);

reads!(
    numbered_rows_as_ids,
    "
    == Checklist ==
    | Clause | Requirement | Result | Evidence | Comment |
    | 5.3-1 | a | Yes | 1, 2 | 3 of 12 seen |
    == 文件清单 ==
    | 序号 | 文件名称 | 类型 | 版本号 | 生效日期 |
    | =1 | 事件管理程序 | 程序 | V1.0 | 2011/5/3 |
    | =2 | 工单 | 记录 | | 2011年6月 |
    | =3 | 月度服务报告 | 报告 | | |
"
);

reads!(
    references_to_items,
    "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | references |
    | | Evidence id | Title | Type | Supports |
    | | E-1 | a | Record | 7.1-6 d |
    | | E-2 | b | Record | 7.1-2 a, b; 7.1-6(d) |
    | | E-3 | c | Record | 7.1-2 a-c |
    | | E-4 | d | Record | 7.1-2 a and c、5.3-1 |
    | | E-5 | e | Record | 4.2-1 a.1 |
    | | E-6 | f | Record | 4.2-1 a.1, a.2 |
    | | E-7 | g | Record | 4.2 a.1 |
    | | E-8 | h | Record | 7.1-2 z; 7.1-2 a, z; 7.1 a, b |
    | | E-9 | i | Record | 5.1-5.3 and 7.1-4 |
    | | E-10 | j | Record | 2005: 7.2-1 and 7.2-2 |
    | | E-11 | k | Record | 7.1-2 a procedure |
"
);

reads!(
    the_date_system_of_1904,
    "
    dates-1904
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | issued |
    | | Evidence id | Title | Type | Issued |
    | | E-1 | a | Record | =39205 |
    | | E-2 | b | Record | @2011-05-03 |
    # usual.xlsx
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | issued |
    | | Evidence id | Title | Type | Issued |
    | | E-3 | c | Record | =40667 |
"
);

reads!(
    a_header_that_states_another_format_than_its_cells,
    "
    == Documents ==
    | Document no. | Document title | Type | Version | Issue date (dd-mm-yyyy) |
    | D-1 | Plan | Plan | 1 | 2011-05-03 |
    | D-2 | Policy | Policy | 1 | 03-04-2011 |
    | D-3 | Log | Record | | @2011-05-04 |
    | D-4 | Report | Report | | Q1 2011 |
"
);

reads!(
    what_is_kept_and_who_approved,
    "
    == 受控文件清单 ==
    | 文件编号 | 文件名称 | 文件类别 | 版本 | 发布日期 | 受控状态 | 批准人 |
    | P-08 | 事件管理程序 | 程序文件 | A/0 | 2011.6.5 | 受控 | 王总 |
    | P-09 | 服务请求管理程序 | 程序文件 | A/0 | 2011.6.5 | 现行 | |
    | P-10 | 变更管理程序 | 程序文件 | A/0 | 2011.6.5 | 归档 | 待定 |
    | JL-1 | 重大事件记录 | 记录 | | 2011.3.1 | 归档 | |
    | JL-2 | 工单 | | | 2011.3.1 | 归档 | |
    == Records ==
    | Document no. | Document title | Document type | Issue date | Document status | Approved by |
    | R-1 | Tickets | Record | 2011-03-01 | Archived | |
    | R-2 | Policy | Policy | 2011-03-01 | Archived | J. Smith |
    | R-3 | Plan | Plan | 2011-03-01 | Controlled | J. Smith |
    | R-4 | Minutes | Minutes | 2011-03-01 | Filed | N/A |
"
);

reads!(
    samples_that_show_nothing,
    "
    == 记录清单 ==
    | 证据编号 | 名称 | 类型 | 记录日期 | 抽样 |
    | E-1 | a | 记录 | 2011-03-01 | — |
    | E-2 | b | 记录 | 2011-03-01 | 不适用 |
    | E-3 | c | 记录 | 2011-03-01 | 共0张 |
    | E-4 | d | 记录 | 2011-03-01 | 未发生 |
    | E-5 | e | 记录 | 2011-03-01 | 20张 |
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | sample |
    | | Evidence id | Title | Type | Sample |
    | | F-1 | a | Record | / |
    | | F-2 | b | Record | n/a |
    | | F-3 | c | Record | nil |
    | | F-4 | d | Record | nil return |
"
);

reads!(
    dates_and_periods_in_chinese_words,
    "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | approval | issued | period |
    | | Evidence id | Title | Type | Approval | Issued | Period |
    | | E-1 | a | 应急预案 | 正式发布 | 二〇一一年三月五日 | |
    | | E-2 | b | 签到表 | | 2011年6月1日 | 2011年1月1日起 |
    | | E-3 | c | 报表 | | | 2011-01 至今 |
    | | E-4 | d | 记录 | | | 截至2011年3月 |
    | | E-5 | e | 实施细则 | 已批准（张总） | 2011-03-01 | |
    | | E-6 | f | 拓扑图 | 未经批准 | 2011-03-01 | |
    | | E-7 | g | 设计说明书 | 试行 | 2011-03-01 | |
"
);
