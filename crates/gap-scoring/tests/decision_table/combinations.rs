//! Every combination of answer, evidence, trigger, what is asked, lettered items, who operates and what
//! an assessor judges: each outcome of the first two tables, taken through the other three.

use super::provider::{Provider, document, edition, id, record, row_about};
use super::{ASKS, EVIDENCE, TRIGGERS, attached, entries, named, named_or_all, section};
use clause_model::Edition;
use clause_model::control_point::{Asks, Item, Trigger};
use clause_model::evidence_type::EvidenceType;
use clause_model::method::{EvidencePicture, PartyKind};
use clause_model::submission::{
    Answer, EvidenceEntry, Judgement, OperatedBy, PointAnswer, Verdict,
};
use diagnostics::Place;
use std::collections::BTreeMap;

/// The point whose evidence every other point takes on: a procedure or a record.
const MODEL: &str = "8.1-12";
/// A point that shows how the supplier is managed, in this edition made for the test.
const MANAGING: &str = "4.3.1-1";
/// A point that the supplier operates where another one governs that.
const OPERATED: &str = "5.1-2";
/// Who operates, and the point that is rated. All stand among the first points of the edition.
const TARGETS: [(&str, &str); 6] = [
    ("own", "5.1-1"),
    ("governed", "5.1-1"),
    ("retained", "4.5.4.2-1"),
    ("accountable", "4.1.1-1"),
    ("managed", "4.2-3"),
    ("unmanaged", "4.2-3"),
];

/// What an assessor may judge.
const VERDICTS: [(Verdict, &str); 6] = [
    (Verdict::F, "F"),
    (Verdict::L, "L"),
    (Verdict::P, "P"),
    (Verdict::N, "N"),
    (Verdict::Major, "Major"),
    (Verdict::Minor, "Minor"),
];

/// A case of the tables for the point as a whole.
struct Case {
    answer: Option<Answer>,
    circumstances: &'static str,
    trigger: Trigger,
    asks: Asks,
    attached: Vec<EvidenceEntry>,
    outcome: &'static str,
    rule: &'static str,
}

impl Case {
    /// Whether the case can be met at such a point. Where a supplier runs what the point governs, its
    /// condition holds, and the rows on that contradiction are those that apply.
    fn fits(&self, who: &str) -> bool {
        let governing = matches!(who, "managed" | "unmanaged");
        let contradicted = self.circumstances == "contradicted";
        let about_condition = self.trigger == Trigger::Conditional
            && matches!(
                self.answer,
                Some(Answer::ConditionAbsent | Answer::NotApplicable)
            );
        if governing {
            contradicted || !about_condition
        } else {
            !contradicted
        }
    }

    fn row(&self, point: &str) -> PointAnswer {
        let mut row = row_about(point, Answer::Fully);
        row.answer = self.answer;
        for part in self.circumstances.split(',') {
            let year = |days| {
                Some(
                    super::AS_OF
                        .checked_add(jiff::Span::new().days(days))
                        .unwrap(),
                )
            };
            match part {
                "passed" => row.planned = year(-1),
                "today" => row.planned = year(0),
                "within" => row.planned = year(365),
                "beyond" => row.planned = year(366),
                "reason" | "contradicted" => row.comment = Some("We have none.".to_owned()),
                _ => {}
            }
        }
        row
    }
}

fn claims() -> Vec<Case> {
    let model = edition().point(&id(MODEL)).expect("the point");
    let mut cases = Vec::new();
    for row in section("claims") {
        let [evidence, asks, answer, outcome, rule] = row[..] else {
            panic!("{row:?}")
        };
        let picture: EvidencePicture = named(evidence);
        for trigger in TRIGGERS {
            if trigger == Trigger::Periodic && evidence.contains("-thin") {
                continue;
            }
            cases.push(Case {
                answer: Some(named(answer)),
                circumstances: "-",
                trigger,
                asks: named(asks),
                attached: entries(picture, model, trigger).swap_remove(0),
                outcome,
                rule,
            });
        }
    }
    cases
}

fn special_answers() -> Vec<Case> {
    let model = edition().point(&id(MODEL)).expect("the point");
    let mut cases = Vec::new();
    for row in section("special answers") {
        let [
            answer,
            circumstances,
            trigger,
            asks,
            evidence,
            outcome,
            rule,
        ] = row[..]
        else {
            panic!("{row:?}")
        };
        let kinds = if evidence == "*" {
            EVIDENCE.to_vec()
        } else {
            vec![evidence]
        };
        for trigger in named_or_all(trigger, &TRIGGERS) {
            for asks in named_or_all(asks, &ASKS) {
                cases.extend(kinds.iter().map(|kind| Case {
                    answer: (answer != "blank").then(|| named(answer)),
                    circumstances,
                    trigger,
                    asks,
                    attached: attached(kind, model),
                    outcome,
                    rule,
                }));
            }
        }
    }
    cases
}

/// The edition up to the last point that is needed, every point of it asking for the same evidence.
fn small_edition() -> Edition {
    let mut small = edition().clone();
    let model = small.point(&id(MODEL)).expect("the point").clone();
    let last = small.position(&id(OPERATED)).expect("a place");
    small.points.truncate(last + 1);
    for point in &mut small.points {
        point.evidence = model.evidence.clone();
        (point.items, point.per) = (Vec::new(), model.per);
    }
    let parties = small.rules.other_parties.as_mut().expect("rules");
    let managing = id(MANAGING).clause;
    parties.managed_by.insert(PartyKind::Supplier, managing);
    small
}

