//! Which register entry counts for which point, and on what grounds.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::submission::{
    Answer, EvidenceEntry, PointAnswer, Reference, ReferenceTarget, Submission,
};
use gap_scoring::evidence::{EvidenceLink, LinkBasis, links};
use provider::{Provider, document, edition, id, record, row_about, standard};

fn of(submission: &Submission) -> Vec<EvidenceLink> {
    links(edition(), standard(), submission)
}

/// Point, basis and what was named, of each link.
fn grounds(submission: &Submission) -> Vec<(String, LinkBasis, Option<String>)> {
    let ground = |link: EvidenceLink| (link.point.to_string(), link.basis, link.via);
    of(submission).into_iter().map(ground).collect()
}

fn naming(mut entry: EvidenceEntry, targets: Vec<(Option<&str>, ReferenceTarget)>) -> Provider {
    let reference = |(edition, target): (Option<&str>, ReferenceTarget)| Reference {
        edition: edition.map(Into::into),
        target,
    };
    entry.references = targets.into_iter().map(reference).collect();
    Provider::silent().registers(vec![entry])
}

fn point(text: &str) -> ReferenceTarget {
    ReferenceTarget::Point(id(text))
}

fn clause(text: &str) -> ReferenceTarget {
    ReferenceTarget::Clause(text.parse().expect(text))
}

#[test]
fn what_an_answer_cites_is_linked_whatever_its_type() {
    let provider = Provider::silent().says(
        row_about("9.2-4", Answer::Fully),
        vec![document("D", Kind::Catalogue)],
    );
    let expected = [("9.2-4".to_owned(), LinkBasis::Answer, None)];
    assert_eq!(grounds(&provider.submission), expected);
}

#[test]
fn ids_are_the_same_in_any_case_and_with_space_around_them() {
    for cited in ["EV-07", "ev-07", " Ev-07 "] {
        let mut row = row_about("9.2-4", Answer::Fully);
        row.evidence.push(cited.to_owned());
        let provider = Provider::silent()
            .says(row, vec![])
            .registers(vec![document("EV-07", Kind::Procedure)]);
        assert_eq!(of(&provider.submission).len(), 1, "{cited:?}");
    }
}

#[test]
fn a_register_names_points_and_items() {
    let item = ReferenceTarget::Item(id("8.1-1"), "b".to_owned());
    let provider = naming(
        document("D", Kind::Procedure),
        vec![
            (None, point("9.2-4")),
            (None, item),
            (Some("2011"), point("9.2-6")),
        ],
    );
    let found = of(&provider.submission);
    let expected = [("8.1-1", Some("b")), ("9.2-4", None), ("9.2-6", None)];
    let pairs: Vec<_> = found
        .iter()
        .map(|link| (link.point.to_string(), link.item.as_deref()))
        .collect();
    let expected = expected.map(|(point, item)| (point.to_owned(), item));
    assert_eq!(pairs, expected);
    assert!(found.iter().all(|link| link.basis == LinkBasis::Register));
}

#[test]
fn a_clause_links_to_each_of_its_points_whose_types_fit() {
    for kind in Kind::ALL {
        let provider = naming(record("E", kind), vec![(None, clause("8.2"))]);
        let linked = grounds(&provider.submission);
        let fitting: Vec<_> = edition()
            .points
            .iter()
            .filter(|p| p.id.clause.as_str() == "8.2")
            .filter(|p| p.evidence.design.contains(&kind) || p.evidence.operating.contains(&kind))
            .map(|p| (p.id.to_string(), LinkBasis::Clause, Some("8.2".to_owned())))
            .collect();
        assert_eq!(linked, fitting, "{kind:?}");
    }
    // A clause has its parts: 6.6 holds 6.6.1 to 6.6.3, and 5 does not hold 5.1's namesakes elsewhere.
    let provider = naming(document("D", Kind::Procedure), vec![(None, clause("6.6"))]);
    let parts: std::collections::BTreeSet<_> = of(&provider.submission)
        .into_iter()
        .map(|link| link.point.clause.to_string())
        .collect();
    assert_eq!(
        parts.into_iter().collect::<Vec<_>>(),
        ["6.6.1", "6.6.2", "6.6.3"]
    );
    let provider = naming(document("D", Kind::Plan), vec![(None, clause("6.1"))]);
    assert!(
        of(&provider.submission)
            .iter()
            .all(|link| link.point.clause.as_str() == "6.1")
    );
}

#[test]
fn an_answer_to_a_whole_clause_links_only_where_the_type_fits() {
    let by_clause = |name: &str| PointAnswer {
        by_clause: Some("8.2".parse().unwrap()),
        evidence: vec!["D".to_owned()],
        ..row_about(name, Answer::Fully)
    };
    // 8.2-4 expects a procedure or a process, and reports or records.
    let linked = |kind| {
        let provider = Provider::silent()
            .registers(vec![document("D", kind)])
            .says(by_clause("8.2-4"), vec![]);
        grounds(&provider.submission)
    };
    let expected = [(
        "8.2-4".to_owned(),
        LinkBasis::Clause,
        Some("8.2".to_owned()),
    )];
    assert_eq!(linked(Kind::Procedure), expected);
    assert_eq!(linked(Kind::Policy), []);
}

