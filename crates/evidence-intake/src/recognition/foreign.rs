//! Sheets of other people, by headers and contents.

use super::answer_columns::{AnswerColumns, Candidate};
use super::assignment::{Assignment, assign_questionnaire};
use super::headers::{HeaderRow, find_header, repeated_headers};
use super::language_of;
use super::profile::{Profile, profile};
use crate::grid::Grid;
use crate::numbering::{IdReading, Neighbours, Numbering, ParsedId, parse_at_start};
use crate::role::Role;
use crate::source::SheetId;
use crate::table::{Column, RecognisedBy, Segment, Table, TableKind};
use crate::words::header::{HeaderTable, STRONG, roles_of};
use crate::words::{ANSWERS, APPROVALS, STATUSES, normalise};
use clause_model::method::Bands;
use std::collections::BTreeMap;
use workbook::CellRef;

/// What a sheet without marks is.
pub(crate) enum Foreign {
    Table(Table),
    /// A questionnaire whose answer column is not certain; the table without it.
    Ambiguous(Table, Vec<Candidate>),
    /// A questionnaire or a register: its ids and answers say the one, its header the other.
    Either(Table),
    /// Nothing known, with what came nearest to a questionnaire.
    No(Option<Near>),
}

/// What a sheet had of a questionnaire.
#[derive(Debug, Clone)]
pub(crate) struct Near {
    /// The row of the likeliest header, from 1.
    pub(crate) header_row: u32,
    /// The roles that its words name.
    pub(crate) roles: Vec<Role>,
    /// What would have been the table.
    pub(crate) table: Box<Table>,
}

/// Recognises a sheet by headers and contents.
pub(crate) fn recognise(id: SheetId, grid: &Grid, numbering: &Numbering, bands: &Bands) -> Foreign {
    let reader = Recogniser {
        id,
        grid,
        numbering,
        bands,
    };
    let questions = find_header(grid, HeaderTable::Questionnaire);
    let register =
        find_header(grid, HeaderTable::Register).and_then(|header| reader.register(&header));
    let Some(header) = questions else {
        return register.map_or(Foreign::No(None), |found| Foreign::Table(found.table));
    };
    let (table, answers) = reader.questionnaire(&header);
    let columns: Vec<&Column> = table
        .segments
        .iter()
        .flat_map(|s| s.columns.values())
        .collect();
    let has = |role| columns.iter().any(|column| column.role == Some(role));
    let asked = has(Role::Id) || has(Role::Clause) || reader.asks_by_text(&table);
    let surer =
        register.filter(|found| found.points > header.points && !(asked && names_answer(&columns)));
    if let Some(register) = surer {
        let certain = asked && answers == AnswerColumns::Certain;
        if register.own_ids || !certain || !reader.answers_speak(&table) {
            return Foreign::Table(register.table);
        }
        if register.of_documents {
            return Foreign::Either(table);
        }
    }
    match answers {
        AnswerColumns::Certain if asked => Foreign::Table(table),
        AnswerColumns::Ambiguous(candidates) if asked => Foreign::Ambiguous(table, candidates),
        _ => Foreign::No(Some(Near {
            header_row: header.bottom + 1,
            roles: columns.iter().filter_map(|column| column.role).collect(),
            table: Box::new(table.clone()),
        })),
    }
}

/// Whether an answer column bears a header that can be nothing else.
fn names_answer(columns: &[&Column]) -> bool {
    columns.iter().any(|column| {
        let best = roles_of(&column.header, HeaderTable::Questionnaire)
            .first()
            .copied();
        column.role == Some(Role::AnswerOption)
            || (column.role == Some(Role::Answer) && best == Some((Role::Answer, STRONG)))
    })
}

/// Looks at one sheet.
pub(super) struct Recogniser<'a> {
    id: SheetId,
    pub(super) grid: &'a Grid<'a>,
    numbering: &'a Numbering<'a>,
    bands: &'a Bands,
}

