//! The plan in time as drawings of a page's height each; the table of actions has the same dates.

use super::anchor;
use crate::remediation::{Action, Plan, Scheduled};
use crate::report::label;
use crate::report::view::View;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};

/// Where the bars start.
const LEFT: u32 = 400;
/// The length of the time axis.
const SPAN: u32 = 700;
/// The height of a line, and of the bar in it.
const LINE: u32 = 22;
const BAR: u32 = 14;
/// The room above the first line.
const TOP: u32 = 34;
/// How many actions a drawing holds, so that it fits on a page.
const ACTIONS: usize = 28;
/// The most marks on the time axis.
const MOST_MARKS: i32 = 12;

pub(super) fn content(view: &View<'_>, plan: &Plan) -> Markup {
    let scheduled = |action: &'_ Action| action.schedule.is_some();
    let actions: Vec<&Action> = plan.actions.iter().filter(|one| scheduled(one)).collect();
    let dates = || actions.iter().filter_map(|action| action.schedule);
    let first = dates().map(|one| one.start).min();
    let last = dates().map(|one| one.finish).max();
    let (Some(first), Some(last)) = (first, last) else {
        return html! {};
    };
    let axis = Axis::new(first, last);
    html! {
        h3 { (view.say(label::GANTT)) }
        p.note { (view.language.pick(
            "Dark bars lie on the critical path. Dashed lines are the stages of certification, dotted ones the target.",
            "深色为关键路径；虚线为认证各阶段最早日期，点线为目标日期。",
        )) }
        @for (at, part) in actions.chunks(ACTIONS).enumerate() { (drawing(view, plan, &axis, at, part)) }
    }
}

/// Days along the drawing.
struct Axis {
    first: Date,
    last: Date,
    days: i32,
}

impl Axis {
    fn new(first: Date, last: Date) -> Self {
        let days = between(first, last) + 1;
        Axis { first, last, days }
    }

    /// Where a day begins; days outside are at the ends.
    fn at(&self, day: Date) -> u32 {
        let passed = between(self.first, day).clamp(0, self.days);
        LEFT + SPAN * passed.unsigned_abs() / self.days.max(1).unsigned_abs()
    }

    /// The first days of months, or of every few months in a long plan.
    fn marks(&self) -> Vec<Date> {
        let months = self.days / 28 + 1;
        let step = (months / MOST_MARKS + 1).max(1);
        let mut marks = Vec::new();
        let mut day = self.first.first_of_month();
        while day <= self.last && marks.len() < 60 {
            if day >= self.first {
                marks.push(day);
            }
            match day.checked_add(step.months()) {
                Ok(next) => day = next,
                Err(_) => break,
            }
        }
        marks
    }
}

fn between(first: Date, last: Date) -> i32 {
    last.since(first).map_or(0, |span| span.get_days())
}

fn drawing(view: &View<'_>, plan: &Plan, axis: &Axis, at: usize, actions: &[&Action]) -> Markup {
    let height = TOP + LINE * actions.len() as u32 + 6;
    let title = anchor(view, &format!("gantt-{at}"));
    let number = |action: Option<&&Action>| action.map_or(0, |one| one.number);
    let (from, to) = (number(actions.first()), number(actions.last()));
    let name = view.language.pick(
        format!("Gantt chart of the actions {from} to {to}; the dates are in the table below."),
        format!("甘特图：第{from}至{to}项措施，日期见下表。"),
    );
    let stages = plan.stage_1.iter().chain(&plan.stage_2);
    let stages: Vec<Date> = stages.filter_map(|stage| stage.date).collect();
    html! {
        figure {
            svg.gantt viewBox={ "0 0 " (LEFT + SPAN + 20) " " (height) } role="img" aria-labelledby=(title) {
                title id=(title) { (name) }
                @for day in axis.marks() {
                    line.grid x1=(axis.at(day)) y1=(TOP - 8) x2=(axis.at(day)) y2=(height) {}
                    text.tick x=(axis.at(day)) y=(TOP - 14) text-anchor="middle" { (day.strftime("%Y-%m").to_string()) }
                }
                @for (line, action) in (0u32..).zip(actions) {
                    @if let Some(schedule) = action.schedule { (bar(view, axis, action, schedule, TOP + LINE * line)) }
                }
                @for day in stages { line.stage x1=(axis.at(day)) y1=(TOP - 8) x2=(axis.at(day)) y2=(height) {} }
                @if let Some(day) = plan.settings.target {
                    line.target x1=(axis.at(day)) y1=(TOP - 8) x2=(axis.at(day)) y2=(height) {}
                }
            }
        }
    }
}

fn bar(view: &View<'_>, axis: &Axis, action: &Action, schedule: Scheduled, y: u32) -> Markup {
    let most = view.language.pick(54, 28);
    let title = format!("{} {}", action.number, action.title);
    let short = title.chars().count() > most;
    let shown: String = title
        .chars()
        .take(if short { most - 1 } else { most })
        .collect();
    let (from, to) = (axis.at(schedule.start), axis.at(schedule.finish));
    let width = (to - from).max(3);
    let class = if schedule.critical {
        "critical"
    } else {
        "runs"
    };
    html! {
        text x=(LEFT - 8) y=(y + 12) text-anchor="end" { (shown) @if short { "…" } }
        rect class=(class) x=(from) y=(y) width=(width) height=(BAR) {
            title { (title) ": " (schedule.start) " – " (schedule.finish) }
        }
    }
}
