//! A submission made from an edition by a fixed pattern, which meets every outcome.

use clause_model::control_point::{Trigger, Unit};
use clause_model::evidence_type::EvidenceType;
use clause_model::identifier::ControlPointId;
use clause_model::method::PartyKind;
use clause_model::pack::{Library, load, shipped};
use clause_model::submission::{
    Answer, Approval, Disposition, DispositionTally, EntryStatus, EvidenceEntry, InputFile,
    Instance, IntakeLog, Judgement, OperatedBy, PointAnswer, RowIntake, Sample, SheetIntake,
    SheetRole, Submission, Verdict,
};
use clause_model::{ControlPoint, Edition, Language, Standard};
use diagnostics::Place;
use gap_scoring::assessment::{Assessment, AssessmentInput, Settings, assess};
use gap_scoring::remediation::PlanSettings;
use gap_scoring::report::{ReportContext, gap_report};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::sync::OnceLock;
use workbook::WorkbookDraft;

/// The as-of date of every report.
pub(crate) const AS_OF: Date = date(2012, 3, 31);

pub(crate) fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| load(&shipped()).value.expect("the shipped packs load"))
}

pub(crate) fn standard() -> &'static Standard {
    library().standards.values().next().expect("a standard")
}

pub(crate) fn edition() -> &'static Edition {
    standard()
        .edition(&"2011".into())
        .expect("the 2011 edition")
}

/// Assesses a submission, with a scheduled plan.
pub(crate) fn assessed(submission: &Submission, language: Language) -> Assessment {
    let settings = Settings {
        as_of: AS_OF,
        language,
        with_plan: true,
        plan: PlanSettings {
            start: Some(date(2012, 4, 2)),
            people: 3,
            target: Some(date(2012, 12, 21)),
            ..PlanSettings::default()
        },
    };
    assess(&AssessmentInput {
        method: &library().method,
        standard: standard(),
        edition: edition(),
        submission,
        diagnostics: &[],
        settings: &settings,
    })
}

/// The report of an assessment.
pub(crate) fn reported(assessment: &Assessment) -> WorkbookDraft {
    let context = ReportContext {
        method: &library().method,
        standard: standard(),
        edition: edition(),
        successions: &standard().successions,
    };
    gap_report(assessment, &context)
}

/// What becomes of a point in the sample.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Covered,
    DocumentOnly,
    Thin,
    Short,
    Draft,
    Interview,
    Denied,
    Blank,
    Unsupported,
    Missing,
    Excluded,
    Largely,
    Apart,
}

/// Mostly good, as organisations are that prepare for an audit.
const FATES: [Fate; 23] = [
    Fate::Covered,
    Fate::Covered,
    Fate::Short,
    Fate::Covered,
    Fate::DocumentOnly,
    Fate::Covered,
    Fate::Largely,
    Fate::Covered,
    Fate::Apart,
    Fate::Thin,
    Fate::Covered,
    Fate::Draft,
    Fate::Covered,
    Fate::Blank,
    Fate::Covered,
    Fate::Denied,
    Fate::Interview,
    Fate::Covered,
    Fate::Unsupported,
    Fate::Covered,
    Fate::Missing,
    Fate::Covered,
    Fate::Excluded,
];

/// The sample: an answer to each point of the edition, with a register.
pub(crate) fn sample() -> Submission {
    let mut submission = Submission {
        files: vec![InputFile {
            name: "answers.xlsx".to_owned(),
            sha256: "0123456789abcdef".repeat(4),
        }],
        ..Submission::default()
    };
    submission.organisation.name = Some("Harbour & Co. 海港服务".to_owned());
    submission.organisation.scope = Some("Hosting and service desk, two sites".to_owned());
    submission.organisation.assessor = Some("J. Doe".to_owned());
    let supplier = Instance {
        name: "=Acme".to_owned(),
        place: Place::default(),
    };
    submission.instances.insert(Unit::Supplier, vec![supplier]);
    for (at, point) in edition().points.iter().enumerate() {
        answer(&mut submission, at, point);
    }
    judged(&mut submission, 2, Verdict::F);
    judged(&mut submission, 40, Verdict::Minor);
    judged(&mut submission, 77, Verdict::Major);
    entries_on_their_own(&mut submission);
    submission.intake = intake(&submission);
    submission
}

