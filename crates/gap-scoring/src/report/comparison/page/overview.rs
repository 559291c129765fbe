//! The totals as trainers use them.

use crate::report::comparison::view::{ChangeCount, ComparisonView};
use crate::report::comparison::words::{
    counted_once, degree_note, deviation, published, share, structure_note,
};
use maud::{Markup, html};

/// The width of a full bar, in units of the drawing.
const FULL: u32 = 200;

pub(super) fn content(view: &ComparisonView) -> Markup {
    let language = view.language;
    let (old, new) = (&view.from, &view.to);
    let heading = |title: &str, points: u32| {
        language.pick(
            format!("The {points} control points of {title}"),
            format!("{title}的{points}个控制点"),
        )
    };
    html! {
        div.columns {
            (totals(view, &heading(&old.title, old.points), &view.totals.old, old.points))
            (totals(view, &heading(&new.title, new.points), &view.totals.new, new.points))
        }
        p.note { (counted_once(language)) }
        (figures(view))
        p.note { (degree_note(language)) }
        p.note { (structure_note(language)) }
    }
}

fn totals(view: &ComparisonView, caption: &str, counts: &[ChangeCount], of: u32) -> Markup {
    let language = view.language;
    html! {
        table.totals {
            caption { (caption) }
            thead { tr {
                th scope="col" { (language.pick("Kind of change", "变化类型")) }
                th scope="col" colspan="2" { (language.pick("Control points", "控制点")) }
            } }
            tbody {
                @for one in counts {
                    tr {
                        th scope="row" { (one.change.name(language)) }
                        td { (share(one.count, of, language)) }
                        td.bar { (bar(one.count, of)) }
                    }
                }
            }
        }
    }
}

/// A bar that repeats the figure beside it.
fn bar(count: u32, of: u32) -> Markup {
    let width = (FULL * count).checked_div(of).unwrap_or_default();
    html! {
        svg viewBox={ "0 0 " (FULL) " 12" } width=(FULL) height="12" aria-hidden="true" focusable="false" {
            rect.track x="0" y="0" width=(FULL) height="12" {}
            rect.fill x="0" y="0" width=(width) height="12" {}
        }
    }
}

fn figures(view: &ComparisonView) -> Markup {
    let language = view.language;
    let whole = &view.whole;
    let mean = whole.derived;
    let structure = whole.structure;
    html! {
        dl.figures {
            @if let Some(degree) = whole.published {
                div {
                    dt { (language.pick("Published degree, one third party's estimate", "已公布变化度（某第三方的估计）")) }
                    dd {
                        (published(degree)) " "
                        small { (language.pick(format!("over {} points", degree.points), format!("涉及{}个控制点", degree.points))) }
                    }
                }
            }
            div {
                dt { (language.pick("Derived degree", "推算变化度")) }
                dd { (mean) " " small { (mean.sum) " / " (mean.rows) } }
            }
            @if let Some(value) = whole.deviation_hundredths {
                div {
                    dt { (language.pick("Deviation over the same points", "同口径偏差")) }
                    dd { (deviation(value)) }
                }
            }
            div {
                dt { (language.pick("Split · merged · moved", "拆分 · 合并 · 移位")) }
                dd { (structure.splits) " · " (structure.merges) " · " (structure.moves) }
            }
        }
    }
}
