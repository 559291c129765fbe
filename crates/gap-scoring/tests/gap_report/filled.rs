//! What people fill in, and what the program says that formulas make of it.

use crate::cells::{differences, enter, formulas, recalculated};
use crate::overrides::{TEN, accepted, entered};
use crate::submission::{AS_OF, assessed, edition, library, reported, sample, standard};
use clause_model::Language;
use gap_scoring::assessment::Assessment;
use gap_scoring::finding::FindingGrade;
use gap_scoring::report::{ReportContext, filled_report};
use std::collections::BTreeSet;
use workbook::{Content, WorkbookDraft, read, write};

/// The report with its cells filled in, as the program works it out.
fn filled(assessment: &Assessment, draft: &WorkbookDraft) -> WorkbookDraft {
    let context = ReportContext {
        method: &library().method,
        standard: standard(),
        edition: edition(),
        successions: &standard().successions,
    };
    let bytes = write(draft).expect("written");
    let book = read(&bytes, "report.xlsx").expect("read back");
    filled_report(assessment, &context, &book)
}

/// Every formula's value by the engine and by the program, where people filled in cells.
fn check(assessment: &Assessment, draft: &WorkbookDraft) {
    let filled = filled(assessment, draft);
    let wrong = differences(&recalculated(draft), &filled, |_, _| true);
    let first: Vec<&String> = wrong.iter().take(20).collect();
    assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
    let before: usize = draft.sheets.iter().map(|sheet| formulas(sheet).len()).sum();
    let after: usize = filled
        .sheets
        .iter()
        .map(|sheet| formulas(sheet).len())
        .sum();
    assert_eq!(before, after);
}

#[test]
fn an_untouched_report_has_the_values_it_was_written_with() {
    let assessment = assessed(&sample(), Language::En);
    let draft = reported(&assessment);
    let filled = filled(&assessment, &draft);
    for (one, other) in draft.sheets.iter().zip(&filled.sheets) {
        assert!(formulas(one) == formulas(other), "{}", one.name);
    }
}

#[test]
fn overrides_are_worked_out_in_every_formula() {
    for language in Language::ALL {
        let assessment = assessed(&sample(), language);
        let mut draft = reported(&assessment);
        entered(&mut draft, &TEN, language);
        check(&assessment, &draft);
    }
}

#[test]
fn ratings_that_do_not_count_change_nothing() {
    let assessment = assessed(&sample(), Language::En);
    let mut draft = reported(&assessment);
    let key = |at: usize| format!("point {}", edition().points[at].id);
    let mut put = |at: usize, verdict: &str, note: &str| {
        enter(&mut draft, "Control points", &key(at), "judgement", verdict);
        enter(
            &mut draft,
            "Control points",
            &key(at),
            "judgement-note",
            note,
        );
    };
    put(8, "N", "  ");
    put(9, "Mostly", "Seen");
    put(10, " Minor ", "Seen");
    check(&assessment, &draft);
}

#[test]
fn accepted_findings_and_progress_are_worked_out() {
    let assessment = assessed(&sample(), Language::En);
    let mut draft = reported(&assessment);
    let minors = assessment.findings.iter();
    let minors = minors.filter(|finding| finding.grade == FindingGrade::Minor);
    let keys: BTreeSet<String> = minors.map(|found| found.key.clone()).take(4).collect();
    accepted(&mut draft, &keys);
    let last = format!("finding {}", keys.last().expect("a minor"));
    enter(&mut draft, "Findings", &last, "cause", "  ");
    let actions = &assessment.plan.as_ref().expect("a plan").actions;
    let rows = [
        ("Done", 100.0, 7.0),
        ("Cancelled", 30.0, 5.0),
        ("In progress", 30.0, 7.0),
        ("Open", 0.0, 11.0),
        ("done", 10.0, 3.0),
    ];
    for (action, (status, done, effort)) in actions.iter().zip(rows) {
        let key = format!("action {}", action.key);
        enter(&mut draft, "Remediation plan", &key, "status", status);
        enter(
            &mut draft,
            "Remediation plan",
            &key,
            "done",
            Content::Number(done),
        );
        enter(
            &mut draft,
            "Remediation plan",
            &key,
            "effort",
            Content::Number(effort),
        );
        enter(
            &mut draft,
            "Remediation plan",
            &key,
            "due",
            Content::Date(AS_OF),
        );
    }
    enter(
        &mut draft,
        "Remediation plan",
        "added",
        "title",
        "Ask the board",
    );
    enter(
        &mut draft,
        "Remediation plan",
        "added",
        "effort",
        Content::Number(6.0),
    );
    check(&assessment, &draft);
}
