//! Formulas of points: on the control point sheet, and behind it on the calculation sheet.

use super::block::{Blocks, PointCell};
use super::consequence::Consequences;
use super::state::{NO_RANK, PointState, State};
use super::{Live, text};
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::report::column::{Columns, PointColumn};
use crate::report::place::{FIRST_ROW, Sheet, here};
use crate::report::sheet::lists::{Offer, range};
use crate::report::view::{PointView, View};
use crate::report::word::Worded;
use clause_model::Language;
use clause_model::submission::Verdict;
use jiff::civil::{Date, date};
use workbook::Content;
use workbook::formula::quoted;

/// The number that spreadsheet programs have for a day.
pub(in crate::report) fn serial(day: Date) -> f64 {
    let epoch = date(1899, 12, 30);
    let days = day.duration_since(epoch).as_hours() / 24;
    days as f64
}

/// The rating in force on the control point sheet: what the assessor chose, once there is a note.
pub(in crate::report) fn verdict(view: &View<'_>, at: usize) -> Live {
    let row = view.point_row(at);
    let chosen = here(row, PointColumn::Judgement.at());
    let note = here(row, PointColumn::Note.at());
    let offered = range(view.language, Offer::Verdicts);
    let word = view.points[at].rating.verdict;
    Live::new(
        format!(
            "IF(TRIM({note})=\"\",\"\",IF(SUMPRODUCT(({offered}=TRIM({chosen}))*1)=0,\"\",TRIM({chosen})))"
        ),
        text(word.map_or("", |verdict| verdict.word(view.language))),
    )
}

/// The final rating on the control point sheet.
pub(in crate::report) fn outcome(view: &View<'_>, state: &State, at: usize) -> Live {
    let row = view.point_row(at);
    let computed = here(row, PointColumn::Computed.at());
    let verdict = here(row, PointColumn::Verdict.at());
    let major = quoted(Verdict::Major.word(view.language));
    let minor = quoted(Verdict::Minor.word(view.language));
    // A minor nonconformity keeps a computed shortfall and lowers anything better.
    let lowered = match state.points[at].computed.judged {
        Outcome::Not => "N",
        _ => "P",
    };
    let outcome = view.points[at].rating.outcome;
    Live::new(
        format!(
            "IF({verdict}=\"\",{computed},IF({verdict}={major},\"N\",\
             IF({verdict}={minor},\"{lowered}\",UPPER({verdict}))))"
        ),
        outcome.words(view.language),
    )
}

/// The point grade on the control point sheet.
pub(in crate::report) fn grade(view: &View<'_>, state: &State, blocks: &Blocks, at: usize) -> Live {
    let number = here(view.point_row(at), PointColumn::Number.at());
    let ranks = blocks
        .points
        .range_from(view.language, PointCell::Rank as u32);
    let rank = format!("INDEX({ranks},{number})");
    grade_word(view.language, &rank, state.points[at].rank, "")
}

/// A grade in words from the number that a formula gives for it.
pub(super) fn grade_word(language: Language, rank: &str, value: u32, none: &str) -> Live {
    let words = range(language, Offer::Grades);
    let grade = FindingGrade::ALL
        .into_iter()
        .find(|grade| super::state::rank(*grade) == value);
    Live::new(
        format!(
            "IF({rank}>={NO_RANK},{},INDEX({words},{rank}))",
            quoted(none)
        ),
        text(grade.map_or(none, |grade| grade.word(language))),
    )
}

/// The row of a point on the calculation sheet.
pub(in crate::report) fn row(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
    at: usize,
) -> Vec<Content> {
    let point = &state.points[at];
    let mut cells = constants(view, &view.points[at], point);
    cells.extend(
        ratings(view, state, blocks, at)
            .into_iter()
            .map(Content::from),
    );
    cells.extend(Consequences::new(view, state, blocks, at).row());
    cells
}

fn constants(view: &View<'_>, of: &PointView<'_>, point: &PointState) -> Vec<Content> {
    let flags = [
        point.keystone,
        point.by_evidence,
        point.part_major,
        point.document_stands,
        point.continuous,
        point.periodic,
        point.idle,
        point.excluded,
        point.unanswered,
        point.part_open,
    ];
    let mut cells = vec![
        of.n.into(),
        point.id.to_string().into(),
        point.process.into(),
        of.point.pdca.word(view.language).into(),
        point.computed.judged.words(view.language).into(),
    ];
    cells.extend(flags.map(|flag| Content::from(u32::from(flag))));
    cells
}

