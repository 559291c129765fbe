//! Which column holds the answers, if that is certain.

use super::ANSWER_THRESHOLD;
use super::headers::HeaderRow;
use super::profile::Profile;
use crate::role::Role;
use crate::table::Column;
use crate::words::ANSWERS;
use crate::words::header::{HeaderTable, is_of_audit, is_of_entity, roles_of};
use clause_model::submission::Answer;
use std::collections::BTreeMap;

/// Two answer columns closer than this are not told apart.
const MARGIN: u32 = 15;

/// A column that may hold the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) column: u32,
    pub(crate) header: String,
    pub(crate) confidence: u32,
}

/// What became of the search for answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AnswerColumns {
    Certain,
    Ambiguous(Vec<Candidate>),
    Absent,
}

/// Beside a self-assessment, "audit result" is the assessor's judgement and "audit remarks" its note.
pub(super) fn tell_audit_apart(header: &HeaderRow, scores: &mut [(u32, Role, u32)]) {
    let text = |column: &u32| header.texts.get(column).map_or("", String::as_str);
    let mut best: BTreeMap<u32, (u32, Role)> = BTreeMap::new();
    for (column, role, confidence) in scores.iter() {
        let known = best.entry(*column).or_insert((*confidence, *role));
        *known = (*known).max((*confidence, *role));
    }
    let own = best.iter().filter(|(column, (confidence, role))| {
        *role == Role::Answer && *confidence >= ANSWER_THRESHOLD && is_of_entity(text(column))
    });
    let own: Vec<u32> = own.map(|(column, _)| *column).collect();
    let [own] = own[..] else { return };
    for (column, role, _) in scores.iter_mut() {
        if *column == own || !is_of_audit(text(column)) {
            continue;
        }
        match role {
            Role::Answer => *role = Role::Judgement,
            Role::Comment => *role = Role::JudgementNote,
            _ => {}
        }
    }
}

/// Every column that may hold the answers, the likeliest first.
pub(super) fn answer_candidates(header: &HeaderRow, scores: &[(u32, Role, u32)]) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = scores
        .iter()
        .filter(|(_, role, _)| *role == Role::Answer)
        .map(|(column, _, confidence)| Candidate {
            column: *column,
            header: header.texts.get(column).cloned().unwrap_or_default(),
            confidence: (*confidence).min(100),
        })
        .collect();
    candidates.sort_by_key(|candidate| (std::cmp::Reverse(candidate.confidence), candidate.column));
    candidates
}

/// Columns whose headers are answers and whose cells are ticks: "符合 | 不符合 | 不适用".
pub(super) fn option_columns(header: &HeaderRow, profiles: &BTreeMap<u32, Profile>) -> Vec<u32> {
    let is_option = |at: &u32| {
        let named = header.texts.get(at).and_then(|text| option_word(text));
        let ticks = profiles.get(at).is_none_or(|profile| profile.ticks);
        named.is_some() && ticks
    };
    let options: Vec<u32> = header.texts.keys().copied().filter(is_option).collect();
    let (Some(first), Some(last), true) = (options.first(), options.last(), options.len() >= 2)
    else {
        return Vec::new();
    };
    // A ticked column among them is an option, whatever its header: a tick there is no blank answer.
    let among = |at: &u32| {
        let ticked = profiles.get(at).is_some_and(|profile| profile.ticked);
        let text = header.texts.get(at).map_or("", String::as_str);
        let unknown = roles_of(text, HeaderTable::Questionnaire).is_empty();
        let within = (*first..=*last + 1).contains(at);
        options.contains(at) || (within && ticked && unknown)
    };
    header.texts.keys().copied().filter(among).collect()
}

/// The answer that a header stands for: "符合", "不符合(N)".
pub(super) fn option_word(header: &str) -> Option<Answer> {
    let bare = header.split(['(', '（']).next().unwrap_or_default();
    ANSWERS.read(header).or_else(|| ANSWERS.read(bare))
}

