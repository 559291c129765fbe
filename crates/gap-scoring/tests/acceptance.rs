//! Findings that their owners accept: in time, too late, and closed.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::Language;
use clause_model::report_edits::{FindingEdit, FindingStatus, ReportEdits, Treatment};
use clause_model::submission::Answer;
use diagnostics::Place;
use gap_scoring::assessment::{Assessment, AssessmentInput, Settings, assess_again};
use gap_scoring::remediation::PlanSettings;
use jiff::ToSpan;
use jiff::civil::Date;
use provider::{AS_OF, Provider, edition, library, standard};

/// A shortfall that the organisation admits, accepted for a day.
fn accepted(due: Date, status: Option<FindingStatus>, language: Language) -> Assessment {
    let treatment = Treatment {
        cause: Some("Nobody looked.".to_owned()),
        corrective_action: Some("Look each month.".to_owned()),
        owner: Some("Ann".to_owned()),
        due: Some(due),
        accepted: true,
        status,
        ..Treatment::default()
    };
    treated(treatment, language)
}

/// A shortfall that the organisation admits, dealt with in this way.
fn treated(treatment: Treatment, language: Language) -> Assessment {
    let provider = Provider::perfect().answers("8.1-4", Answer::Partly);
    let settings = Settings {
        as_of: AS_OF,
        language,
        with_plan: false,
        plan: PlanSettings::default(),
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
}

#[test]
fn a_finding_that_still_arises_is_not_closed_by_its_status() {
    let yesterday = AS_OF.yesterday().expect("a day");
    let closed = accepted(yesterday, Some(FindingStatus::Closed), Language::En);
    assert_eq!(breaks(&closed).len(), 1);
    let in_time = accepted(AS_OF, Some(FindingStatus::Closed), Language::En);
    assert_eq!(breaks(&in_time), [""; 0]);
}

#[test]
fn a_minor_is_accepted_for_twelve_months_at_most() {
    let last = AS_OF.checked_add(12.months()).expect("a day");
    assert_eq!(breaks(&accepted(last, None, Language::En)), [""; 0]);
    let later = last.tomorrow().expect("a day");
    let far = accepted(later, None, Language::En);
    let title = &far.findings[0].text.title;
    let text = format!("{title} (accepted for {later}, more than 12 months ahead)");
    assert_eq!(breaks(&far), [text.as_str()]);
    let far = accepted(later, None, Language::Zh);
    assert!(breaks(&far)[0].ends_with(&format!("（已确认，应于{later}完成，超出12个月）")));
}

#[test]
fn placeholders_accept_nothing() {
    for blank in ["tbc", "-", "?", "n/a", "待定", " "] {
        let told = |owner: &str, cause: &str, action: &str| {
            let treatment = Treatment {
                cause: Some(cause.to_owned()),
                corrective_action: Some(action.to_owned()),
                owner: Some(owner.to_owned()),
                due: Some(AS_OF),
                accepted: true,
                ..Treatment::default()
            };
            breaks(&treated(treatment, Language::En)).len()
        };
        assert_eq!(told("Ann", "Haste", "Check"), 0);
        assert_eq!(told(blank, "Haste", "Check"), 1, "{blank:?}");
        assert_eq!(told("Ann", blank, "Check"), 1, "{blank:?}");
        assert_eq!(told("Ann", "Haste", blank), 1, "{blank:?}");
    }
}
