//! Overrides entered into the report give what assessing again with the same judgements gives.

use crate::cells::{Computed, differences, enter, recalculated, sheet};
use crate::submission::{AS_OF, assessed, edition, judge, library, reported, sample};
use clause_model::Language;
use clause_model::submission::{Submission, Verdict};
use gap_scoring::assessment::Assessment;
use gap_scoring::finding::FindingGrade;
use gap_scoring::readiness::{GateResult, ReadinessInput, gates};
use ironcalc::base::cell::CellValue;
use std::collections::BTreeSet;
use workbook::{CellRef, Content, SheetDraft, WorkbookDraft};

/// An override: the point's place in the edition, and the verdict; none takes a judgement back.
pub(crate) type Override = (usize, Option<Verdict>);

/// Ten overrides of every kind, on gaps and on others, one of them on a point judged before.
pub(crate) const TEN: [Override; 10] = [
    (2, None),
    (5, Some(Verdict::N)),
    (15, Some(Verdict::F)),
    (40, Some(Verdict::F)),
    (63, Some(Verdict::Major)),
    (77, Some(Verdict::Minor)),
    (100, Some(Verdict::L)),
    (131, Some(Verdict::P)),
    (180, Some(Verdict::N)),
    (222, Some(Verdict::F)),
];

fn word(verdict: Verdict, language: Language) -> &'static str {
    match verdict {
        Verdict::F => "F",
        Verdict::L => "L",
        Verdict::P => "P",
        Verdict::N => "N",
        Verdict::Major => language.pick("Major", "严重不符合"),
        Verdict::Minor => language.pick("Minor", "一般不符合"),
    }
}

/// Enters overrides into the report's cells.
pub(crate) fn entered(draft: &mut WorkbookDraft, overrides: &[Override], language: Language) {
    let name = language.pick("Control points", "控制点");
    for (at, verdict) in overrides {
        let key = format!("point {}", edition().points[*at].id);
        let chosen = verdict.map_or(Content::Blank, |verdict| word(verdict, language).into());
        let note = verdict.map_or(Content::Blank, |_| "Seen on site.".into());
        enter(draft, name, &key, "judgement", chosen);
        enter(draft, name, &key, "judgement-note", note);
    }
}

/// The same overrides in the submission.
pub(crate) fn submitted(overrides: &[Override]) -> Submission {
    let mut submission = sample();
    for (at, verdict) in overrides {
        judge(&mut submission, *at, *verdict);
    }
    submission
}

/// What follows from ratings, apart from texts, the plan and what is listed as of the assessment.
pub(crate) fn is_live(language: Language) -> impl Fn(&SheetDraft, CellRef) -> bool {
    let scores = language.pick("Clause scores", "条款得分");
    let points = language.pick("Control points", "控制点");
    let dashboard = language.pick("Dashboard", "总览");
    let changes = language.pick("Edition changes", "版本变化");
    let pending = language.pick("overrides not yet included", "尚未反映");
    let remaining = language.pick("'Remediation plan'", "'整改计划'");
    move |sheet, cell| {
        let Content::Formula { expression, .. } = &sheet.cells[&cell].content else {
            return false;
        };
        // An override is pending until the report is made again, and so is what it means for the plan.
        let waits = expression.contains(pending) || expression.contains(remaining);
        [scores, points, dashboard, changes].contains(&sheet.name.as_str()) && !waits
    }
}

fn check(overrides: &[Override], language: Language) {
    let mut draft = reported(&assessed(&sample(), language));
    entered(&mut draft, overrides, language);
    let values = recalculated(&draft);
    let again = reported(&assessed(&submitted(overrides), language));
    let looked_at = is_live(language);
    let cells = again
        .sheets
        .iter()
        .flat_map(|sheet| sheet.cells.keys().filter(|cell| looked_at(sheet, **cell)));
    assert!(cells.count() > 1_500, "enough is compared");
    let wrong = differences(&values, &again, is_live(language));
    let first: Vec<&String> = wrong.iter().take(20).collect();
    assert!(
        wrong.is_empty(),
        "{overrides:?}: {}: {first:#?}",
        wrong.len()
    );
}

#[test]
fn ten_overrides_give_what_assessing_again_gives() {
    check(&TEN, Language::En);
    check(&TEN, Language::Zh);
}

