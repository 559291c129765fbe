//! What a sheet was taken for: columns, candidates, words.

use clause_model::Language;
use clause_model::submission::SheetRole;
use evidence_intake::words::ANSWERS;
use evidence_intake::{AnswerWord, ColumnRecognition, SectionRecognition, SheetRecognition};

/// Columns with their roles, columns that may hold the answers, and how answers are read.
pub(crate) fn lines(sheet: &SheetRecognition, language: Language) -> Vec<String> {
    let candidates = sheet.candidates.iter().map(|column| {
        let header = quoted(&column.header);
        format!("{}{header} ({}%)", column.column, column.confidence)
    });
    let words = sheet.answers.iter().map(|word| word_line(word, language));
    // The columns of a sheet that was not read are guessed for drafts only.
    let read = sheet.role != SheetRole::Unrecognised || !sheet.candidates.is_empty();
    let sections = sheet.sections.iter().enumerate().filter(|_| read);
    let mut lines: Vec<String> = sections
        .filter_map(|(at, section)| columns(sheet, section, at > 0, language))
        .collect();
    let may_hold = language.pick("may hold the answers: ", "可能是回答列：");
    lines.extend(list(may_hold, candidates.collect(), language));
    let answers = language.pick("answers: ", "回答：");
    lines.extend(list(answers, words.collect(), language));
    lines
}

fn list(label: &str, entries: Vec<String>, language: Language) -> Option<String> {
    let comma = language.pick(", ", "，");
    (!entries.is_empty()).then(|| format!("{label}{}", entries.join(comma)))
}

/// The columns of a section. A later section names the row of its header.
fn columns(
    sheet: &SheetRecognition,
    section: &SectionRecognition,
    later: bool,
    language: Language,
) -> Option<String> {
    // What stands in our own workbooks where we put it needs no telling.
    let as_made = |column: &&ColumnRecognition| {
        let own = column.role.map(|role| role.own_header(language));
        sheet.recognised_by == "marks"
            && own.is_none_or(|own| own.is_empty() || own == column.header)
    };
    let told = section.columns.iter().filter(|column| !as_made(column));
    let told = told.map(|column| column_line(sheet, column, language));
    let row = section.header_row.filter(|_| later);
    let label = match row {
        Some(row) => language.pick(
            format!("columns from row {row}: "),
            format!("第{row}行起的列："),
        ),
        None => language.pick("columns: ", "列：").to_owned(),
    };
    list(&label, told.collect(), language)
}

fn column_line(sheet: &SheetRecognition, column: &ColumnRecognition, language: Language) -> String {
    let role = match column.role.map(|role| role.own_header(language)) {
        None => language.pick("not used", "未采用"),
        Some("") => language.pick("no input", "不含输入"),
        Some(own) => own,
    };
    let sure = match column.role {
        Some(_) if sheet.recognised_by == "headers" => format!(" ({}%)", column.confidence),
        _ => String::new(),
    };
    format!("{}{} = {role}{sure}", column.column, quoted(&column.header))
}

fn word_line(word: &AnswerWord, language: Language) -> String {
    let answer = word
        .answer
        .map(|answer| ANSWERS.canonical(answer, language));
    let unread = if word.known {
        language.pick("not assessed", "未评估")
    } else {
        language.pick("not understood", "无法理解")
    };
    format!(
        "\"{}\" = {} ×{}",
        one_line(&word.word),
        answer.unwrap_or(unread),
        word.count
    )
}

fn quoted(header: &str) -> String {
    let header = one_line(header);
    if header.is_empty() {
        header
    } else {
        format!(" \"{header}\"")
    }
}

/// A text without line breaks.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use evidence_intake::role::Role;
    use gap_scoring::report::role_name;

    #[test]
    fn reports_name_every_role_as_workbooks_do() {
        let named = |role: &&Role| !role.own_header(diagnostics::Language::En).is_empty();
        for role in Role::ALL.iter().filter(named) {
            let name = role_name(role.name()).map(|name| [name.en, name.zh]);
            let own = diagnostics::Language::ALL.map(|language| role.own_header(language));
            assert_eq!(name, Some(own), "{}", role.name());
        }
    }
}
