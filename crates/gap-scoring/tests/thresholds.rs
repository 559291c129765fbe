//! Each threshold of the method and of the edition's rules just below it, at it and just above it. Thresholds of
//! days are in `evidence_states.rs` as well, bands in `items_and_instances.rs`, those of findings in `findings.rs`.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::method::PartyKind;
use clause_model::submission::{Answer, Approval, EvidenceEntry, OperatedBy};
use gap_scoring::evidence::{EvidenceState, PracticeCoverage, StateReason};
use gap_scoring::migration::{Certificate, CertificateDefect};
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::{PointRating, Rule};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use provider::{
    AS_OF, Provider, document, edition, id, library, months_back, record, refers_to, row_about,
};

fn day(days: i64) -> Date {
    AS_OF.checked_add(days.days()).expect("a day")
}

/// The state of an entry at a point.
fn state(rating: &PointRating, key: &str) -> (EvidenceState, Vec<StateReason>) {
    let supports = &rating.computed.evidence.supports;
    let support = supports.iter().find(|s| s.evidence == key).expect(key);
    (support.standing.state, support.standing.reasons.clone())
}

#[test]
fn the_thresholds_are_those_that_these_tests_are_worked_for() {
    let coverage = &library().method.coverage;
    assert_eq!(
        (coverage.months_of_records, coverage.tolerated_gap_days),
        (3, 31)
    );
    let months = (
        coverage.default_interval_months,
        coverage.longest_interval_months,
    );
    assert_eq!((months, coverage.look_back_months), ((12, 24), 12));
    let manual = (coverage.composite_points, coverage.composite_record_points);
    assert_eq!((manual, coverage.composite_processes), ((12, 30), 2));
    assert_eq!(coverage.review_notice_days, 60);
    let bands = &library().method.bands;
    assert_eq!((bands.not, bands.partially, bands.largely), (15, 50, 85));
    let findings = &library().method.findings;
    let cluster = (findings.cluster_findings, findings.cluster_share_percent);
    assert_eq!((cluster, findings.breakdown_points), ((3, 25), 2));
    assert_eq!(findings.acceptance_months, 12);
}

/// The state of one entry that the register links to the first points of some clauses, so many of each.
fn shared(kind: Kind, parts: &[(&str, usize)]) -> (EvidenceState, Vec<StateReason>) {
    let mut entry = if kind.is_document() {
        document("SHARED", kind)
    } else {
        record("SHARED", kind)
    };
    let mut provider = Provider::silent();
    let mut first = None;
    for (clause, count) in parts {
        let points = edition().points.iter();
        let fits = |point: &&clause_model::ControlPoint| {
            let evidence = &point.evidence;
            point
                .id
                .clause
                .is_within(&clause.parse().expect("a clause"))
                && (evidence.design.contains(&kind) || evidence.operating.contains(&kind))
        };
        let points: Vec<String> = points.filter(fits).map(|p| p.id.to_string()).collect();
        assert!(
            points.len() >= *count,
            "{clause} has {} points for {kind:?}",
            points.len()
        );
        for point in &points[..*count] {
            entry.references.push(refers_to(point));
            provider = provider.says(row_about(point, Answer::Fully), vec![]);
            first.get_or_insert_with(|| point.clone());
        }
    }
    let rating = provider
        .registers(vec![entry])
        .rates(edition(), &first.expect("a point"));
    state(&rating, "SHARED")
}

#[test]
fn one_document_for_eleven_twelve_and_thirteen_points_of_one_two_and_three_processes() {
    let usable = (EvidenceState::Usable, vec![]);
    let composite = (
        EvidenceState::Provisional,
        vec![StateReason::CompositeManual],
    );
    let table = [
        (&[("9.2", 6), ("9.3", 5)][..], &usable),
        (&[("9.2", 6), ("9.3", 6)], &composite),
        (&[("9.2", 7), ("9.3", 6)], &composite),
        (&[("9.2", 12)], &usable),
        (&[("9.2", 13)], &usable),
        (&[("9.2", 11), ("9.3", 1)], &composite),
        (&[("9.2", 4), ("9.3", 4), ("9.1", 4)], &composite),
    ];
    for (parts, expected) in table {
        assert_eq!(&shared(Kind::Procedure, parts), expected, "{parts:?}");
    }
}

#[test]
fn one_record_for_twenty_nine_thirty_and_thirty_one_points_of_one_and_two_processes() {
    let usable = (EvidenceState::Usable, vec![]);
    let composite = (
        EvidenceState::Provisional,
        vec![StateReason::CompositeManual],
    );
    let table = [
        (&[("9.2", 15), ("9.3", 14)][..], &usable),
        (&[("9.2", 15), ("9.3", 15)], &composite),
        (&[("9.2", 16), ("9.3", 15)], &composite),
        // What is far too much for a document is not yet too much for a record.
        (&[("9.2", 12), ("9.3", 1)], &usable),
    ];
    for (parts, expected) in table {
        assert_eq!(&shared(Kind::Record, parts), expected, "{parts:?}");
    }
}

