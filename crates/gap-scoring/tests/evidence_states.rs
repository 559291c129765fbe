//! The state of an entry at a point: every reason alone and in pairs, and every boundary to the day.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::evidence_type::EvidenceType as Kind;
use clause_model::submission::{
    Answer, Approval, EntryStatus, EvidenceEntry, PointAnswer, ReferenceTarget, Sample,
};
use gap_scoring::evidence::{EvidenceState, PracticeCoverage, Shortfall, StateReason};
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::{PointRating, Rule};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use provider::{
    AS_OF, Provider, document, edition, id, months_back, nil_return, record, refers_to, row_about,
};

/// A point that asks for a document: a procedure, shown at work by a record or a register.
const DOCUMENT: &str = "9.1-5";
/// A point that asks for a practice whenever an event occurs: a procedure, a record or a report.
const EVENT: &str = "8.1-14";
/// A point that asks for a practice all the time: a procedure, a record or an interview.
const CONTINUOUS: &str = "9.2-12";
/// A point that asks for a practice at planned intervals.
const PERIODIC: &str = "8.2-4";

fn day(days: i64) -> Date {
    AS_OF.checked_add(days.days()).expect("a day")
}

fn rated(point: &str, entries: Vec<EvidenceEntry>) -> PointRating {
    rated_on(AS_OF, row_about(point, Answer::Fully), entries)
}

fn rated_on(as_of: Date, row: PointAnswer, entries: Vec<EvidenceEntry>) -> PointRating {
    let point = row.point.to_string();
    Provider::silent()
        .on(as_of)
        .says(row, entries)
        .rates(edition(), &point)
}

/// State and reasons of the only entry.
fn standing(rating: &PointRating) -> (EvidenceState, Vec<StateReason>) {
    let [support] = &rating.computed.evidence.supports[..] else {
        panic!("{:?}", rating.computed.evidence.supports)
    };
    let standing = support.standing.clone();
    (standing.state, standing.reasons)
}

type Spoil = fn(&mut EvidenceEntry);

/// What can be wrong with a procedure, with the reason and the state that it leads to.
const DOCUMENT_FAULTS: [(&str, Spoil, StateReason, EvidenceState); 8] = {
    use EvidenceState::{Listed, Provisional};
    use StateReason as R;
    [
        (
            "superseded",
            |e| e.status = EntryStatus::Superseded,
            R::Superseded,
            Listed,
        ),
        (
            "withdrawn",
            |e| e.status = EntryStatus::Withdrawn,
            R::Withdrawn,
            Listed,
        ),
        (
            "out of scope",
            |e| e.out_of_scope = true,
            R::OutOfScope,
            Listed,
        ),
        (
            "in the future",
            |e| e.issued = Some(day(1)),
            R::InTheFuture,
            Listed,
        ),
        (
            "wrong type",
            |e| e.kind = Some(Kind::Catalogue),
            R::TypeCannotSupport,
            Listed,
        ),
        (
            "draft",
            |e| e.approval = Approval::Draft,
            R::Draft,
            Provisional,
        ),
        (
            "not stated",
            |e| e.approval = Approval::Unknown,
            R::ApprovalUnknown,
            Provisional,
        ),
        (
            "overdue",
            |e| e.review_due = Some(day(-1)),
            R::ReviewOverdue,
            Provisional,
        ),
    ]
};

fn outcome_of(state: EvidenceState) -> Outcome {
    match state {
        EvidenceState::Missing | EvidenceState::Listed => Outcome::Unresolved,
        EvidenceState::Provisional => Outcome::Partially,
        EvidenceState::Usable => Outcome::Fully,
    }
}

#[test]
fn each_fault_of_a_document_alone() {
    let sound = rated(DOCUMENT, vec![document("D", Kind::Procedure)]);
    assert_eq!(standing(&sound), (EvidenceState::Usable, vec![]));
    for (name, spoil, reason, state) in DOCUMENT_FAULTS {
        let mut entry = document("D", Kind::Procedure);
        spoil(&mut entry);
        let rating = rated(DOCUMENT, vec![entry]);
        assert_eq!(standing(&rating), (state, vec![reason]), "{name}");
        assert_eq!(rating.outcome, outcome_of(state), "{name}");
    }
}

