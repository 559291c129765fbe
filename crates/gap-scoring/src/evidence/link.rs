//! Links from the evidence register to control points, each with its basis.

use clause_model::identifier::{ControlPointId, EditionId};
use clause_model::submission::{EvidenceEntry, PointAnswer, ReferenceTarget, Submission};
use clause_model::{ControlPoint, Edition, Standard};
use diagnostics::Place;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Why an entry counts for a point, strongest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum LinkBasis {
    /// The answer cites the entry.
    Answer,
    /// The register names the point or item.
    Register,
    /// A person confirmed a suggested link in the report.
    Confirmed,
    /// The register names the clause, and the entry's type fits the point.
    Clause,
    /// The register names a point or clause of an earlier edition whose demand lives on in this point.
    Succession,
}

/// One entry of the register linked to one point or item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EvidenceLink {
    /// The point.
    pub point: ControlPointId,
    /// The item, where the link is to one.
    pub item: Option<String>,
    /// The entry's place in the register.
    pub entry: usize,
    /// Why.
    pub basis: LinkBasis,
    /// What was named, where it is not the point itself.
    pub via: Option<String>,
    /// The instance that the citing answer is about; the entry may name one of its own.
    pub instance: Option<String>,
}

/// Every link of a submission, ordered by point, item, entry and basis, without repetition:
/// of several grounds for one link the strongest is kept.
pub fn links(edition: &Edition, standard: &Standard, submission: &Submission) -> Vec<EvidenceLink> {
    let mut found = BTreeSet::new();
    cited_in_answers(edition, submission, &mut found);
    for (at, entry) in submission.register.iter().enumerate() {
        for reference in &entry.references {
            match &reference.edition {
                Some(other) if *other != edition.id => {
                    let named = (other, &reference.target);
                    through_succession(edition, standard, entry, at, named, &mut found);
                }
                _ => named_in_register(edition, entry, at, &reference.target, &mut found),
            }
        }
    }
    confirmed_by_people(edition, submission, &mut found);
    strongest_only(found)
}

/// Links that people confirmed in a report: as good as the point's name in the register.
fn confirmed_by_people(
    edition: &Edition,
    submission: &Submission,
    found: &mut BTreeSet<EvidenceLink>,
) {
    let confirmed = submission.link_decisions.iter().filter(|d| d.confirmed);
    for decision in confirmed.filter(|d| edition.point(&d.point).is_some()) {
        let own = folded(&decision.evidence);
        let entries = submission.register.iter().enumerate();
        for (at, _) in entries.filter(|(_, entry)| folded(&entry.id) == own) {
            found.insert(EvidenceLink {
                point: decision.point.clone(),
                item: None,
                entry: at,
                basis: LinkBasis::Confirmed,
                via: Some(cell_name(&decision.place)),
                instance: None,
            });
        }
    }
}

/// A cell as formulas in another workbook name it, the same in every language.
fn cell_name(place: &Place) -> String {
    let sheet = place.sheet.as_deref().unwrap_or_default();
    let cell = place.cell.as_deref().unwrap_or_default();
    format!("[{}]{sheet}!{cell}", place.file)
}

fn cited_in_answers(
    edition: &Edition,
    submission: &Submission,
    found: &mut BTreeSet<EvidenceLink>,
) {
    let mut by_id: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, entry) in submission.register.iter().enumerate() {
        by_id.entry(folded(&entry.id)).or_default().push(at);
    }
    for answer in &submission.answers {
        let Some(point) = edition.point(&answer.point) else {
            continue;
        };
        for cited in &answer.evidence {
            for &at in by_id.get(&folded(cited)).into_iter().flatten() {
                if let Some(link) = cited_link(answer, point, at, &submission.register[at]) {
                    found.insert(link);
                }
            }
        }
    }
}

/// The link that an answer's citation makes. An answer about a whole clause links like a register
/// entry that names the clause: only where the type fits.
fn cited_link(
    answer: &PointAnswer,
    point: &ControlPoint,
    at: usize,
    entry: &EvidenceEntry,
) -> Option<EvidenceLink> {
    let (basis, via) = match &answer.by_clause {
        None => (LinkBasis::Answer, None),
        Some(clause) if type_fits(entry, point) => (LinkBasis::Clause, Some(clause.to_string())),
        Some(_) => return None,
    };
    Some(EvidenceLink {
        point: answer.point.clone(),
        item: answer.item.clone(),
        entry: at,
        basis,
        via,
        instance: answer.instance.clone(),
    })
}

