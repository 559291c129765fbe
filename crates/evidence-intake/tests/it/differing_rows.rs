//! Rows of several files about one thing that say different things: what counts depends on what they say, and on
//! nothing else.

use crate::accounting::assert_accounted;
use crate::fixture::books;
use crate::outcome::context;
use crate::reads;
use clause_model::Language;
use clause_model::submission::{EvidenceEntry, PointAnswer, Submission};
use diagnostics::{Checked, Place};
use evidence_intake::{InputBook, read_submission};

const DEPARTMENTS: &str = "
    # a.xlsx
    == Coverage ==
    | clausewise/1 coverage example 2011 en | supplier |
    | | Suppliers |
    | | S1 |
    | | s2 |
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | instance | answer | planned | interval | evidence | operated-by | party | respondent | comment | judgement | judgement-note |
    | | Id | Instance | Answer | Planned | Interval | Evidence | Operated by | Name | Respondent | Comment | Judgement | Note |
    | point 5.2-1 | 5.2-1 | | Not yet due | @2011-09-01 | 12 | E-1 | | | Ann | z | | |
    | point 5.3-1 | 5.3-1 | | Fully | | | E-2 | Ourselves | | Ann | from a | F | seen |
    | point 7.1-4 | 7.1-4 | | | | | | Supplier | Beta | | | | |
    | | 7.1-4 | S1 | Fully | | | | | | | | | |
    == Register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | version | approval | status | issued | review-due | period-from | period-to | sample | scope | instance |
    | | Evidence id | Title | Type | Version | Approval | Status | Issued | Review due | From | To | Sample | In scope? | Instance |
    | | E-1 | Procedure | Procedure | 1.0 | Approved | Current | @2010-01-01 | @2012-01-01 | | | | Yes | |
    | | E-2 | Tickets | Record | | | | @2011-06-30 | | @2011-01-01 | @2011-06-30 | 20 of 30 | | S1; s2 |
    | | E-3 | Plan | Plan | 1.0 | Approved | | @2010-01-01 | | | | | | |
    | | E-4 | Log | Register | | | | @2011-06-30 | | | | | | |
    # b.xlsx
    == Coverage ==
    | clausewise/1 coverage example 2011 en | supplier |
    | | Suppliers |
    | | S2 |
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | instance | answer | planned | interval | evidence | operated-by | party | respondent | comment | judgement | judgement-note |
    | | Id | Instance | Answer | Planned | Interval | Evidence | Operated by | Name | Respondent | Comment | Judgement | Note |
    | point 5.2-1 | 5.2-1 | | Not yet due | @2011-08-01 | quarterly | E-2 | | | Bob | y | | |
    | point 5.3-1 | 5.3-1 | | Largely | | | | Supplier | Acme | | from b | F | read |
    | point 7.1-4 | 7.1-4 | | Partly | | | | Supplier | Acme | | | | |
    == Register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | version | approval | status | issued | review-due | period-from | period-to | sample | scope | instance |
    | | Evidence id | Title | Type | Version | Approval | Status | Issued | Review due | From | To | Sample | In scope? | Instance |
    | | E-1 | Procedure | Procedure | v1.0 | Draft | Superseded | @2010-01-01 | @2011-08-01 | | | | No | |
    | | E-2 | Tickets | Record | | | | @2011-06-30 | | @2011-03-01 | @2011-06-30 | 0 of 30 | | S1 |
    | | E-3 | Plan | Plan | 2.0 | Approved | | @2011-01-01 | | | | | | |
    | | E-4 | | | | | | | | | | | | |
    # c.xlsx
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | instance | answer | planned | interval | evidence | operated-by | party | respondent | comment | judgement | judgement-note |
    | | Id | Instance | Answer | Planned | Interval | Evidence | Operated by | Name | Respondent | Comment | Judgement | Note |
    | point 5.2-1 | 5.2-1 | | | | often | | | | | x | | |
    | point 5.3-1 | 5.3-1 | | | | | E-1 | Internal group | Desk | Cy | | L | heard |
    | | 7.1-4 | s1 | Partly | | | | | | | | | |
    == Register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | version | approval | status | issued | review-due | period-from | period-to | sample | scope | instance |
    | | Evidence id | Title | Type | Version | Approval | Status | Issued | Review due | From | To | Sample | In scope? | Instance |
    | | E-1 | Procedure | Procedure | 1.0 | | Current | @2010-01-01 | | | | | | |
    | | E-2 | Tickets | Report | | | | @2011-06-30 | | | | | | |
    | | E-3 | Plan | Plan | 2.0 | Approved | | @2011-01-02 | | | | | | |
    | | E-4 | Another log | Register | | | | @2011-06-30 | | | | | | |
