//! From books to a submission.

mod assessed;
mod attachments;
mod columns;
mod log;
mod notices;
mod recognised;
mod remarks;
mod sheets;

pub use recognised::{
    AnswerCandidate, AnswerWord, ColumnRecognition, Recognition, SectionRecognition,
    SheetRecognition,
};
pub(crate) use sheets::{SheetState, Sheets};

use crate::answers::{Register, SettledRow, cite, merge, spread};
use crate::codes::file as codes;
use crate::cover;
use crate::declared_names::{self, DeclaredNames};
use crate::intake::Intake;
use crate::journal::Journal;
use crate::layout::Layout;
use crate::numbering::{Numbering, Target};
use crate::organisation::{Details, Instances, read_cover, read_details, read_instances};
use crate::questionnaire::{self, AnswerRow};
use crate::register;
use crate::source::{InputBook, SheetId, Sources, Spot};
use crate::table::{RecognisedBy, Table, TableKind};
use clause_model::submission::{PointAnswer, Submission};
use clause_model::{EditionId, Language, Library, StandardId};
use diagnostics::Checked;
use jiff::civil::Date;

/// What reading needs to know besides the books.
#[derive(Debug, Clone)]
pub struct ReadContext<'a> {
    /// The standards.
    pub library: &'a Library,
    /// The standard that the user named.
    pub standard: Option<StandardId>,
    /// The edition that the user named.
    pub edition: Option<EditionId>,
    /// What the user says of the workbooks.
    pub layout: Option<Layout>,
    /// The day on which the assessment is made.
    pub as_of: Date,
}

/// A submission, and how it was recognised.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Inspection {
    /// What was read.
    pub submission: Submission,
    /// What each sheet was taken for, and why.
    pub recognition: Recognition,
}

/// Reads questionnaires and registers from any number of books, given in any order.
///
/// Between files, sheets and rows that answer the same point, the more cautious answer counts, and
/// between equals the first by file name, sheet and row; each conflict is a diagnostic that names
/// both cells.
pub fn read_submission(books: &[InputBook], context: &ReadContext) -> Checked<Submission> {
    let checked = inspect(books, context);
    Checked {
        value: checked.value.submission,
        diagnostics: checked.diagnostics,
    }
}

/// Reads as [`read_submission`] does, and tells how each sheet was recognised.
pub fn inspect(books: &[InputBook], context: &ReadContext) -> Checked<Inspection> {
    let sources = Sources::new(books);
    let mut journal = Journal::new(&sources);
    notices::report(&mut journal, &sources);
    let marks = assessed::marks(&sources);
    let Some(assessed) = assessed::settle(&mut journal, &sources, &marks, context) else {
        let submission = Submission {
            files: sources.files(),
            intake: log::unread(&journal, &sources),
            ..Submission::default()
        };
        return finished(submission, Recognition::default(), journal);
    };
    let mut intake = Intake {
        grids: sheets::grids(&sources),
        numbering: Numbering::new(assessed.standard, assessed.edition),
        bands: &context.library.method.bands,
        parties: std::collections::BTreeMap::new(),
        as_of: context.as_of,
        sources: &sources,
        journal,
    };
    let sheets = sheets::recognise_all(&mut intake, &marks, context.layout.as_ref());
    let language = sheets.language();
    let mut submission = read_tables(&mut intake, &sheets, language);
    submission.files = sources.files();
    submission.standard = Some(assessed.standard.id.clone());
    submission.edition = Some(assessed.edition.id.clone());
    submission.language = language;
    columns::report_unused(&mut intake, &sheets.tables);
    columns::report_outside(&mut intake, &sheets.tables);
    intake.journal.report_filled_down();
    attachments::report(&mut intake, &sheets);
    submission.intake = log::write(&intake, &sheets);
    let recognition = recognised::describe(&intake, &sheets, &submission.intake);
    finished(submission, recognition, intake.journal)
}

fn finished(
    submission: Submission,
    recognition: Recognition,
    journal: Journal,
) -> Checked<Inspection> {
    Checked {
        value: Inspection {
            submission,
            recognition,
        },
        diagnostics: journal.into_diagnostics(),
    }
}

