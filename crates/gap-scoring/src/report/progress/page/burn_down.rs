//! Gaps, findings and effort over time, as a drawing and as a table.

use super::anchor;
use crate::outcome::Outcome;
use crate::progress::AssessedState;
use crate::report::progress::view::ProgressView;
use jiff::civil::Date;
use maud::{Markup, html};

/// The room left of the lines.
const LEFT: u32 = 70;
/// The length of the axis of days.
const LENGTH: u32 = 820;
/// The room above the lines.
const TOP: u32 = 30;
/// The height of the axis of numbers.
const HEIGHT: u32 = 300;
/// The width of the drawing.
const WIDTH: u32 = LEFT + LENGTH + 70;

pub(super) fn content(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    let (title, text) = (anchor(view, "burn-title"), anchor(view, "burn-text"));
    let lines = lines(view);
    let scale = Scale::of(view, &lines);
    html! {
        figure {
            svg.chart viewBox={ "0 0 " (WIDTH) " " (TOP + HEIGHT + 60) } role="img" aria-labelledby={ (title) " " (text) } {
                title id=(title) { (language.pick("Burn-down", "燃尽图")) }
                desc id=(text) { (language.pick("The figures stand in the table below.", "数据见下表。")) }
                (grid(&scale))
                @for (at, state) in view.progress.assessments.iter().enumerate() { (day(&scale, at, state)) }
                @for line in &lines { (drawn(&scale, line)) }
            }
            figcaption {
                @for line in &lines {
                    span.key {
                        svg width="34" height="14" aria-hidden="true" focusable="false" {
                            line class={ "burn " (line.class) } x1="1" y1="7" x2="33" y2="7" {}
                        }
                        " " (line.name)
                    }
                    " "
                }
            }
        }
        (table(view))
    }
}

/// A line of the drawing.
struct Line {
    name: &'static str,
    class: &'static str,
    /// A value for each assessment.
    values: Vec<u32>,
    /// Whether values stand below their points: the lines of gaps and findings often meet.
    below: bool,
}

fn lines(view: &ProgressView<'_>) -> Vec<Line> {
    let states = &view.progress.assessments;
    let language = view.language;
    let line = |name, class, below, of: fn(&AssessedState) -> u32| Line {
        name,
        class,
        values: states.iter().map(of).collect(),
        below,
    };
    let mut lines = vec![
        line(language.pick("Gaps", "差距"), "gaps", false, |state| {
            state.gaps
        }),
        line(
            language.pick("Findings", "发现项"),
            "found",
            true,
            |state| state.findings.values().sum(),
        ),
    ];
    // A line with holes would look like a plan that was carried out.
    let effort: Option<Vec<u32>> = states
        .iter()
        .map(|state| state.remaining_effort_days)
        .collect();
    lines.extend(effort.map(|values| Line {
        name: language.pick("Person-days left (estimate)", "剩余人天（估算）"),
        class: "effort",
        below: false,
        values,
    }));
    lines
}

/// Where days and numbers lie.
struct Scale {
    /// The place of each assessment.
    across: Vec<u32>,
    /// The number at the top.
    most: u32,
}

impl Scale {
    fn of(view: &ProgressView<'_>, lines: &[Line]) -> Self {
        let states = &view.progress.assessments;
        let days: Vec<Date> = states.iter().map(|state| state.as_of).collect();
        let highest = lines.iter().flat_map(|line| &line.values).copied().max();
        Scale {
            across: places(&days),
            most: rounded(highest.unwrap_or_default()),
        }
    }

    fn down(&self, value: u32) -> u32 {
        TOP + HEIGHT - HEIGHT * value / self.most.max(1)
    }
}

/// The places of days along the axis, in proportion to time; of one day alone, side by side.
fn places(days: &[Date]) -> Vec<u32> {
    let since = |day: &Date| {
        let span = days.first().and_then(|first| day.since(*first).ok());
        span.map_or(0, |span| span.get_days().max(0).unsigned_abs())
    };
    let last = days.last().map_or(0, since);
    let steps = days.len().saturating_sub(1).max(1) as u32;
    let place = |(at, day): (usize, &Date)| match last {
        0 => LENGTH * at as u32 / steps,
        _ => (u64::from(LENGTH) * u64::from(since(day)) / u64::from(last)) as u32,
    };
    days.iter()
        .enumerate()
        .map(place)
        .map(|x| LEFT + x)
        .collect()
}

