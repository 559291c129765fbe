//! The files of an edition's folder to the edition.

use super::file_shape::{EditionFile, RulesFile};
use super::folder::EditionFolder;
use super::provenance::{EditionSource, Origin, SourceFile};
use super::reading::{Read, missing};
use crate::codes::reading::POINT_MISFILED;
use crate::control_point::ControlPoint;
use crate::edition::Edition;
use crate::identifier::{ClauseId, ControlPointId, EditionId, StandardId};
use crate::method::EditionRules;
use diagnostics::Diagnostic;
use std::collections::BTreeMap;

/// The edition of a folder; none without a usable `edition.json`.
pub(super) fn edition(
    standard: &StandardId,
    id: &EditionId,
    folder: Option<&EditionFolder>,
    listed: &Origin,
    found: &mut Vec<Diagnostic>,
) -> Option<(Edition, EditionSource)> {
    let none = EditionFolder::default();
    let folder = folder.unwrap_or(&none);
    let path = |name: &str| format!("{standard}/{id}/{name}");
    report_missing(folder, &path, listed, found);
    let Read { shape, source } = folder.edition.usable()?;
    let (points, origins) = points(folder, shape, found);
    let rules = folder.rules.usable();
    let packages = folder.packages.usable();
    let origin = EditionSource {
        edition: source.clone(),
        rules: source_or(rules.map(|read| &read.source), &path("rules.json")),
        packages: source_or(
            packages.map(|read| &read.source),
            &path("work-packages.json"),
        ),
        points: origins,
    };
    let edition = Edition {
        standard: standard.clone(),
        id: id.clone(),
        title: shape.title.clone(),
        published: shape.published,
        status: shape.status.clone(),
        superseded_by: shape.superseded_by.clone(),
        clauses: shape.clauses.clone(),
        processes: shape.processes.clone(),
        roles: shape.roles.clone(),
        index: index(&points),
        points,
        packages: packages.map_or_else(Vec::new, |read| read.shape.packages.clone()),
        rules: rules.map_or_else(EditionRules::default, |read| rules_of(&read.shape)),
        terms: shape.terms.clone(),
    };
    Some((edition, origin))
}

fn report_missing(
    folder: &EditionFolder,
    path: &impl Fn(&str) -> String,
    listed: &Origin,
    found: &mut Vec<Diagnostic>,
) {
    let needed = [
        ("edition.json", folder.edition.is_absent()),
        ("rules.json", folder.rules.is_absent()),
        ("work-packages.json", folder.packages.is_absent()),
    ];
    for (name, absent) in needed {
        if absent {
            found.push(missing(listed.place(""), &path(name)));
        }
    }
}

fn source_or(source: Option<&SourceFile>, path: &str) -> SourceFile {
    source.cloned().unwrap_or_else(|| SourceFile::new(path))
}

fn rules_of(file: &RulesFile) -> EditionRules {
    EditionRules {
        exclusions: file.exclusions.clone(),
        other_parties: file.other_parties.clone(),
        gates: file.gates.clone(),
        handovers: file.handovers.clone(),
        events: file.events.clone(),
    }
}

/// The points of all files in the edition's order: by clause as listed, then by number.
fn points(
    folder: &EditionFolder,
    edition: &EditionFile,
    found: &mut Vec<Diagnostic>,
) -> (Vec<ControlPoint>, Vec<Origin>) {
    let clauses = edition.clauses.iter().enumerate().rev();
    let order: BTreeMap<&ClauseId, usize> = clauses.map(|(at, clause)| (&clause.id, at)).collect();
    let mut placed: Vec<(ControlPoint, Origin)> = Vec::new();
    for Read { shape, source } in &folder.clauses {
        for (index, point) in shape.points.iter().enumerate() {
            let origin = source.element("points", index);
            if !point.id.clause.is_within(&shape.clause) {
                let misfiled = Diagnostic::new(&POINT_MISFILED, origin.place("/id"));
                found.push(
                    misfiled
                        .with("point", &point.id)
                        .with("clause", &shape.clause),
                );
            }
            placed.push((point.clone(), origin));
        }
    }
    placed.sort_by_key(|(point, _)| {
        let at = order.get(&point.id.clause).copied().unwrap_or(usize::MAX);
        (at, point.id.clone())
    });
    placed.into_iter().unzip()
}

/// Where each point stands; of two with one id, the first.
fn index(points: &[ControlPoint]) -> BTreeMap<ControlPointId, usize> {
    let points = points.iter().enumerate().rev();
    points.map(|(at, point)| (point.id.clone(), at)).collect()
}