fn two_items() -> Vec<Item> {
    let some = edition().points.iter().find_map(|p| p.items.first());
    let item = |key: &str| Item {
        key: key.to_owned(),
        trigger: None,
        asks: None,
        condition: None,
        ..some.expect("an item").clone()
    };
    vec![item("a"), item("b")]
}

/// Turns the point into what the case asks for.
fn turn(edition: &mut Edition, target: &str, case: &Case, with_items: bool) {
    edition.rules.exclusions.allowed = case.circumstances.contains("allowed");
    let at = edition.position(&id(target)).expect("a place");
    let point = &mut edition.points[at];
    (point.trigger, point.asks) = (case.trigger, case.asks);
    let conditional = case.trigger == Trigger::Conditional;
    point.condition = conditional.then(|| point.topic.clone());
    point.items = if with_items { two_items() } else { Vec::new() };
}

fn by_supplier(mut row: PointAnswer) -> PointAnswer {
    row.operated_by = Some(OperatedBy {
        kind: PartyKind::Supplier,
        name: Some("Party".to_owned()),
    });
    row
}

/// What is said in a case, before anybody judges it.
fn submission(case: &Case, who: &str, target: &str, with_items: bool) -> Provider {
    let mut row = case.row(target);
    if matches!(who, "governed" | "retained" | "accountable") {
        row = by_supplier(row);
    }
    let mut provider = Provider::silent();
    if with_items {
        row.item = Some("a".to_owned());
        let full = PointAnswer {
            item: Some("b".to_owned()),
            ..row_about(target, Answer::Fully)
        };
        let entries = vec![
            document("FULL D", EvidenceType::Procedure),
            record("FULL R", EvidenceType::Record),
        ];
        provider = provider.says(full, entries);
    }
    provider = provider.says(row, case.attached.clone());
    if matches!(who, "managed" | "unmanaged") {
        provider = provider.says(by_supplier(row_about(OPERATED, Answer::Fully)), Vec::new());
    }
    if who == "managed" {
        let contract = document("CONTRACT", EvidenceType::Procedure);
        provider = provider.says(row_about(MANAGING, Answer::Fully), vec![contract]);
    }
    provider
}

/// Puts a judgement on the point as a whole.
fn judge(provider: &mut Provider, target: &str, verdict: Verdict) {
    let whole = |row: &&mut PointAnswer| row.point == id(target) && row.item.is_none();
    let judgement = Some(Judgement {
        verdict,
        note: "Seen on site.".to_owned(),
        place: Place::default(),
    });
    let rows = &mut provider.submission.answers;
    if let Some(row) = rows.iter_mut().find(whole) {
        row.judgement = judgement;
        return;
    }
    let blank = PointAnswer {
        answer: None,
        judgement,
        ..row_about(target, Answer::Fully)
    };
    rows.push(blank);
}

/// The three tables by what stands before.
struct Steps {
    items: BTreeMap<&'static str, (&'static str, &'static str)>,
    operated: BTreeMap<(&'static str, &'static str), (&'static str, &'static str)>,
    judged: BTreeMap<(&'static str, &'static str), &'static str>,
}

impl Steps {
    fn read() -> Self {
        let items = section("beside a full item");
        let operated = section("operated by");
        let judged = section("judged by an assessor");
        assert_eq!(
            (items.len(), operated.len(), judged.len()),
            (7, 6 * 7, 6 * 7)
        );
        Steps {
            items: items.iter().map(|r| (r[0], (r[1], r[2]))).collect(),
            operated: operated
                .iter()
                .map(|r| ((r[0], r[1]), (r[2], r[3])))
                .collect(),
            judged: judged.iter().map(|r| ((r[0], r[1]), r[2])).collect(),
        }
    }

    /// Outcome and rule before anybody judges.
    fn computed(&self, case: &Case, who: &str, with_items: bool) -> (&'static str, &'static str) {
        let (mut outcome, mut rule) = (case.outcome, case.rule);
        if with_items {
            (outcome, rule) = self.items[outcome];
        }
        let (after, by) = self.operated[&(who, outcome)];
        (after, if by == "=" { rule } else { by })
    }
}

#[test]
fn every_combination() {
    let steps = Steps::read();
    let mut edition = small_edition();
    let mut count = 0;
    for case in claims().iter().chain(&special_answers()) {
        for (who, target) in TARGETS.iter().filter(|(who, _)| case.fits(who)) {
            for with_items in [false, true] {
                turn(&mut edition, target, case, with_items);
                let mut provider = submission(case, who, target, with_items);
                let about = || {
                    let (answer, around) = (case.answer, case.circumstances);
                    let demand = (case.trigger, case.asks);
                    format!("{answer:?} {around} {demand:?} {who}, items: {with_items}")
                };
                let before = provider.rates(&edition, target);
                let expected = steps.computed(case, who, with_items);
                let (outcome, rule) = super::outcome_and_rule(&before);
                assert_eq!((outcome.as_str(), rule), expected, "{}", about());
                // All verdicts in turn: each meets each outcome at each kind of point many times.
                let (verdict, word) = VERDICTS[count % VERDICTS.len()];
                judge(&mut provider, target, verdict);
                let after = provider.rates(&edition, target);
                let judged = steps.judged[&(word, expected.0)];
                let found = super::outcome_and_rule(&after);
                let wanted = (judged.to_owned(), "assessor-judgement");
                assert_eq!(found, wanted, "{} judged {word}", about());
                count += 1;
            }
            turn(&mut edition, target, case, false);
        }
    }
    // 396 claims and 568 other cases at own, governed, retained and accountable points, and so on.
    assert!(count > 10_000, "{count}");
}