#[test]
fn other_overrides_do_so_too() {
    let verdicts = [
        Some(Verdict::F),
        Some(Verdict::Minor),
        Some(Verdict::N),
        Some(Verdict::Major),
        None,
        Some(Verdict::L),
        Some(Verdict::P),
    ];
    for round in 0..6usize {
        let all = edition().points.len();
        let places: BTreeSet<usize> = (0..10 + 15 * round)
            .map(|k| (k * 37 + round * 11) % all)
            .collect();
        let overrides: Vec<Override> = places
            .into_iter()
            .enumerate()
            .map(|(k, at)| (at, verdicts[(k + round) % verdicts.len()]))
            .collect();
        check(&overrides, Language::En);
    }
}

#[test]
fn everything_judged_opens_every_gate() {
    let all: Vec<Override> = (0..edition().points.len())
        .map(|at| (at, Some(Verdict::F)))
        .collect();
    check(&all, Language::En);
}

#[test]
fn the_number_of_overrides_that_are_not_included_is_shown() {
    let mut draft = reported(&assessed(&sample(), Language::En));
    entered(&mut draft, &TEN, Language::En);
    let values = recalculated(&draft);
    let said = |text: &str| {
        values
            .values()
            .any(|value| matches!(value, CellValue::String(said) if said.starts_with(text)))
    };
    assert!(said("10 overrides not yet included"));
}

/// Accepts findings in the report by their keys.
pub(crate) fn accepted(draft: &mut WorkbookDraft, keys: &BTreeSet<String>) {
    for key in keys {
        let key = format!("finding {key}");
        for role in ["owner", "cause", "action"] {
            enter(draft, "Findings", &key, role, "text");
        }
        enter(draft, "Findings", &key, "due", Content::Date(AS_OF));
        enter(draft, "Findings", &key, "accepted", "Yes");
    }
}

/// The gates with some findings accepted.
pub(crate) fn gates_with(assessment: &Assessment, keys: &BTreeSet<String>) -> Vec<GateResult> {
    gates(ReadinessInput {
        as_of: assessment.provenance.settings.as_of,
        method: &library().method,
        edition: edition(),
        submission: &assessment.submission,
        ratings: &assessment.points,
        findings: &assessment.findings,
        governance: &assessment.governance,
        accepted: keys,
        untimely: &std::collections::BTreeMap::new(),
        language: Language::En,
    })
}

/// Breaks of each gate as the dashboard shows them.
fn breaks(draft: &WorkbookDraft, values: &Computed) -> Vec<f64> {
    let dashboard = sheet(draft, "Dashboard");
    let title = |cell: &CellRef| {
        let content = &dashboard.cells[cell].content;
        matches!(content, Content::Text(text) if text == "To settle")
    };
    let header = dashboard
        .cells
        .keys()
        .find(|cell| title(cell))
        .expect("the ladder");
    let rows = 1..=edition().rules.gates.len() as u32;
    let cells = rows.map(|down| CellRef::new(header.row + down, header.column));
    cells
        .map(|cell| match &values[&("Dashboard".to_owned(), cell)] {
            CellValue::Number(count) => *count,
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn accepted_findings_leave_the_last_gate() {
    let before = assessed(&sample(), Language::En);
    let after = assessed(&submitted(&TEN), Language::En);
    let stands = |key: &str| {
        after
            .findings
            .iter()
            .any(|f| f.key == key && f.grade == FindingGrade::Minor)
    };
    let minors = before
        .findings
        .iter()
        .filter(|finding| finding.grade == FindingGrade::Minor);
    let keys: BTreeSet<String> = minors
        .map(|finding| finding.key.clone())
        .filter(|key| stands(key))
        .take(2)
        .collect();
    assert_eq!(
        keys.len(),
        2,
        "two minor findings that stand before and after"
    );
    let mut draft = reported(&before);
    entered(&mut draft, &TEN, Language::En);
    accepted(&mut draft, &keys);
    let values = recalculated(&draft);
    let expected: Vec<f64> = gates_with(&after, &keys)
        .iter()
        .map(|gate| gate.breaks.len() as f64)
        .collect();
    assert_eq!(breaks(&draft, &values), expected);
    let without: Vec<f64> = after
        .gates
        .iter()
        .map(|gate| gate.breaks.len() as f64)
        .collect();
    assert_ne!(expected, without, "accepting makes a difference");
}
