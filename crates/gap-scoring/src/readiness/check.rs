//! One condition of a gate at a time.

use super::gate::{Break, Checked, ReadinessInput};
use crate::evidence::{PracticeCoverage, Shortfall};
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::rating::{PointRating, Rule};
use clause_model::control_point::{Asks, Trigger};
use clause_model::identifier::ControlPointId;
use clause_model::method::GateCondition;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

type Ratings<'a> = BTreeMap<&'a ControlPointId, &'a PointRating>;

pub(super) fn check(
    input: ReadinessInput<'_>,
    ratings: &Ratings<'_>,
    condition: &GateCondition,
) -> Checked {
    let checker = Checker { input, ratings };
    match condition {
        GateCondition::Fulfilled { points } => checker.fulfilled(points),
        GateCondition::KeystoneDocuments { points } => checker.keystone_documents(points),
        GateCondition::DocumentConditions => checker.document_conditions(),
        GateCondition::AllAnswered => checker.all_answered(),
        GateCondition::MonthsOfRecords => checker.months_of_records(),
        GateCondition::Occurred {
            points,
            within_months,
        } => checker.occurred(points, *within_months),
        GateCondition::FewNotYetDue {
            periodic_percent,
            process_percent,
        } => checker.few_not_yet_due(*periodic_percent, *process_percent),
        GateCondition::Follows { first, then } => checker.follows(first, then),
        GateCondition::OwnMajority => checker.own_majority(),
        GateCondition::NoExclusions => checker.no_exclusions(),
        GateCondition::NoMajor => checker.no_major(),
        GateCondition::NoUnresolved => checker.no_unresolved(),
        GateCondition::MinorsAccepted => checker.minors_accepted(),
    }
}

pub(super) struct Checker<'a> {
    pub(super) input: ReadinessInput<'a>,
    pub(super) ratings: &'a Ratings<'a>,
}

