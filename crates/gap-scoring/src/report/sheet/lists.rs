//! The lists behind the dropdowns.

use crate::finding::FindingGrade;
use crate::remediation::ActionStatus;
use crate::report::place::{FIRST_COLUMN, FIRST_ROW, HEADER_ROW, Sheet};
use crate::report::view::View;
use crate::report::word::Worded;
use crate::report::{frame, label, looks};
use clause_model::Language;
use clause_model::report_edits::FindingStatus;
use clause_model::submission::Verdict;
use workbook::draft::{ValidationDraft, ValidationRule};
use workbook::{CellRange, CellRef, SheetDraft, SheetRange};

/// What a dropdown or a lookup offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Offer {
    /// What an assessor may judge.
    Verdicts,
    /// Yes.
    Yes,
    /// Yes or no.
    YesNo,
    /// How far a finding has got.
    FindingStatuses,
    /// How far an action has got.
    ActionStatuses,
    /// Grades in the order of their ranks.
    Grades,
}

const OFFERS: [Offer; 6] = [
    Offer::Verdicts,
    Offer::Yes,
    Offer::FindingStatuses,
    Offer::ActionStatuses,
    Offer::Grades,
    Offer::YesNo,
];

impl Offer {
    fn words(self, language: Language) -> Vec<&'static str> {
        match self {
            Offer::Verdicts => Verdict::ALL.iter().map(|v| v.word(language)).collect(),
            Offer::Yes => vec![label::YES.get(language)],
            Offer::YesNo => vec![label::YES.get(language), label::NO.get(language)],
            Offer::FindingStatuses => FindingStatus::ALL
                .iter()
                .map(|s| s.word(language))
                .collect(),
            Offer::ActionStatuses => ActionStatus::ALL.iter().map(|s| s.word(language)).collect(),
            Offer::Grades => {
                let mut grades = FindingGrade::ALL;
                grades.sort();
                grades.iter().map(|grade| grade.word(language)).collect()
            }
        }
    }

    fn heading(self, language: Language) -> &'static str {
        let heading = match self {
            Offer::Verdicts => label::LIST_VERDICTS,
            Offer::Yes => label::LIST_YES,
            Offer::YesNo => label::LIST_YES_NO,
            Offer::FindingStatuses => label::LIST_FINDING_STATUSES,
            Offer::ActionStatuses => label::LIST_ACTION_STATUSES,
            Offer::Grades => label::LIST_GRADES,
        };
        heading.get(language)
    }

    fn column(self) -> u32 {
        let place = OFFERS.iter().position(|offer| *offer == self);
        FIRST_COLUMN + place.unwrap_or_default() as u32
    }
}

/// Where the words of a list stand.
pub(in crate::report) fn range(language: Language, offer: Offer) -> SheetRange {
    let count = offer.words(language).len() as u32;
    Sheet::Lists.range(language, (FIRST_ROW, FIRST_ROW + count - 1), offer.column())
}

/// The rule that offers a list in a range.
pub(in crate::report) fn rule(view: &View<'_>, offer: Offer, cells: CellRange) -> ValidationDraft {
    let rule = ValidationRule::ListFrom(range(view.language, offer));
    ValidationDraft::new(cells, rule)
}

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Lists);
    let offered = || {
        let offers = OFFERS.iter().copied();
        offers.filter(|offer| view.has_plan() || *offer != Offer::ActionStatuses)
    };
    let headers: Vec<(u32, &str, f64)> = offered()
        .map(|offer| (offer.column(), offer.heading(view.language), 22.0))
        .collect();
    frame::header_cells(&mut sheet, HEADER_ROW, &headers);
    frame::title(&mut sheet, view.say(label::LISTS_INTRO), OFFERS[5].column());
    for offer in offered() {
        for (row, word) in (FIRST_ROW..).zip(offer.words(view.language)) {
            sheet.put(row, offer.column(), word, &looks::told());
        }
    }
    sheet.visibility = workbook::Visibility::VeryHidden;
    sheet.freeze = Some(CellRef::new(FIRST_ROW, FIRST_COLUMN));
    sheet
}
