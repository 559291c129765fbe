//! `standards`.

use crate::program::Desk;

#[test]
fn the_list_names_editions_status_and_chapters() {
    let text = Desk::new().run("standards").done();
    for wanted in [
        "iso-iec-20000-1",
        "ISO/IEC 20000-1:2011, published 2011-04-15, 254 control points",
        "ISO/IEC 20000-1:2005, published 2005-12-15, 170 control points",
        "the current edition is ISO/IEC 20000-1:2018",
        "Control processes",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in\n{text}");
    }
    assert_eq!(text, Desk::new().run("standards list").done());
}

#[test]
fn a_point_shows_all_that_a_trainer_needs() {
    let desk = Desk::new();
    let english = desk.run("standards show 7.1-6").done();
    for wanted in [
        "Question",
        "Look for",
        "Evidence",
        "Before",
        "2005: 7.2-2, 7.2-3. Relaxed",
    ] {
        assert!(english.contains(wanted), "{wanted} is not in\n{english}");
    }
    let chinese = desk.run("standards show 7.1-6 --lang zh").done();
    for wanted in ["提问", "审核关注", "预期证据", "上一版本", "放宽"] {
        assert!(chinese.contains(wanted), "{wanted} is not in\n{chinese}");
    }
}

#[test]
fn a_clause_shows_each_of_its_points_once() {
    let text = Desk::new().run("standards show 8.1").done();
    let headings = (1..=14).map(|number| format!("\n8.1-{number} "));
    for heading in headings {
        assert_eq!(text.matches(&heading).count(), 1, "{heading}");
    }
    assert!(text.contains("[keystone]") || !text.contains("keystone"));
}

#[test]
fn the_older_edition_says_what_became_of_its_points() {
    let text = Desk::new()
        .run("standards show 7.2-4 --edition 2005")
        .done();
    assert!(text.contains("2011: nothing. Dropped."), "{text}");
}

#[test]
fn ids_are_text_and_never_numbers() {
    let desk = Desk::new();
    let message = desk.run("standards show 6.10").failed(2);
    assert!(message.contains("\"6.10\""), "{message}");
    assert!(desk.run("standards show 6.1").done().starts_with("6.1 "));
}

#[test]
fn lines_fit_the_width_that_is_read_without_a_terminal() {
    let text = Desk::new().run("standards show 4").done();
    let longest = text.lines().map(|line| line.chars().count()).max();
    assert!(longest <= Some(100), "{longest:?}");
}

#[test]
fn a_mapped_point_names_its_counterparts_elsewhere() {
    let desk = Desk::new();
    let english = desk
        .run("standards show 4.3.1-1 --edition draft-template")
        .done();
    assert!(
        english.contains("Elsewhere ISO/IEC 20000-1:2011: 4.5.2. Subset."),
        "{english}"
    );
    let chinese = desk
        .run("standards show 5.1.3-1 --edition draft-template --lang zh")
        .done();
    assert!(
        chinese.contains("其他标准  ISO/IEC 20000-1:2011：无。无对应。"),
        "{chinese}"
    );
}
