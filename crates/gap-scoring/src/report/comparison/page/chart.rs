//! The change degree by clause as a drawing, with its figures in words for those who cannot see it.

use super::anchor;
use crate::report::comparison::view::{ClauseLine, ComparisonView};
use crate::report::comparison::words::published;
use maud::{Markup, html};

/// Where the bars start.
const LEFT: u32 = 410;
/// The length of one degree.
const STEP: u32 = 100;
/// The height of a clause's line.
const LINE: u32 = 44;
/// The room above the first line.
const TOP: u32 = 44;
/// The height of a bar.
const BAR: u32 = 15;
/// The width of the drawing.
const WIDTH: u32 = LEFT + 5 * STEP + 60;

pub(super) fn content(view: &ComparisonView) -> Markup {
    let language = view.language;
    let height = TOP + LINE * view.clauses.len() as u32 + 30;
    let (title, description) = (anchor(view, "chart-title"), anchor(view, "chart-text"));
    let hatch = anchor(view, "hatch");
    html! {
        figure {
            svg.chart viewBox={ "0 0 " (WIDTH) " " (height) } role="img"
                aria-labelledby={ (title) " " (description) } {
                title id=(title) { (language.pick("Change degree by clause, published and derived", "各条款变化度：已公布与推算")) }
                desc id=(description) { (description_of(view)) }
                defs {
                    pattern id=(hatch) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        rect.hatch-back width="6" height="6" {}
                        line.hatch-line x1="0" y1="0" x2="0" y2="6" {}
                    }
                }
                (grid(height))
                @for (at, line) in (0u32..).zip(&view.clauses) { (bars(view, line, TOP + LINE * at, &hatch)) }
            }
            figcaption { (legend(view, &hatch)) }
        }
        p.note {
            a href={ "#" (anchor(view, "clauses")) } {
                (language.pick("The same figures as a table", "以表格查看相同数据"))
            }
        }
    }
}

/// The chart in words.
fn description_of(view: &ComparisonView) -> String {
    let language = view.language;
    let lines = view.clauses.iter().map(|line| {
        let (published, derived) = (published_text(view, line), line.figures.derived);
        language.pick(
            format!(
                "{} {}: published {published}, derived {derived}",
                line.clause, line.title
            ),
            format!(
                "{} {}：已公布{published}，推算{derived}",
                line.clause, line.title
            ),
        )
    });
    let lines: Vec<String> = lines.collect();
    lines.join(language.pick("; ", "；")) + language.pick(".", "。")
}

fn published_text(view: &ComparisonView, line: &ClauseLine) -> String {
    line.figures.published.map_or_else(
        || view.language.pick("not published", "未公布").to_owned(),
        published,
    )
}

fn grid(height: u32) -> Markup {
    html! {
        @for degree in 0..=5u32 {
            @let x = LEFT + STEP * degree;
            line.grid x1=(x) y1=(TOP - 12) x2=(x) y2=(height - 24) {}
            text.tick x=(x) y=(TOP - 18) text-anchor="middle" { (degree) }
        }
    }
}

fn bars(view: &ComparisonView, line: &ClauseLine, y: u32, hatch: &str) -> Markup {
    let length = |hundredths: u32| STEP * hundredths / 100;
    let known = line.figures.published.map(|one| length(one.hundredths()));
    let derived = line.figures.derived.hundredths().map(length);
    let below = y + BAR + 3;
    html! {
        text.clause x=(LEFT - 12) y=(y + 22) text-anchor="end" { (line.clause) " " (shortened(view, &line.title)) }
        @if let Some(length) = known {
            rect.published x=(LEFT) y=(y) width=(length) height=(BAR) fill={ "url(#" (hatch) ")" } {}
        }
        text.value x=(LEFT + known.unwrap_or_default() + 8) y=(y + 12) { (published_text(view, line)) }
        @if let Some(length) = derived {
            rect.derived x=(LEFT) y=(below) width=(length) height=(BAR) {}
            text.value x=(LEFT + length + 8) y=(below + 12) { (line.figures.derived) }
        }
    }
}

/// A title that fits beside the bars.
fn shortened(view: &ComparisonView, title: &str) -> String {
    let most = view.language.pick(48, 24);
    if title.chars().count() <= most {
        return title.to_owned();
    }
    let kept: String = title.chars().take(most - 1).collect();
    kept.trim_end().to_owned() + "…"
}

fn legend(view: &ComparisonView, hatch: &str) -> Markup {
    let language = view.language;
    html! {
        span.key {
            svg width="34" height="14" aria-hidden="true" focusable="false" {
                rect.published x="1" y="1" width="32" height="12" fill={ "url(#" (hatch) ")" } {}
            }
            " " (language.pick("Published: one third party's estimate", "已公布：某第三方的估计"))
        }
        " "
        span.key {
            svg width="34" height="14" aria-hidden="true" focusable="false" {
                rect.derived x="1" y="1" width="32" height="12" {}
            }
            " " (language.pick("Derived: mean over the control points of the newer edition", "推算：新版各控制点的平均值"))
        }
    }
}
