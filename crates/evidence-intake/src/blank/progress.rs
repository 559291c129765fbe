//! Live progress: how many control points have an answer, per process and in all.

use super::QuestionRow;
use super::frame::{FIRST_COLUMN, Frame, key};
use super::looks::{SMALL, told};
use crate::marks::{KEY_COLUMN, OwnSheet, ROLE_ROW, RowKey};
use crate::role::Role;
use clause_model::edition::Process;
use clause_model::{ClauseId, Language};
use workbook::draft::{ConditionalDraft, ConditionalRule, Horizontal};
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft, SheetRange, WorkbookDraft, theme};

const ANSWERED: u32 = FIRST_COLUMN + 2;
const TOTAL: u32 = FIRST_COLUMN + 3;
const SHARE: u32 = FIRST_COLUMN + 4;

/// Where the questionnaire sheet holds its keys and answers.
struct AnswerCells<'a> {
    sheet: &'a SheetDraft,
    keys: SheetRange,
    answers: SheetRange,
}

impl<'a> AnswerCells<'a> {
    fn of(sheet: &'a SheetDraft) -> Self {
        let is_answer = |cell: &&CellRef| {
            let content = sheet.cells.get(cell).map(|drafted| &drafted.content);
            content == Some(&Content::text(Role::Answer.name()))
        };
        let roles = sheet
            .cells
            .range(CellRef::new(ROLE_ROW, 0)..CellRef::new(ROLE_ROW + 1, 0));
        let column = roles
            .map(|(cell, _)| cell)
            .find(is_answer)
            .map_or(0, |cell| cell.column);
        let last = sheet.cells.keys().next_back().map_or(0, |cell| cell.row);
        let range = |column| {
            let first = CellRef::new(super::FIRST_ROW, column);
            let cells = CellRange::new(first, CellRef::new(last, column));
            SheetRange::new(sheet.name.clone(), cells)
        };
        AnswerCells {
            sheet,
            keys: range(KEY_COLUMN),
            answers: range(column),
        }
    }

    /// How many points within a clause have an answer.
    fn count(&self, clause: &ClauseId) -> u32 {
        let rows = self.keys.range.first.row..=self.keys.range.last.row;
        let answered = rows.filter(|row| {
            let is_asked = matches!(
                self.key(*row),
                Some(RowKey::Point(id) | RowKey::Carried { point: id, .. })
                    if id.clause.is_within(clause)
            );
            let cell = CellRef::new(*row, self.answers.range.first.column);
            let drafted = self.sheet.cells.get(&cell).map(|cell| &cell.content);
            is_asked && drafted.is_some_and(|content| *content != Content::Blank)
        });
        answered.count() as u32
    }

    fn key(&self, row: u32) -> Option<RowKey> {
        key_of(self.sheet, row)
    }

    /// The formula that counts the same.
    fn formula(&self, clause: &ClauseId, asked: &[QuestionRow<'_>]) -> String {
        let of_clause = |row: &&QuestionRow<'_>| row.point.id.clause.is_within(clause);
        let carries = asked.iter().any(|row| row.said.is_some());
        let deeper = |row: &&QuestionRow<'_>| row.point.id.clause != *clause;
        let within = asked.iter().filter(of_clause);
        let (below, own): (Vec<_>, Vec<_>) = within.partition(deeper);
        let count = |pattern: &str| {
            let (keys, answers) = (&self.keys, &self.answers);
            let of = |word: &str| {
                format!("COUNTIFS({keys},\"{word} {clause}{pattern}*\",{answers},\"<>\")")
            };
            if carries {
                format!("{}+{}", of("point"), of("remainder"))
            } else {
                of("point")
            }
        };
        match (own.is_empty(), below.is_empty()) {
            (true, _) => count("."),
            (_, true) => count("-"),
            _ => format!("{}+{}", count("-"), count(".")),
        }
    }
}

fn key_of(sheet: &SheetDraft, row: u32) -> Option<RowKey> {
    match &sheet.cells.get(&CellRef::new(row, KEY_COLUMN))?.content {
        Content::Text(text) => text.parse().ok(),
        _ => None,
    }
}

/// The processes that are asked about.
fn processes<'a>(frame: &'a Frame<'_>, asked: &[QuestionRow<'_>]) -> Vec<(&'a Process, u32)> {
    let counted = frame.edition.processes.iter().map(|process| {
        let within = |row: &&QuestionRow<'_>| row.point.id.clause.is_within(&process.clause);
        (process, asked.iter().filter(within).count() as u32)
    });
    counted.filter(|(_, total)| *total > 0).collect()
}

