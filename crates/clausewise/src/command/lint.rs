//! `lint`: what is wrong with packs.

use crate::failure::Failure;
use crate::packs;
use crate::screen::{Screen, paint};
use crate::shared_options::Shared;
use crate::status::Status;
use clap::Args;
use clause_model::pack::Library;
use diagnostics::{Language, Severity};

const EXAMPLES: &str = "\
Examples:
  clausewise lint                          check the shipped packs
  clausewise lint --standards ./my-packs   check packs of your own together with them
  clausewise lint --standards ./standards  check an edited copy of the shipped packs in their place:
                                           a folder that holds method.json";

/// Check packs of standards: every requirement, text, id and succession
///
/// Names each defect with its file, the place in it, and how to mend it. Exit status 2 if there are errors.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {}

/// Runs the command.
pub(crate) fn run(_: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let language = shared.language();
    let loaded = packs::checked(&shared.standards)?;
    let mut text = String::new();
    for found in &loaded.diagnostics {
        text += &paint(found, language);
        text.push('\n');
    }
    let of = |severity| {
        let found = loaded.diagnostics.iter();
        found.filter(|found| found.severity() == severity).count()
    };
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    text += &summary(loaded.value.as_ref(), errors, warnings, language);
    Screen::print(&text)?;
    Ok(if errors == 0 {
        Status::Done
    } else {
        Status::Unusable
    })
}

fn summary(
    library: Option<&Library>,
    errors: usize,
    warnings: usize,
    language: Language,
) -> String {
    let standards = || {
        library
            .into_iter()
            .flat_map(|library| library.standards.values())
    };
    let editions = || standards().flat_map(|standard| &standard.editions);
    let points: usize = editions().map(|edition| edition.points.len()).sum();
    let (standards, editions) = (standards().count(), editions().count());
    let found = match (errors, warnings) {
        (0, 0) => language.pick("no defects".to_owned(), "未发现缺陷".to_owned()),
        _ => language.pick(
            format!(
                "{}, {}",
                counted(errors, "error"),
                counted(warnings, "warning")
            ),
            format!("错误{errors}项，警告{warnings}项"),
        ),
    };
    language.pick(
        format!(
            "{}, {}, {}: {found}\n",
            counted(standards, "standard"),
            counted(editions, "edition"),
            counted(points, "control point"),
        ),
        format!("标准{standards}个，版本{editions}个，控制点{points}个：{found}\n"),
    )
}

/// A number with its English noun.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}
