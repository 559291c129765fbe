//! Evidence that rows name, as ids of the register.

use super::SettledRow;
use super::series::{self, Several};
use crate::codes::answer as codes;
use crate::intake::Intake;
use crate::journal::Attachment;
use crate::questionnaire::{AnswerRow, Mention, MentionSource};
use crate::words::{half_width, leads_outside, normalise};
use clause_model::submission::EvidenceEntry;
use std::collections::BTreeMap;

/// The register as citations look it up.
pub(crate) struct Register {
    by_id: BTreeMap<String, String>,
    by_title: BTreeMap<String, Option<String>>,
    by_location: BTreeMap<String, String>,
    exists: bool,
    /// Whether it has been said that there is none.
    told: bool,
}

impl Register {
    /// The index of a register; `exists` says whether any file has one, however empty.
    pub(crate) fn new(entries: &[EvidenceEntry], exists: bool) -> Self {
        let mut register = Register {
            by_id: BTreeMap::new(),
            by_title: BTreeMap::new(),
            by_location: BTreeMap::new(),
            exists,
            told: false,
        };
        for entry in entries {
            let id = entry.id.clone();
            register.by_id.insert(id_key(&id), id.clone());
            let titled = register.by_title.entry(normalise(&entry.title));
            titled
                .and_modify(|known| *known = None)
                .or_insert(Some(id.clone()));
            if let Some(location) = &entry.location {
                register
                    .by_location
                    .insert(location.trim().to_lowercase(), id);
            }
        }
        register
    }

    /// The entry that a text names as a whole, by id or by title.
    fn whole(&self, text: &str) -> Option<String> {
        let by_title = || self.by_title.get(&normalise(text)).cloned().flatten();
        self.by_id.get(&id_key(text)).cloned().or_else(by_title)
    }

    /// The entries that a text names, all from one to another included.
    fn within_text(&self, text: &str) -> Vec<String> {
        let by_id = |id: &str| self.by_id.get(&id_key(id)).cloned();
        let parting = |c: char| SEPARATORS.contains(&c) || "：:。（）()".contains(c);
        let pieces = text.split(parting).map(str::trim);
        let mut named = Vec::new();
        for piece in pieces {
            let mut stretches = std::iter::once(piece).chain(piece.split_whitespace());
            let range = stretches.find_map(|stretch| match series::range(stretch, &by_id) {
                Several::Known(ids) => Some(ids),
                _ => None,
            });
            named.extend(range.unwrap_or_default());
            named.extend(self.within(piece));
        }
        named
    }

    /// The entries whose ids stand apart within a text.
    fn within(&self, text: &str) -> Vec<String> {
        let text: String = text.chars().map(half_width).collect();
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '#');
        let words = text.split(|c: char| !is_part(c));
        let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let known = words.filter(|word| is_telling(word));
        known
            .filter_map(|word| self.by_id.get(&id_key(word)).cloned())
            .collect()
    }

    /// The entries that each part of an evidence cell names.
    fn named_in_parts<'p>(&self, parts: &[&'p str]) -> Vec<(&'p str, Vec<String>)> {
        let mut read: Vec<(&str, Vec<String>)> = Vec::new();
        for part in parts {
            let before = read.last().and_then(|(_, ids)| ids.last()).cloned();
            read.push((part, self.named_in(part, before.as_deref())));
        }
        read
    }

    /// The entries that one part names: one, all from one to another, a list of them, or those whose ids
    /// stand apart in it. A range or list of which any member is not in the register names none.
    fn named_in(&self, part: &str, before: Option<&str>) -> Vec<String> {
        if let Some(id) = self.whole(part) {
            return vec![id];
        }
        let by_id = |id: &str| self.by_id.get(&id_key(id)).cloned();
        let several = match series::range(part, &by_id) {
            Several::No => series::list(part, before, &by_id),
            range => range,
        };
        match several {
            Several::Known(ids) => ids,
            Several::NotAllKnown => Vec::new(),
            Several::No => self.within(part),
        }
    }

    /// The entries that a mention names, whatever else it says.
    fn named(&self, mention: &Mention) -> Vec<String> {
        let linked = self
            .linked(&mention.text)
            .or_else(|| self.whole(&mention.text));
        linked.map_or_else(|| self.within(&mention.text), |id| vec![id])
    }

    /// The entry that a link leads to.
    fn linked(&self, target: &str) -> Option<String> {
        let target = target.trim().to_lowercase();
        let file = target.rsplit(['/', '\\']).next().unwrap_or(&target);
        let by_file = || {
            let mut known = self.by_location.iter();
            known.find(|(location, _)| location.rsplit(['/', '\\']).next() == Some(file))
        };
        let exact = self.by_location.get(&target).cloned();
        exact.or_else(|| by_file().map(|(_, id)| id.clone()))
    }
}

/// Ids without a digit are words, and those of digits alone are numbers, that a text may hold by
/// chance.
fn is_telling(id: &str) -> bool {
    id.chars().any(|c| c.is_ascii_digit()) && !id.chars().all(|c| c.is_ascii_digit())
}

