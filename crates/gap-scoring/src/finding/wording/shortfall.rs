//! What is said of a document that does not stand or a practice that is not shown: whether nothing was shown, or
//! something that does not count.

use super::{Words, Writer, points_en};
use crate::evidence::{EvidenceState, StateReason, Support};
use crate::finding::absence;
use crate::finding::item_wording::letters;
use crate::finding::merging::rating_of;
use crate::rating::{Decision, PointRating};
use clause_model::ControlPoint;
use clause_model::control_point::Asks;
use clause_model::evidence_type::EvidenceType;
use clause_model::identifier::{ClauseId, ControlPointId, PackageId};
use clause_model::method::Rating;
use std::collections::{BTreeMap, BTreeSet};

/// How many entries a title names.
const MOST_NAMED: usize = 2;

/// What is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Document,
    Practice,
    /// Either of them.
    Any,
}

/// Entries that do not count, with the reasons.
type Failing = BTreeMap<String, BTreeSet<StateReason>>;

impl Writer<'_> {
    /// A package of work of which one side is not shown.
    pub(super) fn of_package(&self, package: &PackageId, side: Side) -> Words {
        let name = self.package_name(package);
        let failing = self.failing_of_all(side);
        let mut said: Vec<String> = self.named(&failing).into_iter().collect();
        let bare = self.draft.points.iter();
        let bare: Vec<&ControlPointId> = bare
            .filter(|id| self.failing(id, side).is_empty())
            .collect();
        if !bare.is_empty() {
            let plain = self.not_shown(&bare, side);
            let at = if said.is_empty() {
                String::new()
            } else {
                self.at_points(&bare)
            };
            said.push(format!("{plain}{at}"));
        }
        let said = said.join(self.language.pick("; ", "；"));
        let lines = self.draft.points.iter();
        let lines = lines.filter_map(|id| self.missing_at(id, side));
        let missing = lines.collect::<Vec<_>>().join("\n");
        let title = self.say(format!("{name}: {said}"), format!("{name}：{said}"));
        (title, missing, None)
    }

    /// Claims with nothing behind them that counts.
    pub(super) fn of_bare_claims(&self, process: &ClauseId) -> Words {
        let name = self.process_name(process);
        let count = self.draft.points.len();
        let shown = self.named(&self.failing_of_all(Side::Any));
        let shown = shown.map_or_else(String::new, |shown| {
            self.say(format!(" ({shown})"), format!("（{shown}）"))
        });
        let title = self.say(
            format!(
                "{name}: claims without usable evidence at {}{shown}",
                points_en(count)
            ),
            format!("{name}：{count}个控制点的声明没有可用证据{shown}"),
        );
        let missing = self.say(
            "Evidence in the register, in force, in scope and of a type that can support the point. Until then the claim counts as a gap, not as a nonconformity.",
            "缺少已登记、现行有效、在范围内且类型适当的证据。在此之前，该声明按差距计，不按不符合计。",
        );
        (title, missing, None)
    }

    /// Entries with what is wrong with them; of many only how many there are, and what is wrong with any.
    fn named(&self, failing: &Failing) -> Option<String> {
        if failing.is_empty() {
            return None;
        }
        if failing.len() > MOST_NAMED {
            let reasons: BTreeSet<StateReason> = failing.values().flatten().copied().collect();
            let reasons: Vec<&str> = reasons.iter().map(|r| r.words(self.language)).collect();
            let reasons = reasons.join(self.language.pick(", ", "、"));
            let count = failing.len();
            return Some(self.say(
                format!("none of {count} entries shown counts ({reasons})"),
                format!("所列{count}份证据均不起作用（{reasons}）"),
            ));
        }
        let named = failing.iter().map(|(id, reasons)| {
            let reasons = self.reasons_of(id, reasons);
            self.say(format!("{id} {reasons}"), format!("{id}{reasons}"))
        });
        let named: Vec<String> = named.collect();
        Some(named.join(self.language.pick("; ", "；")))
    }

    /// That a side is not shown, and where the organisation itself says so.
    fn not_shown(&self, bare: &[&ControlPointId], side: Side) -> String {
        let stated: Vec<String> = bare
            .iter()
            .filter(|id| self.is_stated(id))
            .map(ToString::to_string)
            .collect();
        let document = side == Side::Document;
        if stated.len() == bare.len() {
            return if document {
                self.say(
                    "not documented, as the organisation itself states",
                    "组织自述未形成文件",
                )
            } else {
                self.say(
                    "not done, as the organisation itself states",
                    "组织自述未实施",
                )
            };
        }
        let plain = match (document, self.only_of_other_kinds(bare)) {
            (true, Some(only)) => only,
            (true, None) => self.say("not documented", "未形成文件"),
            (false, _) => self.say("practice not shown", "未能证明已实施"),
        };
        if stated.is_empty() {
            return plain;
        }
        let stated = stated.join(self.language.pick(", ", "、"));
        self.say(
            format!("{plain} (at {stated} the organisation itself states that it is not done)"),
            format!("{plain}（{stated}为组织自述未做到）"),
        )
    }

    /// Where something other than a document is shown at every point: interviews, or records.
    fn only_of_other_kinds(&self, points: &[&ControlPointId]) -> Option<String> {
        let mut interviews = true;
        for id in points {
            let kinds = self.other_kinds(id);
            if kinds.is_empty() {
                return None;
            }
            interviews &= kinds.values().all(|kind| *kind == EvidenceType::Interview);
        }
        Some(if interviews {
            self.say("shown by interview only, no document", "仅有访谈，无文件")
        } else {
            self.say("shown by records only, no document", "仅有记录，无文件")
        })
    }

    /// Usable entries that show a practice where only a document is asked for, with their types.
    fn other_kinds(&self, id: &ControlPointId) -> BTreeMap<String, EvidenceType> {
        let asks = self.input.edition.point(id).map(|point| point.asks);
        let mut found = BTreeMap::new();
        if asks != Some(Asks::Document) {
            return found;
        }
        for support in self.supports_of_gaps(id) {
            let usable = support.standing.state == EvidenceState::Usable;
            let kind = self.entry(&support.evidence).and_then(|entry| entry.kind);
            if let Some(kind) = kind.filter(|_| usable && support.design.is_none()) {
                found.insert(support.evidence.clone(), kind);
            }
        }
        found
    }

    /// Whether the organisation answers "not" wherever the point falls short.
    fn is_stated(&self, id: &ControlPointId) -> bool {
        let mut gaps = self.gaps(id).peekable();
        gaps.peek().is_some() && gaps.all(|gap| gap.claimed == Some(Rating::N))
    }

    fn gaps(&self, id: &ControlPointId) -> impl Iterator<Item = &Decision> {
        let parts = rating_of(self.input, id)
            .into_iter()
            .flat_map(PointRating::parts);
        parts.filter(|part| part.outcome.is_gap())
    }

    fn supports_of_gaps(&self, id: &ControlPointId) -> impl Iterator<Item = &Support> {
        self.gaps(id).flat_map(|gap| &gap.evidence.supports)
    }

    fn failing_of_all(&self, side: Side) -> Failing {
        let mut all = Failing::new();
        for id in &self.draft.points {
            for (entry, reasons) in self.failing(id, side) {
                all.entry(entry).or_default().extend(reasons);
            }
        }
        all
    }

    /// The entries that were shown for a side of a point and do not count for it.
    fn failing(&self, id: &ControlPointId, side: Side) -> Failing {
        let mut failing = Failing::new();
        for support in self.supports_of_gaps(id) {
            let neither = support.design.is_none() && support.practice.is_none();
            let standing = match side {
                Side::Document => support.design.as_ref(),
                Side::Practice => support.practice.as_ref(),
                Side::Any => Some(&support.standing),
            };
            let standing = standing.or(neither.then_some(&support.standing));
            if let Some(standing) = standing.filter(|one| one.state < EvidenceState::Provisional) {
                let reasons = failing.entry(support.evidence.clone()).or_default();
                reasons.extend(standing.reasons.iter().copied());
            }
        }
        failing
    }

    /// What is missing at a point: of what was shown what it lacks, of what was not shown all of it.
    fn missing_at(&self, id: &ControlPointId, side: Side) -> Option<String> {
        let point = self.input.edition.point(id)?;
        let failing = self.failing(id, side);
        let mut lines: Vec<String> = Vec::new();
        for (entry, reasons) in &failing {
            let wrong = self.reasons_of(entry, reasons);
            let wanting = self.wanting(reasons);
            lines.push(self.say(
                format!("{entry}: {wrong}. {wanting}"),
                format!("{entry}：{wrong}。{wanting}"),
            ));
        }
        if failing.is_empty() {
            lines.push(self.all_of(point, side));
        }
        let lines = lines.join(self.language.pick(" ", ""));
        Some(format!("{id}{} {lines}", letters(self.input, id)))
    }

    fn wanting(&self, reasons: &BTreeSet<StateReason>) -> String {
        let mut said: Vec<&str> = Vec::new();
        for reason in reasons {
            let text = if self.input.with_advice {
                reason.remedy(self.language)
            } else {
                reason.lack(self.language)
            };
            if !said.contains(&text) {
                said.push(text);
            }
        }
        said.join(self.language.pick(" ", ""))
    }

    fn all_of(&self, point: &ControlPoint, side: Side) -> String {
        if !self.input.with_advice {
            return if side == Side::Document {
                absence::document(point, self.language)
            } else {
                absence::practice(point, self.language)
            };
        }
        let own = if side == Side::Document {
            &point.remedy.document
        } else {
            &point.remedy.practice
        };
        let text = own.as_ref().unwrap_or(&point.remedy.accept);
        text.get(self.language).to_owned()
    }
}
