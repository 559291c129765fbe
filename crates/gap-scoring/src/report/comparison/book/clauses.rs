//! The clauses side by side: points, degrees, kinds of change; and what changed in words.

use super::frame::{
    self, FIRST_ROW, HEADER_ROW, Row, column, count, hundredths, id, mark, signed, told, total,
};
use super::places::{ComparisonSheet, Places, clause_column, point_column};
use crate::report::comparison::view::{ClauseLine, ComparisonView, Figures, Shape};
use crate::report::comparison::words::{degree_note, structure_note};
use clause_model::Change;
use workbook::draft::Style;
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft, formula};

/// The first column of the counts per degree.
const DEGREES: u32 = clause_column::KINDS + 8;
/// The first column of the counts per shape.
const SHAPES: u32 = DEGREES + 6;
/// The column with the sum of degrees.
const SUM: u32 = clause_column::KINDS - 1;
/// The last column that titles run over.
const TITLE_END: u32 = 15;

pub(super) fn sheet(view: &ComparisonView, places: &Places) -> SheetDraft {
    let language = view.language;
    let name = ComparisonSheet::Clauses.name(language);
    let mut sheet = frame::sheet(name, &view.title());
    frame::header(&mut sheet, HEADER_ROW, &columns(view));
    let intro = [degree_note(language), structure_note(language)];
    let intro = intro.join(language.pick(" ", ""));
    frame::title(&mut sheet, name, &intro, TITLE_END);
    for (row, line) in (FIRST_ROW..).zip(&view.clauses) {
        let head = (
            line.clause.to_string(),
            line.title.as_str(),
            view.list(&line.from),
        );
        figures(
            &mut sheet,
            row,
            head,
            &line.figures,
            &Kind::Clause(places, view),
        );
    }
    sheet.freeze = Some(CellRef::new(FIRST_ROW, 2));
    let last = CellRef::new(HEADER_ROW + view.clauses.len() as u32, SHAPES + 2);
    sheet.autofilter = Some(CellRange::new(CellRef::new(HEADER_ROW, 0), last));
    let row = sums(view, &mut sheet, places);
    let last = statements(view, &mut sheet, row + 2);
    // All columns on one page would be too small to read.
    let printed = CellRange::new(CellRef::new(0, 0), CellRef::new(last, DEGREES - 1));
    sheet.page.print_area = Some(printed);
    sheet.page.page_breaks = vec![row + 2];
    sheet
}

fn columns(view: &ComparisonView) -> Vec<frame::Column> {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    let mut columns = vec![
        column(language.pick("No.", "编号"), 10.0),
        column(language.pick("Clause", "条款"), 42.0),
        column(
            language.pick(format!("Clauses {old}"), format!("{old}条款")),
            10.0,
        ),
        column(
            language.pick(format!("Points {old}"), format!("{old}控制点")),
            9.5,
        ),
        column(
            language.pick(format!("Points {new}"), format!("{new}控制点")),
            9.5,
        ),
        column(
            language.pick("Published degree (third party)", "已公布变化度（第三方）"),
            11.5,
        ),
        column(language.pick("Derived degree", "推算变化度"), 10.5),
        column(language.pick("Deviation", "偏差"), 10.5),
        column(language.pick("Sum of degrees", "变化度合计"), 10.5),
    ];
    columns.extend(Change::ALL.map(|change| column(change.name(language), 10.5)));
    let degrees =
        (0..=5u8).map(|step| language.pick(format!("Degree {step}"), format!("{step}级")));
    columns.extend(degrees.map(|header| column(header, 8.5)));
    let shapes = [Shape::Split, Shape::Merged, Shape::Moved];
    columns.extend(shapes.map(|shape| column(shape.name(language), 9.0)));
    columns
}

