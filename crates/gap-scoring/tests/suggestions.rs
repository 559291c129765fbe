//! Suggestions for unlinked evidence.

#![allow(clippy::expect_used)]

mod provider;

use clause_model::evidence_type::EvidenceType;
use clause_model::submission::LinkDecision;
use diagnostics::Place;
use gap_scoring::evidence::LinkBasis;
use gap_scoring::outcome::Outcome;
use provider::{Provider, document, id, record, refers_to};

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

/// Decides on a link.
fn decided(mut provider: Provider, evidence: &str, point: &str, confirmed: bool) -> Provider {
    provider.submission.link_decisions.push(LinkDecision {
        evidence: evidence.to_owned(),
        point: id(point),
        confirmed,
        place: Place::cell("report.xlsx", "Suggested links", "J5"),
    });
    provider
}

fn lost(title: &str) -> Provider {
    let mut lost = document("LOST", EvidenceType::Procedure);
    title.clone_into(&mut lost.title);
    Provider::perfect()
        .attaches_nothing("9.2-6")
        .registers(vec![lost])
}

#[test]
fn a_suggestion_names_its_strength_and_the_words_it_rests_on() {
    for (title, point, words) in [
        (
            "Emergency change procedure 2011",
            "9.2-6",
            vec!["Emergency", "change", "procedure"],
        ),
        (
            "我们的重大事件管理程序",
            "8.1-11",
            vec!["重大事件", "管理", "程序"],
        ),
    ] {
        let verdict = lost(title).assess();
        let found = &verdict.0.suggestions[0];
        assert_eq!(
            (found.evidence.as_str(), verdict.0.suggestions.len()),
            ("LOST", 1)
        );
        let suggested = found
            .points
            .iter()
            .find(|one| one.point == id(point))
            .expect(point);
        assert_eq!(suggested.words, words, "{title}");
        assert!(
            (40..=100).contains(&suggested.percent),
            "{title}: {}",
            suggested.percent
        );
        assert!(found.points.is_sorted_by(|a, b| a.percent >= b.percent));
    }
}

#[test]
fn it_counts_once_it_is_confirmed_and_is_not_made_again_once_declined() {
    let lost = || lost("Emergency change procedure");
    let open = lost().assess();
    assert_eq!(open.outcome("9.2-6"), Outcome::Unresolved);
    let confirmed = decided(lost(), " lost", "9.2-6", true).assess();
    assert_eq!(confirmed.outcome("9.2-6"), Outcome::Fully);
    let support = &confirmed.rating("9.2-6").computed.evidence.supports[0];
    assert_eq!(support.basis, LinkBasis::Confirmed);
    assert_eq!(
        support.via.as_deref(),
        Some("[report.xlsx]Suggested links!J5")
    );
    assert_eq!(confirmed.0.suggestions, []);
    let declined = decided(lost(), "LOST", "9.2-6", false).assess();
    assert_eq!(declined.0.points, open.0.points);
    let left = declined.0.suggestions.iter().flat_map(|one| &one.points);
    assert!(left.clone().count() > 0 && left.clone().all(|one| one.point != id("9.2-6")));
}

#[test]
fn a_link_that_the_register_or_an_answer_names_is_stronger() {
    let named = |cited: bool| {
        let mut provider = decided(lost("Emergency change procedure"), "LOST", "9.2-6", true)
            .entry("LOST", |entry| entry.references.push(refers_to("9.2-6")));
        if cited {
            provider.row("9.2-6").evidence.push("LOST".to_owned());
        }
        let verdict = provider.assess();
        let supports = &verdict.rating("9.2-6").computed.evidence.supports;
        assert_eq!(supports.len(), 1);
        supports[0].basis
    };
    assert_eq!(named(false), LinkBasis::Register);
    assert_eq!(named(true), LinkBasis::Answer);
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
