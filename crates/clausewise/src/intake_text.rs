//! What became of each sheet, row and cell, in words.

use crate::command::lint::counted;
use crate::intake::is_error;
use crate::prose::wrap;
use crate::recognition_text;
use crate::screen::{Screen, bold};
use clause_model::Language;
use clause_model::submission::{
    DispositionTally, Organisation, SheetIntake, SheetRole, Submission,
};
use diagnostics::Diagnostic;
use evidence_intake::{Inspection, SheetRecognition};

/// Every sheet: what it was recognised as, its columns, and its rows and cells by disposition.
pub(crate) fn sheets(read: &Inspection, language: Language, screen: Screen) -> String {
    let mut text = String::new();
    for file in &read.submission.files {
        text += &format!("{}  SHA-256 {}\n", bold(&file.name), file.sha256);
        let of_file = |sheet: &&SheetIntake| sheet.place.file == file.name;
        for sheet in read.submission.intake.sheets.iter().filter(of_file) {
            let mut recognised = read.recognition.sheets.iter();
            let recognised = recognised.find(|one| one.place == sheet.place);
            text += &of_sheet(sheet, recognised, language, screen);
        }
    }
    text
}

fn of_sheet(
    sheet: &SheetIntake,
    recognised: Option<&SheetRecognition>,
    language: Language,
    screen: Screen,
) -> String {
    let name = sheet.place.sheet.as_deref().unwrap_or_default();
    let colon = language.pick(": ", "：");
    let mut text = format!("  {}{colon}{}\n", bold(name), heading(sheet, language));
    for line in recognised
        .into_iter()
        .flat_map(|one| recognition_text::lines(one, language))
    {
        text += &wrap(&line, 4, screen.prose());
    }
    let holds_nothing = sheet.rows.is_empty() && sheet.cells.total() == 0;
    if holds_nothing || sheet.role == SheetRole::Guidance {
        return text;
    }
    // The rows of sheets that were not read are not listed.
    if sheet.role != SheetRole::Unrecognised {
        let rows = tally(sheet.row_tally(), language);
        text += &language.pick(format!("    rows: {rows}\n"), format!("    行：{rows}\n"));
    }
    let cells = tally(sheet.cells, language);
    text += &language.pick(
        format!("    cells: {cells}\n"),
        format!("    单元格：{cells}\n"),
    );
    text
}

fn heading(sheet: &SheetIntake, language: Language) -> String {
    let role = match (sheet.role, sheet.recognised_by.as_str()) {
        (SheetRole::Unrecognised, "layout") => {
            return language
                .pick(
                    "left out, as the layout file says",
                    "按布局文件的说明不读取",
                )
                .to_owned();
        }
        (SheetRole::Unrecognised, "hidden") => {
            return language
                .pick("hidden, not read", "已隐藏，未读取")
                .to_owned();
        }
        (known, _) => role(known, language),
    };
    let (en, zh) = match sheet.recognised_by.as_str() {
        "marks" => ("its marks", "本程序的标记"),
        "layout" => ("the layout file", "布局文件"),
        "headers" => ("its headers and contents", "表头和内容"),
        "labels" => ("the labels of a cover block", "封面标签"),
        _ => return role.to_owned(),
    };
    let header = sheet.header_row.map_or(String::new(), |row| {
        language.pick(
            format!(", header in row {row}"),
            format!("，表头在第{row}行"),
        )
    });
    language.pick(
        format!("{role}, recognised by {en}{header}"),
        format!("{role}，识别依据：{zh}{header}"),
    )
}

fn role(role: SheetRole, language: Language) -> &'static str {
    let (en, zh) = match role {
        SheetRole::Questionnaire => ("questionnaire", "问卷"),
        SheetRole::EvidenceRegister => ("evidence register", "证据登记表"),
        SheetRole::Organisation => ("organisation", "组织信息"),
        SheetRole::Instances => (
            "services, customers, suppliers, sites",
            "服务、客户、供应商、场所",
        ),
        SheetRole::Guidance => ("guidance without input", "说明，不含输入"),
        SheetRole::Unrecognised => ("not recognised, not used", "未识别，未采用"),
    };
    language.pick(en, zh)
}

fn tally(tally: DispositionTally, language: Language) -> String {
    let DispositionTally {
        used,
        used_with_remark,
        structural,
        not_used,
    } = tally;
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
pub(crate) fn summary(submission: &Submission, found: &[Diagnostic], language: Language) -> String {
    let answered = submission
        .answers
        .iter()
        .filter(|row| row.claim().is_some())
        .count();
    let (asked, entries) = (submission.answers.len(), submission.register.len());
    let counts = language.pick(
        format!(
            "Answers: {answered} of {asked} control points and items asked; evidence register: {}.\n",
            entry_count(entries)
        ),
        format!("回答：所问{asked}个控制点和分项中已答{answered}个；证据登记表：{entries}条。\n"),
    );
    organisation(&submission.organisation, language) + &counts + &defects(found, language)
}

/// Who is assessed, what, by whom and when, as far as the workbooks say so.
fn organisation(organisation: &Organisation, language: Language) -> String {
    let fields = [
        (language.pick("scope", "范围"), &organisation.scope),
        (language.pick("assessor", "评估人"), &organisation.assessor),
    ];
    let fields = fields
        .into_iter()
        .filter_map(|(label, value)| Some((label, value.as_deref()?)));
    let details = organisation.details.iter();
    let details = details.map(|(label, value)| (label.as_str(), value.as_str()));
    let name = organisation.name.as_deref();
    let name = name.map(|name| (language.pick("Organisation", "组织"), name));
    let colon = language.pick(": ", "：");
    let told: Vec<String> = name
        .into_iter()
        .chain(fields)
        .chain(details)
        .map(|(label, value)| format!("{label}{colon}{}", recognition_text::one_line(value)))
        .collect();
    if told.is_empty() {
        return String::new();
    }
    told.join(language.pick("; ", "；")) + language.pick(".\n", "。\n")
}

fn entry_count(entries: usize) -> String {
    if entries == 1 {
        "1 entry".to_owned()
    } else {
        format!("{entries} entries")
    }
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
