//! The interview plan: whom to ask what, and how long it takes.

use super::QuestionRow;
use super::frame::{Column, FIRST_COLUMN, Frame, HEADER_ROW, prose};
use super::line_fit::{Fitted, row_height};
use super::looks::{SMALL, asked, group, section_style, told};
use crate::marks::OwnSheet;
use crate::role::Role as ColumnRole;
use clause_model::control_point::Asks;
use clause_model::edition::Role;
use workbook::draft::{Horizontal, Style};
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft, theme};

const WIDTHS: [f64; 5] = [11.0, 30.0, 46.0, 54.0, 44.0];
const LAST_COLUMN: u32 = FIRST_COLUMN + WIDTHS.len() as u32 - 1;

/// What one role is asked.
struct Interview<'a> {
    role: &'a Role,
    rows: Vec<&'a QuestionRow<'a>>,
    minutes: u32,
}

pub(super) fn sheet(frame: &Frame<'_>, rows: &[QuestionRow<'_>]) -> SheetDraft {
    let texts = &frame.texts.interviews;
    let mut sheet = frame.sheet(OwnSheet::InterviewPlan);
    for (column, width) in (FIRST_COLUMN..).zip(WIDTHS) {
        sheet.column_widths.insert(column, width);
    }
    let minutes = [
        ("document", texts.minutes.document.to_string()),
        ("practice", texts.minutes.practice.to_string()),
        ("both", texts.minutes.both.to_string()),
    ];
    let values = minutes
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let intro = frame.filled(&texts.intro, &values);
    frame.title(&mut sheet, OwnSheet::InterviewPlan, &intro, LAST_COLUMN);
    let interviews = interviews(frame, rows);
    let next = overview(frame, &mut sheet, &interviews);
    details(frame, &mut sheet, &interviews, next + 1);
    sheet
}

fn interviews<'a>(frame: &'a Frame<'_>, rows: &'a [QuestionRow<'a>]) -> Vec<Interview<'a>> {
    let minutes = frame.texts.interviews.minutes;
    let of_role = |role: &'a Role| {
        let is_asked = |row: &&QuestionRow<'_>| {
            let package = frame.edition.package(&row.point.package);
            package.is_some_and(|package| package.role == role.id)
        };
        let rows: Vec<&QuestionRow<'_>> = rows.iter().filter(is_asked).collect();
        let needed: u32 = rows
            .iter()
            .map(|row| match row.point.asks {
                Asks::Document => minutes.document,
                Asks::Practice => minutes.practice,
                Asks::Both => minutes.both,
            })
            .sum();
        Interview {
            role,
            rows,
            minutes: needed.div_ceil(15) * 15,
        }
    };
    let all = frame.edition.roles.iter().map(of_role);
    all.filter(|interview| !interview.rows.is_empty()).collect()
}

/// The table of roles; returns the row below it.
fn overview(frame: &Frame<'_>, sheet: &mut SheetDraft, interviews: &[Interview<'_>]) -> u32 {
    let texts = &frame.texts.interviews;
    let columns = (FIRST_COLUMN, LAST_COLUMN);
    prose(
        sheet,
        HEADER_ROW,
        columns,
        frame.text(&texts.summary_heading),
        &theme::section(),
    );
    let header = HEADER_ROW + 1;
    let headers = [
        &texts.points,
        &texts.role,
        &texts.interviewee,
        &texts.appointment,
        &texts.time,
    ];
    put_row(sheet, header, &theme::header().size(SMALL), |column| {
        Content::text(frame.text(headers[column]))
    });
    let first = header + 1;
    for (row, interview) in (first..).zip(interviews) {
        let (points, minutes) = (interview.rows.len() as u32, interview.minutes);
        put_row(
            sheet,
            row,
            &told().align(Horizontal::Left),
            |column| match column {
                0 => points.into(),
                1 => Content::text(frame.text(&interview.role.title)),
                4 => minutes.into(),
                _ => Content::Blank,
            },
        );
        for column in [FIRST_COLUMN + 2, FIRST_COLUMN + 3] {
            sheet.put(row, column, Content::Blank, &asked());
        }
        let name = Fitted {
            text: frame.text(&interview.role.title),
            width: WIDTHS[1],
            size: SMALL,
        };
        sheet.row_heights.insert(row, row_height(&[name]));
    }
    let end = first + interviews.len() as u32;
    let total = |column: u32, value: u32| {
        let (top, bottom) = (CellRef::new(first, column), CellRef::new(end - 1, column));
        let expression = format!("SUM({})", CellRange::new(top, bottom));
        Content::formula(expression, Cached::from(value))
    };
    let points = interviews.iter().map(|one| one.rows.len() as u32).sum();
    let minutes = interviews.iter().map(|one| one.minutes).sum();
    let style = theme::label().size(SMALL).align(Horizontal::Left);
    put_row(sheet, end, &style, |column| match column {
        0 if end > first => total(FIRST_COLUMN, points),
        1 => Content::text(frame.text(&texts.total)),
        4 if end > first => total(LAST_COLUMN, minutes),
        _ => Content::Blank,
    });
    end + 1
}