/// What a row of figures is worked out from.
enum Kind<'a> {
    /// The control points.
    Clause(&'a Places, &'a ComparisonView),
    /// Clauses above, first and last row.
    Chapter(u32, u32),
    /// All control points.
    Whole(&'a Places, &'a ComparisonView),
}

fn figures(
    sheet: &mut SheetDraft,
    row: u32,
    (number, title, from): (String, &str, String),
    figures: &Figures,
    kind: &Kind<'_>,
) {
    let looks = |style: Style| match kind {
        Kind::Clause(..) => style,
        _ => total(style),
    };
    let name = match kind {
        Kind::Clause(..) => format!("{number} {title}"),
        _ => title.to_owned(),
    };
    let published = figures
        .published
        .map(|one| f64::from(one.hundredths()) / 100.0);
    let published = published.map_or(Content::Blank, Content::Number);
    let mut cells = Row::new(sheet, row);
    cells
        .at(0, number, &looks(id().bold()))
        .at(1, name.trim(), &looks(told()))
        .at(2, from, &looks(id()))
        .at(3, figures.points_from, &looks(count()))
        .at(4, points(row, figures), &looks(count()))
        .at(5, published, &looks(hundredths()))
        .at(6, derived(row, figures), &looks(hundredths()))
        .at(7, deviation(row, figures, kind), &looks(signed()))
        .at(
            SUM,
            counted(kind, (row, SUM), figures.derived.sum),
            &looks(count()),
        );
    for (at, one) in (clause_column::KINDS..).zip(&figures.changes) {
        cells.at(at, counted(kind, (row, at), one.count), &looks(count()));
    }
    for (at, number) in (DEGREES..).zip(figures.by_degree) {
        cells.at(at, counted(kind, (row, at), number), &looks(count()));
    }
    let structure = figures.structure;
    let shapes = [structure.splits, structure.merges, structure.moves];
    for (at, number) in (SHAPES..).zip(shapes) {
        cells.at(at, number, &looks(count()));
    }
    cells.fit();
}

/// The points of the newer edition: every kind but the dropped.
fn points(row: u32, figures: &Figures) -> Content {
    let kinds = CellRange::new(
        CellRef::new(row, clause_column::KINDS),
        CellRef::new(row, clause_column::KINDS + 6),
    );
    Content::formula(format!("=SUM({kinds})"), Cached::from(figures.points_to))
}

fn derived(row: u32, figures: &Figures) -> Content {
    let (sum, points) = (CellRef::new(row, SUM), CellRef::new(row, 4));
    let mean = figures.derived;
    let cached = if mean.rows == 0 {
        Cached::Empty
    } else {
        Cached::Number(f64::from(mean.sum) / f64::from(mean.rows))
    };
    Content::formula(format!("=IF({points}=0,\"\",{sum}/{points})"), cached)
}

fn deviation(row: u32, figures: &Figures, kind: &Kind<'_>) -> Content {
    let Some(value) = figures.deviation_hundredths else {
        return Content::Blank;
    };
    let value = f64::from(value) / 100.0;
    let (derived, published) = (CellRef::new(row, 6), CellRef::new(row, 5));
    match kind {
        Kind::Clause(..) => Content::formula(
            format!("=ROUND(ROUND({derived},2)-{published},2)"),
            Cached::Number(value),
        ),
        // Over the clauses that have a published degree, which the cells beside do not tell apart.
        _ => Content::Number(value),
    }
}

/// A count over the control points, or over the clauses above.
fn counted(kind: &Kind<'_>, (row, column): (u32, u32), value: u32) -> Content {
    let expression = match kind {
        Kind::Clause(places, view) => {
            let clauses = places.points(point_column::CLAUSE);
            let condition = condition(places, view, column);
            // Compared as texts: SUMIFS would take clause 5.1 for 5.10.
            let own = CellRef::new(row, 0);
            format!("=SUMPRODUCT(({clauses}=${own})*{condition})")
        }
        Kind::Chapter(first, last) => {
            let range = CellRange::new(CellRef::new(*first, column), CellRef::new(*last, column));
            format!("=SUM({range})")
        }
        Kind::Whole(places, view) => {
            format!("=SUMPRODUCT({}*1)", condition(places, view, column))
        }
    };
    Content::formula(expression, Cached::from(value))
}