#[test]
fn two_faults_lead_to_the_weaker_state_and_are_both_named() {
    for (first, spoil, reason, state) in DOCUMENT_FAULTS {
        for (second, spoil_too, other, weaker) in DOCUMENT_FAULTS {
            let mut entry = document("D", Kind::Procedure);
            spoil(&mut entry);
            spoil_too(&mut entry);
            // The same field cannot be spoilt twice.
            let mut alone = document("D", Kind::Procedure);
            spoil_too(&mut alone);
            let mut undone = alone.clone();
            spoil(&mut undone);
            if first == second || entry != undone {
                continue;
            }
            let (found, reasons) = standing(&rated(DOCUMENT, vec![entry]));
            assert_eq!(found, state.min(weaker), "{first}, {second}");
            assert!(
                reasons.contains(&reason) && reasons.contains(&other),
                "{first}, {second}"
            );
            assert_eq!(reasons.len(), 2, "{first}, {second}");
        }
    }
}

#[test]
fn an_entry_that_is_cited_and_not_in_the_register_is_missing() {
    let mut row = row_about(DOCUMENT, Answer::Fully);
    row.evidence.push("GONE".to_owned());
    let rating = rated_on(AS_OF, row, vec![]);
    let missing = (EvidenceState::Missing, vec![StateReason::NotInRegister]);
    assert_eq!(standing(&rating), missing);
    assert_eq!(rating.computed.rule, Rule::ClaimWithoutEvidence);
}

#[test]
fn a_type_that_nobody_could_read_supports_nothing() {
    let mut entry = document("D", Kind::Procedure);
    entry.kind = None;
    let unknown = (EvidenceState::Listed, vec![StateReason::TypeUnknown]);
    assert_eq!(standing(&rated(DOCUMENT, vec![entry])), unknown);
}

#[test]
fn every_type_supports_exactly_the_points_that_expect_it() {
    for point in &edition().points {
        for kind in Kind::ALL {
            let rating = rated(&point.id.to_string(), vec![record("E", kind)]);
            let support = &rating.computed.evidence.supports[0];
            let expected = &point.evidence;
            let case = format!("{} {kind:?}", point.id);
            assert_eq!(
                support.design.is_some(),
                expected.design.contains(&kind),
                "{case}"
            );
            assert_eq!(
                support.practice.is_some(),
                expected.operating.contains(&kind),
                "{case}"
            );
            let unfit = support
                .standing
                .reasons
                .contains(&StateReason::TypeCannotSupport);
            assert_eq!(
                unfit,
                support.design.is_none() && support.practice.is_none(),
                "{case}"
            );
        }
    }
}

#[test]
fn approval_is_asked_of_documents_and_never_of_records() {
    for approval in [Approval::Approved, Approval::Draft, Approval::Unknown] {
        for kind in [Kind::Record, Kind::Report] {
            let entry = EvidenceEntry {
                approval,
                ..record("R", kind)
            };
            assert_eq!(
                standing(&rated(EVENT, vec![entry])).0,
                EvidenceState::Usable
            );
        }
        let entry = EvidenceEntry {
            approval,
            ..document("D", Kind::Procedure)
        };
        let usable = standing(&rated(EVENT, vec![entry])).0 == EvidenceState::Usable;
        assert_eq!(usable, approval == Approval::Approved);
    }
}

