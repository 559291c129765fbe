//! What was read: files, sheets, rows and cells by disposition, diagnostics, rows not used.

use crate::report::frame;
use crate::report::line_fit::{Fitted, row_height};
use crate::report::place::{FIRST_COLUMN, HEADER_ROW, Sheet, TITLE_ROW};
use crate::report::role_name::{recognition as recognised_by, role_name};
use crate::report::row_writer::RowWriter;
use crate::report::view::View;
use crate::report::word::Worded;
use crate::report::{label, looks};
use clause_model::submission::{Disposition, DispositionTally, SheetIntake, SheetRole};
use diagnostics::{Phrase, Severity};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// Widths of the columns, which every table of the sheet shares.
const WIDTHS: [f64; 13] = [
    24.0, 20.0, 18.0, 34.0, 26.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0,
];

/// The first column of counts of rows.
const ROWS: u32 = FIRST_COLUMN + 4;

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Intake);
    for (column, width) in (FIRST_COLUMN..).zip(WIDTHS) {
        sheet.column_widths.insert(column, width);
    }
    let last = FIRST_COLUMN + WIDTHS.len() as u32 - 1;
    frame::title(&mut sheet, view.say(label::INTAKE_INTRO), last);
    let mut log = Log {
        view,
        sheet,
        row: HEADER_ROW,
        last,
    };
    log.files();
    log.sheets();
    log.diagnostics();
    log.unused();
    let Log { mut sheet, row, .. } = log;
    sheet.freeze = Some(CellRef::new(HEADER_ROW, FIRST_COLUMN));
    let (first, end) = (
        CellRef::new(TITLE_ROW, FIRST_COLUMN),
        CellRef::new(row, last),
    );
    sheet.page.print_area = Some(CellRange::new(first, end));
    sheet
}

/// The sheet as it grows downwards.
struct Log<'v, 'a> {
    view: &'v View<'a>,
    sheet: SheetDraft,
    row: u32,
    last: u32,
}

impl Log<'_, '_> {
    fn heading(&mut self, text: Phrase, headers: &[&str]) {
        let across = (FIRST_COLUMN, self.last);
        frame::heading(&mut self.sheet, self.row, across, self.view.say(text));
        let cells: Vec<(u32, &str, f64)> = (FIRST_COLUMN..)
            .zip(headers)
            .map(|(at, text)| (at, *text, self.sheet.column_widths[&at]))
            .collect();
        if !cells.is_empty() {
            frame::header_cells(&mut self.sheet, self.row + 1, &cells);
            self.row += 1;
        }
        self.row += 1;
    }

    fn cells(&mut self, contents: Vec<Content>) {
        let mut writer = RowWriter::new(self.view, &mut self.sheet, self.row, frame::GUIDANCE);
        for (column, content) in (FIRST_COLUMN..).zip(contents) {
            let style = match content {
                Content::Integer(_) => looks::integer(),
                _ => looks::id(),
            };
            writer.at(column, content, &style);
        }
        writer.finish();
        self.row += 1;
    }

    fn none(&mut self) {
        let text = self.view.say(label::NONE);
        self.sheet
            .put(self.row, FIRST_COLUMN, text, &theme::prose());
        self.row += 1;
    }

    fn files(&mut self) {
        let headers = [self.view.say(label::FILE)];
        self.heading(label::INPUT_FILES, &headers);
        let digest = theme::header().size(looks::SMALL);
        let row = self.row;
        frame::prose(
            &mut self.sheet,
            row - 1,
            (FIRST_COLUMN + 1, ROWS - 1),
            "SHA-256",
            &digest,
        );
        let files = &self.view.assessment.provenance.inputs;
        for file in files {
            let at = self.row;
            frame::key(&mut self.sheet, at, "input");
            self.sheet
                .put(at, FIRST_COLUMN, file.name.as_str(), &looks::id());
            let across = (FIRST_COLUMN + 1, ROWS - 1);
            frame::prose(
                &mut self.sheet,
                at,
                across,
                file.sha256.as_str(),
                &looks::id(),
            );
            self.fit_name(at, &file.name);
            self.row += 1;
        }
        if files.is_empty() {
            self.none();
        }
        self.row += 1;
    }

    /// Makes a row high enough for the name of a file, beside which merged cells stand.
    fn fit_name(&mut self, row: u32, name: &str) {
        let width = frame::width_of(&self.sheet, FIRST_COLUMN, FIRST_COLUMN);
        let needed = row_height(&[Fitted {
            text: name,
            width,
            size: looks::SMALL,
        }]);
        let known = self.sheet.row_heights.entry(row).or_insert(needed);
        *known = known.max(needed);
    }

