//! What an action says: title, role, what to do and what shows that it is done, from the standard's data.

use super::action::{Action, ActionLine, ActionProgress, ActionStage as Stage, Lag, Purpose};
use super::draft::{Draft, Subject};
use super::effort::effort;
use super::plan::PlanInput;
use super::wording;
use crate::evidence::PracticeCoverage;
use crate::finding::FindingGrade;
use crate::rating::PointRating;
use clause_model::control_point::Asks;
use clause_model::identifier::{PackageId, RoleId};
use clause_model::work_package::{ClosingStep, WorkPackage};
use clause_model::{ControlPoint, LocalText};
use std::collections::BTreeSet;

/// Gives drafts their words.
pub(super) struct Describer<'a> {
    pub(super) input: &'a PlanInput<'a>,
}

type RatedPoint<'a> = (&'a ControlPoint, Option<&'a PointRating>);

impl<'a> Describer<'a> {
    /// The action of a draft, after others.
    pub(super) fn action(&self, draft: &Draft, after: Vec<String>) -> Action {
        let points = self.points(draft);
        let role = self.role(draft, &points);
        let title = self.input.edition.role(&role);
        let title = title.map_or(role.as_str(), |role| role.title.get(self.input.language));
        let findings = draft
            .findings
            .iter()
            .filter_map(|&at| self.input.findings.get(at));
        let mut closes: Vec<String> = findings.map(|finding| finding.key.clone()).collect();
        // Findings of one entry for different reasons share a key.
        let mut seen = BTreeSet::new();
        closes.retain(|key| seen.insert(key.clone()));
        Action {
            number: 0,
            place: 0,
            stage: draft.stage,
            purpose: draft.purpose,
            title: self.title(draft),
            package: Self::package(draft, &points).cloned(),
            role_title: title.to_owned(),
            role,
            lines: self.lines(draft, &points),
            acceptance: self.acceptance(draft, &points),
            closes,
            points: points.iter().map(|(point, _)| point.id.clone()).collect(),
            evidence: match &draft.subject {
                Subject::Entry(id) => vec![id.clone()],
                _ => Vec::new(),
            },
            grade: self.grade(draft),
            effort_days: effort(self.input.method, draft, &points),
            lag: draft.lag,
            after,
            quick_win: false,
            schedule: None,
            progress: ActionProgress {
                due: draft.due,
                ..ActionProgress::default()
            },
            key: draft.key.clone(),
        }
    }

