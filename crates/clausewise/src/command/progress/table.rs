//! Progress for a terminal.

use crate::prose::{columns, pad, wrap};
use crate::screen::{Screen, bold};
use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use gap_scoring::outcome::Outcome;
use gap_scoring::progress::{FindingChange, Movement};
use gap_scoring::report::progress::{ProgressView, StepView};

/// Everything but the texts of points and findings.
pub(super) fn text(view: &ProgressView<'_>, screen: Screen) -> String {
    let width = screen.prose();
    let mut text = bold(&view.title()) + "\n" + &wrap(&view.subtitle(), 0, width);
    for note in view.notes() {
        text += &wrap(note, 0, width);
    }
    let overall = view.overall();
    let parts = [
        over_time(view, screen),
        steps(view, screen),
        movements(view, width),
        clauses(view, overall, screen),
        gates(overall, screen),
        findings(overall),
        points(view, overall, width),
    ];
    for part in parts.iter().filter(|part| !part.is_empty()) {
        text.push('\n');
        text += part;
    }
    text
}

/// A table below its heading; `texts` columns stand left, the others right.
fn table(
    heading: &str,
    headers: &[&str],
    rows: Vec<Vec<String>>,
    texts: &[usize],
    screen: Screen,
) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(headers.iter().map(ToString::to_string).collect::<Vec<_>>());
    table.add_rows(rows);
    for at in (0..headers.len()).filter(|at| !texts.contains(at)) {
        if let Some(column) = table.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    if let Some(columns) = screen.columns {
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(columns).unwrap_or(u16::MAX));
    }
    let mut text = bold(heading) + "\n";
    for line in table.to_string().lines() {
        text += line.trim_end();
        text.push('\n');
    }
    text
}

/// The state at each assessment.
fn over_time(view: &ProgressView<'_>, screen: Screen) -> String {
    let language = view.language;
    let mut headers = vec![
        language.pick("As of", "截至"),
        language.pick("Edition", "版本"),
    ];
    headers.extend(Outcome::ALL.map(|outcome| outcome.words(language)));
    headers.extend([
        language.pick("Gaps", "差距"),
        language.pick("Findings", "发现项"),
        language.pick("Person-days left", "剩余人天"),
        language.pick("Highest gate", "最高关口"),
    ]);
    let rows = view.progress.assessments.iter().map(|state| {
        let mut row = vec![state.as_of.to_string(), state.edition.to_string()];
        row.extend(Outcome::ALL.map(|outcome| state.tally.count(outcome).to_string()));
        let effort = state.remaining_effort_days;
        row.extend([
            format!("{}/{}", state.gaps, state.applicable),
            state.findings.values().sum::<u32>().to_string(),
            effort.map_or("–".to_owned(), |days| days.to_string()),
            view.gate_name(state),
        ]);
        row
    });
    let last = headers.len() - 1;
    let heading = language.pick("Over time", "历次评估");
    table(heading, &headers, rows.collect(), &[0, 1, last], screen)
}

/// Each step, where there are several.
fn steps(view: &ProgressView<'_>, screen: Screen) -> String {
    if view.progress.steps.is_empty() {
        return String::new();
    }
    let language = view.language;
    let mut headers = vec![language.pick("From – to", "期间")];
    let movements = view.movements();
    headers.extend(movements.iter().map(|movement| movement.name(language)));
    let rows = view.all_steps().into_iter().skip(1).map(|step| {
        let counts = movements.iter().map(|one| step.step.total.count(*one));
        let counts = counts.map(|count| count.to_string());
        [step.days()].into_iter().chain(counts).collect()
    });
    let heading = language.pick("Step by step: control points", "逐次变化：控制点");
    table(heading, &headers, rows.collect(), &[0], screen)
}