#[test]
fn a_composite_manual_is_provisional_from_twelve_points_of_two_processes_on() {
    // Seven procedures of 9.x, five of 8.x.
    let changes = [
        "9.2-4", "9.2-6", "9.1-5", "9.1-13", "9.2-8", "9.2-9", "9.2-12",
    ];
    let incidents = ["8.1-1", "8.1-2", "8.1-3", "8.2-1", "8.2-2"];
    let cited = |points: &[&str]| {
        let mut provider = Provider::silent();
        let manual = document("MANUAL", Kind::Procedure);
        provider = provider.registers(vec![manual]);
        for point in points {
            let mut row = row_about(point, Answer::Fully);
            row.evidence.push("manual".to_owned());
            provider = provider.says(row, vec![]);
        }
        standing(&provider.rates(edition(), points[0]))
    };
    let usable = (EvidenceState::Usable, vec![]);
    let composite = (
        EvidenceState::Provisional,
        vec![StateReason::CompositeManual],
    );
    let twelve = [&changes[..], &incidents[..]].concat();
    assert_eq!(cited(&twelve), composite);
    assert_eq!(cited(&twelve[..11]), usable);
    // Twelve points of one process are what a procedure for that process is for.
    let one: Vec<String> = (6..=17).map(|at| format!("9.2-{at}")).collect();
    let one: Vec<&str> = one.iter().map(String::as_str).collect();
    assert_eq!(one.len(), 12);
    assert_eq!(cited(&one), usable);
}

#[test]
fn a_review_is_overdue_from_the_day_after_it_was_due() {
    let due = |days| {
        let review_due = Some(day(days));
        let document = EvidenceEntry {
            review_due,
            ..document("D", Kind::Procedure)
        };
        let record = EvidenceEntry {
            review_due,
            ..record("R", Kind::Record)
        };
        let states = [(DOCUMENT, document), (EVENT, record)]
            .map(|(point, entry)| standing(&rated(point, vec![entry])).0);
        assert_eq!(states[0], states[1]);
        states[0]
    };
    assert_eq!(due(-1), EvidenceState::Provisional);
    assert_eq!(due(0), EvidenceState::Usable);
    assert_eq!(due(1), EvidenceState::Usable);
}

#[test]
fn an_entry_dated_after_the_as_of_date_does_not_exist_yet() {
    use EvidenceState::{Listed, Provisional, Usable};
    let dated = |issued: Option<i64>, from: Option<i64>, to: Option<i64>| {
        let entry = EvidenceEntry {
            issued: issued.map(day),
            period_from: from.map(day),
            period_to: to.map(day),
            ..record("R", Kind::Record)
        };
        standing(&rated(EVENT, vec![entry])).0
    };
    //            issued    from      to
    assert_eq!(dated(Some(0), None, None), Usable);
    assert_eq!(dated(Some(1), None, None), Listed);
    assert_eq!(dated(None, Some(1), None), Listed);
    assert_eq!(dated(Some(0), Some(1), Some(5)), Listed);
    assert_eq!(dated(Some(1), Some(-9), Some(0)), Listed);
    assert_eq!(dated(None, None, Some(1)), Listed);
    // A period that runs on counts up to today.
    assert_eq!(dated(None, Some(-30), Some(30)), Usable);
    assert_eq!(dated(None, None, None), Provisional);
}

/// Coverage of a continuous practice by records over these periods.
fn continuous(as_of: Date, periods: &[(Date, Date)]) -> (PracticeCoverage, Option<Shortfall>) {
    let entry = |(at, &(from, to)): (usize, &(Date, Date))| EvidenceEntry {
        issued: None,
        period_from: Some(from),
        period_to: Some(to),
        ..record(&format!("R{at}"), Kind::Record)
    };
    let entries = periods.iter().enumerate().map(entry).collect();
    let rating = rated_on(as_of, row_about(CONTINUOUS, Answer::Fully), entries);
    let expected = match rating.computed.evidence.practice {
        PracticeCoverage::Covered => Outcome::Fully,
        PracticeCoverage::Thin => Outcome::Largely,
        PracticeCoverage::None => Outcome::Partially,
    };
    assert_eq!(rating.outcome, expected);
    (
        rating.computed.evidence.practice,
        rating.computed.evidence.shortfall,
    )
}

