//! Assessments that do not fit each other.

use crate::snapshots::{FIRST_DAY, SECOND_DAY, all, id, new_edition, old_edition, standard, with};
use diagnostics::Severity;
use gap_scoring::outcome::Outcome;
use gap_scoring::progress::{Progress, Snapshot, progress};

fn told(snapshots: Vec<Snapshot>) -> (Vec<&'static str>, Option<Progress>) {
    let found = progress(standard(), snapshots);
    for one in &found.diagnostics {
        let refused = one.severity() == Severity::Error;
        assert!(!refused || found.value.is_none(), "{}", one.code.id);
    }
    (
        found.diagnostics.iter().map(|one| one.code.id).collect(),
        found.value,
    )
}

fn early() -> Snapshot {
    all(new_edition(), FIRST_DAY, Outcome::Partially)
}

fn late() -> Snapshot {
    all(new_edition(), SECOND_DAY, Outcome::Fully)
}

#[test]
fn days_decide_the_order_and_the_other_order_is_told() {
    let (codes, swapped) = told(vec![late(), early()]);
    assert_eq!(codes, ["assessments-reordered"]);
    let (codes, straight) = told(vec![early(), late()]);
    assert_eq!(codes, [""; 0]);
    assert!(swapped.unwrap() == straight.unwrap());
}

#[test]
fn of_one_day_the_older_edition_comes_first_and_then_what_is_named_first() {
    let old = all(old_edition(), SECOND_DAY, Outcome::Not);
    let (codes, value) = told(vec![late(), old]);
    assert_eq!(codes, ["assessments-same-day"]);
    assert_eq!(value.unwrap().overall.from_edition, old_edition().id);
    let other = with(late(), "8.1-1", Outcome::Not);
    let (codes, value) = told(vec![other.clone(), late()]);
    assert_eq!(codes, ["assessments-same-day"]);
    assert_eq!(value.unwrap().overall.total.closed, 1);
    let (_, value) = told(vec![late(), other]);
    assert_eq!(value.unwrap().overall.total.opened, 1);
}

#[test]
fn what_cannot_be_compared_is_refused_with_its_reason() {
    let mut foreign = late();
    foreign.standard = "other".into();
    let mut unknown = late();
    unknown.edition = "1999".into();
    let mut backwards = all(old_edition(), SECOND_DAY, Outcome::Not);
    backwards.as_of = SECOND_DAY;
    for (snapshots, codes) in [
        (vec![early()], vec!["progress-too-few"]),
        (vec![early(), late(), late()], vec!["assessment-repeated"]),
        (vec![early(), foreign], vec!["standards-differ"]),
        (vec![early(), unknown], vec!["edition-not-loaded"]),
        (vec![early(), backwards], vec!["editions-unconnected"]),
    ] {
        let (found, value) = told(snapshots);
        assert_eq!(found, codes);
        assert!(value.is_none());
    }
}

#[test]
fn what_limits_the_comparison_is_told() {
    type Spoil = fn(&mut Snapshot);
    let cases: [(Spoil, &str); 6] = [
        (
            |one| one.organisation = Some("Quay".to_owned()),
            "organisations-differ",
        ),
        (
            |one| one.scope = Some("Hosting".to_owned()),
            "scopes-differ",
        ),
        (|one| one.method_version = "2".to_owned(), "methods-differ"),
        (|one| one.pack_version = "2".to_owned(), "packs-differ"),
        (|one| one.points[0].point = id("4.1.1-99"), "points-differ"),
        (
            |one| one.points.push(one.points[0].clone()),
            "points-differ",
        ),
    ];
    for (spoil, code) in cases {
        let mut after = late();
        spoil(&mut after);
        let (codes, value) = told(vec![early(), after]);
        assert_eq!(codes, [code]);
        assert!(value.is_some());
    }
    let mut after = late();
    after.organisation = Some(" harbour ".to_owned());
    assert_eq!(
        told(vec![early(), after]).0,
        [""; 0],
        "spelling is no difference"
    );
    let mut after = late();
    after.organisation = None;
    assert_eq!(
        told(vec![early(), after]).0,
        [""; 0],
        "nothing said is no difference"
    );
}

#[test]
fn points_of_one_assessment_alone_are_new_or_no_longer_asked() {
    let mut after = late();
    after.points[0].point = id("4.1.1-99");
    let (_, value) = told(vec![early(), after]);
    let step = value.unwrap().overall;
    assert_eq!((step.total.new_demand, step.total.closed), (1, 253));
    assert_eq!(step.dropped.len(), 1);
}
