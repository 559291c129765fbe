//! The shipped packs: sound by every rule, and with the figures that were worked out by hand.

use crate::linting::diagnostics;
use crate::small_pack::{edit, push, remove, set};
use clause_model::change_degree::format_hundredths;
use clause_model::lineage::{GRAVITY, Lineage};
use clause_model::pack::{Standard, load, shipped};
use clause_model::{Change, EditionId, Language, StandardId};
use serde_json::{Value, json};
use std::fmt::Write as _;

const STANDARD: &str = "iso-iec-20000-1";

fn standard() -> Standard {
    let library = load(&shipped()).value.unwrap();
    library.standards[&StandardId::from(STANDARD)].clone()
}

#[test]
fn shipped_packs_have_no_diagnostics() {
    let found = diagnostics(&shipped());
    let texts: Vec<String> = found.iter().map(|d| d.render(Language::En)).collect();
    assert!(texts.is_empty(), "{}", texts.join("\n"));
}

#[test]
fn editions_have_the_published_numbers_of_points() {
    let standard = standard();
    let counts = |edition: &str| {
        let points = &standard.edition(&EditionId::from(edition)).unwrap().points;
        let shalls: u32 = points
            .iter()
            .map(|point| u32::from(point.shall_count))
            .sum();
        (points.len(), shalls)
    };
    assert_eq!(counts("2011"), (254, 256));
    assert_eq!(counts("2005").0, 170);
    let succession = &standard.successions[0];
    let (from, to) = (&standard.editions[0], &standard.editions[1]);
    for line in &succession.comparisons {
        let Some(published) = &line.published else {
            continue;
        };
        let clauses = line.from.iter();
        let old: usize = clauses
            .map(|clause| from.points_within(clause).count())
            .sum();
        let new = to.points_within(&line.to).count();
        let expected = (published.points_from as usize, published.points_to as usize);
        assert_eq!((old, new), expected, "clause {}", line.to);
    }
}

#[test]
fn the_second_standard_is_whole_as_far_as_its_text_is_known() {
    let library = load(&shipped()).value.unwrap();
    let standard = &library.standards[&StandardId::from("services-outsourcing-capabilities")];
    let edition = &standard.editions[0];
    let points = &edition.points;
    let shalls = points.iter().map(|point| u32::from(point.shall_count));
    assert_eq!((points.len(), shalls.sum::<u32>()), (32, 35));
    let unread = edition.clauses.iter().filter(|clause| clause.title_only);
    assert_eq!((edition.clauses.len(), unread.count()), (70, 30));
    let mapped: Vec<_> = standard.mappings[0].rows.iter().map(|r| &r.from).collect();
    let all: Vec<_> = points.iter().map(|point| &point.id).collect();
    assert_eq!(mapped, all);
}

#[test]
fn derived_means_per_clause_are_as_worked_out() {
    let standard = standard();
    let degrees = standard.successions[0].comparison_degrees();
    let shown = |clause: &str| {
        let line = degrees.iter().find(|line| line.line.to.as_str() == clause);
        line.unwrap().derived.mean().to_string()
    };
    for (clause, mean) in [
        ("4", "2.65"),
        ("5", "3.58"),
        ("6.1", "3.00"),
        ("6.2", "2.00"),
        ("6.3", "2.39"),
        ("6.5", "2.83"),
        ("6.6", "2.54"),
        ("7.1", "2.29"),
        ("7.2", "2.08"),
        ("8.1", "3.14"),
        ("8.2", "2.44"),
        ("9.1", "1.77"),
        ("9.2", "2.67"),
    ] {
        assert_eq!(shown(clause), mean, "clause {clause}");
    }
}

#[test]
fn degrees_and_totals_at_a_glance() {
    let standard = standard();
    let succession = &standard.successions[0];
    let mut text = String::from("clause  rows  per degree  mean  published  deviation  dropped\n");
    for line in succession.comparison_degrees() {
        let published = line.line.published.as_ref();
        writeln!(
            text,
            "{}  {}  {:?}  {}  {}  {}  {}",
            line.line.to,
            line.derived.rows(),
            line.derived.counts,
            line.derived.mean(),
            published.map_or("–".into(), |p| format_hundredths(p.degree_hundredths)),
            line.deviation_hundredths()
                .map_or("–".into(), |d| d.to_string()),
            line.deletions.len(),
        )
        .unwrap();
    }
    for (chapter, tally) in succession.degrees_by_chapter() {
        writeln!(text, "chapter {chapter}: {}", tally.mean()).unwrap();
    }
    let all = succession.degrees();
    writeln!(
        text,
        "all: {} rows, {:?}, {}",
        all.rows(),
        all.counts,
        all.mean()
    )
    .unwrap();

    let lineage = Lineage::of(succession);
    let totals = lineage.totals();
    for change in GRAVITY {
        writeln!(text, "old {}: {}", change.word(), totals.old[&change]).unwrap();
    }
    for change in Change::ALL {
        let count = totals.new.get(&change).copied().unwrap_or_default();
        writeln!(text, "new {}: {count}", change.word()).unwrap();
    }
    let (splits, merges) = (lineage.splits().len(), lineage.merges().len());
    writeln!(
        text,
        "splits {splits}, merges {merges}, moves {}",
        lineage.moves().len()
    )
    .unwrap();
    writeln!(text, "families {}", lineage.families().len()).unwrap();
    assert_eq!(totals.old.values().sum::<u32>(), 170);
    assert_eq!(totals.new.values().sum::<u32>(), 254);
    insta::assert_snapshot!("degrees_and_totals", text);
}