#[test]
fn three_months_of_records_to_the_day_at_the_ends_of_months() {
    // As-of date, the latest day on which records may start.
    let table = [
        (date(2012, 3, 31), date(2011, 12, 31)),
        (date(2012, 4, 1), date(2012, 1, 1)),
        (date(2012, 5, 31), date(2012, 2, 29)),
        (date(2011, 5, 31), date(2011, 2, 28)),
        (date(2012, 5, 29), date(2012, 2, 29)),
        (date(2012, 5, 30), date(2012, 2, 29)),
        (date(2011, 5, 28), date(2011, 2, 28)),
        (date(2012, 2, 29), date(2011, 11, 29)),
        (date(2011, 2, 28), date(2010, 11, 28)),
        (date(2012, 4, 30), date(2012, 1, 30)),
    ];
    for (as_of, start) in table {
        let covered = continuous(as_of, &[(start, as_of)]);
        assert_eq!(covered, (PracticeCoverage::Covered, None), "{as_of}");
        let late = start.tomorrow().unwrap();
        let (coverage, shortfall) = continuous(as_of, &[(late, as_of)]);
        assert_eq!(coverage, PracticeCoverage::Thin, "{as_of}");
        let Some(Shortfall::ShortPeriod { since, reached_on }) = shortfall else {
            panic!("{shortfall:?}")
        };
        assert_eq!(since, late);
        assert!(reached_on > as_of, "{as_of} {reached_on}");
    }
}

#[test]
fn three_months_are_reached_on_the_day_that_was_named() {
    let mut start = date(2011, 10, 25);
    while start < date(2012, 12, 5) {
        let today = start.checked_add(2.months()).unwrap();
        let (_, shortfall) = continuous(today, &[(start, today)]);
        let Some(Shortfall::ShortPeriod { reached_on, .. }) = shortfall else {
            panic!("{shortfall:?}")
        };
        let on = |day| continuous(day, &[(start, day)]).0;
        assert_eq!(on(reached_on), PracticeCoverage::Covered, "since {start}");
        assert_eq!(
            on(reached_on.yesterday().unwrap()),
            PracticeCoverage::Thin,
            "since {start}"
        );
        start = start.tomorrow().unwrap();
    }
}

#[test]
fn records_may_end_31_days_before_the_as_of_date_and_not_32() {
    let ending = |days: i64| continuous(AS_OF, &[(months_back(8), day(-days))]);
    assert_eq!(ending(0), (PracticeCoverage::Covered, None));
    assert_eq!(ending(31), (PracticeCoverage::Covered, None));
    let early = Shortfall::EndsEarly { last: day(-32) };
    assert_eq!(ending(32), (PracticeCoverage::Thin, Some(early)));
}

#[test]
fn a_gap_of_31_days_is_tolerated_and_one_of_32_is_not() {
    let with_gap = |days: i64| {
        let last = months_back(2);
        let next = last.checked_add(days.days()).unwrap();
        (
            next,
            continuous(AS_OF, &[(months_back(8), last), (next, AS_OF)]),
        )
    };
    assert_eq!(with_gap(31).1, (PracticeCoverage::Covered, None));
    let (since, (coverage, shortfall)) = with_gap(32);
    let reached_on = since.checked_add(3.months()).unwrap();
    assert_eq!(coverage, PracticeCoverage::Thin);
    assert_eq!(
        shortfall,
        Some(Shortfall::ShortPeriod { since, reached_on })
    );
}

#[test]
fn a_gap_before_the_three_months_does_not_matter() {
    let periods = [(months_back(12), months_back(9)), (months_back(3), AS_OF)];
    assert_eq!(
        continuous(AS_OF, &periods),
        (PracticeCoverage::Covered, None)
    );
}

/// A periodic practice whose last occurrence was on a day.
fn periodic(as_of: Date, held: Date, interval: Option<u32>) -> (EvidenceState, Outcome) {
    let mut row = row_about(PERIODIC, Answer::Fully);
    row.interval_months = interval;
    let entry = EvidenceEntry {
        issued: Some(held),
        period_from: None,
        period_to: None,
        sample: None,
        ..record("R", Kind::Record)
    };
    let rating = rated_on(as_of, row, vec![entry]);
    (standing(&rating).0, rating.outcome)
}