/// A round number no smaller than another, and divisible by four.
fn rounded(value: u32) -> u32 {
    let mut step = 4;
    while step * 10 < value {
        step *= 10;
    }
    value.max(1).div_ceil(step) * step
}

fn grid(scale: &Scale) -> Markup {
    html! {
        @for quarter in 0..=4u32 {
            @let value = scale.most / 4 * quarter;
            @let y = scale.down(value);
            line.grid x1=(LEFT) y1=(y) x2=(LEFT + LENGTH) y2=(y) {}
            text.tick x=(LEFT - 10) y=(y + 5) text-anchor="end" { (value) }
        }
    }
}

/// The day of an assessment below the axis; close ones alternate in height.
fn day(scale: &Scale, at: usize, state: &AssessedState) -> Markup {
    let x = scale.across.get(at).copied().unwrap_or(LEFT);
    let y = TOP + HEIGHT + 22 + 18 * (at as u32 % 2);
    html! {
        line.grid x1=(x) y1=(TOP) x2=(x) y2=(TOP + HEIGHT + 6) {}
        text.tick x=(x) y=(y) text-anchor="middle" { (state.as_of) }
    }
}

fn drawn(scale: &Scale, line: &Line) -> Markup {
    let places: Vec<(u32, u32, u32)> = scale
        .across
        .iter()
        .zip(&line.values)
        .map(|(x, value)| (*x, scale.down(*value), *value))
        .collect();
    let points: Vec<String> = places.iter().map(|(x, y, _)| format!("{x},{y}")).collect();
    html! {
        polyline class={ "burn " (line.class) } points=(points.join(" ")) {}
        @for (x, y, value) in places {
            circle class={ "dot " (line.class) } cx=(x) cy=(y) r="4" {}
            text.value x=(x + 8) y=(if line.below { y + 20 } else { y.saturating_sub(8) }) { (value) }
        }
    }
}

fn table(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    let caption = language.pick("The state at each assessment", "历次评估的状态");
    html! {
        div.wide tabindex="0" role="region" aria-label=(caption) {
            table.numbers {
                caption { (caption) }
                thead { tr {
                    th scope="col" { (language.pick("As of", "截至")) }
                    @for outcome in Outcome::ALL { th scope="col" { (outcome.words(language)) } }
                    th scope="col" { (language.pick("Gaps / can be judged", "差距/可评定")) }
                    th scope="col" { (language.pick("Findings", "发现项")) }
                    th scope="col" { (language.pick("Open actions", "未完成措施")) }
                    th scope="col" { (language.pick("Person-days left", "剩余人天")) }
                    th scope="col" { (language.pick("Highest gate", "最高关口")) }
                } }
                tbody { @for state in &view.progress.assessments { (row(view, state)) } }
            }
        }
    }
}

fn row(view: &ProgressView<'_>, state: &AssessedState) -> Markup {
    let number = |known: Option<u32>| known.map_or("–".to_owned(), |number| number.to_string());
    html! {
        tr {
            th scope="row" { (state.as_of) " " (view.edition_title(&state.edition)) }
            @for outcome in Outcome::ALL { td { (state.tally.count(outcome)) } }
            td { (state.gaps) " / " (state.applicable) }
            td { (state.findings.values().sum::<u32>()) }
            td { (number(state.open_actions)) }
            td { (number(state.remaining_effort_days)) }
            td { (view.gate_name(state)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LEFT, LENGTH, places, rounded};
    use jiff::civil::date;

    #[test]
    fn days_lie_in_proportion_to_time() {
        let days = [date(2012, 1, 1), date(2012, 1, 11), date(2012, 4, 10)];
        assert_eq!(places(&days), [LEFT, LEFT + LENGTH / 10, LEFT + LENGTH]);
        let one_day = [date(2012, 1, 1); 3];
        assert_eq!(places(&one_day), [LEFT, LEFT + LENGTH / 2, LEFT + LENGTH]);
    }

    #[test]
    fn the_top_of_the_axis_is_round_and_high_enough() {
        for value in 0..5000 {
            let top = rounded(value);
            assert!(top >= value && top.is_multiple_of(4), "{value}: {top}");
        }
        assert_eq!(
            (rounded(0), rounded(7), rounded(95), rounded(101)),
            (4, 8, 120, 120)
        );
    }
}