/// Ticks beside a column of ticks without a header of their own: the header says nothing of what each of
/// them stands for.
pub(super) fn drop_headless_ticks(
    header: &HeaderRow,
    profiles: &BTreeMap<u32, Profile>,
    columns: &mut BTreeMap<u32, Column>,
    answers: AnswerColumns,
) -> AnswerColumns {
    let ticked = |at: &u32| profiles.get(at).is_some_and(|profile| profile.ticked);
    let headless = |at: &u32| ticked(at) && !header.texts.contains_key(at);
    let mut of_answers = columns.iter().filter(|(_, c)| c.role == Some(Role::Answer));
    let answer = of_answers.find(|(at, _)| ticked(at) && headless(&(**at + 1)));
    let Some((first, confidence)) = answer.map(|(at, column)| (*at, column.confidence)) else {
        return answers;
    };
    let beside = (first + 1..).take_while(headless);
    let candidates = std::iter::once(first)
        .chain(beside)
        .map(|column| Candidate {
            column,
            header: header.texts.get(&column).cloned().unwrap_or_default(),
            confidence: if column == first { confidence } else { 0 },
        });
    let candidates = candidates.collect();
    clear(columns, Role::Answer);
    AnswerColumns::Ambiguous(candidates)
}

/// Columns whose headers are answers and whose cells are numbers count rows, as summaries do:
/// "Clause | Compliant | Non-compliant". They hold no answers.
pub(super) fn drop_counts(
    header: &HeaderRow,
    profiles: &BTreeMap<u32, Profile>,
    scores: &mut Vec<(u32, Role, u32)>,
) {
    let named = header.texts.iter();
    let named = named.filter(|(_, text)| ANSWERS.read(text).is_some());
    let named: Vec<u32> = named.map(|(at, _)| *at).collect();
    let counts = |at: &u32| profiles.get(at).is_some_and(|profile| profile.numbers);
    if named.len() >= 2 && named.iter().any(counts) {
        scores.retain(|(at, role, _)| *role != Role::Answer || !named.contains(at));
    }
}

pub(super) fn settle_answers(
    columns: &mut BTreeMap<u32, Column>,
    candidates: &[Candidate],
    options: &[u32],
) -> AnswerColumns {
    let has =
        |columns: &BTreeMap<u32, Column>, role| columns.values().any(|c| c.role == Some(role));
    if has(columns, Role::DocumentationScore) && has(columns, Role::ImplementationScore) {
        clear(columns, Role::Answer);
        return AnswerColumns::Certain;
    }
    let others = candidates
        .iter()
        .filter(|candidate| !options.contains(&candidate.column));
    let rivals: Vec<&Candidate> = others.collect();
    if !options.is_empty()
        && rivals
            .iter()
            .all(|rival| rival.confidence < ANSWER_THRESHOLD)
    {
        make_options(columns, options);
        return AnswerColumns::Certain;
    }
    let free = |candidate: &&Candidate| {
        let role = columns
            .get(&candidate.column)
            .and_then(|column| column.role);
        role.is_none() || role == Some(Role::Answer)
    };
    let open: Vec<&Candidate> = rivals.iter().copied().filter(free).collect();
    match open[..] {
        [best, second, ..]
            if best.confidence < second.confidence + MARGIN
                && second.confidence >= ANSWER_THRESHOLD =>
        {
            clear(columns, Role::Answer);
            AnswerColumns::Ambiguous(open.into_iter().cloned().collect())
        }
        [best, ..] if best.confidence >= ANSWER_THRESHOLD => AnswerColumns::Certain,
        [_, ..] => AnswerColumns::Ambiguous(open.into_iter().cloned().collect()),
        [] => sole_score(columns),
    }
}

/// A score of documentation or implementation alone is the answer.
fn sole_score(columns: &mut BTreeMap<u32, Column>) -> AnswerColumns {
    for column in columns.values_mut() {
        if matches!(
            column.role,
            Some(Role::DocumentationScore | Role::ImplementationScore)
        ) {
            column.role = Some(Role::Answer);
            return AnswerColumns::Certain;
        }
    }
    sole_verdict(columns)
}

/// A verdict is apart from the answer only where there is one. By itself it says how far the
/// requirement is fulfilled, and is rated by the evidence as any answer is.
fn sole_verdict(columns: &mut BTreeMap<u32, Column>) -> AnswerColumns {
    let mut verdicts = columns.values_mut();
    let verdict = verdicts.find(|column| column.role == Some(Role::Judgement));
    match verdict {
        Some(column) => {
            column.role = Some(Role::Answer);
            AnswerColumns::Certain
        }
        None => AnswerColumns::Absent,
    }
}

fn make_options(columns: &mut BTreeMap<u32, Column>, options: &[u32]) {
    for at in options {
        if let Some(column) = columns.get_mut(at) {
            column.role = Some(Role::AnswerOption);
            column.option = option_word(&column.header);
            column.confidence = 100;
        }
    }
}

fn clear(columns: &mut BTreeMap<u32, Column>, role: Role) {
    for column in columns
        .values_mut()
        .filter(|column| column.role == Some(role))
    {
        column.role = None;
        column.confidence = 0;
    }
}