#[test]
fn an_occurrence_counts_for_its_interval_to_the_day() {
    use EvidenceState::{Provisional, Usable};
    // As-of date, interval, last occurrence, state.
    let table = [
        (date(2012, 3, 31), None, date(2011, 3, 31), Usable),
        (date(2012, 3, 31), None, date(2011, 3, 30), Provisional),
        (date(2012, 2, 29), None, date(2011, 2, 28), Usable),
        (date(2013, 2, 28), None, date(2012, 2, 29), Usable),
        (date(2013, 3, 1), None, date(2012, 2, 29), Provisional),
        (date(2012, 3, 31), Some(6), date(2011, 9, 30), Usable),
        (date(2012, 3, 31), Some(6), date(2011, 9, 29), Provisional),
        (date(2012, 3, 31), Some(24), date(2010, 3, 31), Usable),
        (date(2012, 3, 31), Some(24), date(2010, 3, 30), Provisional),
        // An interval of nothing is none at all.
        (date(2012, 3, 31), Some(0), date(2011, 3, 31), Usable),
    ];
    for (as_of, interval, held, state) in table {
        let case = format!("{as_of} {interval:?} {held}");
        let outcome = match state {
            Usable => Outcome::Fully,
            _ => Outcome::Partially,
        };
        assert_eq!(periodic(as_of, held, interval), (state, outcome), "{case}");
    }
}

#[test]
fn a_statement_that_nothing_was_held_is_no_occurrence() {
    let rating = rated(PERIODIC, vec![nil_return("NIL")]);
    let nil = (EvidenceState::Listed, vec![StateReason::NilReturn]);
    assert_eq!(standing(&rating), nil);
    assert_eq!(rating.outcome, Outcome::Unresolved);
}

#[test]
fn an_event_counts_for_a_year_to_the_day() {
    for point in [EVENT, "7.2-6"] {
        let held = |day| {
            let entry = EvidenceEntry {
                issued: Some(day),
                period_from: None,
                period_to: None,
                ..record("R", Kind::Record)
            };
            standing(&rated(point, vec![entry]))
        };
        assert_eq!(
            held(date(2011, 3, 31)),
            (EvidenceState::Usable, vec![]),
            "{point}"
        );
        let old = (EvidenceState::Provisional, vec![StateReason::OutOfDate]);
        assert_eq!(held(date(2011, 3, 30)), old, "{point}");
    }
}

#[test]
fn a_date_alone_is_thin_and_a_sample_or_a_period_is_not() {
    let lone = EvidenceEntry {
        period_from: None,
        period_to: None,
        sample: None,
        ..record("R", Kind::Record)
    };
    let sample = Some(Sample {
        text: "5 of 5".to_owned(),
        nil_return: false,
        empty: false,
    });
    let sampled = EvidenceEntry {
        sample,
        ..lone.clone()
    };
    let over_a_period = EvidenceEntry {
        period_from: Some(months_back(2)),
        period_to: Some(AS_OF),
        ..lone.clone()
    };
    for point in [EVENT, "8.1-6", "7.2-6"] {
        let outcome = |entry: &EvidenceEntry| rated(point, vec![entry.clone()]).outcome;
        assert_eq!(outcome(&lone), Outcome::Largely, "{point}");
        assert_eq!(outcome(&sampled), Outcome::Fully, "{point}");
        assert_eq!(outcome(&over_a_period), Outcome::Fully, "{point}");
    }
    // A dated occurrence is all that is due at intervals.
    assert_eq!(rated(PERIODIC, vec![lone.clone()]).outcome, Outcome::Fully);
    // A report on a day may be about one event of many; a register lists all that it has.
    let of_kind = |entry: &EvidenceEntry, kind| EvidenceEntry {
        kind: Some(kind),
        ..entry.clone()
    };
    let outcome = |point, entry: EvidenceEntry| rated(point, vec![entry]).outcome;
    assert_eq!(
        outcome(EVENT, of_kind(&lone, Kind::Report)),
        Outcome::Largely
    );
    assert_eq!(
        outcome(EVENT, of_kind(&sampled, Kind::Report)),
        Outcome::Fully
    );
    let over = of_kind(&over_a_period, Kind::Report);
    assert_eq!(outcome(EVENT, over), Outcome::Fully);
    assert_eq!(
        outcome("8.1-6", of_kind(&lone, Kind::Register)),
        Outcome::Fully
    );
}

