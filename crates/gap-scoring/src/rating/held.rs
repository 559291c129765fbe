//! When the occurrence that a point asks for was held, by its usable records.

use super::decision::Decision;
use super::items::ItemRating;
use super::point::PointRating;
use crate::outcome::Outcome;
use jiff::civil::Date;

/// The days of an occurrence, over all parts of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Held {
    /// The day by which every part was held once; none where records do not date it.
    pub(crate) first: Option<Date>,
    /// The latest day; where the demand repeats over instances, that of the one held longest ago.
    pub(crate) last: Option<Date>,
}

impl Held {
    /// The days of one instance, or of a point without instances. Its items are parts of one occurrence: the
    /// first time is over with the last of them to begin, as far as they are dated.
    fn of(whole: &Decision, items: &[ItemRating]) -> Self {
        let items = items.iter().map(|item| &item.decision.evidence);
        let evidence = &whole.evidence;
        Held {
            first: items
                .clone()
                .filter_map(|e| e.earliest)
                .max()
                .or(evidence.earliest),
            last: items.filter_map(|e| e.latest).max().or(evidence.latest),
        }
    }
}

impl PointRating {
    /// When the occurrence was held. An instance that no record dates leaves the whole undated.
    pub(crate) fn held(&self) -> Held {
        let concerned = self
            .instances
            .iter()
            .filter(|instance| instance.decision.outcome != Outcome::ConditionAbsent);
        let of_each = concerned.map(|instance| Held::of(&instance.decision, &instance.items));
        let whole = || Held::of(&self.computed, &self.items);
        let together = |a: Held, b: Held| Held {
            first: a.first.zip(b.first).map(|(a, b)| a.max(b)),
            last: a.last.zip(b.last).map(|(a, b)| a.min(b)),
        };
        of_each.reduce(together).unwrap_or_else(whole)
    }
}
