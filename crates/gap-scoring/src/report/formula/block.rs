//! The blocks of the calculation sheet: tables side by side, each with columns of its own.

use crate::report::place::{FIRST_COLUMN, FIRST_ROW, Sheet};
use clause_model::Language;
use workbook::{CellRange, CellRef, SheetRange};

/// A table on the calculation sheet.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Block {
    /// Its first column.
    pub(in crate::report) first: u32,
    /// How many columns it has.
    pub(in crate::report) columns: u32,
    /// How many rows it has.
    pub(in crate::report) rows: u32,
}

impl Block {
    /// A block right of another, with a free column between.
    pub(super) fn after(other: Option<Block>, columns: u32, rows: usize) -> Self {
        let first = other.map_or(FIRST_COLUMN, |block| block.first + block.columns + 1);
        Block {
            first,
            columns,
            rows: rows as u32,
        }
    }

    /// The cell of a column and row of the block, both from 0, as formulas on the same sheet spell it.
    pub(super) fn cell(self, column: u32, row: usize) -> String {
        CellRef::new(FIRST_ROW + row as u32, self.first + column).absolute()
    }

    /// Some rows of a column, as formulas on the same sheet spell them.
    pub(super) fn part(self, column: u32, first: usize, count: usize) -> String {
        self.cells(column, first as u32, count.max(1) as u32)
            .absolute()
    }

    /// All rows of a column, as formulas on the same sheet spell them.
    pub(super) fn range(self, column: u32) -> String {
        self.cells(column, 0, self.rows.max(1)).absolute()
    }

    fn cells(self, column: u32, first: u32, count: u32) -> CellRange {
        let at = |row| CellRef::new(FIRST_ROW + row, self.first + column);
        CellRange::new(at(first), at(first + count - 1))
    }

    /// A cell as formulas on other sheets spell it.
    pub(super) fn cell_from(self, language: Language, column: u32, row: usize) -> String {
        Sheet::Calculation.cell(language, FIRST_ROW + row as u32, self.first + column)
    }

    /// All rows of a column as charts and formulas on other sheets spell them.
    pub(in crate::report) fn range_from(self, language: Language, column: u32) -> SheetRange {
        SheetRange::new(
            Sheet::Calculation.name(language),
            self.cells(column, 0, self.rows.max(1)),
        )
    }
}

/// The blocks of the calculation sheet.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Blocks {
    pub(in crate::report) points: Block,
    pub(in crate::report) links: Block,
    pub(in crate::report) causes: Block,
    pub(in crate::report) pairs: Block,
    pub(in crate::report) processes: Block,
    pub(in crate::report) handovers: Block,
    pub(in crate::report) reviews: Block,
    pub(in crate::report) findings: Block,
    pub(in crate::report) grades: Block,
    pub(in crate::report) gates: Block,
    pub(in crate::report) effort: Block,
}

impl Blocks {
    /// Blocks with room for a state and a number of gates.
    pub(in crate::report) fn of(state: &super::state::State, gates: usize, effort: usize) -> Self {
        let points = Block::after(None, PointCell::COUNT, state.points.len());
        let links = Block::after(Some(points), LinkCell::COUNT, state.links.len());
        let causes = Block::after(Some(links), CauseCell::COUNT, state.causes.len());
        let pairs = Block::after(Some(causes), PairCell::COUNT, state.pairs.len());
        let processes = Block::after(Some(pairs), ProcessCell::COUNT, state.processes.len());
        let notice = NoticeCell::COUNT;
        let handovers = Block::after(Some(processes), notice, state.handovers.len());
        let reviews = Block::after(Some(handovers), notice, state.reviews.len());
        let findings = Block::after(Some(reviews), FindingCell::COUNT, state.findings.len());
        let ranks = crate::finding::FindingGrade::ALL.len();
        let grades = Block::after(Some(findings), GradeCell::COUNT, ranks);
        let gates = Block::after(Some(grades), GateCell::COUNT, gates + 1);
        let effort = Block::after(Some(gates), EffortCell::COUNT, effort);
        Blocks {
            points,
            links,
            causes,
            pairs,
            processes,
            handovers,
            reviews,
            findings,
            grades,
            gates,
            effort,
        }
    }
}

