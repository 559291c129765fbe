//! Findings in words: what is demanded, what was seen, what is missing, in the language of the report.

mod event;
mod facts;
mod naming;
mod open_question;
mod party;
mod seen;
mod shortfall;

use super::absence;
use super::cause::Cause;
use super::failing_process::applicable;
use super::finding_grade::GradeRule;
use super::item_wording;
use super::merging::{Draft, FindingInput};
use crate::evidence::StateReason;
use clause_model::Language;
use clause_model::identifier::ControlPointId;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use shortfall::Side;
use std::collections::BTreeSet;

/// What an auditor would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingText {
    /// The finding in a line.
    pub title: String,
    /// What is demanded, by point.
    pub requirement: String,
    /// What was seen.
    pub seen: String,
    /// What is missing.
    pub missing: String,
    /// What to ask before the finding stands, where something is to be asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}

/// The words of a finding.
pub(crate) fn wording(
    input: FindingInput<'_>,
    draft: &Draft,
    evidence: &BTreeSet<String>,
) -> FindingText {
    let writer = Writer {
        input,
        draft,
        evidence,
        language: input.language,
    };
    let (title, missing, question) = match &draft.cause {
        Some(cause) => writer.of_cause(cause),
        None => writer.of_rule(),
    };
    let missing = if input.with_advice {
        missing
    } else {
        absence::missing(input, draft).unwrap_or(missing)
    };
    FindingText {
        title,
        requirement: writer.requirement(),
        seen: writer.seen(),
        missing,
        question,
    }
}

struct Writer<'a> {
    input: FindingInput<'a>,
    draft: &'a Draft,
    evidence: &'a BTreeSet<String>,
    language: Language,
}

type Words = (String, String, Option<String>);

