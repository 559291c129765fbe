//! Which column plays which role: header words and contents together, as a number of 100.

use super::ANSWER_THRESHOLD;
use super::answer_columns::{
    AnswerColumns, answer_candidates, drop_counts, drop_headless_ticks, option_columns,
    settle_answers, tell_audit_apart,
};
use super::headers::HeaderRow;
use super::profile::Profile;
use crate::role::Role;
use crate::table::Column;
use crate::words::header::{Direction, HeaderTable, STRONG, direction, roles_of};
use std::collections::{BTreeMap, BTreeSet};

/// What contents add to a header's points where they bear it out.
const BORNE_OUT: u32 = 40;
/// What blank cells add: they contradict nothing.
const BLANK: u32 = 20;
/// Values whose scale is doubtful, or short words that are not on any scale.
const DOUBTFUL: u32 = 25;
const SHORT_WORDS: u32 = 10;
/// Which share of a column's cells must be ids, and which without a header that says so.
const SOME_IDS: u32 = 30;
const MOST_IDS: u32 = 80;

/// The columns of a table with their roles.
pub(crate) struct Assignment {
    pub(crate) columns: BTreeMap<u32, Column>,
    pub(crate) answers: AnswerColumns,
}

/// Roles that several columns of one table may play.
fn is_repeatable(role: Role) -> bool {
    use Role as R;
    matches!(
        role,
        R::Evidence
            | R::Comment
            | R::Requirement
            | R::Question
            | R::LookFor
            | R::Topic
            | R::Gap
            | R::Action
            | R::AnswerOption
            | R::JudgementNote
            | R::Id
            | R::References
    )
}

/// Gives each column of a questionnaire its role.
pub(crate) fn assign_questionnaire(
    header: &HeaderRow,
    profiles: &BTreeMap<u32, Profile>,
    table: HeaderTable,
) -> Assignment {
    let mut columns = blank_columns(header, profiles);
    let options = option_columns(header, profiles);
    let mut scores = Vec::new();
    for (at, profile) in profiles {
        let text = header.texts.get(at).map_or("", String::as_str);
        for (role, confidence) in questionnaire_scores(text, profile, table) {
            scores.push((*at, role, confidence));
        }
    }
    drop_unfounded_ids(header, profiles, table, &mut scores);
    drop_counts(header, profiles, &mut scores);
    tell_audit_apart(header, &mut scores);
    let candidates = answer_candidates(header, &scores);
    take_best(&mut columns, &scores);
    let answers = settle_answers(&mut columns, &candidates, &options);
    let answers = drop_headless_ticks(header, profiles, &mut columns, answers);
    set_row_counters_aside(&mut columns, profiles);
    Assignment { columns, answers }
}

/// Gives each column of a register its role: headers alone decide.
pub(crate) fn assign_register(
    header: &HeaderRow,
    profiles: &BTreeMap<u32, Profile>,
) -> BTreeMap<u32, Column> {
    let mut columns = blank_columns(header, profiles);
    let mut scores = Vec::new();
    for (at, text) in &header.texts {
        let counts_rows = profiles
            .get(at)
            .is_some_and(|profile| profile.running_number);
        for (role, points) in roles_of(text, HeaderTable::Register) {
            let confidence = text_role(points);
            // Numbers of rows are ids only where the register has no others.
            let doubtful = counts_rows && role == Role::EvidenceId && points < STRONG;
            let lowest = confidence.min(ANSWER_THRESHOLD);
            scores.push((*at, role, if doubtful { lowest } else { confidence }));
        }
    }
    take_best(&mut columns, &scores);
    set_row_counters_aside(&mut columns, profiles);
    columns
}

/// A column that merely counts the rows says nothing that could be lost.
fn set_row_counters_aside(columns: &mut BTreeMap<u32, Column>, profiles: &BTreeMap<u32, Profile>) {
    for (at, column) in columns
        .iter_mut()
        .filter(|(_, column)| column.role.is_none())
    {
        if profiles
            .get(at)
            .is_some_and(|profile| profile.running_number)
        {
            column.role = Some(Role::Guidance);
            column.confidence = 100;
        }
    }
}

fn blank_columns(header: &HeaderRow, profiles: &BTreeMap<u32, Profile>) -> BTreeMap<u32, Column> {
    let all: BTreeSet<u32> = header
        .texts
        .keys()
        .chain(profiles.keys())
        .copied()
        .collect();
    all.into_iter()
        .map(|at| {
            let column = Column {
                header: header.texts.get(&at).cloned().unwrap_or_default(),
                ..Column::default()
            };
            (at, column)
        })
        .collect()
}

/// A header's points for a column of texts.
fn text_role(points: u32) -> u32 {
    points + BLANK
}