#[test]
fn reports_from_month_to_month_make_a_run_and_tickets_do_not() {
    let reports = |point: &str, kind| {
        let one = |months| EvidenceEntry {
            issued: Some(months_back(months)),
            period_from: None,
            period_to: None,
            sample: None,
            ..record(&format!("R{months}"), kind)
        };
        let rating = rated(point, (0..=4).map(one).collect());
        rating.computed.evidence.practice
    };
    let reported = edition().points.iter().find(|point| {
        point.trigger == clause_model::control_point::Trigger::Continuous
            && point.evidence.operating.contains(&Kind::Report)
    });
    let reported = reported
        .expect("a continuous point shown by reports")
        .id
        .to_string();
    assert_eq!(reports(&reported, Kind::Report), PracticeCoverage::Covered);
    assert_eq!(reports(CONTINUOUS, Kind::Record), PracticeCoverage::Thin);
}

#[test]
fn a_planned_date_holds_from_today_to_the_end_of_the_interval() {
    use Rule::{NotYetDue, PlannedBeyondInterval, PlannedDatePassed};
    let planned = |planned: Date, interval: Option<u32>| {
        let mut row = row_about(PERIODIC, Answer::NotYetDue);
        (row.planned, row.interval_months) = (Some(planned), interval);
        rated_on(AS_OF, row, vec![]).computed.rule
    };
    assert_eq!(planned(day(-1), None), PlannedDatePassed);
    assert_eq!(planned(day(0), None), NotYetDue);
    assert_eq!(planned(date(2013, 3, 31), None), NotYetDue);
    assert_eq!(planned(date(2013, 4, 1), None), PlannedBeyondInterval);
    assert_eq!(planned(date(2012, 6, 30), Some(3)), NotYetDue);
    assert_eq!(planned(date(2012, 7, 1), Some(3)), PlannedBeyondInterval);
}

#[test]
fn a_register_as_a_design_needs_a_date_and_a_document_does_not() {
    // 6.6.2-2 expects a register or a procedure as its design.
    let undated = |kind| EvidenceEntry {
        issued: None,
        period_from: None,
        period_to: None,
        ..document("D", kind)
    };
    let register = standing(&rated("6.6.2-2", vec![undated(Kind::Register)]));
    let unknown = (EvidenceState::Provisional, vec![StateReason::PeriodUnknown]);
    assert_eq!(register, unknown);
    let procedure = standing(&rated("6.6.2-2", vec![undated(Kind::Procedure)]));
    assert_eq!(procedure.0, EvidenceState::Usable);
}

#[test]
fn reports_of_a_party_show_what_it_operates() {
    // 9.2-12 accepts records and interviews; once another party operates it, its reports, too.
    let report = || vec![record("R", Kind::Report)];
    let mut row = row_about(CONTINUOUS, Answer::Fully);
    assert_eq!(
        rated_on(AS_OF, row.clone(), report()).outcome,
        Outcome::Unresolved
    );
    row.operated_by = Some(clause_model::submission::OperatedBy {
        kind: clause_model::method::PartyKind::Supplier,
        name: Some("ChangeCo".to_owned()),
    });
    assert_eq!(rated_on(AS_OF, row, report()).outcome, Outcome::Fully);
}

#[test]
fn an_entry_that_the_register_links_is_judged_like_a_cited_one() {
    let mut entry = document("D", Kind::Procedure);
    entry.approval = Approval::Draft;
    entry.references.push(refers_to(DOCUMENT));
    assert_eq!(
        entry.references[0].target,
        ReferenceTarget::Point(id(DOCUMENT))
    );
    let rating = Provider::silent()
        .registers(vec![entry])
        .says(row_about(DOCUMENT, Answer::Fully), vec![])
        .rates(edition(), DOCUMENT);
    assert_eq!(
        standing(&rating),
        (EvidenceState::Provisional, vec![StateReason::Draft])
    );
}

#[test]
fn what_stands_once_set_up_does_not_age() {
    // 8.1-6 is in place or not; what shows it may be old.
    let entry = EvidenceEntry {
        issued: Some(date(2005, 1, 1)),
        period_from: None,
        period_to: None,
        ..record("R", Kind::Record)
    };
    assert_eq!(
        standing(&rated("8.1-6", vec![entry])).0,
        EvidenceState::Usable
    );
}