impl Checker<'_> {
    pub(super) fn say(&self, en: impl Into<String>, zh: impl Into<String>) -> String {
        self.input.language.pick(en.into(), zh.into())
    }

    pub(super) fn topic(&self, id: &ControlPointId) -> String {
        let point = self.input.edition.point(id);
        let topic = point.map_or("", |point| point.topic.get(self.input.language));
        format!("{id} {topic}")
    }

    /// A break at a point that names its outcome.
    pub(super) fn at_point(&self, id: &ControlPointId) -> Break {
        let outcome = self
            .ratings
            .get(id)
            .map_or(Outcome::Unresolved, |rating| rating.outcome);
        let outcome = outcome.words(self.input.language);
        let topic = self.topic(id);
        Break {
            point: Some(id.clone()),
            finding: None,
            text: self.say(format!("{topic}: {outcome}"), format!("{topic}：{outcome}")),
            until: None,
        }
    }

    pub(super) fn outcome(&self, id: &ControlPointId) -> Outcome {
        self.ratings
            .get(id)
            .map_or(Outcome::Unresolved, |rating| rating.outcome)
    }

    pub(super) fn over_points(
        &self,
        what: String,
        points: &[ControlPointId],
        holds: impl Fn(&ControlPointId) -> bool,
    ) -> Checked {
        let breaks = points
            .iter()
            .filter(|id| !holds(id))
            .map(|id| self.at_point(id))
            .collect();
        Checked {
            what,
            breaks,
            conditions: Vec::new(),
            points: points.iter().cloned().collect(),
        }
    }

    fn fulfilled(&self, points: &[ControlPointId]) -> Checked {
        let list: Vec<String> = points.iter().map(ToString::to_string).collect();
        let what = self.say(
            format!("Fully achieved: {}", list.join(", ")),
            format!("完全达到：{}", list.join("、")),
        );
        self.over_points(what, points, |id| self.outcome(id) == Outcome::Fully)
    }

    fn keystone_documents(&self, points: &[ControlPointId]) -> Checked {
        let what = self.say("Keystone documents stand", "关键文件齐备");
        self.over_points(what, points, |id| self.document_stands(id))
    }

    fn document_stands(&self, id: &ControlPointId) -> bool {
        self.ratings.get(id).is_some_and(|rating| {
            let judged_down = rating.verdict.is_some() && rating.outcome != Outcome::Fully;
            let absent = rating.outcome == Outcome::ConditionAbsent;
            absent
                || rating.outcome == Outcome::Fully
                || (!judged_down && rating.parts().all(crate::rating::Decision::document_stands))
        })
    }

    /// Documents that are not keystones do not break the gate: an auditor lists them as conditions.
    fn document_conditions(&self) -> Checked {
        let keystones: BTreeSet<&ControlPointId> = self
            .input
            .edition
            .rules
            .gates
            .iter()
            .flat_map(|gate| &gate.conditions)
            .filter_map(|condition| match condition {
                GateCondition::KeystoneDocuments { points } => Some(points),
                _ => None,
            })
            .flatten()
            .collect();
        let wants_document = |point: &&clause_model::ControlPoint| {
            matches!(point.asks, Asks::Document | Asks::Both) && !keystones.contains(&point.id)
        };
        let open = |id: &&ControlPointId| {
            !matches!(self.outcome(id), Outcome::NotYetDue) && !self.document_stands(id)
        };
        let points = self
            .input
            .edition
            .points
            .iter()
            .filter(wants_document)
            .map(|point| &point.id);
        Checked {
            what: self.say(
                "Other documents: see the conditions",
                "其他文件：见所列条件",
            ),
            conditions: points.filter(open).map(|id| self.at_point(id)).collect(),
            ..Checked::default()
        }
    }

    fn months_of_records(&self) -> Checked {
        let months = self.input.method.coverage.months_of_records;
        let mut checked = Checked {
            what: self.say(
                format!("{months} months of records of every continuous practice"),
                format!("各持续性实践均有{months}个月的记录"),
            ),
            ..Checked::default()
        };
        for point in &self.input.edition.points {
            let practised = matches!(point.asks, Asks::Practice | Asks::Both);
            if point.trigger != Trigger::Continuous || !practised {
                continue;
            }
            let Some(rating) = self.ratings.get(&point.id) else {
                continue;
            };
            checked.points.insert(point.id.clone());
            checked.breaks.extend(self.records_break(rating));
        }
        checked
    }

    fn records_break(&self, rating: &PointRating) -> Option<Break> {
        if matches!(rating.outcome, Outcome::Fully | Outcome::ConditionAbsent) {
            return None;
        }
        let gaps = || rating.parts().filter(|decision| decision.outcome.is_gap());
        // Records of a practice that is said not to take place cover nothing.
        let shown = |outcome| !matches!(outcome, Outcome::Unresolved | Outcome::Not);
        let covered = |d: &crate::rating::Decision| {
            shown(d.outcome) && d.evidence.practice == PracticeCoverage::Covered
        };
        if gaps().all(covered) && shown(rating.outcome) {
            return None;
        }
        let open = |d: &crate::rating::Decision| match d.evidence.shortfall {
            Some(Shortfall::ShortPeriod { reached_on, .. }) if shown(d.outcome) => Some(reached_on),
            _ => None,
        };
        let days: Option<Vec<Date>> = gaps().filter(|d| !covered(d)).map(open).collect();
        let until = days.and_then(|days| days.into_iter().max());
        let until = until.filter(|_| rating.outcome != Outcome::Not);
        let mut found = self.at_point(&rating.point);
        if let Some(day) = until {
            let topic = self.topic(&rating.point);
            found.text = self.say(
                format!("{topic}: enough records on {day}"),
                format!("{topic}：{day}记录期满"),
            );
        }
        Some(Break { until, ..found })
    }

    fn own_majority(&self) -> Checked {
        let governance = self.input.governance;
        let (operated, all) = (governance.operated_points, governance.governed_points);
        let (processes, of) = (governance.operated_processes, governance.governed_processes);
        let what = self.say(
            format!("Other parties operate {operated} of {all} control points, and {processes} of {of} processes by half or more"),
            format!("其他方运行{operated}/{all}个控制点；{processes}/{of}个流程有半数以上由其运行"),
        );
        let breaks = if governance.exceeds_majority() {
            let percent = governance.majority_percent.unwrap_or_default();
            let text = self.say(
                format!("{what}: {percent} % or more"),
                format!("{what}，已达{percent}%"),
            );
            vec![Break {
                point: None,
                finding: None,
                text,
                until: None,
            }]
        } else {
            Vec::new()
        };
        Checked {
            what,
            breaks,
            ..Checked::default()
        }
    }

    /// The points at which something holds, for conditions that look at all of them.
    fn where_it_breaks(&self, what: String, breaks: impl Fn(&PointRating) -> bool) -> Checked {
        let broken = self.input.ratings.iter().filter(|rating| breaks(rating));
        Checked {
            what,
            breaks: broken.map(|rating| self.at_point(&rating.point)).collect(),
            conditions: Vec::new(),
            points: self
                .input
                .ratings
                .iter()
                .map(|rating| rating.point.clone())
                .collect(),
        }
    }

    fn no_exclusions(&self) -> Checked {
        let what = self.say(
            "No requirement declared not applicable",
            "没有要求被声明为不适用",
        );
        self.where_it_breaks(what, |rating| decided_by(rating, Rule::ExclusionNotAllowed))
    }

    /// A carried answer that nobody has confirmed is rated by its evidence, and is a question left blank.
    fn all_answered(&self) -> Checked {
        let what = self.say("Every question answered", "全部问题均已作答");
        let unconfirmed = self.input.submission.unconfirmed();
        let waits =
            |rating: &PointRating| rating.verdict.is_none() && unconfirmed.contains(&rating.point);
        let mut checked = self.where_it_breaks(what, |rating| {
            decided_by(rating, Rule::Unanswered) || waits(rating)
        });
        for found in &mut checked.breaks {
            if let Some(point) = found.point.as_ref().filter(|id| unconfirmed.contains(id)) {
                let topic = self.topic(point);
                found.text = self.say(
                    format!("{topic}: carried over, not confirmed"),
                    format!("{topic}：承接回答尚未确认"),
                );
            }
        }
        checked
    }

    fn no_unresolved(&self) -> Checked {
        let what = self.say("Nothing unresolved", "没有未决项");
        self.where_it_breaks(what, PointRating::has_open_part)
    }

    fn by_findings(
        &self,
        what: String,
        wanted: impl Fn(&crate::finding::Finding) -> bool,
    ) -> Checked {
        let found = self.input.findings.iter().filter(|finding| wanted(finding));
        let breaks = found.map(|finding| Break {
            point: None,
            finding: Some(finding.key.clone()),
            text: finding.text.title.clone(),
            until: None,
        });
        Checked {
            what,
            breaks: breaks.collect(),
            ..Checked::default()
        }
    }

    fn no_major(&self) -> Checked {
        let what = self.say("No major nonconformity", "没有严重不符合");
        self.by_findings(what, |finding| finding.grade <= FindingGrade::ProposedMajor)
    }

    fn minors_accepted(&self) -> Checked {
        let what = self.say(
            "Every minor nonconformity accepted by a named owner with cause, action and date",
            "各一般不符合均由指定责任人确认，并有原因、措施和日期",
        );
        let mut checked = self.by_findings(what, |finding| {
            finding.grade == FindingGrade::Minor && !self.input.accepted.contains(&finding.key)
        });
        for found in &mut checked.breaks {
            let key = found.finding.as_ref();
            if let Some(day) = key.and_then(|key| self.input.untimely.get(key)) {
                found.text += &self.untimely(*day);
            }
        }
        checked
    }
}

impl Checker<'_> {
    /// What is wrong with the day for which a finding was accepted.
    fn untimely(&self, day: Date) -> String {
        if day < self.input.as_of {
            return self.say(
                format!(" (accepted for {day}, overdue)"),
                format!("（已确认，应于{day}完成，已逾期）"),
            );
        }
        let months = self.input.method.findings.acceptance_months;
        self.say(
            format!(" (accepted for {day}, more than {months} months ahead)"),
            format!("（已确认，应于{day}完成，超出{months}个月）"),
        )
    }
}

/// Whether a rule decided the point, or a part of it that no judgement on the whole replaces.
fn decided_by(rating: &PointRating, rule: Rule) -> bool {
    rating.verdict.is_none()
        && (rating.computed.rule == rule || rating.parts().any(|decision| decision.rule == rule))
}