fn named_in_register(
    edition: &Edition,
    entry: &EvidenceEntry,
    at: usize,
    target: &ReferenceTarget,
    found: &mut BTreeSet<EvidenceLink>,
) {
    let link = |point: &ControlPointId, item, basis, via| EvidenceLink {
        point: point.clone(),
        item,
        entry: at,
        basis,
        via,
        instance: None,
    };
    match target {
        ReferenceTarget::Point(id) if edition.point(id).is_some() => {
            found.insert(link(id, None, LinkBasis::Register, None));
        }
        ReferenceTarget::Item(id, item) if edition.point(id).is_some() => {
            found.insert(link(id, Some(item.clone()), LinkBasis::Register, None));
        }
        ReferenceTarget::Clause(clause) => {
            for point in edition
                .points_within(clause)
                .filter(|p| type_fits(entry, p))
            {
                let via = Some(clause.to_string());
                found.insert(link(&point.id, None, LinkBasis::Clause, via));
            }
        }
        _ => {}
    }
}

fn through_succession(
    edition: &Edition,
    standard: &Standard,
    entry: &EvidenceEntry,
    at: usize,
    named: (&EditionId, &ReferenceTarget),
    found: &mut BTreeSet<EvidenceLink>,
) {
    let (older, target) = named;
    let Some(succession) = standard.succession(older, &edition.id) else {
        return;
    };
    let is_named = |id: &ControlPointId| match target {
        ReferenceTarget::Point(point) | ReferenceTarget::Item(point, _) => point == id,
        ReferenceTarget::Clause(clause) => id.clause.is_within(clause),
    };
    for row in &succession.rows {
        let Some(point) = row.to.as_ref().and_then(|id| edition.point(id)) else {
            continue;
        };
        let source = row.from.iter().find(|id| is_named(id));
        if let Some(source) = source.filter(|_| type_fits(entry, point)) {
            found.insert(EvidenceLink {
                point: point.id.clone(),
                item: None,
                entry: at,
                basis: LinkBasis::Succession,
                via: Some(format!("{older} {source}")),
                instance: None,
            });
        }
    }
}

fn strongest_only(found: BTreeSet<EvidenceLink>) -> Vec<EvidenceLink> {
    let mut kept: BTreeMap<_, EvidenceLink> = BTreeMap::new();
    for link in found {
        let key = (
            link.point.clone(),
            link.item.clone(),
            link.entry,
            link.instance.clone(),
        );
        match kept.get(&key) {
            Some(stronger) if stronger.basis <= link.basis => {}
            _ => {
                kept.insert(key, link);
            }
        }
    }
    kept.into_values().collect()
}

/// Whether an entry's type can support a point at all.
pub(crate) fn type_fits(entry: &EvidenceEntry, point: &ControlPoint) -> bool {
    entry.kind.is_some_and(|kind| {
        point.evidence.design.contains(&kind) || point.evidence.operating.contains(&kind)
    })
}

/// Ids are compared without case and surrounding space: people type "ev-07" for "EV-07".
pub(crate) fn folded(id: &str) -> String {
    id.trim().to_lowercase()
}

/// Links by point, and what the register says about each entry's use.
pub(crate) struct LinkIndex<'a> {
    by_point: BTreeMap<&'a ControlPointId, Vec<&'a EvidenceLink>>,
    ids: BTreeSet<String>,
    /// Entries cited for so many points of so many processes that nobody can tell which part answers what.
    pub(crate) composite: BTreeSet<usize>,
}

impl<'a> LinkIndex<'a> {
    pub(crate) fn new(
        edition: &Edition,
        submission: &Submission,
        links: &'a [EvidenceLink],
        thresholds: &clause_model::method::CoverageRules,
    ) -> Self {
        let mut by_point: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut points: BTreeMap<usize, BTreeSet<&ControlPointId>> = BTreeMap::new();
        for link in links {
            by_point.entry(&link.point).or_default().push(link);
            points.entry(link.entry).or_default().insert(&link.point);
        }
        let is_composite = |(at, points): (usize, BTreeSet<&ControlPointId>)| {
            let kind = submission.register[at].kind;
            let document = kind.is_some_and(clause_model::EvidenceType::is_document);
            let most = if document {
                thresholds.composite_points
            } else {
                thresholds.composite_record_points
            };
            let processes: BTreeSet<_> = points
                .iter()
                .filter_map(|id| edition.process_of(&id.clause))
                .map(|process| &process.clause)
                .collect();
            let many = points.len() >= most as usize
                && processes.len() >= thresholds.composite_processes as usize;
            many.then_some(at)
        };
        let composite = points.into_iter().filter_map(is_composite).collect();
        let ids = submission
            .register
            .iter()
            .map(|entry| folded(&entry.id))
            .collect();
        LinkIndex {
            by_point,
            ids,
            composite,
        }
    }

    /// Whether the register has an entry with an id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.ids.contains(&folded(id))
    }

    /// The links of a point.
    pub(crate) fn of(&self, point: &ControlPointId) -> &[&'a EvidenceLink] {
        self.by_point.get(point).map_or(&[], Vec::as_slice)
    }
}
