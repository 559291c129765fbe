//! Where things stand: the sheets, their rows, and references between them.

use clause_model::Language;
use diagnostics::Phrase;
use workbook::{CellRange, CellRef, SheetRange};

/// The hidden row of role names, zero-based.
pub(super) const ROLE_ROW: u32 = 0;
/// The hidden column of row keys, zero-based.
pub(super) const KEY_COLUMN: u32 = 0;
/// The first column that people see.
pub(super) const FIRST_COLUMN: u32 = KEY_COLUMN + 1;
/// The row of the title.
pub(super) const TITLE_ROW: u32 = ROLE_ROW + 1;
/// The row of the line below the title.
pub(super) const INTRO_ROW: u32 = TITLE_ROW + 1;
/// The header row of sheets that are one table.
pub(super) const HEADER_ROW: u32 = INTRO_ROW + 1;
/// The first row of such a table.
pub(super) const FIRST_ROW: u32 = HEADER_ROW + 1;

/// The sheets of the report, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sheet {
    Dashboard,
    ClauseScores,
    ControlPoints,
    Findings,
    Plan,
    Gantt,
    Matrix,
    Coverage,
    Register,
    Links,
    Changes,
    Migration,
    Intake,
    Method,
    Lists,
    Calculation,
}

impl Sheet {
    /// The sheet's name.
    pub(super) fn name(self, language: Language) -> &'static str {
        let name = match self {
            Sheet::Dashboard => Phrase::new("Dashboard", "总览"),
            Sheet::ClauseScores => Phrase::new("Clause scores", "条款得分"),
            Sheet::ControlPoints => Phrase::new("Control points", "控制点"),
            Sheet::Findings => Phrase::new("Findings", "发现项"),
            Sheet::Plan => Phrase::new("Remediation plan", "整改计划"),
            Sheet::Gantt => Phrase::new("Gantt chart", "甘特图"),
            Sheet::Matrix => Phrase::new("Evidence matrix", "证据矩阵"),
            Sheet::Coverage => Phrase::new("Evidence by point", "控制点证据"),
            Sheet::Register => Phrase::new("Evidence register", "证据登记表"),
            Sheet::Links => Phrase::new("Suggested links", "建议关联"),
            Sheet::Changes => Phrase::new("Edition changes", "版本变化"),
            Sheet::Migration => Phrase::new("Migration", "转版"),
            Sheet::Intake => Phrase::new("Intake log", "读取记录"),
            Sheet::Method => Phrase::new("Method and provenance", "方法与来源"),
            Sheet::Lists => Phrase::new("Lists", "选项"),
            Sheet::Calculation => Phrase::new("Calculation", "计算"),
        };
        name.get(language)
    }

    /// The word for the sheet in its mark.
    pub(super) fn word(self) -> &'static str {
        match self {
            Sheet::ControlPoints => "report-points",
            Sheet::Findings => "report-findings",
            Sheet::Plan => "report-plan",
            Sheet::Links => "report-links",
            _ => "guidance",
        }
    }

    /// A cell of the sheet as formulas on other sheets spell it.
    pub(super) fn cell(self, language: Language, row: u32, column: u32) -> String {
        self.range(language, (row, row), column).to_string()
    }

    /// Rows of a column of the sheet; `rows` first and last.
    pub(super) fn range(self, language: Language, rows: (u32, u32), column: u32) -> SheetRange {
        let first = CellRef::new(rows.0, column);
        let last = CellRef::new(rows.1.max(rows.0), column);
        SheetRange::new(self.name(language), CellRange::new(first, last))
    }
}

/// A cell of the same sheet, its column fixed.
pub(super) fn here(row: u32, column: u32) -> String {
    format!("${}{}", CellRef::column_name(column), row + 1)
}