";

reads!(
    several_rows_of_one_id,
    "
    == Register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | version | approval | status | issued | period | sample | instance |
    | | Evidence id | Title | Type | Version | Approval | Status | Issued | Period | Sample | Instance |
    | | E-1 | Policy | Policy | 1.0 | Approved | | @2011-01-01 | | | |
    | | E-1 | Policy | Policy | 2.0 | Approved | | @2011-02-01 | | | |
    | | E-1 | Policy | Policy | 2.0 | | | @2011-02-01 | | | |
    | | E-2 | Report | Report | | | | @2011-02-01 | | nil return | |
    | | E-2 | Report | Report | | | | @2011-09-01 | | | |
    | | E-3 | Plan | Plan | 1.0 | Approved | Superseded | | | | |
    | | E-3 | Plan | Plan | | Approved | | | | | |
    | | E-4 | Log | Record | | | | | 2011-01 to 2011-06 | 3 of 3 | A; B |
    | | E-4 | Log | Record | | | | | 2011-02 to 2011-06 | 3 of 3 | B; C |
    | | E-5 | Log | Record | | | | | 2011 | 3 of 3 | A |
    | | ｅ-5 | Log | Record | | | | | 2011 | 3 of 3 | B |
"
);

/// A submission without the names of files and the places of rows, in the order of what it says.
fn said(submission: &Submission) -> Vec<String> {
    let nowhere = Place::default;
    let answers = submission.answers.iter().map(|row| {
        let mut row: PointAnswer = row.clone();
        row.place = nowhere();
        if let Some(judgement) = &mut row.judgement {
            judgement.place = nowhere();
        }
        format!("{row:?}")
    });
    let entries = submission.register.iter().map(|entry| {
        let mut entry: EvidenceEntry = entry.clone();
        entry.place = nowhere();
        format!("{entry:?}")
    });
    let declared = submission.instances.iter().flat_map(|(unit, all)| {
        let names = all.iter();
        names.map(move |instance| format!("{unit:?} {}", instance.name))
    });
    let mut said: Vec<String> = answers.chain(entries).chain(declared).collect();
    said.sort();
    said
}

/// The diagnostics with each file under the name that it had at first.
fn told(checked: &Checked<Submission>, names: &[(&str, String)]) -> Vec<String> {
    let rename = |mut text: String| {
        for (first, now) in names {
            text = text.replace(now.as_str(), first);
        }
        text
    };
    let all = checked.diagnostics.iter();
    let mut told: Vec<String> = all.map(|d| rename(d.render(Language::En))).collect();
    told.sort();
    told
}

fn read(books: &[InputBook]) -> Checked<Submission> {
    let checked = read_submission(books, &context());
    assert_accounted(books, &checked);
    checked
}

#[test]
fn three_departments() {
    let checked = read(&books(DEPARTMENTS));
    insta::assert_snapshot!(crate::outcome::describe(&checked));
}

#[test]
fn neither_names_nor_the_order_of_files_change_what_counts() {
    let original = books(DEPARTMENTS);
    let first = read(&original);
    let (expected, diagnostics) = (said(&first.value), told(&first, &[]));
    assert!(diagnostics.len() > 10, "{diagnostics:?}");
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let mut renamed = original.clone();
        let mut names = Vec::new();
        for (at, place) in order.into_iter().enumerate() {
            let name = format!("file-{place}.xlsx");
            names.push((["a.xlsx", "b.xlsx", "c.xlsx"][at], name.clone()));
            renamed[at].file.name = name;
        }
        renamed.rotate_left(order[0]);
        let again = read(&renamed);
        assert_eq!(said(&again.value), expected, "{order:?}");
        let told = told(&again, &names);
        let added: Vec<&String> = told.iter().filter(|d| !diagnostics.contains(d)).collect();
        assert_eq!(
            (added, told.len()),
            (vec![], diagnostics.len()),
            "{order:?}"
        );
    }
}
