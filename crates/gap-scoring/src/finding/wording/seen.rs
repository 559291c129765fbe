//! What was seen: what is said of each point, and each entry in its state.

use super::Writer;
use crate::evidence::StateReason;
use crate::finding::answer_phrase;
use crate::finding::cause::Cause;
use crate::finding::item_wording;
use crate::finding::merging::rating_of;
use crate::outcome::Outcome;
use crate::rating::{InstanceRating, ItemRating, PointRating};
use clause_model::evidence_type::EvidenceType;
use clause_model::identifier::ControlPointId;
use clause_model::method::PartyKind;
use clause_model::submission::{AnswerField, PointAnswer, is_same_name};
use std::collections::{BTreeMap, BTreeSet};

/// How many entries, items or instances are listed; more would not be read.
const MOST_LISTED: usize = 8;
/// How many points are named beside a state that an entry has at some points only.
const MOST_POINTS: usize = 4;

impl Writer<'_> {
    pub(super) fn seen(&self) -> String {
        let points = self.draft.points.iter();
        let mut lines: Vec<String> = points.filter_map(|id| self.point_seen(id)).collect();
        lines.extend(self.recorded_elsewhere());
        lines.extend(self.entries_seen());
        lines.join("\n")
    }

    /// A point's answer, rating, parts that fall short, and what was noted.
    fn point_seen(&self, id: &ControlPointId) -> Option<String> {
        let rating = rating_of(self.input, id)?;
        let rows = self.rows(id);
        let mut parts = vec![self.answered_and_rated(&rows, rating)];
        parts.extend(self.parts_short(&rows, rating));
        parts.extend(self.operated(&rows));
        let comments = rows.iter().filter_map(|row| row.comment.as_deref());
        parts.extend(self.quoted(comments, ("comment", "备注")));
        let notes = rows.iter().filter_map(|row| row.judgement.as_ref());
        let notes = notes.map(|judgement| judgement.note.as_str());
        parts.extend(self.quoted(notes, ("assessor", "评估人")));
        let parts = parts.join(self.language.pick("; ", "；"));
        Some(self.say(format!("{id}: {parts}"), format!("{id}：{parts}")))
    }

    /// The rows about a point, in the order of the cells.
    fn rows(&self, id: &ControlPointId) -> Vec<&PointAnswer> {
        let answers = &self.input.submission.answers;
        let mut rows: Vec<&PointAnswer> = answers.iter().filter(|row| row.point == *id).collect();
        // Rows that share a cell are told apart by what they say, never by the order in which they come.
        let note = |row: &PointAnswer| row.judgement.as_ref().map(|one| one.note.clone());
        let answer = |row: &PointAnswer| row.claim().map(|answer| answer_phrase(answer).en);
        rows.sort_by_cached_key(|row| {
            let about = (row.item.clone(), row.instance.clone(), row.comment.clone());
            (row.place.clone(), about, answer(row), note(row))
        });
        rows
    }

    fn answered_and_rated(&self, rows: &[&PointAnswer], rating: &PointRating) -> String {
        let whole = rows
            .iter()
            .filter(|row| row.item.is_none() && row.instance.is_none());
        let said = self.said(whole.copied());
        let said = said.or_else(|| {
            let speaks = |row: &&&PointAnswer| self.said(std::iter::once(**row)).is_some();
            let of_parts = rows.iter().any(|row| speaks(&row));
            of_parts.then(|| self.say("answered part by part", "逐项作答"))
        });
        let said = said.unwrap_or_else(|| self.say("not answered", "未作答"));
        let rated = self.rated(rating.outcome);
        self.say(format!("{said}, {rated}"), format!("{said}，{rated}"))
    }

    fn rated(&self, outcome: Outcome) -> String {
        let words = outcome.words(self.language);
        match outcome.rating() {
            Some(_) => self.say(format!("rated {words}"), format!("评为{words}")),
            None => words.to_owned(),
        }
    }

    /// What rows answer; none where they say nothing.
    fn said<'a>(&self, rows: impl Iterator<Item = &'a PointAnswer>) -> Option<String> {
        let mut words: Vec<String> = Vec::new();
        let mut unusable = false;
        for row in rows {
            let Some(answer) = row.claim() else {
                unusable |= row.unreadable.contains(&AnswerField::Answer);
                continue;
            };
            let answer = answer_phrase(answer).get(self.language);
            let carried = row.answer.is_none() && row.carried.is_some();
            let carried = if carried {
                self.language.pick(" (carried over)", "（承接）")
            } else {
                ""
            };
            let word = format!("“{answer}”{carried}");
            if !words.contains(&word) {
                words.push(word);
            }
        }
        let words = words.join(self.language.pick(", ", "、"));
        match (words.is_empty(), unusable) {
            (true, false) => None,
            (true, true) => Some(self.say(
                "answer does not fit or cannot be read",
                "回答不适用或无法识别",
            )),
            (false, false) => Some(self.say(format!("answered {words}"), format!("回答为{words}"))),
            (false, true) => Some(self.say(
                format!("answered {words}, beside an answer that does not fit or cannot be read"),
                format!("回答为{words}，另有回答不适用或无法识别"),
            )),
        }
    }

    /// The other parties that carry a point out.
    fn operated(&self, rows: &[&PointAnswer]) -> Option<String> {
        let parties = rows.iter().filter_map(|row| row.operated_by.as_ref());
        let others: BTreeSet<Option<&str>> = parties
            .filter(|by| by.kind != PartyKind::Own)
            .map(|by| by.name.as_deref())
            .collect();
        if others.is_empty() {
            return None;
        }
        let names: Vec<&str> = others.into_iter().flatten().collect();
        let names = names.join(self.language.pick(", ", "、"));
        Some(if names.is_empty() {
            self.say("operated by another party", "由其他方运行")
        } else {
            self.say(
                format!("operated by another party ({names})"),
                format!("由其他方（{names}）运行"),
            )
        })
    }

    /// The items and instances that fall short, by name.
    fn parts_short(&self, rows: &[&PointAnswer], rating: &PointRating) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for item in short(&rating.items) {
            let of_item = |row: &&PointAnswer| {
                row.item.as_deref() == Some(&item.key) && row.instance.is_none()
            };
            let said = self.said(rows.iter().copied().filter(of_item));
            let name = self.say(format!("item {}", item.key), format!("分项{}", item.key));
            found.push(self.part(&name, said, item.decision.outcome));
        }
        for instance in &rating.instances {
            found.extend(self.instance_short(rows, instance));
        }
        let more = found.len().saturating_sub(MOST_LISTED);
        found.truncate(MOST_LISTED);
        if more > 0 {
            found.push(self.say(format!("and {more} more"), format!("另有{more}项")));
        }
        found
    }

    fn instance_short(&self, rows: &[&PointAnswer], instance: &InstanceRating) -> Vec<String> {
        let name = &instance.name;
        if !instance.decision.outcome.is_gap() {
            return Vec::new();
        }
        let of_row = |row: &&PointAnswer, key: Option<&str>| {
            let named = row.instance.as_deref();
            named.is_some_and(|cell| is_same_name(cell, name)) && row.item.as_deref() == key
        };
        let items: Vec<String> = short(&instance.items)
            .map(|item| {
                let key = item.key.as_str();
                let rows = rows.iter().copied();
                let said = self.said(rows.filter(|row| of_row(row, Some(key))));
                let name = self.say(format!("{name}, item {key}"), format!("{name}分项{key}"));
                self.part(&name, said, item.decision.outcome)
            })
            .collect();
        if !items.is_empty() {
            return items;
        }
        let said = self.said(rows.iter().copied().filter(|row| of_row(row, None)));
        vec![self.part(name, said, instance.decision.outcome)]
    }

    fn part(&self, name: &str, said: Option<String>, outcome: Outcome) -> String {
        let rated = self.rated(outcome);
        match said {
            Some(said) => self.say(
                format!("{name}: {said}, {rated}"),
                format!("{name}：{said}，{rated}"),
            ),
            None => self.say(format!("{name}: {rated}"), format!("{name}：{rated}")),
        }
    }

    fn quoted<'a>(
        &self,
        texts: impl Iterator<Item = &'a str>,
        (en, zh): (&str, &str),
    ) -> Option<String> {
        let mut said: Vec<&str> = Vec::new();
        for text in texts.map(str::trim).filter(|text| !text.is_empty()) {
            if !said.contains(&text) {
                said.push(text);
            }
        }
        let text = item_wording::joined(&said, self.language);
        (!said.is_empty()).then(|| self.say(format!("{en}: “{text}”"), format!("{zh}：“{text}”")))
    }

    /// Each entry with its state and facts, in the order of the register; of many those that do not count in
    /// full come before the others.
    fn entries_seen(&self) -> Vec<String> {
        let standings: BTreeMap<&String, Standings> = self
            .evidence
            .iter()
            .map(|id| (id, self.standings(id)))
            .collect();
        let place = |id: &String| {
            let place = self.entry(id).map(|entry| &entry.place);
            (place.is_none(), place)
        };
        let mut ids: Vec<&String> = standings.keys().copied().collect();
        let in_full = |id: &&String| standings[*id].keys().all(BTreeSet::is_empty);
        ids.sort_by_key(|id| (in_full(id), place(id), *id));
        let more = ids.len().saturating_sub(MOST_LISTED);
        ids.truncate(MOST_LISTED);
        ids.sort_by_key(|id| (place(id), *id));
        let mut lines: Vec<String> = ids
            .into_iter()
            .map(|id| self.entry_seen(id, &standings[id]))
            .collect();
        if more > 0 {
            lines.push(self.say(
                format!("and {more} more, in the evidence matrix"),
                format!("另有{more}份，见证据矩阵"),
            ));
        }
        lines
    }

    fn entry_seen(&self, id: &str, standings: &Standings) -> String {
        let several = standings.len() > 1;
        let mut said: Vec<String> = Vec::new();
        for (reasons, points) in standings {
            let state = self.state_of(id, reasons);
            let points = if several {
                self.at_points(points)
            } else {
                String::new()
            };
            said.push(format!("{state}{points}"));
        }
        if let Some(entry) = self.entry(id) {
            said.extend(self.facts_of(entry));
        }
        let name = self.entry_name(id);
        let said = said.join(self.language.pick("; ", "；"));
        self.say(format!("{name}: {said}"), format!("{name}：{said}"))
    }

    fn state_of(&self, id: &str, reasons: &BTreeSet<StateReason>) -> String {
        let interview =
            |id| self.entry(id).and_then(|entry| entry.kind) == Some(EvidenceType::Interview);
        if !reasons.is_empty() {
            self.reasons_of(id, reasons)
        } else if interview(id) {
            self.say("said in an interview, no record", "仅为访谈，不是记录")
        } else {
            self.say("usable", "可用")
        }
    }

    /// The points of which something is said, behind it.
    pub(super) fn at_points(&self, points: &[&ControlPointId]) -> String {
        let named: Vec<String> = points
            .iter()
            .take(MOST_POINTS)
            .map(ToString::to_string)
            .collect();
        let named = named.join(self.language.pick(", ", "、"));
        match points.len().saturating_sub(MOST_POINTS) {
            0 => self.say(format!(" at {named}"), format!("（{named}）")),
            more => self.say(
                format!(" at {named} and {more} more"),
                format!("（{named}等{}个控制点）", points.len()),
            ),
        }
    }

    /// The reasons for which an entry does not count in full, with the points at which it is so.
    fn standings(&self, id: &str) -> Standings<'_> {
        let mut found = Standings::new();
        let judged = match &self.draft.cause {
            Some(Cause::Provisional { evidence, reasons }) if evidence == id => Some(reasons),
            _ => None,
        };
        if let Some(reasons) = judged {
            found.insert(reasons.iter().copied().collect(), Vec::new());
            return found;
        }
        for point in &self.draft.points {
            let supports = rating_of(self.input, point)
                .into_iter()
                .flat_map(PointRating::supports);
            for support in supports.filter(|support| support.evidence == id) {
                let reasons = support.standing.reasons.iter().copied().collect();
                let points: &mut Vec<_> = found.entry(reasons).or_default();
                if points.last() != Some(&point) {
                    points.push(point);
                }
            }
        }
        found
    }
}

/// Points by the reasons for which an entry does not count in full there; no reason where it does.
type Standings<'a> = BTreeMap<BTreeSet<StateReason>, Vec<&'a ControlPointId>>;

fn short(items: &[ItemRating]) -> impl Iterator<Item = &ItemRating> {
    items.iter().filter(|item| item.decision.outcome.is_gap())
}