fn id_key(id: &str) -> String {
    let plain: String = id.chars().map(half_width).collect();
    plain.trim().to_lowercase()
}

/// Turns what a row mentions into citations.
pub(crate) fn cite(intake: &mut Intake, register: &mut Register, mut row: AnswerRow) -> SettledRow {
    let mentions = std::mem::take(&mut row.mentions);
    let mut evidence: Vec<String> = Vec::new();
    for mention in &mentions {
        let cited = match twin(&mentions, mention) {
            Some(twin) => cited_with_twin(intake, register, mention, twin),
            None => cited(intake, register, mention),
        };
        if mention.source.is_link() && !cited.is_empty() {
            keep_link(intake, mention);
        }
        for id in cited {
            if !evidence.contains(&id) {
                evidence.push(id);
            }
        }
    }
    // The row still says something, if only by its mentions.
    row.mentions = mentions;
    SettledRow {
        row,
        evidence,
        by_clause: None,
    }
}

fn keep_link(intake: &mut Intake, mention: &Mention) {
    if let (Some(sheet), Some(cell)) = (mention.spot.sheet_id(), mention.spot.cell) {
        intake.journal.keep(sheet, cell, Attachment::Link);
    }
}

/// The link under an evidence cell's text, or the text over its link.
fn twin<'m>(mentions: &'m [Mention], mention: &Mention) -> Option<&'m Mention> {
    mentions.iter().find(|other| {
        let kinds = (mention.source, other.source);
        let text_and_link = matches!(
            kinds,
            (MentionSource::Evidence, MentionSource::Link)
                | (MentionSource::Link, MentionSource::Evidence)
        );
        text_and_link && other.spot == mention.spot
    })
}

/// A cell's text and its link name the same thing: where one of them is known, the other is not
/// missing from the register; where none is, they are one citation.
fn cited_with_twin(
    intake: &mut Intake,
    register: &mut Register,
    mention: &Mention,
    twin: &Mention,
) -> Vec<String> {
    if !register.named(mention).is_empty() {
        return cited(intake, register, mention);
    }
    if mention.source == MentionSource::Link || !register.named(twin).is_empty() {
        return Vec::new();
    }
    let several = mention.text.contains(SEPARATORS);
    if several || !leads_outside(&twin.text, &mention.text) {
        return cited(intake, register, mention);
    }
    let whole = format!("{} ({})", mention.text, twin.text);
    report(intake, register, mention, &whole);
    keep_link(intake, twin);
    vec![whole]
}

fn cited(intake: &mut Intake, register: &mut Register, mention: &Mention) -> Vec<String> {
    match mention.source {
        MentionSource::Evidence => cited_in_full(intake, register, mention),
        MentionSource::Aside | MentionSource::LinkAside => match register.linked(&mention.text) {
            Some(id) => vec![id],
            None => register.within_text(&mention.text),
        },
        MentionSource::Link => match register.linked(&mention.text) {
            Some(id) => vec![id],
            // Links within the workbook lead to the register or to help, and are no evidence.
            None if !leads_outside(&mention.text, "") => register.within(&mention.text),
            None => {
                report(intake, register, mention, &mention.text);
                vec![mention.text.clone()]
            }
        },
    }
}

/// What parts the citations of an evidence cell.
const SEPARATORS: [char; 6] = [',', '，', ';', '；', '、', '\n'];

/// Every part of an evidence cell is a citation. Where no part is known, the cell is prose and is
/// cited as a whole.
fn cited_in_full(intake: &mut Intake, register: &mut Register, mention: &Mention) -> Vec<String> {
    if let Some(id) = register.whole(&mention.text) {
        return vec![id];
    }
    let parts: Vec<&str> = mention
        .text
        .split(SEPARATORS)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let read = register.named_in_parts(&parts);
    let is_prose = read
        .iter()
        .all(|(part, ids)| ids.is_empty() && part.contains(' '));
    if is_prose {
        report(intake, register, mention, &mention.text);
        return vec![mention.text.clone()];
    }
    let mut cited = Vec::new();
    for (part, ids) in read {
        if ids.is_empty() {
            report(intake, register, mention, part);
            cited.push(part.to_owned());
        }
        cited.extend(ids);
    }
    cited
}

fn report(intake: &mut Intake, register: &mut Register, mention: &Mention, text: &str) {
    let spot = mention.spot;
    if register.exists {
        intake
            .journal
            .report(&codes::EVIDENCE_NOT_IN_REGISTER, spot, |d| {
                d.with("evidence", text)
            });
        return;
    }
    if let (Some(sheet), Some(cell)) = (spot.sheet_id(), spot.cell) {
        let remarked = clause_model::submission::Disposition::UsedWithRemark;
        intake.journal.settle(sheet, cell, remarked);
        intake
            .journal
            .remark(sheet, cell.row, codes::REGISTER_MISSING.id);
    }
    if !register.told {
        register.told = true;
        intake
            .journal
            .mention(&codes::REGISTER_MISSING, spot, |d| d);
    }
}
