//! What became of each sheet, row and cell, in words.

use crate::command::lint::counted;
use crate::intake::is_error;
use crate::prose::wrap;
use crate::screen::{Screen, bold};
use clause_model::Language;
use clause_model::submission::{DispositionTally, SheetIntake, SheetRole, Submission};
use diagnostics::Diagnostic;

/// Every sheet: what it was recognised as, its columns, and its rows and cells by disposition.
pub(crate) fn sheets(submission: &Submission, language: Language, screen: Screen) -> String {
    let mut text = String::new();
    for file in &submission.files {
        text += &format!("{}  SHA-256 {}\n", bold(&file.name), file.sha256);
        let of_file = |sheet: &&SheetIntake| sheet.place.file == file.name;
        for sheet in submission.intake.sheets.iter().filter(of_file) {
            text += &of_sheet(sheet, language, screen);
        }
    }
    text
}

fn of_sheet(sheet: &SheetIntake, language: Language, screen: Screen) -> String {
    let name = sheet.place.sheet.as_deref().unwrap_or_default();
    let role = role(sheet.role, language);
    let how = &sheet.recognised_by;
    let header = sheet.header_row.map_or(String::new(), |row| {
        language.pick(format!(", header in row {row}"), format!("，表头在第{row}行"))
    });
    let heading = match sheet.role {
        SheetRole::Unrecognised => role.to_owned(),
        _ => language.pick(
            format!("{role}, recognised by {how}{header}"),
            format!("{role}，识别依据：{how}{header}"),
        ),
    };
    let colon = language.pick(": ", "：");
    let mut text = format!("  {}{colon}{heading}\n", bold(name));
    if !sheet.columns.is_empty() {
        let label = language.pick("columns: ", "列：");
        text += &wrap(&format!("{label}{}", columns(sheet, language)), 4, screen.prose());
    }
    if sheet.rows.is_empty() && sheet.cells.total() == 0 {
        return text;
    }
    let rows = tally(sheet.row_tally(), language);
    let cells = tally(sheet.cells, language);
    text += &language.pick(
        format!("    rows: {rows}\n    cells: {cells}\n"),
        format!("    行：{rows}\n    单元格：{cells}\n"),
    );
    text
}

fn columns(sheet: &SheetIntake, language: Language) -> String {
    let unused = language.pick("not used", "未采用");
    let column = |column: &clause_model::submission::ColumnIntake| {
        let role = column.role.as_deref().unwrap_or(unused);
        let header = column.header.split_whitespace().collect::<Vec<_>>().join(" ");
        if header.is_empty() {
            format!("{} = {role}", column.column)
        } else {
            format!("{} \"{header}\" = {role}", column.column)
        }
    };
    let columns: Vec<String> = sheet.columns.iter().map(column).collect();
    columns.join(language.pick(", ", "，"))
}

fn role(role: SheetRole, language: Language) -> &'static str {
    let (en, zh) = match role {
        SheetRole::Questionnaire => ("questionnaire", "问卷"),
        SheetRole::EvidenceRegister => ("evidence register", "证据登记表"),
        SheetRole::Organisation => ("organisation", "组织信息"),
        SheetRole::Instances => ("services, customers, suppliers, sites", "服务、客户、供应商、场所"),
        SheetRole::Guidance => ("guidance without input", "说明，不含输入"),
        SheetRole::Unrecognised => ("not recognised, not used", "未识别，未采用"),
    };
    language.pick(en, zh)
}

fn tally(tally: DispositionTally, language: Language) -> String {
    let DispositionTally { used, used_with_remark, structural, not_used } = tally;
    let total = tally.total();
    language.pick(
        format!(
            "{total} = {used} used + {used_with_remark} used with a warning \
             + {structural} headings, guidance or empty + {not_used} not used"
        ),
        format!(
            "{total} = 采用{used} + 带警告采用{used_with_remark} + 标题、说明或空白{structural} + 未采用{not_used}"
        ),
    )
}

/// The last lines: answers, evidence, and how much was found wrong.
pub(crate) fn summary(
    submission: &Submission,
    found: &[Diagnostic],
    language: Language,
) -> String {
    let answered = submission.answers.iter().filter(|row| row.answer.is_some()).count();
    let (rows, entries) = (submission.answers.len(), submission.register.len());
    let counts = language.pick(
        format!("Answers: {answered} of {} on questions; evidence register: {}.\n",
            counted(rows, "row"), entry_count(entries)),
        format!("回答：{rows}行问题中已答{answered}行；证据登记表：{entries}条。\n"),
    );
    counts + &defects(found, language)
}

fn entry_count(entries: usize) -> String {
    if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") }
}

/// How much was found wrong, in a line.
pub(crate) fn defects(found: &[Diagnostic], language: Language) -> String {
    let errors = found.iter().filter(|found| is_error(found)).count();
    let warnings = found.len() - errors;
    language.pick(
        format!(
            "{} (not used), {} (used as interpreted).\n",
            counted(errors, "error"),
            counted(warnings, "warning"),
        ),
        format!("错误{errors}项（未采用），警告{warnings}项（按解读采用）。\n"),
    )
}
