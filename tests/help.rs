//! Help texts.

use crate::program::Desk;

#[test]
fn help_of_every_command() {
    let desk = Desk::new();
    let commands = [
        "",
        "standards",
        "standards show",
        "lint",
        "compare",
        "questionnaire",
        "check",
        "assess",
        "plan",
        "progress",
        "verify",
        "explain",
    ];
    let help = |command: &&str| {
        let call = format!("{command} --help");
        format!(
            "$ clausewise {}\n{}",
            call.trim_start(),
            desk.run(&call).done()
        )
    };
    let texts: Vec<String> = commands.iter().map(help).collect();
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn without_arguments_the_help_is_printed() {
    let desk = Desk::new();
    let plain = desk.run("").done();
    assert_eq!(plain.trim_end(), desk.run("--help").done().trim_end());
}

#[test]
fn the_version_is_printed() {
    let text = Desk::new().run("--version").done();
    assert_eq!(text, format!("clausewise {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_process_for_dangerous_formats_is_not_advertised() {
    assert!(!Desk::new().run("--help").done().contains("read-isolated"));
}

#[test]
fn wrong_calls_have_status_2() {
    let desk = Desk::new();
    for call in [
        "asses",
        "compare 2005",
        "assess",
        "questionnaire",
        "compare 2005 2011 --lang fr",
        "assess a.xlsx -o b.xlsx --as-of yesterday",
        "assess a.xlsx -o b.xlsx --fail-on 3",
        "assess a.xlsx -o b.xlsx --people 0",
        "assess a.xlsx -o b.xlsx --target 2012-01-01",
        "assess a.xlsx -o b.xlsx --no-plan --start 2012-01-01",
    ] {
        desk.run(call).failed(2);
    }
}