/// The outcome of a periodic practice that was held on a day, with the organisation's own interval in months.
fn held(on: Date, interval: u32) -> Outcome {
    let mut row = row_about("8.2-4", Answer::Fully);
    row.interval_months = Some(interval);
    let entry = EvidenceEntry {
        issued: Some(on),
        period_from: None,
        period_to: None,
        ..record("R", Kind::Record)
    };
    Provider::silent()
        .says(row, vec![entry])
        .rates(edition(), "8.2-4")
        .outcome
}

#[test]
fn an_own_interval_stretches_to_twenty_four_months_and_no_further() {
    // Months stated, the earliest day on which the last occurrence still counts.
    let table = [
        (11, date(2011, 4, 30)),
        (12, date(2011, 3, 31)),
        (13, date(2011, 2, 28)),
        (23, date(2010, 4, 30)),
        (24, date(2010, 3, 31)),
        (25, date(2010, 3, 31)),
        (120, date(2010, 3, 31)),
    ];
    for (interval, earliest) in table {
        assert_eq!(
            held(earliest.tomorrow().unwrap(), interval),
            Outcome::Fully,
            "{interval}"
        );
        assert_eq!(held(earliest, interval), Outcome::Fully, "{interval}");
        let before = earliest.yesterday().unwrap();
        assert_eq!(held(before, interval), Outcome::Partially, "{interval}");
    }
}

#[test]
fn a_plan_reaches_as_far_as_the_longest_interval() {
    let rule = |planned: Date, interval: u32| {
        let mut row = row_about("8.2-4", Answer::NotYetDue);
        (row.planned, row.interval_months) = (Some(planned), Some(interval));
        Provider::silent()
            .says(row, vec![])
            .rates(edition(), "8.2-4")
            .computed
            .rule
    };
    for interval in [24, 25] {
        assert_eq!(rule(date(2014, 3, 30), interval), Rule::NotYetDue);
        assert_eq!(rule(date(2014, 3, 31), interval), Rule::NotYetDue);
        assert_eq!(
            rule(date(2014, 4, 1), interval),
            Rule::PlannedBeyondInterval
        );
    }
    assert_eq!(rule(date(2014, 2, 28), 23), Rule::NotYetDue);
    assert_eq!(rule(date(2014, 3, 1), 23), Rule::PlannedBeyondInterval);
}

#[test]
fn a_plan_counts_from_the_last_occurrence_that_is_known() {
    // Held on the day before, on and after which a plan for today would be one interval away.
    let table = [
        (date(2011, 3, 30), Rule::PlannedBeyondInterval),
        (date(2011, 3, 31), Rule::OccurredAlready),
        (date(2011, 4, 1), Rule::OccurredAlready),
    ];
    for (on, expected) in table {
        let mut row = row_about("8.2-4", Answer::NotYetDue);
        row.planned = Some(AS_OF);
        let entry = EvidenceEntry {
            issued: Some(on),
            period_from: None,
            period_to: None,
            ..record("R", Kind::Record)
        };
        let rating = Provider::silent()
            .says(row, vec![entry])
            .rates(edition(), "8.2-4");
        assert_eq!(rating.computed.rule, expected, "{on}");
    }
}

/// A continuous practice with records over one period.
fn continuous(from: Date, to: Date) -> (EvidenceState, PracticeCoverage) {
    let entry = EvidenceEntry {
        issued: None,
        period_from: Some(from),
        period_to: Some(to),
        ..record("R", Kind::Record)
    };
    let row = row_about("9.2-12", Answer::Fully);
    let rating = Provider::silent()
        .says(row, vec![entry])
        .rates(edition(), "9.2-12");
    (state(&rating, "R").0, rating.computed.evidence.practice)
}

#[test]
fn records_of_a_continuous_practice_by_their_first_and_last_day() {
    use EvidenceState::{Provisional, Usable};
    use PracticeCoverage::{Covered, None, Thin};
    let start = months_back(3);
    assert_eq!(
        continuous(start.yesterday().unwrap(), AS_OF),
        (Usable, Covered)
    );
    assert_eq!(continuous(start, AS_OF), (Usable, Covered));
    assert_eq!(continuous(start.tomorrow().unwrap(), AS_OF), (Usable, Thin));
    let long = months_back(9);
    assert_eq!(continuous(long, day(-30)), (Usable, Covered));
    assert_eq!(continuous(long, day(-31)), (Usable, Covered));
    assert_eq!(continuous(long, day(-32)), (Usable, Thin));
    // Records that stopped before the window, and more than a month before it, show nothing of today.
    let before = |days: i64| start.checked_sub(days.days()).unwrap();
    assert_eq!(continuous(long, before(30)), (Usable, Thin));
    assert_eq!(continuous(long, before(31)), (Usable, Thin));
    assert_eq!(continuous(long, before(32)), (Provisional, None));
}

