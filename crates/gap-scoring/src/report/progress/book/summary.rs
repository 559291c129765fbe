//! What moved at a glance: figures, movements, gates, charts.

use super::{ProgressSheet, charts, points};
use crate::progress::FindingChange;
use crate::report::comparison::book::frame::{
    self, SMALL, count, heading, mark, prose, share, told, total,
};
use crate::report::progress::view::ProgressView;
use workbook::draft::{Horizontal, Style, Vertical};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// The last column: six tiles of two columns.
const LAST: u32 = 11;

pub(super) fn sheet(view: &ProgressView<'_>) -> SheetDraft {
    let name = ProgressSheet::Summary.name(view.language);
    let mut sheet = frame::sheet(name, &view.title());
    sheet.set_widths(&[13.0; 12]);
    frame::title(&mut sheet, &view.title(), &view.subtitle(), LAST);
    let mut page = Page {
        view,
        sheet,
        row: 2,
    };
    page.notes();
    page.tiles();
    page.movements();
    page.gates();
    page.findings();
    page.charts();
    page.sheet
}

struct Page<'v, 'a> {
    view: &'v ProgressView<'a>,
    sheet: SheetDraft,
    row: u32,
}

impl Page<'_, '_> {
    fn heading(&mut self, text: &str) {
        heading(&mut self.sheet, self.row, (0, LAST), text);
        self.row += 1;
    }

    /// A cell over columns of the current row.
    fn put(&mut self, (first, last): (u32, u32), content: impl Into<Content>, style: &Style) {
        for column in first..=last {
            self.sheet.put(self.row, column, Content::Blank, style);
        }
        let range = CellRange::new(CellRef::new(self.row, first), CellRef::new(self.row, last));
        self.sheet.put_merged(range, content, style);
    }

    fn notes(&mut self) {
        for note in self.view.notes() {
            prose(&mut self.sheet, self.row, (0, LAST), note, &theme::note());
            self.row += 1;
        }
        let count = self.view.reservations.len();
        if count > 0 {
            let text = self.view.language.pick(
                format!(
                    "Reservations on this comparison: {count}, on the sheet Words and sources."
                ),
                format!("本次比较有{count}项保留说明，见“说明与来源”表。"),
            );
            let style = theme::prose().bold().fill(theme::ATTENTION);
            prose(&mut self.sheet, self.row, (0, LAST), &text, &style);
            self.row += 1;
        }
        self.row += 1;
    }

