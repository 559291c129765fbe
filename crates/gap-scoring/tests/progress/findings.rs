//! What became of findings.

use crate::snapshots::{
    FIRST_DAY, SECOND_DAY, all, compared, finding, id, new_edition, old_edition, succession, with,
};
use clause_model::Change;
use gap_scoring::finding::{Cause, FindingGrade};
use gap_scoring::outcome::Outcome;
use gap_scoring::progress::{FindingChange, Snapshot, SnapshotFinding, Step};

type Held = (&'static str, Outcome);
type Told<'a> = (&'a str, FindingChange);

/// An assessment of the newer edition with outcomes and findings.
fn assessed(earlier: bool, held: &[Held], findings: Vec<SnapshotFinding>) -> Snapshot {
    let day = if earlier { FIRST_DAY } else { SECOND_DAY };
    let mut snapshot = all(new_edition(), day, Outcome::Fully);
    for (point, outcome) in held {
        snapshot = with(snapshot, point, *outcome);
    }
    snapshot.findings = findings;
    snapshot
}

fn changes(step: &Step) -> Vec<Told<'_>> {
    step.findings
        .iter()
        .map(|one| (one.key.as_str(), one.change))
        .collect()
}

const MINOR: FindingGrade = FindingGrade::Minor;
const MAJOR: FindingGrade = FindingGrade::ProposedMajor;
const OPEN: FindingGrade = FindingGrade::Unresolved;
const P: Outcome = Outcome::Partially;
const F: Outcome = Outcome::Fully;

#[test]
fn a_finding_is_followed_by_its_key() {
    let on = |grade, points: &[&str]| vec![finding("a", grade, points)];
    let both: &[Held] = &[("8.1-1", P), ("8.1-2", P)];
    for (before, after, expected) in [
        (
            on(MINOR, &["8.1-1"]),
            on(MINOR, &["8.1-1"]),
            FindingChange::Unchanged,
        ),
        (
            on(MINOR, &["8.1-1", "8.1-2"]),
            on(MINOR, &["8.1-1"]),
            FindingChange::Better,
        ),
        (
            on(MINOR, &["8.1-1"]),
            on(MINOR, &["8.1-1", "8.1-2"]),
            FindingChange::Worse,
        ),
        (
            on(MAJOR, &["8.1-1"]),
            on(MINOR, &["8.1-1", "8.1-2"]),
            FindingChange::Better,
        ),
        (
            on(MINOR, &["8.1-1", "8.1-2"]),
            on(MAJOR, &["8.1-1"]),
            FindingChange::Worse,
        ),
        // An open question in place of a minor, or the other way round, is neither.
        (
            on(OPEN, &["8.1-1"]),
            on(MINOR, &["8.1-1"]),
            FindingChange::Unchanged,
        ),
        (
            on(FindingGrade::Concern, &["8.1-1"]),
            on(OPEN, &["8.1-1"]),
            FindingChange::Worse,
        ),
    ] {
        let step = compared(&assessed(true, both, before), &assessed(false, both, after));
        assert_eq!(changes(&step), [("a", expected)]);
    }
}

