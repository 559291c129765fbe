//! The remediation plan: sums, the plan in time, and the actions.

use super::{anchor, finding_link, gantt, listed, marks, point_link};
use crate::remediation::{Action, ActionLine, Plan};
use crate::report::column::{ActionColumn as C, Columns as _};
use crate::report::label;
use crate::report::sheet::plan_summary::{milestone, schedule};
use crate::report::view::View;
use crate::report::word::Worded;
use maud::{Markup, html};

pub(super) fn content(view: &View<'_>, plan: &Plan) -> Markup {
    html! {
        (summary(view, plan))
        (gantt::content(view, plan))
        (table(view, plan))
    }
}

fn summary(view: &View<'_>, plan: &Plan) -> Markup {
    let stage = |stage: &Option<crate::remediation::Milestone>| {
        stage.as_ref().map(|stage| milestone(view, stage))
    };
    let target = plan.feasibility.as_ref().map(|answer| answer.text.clone());
    let quick = plan.actions.iter().filter(|action| action.quick_win);
    let quick: Vec<Markup> = quick.map(|one| action_link(view, one.number)).collect();
    let facts = [
        (
            label::TOTAL_EFFORT,
            Some(plan.total_effort_days.to_string()),
        ),
        (
            label::REMAINING_EFFORT,
            Some(plan.remaining_effort_days.to_string()),
        ),
        (label::FIRST_STAGE, stage(&plan.stage_1)),
        (label::LAST_STAGE, stage(&plan.stage_2)),
        (label::SCHEDULE, Some(schedule(view, plan))),
        (
            label::TARGET,
            target.or_else(|| Some(view.say(label::NO_TARGET).to_owned())),
        ),
    ];
    html! {
        dl.facts {
            @for (name, text) in facts { @if let Some(text) = text { div { dt { (view.say(name)) } dd { (text) } } } }
            @if !quick.is_empty() { div { dt { (view.say(label::QUICK_WINS)) } dd { (listed(view, quick)) } } }
        }
        p.note { (view.language.pick(
            "Effort is an assumption to be edited, derived from classes of effort.",
            "工作量为可修改的估算，依据工作量等级得出。",
        )) }
    }
}

fn action_link(view: &View<'_>, number: u32) -> Markup {
    html! { a.id href={ "#" (anchor(view, &format!("a-{number}"))) } { (number) } }
}

fn table(view: &View<'_>, plan: &Plan) -> Markup {
    let head = [
        C::Number,
        C::Title,
        C::Grade,
        C::Role,
        C::Remaining,
        C::After,
        C::Start,
        C::Finish,
        C::Slack,
        C::Status,
        C::Closes,
    ];
    html! {
        div.wide tabindex="0" role="region" aria-label=(view.language.pick("Actions", "整改措施")) {
            table.plan {
                caption { (view.language.pick("Actions in the order of execution", "整改措施（按执行顺序）")) }
                thead { tr { @for column in head { th scope="col" { (column.header(view.language).trim_end_matches([' ', '*'])) } } } }
                tbody { @for action in &plan.actions { (row(view, plan, action)) } }
            }
        }
    }
}

fn row(view: &View<'_>, plan: &Plan, action: &Action) -> Markup {
    let before = |key: &String| plan.actions.iter().find(|other| other.key == *key);
    let after = action.after.iter().filter_map(before);
    let after = after.map(|one| action_link(view, one.number));
    let closes = action.closes.iter().filter_map(|key| view.finding(key));
    let closes = closes.map(|found| finding_link(view, found.number));
    let schedule = action.schedule;
    let role = action.progress.owner.as_deref();
    html! {
        tr id=(anchor(view, &format!("a-{}", action.number))) {
            td.id { (action.number) }
            th scope="row" { (titled(view, action)) }
            td { @if let Some(grade) = action.grade { (marks::grade(view, grade)) } }
            td { (role.unwrap_or(&action.role_title)) }
            td.figure { (action.remaining_days()) "/" (action.effort_days) }
            td { (listed(view, after)) }
            td.day { @if let Some(one) = schedule { (one.start) } }
            td.day { @if let Some(one) = schedule { (one.finish) } }
            td.figure { @if let Some(one) = schedule {
                @if one.critical { strong { (C::Critical.header(view.language)) } } @else { (one.slack_days) }
            } }
            td { (action.progress.status.word(view.language)) }
            td { (listed(view, closes)) }
        }
    }
}

/// The title, and behind it what to do and what shows that it is done.
fn titled(view: &View<'_>, action: &Action) -> Markup {
    html! {
        p.name { (action.title) @if action.quick_win { " " span.mark { (C::Quick.header(view.language)) } } }
        details open {
            summary { (C::Lines.header(view.language)) }
            ul { @for line in &action.lines { (line_of(view, line)) } }
            h5 { (C::Acceptance.header(view.language)) }
            ul { @for line in &action.acceptance { (line_of(view, line)) } }
            @if let Some(note) = &action.progress.note { p { (note) } }
        }
    }
}

fn line_of(view: &View<'_>, line: &ActionLine) -> Markup {
    html! { li { @if let Some(point) = &line.point { (point_link(view, point)) " " } (line.text) } }
}