#[test]
fn a_gap_of_thirty_days_is_tolerated_as_well_as_one_of_thirty_one() {
    for (gap, coverage) in [
        (30, PracticeCoverage::Covered),
        (31, PracticeCoverage::Covered),
        (32, PracticeCoverage::Thin),
    ] {
        let last = months_back(2);
        let parts = [
            (months_back(8), last),
            (last.checked_add(gap.days()).unwrap(), AS_OF),
        ];
        let entries = parts
            .iter()
            .enumerate()
            .map(|(at, &(from, to))| EvidenceEntry {
                issued: None,
                period_from: Some(from),
                period_to: Some(to),
                ..record(&format!("R{at}"), Kind::Record)
            });
        let row = row_about("9.2-12", Answer::Fully);
        let provider = Provider::silent().says(row, entries.collect());
        let rating = provider.rates(edition(), "9.2-12");
        assert_eq!(rating.computed.evidence.practice, coverage, "{gap}");
    }
}

#[test]
fn what_shows_that_a_party_is_managed_is_a_year_old_at_most() {
    // A report on the supplier, and the governance of the process that it runs.
    for (on, outcome) in [
        (date(2011, 3, 30), Outcome::Partially),
        (date(2011, 3, 31), Outcome::Fully),
        (date(2011, 4, 1), Outcome::Fully),
    ] {
        let mut run = row_about("9.2-7", Answer::Fully);
        run.operated_by = Some(OperatedBy {
            kind: PartyKind::Supplier,
            name: Some("ChangeCo".to_owned()),
        });
        let report = EvidenceEntry {
            issued: Some(on),
            period_from: None,
            period_to: None,
            ..record("M", Kind::Record)
        };
        let rating = Provider::silent()
            .says(run, vec![])
            .says(row_about("7.2-7", Answer::Fully), vec![report])
            .says(
                row_about("4.2-3", Answer::Fully),
                vec![record("R", Kind::Report)],
            )
            .rates(edition(), "4.2-3");
        assert_eq!(rating.outcome, outcome, "{on}");
    }
}

#[test]
fn exactly_the_duties_that_the_edition_keeps_cannot_be_bought() {
    let rules = edition().rules.other_parties.as_ref().expect("rules");
    let own = ["4.1.1-1", "4.1.2-1", "4.1.4-1", "4.2-2", "4.5.4.3-1"];
    assert_eq!(rules.accountable, own.map(id));
    let perfect = Provider::perfect();
    for point in &edition().points {
        let name = point.id.to_string();
        let mut row = row_about(&name, Answer::Fully);
        row.operated_by = Some(OperatedBy {
            kind: PartyKind::Supplier,
            name: Some("Co".to_owned()),
        });
        let full = perfect
            .submission
            .answers
            .iter()
            .find(|r| r.point == point.id);
        row.evidence.clone_from(&full.expect("a row").evidence);
        let provider = Provider::silent().registers(perfect.submission.register.clone());
        let rating = provider.says(row, vec![]).rates(edition(), &name);
        let bought = rating.computed.rule == Rule::AccountabilityBought;
        assert_eq!(bought, own.contains(&name.as_str()), "{name}");
        if bought {
            assert_eq!(rating.outcome, Outcome::Unresolved, "{name}");
        }
    }
}

#[test]
fn a_duty_answered_not_stays_not_achieved_whoever_carries_it_out() {
    let verdict = Provider::perfect()
        .operated_by("4.1.2-1", PartyKind::Supplier, "Co")
        .answers("4.1.2-1", Answer::Not)
        .assess();
    assert_eq!(verdict.outcome("4.1.2-1"), Outcome::Not);
    assert_eq!(verdict.rating("4.1.2-1").rule(), Rule::AnsweredNot);
}

