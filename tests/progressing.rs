//! `progress`: what moved between assessments.

use crate::program::{Desk, Ran, repository, sample};
use serde_json::{Value, json};
use std::fs;

const OLD: &str = "harbour-managed-services-2005";

/// The samples assessed: the older edition first, then the newer one twice.
fn desk() -> Desk {
    let desk = Desk::with("new.xlsx", sample());
    let folder = repository().join("questionnaires/samples").join(OLD);
    let old = fs::read(folder.join(format!("{OLD}.xlsx"))).unwrap();
    desk.put("old.xlsx", old);
    for (call, day) in [
        ("assess old.xlsx --json old.json", "2010-03-31"),
        ("assess new.xlsx --json spring.json", "2012-03-31"),
        ("assess new.xlsx --json summer.json", "2012-06-30"),
    ] {
        desk.run(&format!("{call} --as-of {day}")).done();
    }
    desk
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What a call that was carried out with reservations gave, and the codes of these.
#[track_caller]
fn reserved(ran: Ran) -> (String, Vec<String>) {
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let codes = ran.stderr.lines().filter_map(|line| {
        let (_, rest) = line.split_once('[')?;
        Some(rest.split_once(']')?.0.to_owned())
    });
    (ran.stdout, codes.collect())
}

/// An assessment with another outcome at points that a test picks, as of another day.
fn altered(desk: &Desk, name: &str, day: &str, outcome: fn(&str) -> Option<&'static str>) -> Value {
    let mut value = parsed(&String::from_utf8(desk.bytes(name)).unwrap());
    value["provenance"]["settings"]["as_of"] = json!(day);
    for point in value["points"].as_array_mut().unwrap() {
        if let Some(outcome) = outcome(point["outcome"].as_str().unwrap()) {
            point["outcome"] = json!(outcome);
        }
    }
    value
}

#[test]
fn the_samples_of_two_editions() {
    let desk = desk();
    let (text, codes) = reserved(desk.run("progress old.json spring.json"));
    // The provider widened its scope in between.
    assert_eq!(codes, ["scopes-differ"]);
    let (chinese, _) = reserved(desk.run("progress old.json spring.json --lang zh"));
    insta::assert_snapshot!(format!("{text}\n{chinese}"));
    let (json, _) = reserved(desk.run("progress old.json spring.json --format json"));
    let json = parsed(&json);
    let step = &json["overall"];
    let count = |name: &str| step["total"][name].as_u64().unwrap();
    let sum: u64 = step["total"]
        .as_object()
        .unwrap()
        .values()
        .filter_map(Value::as_u64)
        .sum();
    assert_eq!((sum, step["points"].as_array().unwrap().len()), (254, 254));
    assert_eq!(count("new_demand"), 66, "the points without a predecessor");
    assert_eq!(step["dropped"].as_array().unwrap().len(), 2);
    // Findings of both registers are all accounted for.
    for (side, name) in [("before", "old.json"), ("after", "spring.json")] {
        let assessment = parsed(&String::from_utf8(desk.bytes(name)).unwrap());
        let register = assessment["findings"].as_array().unwrap().len();
        let followed = step["findings"].as_array().unwrap().iter();
        assert_eq!(
            followed.filter(|one| !one[side].is_null()).count(),
            register
        );
    }
}

#[test]
fn one_edition_as_time_goes_by() {
    let desk = desk();
    let text = desk
        .run("progress spring.json summer.json --format json")
        .done();
    let value = parsed(&text);
    assert_eq!(value["diagnostics"], json!([]));
    let step = &value["overall"];
    // Nothing was added: evidence can only grow old.
    assert_eq!(
        (&step["total"]["closed"], &step["total"]["better"]),
        (&json!(0), &json!(0))
    );
    assert!(step["total"]["opened"].as_u64().unwrap() > 0);
    assert_eq!(step["gaps"]["before"], value["assessments"][0]["gaps"]);
    assert_eq!(step["gaps"]["after"], value["assessments"][1]["gaps"]);
    for (at, name) in ["spring.json", "summer.json"].into_iter().enumerate() {
        let assessment = parsed(&String::from_utf8(desk.bytes(name)).unwrap());
        let state = &value["assessments"][at];
        assert_eq!(state["tally"], assessment["total"]["tally"]);
        assert_eq!(state["file"]["name"], name);
        let left = &assessment["plan"]["remaining_effort_days"];
        assert_eq!(&state["remaining_effort_days"], left);
        for (before, gate) in step["gates"].as_array().unwrap().iter().zip(0..) {
            let own = &assessment["gates"][gate];
            let side = ["breaks_before", "breaks_after"][at];
            let breaks = own["breaks"].as_array().unwrap().len();
            assert_eq!(before[side], json!(breaks));
        }
    }
}

#[test]
fn corrections_close_gaps_and_settle_findings() {
    let desk = desk();
    let mut done = altered(&desk, "spring.json", "2012-09-30", |outcome| {
        matches!(outcome, "P" | "N" | "unresolved").then_some("F")
    });
    done["findings"] = json!([]);
    done["plan"] = Value::Null;
    desk.put("done.json", done.to_string());
    let value = parsed(
        &desk
            .run("progress spring.json done.json --format json")
            .done(),
    );
    let tally =
        parsed(&String::from_utf8(desk.bytes("spring.json")).unwrap())["total"]["tally"].clone();
    let of = |name: &str| tally[name].as_u64().unwrap();
    let step = &value["overall"];
    assert_eq!(
        step["total"]["closed"],
        json!(of("P") + of("N") + of("unresolved"))
    );
    assert_eq!(step["gaps"]["after"], json!(of("L")));
    assert_eq!(
        value["assessments"][1]["remaining_effort_days"],
        Value::Null
    );
    let text = desk.run("progress spring.json done.json").done();
    let line = text
        .lines()
        .find(|line| line.starts_with(" 2012-09-30"))
        .unwrap();
    assert!(line.contains(" – "), "no plan, no days: {line}");
}

#[test]
fn dates_decide_the_order_and_several_steps_have_a_whole() {
    let desk = desk();
    let (straight, _) =
        reserved(desk.run("progress old.json spring.json summer.json --format json"));
    let (swapped, codes) =
        reserved(desk.run("progress summer.json old.json spring.json --format json"));
    assert_eq!(codes, ["assessments-reordered", "scopes-differ"]);
    let (straight, swapped) = (parsed(&straight), parsed(&swapped));
    assert_eq!(straight["overall"], swapped["overall"]);
    assert_eq!(straight["steps"], swapped["steps"]);
    assert_eq!(straight["steps"].as_array().unwrap().len(), 2);
    let days: Vec<&Value> = straight["assessments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["as_of"])
        .collect();
    assert_eq!(days, ["2010-03-31", "2012-03-31", "2012-06-30"]);
    assert_eq!(swapped["diagnostics"].as_array().unwrap().len(), 2);
    let (text, _) = reserved(desk.run("progress old.json spring.json summer.json"));
    assert!(text.contains("Step by step"), "{text}");
}

#[test]
fn other_versions_of_method_and_pack_are_told() {
    let desk = desk();
    let mut other = altered(&desk, "spring.json", "2012-09-30", |_| None);
    other["provenance"]["method_version"] = json!("9.9");
    other["provenance"]["pack_version"] = json!("9.9");
    desk.put("other.json", other.to_string());
    let (_, codes) = reserved(desk.run("progress spring.json other.json"));
    assert_eq!(codes, ["methods-differ", "packs-differ"]);
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let desk = desk();
    desk.run("assess new.xlsx -o report.xlsx --as-of 2012-03-31")
        .done();
    desk.put("empty.json", "{}");
    desk.put("picture.json", [0xff, 0xfe, 0x00]);
    let mut later = altered(&desk, "spring.json", "2012-09-30", |_| None);
    later["format"] = json!(99);
    desk.put("later.json", later.to_string());
    let mut foreign = altered(&desk, "spring.json", "2012-09-30", |_| None);
    foreign["provenance"]["standard"] = json!("another");
    desk.put("foreign.json", foreign.to_string());
    let backwards = altered(&desk, "old.json", "2013-01-01", |_| None);
    desk.put("backwards.json", backwards.to_string());
    for (call, code) in [
        ("spring.json report.xlsx", "assessment-is-workbook"),
        ("spring.json empty.json", "assessment-unreadable"),
        ("spring.json picture.json", "assessment-unreadable"),
        ("spring.json later.json", "assessment-unreadable"),
        ("spring.json missing.json", "file-not-found"),
        ("spring.json spring.json", "assessment-repeated"),
        ("spring.json foreign.json", "standards-differ"),
        ("foreign.json spring.json", "standard-not-found"),
        ("spring.json backwards.json", "editions-unconnected"),
        ("spring.json summer.json --format xlsx", "option-invalid"),
    ] {
        let message = desk.run(&format!("progress {call}")).failed(2);
        assert!(
            message.contains(&format!("error[{code}]")),
            "{call}: {message}"
        );
    }
    // Every file that cannot be read is named at once.
    let message = desk.run("progress empty.json missing.json").failed(2);
    assert!(message.contains("empty.json") && message.contains("missing.json"));
    assert_eq!(desk.run("progress spring.json").status, 2);
}

#[test]
fn outputs_have_the_format_of_their_ending_and_the_same_bytes_each_time() {
    let desk = desk();
    for name in ["out.xlsx", "out.html", "out.json"] {
        let call = format!("progress spring.json summer.json -o {name}");
        let said = desk.run(&call).done();
        assert_eq!(
            said,
            format!("{name}: Progress of Harbour Managed Services Ltd\n")
        );
        let first = desk.bytes(name);
        let message = desk.run(&call).failed(3);
        assert!(message.contains("output-exists"), "{message}");
        desk.run(&format!("{call} --force")).done();
        assert!(first == desk.bytes(name), "{name}");
    }
    let message = desk
        .run("progress spring.json summer.json -o summer.json --force")
        .failed(3);
    assert!(message.contains("output-is-input"), "{message}");
    assert!(desk.bytes("out.xlsx").starts_with(b"PK"));
    let printed = desk
        .run("progress spring.json summer.json --format json")
        .done();
    assert_eq!(printed.into_bytes(), desk.bytes("out.json"));
}

#[test]
fn the_workbook_holds_every_point_and_finding_and_its_figures_are_those_of_the_json() {
    let desk = desk();
    for language in ["en", "zh"] {
        let call = format!("progress old.json spring.json summer.json --lang {language} --force");
        reserved(desk.run(&format!("{call} -o out.xlsx")));
        let value = parsed(&reserved(desk.run(&format!("{call} --format json"))).0);
        let book = workbook::read(&desk.bytes("out.xlsx"), "out.xlsx").unwrap();
        assert_eq!(book.sheets.len(), 6);
        let rows = |sheet: usize| {
            let cells = book.sheets[sheet].cells.keys();
            cells.map(|cell| cell.row).max().unwrap() as usize + 1 - 4
        };
        let steps = value["steps"]
            .as_array()
            .unwrap()
            .iter()
            .chain([&value["overall"]]);
        let sum = |names: &[&str]| -> usize {
            let of = |step: &Value| {
                names
                    .iter()
                    .map(|name| step[*name].as_array().unwrap().len())
                    .sum::<usize>()
            };
            steps.clone().map(of).sum()
        };
        assert_eq!(rows(1), 3);
        assert_eq!(rows(2), sum(&["processes"]));
        assert_eq!(rows(3), sum(&["points", "dropped"]));
        assert_eq!(rows(4), sum(&["findings"]));
    }
}

/// What an input says stays text wherever it is shown.
#[test]
fn texts_of_inputs_are_neither_markup_nor_formulas() {
    let desk = desk();
    let mut hostile = altered(&desk, "spring.json", "2012-09-30", |_| None);
    let text = "=HYPERLINK(\"http://x\",\"y\")<script>alert(1)</script>";
    hostile["organisation"]["name"] = json!(text);
    hostile["findings"][0]["text"]["title"] = json!(text);
    desk.put("hostile.json", hostile.to_string());
    reserved(desk.run("progress spring.json hostile.json -o out.html"));
    let page = String::from_utf8(desk.bytes("out.html")).unwrap();
    assert!(page.contains("=HYPERLINK") && !page.contains("<script>alert"));
    reserved(desk.run("progress spring.json hostile.json -o out.xlsx"));
    let book = workbook::read(&desk.bytes("out.xlsx"), "out.xlsx").unwrap();
    let mut cells = book.sheets.iter().flat_map(|sheet| sheet.cells.values());
    assert!(cells.all(|cell| cell.formula.is_none()));
}
