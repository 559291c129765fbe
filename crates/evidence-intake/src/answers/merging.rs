//! Rows about the same thing, made one.
//!
//! Blank rows yield to filled ones, field by field, so that the parts of several departments add
//! up. Of two different answers the more cautious one counts, since which is later cannot be known, and
//! of other fields the more demanding one. What comes of it depends on what the rows say, and never on the
//! order or the names of files.

use super::SettledRow;
use super::repetition::says_the_same;
use crate::codes::{answer as codes, identifier, sheet as sheet_codes};
use crate::intake::{Given, Intake};
use crate::numbering::{Target, target_name};
use crate::questionnaire::{AnswerRow, caution};
use crate::source::{SheetId, Spot};
use crate::words::ANSWERS;
use clause_model::Language;
use clause_model::method::PartyKind;
use clause_model::submission::{Carried, Disposition, OperatedBy, Verdict};
use diagnostics::Code;
use std::collections::BTreeMap;

/// Merges the rows about each target and instance.
pub(crate) fn merge(
    intake: &mut Intake,
    rows: Vec<SettledRow>,
    language: Language,
) -> Vec<SettledRow> {
    let mut groups: BTreeMap<(Target, Option<String>), Vec<SettledRow>> = BTreeMap::new();
    for row in rows {
        groups
            .entry((row.row.target.clone(), row.row.about()))
            .or_default()
            .push(row);
    }
    let mut copies: BTreeMap<(SheetId, SheetId), usize> = BTreeMap::new();
    let mut merged: Vec<SettledRow> = Vec::new();
    for ((target, _), mut group) in groups {
        group.sort_by_cached_key(content);
        let mut group = group.into_iter();
        let Some(first) = group.next() else { continue };
        let mut merging = Merger {
            intake,
            language,
            copies: &mut copies,
        };
        let rest: Vec<SettledRow> = group.collect();
        merged.push(match target {
            Target::Clause(_) => merging.clause(first, rest),
            Target::Point(_) | Target::Item(..) => merging.point(first, rest),
        });
    }
    report_copies(intake, &copies);
    merged.sort_by_key(|row| (row.row.sheet, row.row.row));
    merged
}

fn report_copies(intake: &mut Intake, copies: &BTreeMap<(SheetId, SheetId), usize>) {
    for ((first, copy), count) in copies {
        let other = intake.journal.place(first.spot());
        intake
            .journal
            .mention(&sheet_codes::COPIED_SHEET, copy.spot(), |d| {
                let d = d.with("count", count).with("file", &other.file);
                d.with("other", other.sheet.clone().unwrap_or_default())
                    .related_to(other)
            });
    }
}

struct Merger<'m, 'a> {
    intake: &'m mut Intake<'a>,
    language: Language,
    /// How many equal rows two sheets share.
    copies: &'m mut BTreeMap<(SheetId, SheetId), usize>,
}

impl Merger<'_, '_> {
    fn point(&mut self, mut kept: SettledRow, rest: Vec<SettledRow>) -> SettledRow {
        for other in rest {
            if other.row.is_blank() {
                continue;
            }
            if kept.row.is_blank() {
                kept = other;
                continue;
            }
            if says_the_same(&kept, &other) {
                self.repeated(&kept, &other);
                continue;
            }
            self.answers(&mut kept.row, &other.row);
            self.fields(&mut kept, other);
        }
        kept
    }

    /// Several questions about one clause: the lowest answer counts, and none of them is wrong.
    fn clause(&mut self, mut kept: SettledRow, rest: Vec<SettledRow>) -> SettledRow {
        let filled = 1 + rest.iter().filter(|row| !row.row.is_blank()).count();
        let spot = kept.row.spot;
        for other in rest {
            if let Some(given) = &other.row.answer {
                self.settle(given.spot, Disposition::UsedWithRemark);
                let code = identifier::SEVERAL_ROWS_FOR_CLAUSE.id;
                self.intake
                    .journal
                    .remark(other.row.sheet, other.row.row, code);
                if kept
                    .row
                    .answer
                    .as_ref()
                    .is_none_or(|k| caution(given.value) < caution(k.value))
                {
                    kept.row.answer.clone_from(&other.row.answer);
                    kept.row.spot = other.row.spot;
                }
            }
            self.fields(&mut kept, other);
        }
        if filled > 1 {
            let clause = target_name(&kept.row.target);
            self.intake
                .journal
                .report(&identifier::SEVERAL_ROWS_FOR_CLAUSE, spot, |d| {
                    d.with("count", filled).with("clause", clause)
                });
        }
        kept
    }

