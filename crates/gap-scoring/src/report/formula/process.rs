//! Formulas of processes on the calculation sheet: clusters of findings, and the usual traps.

use super::Live;
use super::block::{Blocks, PairCell, PointCell, ProcessCell};
use super::state::{MINOR, ProcessState, State};
use crate::outcome::Outcome;
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::control_point::PdcaStep;
use workbook::Content;
use workbook::formula::quoted;

/// The row of a process.
pub(in crate::report) fn process(
    view: &View<'_>,
    state: &State,
    blocks: &Blocks,
    at: usize,
) -> Vec<Content> {
    let process = &state.processes[at];
    let mut cells: Vec<Content> = vec![
        (at as u32 + 1).into(),
        view.processes[at].name.as_str().into(),
    ];
    cells.extend(breakdown(view, process, blocks, at).map(Content::from));
    cells.extend(cluster(view, process, blocks, at).map(Content::from));
    cells.push(not_yet_due(view, process, blocks, at).into());
    let traps = traps(view, state, blocks, at);
    cells.extend(traps.into_iter().map(Content::from));
    cells
}

/// Whether so much of the process is not achieved that it has broken down.
fn breakdown(view: &View<'_>, process: &ProcessState, blocks: &Blocks, at: usize) -> [Live; 4] {
    let cell = |column: ProcessCell| blocks.processes.cell(column as u32, at);
    let within = blocks.points.range(PointCell::Process as u32);
    let outcomes = blocks.points.range(PointCell::Outcome as u32);
    let number = cell(ProcessCell::Number);
    let absent = quoted(Outcome::ConditionAbsent.words(view.language));
    let (points, broken) = (cell(ProcessCell::Points), cell(ProcessCell::Broken));
    let breaks = blocks.points.range(PointCell::Broken as u32);
    let rated = cell(ProcessCell::Applicable);
    let rules = &view.context.method.findings;
    let (least, share) = (rules.breakdown_points, rules.breakdown_share_percent);
    let declared = u32::from(process.declared);
    [
        Live::new(format!("COUNTIF({within},{number})"), process.points),
        Live::new(format!("SUMIF({within},{number},{breaks})"), process.broken),
        Live::new(
            format!("{points}-COUNTIFS({within},{number},{outcomes},{absent})"),
            process.applicable,
        ),
        Live::flag(
            format!("AND({declared}=1,{broken}>={least},{broken}*100>={share}*{rated})"),
            process.breakdown,
        ),
    ]
}

/// Whether minor findings gather in the process.
fn cluster(view: &View<'_>, process: &ProcessState, blocks: &Blocks, at: usize) -> [Live; 3] {
    let cell = |column: ProcessCell| blocks.processes.cell(column as u32, at);
    let of_points = |column: PointCell| blocks.points.range(column as u32);
    let rules = &view.context.method.findings;
    let (number, within) = (cell(ProcessCell::Number), of_points(PointCell::Process));
    let pairs = blocks.pairs.range(PairCell::Process as u32);
    let minor = blocks.pairs.range(PairCell::Member as u32);
    let (judged, gathers) = (of_points(PointCell::Judged), of_points(PointCell::Gathers));
    let (outcomes, in_minor) = (of_points(PointCell::Outcome), of_points(PointCell::Touched));
    let breakdown = cell(ProcessCell::Breakdown);
    let (members, touched) = (cell(ProcessCell::Members), cell(ProcessCell::Touched));
    let (least, share) = (rules.cluster_findings, rules.cluster_share_percent);
    let points = cell(ProcessCell::Points);
    let declared = u32::from(process.declared);
    [
        Live::new(
            format!(
                "SUMIF({pairs},{number},{minor})\
                 +COUNTIFS({within},{number},{judged},{MINOR},{gathers},1,{outcomes},\"P\")\
                 +COUNTIFS({within},{number},{in_minor},1,{outcomes},\"N\")"
            ),
            process.members,
        ),
        Live::new(
            format!("SUMIF({within},{number},{in_minor})"),
            process.touched,
        ),
        Live::flag(
            format!(
                "AND({declared}=1,{breakdown}=0,{members}>={least},{touched}>={least},\
                 {touched}*100>={share}*{points})"
            ),
            process.cluster,
        ),
    ]
}

/// How many points of the process are not yet due.
fn not_yet_due(view: &View<'_>, process: &ProcessState, blocks: &Blocks, at: usize) -> Live {
    let number = blocks.processes.cell(ProcessCell::Number as u32, at);
    let within = blocks.points.range(PointCell::Process as u32);
    let outcomes = blocks.points.range(PointCell::Outcome as u32);
    let not_due = quoted(Outcome::NotYetDue.words(view.language));
    let declared = u32::from(process.declared);
    Live::new(
        format!("{declared}*COUNTIFS({within},{number},{outcomes},{not_due})"),
        process.not_yet_due,
    )
}

/// What a process does, checks and improves, and the traps that show in it.
fn traps(view: &View<'_>, state: &State, blocks: &Blocks, at: usize) -> Vec<Live> {
    let cell = |column: ProcessCell| blocks.processes.cell(column as u32, at);
    let points = |column: PointCell| blocks.points.range(column as u32);
    let (number, within) = (cell(ProcessCell::Number), points(PointCell::Process));
    let (steps, works) = (points(PointCell::Pdca), points(PointCell::Works));
    let mut live = Vec::new();
    for step in [PdcaStep::Do, PdcaStep::Check, PdcaStep::Act] {
        let (all, working) = state.step(view, at, step);
        let word = quoted(step.word(view.language));
        let of_step = format!("{within},{number},{steps},{word}");
        live.push(Live::new(format!("COUNTIFS({of_step})"), all));
        live.push(Live::new(format!("COUNTIFS({of_step},{works},1)"), working));
    }
    live.push(Live::flag(
        format!(
            "AND({done}>0,{done_well}*2>={done},{checked}>0,{checked_well}=0)",
            done = cell(ProcessCell::Do),
            done_well = cell(ProcessCell::DoWorks),
            checked = cell(ProcessCell::Check),
            checked_well = cell(ProcessCell::CheckWorks),
        ),
        state.lacks_review(view, at),
    ));
    live.push(Live::flag(
        format!(
            "AND({checked_well}>0,{acted}>0,{acted_well}=0)",
            checked_well = cell(ProcessCell::CheckWorks),
            acted = cell(ProcessCell::Act),
            acted_well = cell(ProcessCell::ActWorks),
        ),
        state.lacks_follow_up(view, at),
    ));
    live
}