macro_rules! block_cells {
    ($(#[$doc:meta])* $name:ident: $first:ident = $first_heading:literal $(, $cell:ident = $heading:literal)*) => {
        $(#[$doc])*
        // Some columns only say what a row is about.
        #[allow(dead_code)]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::report) enum $name { $first, $($cell),* }

        impl $name {
            /// The headings of the columns.
            pub(in crate::report) const HEADINGS: &'static [&'static str] =
                &[$first_heading $(, $heading)*];
            /// How many columns there are.
            pub(in crate::report) const COUNT: u32 = Self::HEADINGS.len() as u32;
        }
    };
}

// Headings name what is computed; they are for those who look behind the report.
block_cells! {
    /// Points.
    PointCell: Number = "point", Id = "id", Process = "process", Pdca = "pdca", Computed = "computed",
    Keystone = "keystone", ByEvidence = "L by evidence", PartMajor = "major in part",
    DocumentStands = "document stands", Continuous = "continuous",
    Periodic = "periodic", Idle = "P, nothing practised", Excluded = "excluded", Unanswered = "unanswered", PartOpen = "open in part",
    Position = "position", Verdict = "verdict",
    Outcome = "final", Changed = "changed", Failing = "P or N", Gathers = "P or N, not judged minor",
    Broken = "not in operation", Works = "F or L", Silent = "not due or absent", Fully = "F",
    Rank = "rank", Judged = "rank judged", Touched = "in minor", Rests = "rests on override",
    Pending = "not included", LacksDocument = "lacks document", LacksRecords = "lacks records",
    UntilNow = "enough on, now", ExcludedNow = "excluded, now", UnansweredNow = "unanswered, now",
    OpenNow = "open, now", Unaccepted = "not accepted"
}
block_cells! {
    /// Points under causes.
    LinkCell: Cause = "cause", Point = "point", Active = "active", Rank = "rank",
    Gathers = "P or N, not judged minor",
    Touch = "in minor", Leads = "counts here"
}
block_cells! {
    /// Causes.
    CauseCell: Key = "cause", Rank = "rank", Unaccepted = "not accepted"
}
block_cells! {
    /// Causes by process.
    PairCell: Cause = "cause", Process = "process", Member = "minor here"
}
block_cells! {
    /// Processes.
    ProcessCell: Number = "process", Name = "name", Points = "points", Broken = "not in operation", Applicable = "rated",
    Breakdown = "breakdown", Members = "minor findings", Touched = "points in them",
    Cluster = "cluster", NotYetDue = "not yet due", Do = "do", DoWorks = "do F or L", Check = "check",
    CheckWorks = "check F or L", Act = "act", ActWorks = "act F or L", NoReview = "no review",
    NoFollowUp = "no follow-up"
}
block_cells! {
    /// Hand-overs and reviews that fall due.
    NoticeCell: Key = "notice", Holds = "now"
}
block_cells! {
    /// Findings of the register.
    FindingCell: Number = "finding", Key = "key", Position = "position", Complete = "complete",
    Accepted = "accepted", Rank = "rank"
}
block_cells! {
    /// Findings by grade.
    GradeCell: Rank = "rank", Grade = "grade", Count = "findings"
}
block_cells! {
    /// Gates.
    GateCell: Number = "gate", Breaks = "breaks", Holds = "holds", Dated = "breaks that end",
    Opens = "opens on", Rests = "rests on overrides", Reached = "reached", Broken = "broken line",
    Verdict = "verdict"
}
block_cells! {
    /// Effort by month or process.
    EffortCell: Name = "effort", Days = "days"
}