    fn repeated(&mut self, kept: &SettledRow, other: &SettledRow) {
        for spot in &other.row.inputs {
            self.settle(*spot, Disposition::UsedWithRemark);
        }
        if kept.row.sheet != other.row.sheet {
            *self
                .copies
                .entry((kept.row.sheet, other.row.sheet))
                .or_default() += 1;
            let code = &sheet_codes::COPIED_SHEET;
            self.intake
                .journal
                .remark(other.row.sheet, other.row.row, code.id);
            return;
        }
        let place = self.intake.journal.place(kept.row.spot);
        let described = self.intake.journal.address(kept.row.spot);
        self.intake
            .journal
            .report(&codes::REPEATED_ROW, other.row.spot, |d| {
                let d = d
                    .with("point", target_name(&other.row.target))
                    .with("other", described);
                d.related_to(place)
            });
    }

    fn answers(&mut self, kept: &mut AnswerRow, other: &AnswerRow) {
        let Some(theirs) = &other.answer else { return };
        let Some(ours) = kept.answer.clone() else {
            kept.answer = Some(theirs.clone());
            kept.spot = theirs.spot;
            return;
        };
        if ours.value == theirs.value {
            kept.spot = kept.spot.min(other.spot);
            return;
        }
        let (counts, loses) = if caution(theirs.value) < caution(ours.value) {
            (theirs.clone(), ours)
        } else {
            (ours, theirs.clone())
        };
        kept.answer = Some(counts.clone());
        kept.spot = counts.spot;
        let word = |answer| ANSWERS.canonical(answer, self.language);
        let place = self.intake.journal.place(counts.spot);
        let described = self.intake.journal.address(counts.spot);
        self.intake
            .journal
            .report(&codes::CONFLICTING_ANSWERS, loses.spot, |d| {
                let d = d
                    .with("answer", word(loses.value))
                    .with("counts", word(counts.value));
                let d = d.with("other", described).related_to(place);
                d.about(target_name(&other.target))
            });
    }

    /// Everything but the answer.
    fn fields(&mut self, kept: &mut SettledRow, other: SettledRow) {
        let (ours, theirs) = (&mut kept.row, other.row);
        self.field(&mut ours.planned, theirs.planned, ToString::to_string);
        self.field(&mut ours.interval, theirs.interval, |months| {
            months.to_string()
        });
        let by = theirs.operated_by.map(ByDemand::of);
        let mut known = ours.operated_by.take().map(ByDemand::of);
        self.field(&mut known, by, |by| describe_party(&by.party));
        ours.operated_by = known.map(ByDemand::party);
        ours.interval_text = ours.interval_text.take().or(theirs.interval_text);
        ours.carried = stricter(ours.carried.take(), theirs.carried);
        self.judgements(ours, theirs.judgement);
        ours.unreasoned = graver(ours.unreasoned, theirs.unreasoned);
        ours.unreadable.extend(theirs.unreadable);
        match (&mut ours.respondent, theirs.respondent) {
            (Some(known), Some(new)) if known.value != new.value => {
                known.value = format!("{}; {}", known.value, new.value);
            }
            (known @ None, new) => *known = new,
            _ => {}
        }
        for comment in theirs.comments {
            if !ours.comments.contains(&comment) {
                ours.comments.push(comment);
            }
        }
        ours.mentions.extend(theirs.mentions);
        ours.inputs.extend(theirs.inputs);
        for id in other.evidence {
            if !kept.evidence.contains(&id) {
                kept.evidence.push(id);
            }
        }
    }

    /// Of two values that differ the lower counts: the earlier date, the shorter interval, the operator
    /// of whom more is demanded.
    fn field<T: Ord + Clone>(
        &mut self,
        ours: &mut Option<Given<T>>,
        theirs: Option<Given<T>>,
        describe: impl Fn(&T) -> String,
    ) {
        let Some(theirs) = theirs else { return };
        let Some(known) = ours.take() else {
            *ours = Some(theirs);
            return;
        };
        let (counts, loses) = if theirs.value < known.value {
            (theirs, known)
        } else {
            (known, theirs)
        };
        if loses.value != counts.value {
            let (value, winner) = (describe(&loses.value), describe(&counts.value));
            self.conflict(loses.spot, counts.spot, value, winner);
        }
        *ours = Some(counts);
    }

