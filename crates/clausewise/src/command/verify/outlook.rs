//! What `verify` prints.

use super::Finding;
use super::cells::{Altered, Change};
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
    if finding.needs_folder {
        lines.push(say(
            "made with a folder of evidence: name it with --evidence-dir; cells were not compared",
            "报告生成时使用了证据文件夹：请用--evidence-dir指定；未比对单元格",
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
    let listed = altered.iter().take(MOST_CELLS);
    lines.extend(listed.map(|cell| line(cell, language)));
    if count > MOST_CELLS {
        lines.push("  …".to_owned());
    }
    if altered.iter().any(|cell| cell.change == Change::OtherValue) {
        let hint = language.pick(
            "Values that a formula does not give may also be out of date: open the report in a spreadsheet program, \
             let it calculate, save it, and verify again.",
            "与公式结果不符的值也可能只是未重新计算：请在电子表格程序中打开报告，重新计算并保存后再核验。",
        );
        lines.push(hint.to_owned());
    }
    lines
}

/// A cell, and what was done to it.
fn line(altered: &Altered, language: Language) -> String {
    let (en, zh) = match altered.change {
        Change::SheetMissing => ("sheet missing", "缺少工作表"),
        Change::FormulaReplaced => ("formula replaced by a value", "公式被改为数值"),
        Change::OtherFormula => ("another formula", "公式被改为其他公式"),
        Change::OtherValue => ("not the value that its formula gives", "数值与公式结果不符"),
        Change::OtherContent => ("not as written", "内容被改动"),
        Change::Added => ("written where nothing stood", "原为空白，现有内容"),
        Change::Emptied => ("emptied", "内容被清除"),
    };
    let sheet = &altered.sheet;
    let place = altered
        .cell
        .map_or_else(|| sheet.clone(), |at| format!("{sheet} {at}"));
    language.pick(format!("  {place}: {en}"), format!("  {place}：{zh}"))
}