fn fate(at: usize, point: &ControlPoint) -> Fate {
    let process = edition().process_of(&point.id.clause).expect("a process");
    let place = edition()
        .processes
        .iter()
        .position(|p| p.clause == process.clause);
    match place {
        // One process is shown to do nothing, and one fails in many ways.
        Some(7) => Fate::Denied,
        Some(9) if !at.is_multiple_of(4) => {
            [Fate::DocumentOnly, Fate::Draft, Fate::Largely][at % 3]
        }
        // What belongs to no event is contradicted by nothing.
        _ if matches!(point.trigger, Trigger::Periodic | Trigger::Conditional)
            && point.event.is_none() =>
        {
            Fate::Apart
        }
        _ => FATES[(at * 7 + at / 23) % FATES.len()],
    }
}

fn answer(submission: &mut Submission, at: usize, point: &ControlPoint) {
    let fate = fate(at, point);
    let mut row = row_of(&point.id, at);
    row.answer = Some(match fate {
        Fate::Denied => Answer::Not,
        Fate::Largely => Answer::Largely,
        Fate::Excluded => Answer::NotApplicable,
        Fate::Apart => apart(&mut row, point),
        _ => Answer::Fully,
    });
    if fate == Fate::Blank {
        row.answer = None;
    }
    if at.is_multiple_of(11) {
        row.comment = Some(format!("=SUM(A1:A{at}) says the comment, +49 30 1234"));
    }
    if at.is_multiple_of(53) {
        let name = Some("Harbour Hosting".to_owned());
        row.operated_by = Some(OperatedBy {
            kind: PartyKind::Supplier,
            name,
        });
    }
    register(submission, &mut row, fate, at, point);
    if point.items.len() > 2 && at.is_multiple_of(5) {
        for (letter, item) in point.items.iter().enumerate() {
            let mut of_item = row.clone();
            of_item.item = Some(item.key.clone());
            of_item.answer = Some([Answer::Fully, Answer::Not, Answer::Partly][letter % 3]);
            if letter == 0 && at.is_multiple_of(10) {
                of_item.judgement = Some(judgement(Verdict::L));
            }
            submission.answers.push(of_item);
        }
    }
    submission.answers.push(row);
}

/// An answer that claims nothing, where the point allows one.
fn apart(row: &mut PointAnswer, point: &ControlPoint) -> Answer {
    match point.trigger {
        Trigger::OnEvent => Answer::NotOccurred,
        Trigger::Periodic => {
            row.planned = AS_OF.checked_add(60.days()).ok();
            Answer::NotYetDue
        }
        Trigger::Conditional => {
            row.comment = Some("No such thing here.".to_owned());
            Answer::ConditionAbsent
        }
        _ => Answer::Partly,
    }
}

fn register(
    submission: &mut Submission,
    row: &mut PointAnswer,
    fate: Fate,
    at: usize,
    point: &ControlPoint,
) {
    let design = point.evidence.design.first().copied();
    let is_sampled = |kind: &&EvidenceType| !matches!(kind, EvidenceType::Interview);
    let practice = point.evidence.operating.iter().find(is_sampled).copied();
    let mut add = |entry: EvidenceEntry| {
        row.evidence.push(entry.id.clone());
        submission.register.push(entry);
    };
    let has_document = !matches!(
        fate,
        Fate::Denied | Fate::Blank | Fate::Unsupported | Fate::Missing | Fate::Interview
    );
    if let Some(kind) = design.filter(|_| has_document) {
        let mut entry = entry(&format!("D-{:03}", at + 1), kind, at);
        if fate == Fate::Draft {
            entry.approval = Approval::Draft;
        }
        if at.is_multiple_of(17) {
            entry.review_due = AS_OF.checked_add(30.days()).ok();
        }
        add(entry);
    }
    let has_record = matches!(
        fate,
        Fate::Covered | Fate::Thin | Fate::Short | Fate::Largely
    );
    if let Some(kind) = practice.filter(|_| has_record) {
        let mut entry = entry(&format!("R-{:03}", at + 1), kind, at);
        let since = if fate == Fate::Short { 45 } else { 180 };
        entry.period_from = AS_OF.checked_sub(since.days()).ok();
        entry.period_to = Some(AS_OF);
        entry.sample = Some(Sample {
            text: "20 of 312".to_owned(),
            nil_return: false,
            empty: false,
        });
        if fate == Fate::Thin {
            entry.period_from = None;
            entry.period_to = None;
            entry.sample = None;
            entry.issued = AS_OF.checked_sub(20.days()).ok();
        }
        add(entry);
    }
    if fate == Fate::Interview {
        add(entry(
            &format!("I-{:03}", at + 1),
            EvidenceType::Interview,
            at,
        ));
    }
    if fate == Fate::Missing {
        row.evidence.push(format!("=X-{at}"));
    }
}

