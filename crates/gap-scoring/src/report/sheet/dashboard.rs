//! The first page: verdict, figures, gates, charts and the usual traps.

use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::report::chart::{self, Spot};
use crate::report::formula::block::Blocks;
use crate::report::formula::dashboard as live;
use crate::report::formula::gate::Gates;
use crate::report::formula::state::State;
use crate::report::frame;
use crate::report::place::{FIRST_COLUMN, INTRO_ROW, Sheet, TITLE_ROW};
use crate::report::view::View;
use crate::report::{label, looks};
use diagnostics::Phrase;
use workbook::draft::{ConditionalDraft, ConditionalRule, Horizontal, Style, Vertical};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// How many columns the page has.
const COLUMNS: u32 = 12;
/// Their width in characters, and in pixels.
const WIDTH: f64 = 12.0;
const PIXELS: u32 = 89;
/// The last column.
const LAST: u32 = FIRST_COLUMN + COLUMNS - 1;
/// The height of a row under a chart, in points, and in pixels.
const CHART_ROW: f64 = 15.0;
const CHART_ROW_PIXELS: u32 = 20;

pub(super) fn sheet(view: &View<'_>, state: &State, blocks: &Blocks) -> SheetDraft {
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
    let Page { mut sheet, row, .. } = page;
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

/// A figure with its name and what it is out of.
struct Tile {
    name: Phrase,
    figure: Content,
    format: &'static str,
    note: Content,
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
                self.gates.first_broken().into(),
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
        let none = self.view.say(label::NONE_PENDING);
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

    fn figures(&mut self) {
        self.heading(label::FIGURES);
        let (first, second) = (self.first_tiles(), self.second_tiles());
        self.tiles(first);
        self.tiles(second);
        self.row += 1;
    }

    fn first_tiles(&self) -> Vec<Tile> {
        let view = self.view;
        let (state, blocks) = (self.state, self.blocks);
        let total = view.assessment.total.tally.total().to_string();
        let of_points = view.fill(label::OF_POINTS, &[("count", &total)]);
        let entries = view.assessment.evidence.len().to_string();
        let of_entries = view.fill(label::OF_ENTRIES, &[("count", &entries)]);
        let majors = [FindingGrade::Major, FindingGrade::ProposedMajor];
        let tile = |name, figure: Content, note: Content| Tile {
            name,
            figure,
            format: theme::INTEGER,
            note,
        };
        vec![
            Tile {
                name: label::SHARE_OF_F,
                figure: live::share(view).into(),
                format: theme::PERCENT,
                note: live::fraction(view).into(),
            },
            tile(
                label::GAPS,
                live::gaps(view).into(),
                of_points.clone().into(),
            ),
            tile(
                label::UNRESOLVED,
                live::count(view, Outcome::Unresolved).into(),
                of_points.into(),
            ),
            tile(
                label::MAJORS,
                live::findings(view, state, blocks, &majors).into(),
                view.say(label::PROPOSED_UNTIL_CONFIRMED).into(),
            ),
            tile(
                label::MINORS,
                live::findings(view, state, blocks, &[FindingGrade::Minor]).into(),
                view.say(label::MERGED_BY_CAUSE).into(),
            ),
            tile(label::USABLE, live::usable(view).into(), of_entries.into()),
        ]
    }

    fn second_tiles(&self) -> Vec<Tile> {
        let view = self.view;
        let (state, blocks) = (self.state, self.blocks);
        let plan = view.assessment.plan.as_ref();
        let none = || Content::from("–");
        let tile = |name, figure: Content, note: &str| Tile {
            name,
            figure,
            format: theme::INTEGER,
            note: note.into(),
        };
        let stage = |name, stage: Option<&crate::remediation::Milestone>| {
            let day = stage.and_then(|stage| stage.date);
            let note = match (plan, day) {
                (None, _) => label::WITHOUT_PLAN,
                (_, None) => label::NEEDS_START,
                (_, Some(_)) => label::EARLIEST,
            };
            Tile {
                name,
                figure: day.map_or_else(none, Content::Date),
                format: theme::ISO_DATE,
                note: view.say(note).into(),
            }
        };
        let quick = plan.map_or_else(none, |plan| (plan.quick_wins.len() as u32).into());
        let total = plan.map_or(0, |plan| plan.total_effort_days).to_string();
        let of_days = view.fill(label::OF_DAYS, &[("count", &total)]);
        let all = FindingGrade::ALL;
        let findings = live::findings(view, state, blocks, &all);
        let remaining = live::remaining(view).map_or_else(none, Content::from);
        let (first, last) = (
            plan.and_then(|plan| plan.stage_1.as_ref()),
            plan.and_then(|plan| plan.stage_2.as_ref()),
        );
        let resting = view
            .points
            .iter()
            .filter(|of| of.judgement.is_some())
            .count();
        vec![
            tile(
                label::FINDINGS,
                findings.into(),
                view.say(label::ALL_GRADES),
            ),
            tile(label::REMAINING_EFFORT, remaining, &of_days),
            stage(label::STAGE_1, first),
            stage(label::STAGE_2, last),
            tile(label::QUICK_WINS, quick, view.say(label::SMALL_AND_READY)),
            tile(
                label::JUDGEMENTS,
                (resting as u32).into(),
                view.say(label::AT_ASSESSMENT),
            ),
        ]
    }

    /// A row of tiles, each two columns wide.
    fn tiles(&mut self, tiles: Vec<Tile>) {
        let panel = |style: Style| style.fill(theme::PANEL).indent(1);
        let name = panel(
            theme::note()
                .bold()
                .size(looks::SMALL)
                .valign(Vertical::Bottom),
        );
        let note = panel(theme::note().size(looks::SMALL));
        for (at, tile) in (0u32..).zip(tiles) {
            let first = FIRST_COLUMN + at * 2;
            let figure = panel(theme::figure().number_format(tile.format));
            let lines: [(Content, &Style); 3] = [
                (self.view.say(tile.name).into(), &name),
                (tile.figure, &figure),
                (tile.note, &note),
            ];
            for (down, (content, style)) in (0u32..).zip(lines) {
                let range = CellRange::new(
                    CellRef::new(self.row + down, first),
                    CellRef::new(self.row + down, first + 1),
                );
                self.sheet
                    .put(range.last.row, range.last.column, Content::Blank, style);
                self.sheet.put_merged(range, content, style);
            }
        }
        for (down, height) in (0u32..).zip([20.0, 30.0, 28.0, 8.0]) {
            self.sheet.row_heights.insert(self.row + down, height);
        }
        self.row += 4;
    }

    fn ladder(&mut self) {
        let view = self.view;
        self.heading(label::READINESS);
        let columns: [(u32, u32, Phrase); 7] = [
            (0, 2, label::GATE),
            (3, 3, label::STATE),
            (4, 4, label::TO_SETTLE),
            (5, 5, label::OPENS_ON),
            (6, 6, label::RESTING),
            (7, 7, label::ACTIONS_AWAY),
            (8, 11, label::WHAT_BREAKS),
        ];
        let style = theme::header().size(looks::SMALL);
        for (first, last, text) in columns {
            let range = self.across(FIRST_COLUMN + first, FIRST_COLUMN + last);
            self.sheet.put_merged(range, view.say(text), &style);
        }
        self.sheet.row_heights.insert(self.row, 32.0);
        self.row += 1;
        let first = self.row;
        for at in 0..view.assessment.gates.len() {
            self.gate(at);
        }
        let states = CellRange::new(
            CellRef::new(first, FIRST_COLUMN + 3),
            CellRef::new(self.row, FIRST_COLUMN + 3),
        );
        let (holds, broken) = (view.say(label::GATE_HOLDS), view.say(label::GATE_BROKEN));
        looks::highlight_word(&mut self.sheet, states, holds, theme::FULLY);
        looks::highlight_word(&mut self.sheet, states, broken, theme::NOT_ACHIEVED);
        self.row += 1;
    }

    fn gate(&mut self, at: usize) {
        let view = self.view;
        let gate = &view.assessment.gates[at];
        let mut name = format!("{}  {}", gate.gate, gate.title);
        if let Some(ready) = &gate.ready_for {
            name += view.language.pick(" → ", " → ");
            name += ready;
        }
        let cells: [(u32, Content, Style); 5] = [
            (3, self.gates.state_word(at).into(), looks::mark().bold()),
            (
                4,
                self.gates.break_count(at).into(),
                looks::integer().align(Horizontal::Centre),
            ),
            (
                5,
                self.gates.opening(at).into(),
                looks::date().align(Horizontal::Centre),
            ),
            (
                6,
                self.gates.resting(at).into(),
                looks::integer().align(Horizontal::Centre),
            ),
            (
                7,
                gate.distance_in_actions.into(),
                looks::integer().align(Horizontal::Centre),
            ),
        ];
        for (column, content, style) in cells {
            self.sheet
                .put(self.row, FIRST_COLUMN + column, content, &style);
        }
        let (sheet, row) = (&mut self.sheet, self.row);
        let names = (FIRST_COLUMN, FIRST_COLUMN + 2);
        frame::prose(sheet, row, names, name, &looks::told().bold());
        let (first, last) = (FIRST_COLUMN + 8, LAST);
        frame::prose(
            sheet,
            row,
            (first, last),
            breaks(view, gate),
            &looks::told(),
        );
        self.row += 1;
    }

    fn charts(&mut self) {
        let view = self.view;
        self.heading(label::CONFORMITY);
        let half = COLUMNS / 2;
        let (left, right) = (FIRST_COLUMN, FIRST_COLUMN + half);
        let spot = |row: u32, column: u32, columns: u32, height: u32| Spot {
            anchor: CellRef::new(row, column),
            width: columns * PIXELS - 8,
            height: height * CHART_ROW_PIXELS - 8,
        };
        let row = self.row;
        self.sheet
            .charts
            .push(chart::conformity(view, spot(row, left, half, 23)));
        self.sheet
            .charts
            .push(chart::ratings(view, spot(row, right, half, 23)));
        self.room(23);
        let row = self.row;
        let (third, blocks) = (COLUMNS / 3, self.blocks);
        self.sheet
            .charts
            .push(chart::grades(view, blocks, spot(row, left, third, 16)));
        self.sheet
            .charts
            .push(chart::cycle(view, spot(row, left + third, third, 16)));
        let effort = chart::effort(view, blocks, spot(row, left + 2 * third, third, 16));
        self.sheet.charts.extend(effort);
        self.room(16);
        if let Some(changes) = chart::changes(view, spot(self.row, left, COLUMNS, 18)) {
            self.sheet.charts.push(changes);
            self.room(18);
        }
    }

    /// Leaves rows free for charts.
    fn room(&mut self, rows: u32) {
        for row in self.row..self.row + rows {
            self.sheet.row_heights.insert(row, CHART_ROW);
        }
        self.row += rows;
    }

    fn traps(&mut self) {
        let view = self.view;
        self.row += 1;
        self.sheet.page.page_breaks.push(self.row);
        self.heading(label::TRAPS);
        let (review, unreviewed) = live::without_review(view, self.state, self.blocks);
        let (follow_up, idle) = live::without_follow_up(view, self.state, self.blocks);
        let rows: [(Phrase, Content, Phrase, String); 3] = [
            (
                label::TRAP_RECORDS,
                live::without_records(view).into(),
                label::TRAP_RECORDS_TEXT,
                String::new(),
            ),
            (
                label::TRAP_REVIEW,
                review.into(),
                label::TRAP_REVIEW_TEXT,
                view.list(&unreviewed),
            ),
            (
                label::TRAP_FOLLOW_UP,
                follow_up.into(),
                label::TRAP_FOLLOW_UP_TEXT,
                view.list(&idle),
            ),
        ];
        for (name, count, text, found) in rows {
            let count_style = looks::integer().align(Horizontal::Centre).bold().size(12);
            let (sheet, row) = (&mut self.sheet, self.row);
            let label_style = looks::told().bold();
            frame::prose(
                sheet,
                row,
                (FIRST_COLUMN, FIRST_COLUMN + 2),
                view.say(name),
                &label_style,
            );
            sheet.put(row, FIRST_COLUMN + 3, count, &count_style);
            let mut text = view.say(text).to_owned();
            if !found.is_empty() {
                text += "\n";
                text += &view.fill(label::TRAP_WHERE, &[("where", &found)]);
            }
            frame::prose(sheet, row, (FIRST_COLUMN + 4, LAST), text, &looks::told());
            self.row += 1;
        }
    }
}

/// What breaks a gate, the first few.
fn breaks(view: &View<'_>, gate: &crate::readiness::GateResult) -> String {
    const SHOWN: usize = 3;
    let mut lines: Vec<String> = gate
        .breaks
        .iter()
        .take(SHOWN)
        .map(|broken| format!("• {}", broken.text))
        .collect();
    if let Some(more) = gate
        .breaks
        .len()
        .checked_sub(SHOWN)
        .filter(|more| *more > 0)
    {
        lines.push(view.fill(label::AND_MORE, &[("count", &more.to_string())]));
    }
    if gate.breaks.is_empty() {
        lines.push(gate.met.join(view.language.pick("; ", "；")));
    }
    if !gate.conditions.is_empty() {
        let count = gate.conditions.len().to_string();
        lines.push(view.fill(label::CONDITIONS, &[("count", &count)]));
    }
    lines.join("\n")
}