fn questionnaire_scores(header: &str, profile: &Profile, table: HeaderTable) -> Vec<(Role, u32)> {
    let mut scores: BTreeMap<Role, u32> = BTreeMap::new();
    for (role, points) in roles_of(header, table) {
        let confidence = match role {
            Role::Id | Role::Clause => id_confidence(points, profile),
            Role::Answer
            | Role::Judgement
            | Role::Applicability
            | Role::DocumentationScore
            | Role::ImplementationScore => answer_confidence(points, profile),
            _ => text_role(points),
        };
        scores.insert(role, confidence);
    }
    // A column of ids needs no header; a column of answers without a known header stays below the
    // threshold unless its dropdown speaks for it.
    if profile.ids >= MOST_IDS && !profile.running_number {
        let known = scores.entry(Role::Id).or_default();
        *known = (*known).max(profile.ids * 7 / 10);
    }
    if profile.item_letters && (scores.is_empty() || scores.contains_key(&Role::Id)) {
        return vec![(Role::Id, MOST_IDS)];
    }
    let answers = answer_confidence(0, profile) + if profile.offers_answers { BLANK } else { 0 };
    let asks_for_gaps = direction(header) != Direction::Straight;
    let bonus = if asks_for_gaps { DOUBTFUL } else { 0 };
    if is_answers(profile) && profile.ids < SOME_IDS {
        let known = scores.entry(Role::Answer).or_default();
        *known = (*known).max(answers + bonus);
        if asks_for_gaps && answers >= BORNE_OUT {
            scores.remove(&Role::Gap);
            scores.remove(&Role::Action);
        }
    }
    scores
        .into_iter()
        .filter(|(_, confidence)| *confidence > 0)
        .collect()
}

/// Numbers of anything look like clauses. Only a header makes a column of them ids; without one the
/// ids must have more than one part, and beside a column that has one they must be those of points.
fn drop_unfounded_ids(
    header: &HeaderRow,
    profiles: &BTreeMap<u32, Profile>,
    table: HeaderTable,
    scores: &mut Vec<(u32, Role, u32)>,
) {
    let roles = |at: &u32| header.texts.get(at).map(|text| roles_of(text, table));
    let names_ids = |at: &u32| {
        let is_id = |(role, _): &(Role, u32)| matches!(role, Role::Id | Role::Clause);
        roles(at).is_some_and(|roles| roles.iter().any(is_id))
    };
    let named = scores.iter().any(|(at, role, confidence)| {
        matches!(role, Role::Id | Role::Clause) && *confidence >= ANSWER_THRESHOLD && names_ids(at)
    });
    scores.retain(|(at, role, _)| {
        let Some(profile) = profiles.get(at).filter(|_| *role == Role::Id) else {
            return true;
        };
        let unknown = roles(at).is_none_or(|roles| roles.is_empty());
        names_ids(at)
            || profile.item_letters
            || profile.point_ids >= MOST_IDS
            || (!named && unknown && profile.precise_ids >= MOST_IDS)
    });
}

fn is_answers(profile: &Profile) -> bool {
    profile.offers_answers
        || profile
            .answers
            .is_some_and(|share| share >= ANSWER_THRESHOLD)
}

fn answer_confidence(points: u32, profile: &Profile) -> u32 {
    let content = if is_answers(profile) {
        BORNE_OUT
    } else if profile.filled == 0 {
        BLANK
    } else if profile.prose {
        return points.saturating_sub(BORNE_OUT);
    } else if profile.scale.is_err() {
        DOUBTFUL
    } else {
        SHORT_WORDS
    };
    if points == 0 && content < BORNE_OUT {
        0
    } else {
        points + content
    }
}

fn id_confidence(points: u32, profile: &Profile) -> u32 {
    if profile.running_number || profile.ids < SOME_IDS {
        return 0;
    }
    points + BORNE_OUT * profile.ids / 100
}

/// Gives each column its best role, the surest first; columns from left to right.
fn take_best(columns: &mut BTreeMap<u32, Column>, scores: &[(u32, Role, u32)]) {
    let mut ranked: Vec<&(u32, Role, u32)> = scores
        .iter()
        .filter(|(_, _, confidence)| *confidence >= ANSWER_THRESHOLD)
        .collect();
    ranked
        .sort_by_key(|(column, role, confidence)| (std::cmp::Reverse(*confidence), *column, *role));
    let mut taken: BTreeSet<Role> = BTreeSet::new();
    for (at, role, confidence) in ranked {
        let free = is_repeatable(*role) || !taken.contains(role);
        let Some(column) = columns
            .get_mut(at)
            .filter(|column| free && column.role.is_none())
        else {
            continue;
        };
        column.role = Some(*role);
        column.confidence = (*confidence).min(100);
        taken.insert(*role);
    }
}
