//! Our own questionnaire, by its marks.

use crate::reads;

reads!(own_filled, "
    == 问卷 ==
    | clausewise/1 questionnaire example 2011 en | id | clause | requirement | answer | evidence | operated-by | party | planned | interval | respondent | comment | judgement | judgement-note |
    | guidance | Questionnaire for Example |
    |  | Id | Clause | Requirement | Answer | Evidence ids | Operated by | Party | Planned for | Interval (months) | Respondent | Comment | Assessor's judgement | Assessor's note |
    | clause 5 | 5 | | Clause 5 |
    | point 5.1-1 | 5.1-1 | 5.1 | Requirement | Fully | E-1, E-2 | Supplier | Acme | | | Li Wei | All fine |
    | point 5.2-1 | 5.2-1 | 5.2 | Requirement | Not yet due | | Ourselves | | @2011-09-01 | 12 months |
    | point 5.10-1 | 5.10-1 | 5.10 | Requirement | 条件不存在 | | | | | | | No third party takes part |
    | point 7.1-1 | 7.1-1 | 7.1 | Requirement | Not occurred |
    | point 7.1-2 | 7.1-2 | 7.1 | Requirement | Largely | | | | | | | | P | Two of three seen |
    | item 7.1-2 a | a) | 7.1 | Item | Fully |
    | item 7.1-2 b | b) | 7.1 | Item | |
    | point 7.1-4 | 7.1-4 | 7.1 | Requirement | | | | | | | | | Major |
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | approval | version | issued | references |
    | | Evidence id | Title | Type | Approval | Version | Issued | Supports |
    | | E-1 | Incident procedure | Procedure | Approved | 1.0 | @2011-01-03 | 5.1-1 |
    | | E-2 | Tickets | Record | | | @2011-06-01 | 5.1 |
    == Organisation ==
    | clausewise/1 organisation example 2011 en | label | value |
    | guidance | Organisation |
    | field name | Name of the organisation | Acme Ltd |
    | field scope | Scope | Service desk |
    | field period | Period | 2011 |
    | | Our own line | extra |
    == Coverage ==
    | clausewise/1 coverage example 2011 en | service | customer | supplier | site |
    | | Services | Customers | Suppliers | Sites |
    | | Mail | City | Acme | Rome |
    | | Web | | |
    == Start ==
    | clausewise/1 guidance |
    | | How to fill in |
");

reads!(
    own_blank,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | requirement | answer | comment |
    | | Id | Requirement | Answer | Comment |
    | clause 5 | 5 | Clause 5 |
    | point 5.1-1 | 5.1-1 | Requirement | |
    | item 7.1-2 a | a) | Item | |
"
);

reads!(
    own_moved_columns_sorted_rows_and_inserted_lines,
    "
    == Questionnaire ==
    |
    | Notes of ours |
    | | comment | answer | clausewise/1 questionnaire example 2011 zh | id | | requirement |
    | | 备注 | 回答 | | 编号 | My own column | 要求 |
    | | | 部分符合 | point 7.1-4 | 7.1-4 | mine | Requirement |
    | | yes | 完全符合 | point 5.1-1 | 5.1-1 | | Requirement |
    | | | 不符合 | | 7.1-5 | | added by the user |
    | | | 不符合 | | | | added without an id |
"
);

reads!(
    own_single_column_sorted,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer |
    | | Id | Answer |
    | point 5.1-1 | 7.1-4 | Fully |
    | point 7.1-4 | 5.1-1 | Not |
    | point 7.1-5 | 7.1-5 | Not |
"
);

reads!(
    own_copied_sheet,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | comment |
    | | Id | Answer | Comment |
    | point 5.1-1 | 5.1-1 | Fully | same |
    | point 7.1-4 | 7.1-4 | Fully |
    | point 7.1-5 | 7.1-5 | |
    == Questionnaire (2) ==
    | clausewise/1 questionnaire example 2011 en | id | answer | comment |
    | | Id | Answer | Comment |
    | point 5.1-1 | 5.1-1 | Fully | same |
    | point 7.1-4 | 7.1-4 | Not |
    | point 7.1-5 | 7.1-5 | Partly |
"
);

