//! The report's view of an assessment: what the sheets show, looked up once, and where it stands.

use super::ReportContext;
use super::column::{Columns as _, PointColumn};
use super::filling::Filling;
use super::place::{FIRST_ROW, Sheet};
use super::row_writer::Spot;
use super::source_cells;
use crate::assessment::Assessment;
use crate::finding::Finding;
use crate::rating::PointRating;
use crate::remediation::Action;
use clause_model::edition::Process;
use clause_model::identifier::ControlPointId;
use clause_model::submission::{Answer, Judgement, PointAnswer, Verdict};
use clause_model::{Clause, ClauseId, ControlPoint, Edition, Language, LocalText, Succession};
use diagnostics::{Phrase, Place};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use workbook::CellRef;

/// Everything that sheets are drafted from.
pub(super) struct View<'a> {
    pub(super) language: Language,
    pub(super) assessment: &'a Assessment,
    pub(super) context: &'a ReportContext<'a>,
    /// The points in the edition's order.
    pub(super) points: Vec<PointView<'a>>,
    /// The clauses that are reported as processes; every point belongs to one.
    pub(super) processes: Vec<ProcessView<'a>>,
    /// The rows of the control point sheet from its first one on.
    pub(super) rows: Vec<ControlRow<'a>>,
    /// The sheet row of each point, in the edition's order.
    point_rows: Vec<u32>,
    /// What people filled in since the report was made; none for a new report.
    pub(super) filling: Option<Filling>,
}

/// A point with what was said and decided on it.
pub(super) struct PointView<'a> {
    /// Its number in the edition's order, from 1.
    pub(super) n: u32,
    pub(super) point: &'a ControlPoint,
    pub(super) rating: &'a PointRating,
    /// The number of its process, from 1.
    pub(super) process: u32,
    /// The answers to the point, its items and its instances.
    pub(super) answers: Vec<&'a PointAnswer>,
    /// The assessor's judgement of the whole point, as submitted.
    pub(super) judgement: Option<&'a Judgement>,
    pub(super) findings: Vec<&'a Finding>,
    pub(super) actions: Vec<&'a Action>,
}

/// A clause that is reported as a process.
pub(super) struct ProcessView<'a> {
    pub(super) clause: &'a ClauseId,
    pub(super) name: String,
    /// Whether the edition names it; findings gather into clusters only there.
    pub(super) declared: bool,
}

/// A row of the control point sheet.
pub(super) enum ControlRow<'a> {
    /// The heading of a clause.
    Clause(&'a Clause),
    /// A point, by its index.
    Point(usize),
}

impl<'a> View<'a> {
    pub(super) fn of(assessment: &'a Assessment, context: &'a ReportContext<'a>) -> Self {
        let language = assessment.provenance.settings.language;
        let edition = context.edition;
        let processes = processes(edition, language);
        let points = points(assessment, edition, &processes);
        let rows = rows(edition, &points);
        let mut point_rows = vec![FIRST_ROW; points.len()];
        for (row, content) in (FIRST_ROW..).zip(&rows) {
            if let ControlRow::Point(at) = content {
                point_rows[*at] = row;
            }
        }
        View {
            language,
            assessment,
            context,
            points,
            processes,
            rows,
            point_rows,
            filling: None,
        }
    }

    /// A text in the report's language.
    pub(super) fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    /// A text of a pack in the report's language.
    pub(super) fn text<'t>(&self, text: &'t LocalText) -> &'t str {
        text.get(self.language)
    }

    /// A text with each `{name}` replaced.
    pub(super) fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        phrase.fill(self.language, values)
    }

    /// Words one after the other.
    pub(super) fn list<T: AsRef<str>>(&self, words: &[T]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(self.language.pick(", ", "、"))
    }

    /// A place in words.
    pub(super) fn place(&self, place: &Place) -> String {
        place.describe(self.language)
    }

    /// Places in words, those of one sheet together.
    pub(super) fn places(&self, places: &[&Place]) -> String {
        source_cells::describe(places, self.language)
    }

    pub(super) fn sheet(&self, sheet: Sheet) -> &'static str {
        sheet.name(self.language)
    }

    /// The sheet row of a point by its index.
    pub(super) fn point_row(&self, at: usize) -> u32 {
        self.point_rows.get(at).copied().unwrap_or(FIRST_ROW)
    }

    /// Where a point stands on the control point sheet.
    pub(super) fn point_spot(&self, point: &ControlPointId) -> Option<Spot> {
        let row = self.point_row(self.index_of(point)?);
        let cell = CellRef::new(row, PointColumn::Id.at());
        Some((Sheet::ControlPoints, cell))
    }

    /// First and last row of the control point sheet.
    pub(super) fn control_rows(&self) -> (u32, u32) {
        span(self.rows.len())
    }

    /// The index of a point.
    pub(super) fn index_of(&self, point: &ControlPointId) -> Option<usize> {
        self.context.edition.position(point)
    }

    /// The place of a finding in the register by its key.
    pub(super) fn finding(&self, key: &str) -> Option<&'a Finding> {
        let mut findings = self.assessment.findings.iter();
        findings.find(|finding| finding.key == key)
    }

    /// Whether there is a plan. Documents without one show no trace of actions, effort and advice.
    pub(super) fn has_plan(&self) -> bool {
        self.assessment.plan.is_some()
    }

    /// The actions of the plan, where there is one.
    pub(super) fn actions(&self) -> &'a [Action] {
        let plan = self.assessment.plan.as_ref();
        plan.map_or(&[], |plan| plan.actions.as_slice())
    }

    /// The rating of a point that texts and plan are made with.
    pub(super) fn included(&self, at: usize) -> Option<Verdict> {
        let made_with = || self.points.get(at)?.rating.verdict;
        let filling = self.filling.as_ref();
        filling.map_or_else(made_with, |filling| filling.included(at))
    }

    /// Whether a row of the register of findings counts as accepted.
    pub(super) fn is_complete(&self, row: usize, key: &str) -> bool {
        let filling = self.filling.as_ref();
        filling.map_or_else(|| self.is_accepted(key), |filling| filling.is_complete(row))
    }

    /// Whether the assessment was made with a finding accepted.
    fn is_accepted(&self, key: &str) -> bool {
        let treatment = self.assessment.treatments.get(key);
        treatment.is_some_and(|one| one.holds_within(&self.acceptance_window()))
    }

    /// The days for which a finding may be accepted.
    pub(super) fn acceptance_window(&self) -> RangeInclusive<Date> {
        let as_of = self.assessment.provenance.settings.as_of;
        self.context.method.findings.acceptance_window(as_of)
    }

    /// The succession from an earlier edition into this one; the latest where there are several.
    pub(super) fn succession(&self) -> Option<&'a Succession> {
        let edition = self.context.edition;
        let into = |s: &&Succession| s.to == edition.id && s.from != edition.id;
        self.context.successions.iter().rfind(into)
    }
}

