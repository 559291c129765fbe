//! The documents about two editions: what the view says, what the workbook computes, what the page is
//! made of. What a browser makes of the page stands in `comparison_browser.rs`.

// What a test stands on may end it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod comparison_cells;
mod comparison_editions;

use clause_model::{Change, ClauseId, Language, LocalText, Succession};
use comparison_cells::{differences, recalculated};
use comparison_editions::{CREATED, editions, same_edition, standard, succession, view};
use gap_scoring::report::comparison::{
    ChangeCount, ClauseLine, ComparedEditions, ComparisonView, Structure, comparison_page,
    comparison_workbook,
};
use std::collections::BTreeSet;
use workbook::{Content, write};

fn clause<'v>(view: &'v ComparisonView, id: &str) -> &'v ClauseLine {
    view.clauses
        .iter()
        .find(|line| line.clause.as_str() == id)
        .unwrap()
}

fn count(counts: &[ChangeCount], change: Change) -> u32 {
    counts
        .iter()
        .find(|one| one.change == change)
        .unwrap()
        .count
}

fn sum(counts: &[ChangeCount]) -> u32 {
    counts.iter().map(|one| one.count).sum()
}

#[test]
fn totals_count_every_point_of_both_editions_once() {
    let view = view(Language::En);
    assert_eq!((sum(&view.totals.old), sum(&view.totals.new)), (170, 254));
    assert_eq!(count(&view.totals.old, Change::Deleted), 2);
    assert_eq!(count(&view.totals.new, Change::New), 66);
    assert_eq!((view.fates.len(), view.points.len()), (170, 254));
    assert_eq!((view.whole.points_from, view.whole.points_to), (170, 254));
    let new: u32 = view.clauses.iter().map(|line| line.figures.points_to).sum();
    assert_eq!(new, 254, "every new point stands in one clause");
    let degrees: u32 = view.whole.by_degree.iter().sum();
    assert_eq!(degrees, 254);
    let chapters = view.chapters.iter().map(|line| line.figures.derived.sum);
    assert_eq!(chapters.sum::<u32>(), view.whole.derived.sum);
}

#[test]
fn a_clause_has_published_and_derived_degrees_and_their_deviation() {
    let view = view(Language::En);
    let line = clause(&view, "7.1");
    assert_eq!(line.from, ["7.2".parse::<ClauseId>().unwrap()]);
    assert_eq!((line.figures.points_from, line.figures.points_to), (14, 14));
    assert_eq!(line.figures.published.unwrap().hundredths(), 300);
    assert_eq!(
        (line.figures.derived.sum, line.figures.derived.rows),
        (32, 14)
    );
    assert_eq!(line.figures.deviation_hundredths, Some(229 - 300));
    assert!(!line.added.is_empty() && !line.improved.is_empty() && !line.removed.is_empty());
    let unpublished = clause(&view, "9.3");
    assert_eq!(unpublished.figures.published, None);
    assert_eq!(unpublished.figures.deviation_hundredths, None);
}

#[test]
fn published_degrees_of_several_clauses_are_weighted_and_say_what_they_leave_out() {
    let view = view(Language::En);
    let chapter = view
        .chapters
        .iter()
        .find(|line| line.chapter.as_str() == "9")
        .unwrap();
    let published = chapter.figures.published.unwrap();
    assert_eq!(
        (published.weighted_hundredths, published.points),
        (300 * 13 + 400 * 24, 37)
    );
    assert!(!published.complete, "9.3 has no published degree");
    // The deviation sets the same 37 points against each other: 87/37 less 3.65.
    let derived = [clause(&view, "9.1"), clause(&view, "9.2")];
    let derived: u32 = derived.iter().map(|line| line.figures.derived.sum).sum();
    let derived = (200 * derived + 37) / 74;
    let deviation = i32::try_from(derived).unwrap() - 365;
    assert_eq!(chapter.figures.deviation_hundredths, Some(deviation));
}

#[test]
fn old_points_lead_to_new_ones_and_back() {
    let view = view(Language::En);
    for fate in &view.fates {
        for successor in &fate.successors {
            let line = view
                .points
                .iter()
                .find(|line| line.point.id == successor.id)
                .unwrap();
            assert!(line.sources.iter().any(|source| source.id == fate.point.id));
        }
        assert_eq!(fate.successors.is_empty(), fate.change == Change::Deleted);
        assert!(!fate.lines.is_empty(), "{} stands nowhere", fate.point.id);
    }
    let whole = view.dropped.iter().filter(|line| line.successor.is_none());
    let whole: Vec<String> = whole.map(|line| line.sources[0].id.to_string()).collect();
    assert_eq!(whole, ["7.2-4", "9.1-1"]);
}

#[test]
fn an_edition_beside_itself_is_unchanged_throughout() {
    for language in Language::ALL {
        let view = same_edition(language);
        assert!(view.is_same_edition());
        assert_eq!(count(&view.totals.old, Change::Unchanged), 254);
        assert_eq!(count(&view.totals.new, Change::Unchanged), 254);
        assert_eq!(view.whole.by_degree, [254, 0, 0, 0, 0, 0]);
        assert_eq!(view.whole.derived.sum, 0);
        assert_eq!(view.whole.structure, Structure::default());
        assert!(view.dropped.is_empty());
        let draft = comparison_workbook(&view, CREATED);
        assert_eq!(differences(&draft, &recalculated(&draft)), [""; 0]);
        assert!(comparison_page(&[&view]).contains(&view.title()));
    }
}