impl Recogniser<'_> {
    pub(super) fn table(
        &self,
        kind: TableKind,
        header: &HeaderRow,
        segments: Vec<Segment>,
    ) -> Table {
        Table {
            sheet: self.id,
            kind,
            by: RecognisedBy::Headers,
            language: language_of(header.texts.values().map(String::as_str)),
            edition: None,
            key_column: None,
            segments,
            dates: None,
        }
    }

    pub(super) fn profiles(&self, header: &HeaderRow, rows: (u32, u32)) -> BTreeMap<u32, Profile> {
        let columns = self.grid.columns().into_iter();
        columns
            .map(|at| {
                let text = header.texts.get(&at).map_or("", String::as_str);
                let rows = [rows];
                (
                    at,
                    profile(self.grid, at, &rows, text, self.numbering, self.bands),
                )
            })
            .collect()
    }

    /// The headers of a table with the rows below each.
    fn sections(&self, first: &HeaderRow, table: HeaderTable) -> Vec<(HeaderRow, (u32, u32))> {
        let mut headers = vec![first.clone()];
        headers.extend(repeated_headers(self.grid, first, table));
        let tops: Vec<u32> = headers.iter().skip(1).map(|header| header.top).collect();
        let ends = tops.into_iter().map(|top| top.saturating_sub(1));
        let ends = ends.chain([self.grid.last_row()]);
        headers
            .into_iter()
            .zip(ends)
            .map(|(header, last)| {
                let first = header.bottom + 1;
                (header, (first, last))
            })
            .collect()
    }

    fn questionnaire(&self, first: &HeaderRow) -> (Table, AnswerColumns) {
        let mut sections = self.sections(first, HeaderTable::Questionnaire);
        // A header right above another one is a title, and has nothing to tell.
        let rows = self.grid.rows();
        let last = sections.len().saturating_sub(1);
        let mut at = 0;
        sections.retain(|(_, (from, to))| {
            let filled = rows.iter().any(|row| (from..=to).contains(&row));
            at += 1;
            filled || at > last
        });
        let mut answers = AnswerColumns::Absent;
        let mut segments: Vec<Segment> = Vec::new();
        for (header, rows) in sections {
            let assignment = self.assign(&header, rows);
            let same = segments
                .first()
                .filter(|known| is_same_header(known, &header));
            // A section is often too short to speak for itself; an equal header speaks for it.
            let columns = match same {
                Some(known) => known.columns.clone(),
                None => assignment.columns,
            };
            if answers == AnswerColumns::Absent || assignment.answers == AnswerColumns::Certain {
                answers = assignment.answers;
            }
            let mut segment = Segment {
                header_row: Some(header.bottom),
                first: rows.0,
                last: rows.1,
                columns,
            };
            self.shift_values(&mut segment);
            segments.push(segment);
        }
        self.leave_legend(&mut segments);
        (
            self.table(TableKind::Questionnaire, first, segments),
            answers,
        )
    }

    fn assign(&self, header: &HeaderRow, rows: (u32, u32)) -> Assignment {
        let profiles = self.profiles(header, rows);
        assign_questionnaire(header, &profiles, HeaderTable::Questionnaire)
    }

    /// Values one column right of their header: the header's own column is blank, the next has
    /// values and no header.
    fn shift_values(&self, segment: &mut Segment) {
        let rows = (segment.first, segment.last);
        let filled = |column: u32| {
            let contents = super::profile::contents(self.grid, column, &[rows]);
            contents.iter().any(|content| !content.is_blank())
        };
        let shifted: Vec<u32> = segment
            .columns
            .iter()
            .filter(|(at, column)| {
                let next = segment.columns.get(&(**at + 1));
                let headless =
                    next.is_some_and(|next| next.header.is_empty() && next.role.is_none());
                column.role.is_some() && headless && !filled(**at) && filled(**at + 1)
            })
            .map(|(at, _)| *at)
            .collect();
        for at in shifted {
            let Some(column) = segment.columns.get_mut(&at) else {
                continue;
            };
            let moved = std::mem::replace(
                column,
                Column {
                    header: column.header.clone(),
                    ..Column::default()
                },
            );
            let moved = Column {
                beside: Some(at),
                ..moved
            };
            segment.columns.insert(at + 1, moved);
        }
    }

    /// Ends the last segment before a legend: below a blank row after the last id.
    fn leave_legend(&self, segments: &mut [Segment]) {
        let Some(segment) = segments.last_mut() else {
            return;
        };
        let columns: Vec<u32> = segment
            .columns_of(Role::Id)
            .chain(segment.columns_of(Role::Clause))
            .collect();
        let rows: Vec<u32> = self.grid.rows();
        let within = rows
            .iter()
            .filter(|row| (segment.first..=segment.last).contains(row));
        let with_id = within.filter(|row| {
            let mut cells = columns.iter().map(|column| CellRef::new(**row, *column));
            cells.any(|cell| self.is_id(cell))
        });
        let Some(mut last) = with_id.copied().max() else {
            return;
        };
        while rows.binary_search(&(last + 1)).is_ok() {
            last += 1;
        }
        segment.last = segment.last.min(last);
    }

    fn is_id(&self, cell: CellRef) -> bool {
        let reading = self
            .numbering
            .read(self.grid.shown(cell), &Neighbours::default());
        !matches!(reading, IdReading::None | IdReading::Unknown(_))
    }

    /// Whether the answers of a questionnaire are answers and nothing that a document's status can be.
    fn answers_speak(&self, table: &Table) -> bool {
        let mut answers = 0;
        for segment in &table.segments {
            for at in segment.columns_of(Role::Answer) {
                let rows = [(segment.first, segment.last)];
                let contents = super::profile::contents(self.grid, at, &rows);
                for text in contents.iter().filter_map(|content| content.text()) {
                    if STATUSES.read(&text).is_some() || APPROVALS.read(&text).is_some() {
                        return false;
                    }
                    answers += usize::from(ANSWERS.read(&text).is_some());
                }
            }
        }
        answers > 0
    }

    /// Whether requirements or questions are those of the edition, word for word, or most of them
    /// begin with an id.
    fn asks_by_text(&self, table: &Table) -> bool {
        let (mut filled, mut with_id) = (0u32, 0u32);
        for segment in &table.segments {
            let columns: Vec<u32> = segment
                .columns_of(Role::Requirement)
                .chain(segment.columns_of(Role::Question))
                .collect();
            for row in segment.first..=segment.last.min(segment.first + 200) {
                let cells = columns.iter().map(|at| CellRef::new(row, *at));
                let texts: Vec<String> = cells.filter_map(|at| self.grid.text(at)).collect();
                if texts.iter().any(|t| self.numbering.by_text(t).is_some()) {
                    return true;
                }
                let named = texts.iter().any(|text| self.begins_with_id(text));
                filled += u32::from(!texts.is_empty());
                with_id += u32::from(named);
            }
        }
        with_id > 0 && with_id * 2 >= filled
    }

    fn begins_with_id(&self, text: &str) -> bool {
        let id = parse_at_start(text).filter(ParsedId::is_precise);
        id.is_some_and(|id| self.numbering.look_up(&id).target().is_some())
    }
}

fn is_same_header(known: &Segment, header: &HeaderRow) -> bool {
    let same = |(at, text): (&u32, &String)| normalise(known.header(*at)) == normalise(text);
    header.texts.iter().all(same)
        && known
            .columns
            .values()
            .filter(|c| !c.header.is_empty())
            .count()
            == header.texts.len()
}