reads!(
    own_newer_marks,
    "
    == Questionnaire ==
    | clausewise/2 questionnaire example 2011 en | id | answer |
    | point 5.1-1 | 5.1-1 | Fully |
"
);

reads!(
    own_marks_lost_or_damaged,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire | id | answer |
    | | Id | Answer | Requirement |
    | point 5.1-1 | 5.1-1 | Fully | Something |
    == Other ==
    | Id | Answer | Requirement |
    | 7.1-4 | Largely | Something |
"
);

reads!(
    own_answer_that_does_not_fit,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | planned |
    | | Id | Answer | Planned for |
    | point 5.1-1 | 5.1-1 | Not occurred |
    | point 5.2-1 | 5.2-1 | Not yet due |
    | point 7.1-4 | 7.1-4 | Not applicable |
    | point 7.1-5 | 7.1-5 | Mostly |
    | point 9.9-1 | 9.9-1 | Fully |
"
);

reads!(
    own_of_another_edition,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2005 en | id | answer |
    | | Id | Answer |
    | point 3.1-1 | 3.1-1 | Fully |
"
);

reads!(
    own_keys_that_name_nothing,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | comment |
    | | Id | Answer | Comment |
    | item 7.1-2 z | z) | Fully | ours |
    | point 7.1-9 | 7.1-9 | Fully | |
    | clause 9 | 9 | | |
    | carried 8.8-1 | 8.8-1 | Fully | |
    | point 7.1-4 | 7.1-4 | Fully | |
"
);

reads!(
    own_ids_written_over,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer |
    | | Id | Answer |
    | point 5.1-1 | 7.1-99 | Fully |
    | point 5.3-1 | 3.1-1 | Fully |
    | point 7.1-4 | 7.1-4, 7.1-5 | Fully |
    | point 5.10-1 | =5.1 | Fully |
    | item 7.1-2 a | a) | Fully |
    | item 7.1-2 b | 7.1-2 c | Fully |
    | point 7.1-5 | 7.1 | Fully |
"
);

reads!(
    own_carried_answers,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | carried | answer | comment |
    | | Id | Carried over | Answer | Comment |
    | carried 5.1-1 | 5.1-1 | Fully | | |
    | carried 5.3-1 | 5.3-1 | Mostly | Partly | ours |
    | remainder 7.1-4 | 7.1-4 | Mostly | Fully | ours |
    | remainder 7.1-5 certificate | 7.1-5 | | Fully | |
    | remainder 4.1-1 | 4.1-1 | Partly | Fully | |
    | point 4.2-1 | 4.2-1 | Fully | Not | |
"
);

reads!(
    own_carried_answers_confirmed,
    "
    == 问卷 ==
    | clausewise/1 questionnaire example 2011 zh | id | carried | answer |
    | | 编号 | 承接回答 | 回答 |
    | carried 5.1-1 | 5.1-1 | 完全符合 | √ |
    | carried 5.3-1 | 5.3-1 | 部分符合 | 是 |
    | carried 7.1-1 | 7.1-1 | 基本符合 | 无变化 |
    | carried 7.1-2 | 7.1-2 | Not | as before |
    | carried 7.1-3 | 7.1-3 | 部分符合 | 完全符合 |
    | carried 7.1-5 | 7.1-5 | ？？ | √ |
    | remainder 7.1-4 | 7.1-4 | 部分符合 | 同上 |
    | remainder 7.1-6 | 7.1-6 | 部分符合 | 是 |
"
);

reads!(
    own_column_of_carried_answers_deleted,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer |
    | | Id | Answer |
    | carried 5.1-1 | 5.1-1 | |
    | remainder 5.3-1 | 5.3-1 | Fully |
    | point 7.1-4 | 7.1-4 | Fully |
"
);

reads!(
    own_sheets_and_rows_hidden,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | evidence |
    | guidance | Id | Answer | Evidence ids |
    | point 5.1-1 | 5.1-1 | Fully | E-1 |
    | point 5.3-1 | 5.3-1 | Not | |
    hide-row 1
    hide-row 4
    hide-column A
    == Evidence register == hidden
    | clausewise/1 register example 2011 en | evidence-id | title | type |
    | guidance | Evidence id | Title | Type |
    | | E-1 | a | Record |
    == Lists == hidden
    | clausewise/1 guidance | Fully |
"
);
