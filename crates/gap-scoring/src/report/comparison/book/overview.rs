//! The totals as trainers use them, and charts.

use super::charts;
use super::frame::{self, Row, count, heading, link, share, told, total};
use super::places::{ComparisonSheet, Places, fate_column, point_column};
use crate::report::comparison::view::{ChangeCount, ComparisonView, EditionHead};
use crate::report::comparison::words::{counted_once, structure_note};
use clause_model::change_degree::format_hundredths;
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft, theme};

/// The heading row of the totals.
const TOTALS: u32 = 4;
/// The last column.
const LAST: u32 = 9;
/// The first columns of the three blocks.
const BLOCKS: [u32; 3] = [0, 4, 8];

pub(super) fn sheet(view: &ComparisonView, places: &Places) -> SheetDraft {
    let language = view.language;
    let name = ComparisonSheet::Overview.name(language);
    let mut sheet = frame::sheet(name, &view.title());
    sheet.set_widths(&[27.0, 11.5, 11.5, 3.0, 27.0, 11.5, 11.5, 3.0, 42.0, 13.0]);
    frame::title(&mut sheet, &view.title(), &intro(view), LAST);
    let notices = view.superseded_notices().join(language.pick(" ", ""));
    if !notices.is_empty() {
        let style = theme::prose().bold();
        frame::prose(&mut sheet, 2, (0, LAST), &notices, &style);
    }
    old_totals(view, &mut sheet, places);
    new_totals(view, &mut sheet, places);
    key_figures(view, &mut sheet);
    let row = TOTALS + 11;
    let note = [counted_once(language), structure_note(language)].join(language.pick(" ", ""));
    frame::prose(&mut sheet, row, (0, LAST), &note, &theme::note());
    contents(view, &mut sheet, row + 2);
    sheet.page.page_breaks = vec![row + 10];
    sheet.charts = vec![
        charts::degrees(view, places, CellRef::new(row + 11, 0)),
        charts::kinds(view, places, CellRef::new(row + 11, 5)),
    ];
    sheet
}

fn intro(view: &ComparisonView) -> String {
    let (subject, old, new) = (&view.standard.subject, view.from.points, view.to.points);
    view.language.pick(
        format!(
            "{subject}. {old} control points in {}, {new} in {}.",
            view.from.title, view.to.title
        ),
        format!(
            "{subject}。{}有{old}个控制点，{}有{new}个。",
            view.from.title, view.to.title
        ),
    )
}

/// A block of counts with shares of their sum.
struct Block<'a> {
    column: u32,
    heading: String,
    counts: &'a [ChangeCount],
    of: u32,
}

impl Block<'_> {
    /// Writes the block; `formula` gives the formula that counts a kind.
    fn write(
        self,
        view: &ComparisonView,
        sheet: &mut SheetDraft,
        formula: impl Fn(&str) -> String,
    ) {
        let language = view.language;
        let (name, number, part) = (self.column, self.column + 1, self.column + 2);
        heading(sheet, TOTALS, (name, part), &self.heading);
        let headers = [
            language.pick("Kind of change", "变化类型"),
            language.pick("Points", "控制点数"),
            language.pick("Share", "占比"),
        ];
        frame::header_cells(sheet, TOTALS + 1, name, &headers);
        let first = TOTALS + 2;
        let last = first + self.counts.len() as u32;
        let whole = CellRef::new(last, number);
        for (row, one) in (first..).zip(self.counts) {
            let own = formula(&CellRange::single(CellRef::new(row, name)).absolute());
            sheet.put(row, name, one.change.name(language), &told());
            sheet.put(
                row,
                number,
                Content::formula(own, Cached::from(one.count)),
                &count(),
            );
            sheet.put(
                row,
                part,
                ratio(CellRef::new(row, number), whole, one.count, self.of),
                &share(),
            );
        }
        let all = CellRange::new(CellRef::new(first, number), CellRef::new(last - 1, number));
        let sum = Content::formula(format!("=SUM({all})"), Cached::from(self.of));
        sheet.put(last, name, language.pick("All", "合计"), &total(told()));
        sheet.put(last, number, sum, &total(count()));
        sheet.put(
            last,
            part,
            ratio(whole, whole, self.of, self.of),
            &total(share()),
        );
    }
}

fn ratio(part: CellRef, whole: CellRef, count: u32, of: u32) -> Content {
    let cached = if of == 0 {
        Cached::Empty
    } else {
        Cached::Number(f64::from(count) / f64::from(of))
    };
    Content::formula(format!("=IF({whole}=0,\"\",{part}/{whole})"), cached)
}

