//! Ratings and grades as marks: the word, on the colour that the workbook has for it.

use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::report::looks;
use crate::report::view::View;
use crate::report::word::Worded;
use maud::{Markup, html};
use std::fmt::Write as _;
use workbook::draft::Colour;
use workbook::theme;

/// The class of an outcome.
pub(super) fn outcome_class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Fully => "o-f",
        Outcome::Largely => "o-l",
        Outcome::Partially => "o-p",
        Outcome::Not => "o-n",
        Outcome::Unresolved => "o-unresolved",
        Outcome::NotYetDue => "o-not-yet-due",
        Outcome::ConditionAbsent => "o-condition-absent",
    }
}

/// The class of a grade, which is also its value in filters.
pub(super) fn grade_class(grade: FindingGrade) -> &'static str {
    match grade {
        FindingGrade::Major => "major",
        FindingGrade::ProposedMajor => "proposed-major",
        FindingGrade::Minor => "minor",
        FindingGrade::Concern => "concern",
        FindingGrade::Improvement => "improvement",
        FindingGrade::Unresolved => "unresolved",
    }
}

/// An outcome.
pub(super) fn outcome(view: &View<'_>, outcome: Outcome) -> Markup {
    html! { span class={ "mark " (outcome_class(outcome)) } { (outcome.words(view.language)) } }
}

/// A grade.
pub(super) fn grade(view: &View<'_>, grade: FindingGrade) -> Markup {
    html! { span class={ "mark g-" (grade_class(grade)) } { (grade.word(view.language)) } }
}

/// The style of marks, drawn from the colours of the workbook.
pub(super) fn colours() -> String {
    let mut style = String::new();
    let mut add = |class: String, fill: Colour| {
        let (Colour(rgb), Colour(ink)) = (fill, theme::text_on(fill));
        // Writing to a string cannot fail.
        let _ = writeln!(
            style,
            ".{class} {{ background: #{rgb:06x}; fill: #{rgb:06x}; color: #{ink:06x}; }}\n\
             .chart .on-{class} {{ fill: #{ink:06x}; }}"
        );
    };
    for outcome in Outcome::ALL {
        add(
            outcome_class(outcome).to_owned(),
            looks::outcome_colour(outcome),
        );
    }
    for grade in FindingGrade::ALL {
        let class = format!("g-{}", grade_class(grade));
        add(class, looks::grade_colour(grade));
    }
    style
}
