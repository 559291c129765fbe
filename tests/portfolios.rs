//! `portfolio`: many organisations or sites side by side.

use crate::program::{Desk, Ran, SAMPLES, sample, shipped};
use serde_json::Value;
use workbook::Value as Cell;

const CALL: &str = "portfolio clients --as-of 2012-03-31";

/// Three members: a workbook of 2011, an assessment of 2011 in a folder with an older one and the answers, and a
/// workbook of 2005.
fn clients() -> Desk {
    let desk = Desk::with("clients/harbour.xlsx", sample());
    desk.put("answers.xlsx", shipped(SAMPLES[1]));
    for (day, name) in [("2012-01-31", "old"), ("2012-03-31", "new")] {
        let call = format!("assess answers.xlsx --as-of {day} --json {name}.json");
        desk.run(&call).done();
        desk.put(
            &format!("clients/site/{name}.json"),
            desk.bytes(&format!("{name}.json")),
        );
    }
    desk.put("clients/site/answers.xlsx", desk.bytes("answers.xlsx"));
    desk.put("clients/earlier/answers.xlsx", shipped(SAMPLES[2]));
    desk.put("clients/.hidden.xlsx", "left by a program");
    desk.put("clients/~$harbour.xlsx", "left by a program");
    desk
}

/// The result of a call that left something to say.
fn told(ran: Ran, status: i32) -> (Value, String) {
    assert_eq!(ran.status, status, "{}{}", ran.stdout, ran.stderr);
    (serde_json::from_str(&ran.stdout).unwrap(), ran.stderr)
}

fn portfolio(desk: &Desk) -> Value {
    told(desk.run(&format!("{CALL} --format json")), 0).0
}

#[test]
fn a_member_has_the_figures_of_its_own_assessment() {
    let desk = clients();
    let portfolio = portfolio(&desk);
    let members = portfolio["members"].as_array().unwrap();
    let names: Vec<&str> = members
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["earlier", "harbour.xlsx", "site"]);
    let files = [
        "clients/earlier/answers.xlsx",
        "clients/harbour.xlsx",
        "answers.xlsx",
    ];
    for (member, file) in members.iter().zip(files) {
        let call = format!("assess {file} --as-of 2012-03-31 --json own.json --force");
        desk.run(&call).done();
        let own: Value = serde_json::from_slice(&desk.bytes("own.json")).unwrap();
        assert_eq!(member["state"]["tally"], own["total"]["tally"]);
        assert_eq!(
            member["state"]["highest_gate"],
            own["readiness"]["highest_gate"]
        );
        assert_eq!(
            member["resting_on_overrides"],
            own["readiness"]["resting_on_overrides"]
        );
        let effort = &own["plan"]["remaining_effort_days"];
        assert_eq!(&member["state"]["remaining_effort_days"], effort);
        let findings = own["findings"].as_array().unwrap();
        let of_member = member["findings"].as_array().unwrap();
        assert_eq!(of_member.len(), findings.len());
        for (brief, whole) in of_member.iter().zip(findings) {
            assert_eq!(brief["title"], whole["text"]["title"]);
            assert_eq!(brief["grade"], whole["grade"]);
        }
        for (gate, whole) in member["gates"]
            .as_array()
            .unwrap()
            .iter()
            .zip(own["gates"].as_array().unwrap())
        {
            assert_eq!(gate["holds"], whole["holds"]);
            assert_eq!(gate["breaks"], whole["breaks"].as_array().unwrap().len());
        }
    }
}

