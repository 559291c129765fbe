//! The first page: verdict, figures, gates, charts and the usual traps.

mod charts;
mod contents;
mod ladder;
mod tiles;
mod traps;

use crate::report::formula::block::Blocks;
use crate::report::formula::dashboard as live;
use crate::report::formula::gate::Gates;
use crate::report::formula::state::State;
use crate::report::frame;
use crate::report::label;
use crate::report::place::{FIRST_COLUMN, INTRO_ROW, Sheet, TITLE_ROW};
use crate::report::view::View;
use diagnostics::Phrase;
use workbook::draft::{ConditionalDraft, ConditionalRule, Orientation, Style, Vertical};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// How many columns the page has.
const COLUMNS: u32 = 12;
/// Their width in characters.
const WIDTH: f64 = 12.0;
/// The last column.
const LAST: u32 = FIRST_COLUMN + COLUMNS - 1;

/// The sheet; `others` are the other sheets of the workbook.
pub(super) fn sheet(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
    others: &[SheetDraft],
) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Dashboard);
    for column in FIRST_COLUMN..=LAST {
        sheet.column_widths.insert(column, WIDTH);
    }
    let gates = Gates::new(view, state, blocks);
    let mut page = Page {
        view,
        state,
        blocks,
        gates,
        sheet,
        row: INTRO_ROW,
    };
    page.title();
    page.verdict();
    page.figures();
    page.ladder();
    page.charts();
    page.traps();
    page.contents(others);
    let Page { mut sheet, row, .. } = page;
    // Upright, verdict and gates stand on one page with the charts below them.
    sheet.page.orientation = Orientation::Portrait;
    sheet.page.print_area = Some(CellRange::new(
        CellRef::new(TITLE_ROW, FIRST_COLUMN),
        CellRef::new(row, LAST),
    ));
    sheet.tab_colour = Some(theme::ACCENT);
    frame::protect(&mut sheet);
    sheet
}

/// The page as it grows downwards.
struct Page<'p, 'a> {
    view: &'p View<'a>,
    state: &'p State,
    blocks: &'p Blocks,
    gates: Gates<'p, 'a>,
    sheet: SheetDraft,
    row: u32,
}

impl Page<'_, '_> {
    fn across(&self, first: u32, last: u32) -> CellRange {
        CellRange::new(CellRef::new(self.row, first), CellRef::new(self.row, last))
    }

    fn heading(&mut self, text: Phrase) {
        let across = (FIRST_COLUMN, LAST);
        frame::heading(&mut self.sheet, self.row, across, self.view.say(text));
        self.row += 1;
    }

    fn title(&mut self) {
        let view = self.view;
        let edition = &view.assessment.provenance.edition_title;
        let title = format!("{} {edition}", view.say(label::REPORT_TITLE));
        self.row = TITLE_ROW;
        let across = self.across(FIRST_COLUMN, LAST);
        self.sheet
            .put_merged(across, title, &theme::title().size(20));
        self.sheet.row_heights.insert(TITLE_ROW, 36.0);
        self.row = INTRO_ROW;
        let organisation = &view.assessment.organisation;
        let name = organisation
            .name
            .as_deref()
            .unwrap_or(view.say(label::UNNAMED));
        let across = (FIRST_COLUMN, LAST);
        let style = theme::subtitle().size(13).bold().colour(theme::INK);
        frame::prose(&mut self.sheet, self.row, across, name, &style);
        self.row += 1;
        let day = view.assessment.provenance.settings.as_of.to_string();
        let scope = organisation
            .scope
            .as_deref()
            .unwrap_or(view.say(label::SCOPE_UNKNOWN));
        let assessor = organisation.assessor.as_deref().unwrap_or("–");
        let values = [
            ("day", day.as_str()),
            ("scope", scope),
            ("assessor", assessor),
        ];
        let about = view.fill(label::ABOUT, &values);
        frame::prose(
            &mut self.sheet,
            self.row,
            across,
            about,
            &theme::subtitle().wrap(),
        );
        self.row += 2;
    }

    fn verdict(&mut self) {
        let view = self.view;
        let lines = &view.assessment.readiness.lines;
        let across = (FIRST_COLUMN, LAST);
        let status = lines.first().cloned().unwrap_or_default();
        let notice = lines.last().cloned().unwrap_or_default();
        let boxed = Style::new()
            .fill(theme::PANEL)
            .wrap()
            .valign(Vertical::Middle)
            .indent(1);
        let strong = boxed.clone().size(15).bold().colour(theme::ACCENT);
        let lines: [(Content, Style); 5] = [
            (self.gates.verdict().into(), strong),
            (
                self.gates.second_line().into(),
                boxed.clone().colour(theme::INK),
            ),
            (status.into(), boxed.clone().colour(theme::INK)),
            (notice.into(), boxed.clone().colour(theme::MUTED)),
            (
                live::pending(view, self.blocks).into(),
                boxed.colour(theme::MUTED),
            ),
        ];
        for (content, style) in lines {
            for column in FIRST_COLUMN..=LAST {
                self.sheet.put(self.row, column, Content::Blank, &style);
            }
            frame::prose(&mut self.sheet, self.row, across, content, &style);
            let height = self.sheet.row_heights.entry(self.row).or_default();
            *height = height.max(21.0);
            self.row += 1;
        }
        self.warn_of_pending(self.row - 1);
        self.row += 1;
    }

    /// The line on overrides that are not included stands out while there are some.
    fn warn_of_pending(&mut self, row: u32) {
        let none = live::none_pending(self.view);
        let cell = CellRef::new(row, FIRST_COLUMN);
        let rule = ConditionalRule::Formula {
            expression: format!("{}<>{}", cell.absolute(), workbook::formula::quoted(none)),
            style: theme::highlight(theme::ATTENTION),
        };
        let range = CellRange::new(cell, CellRef::new(row, LAST));
        self.sheet
            .conditionals
            .push(ConditionalDraft::new(range, rule));
    }
}
