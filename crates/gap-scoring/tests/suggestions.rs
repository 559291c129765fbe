//! Suggestions for unlinked evidence.

mod provider;

use clause_model::evidence_type::EvidenceType;
use provider::{Provider, document, record};

#[test]
fn an_unlinked_entry_gets_points_that_its_title_and_type_fit_and_counts_for_none() {
    let mut lost = document("LOST", EvidenceType::Procedure);
    lost.title = "Emergency change procedure".to_owned();
    let mut chinese = document("LOST-ZH", EvidenceType::Procedure);
    chinese.title = "重大事件管理程序".to_owned();
    let before = Provider::perfect().assess();
    let verdict = Provider::perfect()
        .adds(lost, &[])
        .adds(chinese, &[])
        .assess();
    let suggested = |id: &str| -> Vec<String> {
        let found = verdict.0.suggestions.iter().find(|s| s.evidence == id);
        found
            .map(|s| s.points.iter().map(|p| p.point.to_string()).collect())
            .unwrap_or_default()
    };
    assert!(
        suggested("LOST").contains(&"9.2-6".to_owned()),
        "{:?}",
        suggested("LOST")
    );
    assert!(
        suggested("LOST-ZH").contains(&"8.1-11".to_owned()),
        "{:?}",
        suggested("LOST-ZH")
    );
    assert_eq!(verdict.0.points, before.0.points);
}

#[test]
fn a_title_that_says_nothing_gets_no_suggestion() {
    let mut lost = record("LOST", EvidenceType::Record);
    lost.title = "Scan 0042".to_owned();
    assert_eq!(
        Provider::perfect().adds(lost, &[]).assess().0.suggestions,
        []
    );
}