#[test]
fn points_without_a_line_of_comparison_are_shown_all_the_same() {
    let bare = Succession {
        comparisons: Vec::new(),
        ..succession().clone()
    };
    let view = ComparisonView::of(
        ComparedEditions {
            succession: &bare,
            ..editions()
        },
        Language::En,
    );
    let new: u32 = view.clauses.iter().map(|line| line.figures.points_to).sum();
    assert_eq!(new, 254);
    let draft = comparison_workbook(&view, CREATED);
    write(&draft).unwrap();
    assert!(comparison_page(&[&view]).contains("7.1-6"));
}

#[test]
fn an_engine_computes_what_the_workbook_shows() {
    for language in Language::ALL {
        let draft = comparison_workbook(&view(language), CREATED);
        let values = recalculated(&draft);
        assert!(values.len() > 300, "{}", values.len());
        assert_eq!(differences(&draft, &values), [""; 0], "{language}");
    }
}

#[test]
fn the_same_editions_give_the_same_bytes() {
    let made = || {
        let view = view(Language::Zh);
        (
            write(&comparison_workbook(&view, CREATED)).unwrap(),
            comparison_page(&[&view]),
        )
    };
    assert!(made() == made());
}

#[test]
fn no_text_of_a_pack_becomes_markup_or_a_formula() {
    let hostile = "=1+1</script><script>alert(1)</script><b title=\"'&";
    let text = || LocalText::new(hostile, hostile);
    let (mut pack, mut edition, mut rows) = (
        standard().clone(),
        editions().to.clone(),
        succession().clone(),
    );
    pack.notice = text();
    edition.title = text();
    edition.points[0].requirement = text();
    rows.rows[0].note = text();
    let terms = edition.terms.iter_mut();
    terms.for_each(|term| term.term = text());
    let editions = ComparedEditions {
        standard: &pack,
        to: &edition,
        succession: &rows,
        ..editions()
    };
    let view = ComparisonView::of(editions, Language::En);
    let page = comparison_page(&[&view]);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert!(!page.contains("<b title"));
    let draft = comparison_workbook(&view, CREATED);
    write(&draft).unwrap();
    let cells = draft.sheets.iter().flat_map(|sheet| sheet.cells.values());
    let holds = |content: &Content| match content {
        Content::Formula { expression, .. } => expression.contains("1+1"),
        _ => false,
    };
    assert!(!cells.clone().any(|cell| holds(&cell.content)));
    assert!(
        cells
            .clone()
            .any(|cell| matches!(&cell.content, Content::Text(t) if t == hostile))
    );
}

/// The values of an attribute in a page.
fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let start = format!(" {name}=\"");
    let parts = page.split(start.as_str()).skip(1);
    parts.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_page_stands_alone() {
    let (en, zh) = (view(Language::En), view(Language::Zh));
    let page = comparison_page(&[&en, &zh]);
    let policy = attributes(&page, "content")[0];
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-"),
        "{policy}"
    );
    assert!(!policy.contains("unsafe"));
    assert_eq!(attributes(&page, "src"), [""; 0]);
    assert_eq!(
        attributes(&page, "style"),
        [""; 0],
        "the policy would refuse them"
    );
    assert!(!page.contains("<link") && !page.contains("@import") && !page.contains("url(http"));
    let ids = attributes(&page, "id");
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(known.len(), ids.len(), "an id stands twice");
    for target in attributes(&page, "href") {
        let id = target
            .strip_prefix('#')
            .unwrap_or_else(|| panic!("{target} leaves the page"));
        assert!(known.contains(id), "{target} leads nowhere");
    }
}

#[test]
fn the_page_says_what_its_parts_are() {
    let (en, zh) = (view(Language::En), view(Language::Zh));
    let page = comparison_page(&[&en, &zh]);
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
    assert!(comparison_page(&[&zh, &en]).contains("<html lang=\"zh-CN\">"));
    let headers = page.matches("<th").count() - page.matches("<thead").count();
    assert_eq!(
        headers,
        page.matches("<th scope=").count(),
        "a header without scope"
    );
    assert_eq!(
        page.matches("<table").count(),
        page.matches("<caption").count()
    );
    assert_eq!(
        page.matches("<select").count(),
        page.matches("<label for=").count()
    );
    assert_eq!(
        page.matches("role=\"img\"").count(),
        page.matches("<desc").count()
    );
    for part in [
        "<header>",
        "<nav aria-label",
        "<main id",
        "<footer>",
        "aria-live=\"polite\"",
    ] {
        assert_eq!(page.matches(part).count(), 2, "{part} once per language");
    }
    for id in labels(&page) {
        assert!(
            page.contains(&format!(" id=\"{id}\"")),
            "{id} labels nothing"
        );
    }
}

fn labels(page: &str) -> BTreeSet<&str> {
    let labels = attributes(page, "aria-labelledby").into_iter();
    labels
        .flat_map(str::split_whitespace)
        .chain(attributes(page, "for"))
        .collect()
}
