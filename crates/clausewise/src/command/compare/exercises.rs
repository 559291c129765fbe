//! Exercises on what changed.

use crate::command::lint::counted;
use crate::command::questionnaire::workbook_bytes;
use crate::failure::Failure;
use crate::output::{Outlet, Output};
use crate::screen::Screen;
use clap::{Args, value_parser};
use clause_model::Language;
use gap_scoring::report::comparison::{ComparedEditions, ComparisonView, DATED};
use gap_scoring::report::training::{TrainingOptions, training_workbook};
use std::path::{Path, PathBuf};

/// The seed where none is given.
const SEED: u64 = 1;

/// What exercises are made.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// Write exercises for a class instead, marked by formulas
    #[arg(long, requires = "output", requires = "answers", conflicts_with_all = ["clause", "format"])]
    training: bool,
    /// Which set of exercises is drawn: the same number gives the same set [default: 1]
    #[arg(long, value_name = "N", requires = "training")]
    seed: Option<u64>,
    /// How many questions each clause gives to each of the three exercises [default: 1]
    #[arg(long, value_name = "N", requires = "training", value_parser = value_parser!(u32).range(1..=20))]
    questions: Option<u32>,
    /// The trainer's answers (.xlsx), a file of their own
    #[arg(long, value_name = "FILE", requires = "training")]
    answers: Option<PathBuf>,
}

impl Options {
    /// Where the answers go.
    pub(super) fn answers(&self) -> Option<&PathBuf> {
        self.answers.as_ref()
    }

    /// Writes the class workbook and the answers.
    pub(super) fn write(
        &self,
        editions: ComparedEditions<'_>,
        language: Language,
        [class, answers]: [&Path; 2],
        outlet: &Outlet<'_>,
    ) -> Result<(), Failure> {
        let options = TrainingOptions {
            seed: self.seed.unwrap_or(SEED),
            per_clause: self.questions.unwrap_or(1),
            created: DATED,
        };
        let set = training_workbook(&ComparisonView::of(editions, language), &options);
        outlet.write(&[
            output(class, workbook_bytes(&set.class, class)?),
            output(answers, workbook_bytes(&set.answers, answers)?),
        ])?;
        let (count, seed) = (set.questions.len(), options.seed);
        let (class, answers) = (class.display(), answers.display());
        let asked = counted(count, "question");
        Screen::print(&language.pick(
            format!("{class}: {asked}, set {seed}\n{answers}: the answers to set {seed}\n"),
            format!("{class}：题组{seed}，共{count}题\n{answers}：题组{seed}的答案\n"),
        ))?;
        Ok(())
    }
}

fn output(path: &Path, bytes: Vec<u8>) -> Output {
    Output {
        path: path.to_owned(),
        bytes,
    }
}
