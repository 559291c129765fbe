//! A provider for which everything is perfect, to be spoilt one thing at a time.

// Each test file uses a part of it.
#![allow(dead_code, unreachable_pub, clippy::expect_used, clippy::panic)]

use clause_model::control_point::{Trigger, Unit};
use clause_model::evidence_type::EvidenceType;
use clause_model::identifier::ControlPointId;
use clause_model::method::PartyKind;
use clause_model::pack::{Library, load, shipped};
use clause_model::submission::{
    Answer, Approval, EntryStatus, EvidenceEntry, Instance, Judgement, OperatedBy, PointAnswer,
    Reference, ReferenceTarget, Sample, Submission, Verdict,
};
use clause_model::{Edition, Language, Standard};
use diagnostics::Place;
use gap_scoring::assessment::{Assessment, AssessmentInput, Settings, assess};
use gap_scoring::evidence::links;
use gap_scoring::finding::{Finding, FindingGrade};
use gap_scoring::governance::Governance;
use gap_scoring::outcome::Outcome;
use gap_scoring::rating::{PointRating, RatingInput, rate_points};
use gap_scoring::remediation::PlanSettings;
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use std::sync::OnceLock;

/// The day of every scenario.
pub const AS_OF: Date = date(2012, 3, 31);

pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| load(&shipped()).value.expect("the shipped packs load"))
}

pub fn standard() -> &'static Standard {
    library()
        .standards
        .values()
        .next()
        .expect("a standard is shipped")
}

/// The 2011 edition.
pub fn edition() -> &'static Edition {
    standard()
        .edition(&"2011".into())
        .expect("the 2011 edition is shipped")
}

pub fn id(text: &str) -> ControlPointId {
    text.parse().expect(text)
}

pub fn months_back(months: i64) -> Date {
    AS_OF
        .checked_sub(Span::new().months(months))
        .expect("a date")
}

/// A provider whose submission can be spoilt.
#[derive(Clone)]
pub struct Provider {
    pub submission: Submission,
    pub as_of: Date,
}

impl Provider {
    /// Everything fully achieved, with a document and a record of its own for every point, records
    /// running for six months.
    pub fn perfect() -> Self {
        let mut submission = Submission::default();
        for point in &edition().points {
            let design = point.evidence.design.iter().find(|kind| kind.is_document());
            let design = design.or(point.evidence.design.first());
            let mut cited = Vec::new();
            if let Some(kind) = design {
                let key = format!("D {}", point.id);
                cited.push(key.clone());
                submission.register.push(document(&key, *kind));
            }
            let practice =
                point.evidence.operating.iter().find(|kind| {
                    !matches!(kind, EvidenceType::Interview | EvidenceType::Observation)
                });
            if let Some(kind) = practice {
                let key = format!("R {}", point.id);
                cited.push(key.clone());
                submission.register.push(record(&key, *kind));
            }
            submission
                .answers
                .push(answer(&point.id, Answer::Fully, cited));
        }
        Provider {
            submission,
            as_of: AS_OF,
        }
    }

    pub fn row(&mut self, point: &str) -> &mut PointAnswer {
        let point = id(point);
        self.submission
            .answers
            .iter_mut()
            .find(|row| row.point == point)
            .expect("a row")
    }

    /// Changes the answer to a point.
    pub fn answers(mut self, point: &str, given: Answer) -> Self {
        self.row(point).answer = Some(given);
        self
    }

    /// Changes the answer to every point that a test picks.
    pub fn answers_where(
        mut self,
        given: Option<Answer>,
        pick: impl Fn(&ControlPointId) -> bool,
    ) -> Self {
        for row in self
            .submission
            .answers
            .iter_mut()
            .filter(|row| pick(&row.point))
        {
            row.answer = given;
        }
        self
    }

    /// Adds a comment to a point's row.
    pub fn comments(mut self, point: &str, text: &str) -> Self {
        self.row(point).comment = Some(text.to_owned());
        self
    }

    /// Takes everything cited for a point out of its row and the register.
    pub fn attaches_nothing(mut self, point: &str) -> Self {
        let cited = std::mem::take(&mut self.row(point).evidence);
        self.submission
            .register
            .retain(|entry| !cited.contains(&entry.id));
        self
    }

    /// Takes the document of a point away.
    pub fn lacks_document(mut self, point: &str) -> Self {
        let key = format!("D {point}");
        self.row(point).evidence.retain(|cited| *cited != key);
        self.submission.register.retain(|entry| entry.id != key);
        self
    }

