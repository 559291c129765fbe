//! Findings that their owners accept: in time, too late, and closed.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::Language;
use clause_model::report_edits::{FindingEdit, FindingStatus, ReportEdits, Treatment};
use clause_model::submission::Answer;
use diagnostics::Place;
use gap_scoring::assessment::{Assessment, AssessmentInput, Settings, assess_again};
use gap_scoring::remediation::PlanSettings;
use jiff::civil::Date;
use provider::{AS_OF, Provider, edition, library, standard};

/// A shortfall that the organisation admits, accepted for a day.
fn accepted(due: Date, status: Option<FindingStatus>, language: Language) -> Assessment {
    let provider = Provider::perfect().answers("8.1-4", Answer::Partly);
    let settings = Settings {
        as_of: AS_OF,
        language,
        with_plan: false,
        plan: PlanSettings::default(),
    };
    let treatment = Treatment {
        cause: Some("Nobody looked.".to_owned()),
        corrective_action: Some("Look each month.".to_owned()),
        owner: Some("Ann".to_owned()),
        due: Some(due),
        accepted: true,
        status,
        ..Treatment::default()
    };
    let place = Place::default();
    let edit = FindingEdit { treatment, place };
    let edits = ReportEdits {
        findings: [("declared-shortfall:8.1-4".to_owned(), edit)].into(),
        ..ReportEdits::default()
    };
    let input = AssessmentInput {
        method: &library().method,
        standard: standard(),
        edition: edition(),
        submission: &provider.submission,
        diagnostics: &[],
        settings: &settings,
    };
    assess_again(&input, &edits).value
}

fn breaks(assessment: &Assessment) -> Vec<&str> {
    let gate = &assessment.gates[4];
    gate.breaks.iter().map(|one| one.text.as_str()).collect()
}

#[test]
fn a_minor_accepted_for_today_or_later_holds_gate_4() {
    let held = accepted(AS_OF, None, Language::En);
    assert_eq!(breaks(&held), [""; 0]);
    assert_eq!(held.readiness.ready_for.as_deref(), Some("Stage 2 audit"));
}

#[test]
fn an_acceptance_whose_day_has_passed_is_overdue() {
    let yesterday = AS_OF.yesterday().expect("a day");
    let late = accepted(yesterday, None, Language::En);
    let title = &late.findings[0].text.title;
    let text = format!("{title} (accepted for 2012-03-30, overdue)");
    assert_eq!(breaks(&late), [text.as_str()]);
    assert_eq!(late.readiness.ready_for.as_deref(), Some("Stage 1 audit"));
    let late = accepted(yesterday, None, Language::Zh);
    let title = &late.findings[0].text.title;
    let text = format!("{title}（已确认，应于2012-03-30完成，已逾期）");
    assert_eq!(breaks(&late), [text.as_str()]);
    let closed = accepted(yesterday, Some(FindingStatus::Closed), Language::En);
    assert_eq!(breaks(&closed), [""; 0]);
}
