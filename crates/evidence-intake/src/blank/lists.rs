//! The lists sheet: the words behind every dropdown.

use super::answer_list::AnswerList;
use super::frame::{Column, FIRST_COLUMN, Frame, HEADER_ROW};
use super::looks::told;
use crate::marks::OwnSheet;
use crate::role::Role;
use crate::words::{ANSWERS, APPROVALS, EVIDENCE_TYPES, PARTIES, STATUSES, VERDICTS, YES_NO};
use clause_model::{Language, LocalText};
use std::collections::BTreeMap;
use workbook::draft::ValidationRule;
use workbook::{CellRange, CellRef, SheetDraft, SheetRange};

/// What a dropdown offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Offer {
    Answers(AnswerList),
    Parties,
    Verdicts,
    Types,
    Approvals,
    Statuses,
    YesNo,
}

/// The lists sheet and where each list stands on it.
pub(super) struct Lists {
    sheet: SheetDraft,
    ranges: BTreeMap<Offer, SheetRange>,
}

impl Lists {
    pub(super) fn new(frame: &Frame<'_>) -> Self {
        let offers = offers(frame);
        let columns: Vec<Column> = offers.iter().map(|(_, header, _)| column(header)).collect();
        let mut sheet = frame.sheet(OwnSheet::Lists);
        let mut ranges = BTreeMap::new();
        Frame::header(&mut sheet, HEADER_ROW, &columns);
        let last = FIRST_COLUMN + columns.len() as u32 - 1;
        let intro = frame.text(&frame.texts.lists.intro);
        frame.title(&mut sheet, OwnSheet::Lists, intro, last);
        for (at, (offer, _, words)) in (FIRST_COLUMN..).zip(&offers) {
            let first = CellRef::new(HEADER_ROW + 1, at);
            for (row, word) in (first.row..).zip(words) {
                sheet.put(row, at, *word, &told());
            }
            let end = CellRef::new(HEADER_ROW + words.len() as u32, at);
            let range = SheetRange::new(sheet.name.clone(), CellRange::new(first, end));
            ranges.insert(*offer, range);
        }
        sheet.freeze = Some(CellRef::new(HEADER_ROW + 1, FIRST_COLUMN));
        Lists { sheet, ranges }
    }

    /// The rule that offers a list.
    pub(super) fn rule(&self, offer: Offer) -> Option<ValidationRule> {
        let range = self.ranges.get(&offer)?;
        Some(ValidationRule::ListFrom(range.clone()))
    }

    pub(super) fn into_sheet(self) -> SheetDraft {
        self.sheet
    }
}

fn column(header: &str) -> Column {
    Column {
        role: None,
        header: header.to_owned(),
        width: 17.0,
    }
}

type Listed = (Offer, String, Vec<&'static str>);

fn offers(frame: &Frame<'_>) -> Vec<Listed> {
    let texts = &frame.texts.lists;
    let language = frame.language;
    let heading = |list: AnswerList| -> &LocalText {
        match list {
            AnswerList::Claims => &texts.answer,
            AnswerList::Event => &texts.event,
            AnswerList::Periodic => &texts.periodic,
            AnswerList::Conditional => &texts.conditional,
            AnswerList::Any => &texts.any,
        }
    };
    let answers = AnswerList::ALL.into_iter().map(|list| {
        let words = list
            .answers()
            .map(|answer| ANSWERS.canonical(answer, language));
        let header = frame.text(heading(list)).to_owned();
        (Offer::Answers(list), header, words.collect())
    });
    let by_role = |offer, role: Role, words| (offer, role.own_header(language).to_owned(), words);
    let others = [
        by_role(Offer::Parties, Role::OperatedBy, words(&PARTIES, language)),
        by_role(Offer::Verdicts, Role::Judgement, words(&VERDICTS, language)),
        by_role(Offer::Types, Role::Type, words(&EVIDENCE_TYPES, language)),
        by_role(
            Offer::Approvals,
            Role::Approval,
            words(&APPROVALS, language),
        ),
        by_role(Offer::Statuses, Role::Status, words(&STATUSES, language)),
    ];
    let yes_no = (
        Offer::YesNo,
        frame.text(&texts.yes_no).to_owned(),
        words(&YES_NO, language),
    );
    answers.chain(others).chain([yes_no]).collect()
}

fn words<T>(vocabulary: &crate::words::Vocabulary<T>, language: Language) -> Vec<&'static str> {
    let canonical = vocabulary.0.iter().map(|word| word.canonical.get(language));
    canonical.collect()
}