impl Writer<'_> {
    fn say(&self, en: impl Into<String>, zh: impl Into<String>) -> String {
        match self.language {
            Language::En => en.into(),
            Language::Zh => zh.into(),
        }
    }

    fn of_cause(&self, cause: &Cause) -> Words {
        match cause {
            Cause::Unanswered { process } => self.of_unanswered(process),
            Cause::NothingAttached { process } => self.of_bare_claims(process),
            Cause::AnswerInDoubt { point, rule } => self.of_doubt(point, *rule),
            Cause::EventDenied { event } => self.of_event_denied(event),
            Cause::NoDocument { package } => self.of_package(package, Side::Document),
            Cause::NotPractised { package } => self.of_package(package, Side::Practice),
            Cause::InterviewOnly { package } => {
                let name = self.package_name(package);
                let title = self.say(
                    format!("{name}: shown by interview only"),
                    format!("{name}：仅有访谈"),
                );
                let missing = self.say(
                    "Records that confirm what was said.",
                    "缺少能够印证访谈内容的记录。",
                );
                (title, missing, None)
            }
            other => self.of_evidence(other),
        }
    }

    fn of_evidence(&self, cause: &Cause) -> Words {
        match cause {
            Cause::Provisional { evidence, reasons } => self.of_provisional(evidence, reasons),
            Cause::ShortPeriod { since, reached_on } => {
                let months = self.input.method.coverage.months_of_records;
                let title = self.say(
                    format!(
                        "In operation since {since}: {months} months are reached on {reached_on}"
                    ),
                    format!("自{since}起运行：{reached_on}满{months}个月"),
                );
                let missing = self.say(
                    format!("Records without a break until {reached_on}; no effort shortens this."),
                    format!("须持续保存记录至{reached_on}，投入再多也无法缩短。"),
                );
                (title, missing, None)
            }
            Cause::RecordsEnd { package, last } => {
                let name = self.package_name(package);
                let title = self.say(
                    format!("{name}: records end on {last}"),
                    format!("{name}：记录止于{last}"),
                );
                let as_of: Date = self.input.as_of;
                let missing = self.say(
                    format!("Records from {last} up to {as_of}."),
                    format!("缺少{last}至{as_of}的记录。"),
                );
                (title, missing, None)
            }
            Cause::ThinRecords { package } => {
                let name = self.package_name(package);
                let title = self.say(
                    format!("{name}: isolated records"),
                    format!("{name}：仅有零散记录"),
                );
                let missing = self.say(
                    "The period that the records cover, or how many were drawn from how many.",
                    "须说明记录覆盖的期间，或从多少条中抽取了多少条。",
                );
                (title, missing, None)
            }
            Cause::PartyNotManaged { process } => self.of_unmanaged_party(process),
            Cause::Judged { point } => {
                let topic = self.topic(point);
                let title = self.say(
                    format!("{topic}: assessor's judgement"),
                    format!("{topic}：评估人判定"),
                );
                (title, self.remedies_of_all(), None)
            }
            _ => {
                let topic = self
                    .draft
                    .points
                    .first()
                    .map(|p| self.topic(p))
                    .unwrap_or_default();
                let title = self.say(
                    format!("{topic}: a shortfall that the organisation itself states"),
                    format!("{topic}：组织自述的不足"),
                );
                (title, self.remedies_of_all(), None)
            }
        }
    }

    fn of_provisional(&self, evidence: &str, reasons: &[StateReason]) -> Words {
        let title_of = self
            .entry(evidence)
            .map_or("", |entry| entry.title.as_str());
        let why = self.reasons_of(evidence, &reasons.iter().copied().collect());
        let title = self.say(
            format!("{evidence} {title_of}: {why}"),
            format!("{evidence}《{title_of}》：{why}"),
        );
        let needs: Vec<&str> = reasons.iter().map(|r| r.remedy(self.language)).collect();
        let question = reasons.contains(&StateReason::CompositeManual).then(|| {
            self.say(
                format!("Which part of {evidence} answers which control point?"),
                format!("{evidence}的哪一部分对应哪个控制点？"),
            )
        });
        (title, needs.join(self.language.pick(" ", "")), question)
    }

    fn name_of<'n>(&'n self, clause: &'n str) -> &'n str {
        let mut processes = self.input.edition.processes.iter();
        let process = processes.find(|process| process.clause.as_str() == clause);
        process.map_or(clause, |process| process.name.get(self.language))
    }

    fn of_breakdown(&self, about: &str) -> Words {
        let name = self.name_of(about);
        let broken = self.draft.points.len();
        let applicable = self
            .input
            .edition
            .processes
            .iter()
            .find(|process| process.clause.as_str() == about)
            .map_or(0, |process| applicable(self.input, &process.clause));
        let title = self.say(
            format!("{about} {name}: {broken} of {applicable} control points that apply are not achieved; the process is not in operation"),
            format!("{about} {name}：{applicable}个适用控制点中有{broken}个未达到，流程未运行"),
        );
        let missing = self.say(
            "The process itself: it has to be laid down, put into operation and shown by records. The findings named below have the particulars.",
            "缺少流程本身：须予以规定、投入运行并有记录证明。具体见下列各发现项。",
        );
        (title, missing, None)
    }

    fn of_rule(&self) -> Words {
        let about = self.draft.about.as_deref().unwrap_or_default();
        match self.draft.rule {
            GradeRule::ProcessBreakdown => self.of_breakdown(about),
            GradeRule::Cluster => {
                let name = self.name_of(about);
                let findings = self.draft.sums_up.len();
                let points = self.draft.points.len();
                let title = self.say(
                    format!("{about} {name}: {findings} findings on {points} control points point to a failure of the process"),
                    format!("{about} {name}：{findings}个发现项涉及{points}个控制点，表明流程整体失效"),
                );
                let missing = self.say(
                    "The findings named below, and a look at what they have in common.",
                    "须关闭下列各发现项，并查明其共同原因。",
                );
                (title, missing, None)
            }
            GradeRule::HandoverBroken => {
                let rule = self
                    .input
                    .edition
                    .rules
                    .handovers
                    .iter()
                    .find(|rule| rule.id == about);
                let name = rule.map_or(about, |rule| rule.title.get(self.language));
                let text = rule
                    .map_or("", |rule| rule.text.get(self.language))
                    .to_owned();
                let title = self.say(
                    format!("{name}: the hand-over does not hold"),
                    format!("{name}：流程衔接未落实"),
                );
                (title, text, None)
            }
            _ => {
                let entry = self.entry(about);
                let title_of = entry.map_or("", |entry| entry.title.as_str());
                let due = entry.and_then(|entry| entry.review_due);
                let due = due.map(|due| due.to_string()).unwrap_or_default();
                let points = self.draft.points.len();
                let title = self.say(
                    format!("{about} {title_of}: review falls due on {due}"),
                    format!("{about}《{title_of}》：{due}到期评审"),
                );
                let missing = self.say(
                    format!(
                        "Nothing today. Past that day {} would lose this support.",
                        points_en(points)
                    ),
                    format!("目前无缺失；逾期后{points}个控制点将失去该项支持。"),
                );
                (title, missing, None)
            }
        }
    }

    fn requirement(&self) -> String {
        let points = self.draft.points.iter();
        let lines = points.filter_map(|id| item_wording::demand(self.input, id));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn remedies_of_all(&self) -> String {
        let text = |id: &ControlPointId| {
            let point = self.input.edition.point(id)?;
            Some(format!("{id} {}", point.remedy.accept.get(self.language)))
        };
        self.draft
            .points
            .iter()
            .filter_map(text)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn points_en(count: usize) -> String {
    if count == 1 {
        "1 control point".to_owned()
    } else {
        format!("{count} control points")
    }
}