    /// Takes the record of a point away.
    pub fn lacks_record(mut self, point: &str) -> Self {
        let key = format!("R {point}");
        self.row(point).evidence.retain(|cited| *cited != key);
        self.submission.register.retain(|entry| entry.id != key);
        self
    }

    /// Gives one answer to every point that an event concerns, with those of the events that cannot take place
    /// without it, and takes their records away.
    pub fn says_of(mut self, event: &str, given: Answer) -> Self {
        for point in points_of(event) {
            self = self.answers(&point, given).lacks_record(&point);
        }
        self
    }

    /// Plans every point that is not yet due for a day.
    pub fn plans(mut self, day: Date) -> Self {
        let rows = self.submission.answers.iter_mut();
        for row in rows.filter(|row| row.answer == Some(Answer::NotYetDue)) {
            row.planned = Some(day);
        }
        self
    }

    /// Changes an entry of the register.
    pub fn entry(mut self, key: &str, change: impl FnOnce(&mut EvidenceEntry)) -> Self {
        let found = self
            .submission
            .register
            .iter_mut()
            .find(|entry| entry.id == key);
        change(found.unwrap_or_else(|| panic!("no entry {key}")));
        self
    }

    /// Adds an entry and cites it for points.
    pub fn adds(mut self, entry: EvidenceEntry, points: &[&str]) -> Self {
        for point in points {
            let key = entry.id.clone();
            self.row(point).evidence.push(key);
        }
        self.submission.register.push(entry);
        self
    }

    /// Lets a party operate a point.
    pub fn operated_by(mut self, point: &str, kind: PartyKind, name: &str) -> Self {
        self.row(point).operated_by = Some(OperatedBy {
            kind,
            name: Some(name.to_owned()),
        });
        self
    }

    /// Lets an assessor judge a point.
    pub fn judged(mut self, point: &str, verdict: Verdict) -> Self {
        let note = "Seen on site.".to_owned();
        self.row(point).judgement = Some(Judgement {
            verdict,
            note,
            place: Place::default(),
        });
        self
    }

    /// Declares services, customers or suppliers.
    pub fn declares(mut self, unit: Unit, names: &[&str]) -> Self {
        let instance = |name: &&str| Instance {
            name: (*name).to_owned(),
            place: Place::default(),
        };
        self.submission
            .instances
            .insert(unit, names.iter().map(instance).collect());
        self
    }

    /// A provider who has said nothing yet.
    pub fn silent() -> Self {
        Provider {
            submission: Submission::default(),
            as_of: AS_OF,
        }
    }

    /// Adds a row to the questionnaire, and to the register the entries that it cites.
    pub fn says(mut self, mut row: PointAnswer, entries: Vec<EvidenceEntry>) -> Self {
        row.evidence
            .extend(entries.iter().map(|entry| entry.id.clone()));
        self.submission.answers.push(row);
        self.submission.register.extend(entries);
        self
    }

    /// Adds entries to the register that no answer cites.
    pub fn registers(mut self, entries: Vec<EvidenceEntry>) -> Self {
        self.submission.register.extend(entries);
        self
    }

    /// Assesses on another day.
    pub fn on(mut self, day: Date) -> Self {
        self.as_of = day;
        self
    }

    pub fn assess(&self) -> Verdicts {
        self.assess_with_plan(false)
    }

    /// Rates one point, against an edition that may be made for a test; much faster than assessing
    /// where there are many cases.
    pub fn rates(&self, edition: &Edition, point: &str) -> PointRating {
        let at = edition.position(&id(point)).expect("a place");
        self.rates_against(edition).swap_remove(at)
    }

    /// Rates every point, without findings and gates.
    pub fn rates_all(&self) -> Vec<PointRating> {
        self.rates_against(edition())
    }

    fn rates_against(&self, edition: &Edition) -> Vec<PointRating> {
        let links = links(edition, standard(), &self.submission);
        let coverage = &library().method.coverage;
        let governance = Governance::of(edition, &self.submission, &links, coverage, self.as_of);
        let input = RatingInput {
            method: &library().method,
            edition,
            submission: &self.submission,
            as_of: self.as_of,
        };
        rate_points(input, &links, &governance)
    }

    pub fn assess_with_plan(&self, with_plan: bool) -> Verdicts {
        let settings = Settings {
            as_of: self.as_of,
            language: Language::En,
            with_plan,
            plan: PlanSettings::default(),
        };
        let library = library();
        Verdicts(assess(&AssessmentInput {
            method: &library.method,
            standard: standard(),
            edition: edition(),
            submission: &self.submission,
            diagnostics: &[],
            settings: &settings,
        }))
    }
}

