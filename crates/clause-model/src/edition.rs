//! One dated issue of a standard.

use crate::control_point::{ControlPoint, Unit};
use crate::identifier::{ClauseId, ControlPointId, EditionId, RoleId, StandardId};
use crate::method::EditionRules;
use crate::text::LocalText;
use crate::work_package::WorkPackage;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An edition with everything its pack says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The standard that it is an edition of.
    pub standard: StandardId,
    /// The edition's id within the standard.
    pub id: EditionId,
    /// The designation, such as ISO/IEC 20000-1:2011.
    pub title: LocalText,
    /// The date of publication.
    pub published: Option<Date>,
    /// Where the edition stands, per scheme.
    pub status: Vec<SchemeStatus>,
    /// What has taken the edition's place today, if anything.
    pub superseded_by: Option<LocalText>,
    /// The clauses in order, headings included.
    pub clauses: Vec<Clause>,
    /// The processes, each a clause with all its parts; together they hold every control point.
    pub processes: Vec<Process>,
    /// Who answers and who acts.
    pub roles: Vec<Role>,
    /// The control points in order.
    pub points: Vec<ControlPoint>,
    /// Packages of remediation work.
    pub packages: Vec<WorkPackage>,
    /// The edition's own rules on exclusions, other parties and gates.
    pub rules: EditionRules,
    /// Terms that differ from the previous edition, or are new.
    pub terms: Vec<Term>,
    /// Where each point stands in [`Edition::points`].
    pub(crate) index: BTreeMap<ControlPointId, usize>,
}

/// A numbered part of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// The number.
    pub id: ClauseId,
    /// The title.
    pub title: LocalText,
    /// Whether the clause's text was not available, so that it holds no control points here although it may demand something.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub title_only: bool,
    /// Whether the clause is known to demand nothing, such as a scope, a list of terms or a background.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub informative: bool,
}

/// A clause that is assessed and reported as one process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// The clause; its parts belong to the process.
    pub clause: ClauseId,
    /// A short name for charts.
    pub name: LocalText,
}

/// Where an edition stands in one certification scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SchemeStatus {
    /// Who runs the scheme.
    pub scheme: LocalText,
    /// What the scheme says of the edition.
    pub statement: LocalText,
    /// The day from which the statement holds, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Where the statement was read.
    pub source: String,
}

/// A role that answers questions or carries out actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The id.
    pub id: RoleId,
    /// What the role is called.
    pub title: LocalText,
}

/// A defined term and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term.
    pub term: LocalText,
    /// What the edition did with it.
    pub change: LocalText,
}

impl Edition {
    /// The control point with an id.
    pub fn point(&self, id: &ControlPointId) -> Option<&ControlPoint> {
        self.index.get(id).and_then(|&at| self.points.get(at))
    }

    /// The place of a control point in the edition's order.
    pub fn position(&self, id: &ControlPointId) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The clause with an id.
    pub fn clause(&self, id: &ClauseId) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == *id)
    }

    /// The control points of a clause and its parts, in order.
    pub fn points_within<'a>(
        &'a self,
        clause: &'a ClauseId,
    ) -> impl Iterator<Item = &'a ControlPoint> {
        self.points
            .iter()
            .filter(move |point| point.id.clause.is_within(clause))
    }

    /// The process that a clause belongs to.
    pub fn process_of(&self, clause: &ClauseId) -> Option<&Process> {
        self.processes
            .iter()
            .find(|process| clause.is_within(&process.clause))
    }

    /// The work package with an id.
    pub fn package(&self, id: &crate::identifier::PackageId) -> Option<&WorkPackage> {
        self.packages.iter().find(|package| package.id == *id)
    }

    /// The role with an id.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// The units over which some point repeats, apart from the organisation itself.
    pub fn repeating_units(&self) -> Vec<Unit> {
        let mut units: Vec<Unit> = self.points.iter().map(|point| point.per).collect();
        units.sort_unstable();
        units.dedup();
        units.retain(|unit| *unit != Unit::Organisation);
        units
    }
}
