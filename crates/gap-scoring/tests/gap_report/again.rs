//! A report made with what people wrote into the one before it.

use crate::cells::{differences, recalculated};
use crate::overrides::TEN;
use crate::submission::{AS_OF, edition, library, reported, sample, standard};
use clause_model::Language;
use clause_model::report_edits::{ActionEdit, ActionStatus, FindingEdit, ReportEdits, Treatment};
use clause_model::submission::Judgement;
use diagnostics::Place;
use gap_scoring::assessment::{Assessment, AssessmentInput, Settings, assess_again};
use gap_scoring::finding::FindingGrade;
use gap_scoring::remediation::PlanSettings;
use jiff::civil::date;
use workbook::{Cached, Content};

fn again(edits: &ReportEdits, language: Language) -> (Assessment, Vec<&'static str>) {
    let settings = Settings {
        as_of: AS_OF,
        language,
        with_plan: true,
        plan: PlanSettings::default(),
    };
    let checked = assess_again(
        &AssessmentInput {
            method: &library().method,
            standard: standard(),
            edition: edition(),
            submission: &sample(),
            diagnostics: &[],
            settings: &settings,
        },
        edits,
    );
    let codes = checked.diagnostics.iter().map(|found| found.code.id);
    (checked.value, codes.collect())
}

/// Ten overrides, every minor accepted, and an action done.
fn edits() -> ReportEdits {
    let mut edits = ReportEdits::default();
    for (at, verdict) in TEN {
        let point = edition().points[at].id.clone();
        let place = Place::cell("report.xlsx", "Control points", "R9");
        if let Some(verdict) = verdict {
            let note = "Seen on the second visit.".to_owned();
            edits.overrides.insert(
                point,
                Judgement {
                    verdict,
                    note,
                    place,
                },
            );
        }
    }
    let (first, _) = again(&edits, Language::En);
    for finding in &first.findings {
        let treatment = Treatment {
            cause: Some("Nobody owned it".to_owned()),
            corrective_action: Some("Name an owner".to_owned()),
            owner: Some("A. Reader".to_owned()),
            due: Some(date(2012, 6, 29)),
            accepted: finding.number % 3 > 0,
            ..Treatment::default()
        };
        let place = Place::default();
        edits
            .findings
            .insert(finding.key.clone(), FindingEdit { treatment, place });
    }
    let action = &first.plan.as_ref().expect("a plan").actions[0];
    let done = ActionEdit {
        status: ActionStatus::Done,
        percent_done: 100,
        effort_days: Some(7),
        ..ActionEdit::default()
    };
    edits.actions.insert(action.key.clone(), done);
    edits
}

#[test]
fn an_engine_computes_every_value_and_no_override_is_pending() {
    for language in Language::ALL {
        let (assessment, _) = again(&edits(), language);
        let draft = reported(&assessment);
        let wrong = differences(&recalculated(&draft), &draft, |_, _| true);
        let first: Vec<&String> = wrong.iter().take(20).collect();
        assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
        let none = language.pick(
            "Texts and plan include every override.",
            "文字说明和整改计划已反映全部评估人判定。",
        );
        let says_none = |content: &Content| matches!(content, Content::Formula { cached: Cached::Text(text), .. } if text == none);
        let mut cells = draft.sheets.iter().flat_map(|sheet| sheet.cells.values());
        assert!(cells.any(|cell| says_none(&cell.content)), "{language}");
    }
}

#[test]
fn the_report_is_the_later_word_and_both_cells_are_named() {
    let (_, codes) = again(&edits(), Language::En);
    let conflicts = codes.iter().filter(|code| **code == "override-conflict");
    assert_eq!(conflicts.count(), 2, "{codes:?}");
}

#[test]
fn accepted_minors_no_longer_close_the_last_gate() {
    let mut edits = edits();
    let minors = |assessment: &Assessment| {
        let grades = assessment.findings.iter().map(|finding| finding.grade);
        grades.filter(|grade| *grade == FindingGrade::Minor).count()
    };
    let breaks = |assessment: &Assessment| assessment.gates.last().expect("gates").breaks.len();
    let (some, _) = again(&edits, Language::En);
    for edit in edits.findings.values_mut() {
        edit.treatment.accepted = true;
    }
    let (all, _) = again(&edits, Language::En);
    assert_eq!(minors(&some), minors(&all));
    assert!(breaks(&all) < breaks(&some));
}

#[test]
fn what_has_no_place_any_more_is_said() {
    let mut edits = edits();
    let edit = edits.findings.values().next().expect("a finding").clone();
    edits.findings.insert("no-document:gone".to_owned(), edit);
    let note = ActionEdit {
        note: Some("Ask the board".to_owned()),
        ..ActionEdit::default()
    };
    edits.actions.insert("gone:write".to_owned(), note);
    let (assessment, codes) = again(&edits, Language::En);
    assert!(codes.contains(&"finding-edit-not-carried"), "{codes:?}");
    assert!(codes.contains(&"action-edit-not-carried"), "{codes:?}");
    let mut listed = assessment.diagnostics.iter();
    assert!(listed.any(|found| found.message.contains("Ask the board")));
}
