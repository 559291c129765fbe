//! The columns of the questionnaire sheet: what is told, then what is asked.

use super::frame::FIRST_COLUMN;
use crate::role::Role;

/// What a row tells, with widths.
const TOLD: [(Role, f64); 6] = [
    (Role::Id, 11.0),
    (Role::Topic, 17.0),
    (Role::Requirement, 34.0),
    (Role::Question, 32.0),
    (Role::LookFor, 42.0),
    (Role::Change, 26.0),
];
/// What was carried over, with its width; only in questionnaires about changes.
const CARRIED: (Role, f64) = (Role::Carried, 13.0);
/// What a row asks for, with widths.
pub(super) const ASKED: [(Role, f64); 11] = [
    (Role::Answer, 13.0),
    (Role::Evidence, 17.0),
    (Role::OperatedBy, 12.0),
    (Role::Party, 15.0),
    (Role::Planned, 11.0),
    (Role::Interval, 9.0),
    (Role::Instance, 16.0),
    (Role::Respondent, 14.0),
    (Role::Comment, 30.0),
    (Role::Judgement, 11.0),
    (Role::JudgementNote, 22.0),
];

/// Where the columns of the sheet stand.
pub(super) struct Places {
    pub(super) columns: Vec<(Role, u32, f64)>,
}

impl Places {
    pub(super) fn new(with_change: bool, with_carried: bool) -> Self {
        let told = TOLD
            .into_iter()
            .filter(|(role, _)| with_change || *role != Role::Change);
        let carried = with_carried.then_some(CARRIED);
        let all = told.chain(carried).chain(ASKED);
        let columns = (FIRST_COLUMN..)
            .zip(all)
            .map(|(at, (role, width))| (role, at, width));
        Places {
            columns: columns.collect(),
        }
    }

    /// The column of a role; every role that is asked for has one.
    pub(super) fn of(&self, role: Role) -> u32 {
        let found = self.columns.iter().find(|(other, ..)| *other == role);
        found.map_or(FIRST_COLUMN, |(_, at, _)| *at)
    }

    pub(super) fn last(&self) -> u32 {
        self.columns.last().map_or(FIRST_COLUMN, |(_, at, _)| *at)
    }
}
