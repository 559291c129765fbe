//! What `verify` prints.

use super::Finding;
use crate::screen::bold;
use clause_model::Language;

/// How many cells are listed.
const MOST_CELLS: usize = 200;

/// The answer, then each reason.
pub(super) fn text(finding: &Finding, language: Language) -> String {
    let say = |en: &str, zh: &str| language.pick(en.to_owned(), zh.to_owned());
    let mut lines = vec![bold(&if finding.belongs() {
        say(
            "The report belongs to the given inputs.",
            "该报告与所给输入文件一致。",
        )
    } else {
        say(
            "The report does not belong to the given inputs.",
            "该报告与所给输入文件不一致。",
        )
    })];
    let files = [
        (&finding.missing, "not given: ", "未提供："),
        (&finding.changed, "of other content: ", "内容不同："),
        (
            &finding.foreign,
            "not an input of the report: ",
            "不是该报告的输入：",
        ),
    ];
    for (names, en, zh) in files {
        lines.extend(names.iter().map(|name| say(en, zh) + name));
    }
    for (theirs, ours) in &finding.versions {
        lines.push(language.pick(
            format!("made with {theirs}, this is {ours}: cells were not compared"),
            format!("报告由{theirs}生成，当前为{ours}：未比对单元格"),
        ));
    }
    lines.extend(cells(finding, language));
    lines.join("\n") + "\n"
}

fn cells(finding: &Finding, language: Language) -> Vec<String> {
    let Some(altered) = &finding.altered else {
        return Vec::new();
    };
    let count = altered.len();
    if count == 0 {
        let none = language.pick("No computed cell was altered.", "没有计算单元格被改动。");
        return vec![none.to_owned()];
    }
    let mut lines = vec![language.pick(
        format!("Computed cells altered: {count}"),
        format!("被改动的计算单元格：{count}个"),
    )];
    for cell in altered.iter().take(MOST_CELLS) {
        lines.push(match cell.cell {
            Some(at) => format!("  {} {at}", cell.sheet),
            None => language.pick(
                format!("  {}: sheet missing", cell.sheet),
                format!("  {}：缺少工作表", cell.sheet),
            ),
        });
    }
    if count > MOST_CELLS {
        lines.push("  …".to_owned());
    }
    lines
}