#[test]
fn others_may_run_less_than_half_of_the_points_and_of_the_processes() {
    let governed: Vec<String> = edition()
        .points
        .iter()
        .map(|point| point.id.to_string())
        .filter(|name| !name.starts_with("4."))
        .collect();
    assert_eq!(governed.len(), 194);
    let with = |points: &[String]| {
        let provider = points.iter().fold(Provider::perfect(), |provider, point| {
            provider.operated_by(point, PartyKind::Supplier, "Co")
        });
        let verdict = provider.assess();
        let governance = &verdict.0.governance;
        let processes = (governance.operated_processes, governance.governed_processes);
        (governance.operated_points, processes, verdict.gates()[0])
    };
    // A little less than half of each process, as many points as that makes.
    let mut few: Vec<String> = Vec::new();
    for process in &edition().processes {
        let own = governed.iter().filter(|name| {
            let point = edition().point(&id(name)).unwrap();
            point.id.clause.is_within(&process.clause)
        });
        let own: Vec<String> = own.cloned().collect();
        few.extend(own[..own.len().saturating_sub(1) / 2].iter().cloned());
    }
    let (points, processes, holds) = with(&few);
    assert!(
        points < 97 && processes.0 == 0 && holds,
        "{points} {processes:?}"
    );
    // By points, large processes first, so that only the number of points comes near half.
    let mut by_size: Vec<_> = edition().processes.iter().collect();
    let size = |clause| edition().points_within(clause).count();
    by_size.retain(|process| !process.clause.as_str().starts_with('4'));
    by_size.sort_by_key(|process| std::cmp::Reverse(size(&process.clause)));
    let ordered: Vec<String> = by_size
        .iter()
        .flat_map(|process| edition().points_within(&process.clause))
        .map(|point| point.id.to_string())
        .collect();
    for (count, holds) in [(96, true), (97, false), (98, false)] {
        let (points, (run, all), gate) = with(&ordered[..count]);
        assert_eq!(points as usize, count);
        assert!(run * 2 < all, "{run} of {all}");
        assert_eq!(gate, holds, "{count} of 194");
    }
    // By processes, small ones first.
    by_size.reverse();
    let half = by_size.len() / 2;
    for (count, holds) in [
        (half - 1, true),
        (half, by_size.len() % 2 == 1),
        (half + 1, false),
    ] {
        let points: Vec<String> = by_size[..count]
            .iter()
            .flat_map(|process| edition().points_within(&process.clause))
            .map(|point| point.id.to_string())
            .collect();
        assert!(points.len() < 97, "{}", points.len());
        let (_, (run, all), gate) = with(&points);
        assert_eq!((run as usize, all as usize), (count, by_size.len()));
        assert_eq!(gate, holds, "{count} of {all}");
    }
}

#[test]
fn a_management_review_may_be_held_on_the_day_of_the_audit_and_not_before() {
    let audit = months_back(4);
    for (days, holds) in [(-1, false), (0, true), (1, true)] {
        let on = |date: Date| {
            move |entry: &mut EvidenceEntry| {
                (entry.issued, entry.period_from, entry.period_to) = (Some(date), None, None);
            }
        };
        let review = audit.checked_add(days.days()).unwrap();
        let mut provider = Provider::perfect();
        for point in ["4.5.4.2-1", "6.6.1-2", "9.1-7"] {
            provider = provider.entry(&format!("R {point}"), on(audit));
        }
        let verdict = provider.entry("R 4.5.4.3-1", on(review)).assess();
        assert_eq!(
            verdict.0.gates[3].holds, holds,
            "{days}: {:?}",
            verdict.0.gates[3].breaks
        );
    }
}

#[test]
fn a_certificate_counts_from_its_first_day_to_its_last() {
    use CertificateDefect::{Expired, NotAccredited, NotYetValid};
    let certificate = |issued: Date, expires: Date| Certificate {
        scope: "All services".to_owned(),
        body: "A body".to_owned(),
        accreditation: Some("An accreditation body".to_owned()),
        issued,
        expires,
    };
    for (first, last, defect) in [
        (-400, -1, Some(Expired)),
        (-400, 0, None),
        (-400, 1, None),
        (-1, 400, None),
        (0, 400, None),
        (1, 400, Some(NotYetValid)),
    ] {
        let found = certificate(day(first), day(last)).defect(AS_OF);
        assert_eq!(found, defect, "{first} to {last}");
    }
    let nobody = Certificate {
        accreditation: Some(" ".to_owned()),
        ..certificate(day(-1), day(1))
    };
    assert_eq!(nobody.defect(AS_OF), Some(NotAccredited));
}

#[test]
fn a_document_ends_with_its_own_period_and_with_its_review() {
    use EvidenceState::{Provisional, Usable};
    for (days, expected) in [(-1, Provisional), (0, Usable), (1, Usable)] {
        let ended = EvidenceEntry {
            period_to: Some(day(days)),
            ..document("D", Kind::Procedure)
        };
        let due = EvidenceEntry {
            review_due: Some(day(days)),
            approval: Approval::Approved,
            ..document("D", Kind::Procedure)
        };
        for entry in [ended, due] {
            let row = row_about("9.1-5", Answer::Fully);
            let rating = Provider::silent()
                .says(row, vec![entry])
                .rates(edition(), "9.1-5");
            assert_eq!(state(&rating, "D").0, expected, "{days}");
        }
    }
}
