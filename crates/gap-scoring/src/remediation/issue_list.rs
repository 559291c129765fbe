//! The plan as a CSV list that issue trackers take.

use super::action::{Action, ActionLine, Purpose};
use super::arrangement::priority;
use super::plan::Plan;
use super::wording;
use clause_model::Language;

/// The plan as comma-separated values (RFC 4180: CRLF, quotes doubled) in the language of the headings;
/// the texts of the actions are in the plan's own. Cells that a spreadsheet would take for a formula
/// (beginning with `=`, `+`, `-`, `@`, a tab or a carriage return) begin with an apostrophe instead.
///
/// Columns: key, title, description, priority, owner, start, due, estimate in person-days that remain,
/// labels (stage, package, purpose and status, separated by spaces), depends on (keys separated by spaces,
/// spaces within a key as hyphens), `source` (what the plan was made from).
pub fn csv(plan: &Plan, source: &str, language: Language) -> String {
    let mut text = String::new();
    push_row(&mut text, &wording::headings(language).map(str::to_owned));
    for action in &plan.actions {
        push_row(&mut text, &cells(action, source, language));
    }
    text
}

fn cells(action: &Action, source: &str, language: Language) -> [String; 11] {
    let progress = &action.progress;
    let date =
        |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let due = progress
        .due
        .or(action.schedule.map(|scheduled| scheduled.finish));
    let keys: Vec<String> = action.after.iter().map(|key| joined(key)).collect();
    [
        joined(&action.key),
        action.title.clone(),
        description(action, language),
        wording::priority(level(action), language).to_owned(),
        progress
            .owner
            .clone()
            .unwrap_or_else(|| action.role_title.clone()),
        date(action.schedule.map(|scheduled| scheduled.start)),
        date(due),
        action.remaining_days().to_string(),
        labels(action),
        keys.join(" "),
        source.to_owned(),
    ]
}

/// Lists in a cell are separated by spaces, so that no item may hold one.
fn joined(key: &str) -> String {
    key.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Majors first, then minors, then concerns and open questions, then the rest; what a gate alone needs counts
/// like a minor.
fn level(action: &Action) -> usize {
    match priority(action).0 {
        0 | 1 => 0,
        2 => 1,
        _ if action.purpose == Purpose::Gate => 1,
        3 | 4 => 2,
        _ => 3,
    }
}

fn labels(action: &Action) -> String {
    let mut labels = vec![action.stage.id().to_owned()];
    labels.extend(
        action
            .package
            .as_ref()
            .map(|package| joined(package.as_str())),
    );
    labels.extend(action.quick_win.then(|| "quick-win".to_owned()));
    let critical = action.schedule.is_some_and(|scheduled| scheduled.critical);
    labels.extend(critical.then(|| "critical".to_owned()));
    labels.join(" ")
}

fn description(action: &Action, language: Language) -> String {
    let list = |heading: &str, lines: &[ActionLine]| {
        let line = |line: &ActionLine| match &line.point {
            Some(point) => format!("- {point} {}", line.text),
            None => format!("- {}", line.text),
        };
        let lines: Vec<String> = lines.iter().map(line).collect();
        format!("{heading}\n{}", lines.join("\n"))
    };
    let to_do = list(wording::to_do(language), &action.lines);
    let accepted = list(wording::accepted_when(language), &action.acceptance);
    let mut parts = Vec::new();
    parts.extend((!action.lines.is_empty()).then_some(to_do));
    parts.extend((!action.acceptance.is_empty()).then_some(accepted));
    parts.extend(action.progress.note.clone());
    parts.join("\n\n")
}

fn push_row(text: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let cell = if formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
