//! What follows from a point's final rating for findings and gates.

use super::Live;
use super::block::{Blocks, FindingCell, LinkCell, PointCell};
use super::point::serial;
use super::state::{Either, MINOR, NO_RANK, PointState, State};
use crate::outcome::Outcome;
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::Language;
use clause_model::submission::Verdict;
use jiff::civil::Date;
use workbook::formula::quoted;
use workbook::{Cached, Content};

/// A point on the calculation sheet.
pub(super) struct Consequences<'p> {
    language: Language,
    state: &'p State,
    point: &'p PointState,
    /// The rating that texts and plan are made with.
    included: Option<Verdict>,
    blocks: &'p Blocks,
    at: usize,
    outcome: String,
    verdict: String,
    /// The word for an open question, quoted.
    open: String,
    /// The word for a condition that is absent, quoted.
    absent: String,
}

impl<'p> Consequences<'p> {
    pub(super) fn new(view: &View<'_>, state: &'p State, blocks: &'p Blocks, at: usize) -> Self {
        let language = view.language;
        let cell = |column: PointCell| blocks.points.cell(column as u32, at);
        Consequences {
            language,
            state,
            point: &state.points[at],
            included: view.included(at),
            blocks,
            at,
            outcome: cell(PointCell::Outcome),
            verdict: cell(PointCell::Verdict),
            open: quoted(Outcome::Unresolved.words(language)),
            absent: quoted(Outcome::ConditionAbsent.words(language)),
        }
    }

    fn cell(&self, column: PointCell) -> String {
        self.blocks.points.cell(column as u32, self.at)
    }

    /// The cells in the order of the columns.
    pub(super) fn row(&self) -> Vec<Content> {
        let point = self.point;
        let judged = self.cell(PointCell::Judged);
        let live = [
            self.judged(),
            self.touched(),
            self.rests(),
            self.pending(),
            self.lacks_document(),
            self.lacks_records(),
            self.records_on(),
            self.unjudged(PointCell::Excluded, point.is_excluded()),
            self.unjudged(PointCell::Unanswered, point.is_unanswered()),
            self.open(),
            unaccepted(self.state, self.blocks, &judged, point.judged, &point.rows),
        ];
        live.map(Content::from).to_vec()
    }

    /// The rank of the finding on a judgement.
    fn judged(&self) -> Live {
        let (outcome, open) = (&self.outcome, &self.open);
        let is_gap = format!(
            "OR({}=1,{outcome}=\"L\",{outcome}={open})",
            self.cell(PointCell::Failing)
        );
        let stands = format!(
            "OR({}=1,{}=1)",
            self.cell(PointCell::Changed),
            self.either_flag(self.point.judged_cause)
        );
        let rank = self.cell(PointCell::Rank);
        Live::new(
            format!("IF(AND({is_gap},{stands}),{rank},{NO_RANK})"),
            self.point.judged,
        )
    }

    /// Whether a minor finding touches the point.
    fn touched(&self) -> Live {
        let links = self.blocks.links.range(LinkCell::Point as u32);
        let touches = self.blocks.links.range(LinkCell::Touch as u32);
        let (number, judged) = (self.cell(PointCell::Number), self.cell(PointCell::Judged));
        Live::flag(
            format!(
                "AND({}=1,OR({judged}={MINOR},SUMIF({links},{number},{touches})>0))",
                self.cell(PointCell::Gathers)
            ),
            self.point.touched,
        )
    }

    fn rests(&self) -> Live {
        let lifted = format!(
            "AND({}<>\"\",{}>{})",
            self.verdict,
            self.thirds(),
            self.point.computed.judged.thirds().map_or(-1, i64::from)
        );
        let part = self.either_flag(self.point.part_judged);
        Live::flag(format!("OR({lifted},{part}=1)"), self.point.rests())
    }

    /// Whether the override is not in the texts and the plan yet.
    fn pending(&self) -> Live {
        let word = self.included;
        let word = word.map_or("", |verdict| verdict.word(self.language));
        let differs = self.point.verdict != self.included;
        Live::flag(format!("{}<>{}", self.verdict, quoted(word)), differs)
    }

    fn lacks_document(&self) -> Live {
        let (outcome, absent, verdict) = (&self.outcome, &self.absent, &self.verdict);
        Live::flag(
            format!(
                "NOT(OR({outcome}=\"F\",{outcome}={absent},AND({verdict}=\"\",{}=1)))",
                self.cell(PointCell::DocumentStands)
            ),
            self.point.lacks_document(),
        )
    }

    fn lacks_records(&self) -> Live {
        let (outcome, absent, open) = (&self.outcome, &self.absent, &self.open);
        Live::flag(
            format!(
                "NOT(OR({}=0,{outcome}=\"F\",{outcome}={absent},AND({}=1,{outcome}<>{open},{outcome}<>\"N\")))",
                self.cell(PointCell::Continuous),
                self.either_flag(self.point.covered)
            ),
            self.point.lacks_records(),
        )
    }

    fn records_on(&self) -> Live {
        let day = |day: Option<Date>| day.map_or(0.0, serial);
        let until = self.either(Either {
            unjudged: day(self.point.until.unjudged),
            judged: day(self.point.until.judged),
        });
        let lacks = self.cell(PointCell::LacksRecords);
        Live::new(
            format!("IF(AND({lacks}=1,{}<>\"N\"),{until},0)", self.outcome),
            Cached::Number(day(self.point.records_on())),
        )
    }

    fn open(&self) -> Live {
        Live::flag(
            format!(
                "OR({}={},AND({}=1,{}=\"\"))",
                self.outcome,
                self.open,
                self.cell(PointCell::PartOpen),
                self.verdict
            ),
            self.point.is_open(),
        )
    }

    /// Something that holds as long as nobody has judged the point.
    fn unjudged(&self, flag: PointCell, holds: bool) -> Live {
        let flag = self.cell(flag);
        Live::flag(format!("AND({flag}=1,{}=\"\")", self.verdict), holds)
    }

    /// A constant that may differ once the point was judged.
    fn either(&self, value: Either<f64>) -> String {
        if value.unjudged.total_cmp(&value.judged).is_eq() {
            return value.unjudged.to_string();
        }
        let (without, with) = (value.unjudged, value.judged);
        format!("IF({}=\"\",{without},{with})", self.verdict)
    }

    fn either_flag(&self, value: Either<bool>) -> String {
        let number = |flag: bool| f64::from(u8::from(flag));
        self.either(Either {
            unjudged: number(value.unjudged),
            judged: number(value.judged),
        })
    }

    /// The worth of the outcome in thirds; -1 where it carries no rating.
    fn thirds(&self) -> String {
        let (outcome, open) = (&self.outcome, &self.open);
        format!(
            "IF({outcome}=\"F\",3,IF({outcome}=\"L\",2,IF({outcome}=\"P\",1,\
             IF(OR({outcome}=\"N\",{outcome}={open}),0,-1))))"
        )
    }
}

/// 1 for a minor finding that its owner has not accepted.
pub(super) fn unaccepted(
    state: &State,
    blocks: &Blocks,
    rank: &str,
    value: u32,
    rows: &[usize],
) -> Live {
    let accepted = rows.first().map_or_else(
        || "0".to_owned(),
        |row| blocks.findings.cell(FindingCell::Accepted as u32, *row),
    );
    Live::new(
        format!("IF({rank}={MINOR},1-{accepted},0)"),
        u32::from(value == MINOR && !state.is_accepted(rows)),
    )
}
