//! The standards, their editions and chapters.

use crate::prose::{columns, pad, wrap};
use crate::screen::{Screen, bold};
use clause_model::edition::SchemeStatus;
use clause_model::pack::Library;
use clause_model::{Clause, Edition, Language, Standard};

/// Every standard.
pub(super) fn text(library: &Library, language: Language, screen: Screen) -> String {
    let standards = library.standards.values();
    let texts: Vec<String> = standards
        .map(|one| standard(one, language, screen))
        .collect();
    texts.join("\n")
}

fn standard(standard: &Standard, language: Language, screen: Screen) -> String {
    let width = screen.prose();
    let mut text = bold(standard.title.get(language)) + &format!("  {}\n", standard.id);
    text += &wrap(standard.subject.get(language), 2, width);
    let languages: Vec<&str> = standard.languages.iter().map(|one| one.code()).collect();
    let (languages, version) = (languages.join(", "), &standard.version);
    let about = language.pick(
        format!("Languages: {languages}. Version of the pack: {version}."),
        format!("语言：{languages}。标准包版本：{version}。"),
    );
    text += &wrap(&about, 2, width);
    text += &wrap(standard.notice.get(language), 2, width);
    for edition in standard.editions.iter().rev() {
        text.push('\n');
        text += &of_edition(edition, language, width);
    }
    text
}

fn of_edition(edition: &Edition, language: Language, width: usize) -> String {
    let title = bold(edition.title.get(language));
    let published = edition.published.map_or(String::new(), |day| {
        language.pick(format!(", published {day}"), format!("，{day}发布"))
    });
    let points = edition.points.len();
    let count = language.pick(
        format!("{points} control points"),
        format!("控制点{points}个"),
    );
    let comma = language.pick(", ", "，");
    let mut text = format!("  {}  {title}{published}{comma}{count}\n", edition.id);
    if let Some(current) = &edition.superseded_by {
        let current = current.get(language);
        let line = language.pick(
            format!("Superseded; the current edition is {current}."),
            format!("已被取代，现行版本为{current}。"),
        );
        text += &wrap(&line, 4, width);
    }
    for status in &edition.status {
        text += &wrap(&status_line(status, language), 4, width);
    }
    text + &chapters(edition, language)
}

fn status_line(status: &SchemeStatus, language: Language) -> String {
    let (scheme, statement) = (status.scheme.get(language), status.statement.get(language));
    let from = status.from.map_or(String::new(), |day| {
        language.pick(format!(" (from {day})"), format!("（自{day}起）"))
    });
    language.pick(
        format!("{scheme}: {statement}{from}"),
        format!("{scheme}：{statement}{from}"),
    )
}

fn chapters(edition: &Edition, language: Language) -> String {
    let is_chapter = |clause: &&Clause| clause.id.depth() == 1;
    let rows: Vec<(&Clause, usize)> = edition
        .clauses
        .iter()
        .filter(is_chapter)
        .map(|clause| (clause, edition.points_within(&clause.id).count()))
        .filter(|(_, points)| *points > 0)
        .collect();
    let titles = rows
        .iter()
        .map(|(clause, _)| columns(clause.title.get(language)));
    let width = titles.max().unwrap_or_default();
    let line = |(clause, points): &(&Clause, usize)| {
        let title = pad(clause.title.get(language), width);
        format!("    {:<4}{title}  {points:>4}\n", clause.id)
    };
    rows.iter().map(line).collect()
}
