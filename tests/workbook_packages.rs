//! Every workbook that the program writes, as its package: what Excel repairs, that is damages, or refuses on opening,
//! although other programs take it.

use crate::package_text::{parts, unescaped};
use crate::program::{Desk, SAMPLES, sample, shipped};
use std::collections::{BTreeMap, BTreeSet};

/// The longest formula, text of a cell, and list within a rule, in characters.
const FORMULA: usize = 8192;
const TEXT: usize = 32_767;
const LIST: usize = 255;
/// The most links on a sheet.
const LINKS: usize = 65_530;

/// The parts of a workbook by name.
struct Package {
    name: String,
    parts: BTreeMap<String, String>,
}

/// The values of an attribute in some markup.
fn attributes(markup: &str, name: &str) -> Vec<String> {
    let mark = format!(" {name}=\"");
    let values = markup.split(mark.as_str()).skip(1);
    values
        .map(|rest| unescaped(rest.split('"').next().unwrap()))
        .collect()
}

/// What stands between the tags of an element, and the tags themselves.
fn elements<'t>(markup: &'t str, name: &str) -> Vec<(&'t str, &'t str)> {
    let mark = format!("<{name}");
    let mut found = Vec::new();
    for (at, _) in markup.match_indices(&mark) {
        let rest = &markup[at + mark.len()..];
        if !rest.starts_with([' ', '>', '/']) {
            continue;
        }
        let end = rest.find('>').unwrap();
        let tag = &rest[..end];
        let inside = if tag.ends_with('/') {
            ""
        } else {
            let close = rest.find(&format!("</{name}>")).unwrap();
            &rest[end + 1..close]
        };
        found.push((tag, inside));
    }
    found
}

fn one_attribute(tag: &str, name: &str) -> String {
    let tag = format!(" {tag}");
    attributes(&tag, name)
        .into_iter()
        .next()
        .unwrap_or_default()
}

impl Package {
    fn new(name: &str, bytes: &[u8]) -> Self {
        Package {
            name: name.to_owned(),
            parts: parts(bytes),
        }
    }

    fn of_kind(&self, folder: &str) -> Vec<(&String, &String)> {
        let ours = |name: &&String| name.starts_with(folder);
        self.parts.iter().filter(|(name, _)| ours(name)).collect()
    }

    fn check(&self) -> usize {
        self.names();
        self.strings();
        let mut formulas = 0;
        let sheets = self.of_kind("xl/worksheets/sheet");
        assert!(!sheets.is_empty(), "{}", self.name);
        for (part, sheet) in sheets {
            let place = format!("{} {part}", self.name);
            formulas += formulas_of(&place, sheet);
            rules(&place, sheet);
            let links = elements(sheet, "hyperlink").len();
            assert!(links < LINKS, "{place}: {links} links");
            let order = [
                "sheetData",
                "mergeCells",
                "conditionalFormatting",
                "dataValidations",
                "hyperlinks",
            ];
            let places = order.map(|name| sheet.find(&format!("<{name}")));
            let places: Vec<usize> = places.into_iter().flatten().collect();
            assert!(places.is_sorted(), "{place}: elements out of order");
            merges(&place, sheet);
        }
        self.tables();
        formulas
    }

    /// Names of sheets and defined names.
    fn names(&self) {
        let book = &self.parts["xl/workbook.xml"];
        let sheets: Vec<String> = elements(book, "sheet")
            .into_iter()
            .map(|(tag, _)| one_attribute(tag, "name"))
            .collect();
        let different: BTreeSet<String> = sheets.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(different.len(), sheets.len(), "{}: {sheets:?}", self.name);
        for name in &sheets {
            assert!(name.encode_utf16().count() <= 31, "{}: {name}", self.name);
            assert!(
                !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{name}"
            );
        }
        let mut seen = BTreeSet::new();
        for (tag, refers_to) in elements(book, "definedName") {
            let name = one_attribute(tag, "name").to_lowercase();
            let scope = one_attribute(tag, "localSheetId");
            assert!(!refers_to.contains("#REF!"), "{}: {name}", self.name);
            assert!(
                seen.insert((name.clone(), scope)),
                "{}: {name} twice",
                self.name
            );
        }
    }

    /// Texts of cells, which all stand in one table.
    fn strings(&self) {
        let strings = &self.parts["xl/sharedStrings.xml"];
        let texts = elements(strings, "si");
        assert!(!texts.is_empty());
        for (_, inside) in &texts {
            let text: String = elements(inside, "t")
                .into_iter()
                .map(|(_, text)| unescaped(text))
                .collect();
            let length = text.encode_utf16().count();
            assert!(length <= TEXT, "{}: {length} characters", self.name);
        }
        let last = texts.len();
        for (part, sheet) in self.of_kind("xl/worksheets/sheet") {
            for (tag, inside) in elements(sheet, "c") {
                if one_attribute(tag, "t") == "s" {
                    let index: usize = elements(inside, "v")[0].1.parse().unwrap();
                    assert!(index < last, "{} {part}: string {index}", self.name);
                }
            }
        }
    }
}