/// The factor of a control point for a column: 1 where it counts, or its degree.
fn condition(places: &Places, view: &ComparisonView, column: u32) -> String {
    let kinds = places.points(point_column::CHANGE);
    let degrees = places.points(point_column::DEGREE);
    let dropped = formula::quoted(Change::Deleted.name(view.language));
    let kind = column.checked_sub(clause_column::KINDS);
    let kind = kind.and_then(|at| Change::ALL.get(at as usize));
    match kind {
        _ if column == SUM => format!("({kinds}<>{dropped})*{degrees}"),
        Some(kind) => format!("({kinds}={})", formula::quoted(kind.name(view.language))),
        None => {
            let degree = column - DEGREES;
            format!("({kinds}<>{dropped})*({degrees}={degree})")
        }
    }
}

/// The chapters and the whole; gives the last row.
fn sums(view: &ComparisonView, sheet: &mut SheetDraft, places: &Places) -> u32 {
    let language = view.language;
    let mut row = FIRST_ROW + view.clauses.len() as u32;
    let chapter = language.pick("Chapter ", "第");
    let ending = language.pick("", "章");
    for line in &view.chapters {
        let is_in = |one: &ClauseLine| one.clause.chapter() == line.chapter;
        let (Some(first), Some(last)) = (
            view.clauses.iter().position(is_in),
            view.clauses.iter().rposition(is_in),
        ) else {
            continue;
        };
        let kind = Kind::Chapter(FIRST_ROW + first as u32, FIRST_ROW + last as u32);
        let head = (
            format!("{chapter}{}{ending}", line.chapter),
            line.title.as_str(),
            String::new(),
        );
        figures(sheet, row, head, &line.figures, &kind);
        row += 1;
    }
    let whole = language.pick("All", "全部");
    let head = (
        whole.to_owned(),
        language.pick("clauses", "条款"),
        String::new(),
    );
    figures(sheet, row, head, &view.whole, &Kind::Whole(places, view));
    row += 1;
    let partial = view
        .chapters
        .iter()
        .map(|line| &line.figures)
        .chain([&view.whole]);
    if partial
        .filter_map(|one| one.published)
        .any(|one| !one.complete)
    {
        let text = language.pick(
            "Published degrees of chapters and of the whole are means weighted by the published numbers of points; \
             clauses without one are left out, in the deviation, too.",
            "各章及全部条款的已公布变化度按公布的控制点数加权平均；未公布的条款不计入，偏差亦同。",
        );
        frame::prose(sheet, row, (0, TITLE_END), text, &workbook::theme::note());
    }
    row
}

/// What changed in words: one row per statement. Gives the last row.
fn statements(view: &ComparisonView, sheet: &mut SheetDraft, first: u32) -> u32 {
    let language = view.language;
    let heading = language.pick("What changed, in words", "变化概述");
    frame::heading(sheet, first, (0, TITLE_END), heading);
    let mut row = first + 1;
    for line in &view.clauses {
        let lists = [
            (language.pick("Added", "新增"), &line.added),
            (language.pick("Improved", "改进"), &line.improved),
            (language.pick("Removed", "删除"), &line.removed),
        ];
        for (name, text) in lists
            .iter()
            .flat_map(|(name, texts)| texts.iter().map(move |one| (name, one)))
        {
            frame::prose(sheet, row, (3, TITLE_END), text, &told());
            sheet.put(row, 0, line.clause.to_string(), &id().bold());
            sheet.put(row, 1, line.title.as_str(), &told());
            sheet.put(row, 2, *name, &mark());
            row += 1;
        }
    }
    row - 1
}
