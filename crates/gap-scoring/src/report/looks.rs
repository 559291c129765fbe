//! How cells look, and the highlighting of ratings and grades.

use super::word::Worded;
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use clause_model::Language;
use workbook::draft::{
    BorderLine, Borders, Colour, Comparison, ConditionalDraft, ConditionalRule, Horizontal,
    Pattern, Style, Vertical,
};
use workbook::{CellRange, SheetDraft, theme};

/// The font size of tables.
pub(super) const SMALL: u8 = 9;
/// The font size of running text.
pub(super) const READING: u8 = 11;

/// A hidden mark.
pub(super) fn key() -> Style {
    Style::new()
        .size(8)
        .colour(theme::MUTED)
        .number_format(theme::TEXT)
}

/// A cell of a table that tells something.
pub(super) fn told() -> Style {
    theme::wrapped().size(SMALL)
}

/// A cell of a table that holds an id.
pub(super) fn id() -> Style {
    told().number_format(theme::TEXT)
}

/// A cell of a table with a short word, such as a rating.
pub(super) fn mark() -> Style {
    told().align(Horizontal::Centre)
}

/// A cell of a table with a whole number.
pub(super) fn integer() -> Style {
    mark().number_format(theme::INTEGER)
}

/// A cell of a table with a share.
pub(super) fn percent() -> Style {
    mark().number_format(theme::PERCENT)
}

/// A cell of a table with a figure of two decimals.
pub(super) fn hundredths() -> Style {
    mark().number_format("0.00")
}

/// A cell of a table with a day.
pub(super) fn date() -> Style {
    theme::date().size(SMALL).wrap()
}

/// A cell of a table that leads somewhere.
pub(super) fn link() -> Style {
    told().colour(theme::ACCENT).underline()
}

/// A cell of a table that is to be filled in.
pub(super) fn asked() -> Style {
    theme::input().size(SMALL)
}

/// A cell of a table that is to be filled in with a day.
pub(super) fn asked_date() -> Style {
    theme::input_date().size(SMALL)
}

/// The line of a chapter.
pub(super) fn chapter() -> Style {
    group(theme::ACCENT_LIGHT)
}

/// The line of a clause or another section.
pub(super) fn section() -> Style {
    group(theme::PANEL)
}

fn group(fill: Colour) -> Style {
    let lines = Borders {
        left: None,
        right: None,
        ..Borders::all(BorderLine::Thin, theme::RULE)
    };
    theme::group_row().size(10).fill(fill).borders(lines)
}

/// A line that sums up the rows above it.
pub(super) fn total(style: Style) -> Style {
    style.bold().fill(theme::PANEL).valign(Vertical::Middle)
}

/// The colour of an outcome.
pub(super) fn outcome_colour(outcome: Outcome) -> Colour {
    match outcome {
        Outcome::Fully => theme::FULLY,
        Outcome::Largely => theme::LARGELY,
        Outcome::Partially => theme::PARTLY,
        Outcome::Not => theme::NOT_ACHIEVED,
        Outcome::Unresolved => theme::UNRESOLVED,
        Outcome::NotYetDue => theme::NOT_YET_DUE,
        Outcome::ConditionAbsent => theme::CONDITION_ABSENT,
    }
}

/// What charts draw over the colour of an outcome that is no rating.
pub(super) fn outcome_pattern(outcome: Outcome) -> Option<Pattern> {
    match outcome {
        Outcome::Fully | Outcome::Largely | Outcome::Partially | Outcome::Not => None,
        Outcome::Unresolved => Some(Pattern::Slanting),
        Outcome::NotYetDue => Some(Pattern::Dotted),
        Outcome::ConditionAbsent => Some(Pattern::Outlined),
    }
}

/// The colour of a grade.
pub(super) fn grade_colour(grade: FindingGrade) -> Colour {
    match grade {
        FindingGrade::Major | FindingGrade::ProposedMajor => theme::MAJOR,
        FindingGrade::Minor => theme::MINOR,
        FindingGrade::Concern => theme::CONCERN,
        FindingGrade::Improvement => theme::OPPORTUNITY,
        FindingGrade::Unresolved => theme::UNRESOLVED,
    }
}

/// Colours cells by the outcome that they state.
pub(super) fn highlight_outcomes(sheet: &mut SheetDraft, range: CellRange, language: Language) {
    for outcome in Outcome::ALL {
        let word = outcome.words(language);
        highlight_word(sheet, range, word, outcome_colour(outcome));
    }
}

/// Colours cells by the grade that they state.
pub(super) fn highlight_grades(sheet: &mut SheetDraft, range: CellRange, language: Language) {
    for grade in FindingGrade::ALL {
        highlight_word(sheet, range, grade.word(language), grade_colour(grade));
    }
}

/// Colours cells that state a word.
pub(super) fn highlight_word(sheet: &mut SheetDraft, range: CellRange, word: &str, colour: Colour) {
    let rule = ConditionalRule::Cell {
        comparison: Comparison::TextIs(word.to_owned()),
        style: theme::highlight(colour),
    };
    sheet.conditionals.push(ConditionalDraft::new(range, rule));
}
