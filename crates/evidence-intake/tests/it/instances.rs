//! Services, customers, suppliers and sites as rows and entries name them.

use crate::reads;

reads!(names_that_are_declared_or_not, "
    == Coverage ==
    | clausewise/1 coverage example 2011 en | service | customer | supplier | site |
    | | Services | Customers | Suppliers | Sites |
    | | Email | Customer A | S1 | |
    | | | Customer B | S2; S3 | |
    | | | Smith, Jones & Sons | | |
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | instance | answer | evidence | operated-by | party |
    | | Id | Instance | Answer | Evidence | Operated by | Name |
    | | 7.1-4 | S1 | Fully | E-1 | | |
    | | 7.1-4 | S-2 | Largely | | | |
    | | 7.1-4 | Email | Partly | | | |
    | | 7.1-5 | Customer A, Customer B | Fully | | | |
    | | 7.1-5 | Smith, Jones & Sons | Not | | | |
    | | 5.3-1 | All suppliers | Fully | | | |
    | | 5.3-1 | Email | Partly | | Internal group | Night shift |
    | | 5.10-1 | Emial | Fully | | | |
    | | 7.1 | S1、S2 | Fully | | | |
    == Register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | references | instance |
    | | Evidence id | Title | Type | Supports | Instance |
    | | E-1 | a | Record | 7.1-4 | S-1 Ltd |
    | | E-2 | b | Record | 7.1-4 | ｓ１ |
    | | E-3 | c | Record | 7.1-4 | S1, S2、S3 |
    | | E-4 | d | Record | 7.1-4 | 所有供应商 |
    | | E-5 | e | Record | 7.1-4 | every supplier |
    | | E-6 | f | Record | 7.1-4 | Email |
    | | E-7 | g | Record | 7.1-4 | 5 / Night shift |
    | | E-8 | h | Record | 7.1-4 | Process; night shift |
    | | E-9 | i | Record | 7.1-4 | S1/S4 |
");

reads!(
    names_in_chinese,
    "
    == 覆盖清单 ==
    | clausewise/1 coverage example 2011 zh | supplier | customer |
    | | 供应商 | 客户 |
    | | 甲公司 | 客户一 |
    | | 乙公司（北京） | |
    == 问卷 ==
    | clausewise/1 questionnaire example 2011 zh | id | instance | answer |
    | | 编号 | 对象 | 回答 |
    | | 7.1-4 | 甲公司、乙公司(北京) | 完全符合 |
    | | 7.1-4 | 丙公司 | 完全符合 |
    | | 7.1-5 | 全部客户 | 完全符合 |
    == 证据登记表 ==
    | clausewise/1 register example 2011 zh | evidence-id | title | type | instance |
    | | 证据编号 | 名称 | 类型 | 对象 |
    | | E-1 | 合同 | 记录 | 甲公司和乙公司（北京） |
    | | E-2 | 合同 | 记录 | 甲乙公司 |
"
);

reads!(
    names_where_nothing_is_declared,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | instance | answer |
    | | Id | Instance | Answer |
    | | 7.1-4 | S1, S2 | Fully |
    | | 7.1-4 | Acme, Inc. | Partly |
    == Register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | references | instance |
    | | Evidence id | Title | Type | Supports | Instance |
    | | E-1 | a | Record | 7.1-4 | S-1 Ltd |
"
);

reads!(
    what_a_clause_answers_for_one_instance_fills_its_rows_first,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | instance | answer |
    | | Id | Instance | Answer |
    | | 7.1 | | Largely |
    | | 7.1 | S1 | Partly |
    | | 7.1-4 | S1 | |
    | | 7.1-4 | S2 | |
"
);