/// The points that an event concerns, with those of the events that cannot take place without it.
pub fn points_of(event: &str) -> Vec<String> {
    let concerned = |point: &&clause_model::ControlPoint| {
        let named = point.event.as_ref();
        named.is_some_and(|named| edition().implied_by(named).contains(&event.into()))
    };
    let points = edition().points.iter().filter(concerned);
    points.map(|point| point.id.to_string()).collect()
}

/// An approved document of a point.
pub fn document(key: &str, kind: EvidenceType) -> EvidenceEntry {
    EvidenceEntry {
        id: key.to_owned(),
        title: format!("Document {key}"),
        kind: Some(kind),
        approval: Approval::Approved,
        approval_text: None,
        version: Some("1.0".to_owned()),
        issued: Some(months_back(10)),
        review_due: Some(AS_OF.checked_add(200.days()).expect("a date")),
        period_from: None,
        period_to: None,
        sample: None,
        status: EntryStatus::Current,
        out_of_scope: false,
        instance: None,
        references: Vec::new(),
        owner: None,
        location: None,
        comment: None,
        unreadable: std::collections::BTreeSet::new(),
        place: Place::default(),
    }
}

/// A record of a point over the last six months.
pub fn record(key: &str, kind: EvidenceType) -> EvidenceEntry {
    EvidenceEntry {
        approval: Approval::Unknown,
        approval_text: None,
        version: None,
        issued: Some(AS_OF),
        review_due: None,
        period_from: Some(months_back(6)),
        period_to: Some(AS_OF),
        sample: Some(Sample {
            text: "all".to_owned(),
            nil_return: false,
            empty: false,
        }),
        ..document(key, kind)
    }
}

/// A statement that no event occurred.
pub fn nil_return(key: &str) -> EvidenceEntry {
    let sample = Some(Sample {
        text: "none occurred".to_owned(),
        nil_return: true,
        empty: false,
    });
    EvidenceEntry {
        sample,
        ..record(key, EvidenceType::Record)
    }
}

fn answer(point: &ControlPointId, given: Answer, evidence: Vec<String>) -> PointAnswer {
    PointAnswer {
        point: point.clone(),
        item: None,
        by_clause: None,
        instance: None,
        answer: Some(given),
        carried: None,
        planned: None,
        interval_months: None,
        interval_text: None,
        evidence,
        operated_by: None,
        respondent: None,
        comment: None,
        judgement: None,
        unreasoned: None,
        unreadable: std::collections::BTreeSet::new(),
        place: Place::default(),
    }
}

/// A row about an item or an instance of a point.
pub fn row_about(point: &str, given: Answer) -> PointAnswer {
    answer(&id(point), given, Vec::new())
}

/// A register reference to a point.
pub fn refers_to(point: &str) -> Reference {
    Reference {
        edition: None,
        target: ReferenceTarget::Point(id(point)),
    }
}

/// An assessment with short questions to ask it.
pub struct Verdicts(pub Assessment);

impl Verdicts {
    pub fn rating(&self, point: &str) -> &PointRating {
        let point = id(point);
        self.0
            .points
            .iter()
            .find(|rating| rating.point == point)
            .expect("rated")
    }

    pub fn outcome(&self, point: &str) -> Outcome {
        self.rating(point).outcome
    }

    /// Which gates hold.
    pub fn gates(&self) -> Vec<bool> {
        self.0.gates.iter().map(|gate| gate.holds).collect()
    }

    /// Grade and key of each finding, in order.
    pub fn findings(&self) -> Vec<(FindingGrade, &str)> {
        self.0
            .findings
            .iter()
            .map(|finding| (finding.grade, finding.key.as_str()))
            .collect()
    }

    pub fn finding(&self, key: &str) -> &Finding {
        let found = self.0.findings.iter().find(|finding| finding.key == key);
        found.unwrap_or_else(|| panic!("no finding {key} among {:?}", self.findings()))
    }

    /// Points by outcome: F, L, P, N, unresolved, not yet due, condition absent.
    pub fn tally(&self) -> [u32; 7] {
        Outcome::ALL.map(|outcome| self.0.total.tally.count(outcome))
    }

    pub fn ready_for(&self) -> Option<&str> {
        self.0.readiness.ready_for.as_deref()
    }

    /// Points with a trigger.
    pub fn with_trigger(trigger: Trigger) -> impl Iterator<Item = &'static ControlPointId> {
        edition()
            .points
            .iter()
            .filter(move |p| p.trigger == trigger)
            .map(|p| &p.id)
    }
}
