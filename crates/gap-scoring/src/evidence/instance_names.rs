//! What the names under "instance" stand for: a demand that repeats over suppliers is told apart by the names of
//! suppliers, and not by those of services.

use clause_model::control_point::Unit;
use clause_model::identifier::{ClauseId, ControlPointId};
use clause_model::method::PartyKind;
use clause_model::submission::{Submission, folded_name};
use clause_model::{ControlPoint, Edition};
use std::collections::{BTreeMap, BTreeSet};

/// Whom a piece of evidence is about, seen from one instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// This one, or nobody in particular.
    This,
    /// Another one.
    Other,
    /// One that is not known at all, so that it may be any or none.
    Unknown,
}

/// Every name that the submission and the edition know, and what it stands for.
#[derive(Debug, Default)]
pub(crate) struct InstanceNames {
    units: BTreeMap<String, BTreeSet<Unit>>,
    parties: BTreeMap<String, BTreeSet<PartyKind>>,
    processes: BTreeMap<String, ClauseId>,
}

impl InstanceNames {
    /// The names in the coverage lists, in answers, of operators, and of the edition's processes.
    pub(crate) fn of(edition: &Edition, submission: &Submission) -> Self {
        let mut names = InstanceNames::default();
        for (unit, listed) in &submission.instances {
            for instance in listed {
                names.add(&instance.name, *unit);
            }
        }
        let repeats: BTreeMap<&ControlPointId, Unit> = edition
            .points
            .iter()
            .map(|point: &ControlPoint| (&point.id, point.per))
            .collect();
        // What is listed is known; an answer that names it at a point of another kind does not change that.
        let listed: BTreeSet<String> = names.units.keys().cloned().collect();
        for row in &submission.answers {
            if let (Some(name), Some(unit)) = (&row.instance, repeats.get(&row.point))
                && !listed.contains(&folded_name(name))
            {
                names.add(name, *unit);
            }
            if let Some(by) = &row.operated_by
                && let Some(name) = &by.name
            {
                let kinds = names.parties.entry(folded_name(name)).or_default();
                kinds.insert(by.kind);
            }
        }
        for process in &edition.processes {
            let own = std::iter::once(process.clause.as_str());
            let titles = process.name.0.values().map(String::as_str);
            for name in own.chain(titles) {
                let known = names.processes.entry(folded_name(name));
                known.or_insert_with(|| process.clause.clone());
            }
        }
        names
    }

    fn add(&mut self, name: &str, unit: Unit) {
        let units = self.units.entry(folded_name(name)).or_default();
        units.insert(unit);
    }

    /// The process of the edition that a name or number stands for.
    pub(crate) fn process(&self, name: &str) -> Option<&ClauseId> {
        self.processes.get(&folded_name(name))
    }

    /// Whether a name stands for something of another kind than a unit. An operator of a kind that nobody
    /// knows might be of that kind.
    pub(crate) fn is_of_another_kind(&self, name: &str, than: Unit) -> bool {
        let name = folded_name(name);
        let as_listed = self.units.get(&name).into_iter().flatten().copied();
        let as_party = self.parties.get(&name).into_iter().flatten();
        let as_party = as_party.map(|kind| match kind {
            PartyKind::Unknown => than,
            kind => listed_as(*kind).unwrap_or(Unit::Organisation),
        });
        let as_process = self.processes.get(&name).map(|_| Unit::Process);
        let mut kinds = as_listed.chain(as_party).chain(as_process).peekable();
        kinds.peek().is_some() && kinds.all(|kind| kind != than)
    }

    /// Whether a name is that of a party, listed or named as an operator, of a kind; a party of a kind that
    /// nobody knows may be any.
    pub(crate) fn is_party(&self, name: &str, kind: PartyKind) -> bool {
        let name = folded_name(name);
        let unknown = kind == PartyKind::Unknown;
        let operator = self.parties.get(&name);
        let operator = operator.is_some_and(|kinds| unknown || kinds.contains(&kind));
        let listed = self.units.get(&name).is_some_and(|units| {
            let mut units = units.iter();
            units.any(|unit| match listed_as(kind) {
                Some(own) => *unit == own,
                None => unknown && matches!(unit, Unit::Customer | Unit::Supplier),
            })
        });
        operator || listed
    }

    /// Whether a name stands for anything at all.
    pub(crate) fn knows(&self, name: &str) -> bool {
        let name = folded_name(name);
        self.units.contains_key(&name)
            || self.parties.contains_key(&name)
            || self.processes.contains_key(&name)
    }
}

/// The list in which parties of a kind stand.
pub(crate) fn listed_as(kind: PartyKind) -> Option<Unit> {
    match kind {
        PartyKind::Customer => Some(Unit::Customer),
        PartyKind::Supplier => Some(Unit::Supplier),
        _ => None,
    }
}

/// Whom names are about, seen from one instance. A name that nobody knows might be a misspelt one of the same
/// kind: what it is about is open, even where another name tells of somebody else.
pub(crate) fn about(
    names: &[&str],
    is_this: impl Fn(&str) -> bool,
    is_other: impl Fn(&str) -> bool,
    is_elsewhere: impl Fn(&str) -> bool,
) -> About {
    if names.is_empty() || names.iter().any(|name| is_this(name)) {
        About::This
    } else if names
        .iter()
        .any(|name| !is_other(name) && !is_elsewhere(name))
    {
        About::Unknown
    } else if names.iter().any(|name| is_other(name)) {
        About::Other
    } else {
        About::This
    }
}
