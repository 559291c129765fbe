//! `questionnaire`, and what comes of a blank one.

use crate::program::{Desk, repository};
use std::fs;

#[test]
fn a_blank_questionnaire_is_the_shipped_one() {
    for (edition, language) in [("2011", "en"), ("2011", "zh"), ("2005", "en")] {
        let desk = Desk::new();
        let text = desk
            .run(&format!(
                "questionnaire --edition {edition} --lang {language} -o q.xlsx"
            ))
            .done();
        assert!(
            text.contains(&format!("ISO/IEC 20000-1:{edition}")),
            "{text}"
        );
        let shipped = format!("questionnaires/iso-iec-20000-1/{edition}/blank-{language}.xlsx");
        let same = desk.bytes("q.xlsx") == fs::read(repository().join(&shipped)).unwrap();
        assert!(same, "{shipped} differs");
    }
}

#[test]
fn a_blank_questionnaire_reads_back_without_a_word() {
    let desk = Desk::new();
    desk.run("questionnaire --edition 2011 -o q.xlsx").done();
    let text = desk.run("check q.xlsx --as-of 2012-03-31").done();
    assert!(text.contains("0 errors (not used), 0 warnings"), "{text}");
    assert!(text.contains("Answers: 0 of "), "{text}");
}

#[test]
fn a_department_gets_its_part() {
    let desk = Desk::new();
    let text = desk.run("questionnaire --clauses 8-9,6.1 -o q.xlsx").done();
    assert!(text.contains("95 control points"), "{text}");
    let message = desk
        .run("questionnaire --clauses 8-9,6.7 -o r.xlsx")
        .failed(2);
    assert!(message.contains("6.1, 6.2"), "{message}");
    assert_eq!(desk.names(), ["q.xlsx"]);
}