    fn judgements(
        &mut self,
        ours: &mut AnswerRow,
        theirs: Option<Given<clause_model::submission::Judgement>>,
    ) {
        let Some(theirs) = theirs else { return };
        let Some(mut known) = ours.judgement.take() else {
            ours.judgement = Some(theirs);
            return;
        };
        if known.value.verdict == theirs.value.verdict {
            let note = &theirs.value.note;
            if known.value.note != *note {
                known.value.note = format!("{}\n{note}", known.value.note);
            }
            ours.judgement = Some(known);
            return;
        }
        let lower = severity(theirs.value.verdict) < severity(known.value.verdict);
        let (counts, loses) = if lower {
            (theirs, known)
        } else {
            (known, theirs)
        };
        let word = |given: &Given<clause_model::submission::Judgement>| {
            crate::words::VERDICTS
                .canonical(given.value.verdict, self.language)
                .to_owned()
        };
        self.conflict(loses.spot, counts.spot, word(&loses), word(&counts));
        ours.judgement = Some(counts);
    }

    fn conflict(&mut self, loses: Spot, wins: Spot, value: String, counts: String) {
        let code: &'static Code = &codes::CONFLICTING_FIELD;
        let place = self.intake.journal.place(wins);
        let described = self.intake.journal.address(wins);
        self.intake.journal.report(code, loses, |d| {
            let d = d.with("value", value).with("counts", counts);
            d.with("other", described).related_to(place)
        });
    }

    fn settle(&mut self, spot: Spot, disposition: Disposition) {
        if let (Some(sheet), Some(cell)) = (spot.sheet_id(), spot.cell) {
            self.intake.journal.settle(sheet, cell, disposition);
        }
    }
}

/// What a row says, wherever it stands: the order in which rows are set against each other.
fn content(row: &SettledRow) -> String {
    fn value<T>(given: Option<&Given<T>>) -> Option<&T> {
        given.map(|given| &given.value)
    }
    let said = &row.row;
    let judged = value(said.judgement.as_ref());
    let judged = judged.map(|judgement| (judgement.verdict, &judgement.note));
    let dated = (
        value(said.planned.as_ref()),
        value(said.interval.as_ref()),
        &said.interval_text,
    );
    let people = (
        value(said.operated_by.as_ref()),
        value(said.respondent.as_ref()),
    );
    let answer = (value(said.answer.as_ref()), &said.carried, &said.unreadable);
    let rest = (&said.comments, &row.evidence, said.unreasoned);
    format!("{answer:?}{dated:?}{people:?}{judged:?}{rest:?}")
}

/// An operator, in the order of what is demanded of the organisation: what cannot be read first, since its
/// management cannot be shown, then other parties, and the organisation itself last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct ByDemand {
    kind: u8,
    unnamed: bool,
    party: OperatedBy,
}

impl ByDemand {
    fn of(given: Given<OperatedBy>) -> Given<Self> {
        let party = given.value;
        let kind = match party.kind {
            PartyKind::Unknown => 0,
            PartyKind::Supplier => 1,
            PartyKind::Customer => 2,
            PartyKind::InternalGroup => 3,
            PartyKind::Own => 4,
        };
        let value = ByDemand {
            kind,
            unnamed: party.name.is_none(),
            party,
        };
        Given {
            value,
            spot: given.spot,
        }
    }

    fn party(given: Given<Self>) -> Given<OperatedBy> {
        Given {
            value: given.value.party,
            spot: given.spot,
        }
    }
}

/// The carried part of which more remains to be shown.
fn stricter(ours: Option<Carried>, theirs: Option<Carried>) -> Option<Carried> {
    let demand = |part: &Carried| {
        let sources = part.sources.clone();
        (
            !part.remainder,
            caution(part.answer),
            !part.by_certificate,
            sources,
        )
    };
    ours.into_iter().chain(theirs).min_by_key(demand)
}

fn describe_party(party: &OperatedBy) -> String {
    let kind = match party.kind {
        PartyKind::Unknown => "?",
        kind => crate::words::PARTIES.canonical(kind, Language::En),
    };
    match &party.name {
        Some(name) => format!("{kind}: {name}"),
        None => kind.to_owned(),
    }
}

/// The graver of two judgements without a note.
fn graver(ours: Option<Verdict>, theirs: Option<Verdict>) -> Option<Verdict> {
    ours.into_iter()
        .chain(theirs)
        .min_by_key(|verdict| severity(*verdict))
}

/// The order of judgements, the gravest first.
fn severity(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Major => 0,
        Verdict::N => 1,
        Verdict::Minor => 2,
        Verdict::P => 3,
        Verdict::L => 4,
        Verdict::F => 5,
    }
}
