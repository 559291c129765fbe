//! The plan as printed: settings, milestones, feasibility, the actions, and what differs from before.

use crate::prose::{columns, pad};
use crate::screen::bold;
use clause_model::Language;
use gap_scoring::remediation::{Action, Milestone, Plan, PlanSettings};

/// Everything that the plan says, against the one before.
pub(super) fn text(before: &Plan, after: &Plan, language: Language) -> String {
    let mut text = bold(&setting(&after.settings, language)) + "\n";
    let stages = [
        (&before.stage_1, &after.stage_1),
        (&before.stage_2, &after.stage_2),
    ];
    for (old, new) in stages {
        text.extend(
            new.as_ref()
                .map(|new| milestone(old.as_ref(), new, language)),
        );
    }
    let feasible = after.feasibility.as_ref();
    text.extend(feasible.map(|answer| format!("{}\n", answer.text)));
    text.push('\n');
    for action in after.actions.iter().filter(|action| action.is_open()) {
        text += &line(action, language);
    }
    text
}

fn setting(settings: &PlanSettings, language: Language) -> String {
    let (people, days) = (settings.people.max(1), settings.days_per_week);
    match settings.start {
        Some(start) => language.pick(
            format!("Start {start}; people: {people}; working days per week: {days}"),
            format!("{start}开始，{people}人，每周{days}个工作日"),
        ),
        None => language.pick(
            "Not scheduled: name a first working day with --start".to_owned(),
            "未排期：请用--start指明首个工作日".to_owned(),
        ),
    }
}

/// A milestone with its date, and how many days it moved.
fn milestone(old: Option<&Milestone>, new: &Milestone, language: Language) -> String {
    let title = &new.title;
    let Some(day) = new.date else {
        let none = language.pick("no date", "无日期");
        return language.pick(format!("{title}: {none}\n"), format!("{title}：{none}\n"));
    };
    let moved = old.and_then(|old| old.date);
    let moved = moved.and_then(|before| day.since(before).ok());
    let difference = match moved.map(|span| span.get_days()) {
        None => String::new(),
        Some(0) => language.pick(" (as before)", "（不变）").to_owned(),
        Some(days) if days > 0 => {
            language.pick(format!(" ({days} days later)"), format!("（推迟{days}天）"))
        }
        Some(days) => {
            let days = days.unsigned_abs();
            language.pick(
                format!(" ({days} days earlier)"),
                format!("（提前{days}天）"),
            )
        }
    };
    language.pick(
        format!("{title}: {day}{difference}\n"),
        format!("{title}：{day}{difference}\n"),
    )
}

/// An action: number, dates, days that remain, title.
fn line(action: &Action, language: Language) -> String {
    let dates = action.schedule.map_or(String::new(), |schedule| {
        format!("{} – {}", schedule.start, schedule.finish)
    });
    let critical = action.schedule.is_some_and(|schedule| schedule.critical);
    let mark = if critical { "*" } else { " " };
    let days = action.remaining_days();
    let days = language.pick(format!("{days} d"), format!("{days}人天"));
    let dates = pad(&dates, columns("2012-01-01 – 2012-01-01"));
    let title = &action.title;
    format!("{:>4}{mark} {dates}  {days:>7}  {title}\n", action.number)
}