    fn sheets(&mut self) {
        let view = self.view;
        let by = |what: Phrase| {
            let what = view.say(what);
            Disposition::ALL.map(|disposition| {
                let word = disposition.word(view.language);
                view.language.pick(
                    format!("{what}: {}", word.to_lowercase()),
                    format!("{what}：{word}"),
                )
            })
        };
        let (rows, cells) = (by(label::ROWS), by(label::CELLS));
        let mut headers = vec![
            view.say(label::SHEET),
            view.say(label::RECOGNISED_AS),
            view.say(label::RECOGNISED_BY),
            view.say(label::COLUMNS),
        ];
        headers.extend(rows.iter().map(String::as_str));
        headers.extend(cells.iter().map(String::as_str));
        self.heading(label::SHEETS_READ, &headers);
        let sheets = &view.assessment.submission.intake.sheets;
        let mut row_sum = [0; 4];
        let mut cell_sum = [0; 4];
        for sheet in sheets {
            let (rows, cells) = (
                by_disposition(sheet.row_tally()),
                by_disposition(sheet.cells),
            );
            for at in 0..4 {
                row_sum[at] += rows[at];
                cell_sum[at] += cells[at];
            }
            let mut contents = recognition(view, sheet);
            // The rows of a sheet that was not read are not counted, which is another thing than none.
            let unread = sheet.role == SheetRole::Unrecognised;
            let row_count = |count: &u32| {
                if unread {
                    Content::from("–")
                } else {
                    Content::from(*count)
                }
            };
            contents.extend(rows.iter().map(row_count));
            contents.extend(cells.iter().map(|count| Content::from(*count)));
            self.cells(contents);
        }
        let all_rows: u32 = row_sum.iter().sum();
        let all_cells: u32 = cell_sum.iter().sum();
        let (all_rows, all_cells) = (all_rows.to_string(), all_cells.to_string());
        let values = [("rows", all_rows.as_str()), ("cells", &all_cells)];
        let mut contents: Vec<Content> = vec![view.say(label::TOTAL).into()];
        contents.extend([Content::Blank, Content::Blank]);
        contents.push(view.fill(label::SUM_OF_INTAKE, &values).into());
        contents.extend(
            row_sum
                .iter()
                .chain(&cell_sum)
                .map(|count| Content::from(*count)),
        );
        self.cells(contents);
        self.row += 1;
    }

    fn diagnostics(&mut self) {
        let view = self.view;
        let headers = [
            label::SEVERITY_AND_CODE,
            label::CODE,
            label::SUBJECT,
            label::MESSAGE,
            label::PLACE,
        ];
        let headers = headers.map(|text| view.say(text));
        self.heading(label::DIAGNOSTICS, &headers);
        let style = theme::header().size(looks::SMALL);
        let (row, last) = (self.row - 1, self.last);
        frame::prose(
            &mut self.sheet,
            row,
            (ROWS + 1, last),
            view.say(label::WHAT_TO_DO),
            &style,
        );
        let found = &view.assessment.diagnostics;
        for diagnostic in found {
            let at = self.row;
            let severity = diagnostic.severity.word(view.language);
            self.cells(vec![
                severity.into(),
                diagnostic.code.as_str().into(),
                diagnostic.subject.as_deref().unwrap_or_default().into(),
                diagnostic.message.as_str().into(),
                view.place(&diagnostic.place).into(),
            ]);
            frame::prose(
                &mut self.sheet,
                at,
                (ROWS + 1, last),
                diagnostic.help.as_str(),
                &looks::told(),
            );
        }
        if found.is_empty() {
            self.none();
        }
        let first = (self.row - found.len() as u32).min(self.row);
        let range = CellRange::new(
            CellRef::new(first, FIRST_COLUMN),
            CellRef::new(self.row, FIRST_COLUMN),
        );
        for (severity, colour) in [
            (Severity::Error, theme::NOT_ACHIEVED),
            (Severity::Warning, theme::ATTENTION),
        ] {
            let word = severity.word(view.language);
            looks::highlight_word(&mut self.sheet, range, word, colour);
        }
        self.row += 1;
    }

    fn unused(&mut self) {
        let view = self.view;
        let headers = [label::FILE, label::SHEET, label::ROW, label::REMARK];
        let headers = headers.map(|text| view.say(text));
        self.heading(label::ROWS_NOT_USED, &headers);
        let mut any = false;
        for sheet in &view.assessment.submission.intake.sheets {
            let unused = sheet
                .rows
                .iter()
                .filter(|row| row.disposition == Disposition::NotUsed);
            for row in unused {
                any = true;
                self.cells(vec![
                    sheet.place.file.as_str().into(),
                    sheet.place.sheet.as_deref().unwrap_or_default().into(),
                    row.row.into(),
                    row.remark.as_deref().unwrap_or_default().into(),
                ]);
            }
        }
        if !any {
            self.none();
        }
    }
}

fn by_disposition(tally: DispositionTally) -> [u32; 4] {
    [
        tally.used,
        tally.used_with_remark,
        tally.structural,
        tally.not_used,
    ]
}

/// How a sheet was recognised, and which columns play which role.
fn recognition(view: &View<'_>, sheet: &SheetIntake) -> Vec<Content> {
    let column = |column: &clause_model::submission::ColumnIntake| {
        let name = column.role.as_deref().map(|role| {
            let name = role_name(role).map(|name| name.get(view.language));
            name.unwrap_or(role)
        });
        let colon = view.language.pick(": ", "：");
        let name = name.unwrap_or("–");
        match column.header.as_str() {
            // A heading that is the role's own name needs no second telling.
            header if header == name => format!("{} {name}", column.column),
            header => format!("{} {header}{colon}{name}", column.column),
        }
    };
    let columns: Vec<String> = sheet.columns.iter().map(column).collect();
    vec![
        view.place(&sheet.place).into(),
        sheet.role.word(view.language).into(),
        view.say(recognised_by(&sheet.recognised_by)).into(),
        columns.join(view.language.pick("; ", "；")).into(),
    ]
}
