//! The comparison of two editions as inert data in one language: what every document shows, and
//! nothing that it still has to work out.

mod clause_lines;
mod editions;
mod fates;
mod figures;
mod points;
mod reference;

pub use clause_lines::{ChapterLine, ClauseLine};
pub use editions::{ComparedEditions, EditionHead, StandardHead, StatusLine};
pub use fates::{DroppedLine, FateLine, Successor};
pub(in crate::report) use figures::kinds_of_new;
pub use figures::{ChangeCount, Figures, PublishedDegree, Structure, Totals};
pub use points::{PointBrief, PointLine, Shape};
pub use reference::{RubricLine, TermLine};

use clause_model::Language;
use clause_model::lineage::Lineage;
use clause_model::origin::Origin;
use serde::Serialize;

/// The version of the view's shape.
const FORMAT: u32 = 1;

/// Two editions of a standard side by side, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComparisonView {
    /// The version of this shape.
    pub format: u32,
    /// The language of every text.
    pub language: Language,
    /// The standard.
    pub standard: StandardHead,
    /// The older edition.
    pub from: EditionHead,
    /// The newer edition.
    pub to: EditionHead,
    /// Every point of both editions once, by what became of it.
    pub totals: Totals,
    /// The figures of both editions as a whole.
    pub whole: Figures,
    /// The figures by chapter of the newer edition.
    pub chapters: Vec<ChapterLine>,
    /// The clauses as trainers compare them, in the order of the newer edition.
    pub clauses: Vec<ClauseLine>,
    /// The points of the newer edition beside those that they take up.
    pub points: Vec<PointLine>,
    /// What is no longer asked: whole points, and parts of points.
    pub dropped: Vec<DroppedLine>,
    /// What became of each point of the older edition.
    pub fates: Vec<FateLine>,
    /// Terms that changed.
    pub terms: Vec<TermLine>,
    /// How the change degree is judged.
    pub rubric: Vec<RubricLine>,
}

impl ComparisonView {
    /// What documents made from the view say of their origin.
    pub fn origin(&self) -> Origin {
        Origin::of(&self.standard.id, &self.standard.version)
    }

    /// The view of two editions in a language.
    pub fn of(editions: ComparedEditions<'_>, language: Language) -> Self {
        let lineage = Lineage::of(editions.succession);
        let lines = clause_lines::Lines::of(editions);
        let points = points::point_lines(editions, &lineage, &lines, language);
        let dropped = fates::dropped_lines(editions, &points, &lines, language);
        let fates = fates::fate_lines(editions, &lineage, &lines, language);
        let figures = figures::FigureSources {
            editions,
            lineage: &lineage,
            lines: &lines,
        };
        ComparisonView {
            format: FORMAT,
            language,
            standard: StandardHead::of(editions.standard, language),
            from: EditionHead::of(editions.from, language),
            to: EditionHead::of(editions.to, language),
            totals: figures.totals(),
            whole: figures.whole(),
            chapters: clause_lines::chapters(&figures, language),
            clauses: clause_lines::clauses(&figures, language),
            points,
            dropped,
            fates,
            terms: reference::terms(editions.to, language),
            rubric: reference::rubric(language),
        }
    }

    /// Whether an edition is compared with itself.
    pub fn is_same_edition(&self) -> bool {
        self.from.id == self.to.id
    }
}