/// Formulas; gives their number.
fn formulas_of(place: &str, sheet: &str) -> usize {
    let formulas = elements(sheet, "f");
    for (tag, formula) in &formulas {
        let formula = unescaped(formula);
        assert!(formula.chars().count() < FORMULA, "{place}: {formula}");
        assert!(
            !formula.is_empty() && !formula.starts_with('='),
            "{place}: {formula}"
        );
        // Functions of later versions, which WPS and older programs lack.
        let unknown = ["_xlfn", "_xlws", "_xludf", "#REF!", "#NAME?"];
        assert!(
            !unknown.iter().any(|word| formula.contains(word)),
            "{place}: {formula}"
        );
        assert!(!tag.contains("t=\"array\""), "{place}: {formula}");
    }
    let cells = elements(sheet, "c");
    let cached = cells.iter().filter(|(_, inside)| inside.contains("<f>"));
    for (tag, inside) in cached {
        assert!(inside.contains("<v>"), "{place}: {tag} has no value");
    }
    formulas.len()
}

/// Merged cells do not overlap.
fn merges(place: &str, sheet: &str) {
    let mut seen = BTreeSet::new();
    for (tag, _) in elements(sheet, "mergeCell") {
        let range: workbook::CellRange = one_attribute(tag, "ref").parse().unwrap();
        for row in range.first.row..=range.last.row {
            for column in range.first.column..=range.last.column {
                assert!(seen.insert((row, column)), "{place}: {range} overlaps");
            }
        }
    }
}

impl Package {
    /// Tables: names and ids differ, headers differ and are what stands in the header cells.
    fn tables(&self) {
        let tables = self.of_kind("xl/tables/table");
        let (mut names, mut ids) = (BTreeSet::new(), BTreeSet::new());
        for (part, table) in &tables {
            let (tag, _) = elements(table, "table")[0];
            let place = format!("{} {part}", self.name);
            assert!(
                names.insert(one_attribute(tag, "name").to_lowercase()),
                "{place}"
            );
            assert!(ids.insert(one_attribute(tag, "id")), "{place}");
            let range: workbook::CellRange = one_attribute(tag, "ref").parse().unwrap();
            let columns: Vec<String> = elements(table, "tableColumn")
                .into_iter()
                .map(|(tag, _)| one_attribute(tag, "name"))
                .collect();
            let different: BTreeSet<String> =
                columns.iter().map(|name| name.to_lowercase()).collect();
            assert_eq!(different.len(), columns.len(), "{place}");
            assert_eq!(columns.len(), range.width() as usize, "{place}");
            assert!(range.first.row < range.last.row, "{place}: no row");
            let number = part.rsplit('/').next().unwrap();
            let sheet = self.sheet_of_table(number);
            for (at, column) in (range.first.column..).zip(&columns) {
                let cell = workbook::CellRef::new(range.first.row, at);
                assert_eq!(self.text(sheet, cell), *column, "{place} {cell}");
            }
        }
    }

    /// The sheet whose relations name a table.
    fn sheet_of_table(&self, table: &str) -> &str {
        let relations = self.parts.iter().find(|(name, text)| {
            name.starts_with("xl/worksheets/_rels/") && text.contains(&format!("/{table}\""))
        });
        let name = relations.unwrap().0.rsplit('/').next().unwrap();
        &self.parts[&format!("xl/worksheets/{}", name.trim_end_matches(".rels"))]
    }

    fn text(&self, sheet: &str, cell: workbook::CellRef) -> String {
        let address = cell.to_string();
        let cells = elements(sheet, "c").into_iter();
        let mut cells = cells.filter(|(tag, _)| one_attribute(tag, "r") == address);
        let index: usize = elements(cells.next().unwrap().1, "v")[0].1.parse().unwrap();
        let strings = elements(&self.parts["xl/sharedStrings.xml"], "si");
        let texts = elements(strings[index].1, "t").into_iter();
        texts.map(|(_, text)| unescaped(text)).collect()
    }
}

/// Rules on entries and highlighting.
fn rules(place: &str, sheet: &str) {
    for (tag, inside) in elements(sheet, "dataValidation") {
        for name in ["promptTitle", "errorTitle"] {
            assert!(
                one_attribute(tag, name).encode_utf16().count() <= 32,
                "{place}: {tag}"
            );
        }
        for name in ["prompt", "error"] {
            assert!(
                one_attribute(tag, name).encode_utf16().count() <= 255,
                "{place}: {tag}"
            );
        }
        for (_, formula) in elements(inside, "formula1") {
            let formula = unescaped(formula);
            assert!(!formula.is_empty(), "{place}: {tag}");
            let length = formula.encode_utf16().count();
            assert!(length <= LIST, "{place}: {length} characters: {formula}");
        }
    }
    let mut priorities = BTreeSet::new();
    for (tag, inside) in elements(sheet, "conditionalFormatting") {
        let range: Result<workbook::CellRange, _> = one_attribute(tag, "sqref").parse();
        assert!(range.is_ok(), "{place}: {tag}");
        for (tag, inside) in elements(inside, "cfRule") {
            assert!(
                priorities.insert(one_attribute(tag, "priority")),
                "{place}: {tag}"
            );
            match one_attribute(tag, "type").as_str() {
                "expression" | "cellIs" => {
                    assert!(tag.contains("dxfId="), "{place}: {tag}");
                    let formulas = elements(inside, "formula");
                    assert!(!formulas.is_empty(), "{place}: {tag}");
                    for (_, formula) in formulas {
                        assert!(
                            !formula.is_empty() && !formula.contains("_xlfn"),
                            "{place}: {formula}"
                        );
                    }
                }
                "dataBar" | "colorScale" | "iconSet" => {
                    assert!(inside.contains("<cfvo"), "{place}");
                }
                other => panic!("{place}: a rule of type {other}"),
            }
        }
    }
}