/// First and last row of that many rows from the first row of a table on; at least one.
pub(super) fn span(rows: usize) -> (u32, u32) {
    (FIRST_ROW, FIRST_ROW + (rows.max(1) as u32) - 1)
}

fn processes(edition: &Edition, language: Language) -> Vec<ProcessView<'_>> {
    let declared = |process: &'_ Process| process.name.get(language).to_owned();
    let mut found: Vec<ProcessView<'_>> = Vec::new();
    for process in &edition.processes {
        found.push(ProcessView {
            clause: &process.clause,
            name: declared(process),
            declared: true,
        });
    }
    for point in &edition.points {
        let clause = &point.id.clause;
        let known = |process: &ProcessView<'_>| process.clause == clause;
        if edition.process_of(clause).is_none() && !found.iter().any(known) {
            let title = edition
                .clause(clause)
                .map(|clause| clause.title.get(language));
            found.push(ProcessView {
                clause,
                name: title.unwrap_or_default().to_owned(),
                declared: false,
            });
        }
    }
    found
}

fn points<'a>(
    assessment: &'a Assessment,
    edition: &'a Edition,
    processes: &[ProcessView<'a>],
) -> Vec<PointView<'a>> {
    let mut findings: BTreeMap<&ControlPointId, Vec<&Finding>> = BTreeMap::new();
    for finding in &assessment.findings {
        for point in &finding.points {
            findings.entry(point).or_default().push(finding);
        }
    }
    let mut actions: BTreeMap<&ControlPointId, Vec<&Action>> = BTreeMap::new();
    for action in assessment.plan.iter().flat_map(|plan| &plan.actions) {
        for point in &action.points {
            actions.entry(point).or_default().push(action);
        }
    }
    let mut answers: BTreeMap<&ControlPointId, Vec<&PointAnswer>> = BTreeMap::new();
    for answer in &assessment.submission.answers {
        answers.entry(&answer.point).or_default().push(answer);
    }
    let view = |(n, (point, rating)): (u32, (&'a ControlPoint, &'a PointRating))| {
        let process = edition.process_of(&point.id.clause);
        let clause = process.map_or(&point.id.clause, |process| &process.clause);
        let at = processes.iter().position(|view| view.clause == clause);
        let answers = answers.remove(&point.id).unwrap_or_default();
        PointView {
            n,
            point,
            rating,
            process: at.map_or(0, |at| at as u32 + 1),
            judgement: whole(&answers).and_then(|row| row.judgement.as_ref()),
            answers,
            findings: findings.remove(&point.id).unwrap_or_default(),
            actions: actions.remove(&point.id).unwrap_or_default(),
        }
    };
    let pairs = edition.points.iter().zip(&assessment.points);
    (1..).zip(pairs).map(view).collect()
}

/// The row about the whole point: of several the one that decides, as rating has it.
fn whole<'a>(answers: &[&'a PointAnswer]) -> Option<&'a PointAnswer> {
    let rows = answers.iter().copied();
    let rows = rows.filter(|row| row.item.is_none() && row.instance.is_none());
    rows.min_by_key(|row| {
        let speaks = row.claim().is_some() || row.judgement.is_some();
        let claimed = row.claim().and_then(Answer::claimed);
        let claimed = claimed.map_or(4, |rating| rating as u32);
        (row.by_clause.is_some(), !speaks, claimed, &row.place)
    })
}

impl<'a> PointView<'a> {
    /// The row about the whole point.
    pub(super) fn whole(&self) -> Option<&'a PointAnswer> {
        whole(&self.answers)
    }
}

fn rows<'a>(edition: &'a Edition, points: &[PointView<'a>]) -> Vec<ControlRow<'a>> {
    let mut rows = Vec::new();
    let mut placed = vec![false; points.len()];
    for clause in &edition.clauses {
        if edition.points_within(&clause.id).next().is_none() {
            continue;
        }
        rows.push(ControlRow::Clause(clause));
        for (at, view) in points.iter().enumerate() {
            if view.point.id.clause == clause.id && !placed[at] {
                placed[at] = true;
                rows.push(ControlRow::Point(at));
            }
        }
    }
    let left = placed.iter().enumerate().filter(|(_, placed)| !**placed);
    rows.extend(left.map(|(at, _)| ControlRow::Point(at)));
    rows
}