    fn points(&self, draft: &Draft) -> Vec<RatedPoint<'a>> {
        let places = draft.points.iter();
        let rated = places.filter_map(|&at| {
            Some((
                self.input.edition.points.get(at)?,
                self.input.ratings.get(at),
            ))
        });
        rated.collect()
    }

    fn grade(&self, draft: &Draft) -> Option<FindingGrade> {
        let grades = draft
            .findings
            .iter()
            .filter_map(|&at| self.input.findings.get(at));
        let listed = |grade: &FindingGrade| FindingGrade::ALL.iter().position(|one| one == grade);
        grades.map(|finding| finding.grade).min_by_key(listed)
    }

    fn package<'b>(draft: &'b Draft, points: &[RatedPoint<'b>]) -> Option<&'b PackageId> {
        match (&draft.subject, points) {
            (Subject::Package(id), _) => Some(id),
            (Subject::Findings | Subject::OtherParties, _) | (_, []) => None,
            (_, [(first, _), rest @ ..]) => {
                let same = rest.iter().all(|(point, _)| point.package == first.package);
                same.then_some(&first.package)
            }
        }
    }

    /// The role of the package, or of the first point's package. Who leads the last audit verifies; who leads
    /// the edition's first package decides on what others may run.
    fn role(&self, draft: &Draft, points: &[RatedPoint<'_>]) -> RoleId {
        let edition = self.input.edition;
        let is_audit = |package: &&WorkPackage| package.closing_step == Some(ClosingStep::Audit);
        let audits = || edition.packages.iter().filter(is_audit);
        let last_audit = || {
            let follows_none =
                |one: &&WorkPackage| audits().all(|other| !other.after.contains(&one.id));
            audits().find(follows_none).or_else(|| audits().next())
        };
        let package = match &draft.subject {
            Subject::Package(id) => edition.package(id),
            Subject::Findings => last_audit(),
            _ => points
                .first()
                .and_then(|(point, _)| edition.package(&point.package)),
        };
        let package = package.or_else(|| edition.packages.first());
        let first = || edition.roles.first().map(|role| role.id.clone());
        let role = package.map(|package| package.role.clone()).or_else(first);
        role.unwrap_or_else(|| RoleId(String::new()))
    }

    fn title(&self, draft: &Draft) -> String {
        let (edition, language) = (self.input.edition, self.input.language);
        let in_language =
            |text: Option<&LocalText>| text.map_or("", |text| text.get(language)).to_owned();
        let subject = match &draft.subject {
            Subject::Package(id) => {
                let title = edition.package(id).map(|package| &package.title);
                title.map_or_else(|| id.to_string(), |title| title.get(language).to_owned())
            }
            Subject::Process(clause) => {
                let process = edition
                    .processes
                    .iter()
                    .find(|process| process.clause == *clause);
                let name = in_language(process.map(|process| &process.name));
                wording::named(clause.as_str(), &name)
            }
            Subject::Entry(id) => {
                let entry = self
                    .input
                    .submission
                    .register
                    .iter()
                    .find(|entry| entry.id == *id);
                wording::named(id, entry.map_or("", |entry| &entry.title))
            }
            Subject::HandOver(id) => {
                let rule = edition.rules.handovers.iter().find(|rule| rule.id == *id);
                rule.map_or_else(|| id.clone(), |rule| rule.title.get(language).to_owned())
            }
            Subject::RecordsSince(day) => wording::records_since(*day, language),
            Subject::OtherParties => wording::other_parties(language).to_owned(),
            Subject::Findings => wording::findings(language).to_owned(),
        };
        wording::title(&subject, draft.stage.words(language), language)
    }

    fn lines(&self, draft: &Draft, points: &[RatedPoint<'_>]) -> Vec<ActionLine> {
        let language = self.input.language;
        let mut lines: Vec<ActionLine> = draft
            .stage
            .instruction(language)
            .into_iter()
            .map(general)
            .collect();
        lines.extend(
            draft
                .reasons
                .iter()
                .map(|reason| general(reason.remedy(language))),
        );
        if let Subject::HandOver(id) = &draft.subject {
            let rule = self
                .input
                .edition
                .rules
                .handovers
                .iter()
                .find(|rule| rule.id == *id);
            lines.extend(rule.map(|rule| general(rule.text.get(language))));
        }
        match draft.lag {
            Some(Lag::Months { months }) => {
                lines.push(general(&wording::months_of_records(months, language)));
            }
            Some(Lag::Until { date }) => lines.push(general(&wording::keep_until(date, language))),
            Some(Lag::Days { .. }) | None => {}
        }
        for (point, rating) in points {
            for text in texts(draft.stage, point, *rating) {
                lines.push(ActionLine {
                    point: Some(point.id.clone()),
                    text: text.get(language).to_owned(),
                });
            }
        }
        lines
    }

    fn acceptance(&self, draft: &Draft, points: &[RatedPoint<'_>]) -> Vec<ActionLine> {
        let language = self.input.language;
        if draft.purpose == Purpose::Prepares || points.is_empty() {
            return vec![general(draft.stage.result(language))];
        }
        let line = |(point, _): &RatedPoint<'_>| ActionLine {
            point: Some(point.id.clone()),
            text: point.remedy.accept.get(language).to_owned(),
        };
        points.iter().map(line).collect()
    }
}

fn general(text: &str) -> ActionLine {
    ActionLine {
        point: None,
        text: text.to_owned(),
    }
}

/// What a step does at a point, in the words of the standard's data.
fn texts<'a>(
    stage: Stage,
    point: &'a ControlPoint,
    rating: Option<&PointRating>,
) -> Vec<&'a LocalText> {
    let remedy = &point.remedy;
    let either = |text: &'a Option<LocalText>, other: &'a Option<LocalText>| {
        vec![text.as_ref().or(other.as_ref()).unwrap_or(&remedy.accept)]
    };
    match stage {
        Stage::Answer | Stage::Clarify => vec![&point.question],
        Stage::Attach => vec![&point.look_for],
        Stage::Write => either(&remedy.document, &remedy.practice),
        Stage::Operate
        | Stage::Complete
        | Stage::Collect
        | Stage::Govern
        | Stage::Hold
        | Stage::Audit
        | Stage::Review => either(&remedy.practice, &remedy.document),
        Stage::Improve | Stage::HandOver => {
            let (document, practice) = weak_sides(point, rating);
            let document = remedy.document.as_ref().filter(|_| document);
            let practice = remedy.practice.as_ref().filter(|_| practice);
            let both: Vec<&LocalText> = document.into_iter().chain(practice).collect();
            if both.is_empty() {
                either(&remedy.practice, &remedy.document)
            } else {
                both
            }
        }
        _ => Vec::new(),
    }
}

/// Which sides of a point its evidence does not carry, document and practice. Where it carries both, the
/// shortfall may lie on either.
fn weak_sides(point: &ControlPoint, rating: Option<&PointRating>) -> (bool, bool) {
    let Some(rating) = rating else {
        return (true, true);
    };
    let weak = |lacks: fn(&crate::rating::Decision) -> bool| {
        rating
            .parts()
            .filter(|part| part.outcome.is_gap())
            .any(lacks)
    };
    let document = point.asks != Asks::Practice && weak(|part| !part.evidence.design_usable);
    let practice = point.asks != Asks::Document
        && weak(|part| part.evidence.practice != PracticeCoverage::Covered);
    if document || practice {
        (document, practice)
    } else {
        (true, true)
    }
}