    /// Name, figure and note of each tile.
    fn figures(&self) -> [(&'static str, String, String); 6] {
        let view = self.view;
        let say = |en, zh| view.language.pick(en, zh);
        let overall = view.overall().step;
        let states = &view.progress.assessments;
        let ends = states.first().zip(states.last());
        let arrow = |before: &str, now: &str| format!("{before} → {now}");
        let of = |value: fn(&crate::progress::AssessedState) -> Option<u32>| {
            let text = |state| value(state).map_or("–".to_owned(), |number| number.to_string());
            ends.map_or_else(String::new, |(first, last)| {
                arrow(&text(first), &text(last))
            })
        };
        let total = overall.total.total();
        let points = view
            .language
            .pick(format!("of {total} points"), format!("共{total}个控制点"));
        let down = overall.total.opened + overall.total.worse;
        let up = overall.total.closed + overall.total.better;
        let gate = |state| view.gate_name(state);
        let gates = ends.map_or_else(String::new, |(first, last)| {
            arrow(&gate(first), &gate(last))
        });
        let findings = &overall.finding_total;
        let closed = findings.count(FindingChange::Closed);
        let opened = findings.count(FindingChange::Opened);
        let found = view.language.pick(
            format!("{closed} closed, {opened} opened"),
            format!("已关闭{closed}，新出现{opened}"),
        );
        [
            (
                say("Gaps", "差距"),
                of(|state| Some(state.gaps)),
                say("before → now", "前次→本次").to_owned(),
            ),
            (
                say("Closed or better", "关闭或好转"),
                up.to_string(),
                points.clone(),
            ),
            (
                say("Opened or worse", "新出现或恶化"),
                down.to_string(),
                points,
            ),
            (
                say("Findings", "发现项"),
                of(|state| Some(state.findings.values().sum())),
                found,
            ),
            (
                say("Person-days left", "剩余人天"),
                of(|state| state.remaining_effort_days),
                say("estimate, where planned", "估算（有计划时）").to_owned(),
            ),
            (
                say("Highest gate", "最高关口"),
                of(|state| state.highest_gate),
                gates,
            ),
        ]
    }

    fn tiles(&mut self) {
        let panel = |style: Style| style.fill(theme::PANEL).align(Horizontal::Left).indent(1);
        let looks = [
            panel(theme::note().bold().size(SMALL).valign(Vertical::Bottom)),
            panel(theme::figure()),
            panel(theme::note().size(SMALL)),
        ];
        for (at, (name, figure, note)) in (0u32..).zip(self.figures()) {
            let span = (at * 2, at * 2 + 1);
            let texts = [name.to_owned(), figure, note];
            for (text, style) in texts.into_iter().zip(&looks) {
                self.put(span, text, style);
                self.row += 1;
            }
            self.row -= 3;
        }
        for (down, height) in (0u32..).zip([20.0, 30.0, 32.0, 8.0]) {
            self.sheet.row_heights.insert(self.row + down, height);
        }
        self.row += 4;
    }

    fn movements(&mut self) {
        let view = self.view;
        let language = view.language;
        let overall = view.overall();
        let all = overall.step.total.total();
        self.heading(language.pick("Control points", "控制点"));
        for movement in view.movements() {
            let number = overall.step.total.count(movement);
            prose(
                &mut self.sheet,
                self.row,
                (4, LAST),
                movement.meaning(language),
                &told(),
            );
            let style = points::colour(movement).map_or(mark(), |colour| theme::on(mark(), colour));
            self.put((0, 1), movement.name(language), &style.bold());
            self.sheet.put(self.row, 2, number, &count());
            self.sheet.put(self.row, 3, part(number, all), &share());
            self.row += 1;
        }
        self.put((0, 1), language.pick("All", "合计"), &total(mark()));
        self.sheet.put(self.row, 2, all, &total(count()));
        self.sheet.put(self.row, 3, part(all, all), &total(share()));
        let gaps = format!("{}{}", language.pick("Gaps: ", "差距："), overall.gap_sum());
        prose(&mut self.sheet, self.row, (4, LAST), &gaps, &total(told()));
        self.row += 1;
        if overall.step.crosses_editions() {
            let gone = overall.step.dropped.len();
            let text = language.pick(
                format!("Points of the earlier edition that are no longer asked: {gone}. They are not closed."),
                format!("旧版中不再要求的控制点：{gone}个，不视为已关闭。"),
            );
            prose(&mut self.sheet, self.row, (0, LAST), &text, &theme::note());
            self.row += 1;
        }
        self.row += 1;
    }

    fn gates(&mut self) {
        let overall = self.view.overall();
        let language = self.view.language;
        self.heading(language.pick("Gates", "关口"));
        let headers = [
            ((0, 3), language.pick("Gate", "关口")),
            ((4, 5), language.pick("Before", "前次")),
            ((6, 7), language.pick("Now", "本次")),
            ((8, 9), language.pick("Change", "变化")),
            ((10, LAST), language.pick("Remark", "备注")),
        ];
        for (span, text) in headers {
            self.put(span, text, &theme::header().size(SMALL));
        }
        self.row += 1;
        for gate in &overall.step.gates {
            let remark = overall.gate_remark(gate);
            prose(&mut self.sheet, self.row, (10, LAST), &remark, &told());
            let name = format!("{}  {}", gate.gate, overall.gate_title(gate));
            self.put((0, 3), name, &told().bold());
            self.put((4, 5), overall.gate_state(gate.breaks_before), &mark());
            self.put((6, 7), overall.gate_state(gate.breaks_after), &mark());
            self.put((8, 9), gate.change.name(language), &mark().bold());
            let height = self.sheet.row_heights.entry(self.row).or_default();
            *height = height.max(18.0);
            self.row += 1;
        }
        self.row += 1;
    }

    fn findings(&mut self) {
        let overall = self.view.overall();
        let language = self.view.language;
        self.heading(language.pick("Findings", "发现项"));
        for change in FindingChange::ALL {
            let number = overall.step.finding_total.count(change);
            if number > 0 {
                self.put((0, 1), change.name(language), &mark().bold());
                self.sheet.put(self.row, 2, number, &count());
                self.row += 1;
            }
        }
        self.row += 1;
    }

    fn charts(&mut self) {
        self.sheet.page.page_breaks = vec![self.row];
        self.sheet.charts = vec![
            charts::burn_down(self.view, CellRef::new(self.row, 0)),
            charts::clauses(self.view, CellRef::new(self.row, 6)),
        ];
    }
}

/// A share of all points.
fn part(count: u32, of: u32) -> Content {
    if of == 0 {
        Content::Blank
    } else {
        Content::Number(f64::from(count) / f64::from(of))
    }
}