/// Checks every workbook of a folder; gives their number and the number of formulas.
fn check_all(desk: &Desk) -> (usize, usize) {
    let names = desk.names().into_iter();
    let names: Vec<String> = names.filter(|name| name.contains(".xlsx")).collect();
    let check = |name: &String| Package::new(name, &desk.bytes(name)).check();
    (names.len(), names.iter().map(check).sum())
}

#[test]
fn gap_reports_are_what_excel_wants() {
    for sample in SAMPLES {
        let desk = Desk::with("answers.xlsx", shipped(sample));
        let call = format!("assess answers.xlsx --as-of {}", sample.3);
        let start = format!("--start {} --people 2 --target 2013-01-31", sample.3);
        desk.run(&format!("{call} {start} -o report.xlsx")).done();
        desk.run(&format!("{call} --no-plan --anonymise -o bare.xlsx"))
            .done();
        let (books, formulas) = check_all(&desk);
        assert!(books == 3 && formulas > 5_000, "{books} {formulas}");
    }
}

#[test]
fn all_other_workbooks_are_what_excel_wants() {
    let desk = Desk::with("answers.xlsx", sample());
    let old = SAMPLES
        .iter()
        .find(|one| one.1 == "2005" && one.2.is_empty());
    desk.put("old.xlsx", shipped(*old.unwrap()));
    desk.put("clients/one.xlsx", sample());
    desk.put("clients/two.xlsx", shipped(*old.unwrap()));
    let calls = [
        "assess answers.xlsx --as-of 2012-03-31 --start 2012-04-16 --json new.json",
        "assess old.xlsx --as-of 2010-03-31 --start 2010-04-12 --json old.json",
        "portfolio clients --as-of 2012-03-31 --lang LANG -o portfolio-LANG.xlsx",
        "assess old.xlsx --edition 2011 --as-of 2010-03-31 -o migrated.xlsx",
        "progress old.json new.json -o progress.xlsx",
        "compare 2005 2011 --lang LANG -o comparison-LANG.xlsx",
        "compare 2005 2011 --training --lang LANG -o class-LANG.xlsx --answers key-LANG.xlsx",
        "questionnaire --edition 2011 --lang LANG -o blank-LANG.xlsx",
        "questionnaire --edition 2005 --clauses 8-9 --lang LANG -o part-LANG.xlsx",
        "questionnaire --edition 2011 --delta-from old.xlsx --as-of 2010-03-31 --lang LANG -o delta-LANG.xlsx",
        "estimate new.json --edition draft-template --lang LANG -o estimate-LANG.xlsx",
        "standards template --lang LANG -o pack-LANG.xlsx",
    ];
    for call in calls {
        let languages: &[&str] = if call.contains("LANG") {
            &["en", "zh"]
        } else {
            &["en"]
        };
        for language in languages {
            let ran = desk.run(&call.replace("LANG", language));
            assert_eq!(ran.status, 0, "{call}: {}", ran.stderr);
        }
    }
    let (books, formulas) = check_all(&desk);
    assert!(books == 22 && formulas > 10_000, "{books} {formulas}");
}

#[test]
fn what_excel_does_not_want_is_seen() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run("assess answers.xlsx --as-of 2012-03-31 --no-plan -o report.xlsx")
        .done();
    let sound = Package::new("report.xlsx", &desk.bytes("report.xlsx"));
    sound.check();
    let broken = [
        (
            "xl/workbook.xml",
            "name=\"Findings\"",
            "name=\"findings \u{5b}\"",
        ),
        (
            "xl/tables/table1.xml",
            "name=\"Grade now\"",
            "name=\"grade\"",
        ),
        (
            "xl/tables/table1.xml",
            "name=\"Finding\"",
            "name=\"Another\"",
        ),
        (
            "xl/worksheets/sheet1.xml",
            "<f>",
            "<f>_xlfn.XLOOKUP(1,1,1)+",
        ),
        (
            "xl/worksheets/sheet4.xml",
            "priority=\"2\"",
            "priority=\"1\"",
        ),
    ];
    for (part, from, to) in broken {
        let mut parts = sound.parts.clone();
        let text = parts.get_mut(part).unwrap();
        assert!(text.contains(from), "{part}: {from}");
        *text = text.replacen(from, to, 1);
        let name = sound.name.clone();
        let package = Package { name, parts };
        let seen = std::panic::catch_unwind(|| package.check());
        assert!(seen.is_err(), "{part}: {to}");
    }
}