/// Writes the table of processes from a row on, and the overall line at a row of its own.
pub(super) fn put(
    frame: &Frame<'_>,
    sheet: &mut SheetDraft,
    asked: &[QuestionRow<'_>],
    questionnaire: &SheetDraft,
    (overall, first): (u32, u32),
) -> u32 {
    let answers = AnswerCells::of(questionnaire);
    let mut row = first;
    for (process, total) in processes(frame, asked) {
        key(sheet, row, &RowKey::Clause(process.clause.clone()));
        let id = told().number_format(theme::TEXT);
        sheet.put(row, FIRST_COLUMN, process.clause.as_str(), &id);
        sheet.put(row, FIRST_COLUMN + 1, frame.text(&process.name), &told());
        let formula = answers.formula(&process.clause, asked);
        let answered = answers.count(&process.clause);
        sheet.put(
            row,
            ANSWERED,
            Content::formula(formula, answered.into()),
            &figure(),
        );
        sheet.put(row, TOTAL, total, &figure());
        put_share(sheet, row, answered, total);
        row += 1;
    }
    put_overall(sheet, (overall, first, row));
    let shares = CellRange::new(CellRef::new(first, SHARE), CellRef::new(row - 1, SHARE));
    sheet.conditionals.push(bar(shares));
    let whole = CellRange::single(CellRef::new(overall, SHARE));
    sheet.conditionals.push(bar(whole));
    row
}

fn figure() -> workbook::Style {
    theme::integer().size(SMALL).align(Horizontal::Centre)
}

fn put_share(sheet: &mut SheetDraft, row: u32, answered: u32, total: u32) {
    let (part, whole) = (CellRef::new(row, ANSWERED), CellRef::new(row, TOTAL));
    let share = if total == 0 {
        0.0
    } else {
        f64::from(answered) / f64::from(total)
    };
    let formula = Content::formula(format!("IF({whole}=0,0,{part}/{whole})"), share.into());
    sheet.put(row, SHARE, formula, &theme::percent().size(SMALL));
}

/// The sums over all processes.
fn put_overall(sheet: &mut SheetDraft, (overall, first, end): (u32, u32, u32)) {
    let sum = |sheet: &SheetDraft, column: u32| {
        let cells = (first..end).filter_map(|row| sheet.cells.get(&CellRef::new(row, column)));
        cells.map(|cell| number(&cell.content)).sum::<u32>()
    };
    for column in [ANSWERED, TOTAL] {
        let cells = CellRange::new(CellRef::new(first, column), CellRef::new(end - 1, column));
        let value = sum(sheet, column);
        let formula = Content::formula(format!("SUM({cells})"), value.into());
        sheet.put(overall, column, formula, &figure().bold().size(11));
    }
    let (answered, total) = (sum(sheet, ANSWERED), sum(sheet, TOTAL));
    put_share(sheet, overall, answered, total);
}

fn number(content: &Content) -> u32 {
    match content {
        Content::Integer(number) => u32::try_from(*number).unwrap_or_default(),
        Content::Formula {
            cached: Cached::Number(number),
            ..
        } => *number as u32,
        _ => 0,
    }
}

fn bar(range: CellRange) -> ConditionalDraft {
    let rule = ConditionalRule::DataBar {
        colour: theme::ACCENT_LIGHT,
        min: Some(0.0),
        max: Some(1.0),
    };
    ConditionalDraft::new(range, rule)
}

/// Counts the answers of a questionnaire that was filled in as a draft, so that the progress shown
/// without recalculation is right.
pub(super) fn count(draft: &mut WorkbookDraft, language: Language) {
    let named = |own: OwnSheet| {
        let name = own.name().get(language);
        move |sheet: &SheetDraft| sheet.name == name
    };
    let is_questionnaire = named(OwnSheet::Questionnaire);
    let Some(questionnaire) = draft
        .sheets
        .iter()
        .find(|sheet| is_questionnaire(sheet))
        .cloned()
    else {
        return;
    };
    let is_start = named(OwnSheet::Start);
    let Some(start) = draft.sheets.iter_mut().find(|sheet| is_start(sheet)) else {
        return;
    };
    let answers = AnswerCells::of(&questionnaire);
    let rows: Vec<u32> = start.cells.keys().map(|cell| cell.row).collect();
    let mut done = 0;
    let mut all = 0;
    let mut overall = None;
    for row in rows
        .into_iter()
        .collect::<std::collections::BTreeSet<u32>>()
    {
        let total = start
            .cells
            .get(&CellRef::new(row, TOTAL))
            .map(|cell| number(&cell.content));
        match (key_of(start, row), total) {
            (Some(RowKey::Clause(clause)), Some(total)) => {
                let answered = answers.count(&clause);
                set_cached(start, CellRef::new(row, ANSWERED), f64::from(answered));
                set_cached(
                    start,
                    CellRef::new(row, SHARE),
                    f64::from(answered) / f64::from(total),
                );
                done += answered;
                all += total;
            }
            (_, Some(total)) if total > 0 => overall = overall.or(Some(row)),
            _ => {}
        }
    }
    if let Some(row) = overall {
        set_cached(start, CellRef::new(row, ANSWERED), f64::from(done));
        set_cached(
            start,
            CellRef::new(row, SHARE),
            f64::from(done) / f64::from(all.max(1)),
        );
    }
}

fn set_cached(sheet: &mut SheetDraft, cell: CellRef, value: f64) {
    if let Some(drafted) = sheet.cells.get_mut(&cell)
        && let Content::Formula { cached, .. } = &mut drafted.content
    {
        *cached = Cached::Number(value);
    }
}
