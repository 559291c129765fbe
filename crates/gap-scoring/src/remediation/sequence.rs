//! Which action must be finished before which other starts.

use super::action::ActionStage as Stage;
use super::draft::{Draft, Subject};
use super::gate_actions::takes_place;
use clause_model::Edition;
use clause_model::identifier::PackageId;
use clause_model::method::GateCondition;
use clause_model::work_package::ClosingStep;
use std::collections::{BTreeMap, BTreeSet};

/// An edge: the first action must be finished before the second starts. Both are places in the list.
pub(super) type Edge = (usize, usize);

/// The edges between actions.
///
/// - Within a package: write, approve, train, operate; entries of the register are put in order before
///   their package trains, operates, completes or audits.
/// - Documents of a package wait for the documents of the packages that it comes after; through packages
///   without work on documents, for those that these come after.
/// - An audit waits for the records and documents of all that its package comes after; an audit that no
///   other audit follows is at full scope and waits for those of every package.
/// - A review waits for all audits and, like an audit, for what its package comes after.
/// - Findings are verified last. Renewals of entries still in force wait for nothing and hold up nothing.
pub(super) fn edges(edition: &Edition, drafts: &[Draft]) -> BTreeSet<Edge> {
    let map = Map::new(edition, drafts);
    let mut found = BTreeSet::new();
    for (at, draft) in drafts.iter().enumerate() {
        let before = map.before(at, draft);
        found.extend(
            before
                .into_iter()
                .filter(|from| *from != at)
                .map(|from| (from, at)),
        );
    }
    found.extend(map.occurrences_in_order());
    found
}

struct Map<'a> {
    edition: &'a Edition,
    drafts: &'a [Draft],
    /// Packages of the points of each action, its own included.
    packages: Vec<BTreeSet<&'a PackageId>>,
    by_stage: BTreeMap<(&'a PackageId, Stage), usize>,
}

impl<'a> Map<'a> {
    fn new(edition: &'a Edition, drafts: &'a [Draft]) -> Self {
        let mut map = Map {
            edition,
            drafts,
            packages: Vec::new(),
            by_stage: BTreeMap::new(),
        };
        for (at, draft) in drafts.iter().enumerate() {
            let points = draft
                .points
                .iter()
                .filter_map(|&place| edition.points.get(place));
            let mut packages: BTreeSet<&PackageId> = points.map(|point| &point.package).collect();
            if let Subject::Package(package) = &draft.subject {
                packages.insert(package);
                map.by_stage.insert((package, draft.stage), at);
            }
            map.packages.push(packages);
        }
        map
    }

    fn before(&self, at: usize, draft: &'a Draft) -> BTreeSet<usize> {
        if draft.stage == Stage::Verify {
            let counts = |draft: &Draft| !matches!(draft.stage, Stage::Verify | Stage::RenewEntry);
            return self.all(|_, draft| counts(draft));
        }
        if draft.stage == Stage::HandOver {
            let sides = &self.packages[at];
            return self.all(|other, draft| draft.stage.is_audited() && self.is_in(other, sides));
        }
        let Subject::Package(package) = &draft.subject else {
            return BTreeSet::new();
        };
        let own = |stages: &[Stage]| -> BTreeSet<usize> {
            stages
                .iter()
                .filter_map(|stage| self.by_stage.get(&(package, *stage)).copied())
                .collect()
        };
        match draft.stage {
            Stage::Write => self.documents_before(package),
            Stage::Approve => own(&[Stage::Write]),
            Stage::Train => &own(&[Stage::Approve]) | &self.entries(package),
            Stage::Operate | Stage::Hold | Stage::Complete => {
                &own(&[Stage::Approve, Stage::Train]) | &self.entries(package)
            }
            Stage::Improve => own(&[Stage::Approve]),
            Stage::Audit => &self.audited(package) | &self.entries(package),
            Stage::Review => {
                let audits = self.all(|_, draft| draft.stage == Stage::Audit);
                &(&self.of_packages(&self.closure(package)) | &audits) | &self.entries(package)
            }
            _ => BTreeSet::new(),
        }
    }

