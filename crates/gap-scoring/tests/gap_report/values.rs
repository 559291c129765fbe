//! Cached values are what a spreadsheet engine computes, and totals agree with the assessment.

use crate::cells::{differences, formulas, recalculated, sheet};
use crate::submission::{assessed, reported, sample};
use clause_model::Language;
use gap_scoring::outcome::Outcome;
use std::collections::BTreeSet;
use workbook::{Cached, Content};

#[test]
fn an_engine_computes_every_cached_value() {
    for language in Language::ALL {
        let draft = reported(&assessed(&sample(), language));
        let count: usize = draft.sheets.iter().map(|sheet| formulas(sheet).len()).sum();
        assert!(count > 5_000, "{count} formulas");
        let values = recalculated(&draft);
        let wrong = differences(&values, &draft, |_, _| true);
        let first: Vec<&String> = wrong.iter().take(20).collect();
        assert!(wrong.is_empty(), "{} of {count}: {first:#?}", wrong.len());
    }
}

#[test]
fn the_sample_meets_every_outcome() {
    let assessment = assessed(&sample(), Language::En);
    let met: BTreeSet<Outcome> = assessment
        .points
        .iter()
        .map(|rating| rating.outcome)
        .collect();
    assert_eq!(met.len(), Outcome::ALL.len(), "{met:?}");
    let grades: BTreeSet<_> = assessment
        .findings
        .iter()
        .map(|finding| finding.grade)
        .collect();
    assert_eq!(grades.len(), 6, "{grades:?}");
}

#[test]
fn totals_of_the_workbook_are_those_of_the_assessment() {
    let assessment = assessed(&sample(), Language::En);
    let draft = reported(&assessment);
    let json = serde_json::to_value(&assessment).expect("JSON");
    let scores = sheet(&draft, "Clause scores");
    let rows = [&json["total"]["tally"], &json["processes"][0]["tally"]];
    let total_row = 5 + assessment.processes.len() as u32;
    for (row, tally) in [total_row, 5].into_iter().zip(rows) {
        let words = [
            "F",
            "L",
            "P",
            "N",
            "unresolved",
            "not_yet_due",
            "condition_absent",
        ];
        for (column, word) in (3u32..).zip(words) {
            let cell = &scores.cells[&workbook::CellRef::new(row, column)].content;
            let Content::Formula {
                cached: Cached::Number(count),
                ..
            } = cell
            else {
                panic!("{cell:?}");
            };
            assert_eq!(Some(*count), tally[word].as_f64(), "row {row}, {word}");
        }
    }
    let plan = assessment.plan.as_ref().expect("a plan");
    let summary = sheet(&draft, "Remediation plan");
    let days: Vec<f64> = (4..6)
        .map(
            |row| match &summary.cells[&workbook::CellRef::new(row, 3)].content {
                Content::Formula {
                    cached: Cached::Number(days),
                    ..
                } => *days,
                other => panic!("{other:?}"),
            },
        )
        .collect();
    let expected = [plan.total_effort_days, plan.remaining_effort_days].map(f64::from);
    assert_eq!(days, expected);
}
