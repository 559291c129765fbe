//! Exercises on what changed between two editions: a workbook for a class, marked by formulas, and
//! the trainer's answers in a workbook of their own.
//!
//! Exercises are drawn by a seed: the same seed gives the same set, another seed another one. The
//! class workbook holds its key on a very hidden sheet. That keeps it out of sight and is no secret:
//! whoever wants to can make the sheet visible.

mod answers;
mod class;
mod drawing;
mod exercise_sheet;
mod key;
mod question;
mod random;
mod score;
mod start;

pub use question::{Exercise, Question};

use super::comparison::ComparisonView;
use jiff::civil::Date;
use serde::Serialize;
use workbook::WorkbookDraft;

/// What exercises are drawn by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TrainingOptions {
    /// The number that decides which exercises are drawn.
    pub seed: u64,
    /// How many questions each clause contributes to each exercise, as far as it has points.
    pub per_clause: u32,
    /// The date of creation that the files state.
    pub created: Date,
}

/// A set of exercises.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainingSet {
    /// The questions with their right answers and the cells where they are answered.
    pub questions: Vec<Question>,
    /// The workbook for the class.
    pub class: WorkbookDraft,
    /// The trainer's answers, with the reason of each.
    pub answers: WorkbookDraft,
}

/// Draws a set of exercises in the language of the view.
pub fn training_workbook(view: &ComparisonView, options: &TrainingOptions) -> TrainingSet {
    let questions = drawing::questions(view, options);
    TrainingSet {
        class: class::draft(view, &questions, options),
        answers: answers::draft(view, &questions, options),
        questions,
    }
}