/// 2005 points, and the 2011 points in which each lives on, read off the succession's data.
const LIVES_ON: [(&str, &[&str]); 3] = [
    ("9.2-1", &["9.2-8"]),
    ("8.2-6", &["8.1-11"]),
    ("9.2-13", &["9.2-24"]),
];

#[test]
fn a_reference_to_the_2005_edition_leads_through_the_succession() {
    for (old, new) in LIVES_ON {
        let provider = naming(record("R", Kind::Record), vec![(Some("2005"), point(old))]);
        let expected: Vec<_> = new
            .iter()
            .map(|new| {
                (
                    String::from(*new),
                    LinkBasis::Succession,
                    Some(format!("2005 {old}")),
                )
            })
            .collect();
        assert_eq!(grounds(&provider.submission), expected, "{old}");
    }
    // The type has to fit the point that it leads to.
    let unfit = naming(
        document("D", Kind::Catalogue),
        vec![(Some("2005"), point("9.2-1"))],
    );
    assert_eq!(grounds(&unfit.submission), []);
    // 2005 had no 9.2-24, and no edition of 1999 is known.
    let provider = naming(
        record("R", Kind::Record),
        vec![(Some("2005"), point("9.2-24"))],
    );
    assert_eq!(grounds(&provider.submission), []);
    let provider = naming(
        record("R", Kind::Record),
        vec![(Some("1999"), point("9.2-1"))],
    );
    assert_eq!(grounds(&provider.submission), []);
}

#[test]
fn a_2005_clause_leads_to_what_became_of_its_points() {
    let provider = naming(
        record("R", Kind::Record),
        vec![(Some("2005"), clause("9.2"))],
    );
    let linked = grounds(&provider.submission);
    assert!(
        linked
            .iter()
            .all(|(_, basis, _)| *basis == LinkBasis::Succession)
    );
    let points: Vec<&str> = linked.iter().map(|(point, _, _)| point.as_str()).collect();
    // Unchanged points and points from several sources; 9.2-1 is new in 2011.
    for carried in ["9.2-8", "9.2-14", "9.2-24"] {
        assert!(points.contains(&carried), "{carried}");
    }
    assert!(!points.contains(&"9.2-10"));
}

#[test]
fn of_several_grounds_the_strongest_is_kept() {
    let old = || (Some("2005"), point("9.2-1"));
    let new = || (None, point("9.2-8"));
    let whole = || (None, clause("9.2"));
    let basis = |targets: Vec<(Option<&str>, ReferenceTarget)>, cited: bool| {
        let mut provider = naming(record("R", Kind::Record), targets);
        if cited {
            let mut row = row_about("9.2-8", Answer::Fully);
            row.evidence.push("R".to_owned());
            provider = provider.says(row, vec![]);
        }
        let links = of(&provider.submission);
        let mut here = links.iter().filter(|link| link.point == id("9.2-8"));
        let basis = here.next().map(|link| link.basis);
        assert!(here.next().is_none(), "linked twice");
        basis
    };
    assert_eq!(basis(vec![old()], false), Some(LinkBasis::Succession));
    assert_eq!(basis(vec![old(), whole()], false), Some(LinkBasis::Clause));
    assert_eq!(
        basis(vec![whole(), old(), new()], false),
        Some(LinkBasis::Register)
    );
    assert_eq!(
        basis(vec![whole(), old(), new()], true),
        Some(LinkBasis::Answer)
    );
    assert_eq!(basis(vec![], false), None);
}

#[test]
fn an_item_is_linked_besides_the_whole_point() {
    let item = ReferenceTarget::Item(id("8.1-1"), "b".to_owned());
    let provider = naming(
        document("D", Kind::Procedure),
        vec![(None, point("8.1-1")), (None, item)],
    );
    let items: Vec<_> = of(&provider.submission)
        .into_iter()
        .map(|link| link.item)
        .collect();
    assert_eq!(items, [None, Some("b".to_owned())]);
}

#[test]
fn a_reference_to_no_point_of_the_edition_links_to_nothing() {
    let provider = naming(
        document("D", Kind::Procedure),
        vec![(None, point("9.2-99"))],
    );
    assert_eq!(of(&provider.submission), []);
}

#[test]
fn the_assessment_shows_the_basis_and_entries_that_support_nothing() {
    let verdict = naming(document("D", Kind::Procedure), vec![(None, point("9.2-4"))])
        .registers(vec![document("IDLE", Kind::Procedure)])
        .assess();
    let [used, idle] = &verdict.0.evidence[..] else {
        panic!("two entries")
    };
    assert_eq!(used.points[0].basis, LinkBasis::Register);
    assert_eq!(
        (idle.id.as_str(), idle.points.len(), idle.best),
        ("IDLE", 0, None)
    );
}
