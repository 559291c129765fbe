//! An edition of eight points, and an organisation that falls short at each in another way.

use super::small_pack::pack;
use clause_model::evidence_type::EvidenceType;
use clause_model::pack::{Library, load};
use clause_model::submission::{
    Answer, Approval, EntryStatus, EvidenceEntry, PointAnswer, Reference, ReferenceTarget,
    Submission,
};
use clause_model::{Edition, Language, Standard};
use diagnostics::Place;
use gap_scoring::assessment::{AssessmentInput, Settings, assess};
use gap_scoring::finding::Finding;
use gap_scoring::rating::PointRating;
use gap_scoring::remediation::{Action, ActionProgress, Plan, PlanInput, PlanSettings, plan_with};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// A Friday.
pub(crate) const AS_OF: Date = date(2012, 3, 30);

/// The library of the small edition.
pub(crate) fn library() -> Library {
    let loaded = load(&pack());
    let wrong: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|d| d.message(Language::En))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
    loaded.value.unwrap()
}

/// An answer to a point.
pub(crate) fn answer(point: &str, answer: Option<Answer>, evidence: &[&str]) -> PointAnswer {
    PointAnswer {
        point: point.parse().unwrap(),
        item: None,
        by_clause: None,
        instance: None,
        answer,
        carried: None,
        planned: None,
        interval_months: None,
        interval_text: None,
        evidence: evidence.iter().map(|id| (*id).to_owned()).collect(),
        operated_by: None,
        respondent: None,
        comment: None,
        judgement: None,
        unreasoned: None,
        unreadable: std::collections::BTreeSet::new(),
        place: Place::default(),
    }
}

/// An entry of the register that names a point.
pub(crate) fn entry(id: &str, kind: EvidenceType, point: &str) -> EvidenceEntry {
    EvidenceEntry {
        id: id.to_owned(),
        title: format!("Title of {id}"),
        kind: Some(kind),
        approval: Approval::Approved,
        approval_text: None,
        version: None,
        issued: Some(date(2012, 1, 10)),
        review_due: None,
        period_from: None,
        period_to: None,
        sample: None,
        status: EntryStatus::Current,
        out_of_scope: false,
        instance: None,
        references: vec![Reference {
            edition: None,
            target: ReferenceTarget::Point(point.parse().unwrap()),
        }],
        owner: None,
        location: None,
        comment: None,
        unreadable: std::collections::BTreeSet::new(),
        place: Place::default(),
    }
}

/// Falls short everywhere: nothing is written on policy and incidents, nothing practised on incidents, audit
/// and review; changes fall a little short, their procedure is a draft; the budget question is blank.
pub(crate) fn shortfalls() -> Submission {
    let mut submission = Submission::default();
    let not = Some(Answer::Not);
    submission.answers = vec![
        answer("1-1", not, &[]),
        answer("2-1", not, &[]),
        answer("2-2", not, &[]),
        answer("3-1", Some(Answer::Largely), &["R-1"]),
        answer("3-2", Some(Answer::Fully), &["D-1"]),
        answer("4-1", not, &[]),
        answer("5-1", not, &[]),
        answer("6-1", None, &[]),
    ];
    let mut records = entry("R-1", EvidenceType::Record, "3-1");
    records.period_from = Some(date(2011, 9, 1));
    records.period_to = Some(AS_OF);
    records.issued = Some(AS_OF);
    let mut draft = entry("D-1", EvidenceType::Procedure, "3-2");
    draft.approval = Approval::Draft;
    submission.register = vec![records, draft];
    submission
}

/// An organisation's assessment and what its plan is made from.
pub(crate) struct Assessed {
    pub(crate) library: Library,
    pub(crate) submission: Submission,
    pub(crate) ratings: Vec<PointRating>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) as_of: Date,
    pub(crate) language: Language,
}

impl Assessed {
    /// Assesses a submission against the last edition of a library's only or first standard.
    pub(crate) fn new(library: Library, submission: Submission, as_of: Date) -> Self {
        let language = Language::En;
        let (standard, method) = (library.standards.values().next().unwrap(), &library.method);
        let edition = standard.editions.last().unwrap();
        let settings = Settings {
            as_of,
            language,
            with_plan: false,
            plan: PlanSettings::default(),
        };
        let assessment = assess(&AssessmentInput {
            method,
            standard,
            edition,
            submission: &submission,
            diagnostics: &[],
            settings: &settings,
        });
        let (ratings, findings) = (assessment.points, assessment.findings);
        Assessed {
            library,
            submission,
            ratings,
            findings,
            as_of,
            language,
        }
    }

    pub(crate) fn standard(&self) -> &Standard {
        self.library.standards.values().next().unwrap()
    }

    pub(crate) fn edition(&self) -> &Edition {
        self.standard().editions.last().unwrap()
    }

    /// The plan, with earlier progress and added actions.
    pub(crate) fn plan(
        &self,
        settings: &PlanSettings,
        previous: &BTreeMap<String, ActionProgress>,
        added: &[Action],
    ) -> Plan {
        let input = PlanInput {
            edition: self.edition(),
            method: &self.library.method,
            submission: &self.submission,
            ratings: &self.ratings,
            findings: &self.findings,
            as_of: self.as_of,
            language: self.language,
            settings,
            previous,
        };
        plan_with(&input, added)
    }
}

/// The organisation that falls short everywhere.
pub(crate) fn assessed() -> Assessed {
    Assessed::new(library(), shortfalls(), AS_OF)
}

/// Two people from Monday 2 April 2012, with Easter Monday and May Day off.
pub(crate) fn two_people() -> PlanSettings {
    PlanSettings {
        start: Some(date(2012, 4, 2)),
        people: 2,
        holidays: [date(2012, 4, 9), date(2012, 5, 1)].into(),
        ..PlanSettings::default()
    }
}
