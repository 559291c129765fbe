//! What came of a migration: what was carried, what was asked, and how much of that is closed.

use super::position::{NoLongerAsked, no_longer_asked};
use super::reply::Reply;
use super::treatment::{PositionTally, Treatment};
use crate::outcome::Outcome;
use crate::rating::PointRating;
use crate::remediation::{Action, Plan};
use clause_model::identifier::{ControlPointId, EditionId};
use clause_model::submission::{Answer, PointAnswer, Submission};
use clause_model::{ClauseId, Edition, Relation, Standard, Succession};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// A point of the newer edition and what became of it in the migration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MigratedPoint {
    /// The point.
    pub point: ControlPointId,
    /// The clause under which [`ClauseAccount`] counts it; none where the comparison has no such line.
    pub clause: Option<ClauseId>,
    /// How it was treated.
    pub treatment: Treatment,
    /// The relation of its succession row.
    pub relation: Relation,
    /// The points of the earlier edition that it takes up.
    pub sources: Vec<ControlPointId>,
    /// What was carried; none where the point was asked in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried: Option<Answer>,
    /// Whether the carried part rests on a declared certificate alone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_certificate: bool,
    /// Ids of the register entries that its rows cite.
    pub evidence: Vec<String>,
    /// What the organisation said to it.
    pub reply: Reply,
    /// The outcome under the newer edition.
    pub outcome: Outcome,
}

impl MigratedPoint {
    /// Whether something was asked of the point.
    pub fn is_asked(&self) -> bool {
        self.treatment != Treatment::Carried
    }
}

/// The migration of one clause.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct ClauseAccount {
    /// The clause of the newer edition; none for points outside the lines of the comparison.
    pub clause: Option<ClauseId>,
    /// The mean degree of change that the succession's rows give, in hundredths.
    pub degree_hundredths: Option<u32>,
    /// The degree that a third party published, in hundredths.
    pub published_hundredths: Option<u32>,
    /// Points by treatment.
    pub tally: PositionTally,
    /// Of the points that were asked: those without a gap.
    pub closed: u32,
    /// Of the points that were asked: those with a gap.
    pub open: u32,
    /// Carried answers that nobody has confirmed.
    pub unconfirmed: u32,
    /// Person-days that remain of actions most of whose points belong to the clause.
    pub remaining_days: u32,
}

/// What came of a migration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MigrationAccount {
    /// The earlier edition.
    pub from: EditionId,
    /// The edition assessed against.
    pub to: EditionId,
    /// All points together; its effort is that of the whole plan.
    pub total: ClauseAccount,
    /// By clause, in the order of the comparison; the points outside it come last.
    pub clauses: Vec<ClauseAccount>,
    /// Every point, in the edition's order.
    pub points: Vec<MigratedPoint>,
    /// What the clauses no longer ask.
    pub no_longer_asked: Vec<NoLongerAsked>,
}

/// What an account is made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AccountInput<'a> {
    pub(crate) standard: &'a Standard,
    pub(crate) edition: &'a Edition,
    pub(crate) submission: &'a Submission,
    pub(crate) ratings: &'a [PointRating],
    pub(crate) plan: Option<&'a Plan>,
}

/// The account of a submission that came through a migration; none for one that brought nothing along.
pub(crate) fn account(input: AccountInput<'_>) -> Option<MigrationAccount> {
    let carries = |row: &PointAnswer| row.carried.is_some();
    if !input.submission.answers.iter().any(carries) {
        return None;
    }
    let succession = succession(input)?;
    let points = points(input, succession);
    let mut clauses: Vec<ClauseAccount> = Vec::new();
    for line in succession.comparison_degrees() {
        clauses.push(ClauseAccount {
            clause: Some(line.line.to.clone()),
            degree_hundredths: line.derived.mean().hundredths(),
            published_hundredths: line.line.published.as_ref().map(|f| f.degree_hundredths),
            ..ClauseAccount::default()
        });
    }
    clauses.push(ClauseAccount::default());
    let mut total = ClauseAccount {
        degree_hundredths: succession.degrees().mean().hundredths(),
        remaining_days: input.plan.map_or(0, |plan| plan.remaining_effort_days),
        ..ClauseAccount::default()
    };
    for point in &points {
        total.count(point);
        let own = clauses.iter_mut().find(|line| line.clause == point.clause);
        if let Some(line) = own {
            line.count(point);
        }
    }
    for action in input.plan.iter().flat_map(|plan| &plan.actions) {
        let clause = main_clause(&points, &clauses, action);
        if let Some(line) = clause.and_then(|at| clauses.get_mut(at)) {
            line.remaining_days += action.remaining_days();
        }
    }
    // The line of what lies outside the comparison is there only where something does.
    clauses.retain(|line| line.clause.is_some() || line.points() > 0);
    Some(MigrationAccount {
        from: succession.from.clone(),
        to: succession.to.clone(),
        total,
        clauses,
        points,
        no_longer_asked: no_longer_asked(succession),
    })
}