#[test]
fn points_and_processes_of_an_edition_add_up() {
    let portfolio = portfolio(&clients());
    let members = portfolio["members"].as_array().unwrap();
    let editions = portfolio["editions"].as_array().unwrap();
    let ids: Vec<&str> = editions
        .iter()
        .map(|one| one["edition"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["2005", "2011"]);
    let gaps = ["L", "P", "N", "unresolved"];
    for (edition, points) in editions.iter().zip([170, 254]) {
        let of: Vec<usize> = serde_json::from_value(edition["members"].clone()).unwrap();
        let across = edition["points"].as_array().unwrap();
        assert_eq!(across.len(), points);
        for (column, at) in of.iter().enumerate() {
            let outcomes = across
                .iter()
                .map(|point| point["outcomes"][column].as_str().unwrap());
            let gaps = outcomes.filter(|outcome| gaps.contains(outcome)).count();
            assert_eq!(members[*at]["state"]["gaps"], gaps);
        }
        for point in across {
            let outcomes = point["outcomes"].as_array().unwrap().iter();
            let with_gap = outcomes
                .filter(|one| gaps.contains(&one.as_str().unwrap()))
                .count();
            assert_eq!(point["members_with_gaps"], with_gap);
        }
        let sum = |tally: &Value| -> u64 {
            tally
                .as_object()
                .unwrap()
                .values()
                .map(|one| one.as_u64().unwrap())
                .sum()
        };
        assert_eq!(sum(&edition["tally"]), (points * of.len()) as u64);
        for process in edition["processes"].as_array().unwrap() {
            let own = of.iter().map(|at| {
                let mut processes = members[*at]["processes"].as_array().unwrap().iter();
                processes
                    .find(|one| one["process"] == process["process"])
                    .unwrap()
            });
            let own: Vec<u64> = own.map(|one| sum(&one["tally"])).collect();
            assert_eq!(sum(&process["tally"]), own.iter().sum::<u64>());
        }
    }
}

#[test]
fn what_is_left_aside_is_named() {
    let desk = clients();
    desk.put("clients/notes.docx", "a letter");
    let (portfolio, told) = told(desk.run(&format!("{CALL} --format json --lang en")), 0);
    let found: Vec<(&str, &str)> = portfolio["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["code"].as_str().unwrap(),
                one["place"]["file"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("member-file-not-read", "notes.docx"),
        ("member-assessment-not-used", "site/old.json"),
        ("member-assessment-not-used", "site/answers.xlsx"),
    ];
    assert_eq!(found, expected);
    for (code, file) in expected {
        assert!(told.contains(code) && told.contains(file), "{told}");
    }
}

#[test]
fn a_member_that_cannot_be_assessed_does_not_keep_the_others_out() {
    let desk = clients();
    desk.put("clients/broken.xlsx", "%PDF-1.7");
    desk.put("clients/empty/blank.csv", "");
    desk.put("clients/other.json", "{}");
    let ran = desk.run(&format!("{CALL} -o portfolio.xlsx --lang en"));
    assert_eq!(ran.status, 2, "{}", ran.stderr);
    assert!(ran.stdout.contains("portfolio.xlsx"), "{}", ran.stdout);
    for (name, why) in [
        ("broken.xlsx", "not-a-workbook"),
        ("empty", "file-empty"),
        ("other.json", "assessment-unreadable"),
    ] {
        assert!(
            ran.stderr.contains(name) && ran.stderr.contains(why),
            "{}",
            ran.stderr
        );
    }
    assert_eq!(
        ran.stderr.matches("member-not-assessed").count(),
        3,
        "{}",
        ran.stderr
    );
    let book = workbook::read(&desk.bytes("portfolio.xlsx"), "portfolio.xlsx").unwrap();
    let shown = |sheet: &str, text: &str| {
        let sheet = book.sheets.iter().find(|one| one.name == sheet).unwrap();
        sheet
            .cells
            .values()
            .any(|cell| matches!(&cell.value, Cell::Text(one) if one == text))
    };
    assert!(shown("Sources", "broken.xlsx") && shown("Sources", "member-not-assessed"));
    assert!(shown("Overview", "site") && !shown("Overview", "broken.xlsx"));
}

#[test]
fn nothing_to_assess_is_refused_with_every_reason() {
    let desk = Desk::with("clients/broken.xlsx", "%PDF-1.7");
    let text = desk
        .run(&format!("{CALL} -o portfolio.xlsx --lang en"))
        .failed(2);
    for code in ["portfolio-empty", "member-not-assessed", "not-a-workbook"] {
        assert!(text.contains(code), "{text}");
    }
    assert_eq!(desk.names(), ["clients"]);
    let text = desk.run("portfolio nowhere --lang en").failed(2);
    assert!(text.contains("file-not-found"), "{text}");
    let text = desk
        .run(&format!("{CALL} --format xlsx --lang en"))
        .failed(2);
    assert!(text.contains("-o"), "{text}");
}

#[test]
fn members_that_cannot_be_compared_as_they_stand_are_doubted() {
    let desk = Desk::with("clients/one.xlsx", sample());
    desk.put("clients/two.xlsx", sample());
    desk.run("assess clients/two.xlsx --as-of 2012-02-29 --json three.json")
        .done();
    let mut older: Value = serde_json::from_slice(&desk.bytes("three.json")).unwrap();
    older["provenance"]["method_version"] = "0.1.0".into();
    older["organisation"]["name"] = "Another".into();
    desk.put("clients/three.json", older.to_string());
    let (portfolio, _) = told(desk.run(&format!("{CALL} --format json")), 0);
    let found: Vec<(&str, &str)> = portfolio["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["code"].as_str().unwrap(),
                one["place"]["file"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("member-repeated", "two.xlsx"),
            ("member-versions-differ", "three.json"),
            ("member-dates-differ", "three.json"),
        ]
    );
}

#[test]
fn the_same_folder_gives_the_same_bytes_in_both_languages() {
    let desk = clients();
    for language in ["en", "zh"] {
        for name in ["a.xlsx", "b.xlsx", "a.json", "b.json"] {
            let call = format!("{CALL} --lang {language} -o {name} --force");
            assert_eq!(desk.run(&call).status, 0);
        }
        assert!(desk.bytes("a.xlsx") == desk.bytes("b.xlsx"));
        assert!(desk.bytes("a.json") == desk.bytes("b.json"));
        let book = workbook::read(&desk.bytes("a.xlsx"), "a.xlsx").unwrap();
        let sheets: Vec<&str> = book.sheets.iter().map(|one| one.name.as_str()).collect();
        let expected = match language {
            "en" => [
                "Overview",
                "Processes 2005",
                "Control points 2005",
                "Processes 2011",
                "Control points 2011",
                "Findings",
                "Sources",
            ],
            _ => [
                "总览",
                "流程 2005",
                "控制点 2005",
                "流程 2011",
                "控制点 2011",
                "发现项",
                "来源",
            ],
        };
        assert_eq!(sheets, expected);
    }
    let text = desk.run(&format!("{CALL} --lang zh")).stdout;
    assert!(text.contains("尚不具备审核条件"), "{text}");
}

#[test]
fn an_earlier_portfolio_in_the_folder_is_replaced_and_no_member() {
    let desk = Desk::with("clients/one.xlsx", sample());
    let call = format!("{CALL} --lang en -o clients/portfolio.xlsx");
    desk.run(&call).done();
    let first = desk.bytes("clients/portfolio.xlsx");
    let text = desk.run(&call).failed(3);
    assert!(text.contains("output-exists"), "{text}");
    desk.run(&format!("{call} --force")).done();
    assert!(first == desk.bytes("clients/portfolio.xlsx"));
}

#[test]
fn texts_of_inputs_are_no_formulas() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run("assess answers.xlsx --as-of 2012-03-31 --json one.json")
        .done();
    let mut one: Value = serde_json::from_slice(&desk.bytes("one.json")).unwrap();
    one["organisation"]["name"] = "=HYPERLINK(\"http://x\")".into();
    desk.put("clients/one.json", one.to_string());
    assert_eq!(desk.run(&format!("{CALL} -o portfolio.xlsx")).status, 0);
    let book = workbook::read(&desk.bytes("portfolio.xlsx"), "portfolio.xlsx").unwrap();
    for sheet in &book.sheets {
        assert!(sheet.cells.values().all(|cell| cell.formula.is_none()));
    }
}
