//! Formulas of merged findings, clusters and notices on the calculation sheet.

use super::Live;
use super::block::{Blocks, CauseCell, FindingCell, LinkCell, NoticeCell, PointCell, ProcessCell};
use super::consequence::unaccepted;
use super::state::{
    CONCERN, IMPROVEMENT, MINOR, NO_RANK, OPEN, PROPOSED, Source, State, When, rank,
};
use crate::finding::FindingGrade;
use crate::report::column::{Columns, FindingColumn};
use crate::report::place::Sheet;
use crate::report::view::{View, span};
use crate::report::word::Worded;
use workbook::Content;
use workbook::formula::quoted;

/// The row of a point under a cause.
pub(in crate::report) fn link(state: &State, blocks: &Blocks, at: usize) -> Vec<Content> {
    let link = &state.links[at];
    let cause = &state.causes[link.cause];
    let of_point = |column: PointCell| blocks.points.cell(column as u32, link.point);
    let cell = |column: LinkCell| blocks.links.cell(column as u32, at);
    let cause_rank = blocks.causes.cell(CauseCell::Rank as u32, link.cause);
    let gathers = state.link_fails(at);
    let (changed, verdict) = (of_point(PointCell::Changed), of_point(PointCell::Verdict));
    let active = match link.when {
        When::Always => Live::new(format!("1-{changed}"), u32::from(link.active)),
        When::Unjudged => Live::flag(format!("AND({changed}=0,{verdict}=\"\")"), link.active),
        When::Judged => Live::flag(format!("AND({changed}=0,{verdict}<>\"\")"), link.active),
    };
    let (rank, value) = if cause.open {
        (OPEN.to_string(), OPEN)
    } else {
        (of_point(PointCell::Rank), state.points[link.point].rank)
    };
    let on = cell(LinkCell::Active);
    let live = [
        active,
        Live::new(
            format!("IF({on}=1,{rank},{NO_RANK})"),
            if link.active { value } else { NO_RANK },
        ),
        Live::new(
            format!("{on}*{}", of_point(PointCell::Gathers)),
            u32::from(gathers),
        ),
        Live::flag(
            format!("AND({}=1,{cause_rank}={MINOR})", cell(LinkCell::Gathers)),
            gathers && cause.rank == MINOR,
        ),
        leads(state, blocks, at),
    ];
    let numbers: [u32; 2] = [link.cause as u32 + 1, link.point as u32 + 1];
    let numbers = numbers.into_iter().map(Content::from);
    numbers.chain(live.map(Content::from)).collect()
}

/// Whether the point of a link is partly achieved and counts under its cause.
fn leads(state: &State, blocks: &Blocks, at: usize) -> Live {
    let link = &state.links[at];
    let of_point = |column: PointCell| blocks.points.cell(column as u32, link.point);
    let (outcome, verdict) = (of_point(PointCell::Outcome), of_point(PointCell::Verdict));
    let when = match (link.leads.unjudged, link.leads.judged) {
        (true, true) => String::new(),
        (true, false) => format!(",{verdict}=\"\""),
        (false, true) => format!(",{verdict}<>\"\""),
        (false, false) => return Live::new("0".to_owned(), 0),
    };
    let gathers = blocks.links.cell(LinkCell::Gathers as u32, at);
    Live::flag(
        format!("AND({gathers}=1,{outcome}=\"P\"{when})"),
        state.link_leads(at),
    )
}

/// The row of a cause.
pub(in crate::report) fn cause(state: &State, blocks: &Blocks, at: usize) -> Vec<Content> {
    let cause = &state.causes[at];
    let ranks = blocks
        .links
        .part(LinkCell::Rank as u32, cause.first, cause.count);
    let rank = blocks.causes.cell(CauseCell::Rank as u32, at);
    vec![
        cause.key.as_str().into(),
        Live::new(format!("MIN({ranks})"), cause.rank).into(),
        unaccepted(state, blocks, &rank, cause.rank, &cause.rows).into(),
    ]
}

/// The row of a cause in a process.
pub(in crate::report) fn pair(state: &State, blocks: &Blocks, at: usize) -> Vec<Content> {
    let pair = &state.pairs[at];
    let rank = blocks.causes.cell(CauseCell::Rank as u32, pair.cause);
    let failing = blocks
        .links
        .part(LinkCell::Leads as u32, pair.first, pair.count);
    vec![
        (pair.cause as u32 + 1).into(),
        pair.process.into(),
        Live::flag(format!("AND({rank}={MINOR},SUM({failing})>0)"), pair.member).into(),
    ]
}

