//! The findings of all members, with filters.

use super::PortfolioSheet;
use crate::finding::FindingGrade;
use crate::report::comparison::book::frame::{
    self, Column, FIRST_ROW, HEADER_ROW, Row, column, count, id, mark, told,
};
use crate::report::looks;
use crate::report::portfolio::view::PortfolioView;
use crate::report::word::Worded;
use workbook::{CellRange, CellRef, SheetDraft};

/// The column with grades.
const GRADE: u32 = 2;

pub(super) fn sheet(view: &PortfolioView<'_>) -> SheetDraft {
    let language = view.language;
    let name = PortfolioSheet::Findings.name(language);
    let mut sheet = frame::sheet(name, view.title());
    let columns = columns(view);
    frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro = language.pick(
        "Filter by member, grade or process. Each finding stands in full in the report of its member.",
        "可按成员、等级或流程筛选。各发现项的全文见该成员的报告。",
    );
    frame::title(&mut sheet, name, intro, 5);
    let mut row = FIRST_ROW;
    for group in view.groups() {
        for member in group.members() {
            for finding in &member.findings {
                let points = finding.points.iter().map(ToString::to_string);
                let points = points.collect::<Vec<_>>().join(language.pick(", ", "、"));
                let process = finding.process.as_ref();
                let mut line = Row::new(&mut sheet, row);
                line.at(0, group.name_of(member), &told().bold())
                    .at(1, finding.number, &count())
                    .at(GRADE, FindingGrade::word(&finding.grade, language), &mark())
                    .at(
                        3,
                        process.map_or_else(String::new, ToString::to_string),
                        &id(),
                    )
                    .at(4, finding.title.as_str(), &told())
                    .at(5, points, &id());
                line.fit();
                row += 1;
            }
        }
    }
    let rows = (row - FIRST_ROW) as usize;
    frame::table(&mut sheet, columns.len(), rows, 1);
    if rows > 0 {
        let range = CellRange::new(CellRef::new(FIRST_ROW, GRADE), CellRef::new(row - 1, GRADE));
        looks::highlight_grades(&mut sheet, range, language);
    }
    sheet
}

fn columns(view: &PortfolioView<'_>) -> Vec<Column> {
    let say = |en, zh| view.language.pick(en, zh);
    vec![
        column(say("Organisation or site", "组织或场所"), 28.0),
        column(say("No.", "编号"), 6.0),
        column(say("Grade", "等级"), 18.0),
        column(say("Process", "流程"), 9.0),
        column(say("Finding", "发现项"), 64.0),
        column(say("Control points", "控制点"), 40.0),
    ]
}
