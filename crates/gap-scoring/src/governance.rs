//! Processes that other parties run: which, by whom, and whether the party itself is managed.

use crate::evidence::{
    EvidenceLink, InstanceNames, general_reasons, last_day, listed_as, months_before, type_fits,
};
use clause_model::edition::Process;
use clause_model::evidence_type::EvidenceType;
use clause_model::identifier::{ClauseId, ControlPointId};
use clause_model::method::CoverageRules;
use clause_model::method::{OtherPartyRules, PartyKind};
use clause_model::submission::{Answer, EvidenceEntry, Submission, folded_name, is_same_name};
use clause_model::{ControlPoint, Edition};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A process run, in whole or part, by another party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GovernanceTest {
    /// The process.
    pub process: ClauseId,
    /// The kind of party.
    pub kind: PartyKind,
    /// The party's name, where one is given.
    pub party: Option<String>,
    /// The points of the process that the party operates.
    pub points: Vec<ControlPointId>,
    /// The points that test its governance.
    pub governance_points: Vec<ControlPointId>,
    /// The clause through which the party is managed, where the edition names one.
    pub managed_by: Option<ClauseId>,
    /// Whether some usable evidence shows that the party is managed through that clause.
    pub managed: bool,
}

impl GovernanceTest {
    /// The test's name: process and party.
    pub fn name(&self) -> String {
        match &self.party {
            Some(party) => format!("{} / {party}", self.process),
            None => self.process.to_string(),
        }
    }

    /// Whether what a register cell names as an instance means this test: its party, its process, or both.
    pub(crate) fn is_named_by(&self, cell: &str, names: &InstanceNames) -> bool {
        let party = self.party.as_ref();
        names.process(cell) == Some(&self.process)
            || party.is_some_and(|party| is_same_name(cell, party))
            || is_same_name(cell, &self.name())
    }
}

/// The process and the party that the name of a governance test stands for.
pub(crate) fn tested<'e, 'n>(
    edition: &'e Edition,
    name: &'n str,
) -> Option<(&'e Process, Option<&'n str>)> {
    let (process, party) = match name.split_once(" / ") {
        Some((process, party)) => (process, Some(party)),
        None => (name, None),
    };
    let mut processes = edition.processes.iter();
    let process = processes.find(|of| of.clause.as_str() == process)?;
    Some((process, party))
}

/// Everything that other parties run.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Governance {
    /// The tests, by process and party.
    pub tests: Vec<GovernanceTest>,
    /// Points of clauses where work may be bought and accountability may not, that others carry out.
    pub bought_work: Vec<ControlPointId>,
    /// Points of governed clauses that others operate.
    pub operated_points: u32,
    /// All points of governed clauses.
    pub governed_points: u32,
    /// Governed processes of which others operate at least half of the points.
    pub operated_processes: u32,
    /// All governed processes.
    pub governed_processes: u32,
    /// The share, in percent, that others may not reach; none without a rule.
    pub majority_percent: Option<u32>,
}

impl Governance {
    /// Reads off the answers which processes others run.
    pub fn of(
        edition: &Edition,
        submission: &Submission,
        links: &[EvidenceLink],
        coverage: &CoverageRules,
        as_of: Date,
    ) -> Self {
        let Some(rules) = &edition.rules.other_parties else {
            return Governance::default();
        };
        let within = |clauses: &[ClauseId], point: &ControlPointId| {
            clauses.iter().any(|clause| point.clause.is_within(clause))
        };
        let mut operated: BTreeSet<(ClauseId, PartyKind, Option<String>, &ControlPointId)> =
            BTreeSet::new();
        let mut bought = BTreeSet::new();
        for answer in &submission.answers {
            let Some(by) = answer
                .operated_by
                .as_ref()
                .filter(|by| by.kind != PartyKind::Own)
            else {
                continue;
            };
            if within(&rules.retained, &answer.point) {
                bought.insert(answer.point.clone());
            } else if within(&rules.governed, &answer.point)
                && let Some(process) = edition.process_of(&answer.point.clause)
            {
                let party = by.name.clone();
                operated.insert((process.clause.clone(), by.kind, party, &answer.point));
            }
        }
        let points: BTreeSet<_> = operated.iter().map(|(_, _, _, point)| *point).collect();
        let management = Management {
            edition,
            rules,
            coverage,
            submission,
            links,
            as_of,
        };
        let mut tests: Vec<GovernanceTest> = Vec::new();
        for (process, kind, party, point) in &operated {
            match tests.last_mut() {
                Some(last)
                    if (&last.process, &last.kind, &last.party) == (process, kind, party) =>
                {
                    last.points.push((*point).clone());
                }
                _ => tests.push(GovernanceTest {
                    process: process.clone(),
                    kind: *kind,
                    party: party.clone(),
                    points: vec![(*point).clone()],
                    governance_points: governance_points(rules, *kind),
                    managed_by: rules.managed_by.get(kind).cloned(),
                    managed: management.covers(*kind, party.as_deref()),
                }),
            }
        }
        let governed = |point: &&ControlPoint| within(&rules.governed, &point.id);
        let by_process = |process: &&Process| {
            let operated = points
                .iter()
                .filter(|p| p.clause.is_within(&process.clause))
                .count();
            operated * 2 >= edition.points_within(&process.clause).count()
        };
        let governed_processes: Vec<&Process> = edition
            .processes
            .iter()
            .filter(|process| rules.governed.iter().any(|c| process.clause.is_within(c)))
            .collect();
        Governance {
            tests,
            bought_work: bought.into_iter().collect(),
            operated_points: points.len() as u32,
            governed_points: edition.points.iter().filter(governed).count() as u32,
            operated_processes: governed_processes
                .iter()
                .copied()
                .filter(by_process)
                .count() as u32,
            governed_processes: governed_processes.len() as u32,
            majority_percent: Some(rules.majority_percent),
        }
    }