    fn all(&self, wanted: impl Fn(usize, &Draft) -> bool) -> BTreeSet<usize> {
        let drafts = self.drafts.iter().enumerate();
        drafts
            .filter(|(at, draft)| wanted(*at, draft))
            .map(|(at, _)| at)
            .collect()
    }

    fn is_in(&self, at: usize, packages: &BTreeSet<&PackageId>) -> bool {
        !self.packages[at].is_disjoint(packages)
    }

    /// Entries of the register that points of the package rest on.
    fn entries(&self, package: &PackageId) -> BTreeSet<usize> {
        self.all(|at, draft| draft.stage.is_entry() && self.packages[at].contains(package))
    }

    /// The last work on the documents of the packages that one comes after.
    fn documents_before(&self, package: &PackageId) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut seen = BTreeSet::from([package]);
        let mut open = self.after(package);
        while let Some(earlier) = open.pop() {
            if !seen.insert(earlier) {
                continue;
            }
            let documents = self.documents(earlier);
            if documents.is_empty() {
                open.extend(self.after(earlier));
            }
            found.extend(documents);
        }
        found
    }

    fn documents(&self, package: &PackageId) -> BTreeSet<usize> {
        let on_document = |draft: &Draft| {
            matches!(
                draft.stage,
                Stage::ApproveEntry | Stage::ReviewEntry | Stage::MapEntry
            )
        };
        let entries =
            self.all(|at, draft| on_document(draft) && self.packages[at].contains(package));
        let approved = self.by_stage.get(&(package, Stage::Approve)).copied();
        entries.into_iter().chain(approved).collect()
    }

    fn after(&self, package: &PackageId) -> Vec<&'a PackageId> {
        let package = self.edition.packages.iter().find(|one| one.id == *package);
        package
            .map(|package| package.after.iter().collect())
            .unwrap_or_default()
    }

    /// A package with all that it comes after, at any distance.
    fn closure(&self, package: &'a PackageId) -> BTreeSet<&'a PackageId> {
        let mut found = BTreeSet::new();
        let mut open = vec![package];
        while let Some(next) = open.pop() {
            if found.insert(next) {
                open.extend(self.after(next));
            }
        }
        found
    }

    fn of_packages(&self, packages: &BTreeSet<&PackageId>) -> BTreeSet<usize> {
        self.all(|at, draft| draft.stage.is_audited() && self.is_in(at, packages))
    }

    fn audited(&self, package: &'a PackageId) -> BTreeSet<usize> {
        let closure = self.closure(package);
        let earlier_audits =
            self.all(|at, draft| draft.stage == Stage::Audit && self.is_in(at, &closure));
        if self.is_followed_by_an_audit(package) {
            return &self.of_packages(&closure) | &earlier_audits;
        }
        &self.all(|_, draft| draft.stage.is_audited()) | &earlier_audits
    }

    fn is_followed_by_an_audit(&self, package: &PackageId) -> bool {
        let audits =
            self.edition.packages.iter().filter(|other| {
                other.closing_step == Some(ClosingStep::Audit) && other.id != *package
            });
        audits
            .map(|other| self.closure(&other.id))
            .any(|closure| closure.contains(package))
    }

    /// Where a gate wants one occurrence to follow another and both are planned.
    fn occurrences_in_order(&self) -> BTreeSet<Edge> {
        let conditions = self
            .edition
            .rules
            .gates
            .iter()
            .flat_map(|gate| &gate.conditions);
        let pairs = conditions.filter_map(|condition| match condition {
            GateCondition::Follows { first, then } => Some((first, then)),
            _ => None,
        });
        let mut found = BTreeSet::new();
        for (first, then) in pairs {
            let at = |id| {
                let place = self.edition.position(id);
                self.all(|_, draft| {
                    takes_place(draft.stage)
                        && place.is_some_and(|place| draft.points.contains(&place))
                })
            };
            let (first, then) = (at(first), at(then));
            for from in &first {
                found.extend(then.iter().filter(|to| *to != from).map(|to| (*from, *to)));
            }
        }
        found
    }
}