/// Rating and grade as they stand.
fn ratings(view: &View<'_>, state: &State, blocks: &Blocks, at: usize) -> Vec<Live> {
    let point = &state.points[at];
    let language = view.language;
    let cell = |column: PointCell| blocks.points.cell(column as u32, at);
    let on_sheet = |column: PointColumn| {
        Sheet::ControlPoints.range(language, view.control_rows(), column.at())
    };
    let place = cell(PointCell::Position);
    let found = |column| format!("INDEX({},{place})", on_sheet(column));
    let (outcome, verdict) = (cell(PointCell::Outcome), cell(PointCell::Verdict));
    let is = |letter: &str| format!("{outcome}=\"{letter}\"");
    let position = view.point_row(at) - FIRST_ROW + 1;
    let numbers = on_sheet(PointColumn::Number);
    let word = point.verdict.map_or("", |verdict| verdict.word(language));
    let minor = quoted(Verdict::Minor.word(language));
    let not_due = quoted(Outcome::NotYetDue.words(language));
    let absent = quoted(Outcome::ConditionAbsent.words(language));
    vec![
        Live::new(
            format!("MATCH({},{numbers},0)", cell(PointCell::Number)),
            position,
        ),
        Live::new(found(PointColumn::Verdict), text(word)),
        Live::new(found(PointColumn::Outcome), point.outcome.words(language)),
        Live::flag(
            format!(
                "AND({verdict}<>\"\",{outcome}<>{})",
                cell(PointCell::Computed)
            ),
            point.changed(),
        ),
        Live::flag(format!("OR({},{})", is("P"), is("N")), point.failing()),
        Live::flag(
            format!("AND({}=1,{verdict}<>{minor})", cell(PointCell::Failing)),
            point.gathers(),
        ),
        Live::flag(
            format!(
                "AND({verdict}<>{minor},OR({},AND({},{verdict}=\"\",{}=1)))",
                is("N"),
                is("P"),
                cell(PointCell::Idle)
            ),
            point.breaks_down(),
        ),
        Live::flag(format!("OR({},{})", is("F"), is("L")), point.works()),
        Live::flag(
            format!("OR({outcome}={not_due},{outcome}={absent})"),
            point.silent(),
        ),
        Live::flag(is("F"), point.outcome == Outcome::Fully),
        rank(language, point, blocks, at),
    ]
}

fn rank(language: Language, point: &PointState, blocks: &Blocks, at: usize) -> Live {
    let cell = |column: PointCell| blocks.points.cell(column as u32, at);
    let (outcome, verdict) = (cell(PointCell::Outcome), cell(PointCell::Verdict));
    let major = quoted(Verdict::Major.word(language));
    let minor = quoted(Verdict::Minor.word(language));
    let open = quoted(Outcome::Unresolved.words(language));
    let (keystone, held) = (cell(PointCell::Keystone), cell(PointCell::ByEvidence));
    let part = cell(PointCell::PartMajor);
    Live::new(
        format!(
            "IF(NOT(OR({outcome}=\"N\",{outcome}=\"P\",{outcome}=\"L\",{outcome}={open})),{NO_RANK},\
             IF(OR({verdict}={major},{part}=1),1,IF({outcome}=\"N\",\
             IF(AND({verdict}<>{minor},{keystone}=1),2,3),\
             IF({outcome}=\"P\",3,IF({outcome}=\"L\",IF(AND({held}=1,{verdict}=\"\"),4,3),6)))))"
        ),
        point.rank,
    )
}

/// The final rating of a point as other sheets show it.
pub(in crate::report) fn outcome_of(view: &View<'_>, at: usize) -> Live {
    let rows = view.control_rows();
    let column = |column: PointColumn| Sheet::ControlPoints.range(view.language, rows, column.at());
    let (outcomes, numbers) = (column(PointColumn::Outcome), column(PointColumn::Number));
    let n = view.points[at].n;
    Live::new(
        format!("INDEX({outcomes},MATCH({n},{numbers},0))"),
        view.points[at].rating.outcome.words(view.language),
    )
}