/// The row of a hand-over.
pub(in crate::report) fn handover(state: &State, blocks: &Blocks, at: usize) -> Vec<Content> {
    let handover = &state.handovers[at];
    let sum = |column: PointCell, points: &[usize]| {
        let cells = points.iter();
        let cells = cells.map(|point| blocks.points.cell(column as u32, *point));
        let cells: Vec<String> = cells.collect();
        if cells.is_empty() {
            "0".to_owned()
        } else {
            cells.join("+")
        }
    };
    let works = |points: &[usize]| {
        let (works, silent) = (
            sum(PointCell::Works, points),
            sum(PointCell::Silent, points),
        );
        format!("AND({works}>0,{works}+{silent}={})", points.len())
    };
    let fails = |points: &[usize]| format!("{}>0", sum(PointCell::Failing, points));
    let sides = [&handover.gives, &handover.takes];
    let [gives, takes] = sides.map(|side| works(side));
    let [no_giving, no_taking] = sides.map(|side| fails(side));
    let broken = Live::flag(
        format!("OR(AND({gives},NOT({takes}),{no_taking}),AND(NOT({gives}),{takes},{no_giving}))"),
        handover.broken,
    );
    vec![handover.key.as_str().into(), broken.into()]
}

/// The row of a review that falls due.
pub(in crate::report) fn review(state: &State, blocks: &Blocks, at: usize) -> Vec<Content> {
    let review = &state.reviews[at];
    let cells: Vec<String> = review
        .points
        .iter()
        .map(|point| blocks.points.cell(PointCell::Fully as u32, *point))
        .collect();
    vec![
        review.key.as_str().into(),
        Live::flag(format!("{}>0", cells.join("+")), review.due).into(),
    ]
}

/// The row of a finding of the register.
pub(in crate::report) fn finding(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
    at: usize,
) -> Vec<Content> {
    let finding = &state.findings[at];
    let cell = |column: FindingCell| blocks.findings.cell(column as u32, at);
    let rows = span(state.findings.len());
    let on_sheet = |column: FindingColumn| Sheet::Findings.range(view.language, rows, column.at());
    let same = state.findings.iter().enumerate();
    let same = same.filter(|(_, other)| other.key == finding.key);
    let complete: Vec<String> = same
        .map(|(row, _)| blocks.findings.cell(FindingCell::Complete as u32, row))
        .collect();
    let yes = quoted(view.say(crate::report::label::YES));
    vec![
        finding.number.into(),
        finding.key.as_str().into(),
        Live::new(
            format!(
                "MATCH({},{},0)",
                cell(FindingCell::Number),
                on_sheet(FindingColumn::Number)
            ),
            at as u32 + 1,
        )
        .into(),
        Live::flag(
            format!(
                "INDEX({},{})={yes}",
                on_sheet(FindingColumn::Counts),
                cell(FindingCell::Position)
            ),
            finding.complete,
        )
        .into(),
        Live::flag(format!("{}>0", complete.join("+")), finding.accepted).into(),
        rank_now(state, blocks, finding.source).into(),
    ]
}

/// The rank of a finding as the ratings stand, wherever it is computed.
fn rank_now(state: &State, blocks: &Blocks, source: Source) -> Live {
    let on = |holds: String, rank: u32| format!("IF({holds}=1,{rank},{NO_RANK})");
    let expression = match source {
        Source::Cause(at) => blocks.causes.cell(CauseCell::Rank as u32, at),
        Source::Judged(at) => blocks.points.cell(PointCell::Judged as u32, at),
        Source::Breakdown(at) => on(
            blocks.processes.cell(ProcessCell::Breakdown as u32, at),
            PROPOSED,
        ),
        Source::Cluster(at) => on(
            blocks.processes.cell(ProcessCell::Cluster as u32, at),
            PROPOSED,
        ),
        Source::Handover(at) => on(blocks.handovers.cell(NoticeCell::Holds as u32, at), CONCERN),
        Source::Review(at) => on(
            blocks.reviews.cell(NoticeCell::Holds as u32, at),
            IMPROVEMENT,
        ),
        Source::Unknown => NO_RANK.to_string(),
    };
    Live::new(expression, state.rank_of(source))
}

/// The row of a grade, in the order of ranks.
pub(in crate::report) fn grade(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
    grade: FindingGrade,
) -> Vec<Content> {
    let rank = rank(grade);
    let causes = blocks.causes.range(CauseCell::Rank as u32);
    let judged = blocks.points.range(PointCell::Judged as u32);
    let mut expression = format!("COUNTIF({causes},{rank})+COUNTIF({judged},{rank})");
    let extra = match rank {
        PROPOSED => vec![
            blocks.processes.range(ProcessCell::Breakdown as u32),
            blocks.processes.range(ProcessCell::Cluster as u32),
        ],
        CONCERN => vec![blocks.handovers.range(NoticeCell::Holds as u32)],
        IMPROVEMENT => vec![blocks.reviews.range(NoticeCell::Holds as u32)],
        _ => Vec::new(),
    };
    for extra in extra {
        expression = format!("{expression}+SUM({extra})");
    }
    vec![
        rank.into(),
        grade.word(view.language).into(),
        Live::new(expression, state.count(grade)).into(),
    ]
}