fn put_row(sheet: &mut SheetDraft, row: u32, style: &Style, content: impl Fn(usize) -> Content) {
    super::frame::key(sheet, row, &crate::marks::RowKey::Guidance);
    for (at, column) in (FIRST_COLUMN..=LAST_COLUMN).enumerate() {
        sheet.put(row, column, content(at), style);
    }
}

fn details(frame: &Frame<'_>, sheet: &mut SheetDraft, interviews: &[Interview<'_>], from: u32) {
    let texts = &frame.texts.interviews;
    let told_columns = [
        ColumnRole::Id,
        ColumnRole::Topic,
        ColumnRole::Question,
        ColumnRole::LookFor,
    ];
    let mut columns: Vec<Column> = told_columns
        .iter()
        .zip(WIDTHS)
        .map(|(role, width)| Column {
            role: None,
            ..frame.column(*role, width)
        })
        .collect();
    columns.push(frame.plain_column(&texts.notes, WIDTHS[4]));
    Frame::header(sheet, from, &columns);
    let mut row = from + 1;
    for interview in interviews {
        let count = interview.rows.len().to_string();
        let minutes = interview.minutes.to_string();
        let values = [
            ("role", frame.text(&interview.role.title)),
            ("points", &*count),
            ("minutes", &*minutes),
        ];
        let title = frame.filled(&texts.section, &values);
        group(
            sheet,
            row,
            (FIRST_COLUMN, LAST_COLUMN),
            &title,
            &section_style(),
        );
        row += 1;
        for question in &interview.rows {
            put_question(frame, sheet, row, question);
            row += 1;
        }
    }
    sheet.page.repeat_rows = Some((from, from));
    let ids = CellRange::new(
        CellRef::new(from, FIRST_COLUMN),
        CellRef::new(row, FIRST_COLUMN),
    );
    sheet.text_numbers.push(ids);
}

fn put_question(frame: &Frame<'_>, sheet: &mut SheetDraft, row: u32, question: &QuestionRow<'_>) {
    let point = question.point;
    let id = point.id.to_string();
    let asked_for = question.question_override.unwrap_or(&point.question);
    let texts = [
        id.as_str(),
        frame.text(&point.topic),
        frame.text(asked_for),
        frame.text(&point.look_for),
    ];
    let mut fitted = Vec::new();
    for ((column, text), width) in (FIRST_COLUMN..).zip(texts).zip(WIDTHS) {
        let style = if column == FIRST_COLUMN {
            told().number_format(theme::TEXT)
        } else {
            told()
        };
        sheet.put(row, column, text, &style);
        fitted.push(Fitted {
            text,
            width,
            size: SMALL,
        });
    }
    sheet.put(row, LAST_COLUMN, Content::Blank, &asked());
    sheet.row_heights.insert(row, row_height(&fitted));
}