fn old_totals(view: &ComparisonView, sheet: &mut SheetDraft, places: &Places) {
    let (kinds, once) = (
        places.fates(fate_column::CHANGE),
        places.fates(fate_column::ONCE),
    );
    let (points, title) = (view.from.points, &view.from.title);
    let block = Block {
        column: BLOCKS[0],
        heading: view.language.pick(
            format!("The {points} points of {}", view.from.id),
            format!("{title}的{points}个控制点"),
        ),
        counts: &view.totals.old,
        of: points,
    };
    block.write(view, sheet, |own| {
        format!("=SUMPRODUCT(({kinds}={own})*{once})")
    });
}

fn new_totals(view: &ComparisonView, sheet: &mut SheetDraft, places: &Places) {
    let kinds = places.points(point_column::CHANGE);
    let (points, title) = (view.to.points, &view.to.title);
    let block = Block {
        column: BLOCKS[1],
        heading: view.language.pick(
            format!("The {points} points of {}", view.to.id),
            format!("{title}的{points}个控制点"),
        ),
        counts: &view.totals.new,
        of: points,
    };
    block.write(view, sheet, |own| format!("=SUMPRODUCT(({kinds}={own})*1)"));
}

fn key_figures(view: &ComparisonView, sheet: &mut SheetDraft) {
    let language = view.language;
    let (name, value) = (BLOCKS[2], BLOCKS[2] + 1);
    heading(
        sheet,
        TOTALS,
        (name, value),
        language.pick("Degree and structure", "变化度与结构"),
    );
    let headers = [
        language.pick("Figure", "指标"),
        language.pick("Value", "数值"),
    ];
    frame::header_cells(sheet, TOTALS + 1, name, &headers);
    let whole = &view.whole;
    let mean = whole.derived;
    let published = whole.published.map(|one| {
        let label = language.pick(
            format!("Published degree, over {} points (third party)", one.points),
            format!("已公布变化度，涉及{}个控制点（第三方）", one.points),
        );
        (label, format_hundredths(one.hundredths()))
    });
    let derived = language.pick(
        format!("Derived degree = {} / {}", mean.sum, mean.rows),
        format!("推算变化度 = {} / {}", mean.sum, mean.rows),
    );
    let structure = whole.structure;
    let split = language.pick("Old points split", "被拆分的旧控制点");
    let merged = language.pick("New points merged from several", "由多个合并而成的新控制点");
    let moved = language.pick("New points moved here", "移位的新控制点");
    let bracketed = |text: &str, head: &EditionHead| {
        language.pick(
            format!("{text} ({})", head.id),
            format!("{text}（{}）", head.id),
        )
    };
    let shapes = [
        (bracketed(split, &view.from), structure.splits.to_string()),
        (bracketed(merged, &view.to), structure.merges.to_string()),
        (bracketed(moved, &view.to), structure.moves.to_string()),
    ];
    let lines = published
        .into_iter()
        .chain([(derived, mean.to_string())])
        .chain(shapes);
    for (row, (label, text)) in (TOTALS + 2..).zip(lines) {
        sheet.put(row, name, label, &told());
        let figure = told().align(workbook::draft::Horizontal::Right);
        sheet.put(row, value, text, &figure);
    }
}

/// What the other sheets hold.
fn contents(view: &ComparisonView, sheet: &mut SheetDraft, first: u32) {
    let language = view.language;
    heading(
        sheet,
        first,
        (0, LAST),
        language.pick("In this workbook", "本工作簿内容"),
    );
    let lines = [
        (
            ComparisonSheet::Clauses,
            language.pick(
                "Points, degrees and kinds of change per clause; what was added, improved, removed",
                "各条款的控制点数、变化度与变化类型；新增、改进、删除概述",
            ),
        ),
        (
            ComparisonSheet::ControlPoints,
            language.pick(
                "Every new point beside the old ones that it takes up",
                "每个新控制点及其承接的旧控制点",
            ),
        ),
        (
            ComparisonSheet::Dropped,
            language.pick("Demands that are no longer made", "不再提出的要求"),
        ),
        (
            ComparisonSheet::Lineage,
            language.pick("What became of every old point", "每个旧控制点的去向"),
        ),
        (
            ComparisonSheet::Terms,
            language.pick("Terms that changed", "有变化的术语"),
        ),
        (
            ComparisonSheet::Reference,
            language.pick(
                "How the change degree is judged, and where the published one stands",
                "变化度的评分准则与已公布数据的来源",
            ),
        ),
    ];
    for (row, (which, text)) in (first + 1..).zip(lines) {
        let name = which.name(language);
        let target = Content::internal_link(name, CellRef::new(0, 0), name);
        let mut cells = Row::new(sheet, row);
        cells.at(0, target, &link().size(10));
        cells.fit();
        frame::prose(sheet, row, (1, LAST), text, &theme::prose().size(10));
    }
}