#[test]
fn a_finding_that_is_gone_is_closed_only_with_its_points() {
    let before = assessed(
        true,
        &[("8.1-1", P), ("8.1-2", P)],
        vec![finding("a", MINOR, &["8.1-1", "8.1-2"])],
    );
    let other = |grade| vec![finding("b", grade, &["8.1-2"])];
    let cases: [(&[Held], Vec<SnapshotFinding>, &[Told<'_>]); 5] = [
        (&[], vec![], &[("a", FindingChange::Closed)]),
        (
            &[("8.1-2", Outcome::NotYetDue)],
            vec![],
            &[("a", FindingChange::LeftOut)],
        ),
        (
            &[("8.1-2", P)],
            other(MINOR),
            &[
                ("b", FindingChange::Replacing),
                ("a", FindingChange::Replaced),
            ],
        ),
        (
            &[("8.1-2", P)],
            other(MAJOR),
            &[("b", FindingChange::Worse), ("a", FindingChange::Replaced)],
        ),
        (
            &[("8.1-2", Outcome::Largely)],
            other(FindingGrade::Concern),
            &[
                ("b", FindingChange::Replacing),
                ("a", FindingChange::Better),
            ],
        ),
    ];
    for (held, findings, expected) in cases {
        let step = compared(&before, &assessed(false, held, findings));
        assert_eq!(changes(&step), expected);
    }
}

#[test]
fn a_new_finding_is_opened_where_a_point_was_no_gap() {
    let before = assessed(true, &[("8.1-1", P)], vec![finding("a", MINOR, &["8.1-1"])]);
    let new = vec![
        finding("a", MINOR, &["8.1-1"]),
        finding("b", MINOR, &["8.1-1", "8.1-2"]),
        finding("c", FindingGrade::Improvement, &["8.1-3"]),
        finding("cluster", MAJOR, &["8.1-1"]),
    ];
    let step = compared(
        &before,
        &assessed(false, &[("8.1-1", P), ("8.1-2", P)], new),
    );
    let expected = [
        ("a", FindingChange::Unchanged),
        ("b", FindingChange::Opened),
        ("c", FindingChange::Opened),
        ("cluster", FindingChange::Worse),
    ];
    assert_eq!(changes(&step), expected);
    assert_eq!(step.finding_total.total(), 4);
    assert_eq!(step.finding_total.count(FindingChange::Opened), 2);
}

#[test]
fn between_editions_a_key_of_a_point_is_another_finding() {
    let point = &new_edition().points[0].id;
    let row = succession().rows.iter();
    let same = row
        .clone()
        .find(|row| row.to.is_some() && row.change == Change::Unchanged && row.from.len() == 1);
    let same = same.unwrap();
    let (old, new) = (
        same.from[0].to_string(),
        same.to.clone().unwrap().to_string(),
    );
    let fresh = row.clone().find(|row| row.change == Change::New).unwrap();
    let fresh = fresh.to.clone().unwrap().to_string();
    let key = format!("declared-shortfall:{point}");
    let mut before = with(all(old_edition(), FIRST_DAY, F), &old, P);
    before.findings = vec![finding(&key, MINOR, &[&old])];
    let mut after = with(all(new_edition(), SECOND_DAY, F), &new, P);
    after = with(after, &fresh, P);
    after.findings = vec![
        finding(&key, MINOR, &[&new]),
        finding("n", MINOR, &[&fresh]),
    ];
    let expected = [
        (key.as_str(), FindingChange::Replacing),
        ("n", FindingChange::NewDemand),
        (key.as_str(), FindingChange::Replaced),
    ];
    assert_eq!(changes(&compared(&before, &after)), expected);
    // What is about a register entry is the same thing in either edition.
    let cause = Cause::Provisional {
        evidence: "E1".to_owned(),
        reasons: Vec::new(),
    };
    for snapshot in [&mut before, &mut after] {
        snapshot.findings.truncate(1);
        snapshot.findings[0].key = cause.key();
        snapshot.findings[0].cause = Some(cause.clone());
    }
    let step = compared(&before, &after);
    assert_eq!(
        changes(&step),
        [("provisional:E1", FindingChange::Unchanged)]
    );
}

#[test]
fn a_finding_on_a_dropped_demand_is_not_closed() {
    let mut before = with(all(old_edition(), FIRST_DAY, F), "7.2-4", P);
    before.findings = vec![finding("a", MINOR, &["7.2-4"])];
    let step = compared(&before, &all(new_edition(), SECOND_DAY, F));
    assert_eq!(changes(&step), [("a", FindingChange::NoLongerAsked)]);
    assert_eq!(
        step.findings[0].before.as_ref().unwrap().points,
        [id("7.2-4")]
    );
}
