//! Sums, milestones and whether the target can be met, above the plan's actions.

use super::plan::rows;
use crate::remediation::{Milestone, Plan};
use crate::report::column::{ActionColumn as C, Columns};
use crate::report::formula::finding;
use crate::report::place::{FIRST_COLUMN, HEADER_ROW};
use crate::report::view::View;
use crate::report::{frame, label, looks};
use workbook::draft::{Horizontal, Style};
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

pub(super) fn add(view: &View<'_>, sheet: &mut SheetDraft, plan: &Plan) {
    let last = C::Acceptance.at();
    let across = (FIRST_COLUMN, last);
    frame::heading(sheet, HEADER_ROW, across, view.say(label::PLAN_SUMMARY));
    for (row, (name, content, style)) in (HEADER_ROW + 1..).zip(lines(view, plan)) {
        let names = CellRange::new(
            CellRef::new(row, FIRST_COLUMN),
            CellRef::new(row, C::Stage.at()),
        );
        sheet.put_merged(names, name, &theme::label().size(looks::SMALL));
        frame::prose(sheet, row, (C::Title.at(), last), content, &style);
    }
}

fn lines(view: &View<'_>, plan: &Plan) -> [(&'static str, Content, Style); 6] {
    let all = rows(plan);
    let days = looks::integer()
        .size(looks::READING)
        .align(Horizontal::Left);
    let text = theme::wrapped();
    let total = finding::total_effort(view, plan, all);
    let remaining = finding::total_remaining(view, plan, all);
    let stage = |stage: &Option<Milestone>| {
        let said = stage.as_ref().map(|stage| milestone(view, stage));
        Content::from(said.unwrap_or_default())
    };
    let target = plan.feasibility.as_ref().map(|answer| answer.text.clone());
    let target = target.unwrap_or_else(|| view.say(label::NO_TARGET).to_owned());
    [
        (view.say(label::TOTAL_EFFORT), total.into(), days.clone()),
        (view.say(label::REMAINING_EFFORT), remaining.into(), days),
        (
            view.say(label::FIRST_STAGE),
            stage(&plan.stage_1),
            text.clone(),
        ),
        (
            view.say(label::LAST_STAGE),
            stage(&plan.stage_2),
            text.clone(),
        ),
        (
            view.say(label::SCHEDULE),
            schedule(view, plan).into(),
            text.clone(),
        ),
        (view.say(label::TARGET), target.into(), text),
    ]
}

/// From when on, how many people work on how many days; or how to get a schedule.
pub(in crate::report) fn schedule(view: &View<'_>, plan: &Plan) -> String {
    let settings = &plan.settings;
    let Some(start) = settings.start else {
        return view.say(label::NOT_SCHEDULED).to_owned();
    };
    let start = start.to_string();
    let people = settings.people.max(1).to_string();
    let week = settings.days_per_week.to_string();
    let values = [
        ("start", start.as_str()),
        ("people", &people),
        ("days", &week),
    ];
    view.fill(label::SCHEDULED, &values)
}

/// A stage with its date and the open actions before it.
pub(in crate::report) fn milestone(view: &View<'_>, stage: &Milestone) -> String {
    let open = stage.open_actions.to_string();
    let day = stage.date.map(|day| day.to_string());
    let day = day.unwrap_or_else(|| view.say(label::NO_DATE).to_owned());
    let values = [
        ("title", stage.title.as_str()),
        ("day", &day),
        ("count", &open),
    ];
    view.fill(label::MILESTONE, &values)
}
