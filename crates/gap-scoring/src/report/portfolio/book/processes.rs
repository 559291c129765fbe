//! Gaps by process and member, coloured by the weakest rating.

use super::PortfolioSheet;
use crate::portfolio::ProcessAcross;
use crate::report::comparison::book::frame::{
    self, Column, FIRST_ROW, HEADER_ROW, Row, column, id, mark, told,
};
use crate::report::looks;
use crate::report::portfolio::view::{GroupView, PortfolioView, gap_share, weakest};
use workbook::SheetDraft;

/// The columns before those of the members.
const BEFORE: u32 = 4;

pub(super) fn sheet(view: &PortfolioView<'_>, group: GroupView<'_>, name: &str) -> SheetDraft {
    let language = view.language;
    let mut sheet = frame::sheet(name, view.title());
    let columns = columns(group);
    frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro = language.pick(
        "Gaps of the points that can be judged, by process and member. The colour is that of the weakest rating in the process.",
        "按流程和成员列出可评定控制点中的差距数。颜色表示该流程中最弱的评级。",
    );
    let title = format!(
        "{} {}",
        PortfolioSheet::Processes.name(language),
        group.title()
    );
    frame::title(
        &mut sheet,
        &title,
        intro,
        (columns.len() as u32 - 1).clamp(4, 9),
    );
    for (row, process) in (FIRST_ROW..).zip(&group.group.processes) {
        line(&mut sheet, row, group, process);
    }
    frame::table(
        &mut sheet,
        columns.len(),
        group.group.processes.len(),
        BEFORE,
    );
    super::print_across(&mut sheet, (0, 1), group);
    sheet
}

fn columns(group: GroupView<'_>) -> Vec<Column> {
    let language = group.language;
    let say = |en, zh| language.pick(en, zh);
    let mut columns = vec![
        column(say("Process", "流程"), 9.0),
        column(say("Name", "名称"), 38.0),
        column(say("Members with gaps", "有差距的成员"), 11.0),
        column(say("All members", "全部成员"), 11.0),
    ];
    columns.extend(group.members().map(|one| column(group.name_of(one), 14.0)));
    columns
}

fn line(sheet: &mut SheetDraft, row: u32, group: GroupView<'_>, process: &ProcessAcross) {
    let mut line = Row::new(sheet, row);
    let with_gaps = group.members_of(process.members_with_gaps);
    line.at(0, process.process.to_string(), &id().bold())
        .at(1, group.process_name(&process.process), &told())
        .at(2, with_gaps, &mark())
        .at(3, gap_share(&process.tally), &mark().bold());
    for (at, member) in (BEFORE..).zip(group.members()) {
        let mut processes = member.processes.iter();
        let own = processes.find(|own| own.process == process.process);
        let Some(own) = own else { continue };
        let style = match weakest(&own.tally) {
            Some(outcome) => mark().fill(looks::outcome_colour(outcome)),
            None => mark(),
        };
        line.at(at, gap_share(&own.tally), &style);
    }
    line.fit();
}