fn of_kind(tables: &[Table], kind: TableKind) -> impl Iterator<Item = &Table> {
    tables.iter().filter(move |table| table.kind == kind)
}

fn read_tables(intake: &mut Intake, sheets: &Sheets, language: Option<Language>) -> Submission {
    let tables = &sheets.tables;
    let language = language.unwrap_or_default();
    let mut instances = Instances::new();
    for table in of_kind(tables, TableKind::Coverage) {
        read_instances(intake, table, &mut instances);
    }
    let mut details = Details::default();
    for table in of_kind(tables, TableKind::Organisation) {
        read_details(intake, table, &mut details);
    }
    for (sheet, fields) in covers(intake, sheets) {
        read_cover(intake, sheet, fields, &mut details);
    }
    let mut rows = Vec::new();
    for table in of_kind(tables, TableKind::Questionnaire) {
        rows.extend(questionnaire::read_table(intake, table));
    }
    let mut entries = Vec::new();
    for table in of_kind(tables, TableKind::Register) {
        entries.extend(register::read_table(intake, table));
    }
    let mut names = DeclaredNames::new(&instances, intake.numbering.edition);
    names.add_operators(&rows, intake.numbering.edition);
    declared_names::settle_entries(intake, &names, &mut entries, language);
    let register = register::settle(intake, entries, language);
    let has_register = of_kind(tables, TableKind::Register).next().is_some();
    let known = Register::new(&register, has_register);
    Submission {
        organisation: details.into_organisation(),
        instances,
        answers: settle_answers(intake, rows, known, &names, language),
        register,
        ..Submission::default()
    }
}

/// The cover blocks on sheets of their own and above the headers of other people's tables.
fn covers(intake: &Intake, sheets: &Sheets) -> Vec<(SheetId, Vec<cover::Filled>)> {
    let found = sheets.states.iter().filter_map(|(id, state)| match state {
        SheetState::Cover(cover) => Some((*id, cover.fields.clone())),
        SheetState::Table(at) => {
            let table = sheets.tables.get(*at)?;
            let header = table
                .header_row()
                .filter(|_| table.by != RecognisedBy::Marks)?;
            let grid = intake.grids.get(id)?;
            Some((*id, cover::fields(grid, 0..header)))
        }
        _ => None,
    });
    found.collect()
}

fn settle_answers(
    intake: &mut Intake,
    rows: Vec<AnswerRow>,
    mut register: Register,
    names: &DeclaredNames,
    language: Language,
) -> Vec<PointAnswer> {
    let rows: Vec<SettledRow> = rows
        .into_iter()
        .map(|row| cite(intake, &mut register, row))
        .collect();
    let rows = declared_names::settle_rows(intake, names, rows, language);
    let rows = merge(intake, rows, language);
    let rows = spread(intake, rows);
    rows.into_iter()
        .filter_map(|row| point_answer(intake, row))
        .collect()
}

fn point_answer(intake: &Intake, settled: SettledRow) -> Option<PointAnswer> {
    let row = settled.row;
    let (point, item) = match row.target {
        Target::Point(point) => (point, None),
        Target::Item(point, item) => (point, Some(item)),
        Target::Clause(_) => return None,
    };
    Some(PointAnswer {
        point,
        item,
        by_clause: settled.by_clause,
        instance: row.instance.map(|given| given.value),
        answer: row.answer.map(|given| given.value),
        carried: row.carried,
        planned: row.planned.map(|given| given.value),
        interval_months: row.interval.map(|given| given.value),
        interval_text: row.interval_text,
        evidence: settled.evidence,
        operated_by: row.operated_by.map(|given| given.value),
        respondent: row.respondent.map(|given| given.value),
        comment: (!row.comments.is_empty()).then(|| row.comments.join("\n")),
        judgement: row.judgement.map(|given| given.value),
        unreasoned: row.unreasoned,
        unreadable: row.unreadable,
        place: intake.journal.place(row.spot),
    })
}

/// Reports that no questionnaire was found, with what came nearest.
fn report_no_questionnaire(journal: &mut Journal, nearest: [String; 2]) {
    let [en, zh] = nearest;
    journal.mention(&codes::QUESTIONNAIRE_NOT_FOUND, Spot::file(0), |d| {
        d.with_phrase("nearest", en, zh)
    });
}