/// The points by movement, with what each movement means.
fn movements(view: &ProgressView<'_>, width: usize) -> String {
    let language = view.language;
    let overall = view.overall();
    let total = overall.step.total.total();
    let heading = language.pick(
        format!("Control points: {total}"),
        format!("控制点：{total}"),
    );
    let movements = view.movements();
    let names = movements.iter().map(|one| columns(one.name(language)));
    let room = names.max().unwrap_or_default();
    let mut text = bold(&heading) + "\n";
    for movement in movements {
        let count = overall.step.total.count(movement);
        let name = pad(movement.name(language), room);
        let head = format!("  {name}  {count:>4}  ");
        let meaning = wrap(movement.meaning(language), columns(&head), width);
        text += &head;
        text += meaning.trim_start();
    }
    let dropped = overall.step.dropped.len();
    if overall.step.crosses_editions() || dropped > 0 {
        let label = language.pick(
            "No longer asked, of the earlier edition: ",
            "不再要求（旧版控制点）：",
        );
        text += &format!("  {label}{dropped}\n");
    }
    let label = language.pick("Gaps: ", "差距：");
    text + &wrap(&format!("{label}{}", overall.gap_sum()), 2, width)
}

fn clauses(view: &ProgressView<'_>, step: StepView<'_>, screen: Screen) -> String {
    let language = view.language;
    let movements = view.movements();
    let mut headers = vec![
        language.pick("Clause", "条款"),
        language.pick("Process", "流程"),
        language.pick("Gaps", "差距"),
    ];
    headers.extend(movements.iter().map(|one| one.name(language)));
    headers.push(language.pick("As a whole", "总体"));
    let rows = step.step.processes.iter().map(|process| {
        let mut row = vec![
            process.process.to_string(),
            step.process_name(&process.process).to_owned(),
            format!("{} → {}", process.gaps.before, process.gaps.after),
        ];
        let counts = movements.iter().map(|one| process.moved.count(*one));
        row.extend(counts.map(|count| count.to_string()));
        row.push(process.change.name(language).to_owned());
        row
    });
    let last = headers.len() - 1;
    let heading = language.pick("Clauses", "条款");
    table(heading, &headers, rows.collect(), &[0, 1, last], screen)
}

fn gates(step: StepView<'_>, screen: Screen) -> String {
    let language = step.language;
    let headers = [
        language.pick("Gate", "关口"),
        "",
        language.pick("Before", "前次"),
        language.pick("Now", "本次"),
        language.pick("Change", "变化"),
    ];
    let rows = step.step.gates.iter().map(|gate| {
        vec![
            gate.gate.to_string(),
            step.gate_title(gate).to_owned(),
            step.gate_state(gate.breaks_before),
            step.gate_state(gate.breaks_after),
            gate.change.name(language).to_owned(),
        ]
    });
    let heading = language.pick("Gates", "关口");
    table(heading, &headers, rows.collect(), &[1, 2, 3, 4], screen)
}

fn findings(step: StepView<'_>) -> String {
    let language = step.language;
    let mut text = bold(language.pick("Findings", "发现项")) + "\n";
    let names = FindingChange::ALL.map(|change| change.name(language));
    let room = names.iter().map(|name| columns(name)).max();
    for (change, name) in FindingChange::ALL.into_iter().zip(names) {
        let count = step.step.finding_total.count(change);
        if count > 0 {
            text += &format!("  {}  {count:>4}\n", pad(name, room.unwrap_or_default()));
        }
    }
    text
}

/// The points that moved, by movement, each with its outcomes.
fn points(view: &ProgressView<'_>, step: StepView<'_>, width: usize) -> String {
    let language = view.language;
    let mut text = bold(language.pick("What moved", "变化的控制点")) + "\n";
    let moved = view.movements().into_iter();
    for movement in moved.filter(|one| *one != Movement::Unchanged) {
        let own = step.step.points.iter();
        let own = own.filter(|point| point.movement == movement);
        let lines: Vec<String> = own
            .map(|point| {
                let after = step.outcome(point.after);
                match point.before {
                    Some(before) => format!("{} {}→{after}", point.point, step.outcome(before)),
                    None => format!("{} {after}", point.point),
                }
            })
            .collect();
        if !lines.is_empty() {
            text += &format!("  {}\n", movement.name(language));
            let lines: Vec<String> = lines.iter().map(|line| line.replace(' ', "_")).collect();
            let list = wrap(&lines.join(language.pick(", ", "，")), 4, width);
            text += &list.replace('_', " ");
        }
    }
    text
}