fn entries_on_their_own(submission: &mut Submission) {
    let mut idle = entry("Z-1", EvidenceType::Report, 0);
    "=HYPERLINK(\"http://example.com\",\"click\")".clone_into(&mut idle.title);
    submission.register.push(idle);
}

fn intake(submission: &Submission) -> IntakeLog {
    let rows = (1..)
        .zip(&submission.answers)
        .map(|(row, answer)| RowIntake {
            row: row + 4,
            disposition: if row % 60 == 0 {
                Disposition::NotUsed
            } else {
                Disposition::Used
            },
            remark: Some(answer.point.to_string()),
        });
    IntakeLog {
        sheets: vec![SheetIntake {
            place: Place::sheet("answers.xlsx", "Questionnaire"),
            role: SheetRole::Questionnaire,
            recognised_by: "marks".to_owned(),
            header_row: Some(4),
            columns: Vec::new(),
            rows: rows.collect(),
            cells: DispositionTally {
                used: 1200,
                used_with_remark: 3,
                structural: 400,
                not_used: 5,
            },
        }],
    }
}

pub(crate) fn judgement(verdict: Verdict) -> Judgement {
    let place = Place::cell("answers.xlsx", "Questionnaire", "M9");
    Judgement {
        verdict,
        note: "Seen on site.".to_owned(),
        place,
    }
}

/// Lets an assessor judge a point by its place in the edition, or take a judgement back.
pub(crate) fn judge(submission: &mut Submission, at: usize, verdict: Option<Verdict>) {
    let id = &edition().points[at].id;
    let mut rows = submission.answers.iter_mut();
    let row = rows
        .find(|row| row.point == *id && row.item.is_none())
        .expect("a row");
    row.judgement = verdict.map(judgement);
}

fn judged(submission: &mut Submission, at: usize, verdict: Verdict) {
    judge(submission, at, Some(verdict));
}

fn row_of(point: &ControlPointId, at: usize) -> PointAnswer {
    PointAnswer {
        point: point.clone(),
        item: None,
        by_clause: None,
        instance: None,
        answer: None,
        carried: None,
        planned: None,
        interval_months: None,
        interval_text: None,
        evidence: Vec::new(),
        operated_by: None,
        respondent: None,
        comment: None,
        judgement: None,
        unreasoned: None,
        unreadable: std::collections::BTreeSet::new(),
        place: Place::cell("answers.xlsx", "Questionnaire", format!("G{}", at + 5)),
    }
}

fn entry(id: &str, kind: EvidenceType, at: usize) -> EvidenceEntry {
    EvidenceEntry {
        id: id.to_owned(),
        title: format!("{} of point {}", kind.name(Language::En), at + 1),
        kind: Some(kind),
        approval: Approval::Approved,
        approval_text: None,
        version: Some("5.10".to_owned()),
        issued: AS_OF.checked_sub(100.days()).ok(),
        review_due: AS_OF.checked_add(250.days()).ok(),
        period_from: None,
        period_to: None,
        sample: None,
        status: EntryStatus::Current,
        out_of_scope: false,
        instance: None,
        references: Vec::new(),
        owner: Some("Quality manager".to_owned()),
        location: None,
        comment: None,
        unreadable: std::collections::BTreeSet::new(),
        place: Place::cell("answers.xlsx", "Evidence register", format!("B{}", at + 5)),
    }
}