/// The codes that a damage to a shipped file gives rise to, each with its place.
fn damaged(path: &str, damage: impl FnOnce(&mut Value)) -> Vec<(String, String)> {
    let mut files = shipped();
    edit(&mut files, &format!("{STANDARD}/{path}"), damage);
    let before = diagnostics(&shipped());
    let found = diagnostics(&files);
    let new = found.into_iter().filter(|d| !before.contains(d));
    new.map(|d| {
        let pointer = d.place.pointer.unwrap_or_default();
        (d.code.id.to_owned(), format!("{}#{pointer}", d.place.file))
    })
    .collect()
}

#[test]
fn damage_to_a_shipped_file_is_found_where_it_was_done() {
    let rows = "succession-2005-2011/clause-9.2.json";
    let expect = |path: &str, damage: fn(&mut Value), code: &str, pointer: &str| {
        let found = damaged(path, damage);
        let at = (code.to_owned(), format!("{STANDARD}/{path}#{pointer}"));
        assert!(found.contains(&at), "{at:?} is not among {found:?}");
    };
    expect(
        rows,
        |f| set(f, "/rows/2/degree", json!(9)),
        "degree-off-scale",
        "/rows/2/degree",
    );
    expect(
        rows,
        |f| set(f, "/rows/3/to", json!("9.2-99")),
        "point-unknown",
        "/rows/3/to",
    );
    expect(
        rows,
        |f| remove(f, "/rows/0/note/zh"),
        "text-missing",
        "/rows/0/note/zh",
    );
    expect(
        rows,
        |f| set(f, "/rows/1/to", json!(9.2)),
        "number-for-text",
        "/rows/1/to",
    );
    let points = "2011/clause-9.2.json";
    expect(
        points,
        |f| set(f, "/points/4/package", json!("x")),
        "package-unknown",
        "/points/4/package",
    );
    expect(
        points,
        |f| remove(f, "/points/4/question"),
        "field-missing",
        "/points/4",
    );
    expect(
        points,
        |f| {
            let again = f["points"][0].clone();
            push(f, "/points", again);
        },
        "id-duplicate",
        "/points/24/id",
    );
}

#[test]
fn a_row_taken_out_leaves_its_points_without_a_fate() {
    let found = damaged("succession-2005-2011/dropped.json", |f| {
        remove(f, "/rows/0");
    });
    let codes: Vec<&str> = found.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["point-without-fate"]);
    let found = damaged("succession-2005-2011/clause-5.json", |f| {
        remove(f, "/rows/0");
    });
    let point = format!("{STANDARD}/2011/clause-5.json#/points/0");
    assert!(
        found.contains(&("point-without-row".to_owned(), point)),
        "{found:?}"
    );
}

/// Counts the texts in a file: objects with an English text.
fn texts(value: &Value) -> usize {
    match value {
        Value::Object(object) if object.contains_key("en") => 1,
        Value::Object(object) => object.values().map(texts).sum(),
        Value::Array(list) => list.iter().map(texts).sum(),
        _ => 0,
    }
}

fn blank_chinese(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                if name == "zh" {
                    *value = json!("");
                } else {
                    blank_chinese(value);
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(blank_chinese),
        _ => {}
    }
}

#[test]
fn no_text_escapes_the_check_of_languages() {
    let mut files = shipped();
    let mut expected = 0;
    let paths: Vec<String> = files.keys().cloned().collect();
    for path in paths {
        edit(&mut files, &path, |file| {
            expected += texts(file);
            blank_chinese(file);
        });
    }
    let found = diagnostics(&files);
    let missing = found.iter().filter(|d| d.code.id == "text-missing");
    assert_eq!(missing.count(), expected);
}
