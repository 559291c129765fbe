//! The estimate for a terminal.

use crate::prose::wrap;
use crate::screen::{Screen, bold};
use clause_model::ClauseId;
use comfy_table::{ContentArrangement, Table, presets};
use gap_scoring::coverage_estimate::{CoverageEstimate, EstimatedPoint};
use gap_scoring::report::estimate::EstimateContext;

/// As text. Rows are broken only where a terminal is too narrow for them.
pub(super) fn text(
    estimate: &CoverageEstimate,
    context: EstimateContext<'_>,
    screen: Screen,
) -> String {
    let width = screen.prose();
    let mut text = bold(&context.title()) + "\n" + &wrap(context.note(), 0, width);
    text += &wrap(&context.source(estimate), 0, width);
    text.push('\n');
    let all = estimate.points.len();
    for one in &estimate.totals {
        let name = one.verdict.name(context.language);
        text += &context.language.pick(
            format!("{:>4} of {all}  {name}\n", one.points),
            format!("{:>4}／{all}  {name}\n", one.points),
        );
    }
    text.push('\n');
    for (number, line) in table(estimate, context, screen).lines().enumerate() {
        let line = line.trim_end();
        text += &if number == 0 {
            bold(line)
        } else {
            line.to_owned()
        };
        text.push('\n');
    }
    if let Some(unknown) = context.title_only(estimate) {
        text.push('\n');
        text += &wrap(&unknown, 0, width);
    }
    text
}

fn table(estimate: &CoverageEstimate, context: EstimateContext<'_>, screen: Screen) -> String {
    let language = context.language;
    let assessed = context.assessed.title.get(language);
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header([
        language.pick("Point", "控制点").to_owned(),
        language.pick("Topic", "主题").to_owned(),
        language.pick("Estimate", "估计").to_owned(),
        language.pick("Fully achieved", "完全达到").to_owned(),
        language.pick("Relation", "关系").to_owned(),
        language.pick(format!("Clauses of {assessed}"), format!("{assessed}条款")),
    ]);
    for point in &estimate.points {
        table.add_row(row(point, context));
    }
    if let Some(columns) = screen.columns {
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(columns).unwrap_or(u16::MAX));
    }
    table.to_string()
}

fn row(point: &EstimatedPoint, context: EstimateContext<'_>) -> [String; 6] {
    let language = context.language;
    let known = context.edition.point(&point.point);
    let clauses: Vec<&str> = point.clauses.iter().map(ClauseId::as_str).collect();
    let answered = point.answered;
    [
        point.point.to_string(),
        known.map_or("", |one| one.topic.get(language)).to_owned(),
        point.verdict.name(language).to_owned(),
        if point.clauses.is_empty() {
            "–".to_owned()
        } else {
            format!("{}/{}", answered.fulfilled, answered.applicable)
        },
        point
            .relation
            .map_or("–", |relation| relation.name(language))
            .to_owned(),
        clauses.join(language.pick(", ", "、")),
    ]
}
