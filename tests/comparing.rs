//! `compare`.

use crate::program::Desk;
use crate::table::rows;
use serde_json::Value;

/// Control points in both editions, and the published change degree.
const EXPECTED: &str = "
clause | 2011 | 2005 | published
4      | 60   | 30   | 3.6
5      | 26   | 7    | 3.75
6.1    | 14   | 7    | 4
6.2    | 5    | 5    | 2
6.3    | 18   | 13   | 2
6.4    | 5    | 4    | not published
6.5    | 6    | 4    | 2
6.6    | 13   | 11   | 3
7.1    | 14   | 14   | 3
7.2    | 12   | 14   | 2
8.1    | 14   | 6    | 3
8.2    | 9    | 8    | 2
9.1    | 13   | 17   | 3
9.2    | 24   | 14   | 4
9.3    | 21   | 16   | not published
";

#[test]
fn each_clause_has_its_points_and_degrees() {
    let desk = Desk::new();
    let table = desk.run("compare 2005 2011").done();
    let json = desk.run("compare 2005 2011 --format json").done();
    let json: Value = serde_json::from_str(&json).unwrap();
    let lines = json["lines"].as_array().unwrap();
    let expected = rows(EXPECTED);
    assert_eq!(lines.len(), expected.len());
    for (line, row) in lines.iter().zip(expected) {
        let [clause, to, from, published] = row[..] else {
            panic!("{row:?}");
        };
        assert_eq!(line["clause"], clause);
        assert_eq!(line["points_to"].to_string(), to, "{clause}");
        assert_eq!(line["points_from"].to_string(), from, "{clause}");
        let printed = table
            .lines()
            .find(|line| line.starts_with(&format!(" {clause} ")))
            .unwrap();
        let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        let derived = line["derived"]["hundredths"].as_u64().unwrap();
        let derived = format!("{}.{:02}", derived / 100, derived % 100);
        let figures = format!(" {to} {from} {published} {derived} ");
        assert!(printed.contains(&figures), "{printed} lacks {figures}");
    }
}

#[test]
fn the_lines_sum_up_to_the_editions() {
    let json = Desk::new().run("compare 2005 2011 --format json").done();
    let json: Value = serde_json::from_str(&json).unwrap();
    let lines = json["lines"].as_array().unwrap();
    for (side, total) in [("points_to", 254), ("points_from", 170)] {
        let sum: u64 = lines.iter().map(|line| line[side].as_u64().unwrap()).sum();
        assert_eq!(sum, total);
        assert_eq!(json["total"][side], total);
    }
    for line in lines {
        let changes = line["changes"].as_object().unwrap();
        let kept = changes.iter().filter(|(change, _)| *change != "deleted");
        let rows: u64 = kept.map(|(_, count)| count.as_u64().unwrap()).sum();
        assert_eq!(line["points_to"], rows, "{}", line["clause"]);
        assert_eq!(line["derived"]["rows"], rows, "{}", line["clause"]);
    }
}

#[test]
fn published_degrees_are_told_apart_from_ours() {
    for (options, note) in [
        ("", "the estimate of one third party"),
        ("--lang zh", "某第三方的估计值"),
        ("--format md", "the estimate of one third party"),
        ("--format json", "the estimate of one third party"),
    ] {
        let text = Desk::new()
            .run(&format!("compare 2005 2011 {options}"))
            .done();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(note), "{note} is not in\n{text}");
    }
}

#[test]
fn chinese_tables_stay_aligned() {
    let table = Desk::new().run("compare 2005 2011 --lang zh").done();
    let lines = table.lines().skip_while(|line| !line.starts_with(" 条款"));
    let width = |text: &str| -> usize {
        text.chars()
            .map(|c| if c.is_ascii() || c == '–' { 1 } else { 2 })
            .sum()
    };
    // The column of deviations ends in one place in each line: two decimals, or a dash.
    let ends: Vec<usize> = lines
        .skip(1)
        .map(|line| {
            let cut = line.rfind("  ").unwrap();
            width(line[..cut].trim_end())
        })
        .collect();
    assert_eq!(ends.len(), 16);
    assert!(ends.iter().all(|end| *end == ends[0]), "{ends:?}\n{table}");
}

#[test]
fn a_clause_is_shown_point_by_point() {
    let desk = Desk::new();
    let text = desk.run("compare 2005 2011 --clause 7.1").done();
    for wanted in [
        "Added",
        "Improved",
        "Removed",
        "7.1-6 ",
        "2005 7.2-2: ",
        "relaxed, degree 2",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in\n{text}");
    }
    assert!(!text.contains("\n8.1"));
    let json = desk
        .run("compare 2005 2011 --clause 7.1 --format json")
        .done();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["details"][0]["points"].as_array().unwrap().len(), 14);
    let markdown = desk
        .run("compare 2005 2011 --clause 7.1 --format md --lang zh")
        .done();
    assert!(markdown.contains("## 7.1 业务关系管理"));
}

#[test]
fn a_part_of_a_line_shows_its_own_points_only() {
    let text = Desk::new().run("compare 2005 2011 --clause 4.5.4").done();
    assert!(text.contains("4.5.4.2-3 "));
    assert!(!text.contains("4.1.1-1 "));
}

#[test]
fn an_edition_beside_itself_is_unchanged() {
    let json = Desk::new().run("compare 2011 2011 --format json").done();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        json["total"]["changes"],
        serde_json::json!({ "unchanged": 254 })
    );
    assert_eq!(json["total"]["derived"]["hundredths"], 0);
}

#[test]
fn wrong_editions_are_answered_with_the_known_ones() {
    let desk = Desk::new();
    let message = desk.run("compare 2005 2018").failed(2);
    assert!(
        message.contains("\"2018\"") && message.contains("2005, 2011"),
        "{message}"
    );
    let message = desk.run("compare 2011 2005").failed(2);
    assert!(message.contains("known: 2005 2011"), "{message}");
    let message = desk.run("compare 2005 2011 --standard nothing").failed(2);
    assert!(message.contains("iso-iec-20000-1"), "{message}");
    let message = desk.run("compare 2005 2011 --clause 6.9").failed(2);
    assert!(message.contains("6.1, 6.2"), "{message}");
}
