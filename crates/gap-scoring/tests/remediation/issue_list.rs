//! The list that issue trackers take.

use super::network::{action, plan};
use super::small_edition::{assessed, two_people};
use clause_model::Language;
use gap_scoring::remediation::csv;
use std::collections::BTreeMap;

const SOURCE: &str = "clausewise; a pack; answers.xlsx";

fn rows(text: &str) -> Vec<Vec<String>> {
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.into_records().map(Result::unwrap);
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_action_is_a_row_of_eleven_columns() {
    let plan = assessed().plan(&two_people(), &BTreeMap::new(), &[]);
    let rows = rows(&csv(&plan, SOURCE, Language::En));
    assert_eq!(rows.len(), 13);
    assert!(
        rows.iter()
            .all(|row| row.len() == 11 && !row[10].is_empty())
    );
    let write = rows.iter().find(|row| row[0] == "incidents:write").unwrap();
    let expected = [
        "incidents:write",
        "Incidents: write",
        "To do:\n- 2-1 Write what 2-1 asks for\n\nAccepted when:\n- A complete draft that covers every line above, agreed with those who will work by it.",
    ];
    assert_eq!(write[..3], expected);
    assert_eq!(write[4], "Lead");
    assert_eq!(
        write[7..],
        ["3", "write incidents critical", "policy:approve", SOURCE]
    );
    assert!(csv(&plan, SOURCE, Language::En).ends_with("\r\n"));
}

#[test]
fn chinese_headings_and_priorities() {
    let mut assessed = assessed();
    assessed.language = Language::Zh;
    let plan = assessed.plan(&two_people(), &BTreeMap::new(), &[]);
    let rows = rows(&csv(&plan, SOURCE, Language::Zh));
    assert_eq!(rows[0][..4], ["编号", "标题", "说明", "优先级"]);
    let write = rows.iter().find(|row| row[0] == "incidents:write").unwrap();
    assert_eq!(write[1], "事件管理：编写");
    assert_eq!(write[4], "负责人");
}

#[test]
fn texts_cannot_become_formulas_or_break_out_of_their_cells() {
    for title in ["=1+1", "+1", "-1", "@x", "\t=1", "＝1"] {
        let mut one = action(0, 1, None, &[]);
        one.title = title.to_owned();
        one.progress.owner = Some("a \"b\", c\r\nd".to_owned());
        one.key = "with space".to_owned();
        let rows = rows(&csv(&plan(vec![one], &[]), SOURCE, Language::En));
        assert_eq!(rows[1][0], "with-space");
        assert_eq!(rows[1][1], format!("'{title}"));
        assert_eq!(rows[1][4], "a \"b\", c\r\nd");
    }
}
