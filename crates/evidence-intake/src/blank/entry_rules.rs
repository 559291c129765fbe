//! What may be entered into the questionnaire, and what is marked as still missing.

use super::answer_list::AnswerList;
use super::frame::{FIRST_ROW, Frame};
use super::lists::{Lists, Offer};
use super::organisation::date_rule;
use super::question_columns::Places;
use super::texts::MessageTexts;
use crate::marks::KEY_COLUMN;
use crate::role::Role;
use crate::words::ANSWERS;
use clause_model::submission::Answer;
use std::collections::BTreeMap;
use workbook::draft::{
    ConditionalDraft, ConditionalRule, Severity, ValidationDraft, ValidationRule,
};
use workbook::{CellRange, CellRef, SheetDraft, formula, theme};

/// The longest interval in months.
const LONGEST_INTERVAL: i32 = 60;
/// The longest list of evidence ids, in characters.
const LONGEST_IDS: u32 = 2000;

/// Where each kind of row is, for the rules on entries.
#[derive(Default)]
pub(super) struct Filled {
    /// Rows by the answers that they offer.
    pub(super) answers: BTreeMap<AnswerList, Vec<u32>>,
    /// The last row.
    pub(super) last: u32,
}

pub(super) fn add(
    frame: &Frame<'_>,
    sheet: &mut SheetDraft,
    places: &Places,
    filled: &Filled,
    lists: &Lists,
) {
    let rules = Rules {
        frame,
        places,
        filled,
        lists,
    };
    let answers = filled
        .answers
        .iter()
        .filter_map(|(list, rows)| rules.answers(*list, rows));
    sheet.validations.extend(answers);
    sheet.validations.extend(rules.others());
    sheet.conditionals.extend(rules.missing());
}

struct Rules<'a, 'f> {
    frame: &'a Frame<'f>,
    places: &'a Places,
    filled: &'a Filled,
    lists: &'a Lists,
}

impl Rules<'_, '_> {
    /// The dropdown of the rows that offer the same answers.
    fn answers(&self, list: AnswerList, rows: &[u32]) -> Option<ValidationDraft> {
        let prompts = &self.frame.texts.questionnaire.prompts;
        let prompt = match list {
            AnswerList::Claims | AnswerList::Any => &prompts.answer,
            AnswerList::Event => &prompts.event,
            AnswerList::Periodic => &prompts.periodic,
            AnswerList::Conditional => &prompts.conditional,
        };
        let mut rule = self.choice(Role::Answer, Offer::Answers(list), prompt)?;
        rule.ranges = runs(self.places.of(Role::Answer), rows);
        Some(rule)
    }

    fn others(&self) -> Vec<ValidationDraft> {
        let texts = &self.frame.texts.questionnaire;
        let prompts = &texts.prompts;
        let ids = ValidationDraft {
            prompt: Some(self.frame.message(&prompts.evidence)),
            severity: Severity::Warning,
            ..ValidationDraft::new(
                self.column(Role::Evidence),
                ValidationRule::TextUpTo(LONGEST_IDS),
            )
        };
        let interval = ValidationDraft {
            prompt: Some(self.frame.message(&prompts.interval)),
            error: Some(self.frame.message(&texts.not_an_interval)),
            severity: Severity::Warning,
            ..ValidationDraft::new(
                self.column(Role::Interval),
                ValidationRule::WholeBetween(1, LONGEST_INTERVAL),
            )
        };
        let planned = date_rule(
            vec![self.column(Role::Planned)],
            Some(self.frame.message(&prompts.planned)),
            self.frame.message(&texts.not_a_date),
        );
        let choices = [
            self.choice(Role::OperatedBy, Offer::Parties, &prompts.operated_by),
            self.choice(Role::Judgement, Offer::Verdicts, &prompts.judgement),
        ];
        choices
            .into_iter()
            .flatten()
            .chain([ids, planned, interval])
            .collect()
    }

    fn choice(&self, role: Role, offer: Offer, prompt: &MessageTexts) -> Option<ValidationDraft> {
        let mut choice = ValidationDraft::new(self.column(role), self.lists.rule(offer)?);
        choice.prompt = Some(self.frame.message(prompt));
        choice.error = Some(self.frame.message(&self.frame.texts.questionnaire.refused));
        Some(choice)
    }

    fn column(&self, role: Role) -> CellRange {
        let at = self.places.of(role);
        CellRange::new(
            CellRef::new(FIRST_ROW, at),
            CellRef::new(self.filled.last, at),
        )
    }

    /// Highlights what an entry still needs: evidence, a date, a reason, a note.
    fn missing(&self) -> Vec<ConditionalDraft> {
        let word = |answer| formula::quoted(ANSWERS.canonical(answer, self.frame.language));
        let answered = |answer| format!("{}={}", self.cell(Role::Answer), word(answer));
        let point = format!(
            "LEFT(${}{},5)=\"point\"",
            CellRef::column_name(KEY_COLUMN),
            FIRST_ROW + 1
        );
        let claims = [Answer::Fully, Answer::Largely, Answer::Partly]
            .map(answered)
            .join(",");
        let judged = format!("LEN({})>0", self.cell(Role::Judgement));
        [
            (Role::Evidence, format!("{point},OR({claims})")),
            (Role::Planned, answered(Answer::NotYetDue)),
            (Role::Comment, answered(Answer::ConditionAbsent)),
            (Role::JudgementNote, judged),
        ]
        .map(|(role, reason)| {
            let expression = format!("AND({reason},LEN(TRIM({}))=0)", self.cell(role));
            let style = theme::highlight(theme::ATTENTION);
            ConditionalDraft::new(
                self.column(role),
                ConditionalRule::Formula { expression, style },
            )
        })
        .to_vec()
    }

    /// The cell of a role in the first row, as a rule relative to it names it.
    fn cell(&self, role: Role) -> String {
        format!("${}", CellRef::new(FIRST_ROW, self.places.of(role)))
    }
}

/// Rows of one column as few ranges.
fn runs(column: u32, rows: &[u32]) -> Vec<CellRange> {
    let mut runs: Vec<CellRange> = Vec::new();
    for row in rows {
        let cell = CellRef::new(*row, column);
        match runs.last_mut() {
            Some(run) if run.last.row + 1 == *row => run.last = cell,
            _ => runs.push(CellRange::single(cell)),
        }
    }
    runs
}
