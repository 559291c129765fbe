//! Every output says which program and pack it was made with, and from which inputs.

use crate::package_text::package_text;
use crate::program::{Desk, sample};
use sha2::{Digest as _, Sha256};

/// The program and the pack as every output spells them.
fn made() -> [String; 2] {
    let program = format!("clausewise {}", env!("CARGO_PKG_VERSION"));
    [program, "iso-iec-20000-1 1.".to_owned()]
}

fn digest(bytes: &[u8]) -> String {
    let digits = Sha256::digest(bytes).map(|byte| format!("{byte:02x}"));
    digits.as_slice().concat()
}

/// The output as text; workbooks with all their parts.
fn text(desk: &Desk, name: &str) -> String {
    let bytes = desk.bytes(name);
    if name.contains(".xlsx") {
        package_text(&bytes)
    } else {
        String::from_utf8(bytes).unwrap()
    }
}

#[test]
fn what_is_assessed_names_program_pack_day_and_inputs() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run(
        "assess answers.xlsx --as-of 2012-03-31 --start 2012-04-02 --people 3 -o report.xlsx \
         --json report.json --plan-csv plan.csv",
    )
    .done();
    desk.run("plan report.json --format json -o plan.json")
        .done();
    let mut wanted = vec!["2012-03-31".to_owned(), "2012-04-02".to_owned()];
    wanted.push(digest(&sample()));
    for name in ["report.xlsx", "report.json", "plan.csv", "plan.json"] {
        let text = text(&desk, name);
        let [program, pack] = made();
        let pack = if name.contains(".json") {
            "\"pack_version\": \"1.".to_owned()
        } else {
            pack
        };
        for part in wanted.iter().chain([&program, &pack]) {
            assert!(text.contains(part), "{part} in {name}");
        }
    }
    let book = workbook::read(&desk.bytes("report.xlsx"), "report.xlsx").unwrap();
    let property = |name: &str| book.custom_properties[name].clone();
    assert_eq!(property("clausewise people"), "3");
    assert_eq!(property("clausewise as-of"), "2012-03-31");
    let input = format!("answers.xlsx SHA-256 {}", digest(&sample()));
    assert_eq!(property("clausewise input 1"), input);
}

#[test]
fn what_is_made_from_a_pack_names_program_and_pack() {
    let desk = Desk::with("answers.xlsx", sample());
    for call in [
        "compare 2005 2011 --format xlsx -o compared.xlsx",
        "compare 2005 2011 --format html -o compared.html",
        "compare 2005 2011 --format json -o compared.json",
        "compare 2005 2011 --format md -o compared.md",
        "compare 2005 2011 --training --seed 7 -o class.xlsx --answers answered.xlsx",
        "questionnaire --edition 2011 -o blank.xlsx",
    ] {
        desk.run(call).done();
    }
    for name in [
        "compared.xlsx",
        "compared.html",
        "compared.json",
        "compared.md",
        "class.xlsx",
        "answered.xlsx",
        "blank.xlsx",
    ] {
        let text = text(&desk, name);
        for part in made() {
            assert!(text.contains(&part), "{part} in {name}");
        }
    }
    let class = workbook::read(&desk.bytes("class.xlsx"), "class.xlsx").unwrap();
    assert_eq!(class.custom_properties["clausewise set"], "7");
}

#[test]
fn a_licensed_text_is_named_with_its_digest() {
    let desk = Desk::with("answers.xlsx", sample());
    let licensed = br#"{"standard": "iso-iec-20000-1", "edition": "2011", "texts": {"4.1.1-1": "OUR OWN LICENSED WORDS"}}"#;
    desk.put("licensed.json", licensed);
    desk.run_words(&[
        "assess",
        "answers.xlsx",
        "--licensed-text",
        "licensed.json",
        "--as-of",
        "2012-03-31",
        "-o",
        "report.xlsx",
    ]);
    let text = text(&desk, "report.xlsx");
    assert!(text.contains("OUR OWN LICENSED WORDS"));
    assert!(text.contains(&digest(licensed)));
    let ran = desk.run("verify report.xlsx answers.xlsx");
    assert!(
        ran.stdout.contains("not given: licensed.json"),
        "{}",
        ran.stdout
    );
    let ran = desk.run("verify report.xlsx answers.xlsx --licensed-text licensed.json");
    assert_eq!(ran.status, 0, "{}", ran.stdout);
}
