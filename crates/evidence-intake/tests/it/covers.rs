//! Cover blocks of other people: organisation, scope, assessor and date.

use crate::fixture::books;
use crate::outcome::context;
use crate::reads;
use evidence_intake::{draft_layout, inspect};

reads!(
    cover_sheet,
    "
    == Cover ==
    | Internal audit of the SMS |
    |
    | Organisation: | | Acme Ltd |
    | Scope | | Service desk and hosting |
    merge A4:B4
    | Lead auditor | Ann Lee |
    | Date of audit | @2011-05-03 |
    | Version: 1.2 |
    |
    | Please fill in all sheets. |
    == Checklist ==
    | Clause | Requirement | Result |
    | 5.3-1 | Do this | Yes |
"
);

reads!(
    cover_sheet_in_chinese,
    "
    == 封面 ==
    | 内部审核检查表 |
    | 受审核方： | 甲公司 | 审核日期： | 2011年5月3日 |
    | 审核范围：服务台与主机托管 |
    | 审核员 | 李伟、王芳 |
    == 检查表 ==
    | 条款号 | 检查内容 | 审核结果 |
    | 5.3-1 | 是否…… | 符合 |
"
);

reads!(
    cover_values_below_their_labels,
    "
    == Checklist ==
    | Company | Scope | Consultant | Date |
    | Acme Ltd | Hosting | Bob | 03/04/2011 |
    |
    | Clause | Requirement | Result |
    | 5.3-1 | Do this | Yes |
"
);

reads!(
    covers_left_blank,
    "
    == Cover ==
    | Organisation: | [name of organisation] |
    | Scope: | ____ |
    | Assessor: | |
    | Date: | |
    | Contact | | Whom to ask |
    | Auditor: | e.g. Ann Lee |
    == Checklist ==
    | Organisation: | <name> |
    | Clause | Requirement | Result |
    | 5.3-1 | Do this | Yes |
"
);

reads!(
    headers_that_look_like_labels,
    "
    == Findings ==
    | Auditor | Finding | Action |
    | Ann | no plan | write one |
    == People ==
    | Auditor | Contact |
    | Ann | 555 |
    | Bob | 556 |
    == Notes ==
    | Scope: | discuss next steps |
    == Checklist ==
    | Clause | Requirement | Assessor | Result |
    | 5.3-1 | Do this | Ann | Yes |
"
);

reads!(
    cover_sheet_with_more_on_it,
    "
    == Cover ==
    | Organisation | Acme Ltd |
    | Assessor | Ann |
    |
    | Scale |
    | 0 | nothing in place |
    | 5 | in place |
    == Checklist ==
    | Clause | Requirement | Result |
    | 5.3-1 | Do this | Yes |
"
);

reads!(
    covers_of_two_departments,
    "
    # a.xlsx
    == Checklist ==
    | Organisation: | Acme Ltd | Scope: | Hosting |
    | Assessor: | Ann | Date: | @2011-05-03 |
    | Clause | Requirement | Result |
    | 5.3-1 | Do this | Yes |
    # b.xlsx
    == Checklist ==
    | Organisation: | ACME LTD | Scope: | Service desk |
    | Assessor: | Bob | Date: | @2011-05-03 |
    | Clause | Requirement | Result |
    | 7.1-4 | Do this | Yes |
"
);

reads!(
    our_own_organisation_sheet_comes_first,
    "
    == Cover ==
    | Organisation: | Acme Holding |
    | Assessor: | Bob |
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer |
    | | Id | Answer |
    | point 5.1-1 | 5.1-1 | Fully |
    == Organisation ==
    | clausewise/1 organisation example 2011 en | label | value |
    | field name | Organisation | Acme Ltd |
    | field assessor | Assessor | Ann |
"
);

#[test]
fn covers_need_no_layout() {
    let books = books(
        "
        == Cover ==
        | Organisation: | Acme Ltd |
        | Assessor: | Bob |
        == Checklist ==
        | Clause | Requirement | Result |
        | 5.3-1 | Do this | Yes |
        ",
    );
    let inspection = inspect(&books, &context()).value;
    let layout = draft_layout(&inspection.recognition);
    let named: Vec<&str> = layout.sheets.iter().map(|s| s.sheet.as_str()).collect();
    assert_eq!(named, ["Checklist"]);
    let again = evidence_intake::ReadContext {
        layout: Some(layout),
        ..context()
    };
    let again = inspect(&books, &again).value.submission;
    assert_eq!(again.organisation, inspection.submission.organisation);
    assert_eq!(again.organisation.name.as_deref(), Some("Acme Ltd"));
}