impl ClauseAccount {
    /// All points.
    pub fn points(&self) -> u32 {
        self.tally.carried + self.tally.remainder + self.tally.full
    }

    fn count(&mut self, point: &MigratedPoint) {
        self.tally.add(point.treatment);
        self.unconfirmed += u32::from(point.reply == Reply::Unconfirmed);
        if point.is_asked() {
            if point.outcome.is_gap() {
                self.open += 1;
            } else {
                self.closed += 1;
            }
        }
    }
}

impl MigrationAccount {
    /// The place of the clause that most of an action's points belong to, the first of several; none for
    /// an action about no point.
    pub(crate) fn clause_of(&self, action: &Action) -> Option<usize> {
        main_clause(&self.points, &self.clauses, action)
    }
}

fn main_clause(
    points: &[MigratedPoint],
    clauses: &[ClauseAccount],
    action: &Action,
) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for id in &action.points {
        let point = points.iter().find(|point| point.point == *id)?;
        let at = clauses
            .iter()
            .position(|line| line.clause == point.clause)?;
        *counts.entry(at).or_default() += 1;
    }
    let most = counts.values().copied().max();
    let mut found = counts.into_iter();
    found
        .find(|(_, count)| Some(*count) == most)
        .map(|(at, _)| at)
}

/// The succession by which the rows took up their sources; of several the latest.
fn succession(input: AccountInput<'_>) -> Option<&Succession> {
    let into = |one: &&Succession| one.to == input.edition.id && one.from != input.edition.id;
    let fits = |one: &&Succession| {
        let mut rows = input.submission.answers.iter();
        rows.all(|row| {
            let sources = row.carried.as_ref().map(|part| &part.sources);
            let taken = one.row_to(&row.point).map(|row| &row.from);
            sources.is_none() || sources == taken
        })
    };
    let known = || input.standard.successions.iter().filter(into);
    known().rfind(fits).or_else(|| known().next_back())
}

fn points(input: AccountInput<'_>, succession: &Succession) -> Vec<MigratedPoint> {
    let mut rows: BTreeMap<&ControlPointId, Vec<&PointAnswer>> = BTreeMap::new();
    for row in &input.submission.answers {
        rows.entry(&row.point).or_default().push(row);
    }
    let none = Vec::new();
    let one = |rating: &PointRating| {
        let rows = rows.get(&rating.point).unwrap_or(&none);
        migrated(rating, rows, succession)
    };
    input.ratings.iter().map(one).collect()
}

fn migrated(rating: &PointRating, rows: &[&PointAnswer], succession: &Succession) -> MigratedPoint {
    let row = succession.row_to(&rating.point);
    let part = rows.iter().find_map(|row| row.carried.as_ref());
    let treatment = match part {
        Some(part) if part.remainder => Treatment::Remainder,
        Some(_) => Treatment::Carried,
        None => Treatment::Full,
    };
    let clause = &rating.point.clause;
    let mut lines = succession.comparisons.iter();
    let line = lines.find(|line| clause.is_within(&line.to));
    let mut evidence: Vec<String> = Vec::new();
    for id in rows.iter().flat_map(|row| &row.evidence) {
        if !evidence.contains(id) {
            evidence.push(id.clone());
        }
    }
    MigratedPoint {
        point: rating.point.clone(),
        clause: line.map(|line| line.to.clone()),
        treatment,
        relation: row.map_or(Relation::None, |row| row.relation),
        sources: row.map_or(Vec::new(), |row| row.from.clone()),
        carried: part.map(|part| part.answer),
        by_certificate: part.is_some_and(|part| part.by_certificate),
        evidence,
        reply: Reply::of(treatment, part.map(|part| part.answer), rows),
        outcome: rating.outcome,
    }
}
