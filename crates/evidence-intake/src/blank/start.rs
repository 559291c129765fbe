//! The start sheet: what the workbook is, how to fill it in, how far one has come.

use super::frame::{FIRST_COLUMN, Frame, HEADER_ROW, key, prose};
use super::line_fit::{Fitted, row_height};
use super::looks::{SMALL, told};
use super::{BlankOptions, QuestionRow, progress};
use crate::marks::{OwnSheet, RowKey};
use crate::words::{ANSWERS, OFFERED_ANSWERS};
use clause_model::{LocalText, Standard};
use workbook::draft::{Horizontal, Orientation, Style, Vertical};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

const WIDTHS: [f64; 5] = [19.0, 45.0, 12.0, 12.0, 22.0];
const LAST_COLUMN: u32 = FIRST_COLUMN + WIDTHS.len() as u32 - 1;
const ALL: (u32, u32) = (FIRST_COLUMN, LAST_COLUMN);
const REST: (u32, u32) = (FIRST_COLUMN + 1, LAST_COLUMN);

pub(super) fn sheet(
    frame: &Frame<'_>,
    standard: &Standard,
    rows: &[QuestionRow<'_>],
    options: &BlankOptions,
    questionnaire: &SheetDraft,
) -> SheetDraft {
    let mut sheet = frame.sheet(OwnSheet::Start);
    sheet.page.orientation = Orientation::Portrait;
    for (column, width) in (FIRST_COLUMN..).zip(WIDTHS) {
        sheet.column_widths.insert(column, width);
    }
    let mut page = Page {
        frame,
        sheet,
        row: HEADER_ROW,
    };
    page.purpose(rows, options);
    let overall = page.overall();
    page.steps();
    page.answers();
    page.evidence();
    let first = page.progress_head();
    page.row = progress::put(
        frame,
        &mut page.sheet,
        rows,
        questionnaire,
        (overall, first),
    );
    page.rights(standard);
    page.sheet
}

struct Page<'a, 'f> {
    frame: &'a Frame<'f>,
    sheet: SheetDraft,
    row: u32,
}

impl Page<'_, '_> {
    fn purpose(&mut self, rows: &[QuestionRow<'_>], options: &BlankOptions) {
        let texts = &self.frame.texts.start;
        let edition = self.frame.text(&self.frame.edition.title);
        let points = rows.len().to_string();
        let title = self.frame.filled(&texts.title, &[("edition", edition)]);
        let values = [("edition", edition), ("points", &*points)];
        let purpose = self.frame.filled(&texts.purpose, &values);
        Frame::heading(&mut self.sheet, &title, &purpose, LAST_COLUMN);
        if !options.clauses.is_empty() {
            let clauses: Vec<String> = options.clauses.iter().map(ToString::to_string).collect();
            let list = self.frame.list(&clauses);
            let part = self.frame.filled(&texts.part, &[("clauses", &*list)]);
            self.line(ALL, &part, &theme::prose().bold());
        }
        if let Some(current) = &self.frame.edition.superseded_by {
            let values = [("edition", edition), ("current", self.frame.text(current))];
            let status = self.frame.filled(&texts.status, &values);
            self.line(ALL, &status, &theme::prose());
        }
    }

    /// The line of the overall figures, which are filled in once the table below stands.
    fn overall(&mut self) -> u32 {
        let label = self.frame.text(&self.frame.texts.start.overall);
        let row = self.row + 1;
        key(&mut self.sheet, row, &RowKey::Guidance);
        let cells = CellRange::new(CellRef::new(row, FIRST_COLUMN), CellRef::new(row, REST.0));
        let style = theme::label().valign(Vertical::Middle);
        self.sheet.put_merged(cells, label, &style);
        self.sheet.row_heights.insert(row, 24.0);
        self.row = row + 1;
        row
    }

    fn steps(&mut self) {
        let texts = &self.frame.texts.start;
        self.section(&texts.steps_heading);
        for (number, step) in (1u32..).zip(&texts.steps) {
            let style = theme::label().align(Horizontal::Centre);
            self.sheet.put(self.row, FIRST_COLUMN, number, &style);
            self.beside(self.frame.text(step));
        }
    }

    fn answers(&mut self) {
        let texts = &self.frame.texts.start;
        self.section(&texts.answers_heading);
        for answer in OFFERED_ANSWERS {
            let word = ANSWERS.canonical(answer, self.frame.language);
            self.sheet
                .put(self.row, FIRST_COLUMN, word, &theme::label());
            let meaning = texts
                .answers
                .get(&answer)
                .map_or("", |text| self.frame.text(text));
            self.beside(meaning);
        }
        let exclusions = &self.frame.edition.rules.exclusions;
        if !exclusions.allowed {
            let reason = [("reason", self.frame.text(&exclusions.reason))];
            let text = self.frame.filled(&texts.exclusion, &reason);
            self.line(ALL, &text, &theme::note());
        }
    }

    fn evidence(&mut self) {
        let texts = &self.frame.texts.start;
        self.section(&texts.evidence_heading);
        for rule in &texts.evidence {
            let bullet = format!("•  {}", self.frame.text(rule));
            self.line(ALL, &bullet, &theme::prose());
        }
    }

    fn progress_head(&mut self) -> u32 {
        let texts = &self.frame.texts.start;
        self.section(&texts.progress_heading);
        self.line(ALL, self.frame.text(&texts.progress_note), &theme::note());
        let language = self.frame.language;
        let clause = crate::role::Role::Clause.own_header(language);
        let headers = [
            clause,
            self.frame.text(&texts.process),
            self.frame.text(&texts.answered),
            self.frame.text(&texts.total),
            self.frame.text(&texts.share),
        ];
        key(&mut self.sheet, self.row, &RowKey::Guidance);
        for (column, header) in (FIRST_COLUMN..).zip(headers) {
            self.sheet
                .put(self.row, column, header, &theme::header().size(SMALL));
        }
        self.row + 1
    }

    fn rights(&mut self, standard: &Standard) {
        let texts = &self.frame.texts.start;
        self.section(&texts.rights_heading);
        self.line(ALL, self.frame.text(&standard.notice), &theme::prose());
        self.line(ALL, self.frame.text(&texts.protection), &theme::prose());
    }

    fn section(&mut self, heading: &LocalText) {
        self.row += 1;
        let (first, last) = ALL;
        for column in first..=last {
            self.sheet
                .put(self.row, column, Content::Blank, &theme::section());
        }
        let text = self.frame.text(heading);
        self.sheet.put(self.row, first, text, &theme::section());
        key(&mut self.sheet, self.row, &RowKey::Guidance);
        self.sheet.row_heights.insert(self.row, 24.0);
        self.row += 1;
    }

    /// Text to the right of a label that stands in the row already.
    fn beside(&mut self, text: &str) {
        key(&mut self.sheet, self.row, &RowKey::Guidance);
        let (first, last) = REST;
        let cells = CellRange::new(CellRef::new(self.row, first), CellRef::new(self.row, last));
        let size = 10;
        self.sheet.put_merged(cells, text, &told().size(size));
        let fitted = Fitted {
            text,
            width: WIDTHS[1..].iter().sum(),
            size,
        };
        self.sheet
            .row_heights
            .insert(self.row, row_height(&[fitted]).max(19.0));
        self.row += 1;
    }

    fn line(&mut self, columns: (u32, u32), text: &str, style: &Style) {
        let size = style.font_size.unwrap_or(10);
        prose(
            &mut self.sheet,
            self.row,
            columns,
            text,
            &style.clone().size(size),
        );
        self.row += 1;
    }
}