    /// The tests that a governance point has to pass.
    pub(crate) fn tests_at(&self, point: &ControlPointId) -> Vec<&GovernanceTest> {
        self.tests
            .iter()
            .filter(|test| test.governance_points.contains(point))
            .collect()
    }

    /// Whether others run as much as the rules forbid, by points or by processes. Exactly half is no
    /// majority of one's own.
    pub fn exceeds_majority(&self) -> bool {
        let reached =
            |operated: u32, all: u32, percent: u32| all > 0 && operated * 100 >= percent * all;
        self.majority_percent.is_some_and(|percent| {
            reached(self.operated_points, self.governed_points, percent)
                || reached(self.operated_processes, self.governed_processes, percent)
        })
    }
}

/// The points that test the governance of a kind of party; of one that nobody can tell, all of them.
fn governance_points(rules: &OtherPartyRules, kind: PartyKind) -> Vec<ControlPointId> {
    let kinds = rules
        .governance
        .iter()
        .filter(|(of, _)| **of == kind || kind == PartyKind::Unknown);
    let points: BTreeSet<&ControlPointId> = kinds.flat_map(|(_, points)| points).collect();
    points.into_iter().cloned().collect()
}

/// What the management of a party is judged from.
struct Management<'a> {
    edition: &'a Edition,
    rules: &'a OtherPartyRules,
    coverage: &'a CoverageRules,
    submission: &'a Submission,
    links: &'a [EvidenceLink],
    as_of: Date,
}

impl Management<'_> {
    /// Whether usable evidence of a type that fits, other than what was said, is linked to a point of the clause through
    /// which the party is managed, at which the organisation claims something, and is about this party
    /// or, where no other of its kind is declared, about nobody in particular.
    fn covers(&self, kind: PartyKind, party: Option<&str>) -> bool {
        if kind == PartyKind::Unknown {
            // Nobody can show the management of a party that nobody can name.
            return false;
        }
        let Some(clause) = self.rules.managed_by.get(&kind) else {
            return true;
        };
        let links = self
            .links
            .iter()
            .filter(|link| link.point.clause.is_within(clause));
        let shown = links
            .filter(|link| self.is_claimed(&link.point))
            .filter(|link| {
                let entry = &self.submission.register[link.entry];
                let point = self.edition.point(&link.point);
                let fits = point.is_some_and(|point| type_fits(entry, point));
                fits && self.is_usable(entry)
            });
        let named: Vec<Vec<&str>> = shown.map(|link| self.named(link)).collect();
        let tells_of = |party: &str| named.iter().flatten().any(|name| is_same_name(name, party));
        let declared = self.declared(kind);
        if declared.len() > 1 {
            // What names nobody may be about any one of several; an operator without a name may be any of them.
            return match party {
                Some(party) => tells_of(party),
                None => declared.iter().all(|party| tells_of(party)),
            };
        }
        named.iter().any(Vec::is_empty) || party.map_or(!named.is_empty(), tells_of)
    }

    /// Whom the entry of a link is about: its own names come before that of the answer that cites it.
    fn named<'l>(&'l self, link: &'l EvidenceLink) -> Vec<&'l str> {
        let entry = &self.submission.register[link.entry];
        let mut named: Vec<&str> = entry.instances().collect();
        if named.is_empty() {
            named.extend(link.instance.as_deref());
        }
        named
    }

    /// The parties of a kind that are listed or named as operators, each once.
    fn declared(&self, kind: PartyKind) -> BTreeSet<String> {
        let listed = listed_as(kind).and_then(|unit| self.submission.instances.get(&unit));
        let listed = listed.into_iter().flatten().map(|party| &party.name);
        let operators = self.submission.answers.iter();
        let operators = operators.filter_map(|row| row.operated_by.as_ref());
        let operators = operators.filter(|by| by.kind == kind);
        let operators = operators.filter_map(|by| by.name.as_ref());
        listed
            .chain(operators)
            .map(|name| folded_name(name))
            .collect()
    }

    fn is_claimed(&self, point: &ControlPointId) -> bool {
        let mut rows = self
            .submission
            .answers
            .iter()
            .filter(|row| row.point == *point);
        rows.any(|row| !matches!(row.claim(), None | Some(Answer::Not)))
    }

    fn is_usable(&self, entry: &EvidenceEntry) -> bool {
        let recent = months_before(self.as_of, self.coverage.look_back_months);
        let timely = match entry.kind {
            None | Some(EvidenceType::Interview) => false,
            Some(kind) if kind.is_document() => true,
            Some(_) => last_day(entry, self.as_of).is_some_and(|day| day >= recent),
        };
        timely && general_reasons(entry, self.as_of, false).is_empty()
    }
}
