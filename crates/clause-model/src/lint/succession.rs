//! Successions as a whole: both ends are there, and every point of both has exactly one explicit fate.

use super::identity::unique;
use super::{PlacedEdition, expect_point};
use crate::codes::structure::EDITION_UNKNOWN;
use crate::codes::succession as codes;
use crate::identifier::{ControlPointId, EditionId};
use crate::pack::Standard;
use crate::pack::provenance::{EditionSource, Origin, StandardSource, SuccessionSource};
use crate::succession::{Succession, SuccessionRow};
use diagnostics::{Diagnostic, Place};
use std::collections::BTreeMap;

pub(super) fn check(standard: &Standard, source: &StandardSource, found: &mut Vec<Diagnostic>) {
    for (succession, origin) in standard.successions.iter().zip(&source.successions) {
        let from = end(standard, source, &succession.from, "/from", origin, found);
        let to = end(standard, source, &succession.to, "/to", origin, found);
        let (Some(from), Some(to)) = (from, to) else {
            continue;
        };
        check_direction(standard, succession, origin, found);
        check_references(succession, origin, &from, &to, found);
        check_targets(succession, origin, &to, found);
        check_sources(succession, origin, &from, found);
        check_comparisons(succession, origin, &from, &to, found);
    }
}

/// One of the two editions, or a diagnostic.
fn end<'a>(
    standard: &'a Standard,
    source: &'a StandardSource,
    id: &EditionId,
    below: &str,
    origin: &SuccessionSource,
    found: &mut Vec<Diagnostic>,
) -> Option<PlacedEdition<'a>> {
    let edition = standard.edition(id);
    let source: Option<&EditionSource> = source.editions.get(id);
    let placed = edition.zip(source);
    if placed.is_none() {
        let absent = Diagnostic::new(&EDITION_UNKNOWN, origin.listed.place(below));
        found.push(absent.with("standard", &standard.id).with("edition", id));
    }
    placed.map(|(edition, source)| PlacedEdition { edition, source })
}

fn check_direction(
    standard: &Standard,
    succession: &Succession,
    origin: &SuccessionSource,
    found: &mut Vec<Diagnostic>,
) {
    let place = |id: &EditionId| standard.editions.iter().position(|e| e.id == *id);
    if place(&succession.from) >= place(&succession.to) {
        let backward = Diagnostic::new(&codes::SUCCESSION_BACKWARD, origin.listed.place(""));
        found.push(
            backward
                .with("from", &succession.from)
                .with("to", &succession.to),
        );
    }
}

fn placed_rows<'a>(
    succession: &'a Succession,
    origin: &'a SuccessionSource,
) -> impl Iterator<Item = (&'a SuccessionRow, &'a Origin)> {
    succession.rows.iter().zip(&origin.rows)
}

fn check_references(
    succession: &Succession,
    origin: &SuccessionSource,
    from: &PlacedEdition,
    to: &PlacedEdition,
    found: &mut Vec<Diagnostic>,
) {
    for (row, origin) in placed_rows(succession, origin) {
        if let Some(point) = &row.to {
            expect_point(to.edition, point, origin.place("/to"), found);
        }
        let sources = row.from.iter().enumerate();
        let sources = sources.map(|(at, point)| (point, origin.place(&format!("/from/{at}"))));
        for (point, place) in sources.clone() {
            expect_point(from.edition, point, place, found);
        }
        unique(sources, found);
    }
}

/// Exactly one row per point of the newer edition.
fn check_targets(
    succession: &Succession,
    origin: &SuccessionSource,
    to: &PlacedEdition,
    found: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<&ControlPointId, Place> = BTreeMap::new();
    for (row, origin) in placed_rows(succession, origin) {
        let Some(point) = &row.to else { continue };
        let place = origin.place("/to");
        if let Some(first) = seen.get(point) {
            let second = Diagnostic::new(&codes::POINT_WITH_TWO_ROWS, place);
            found.push(second.with("point", point).related_to(first.clone()));
        } else {
            seen.insert(point, place);
        }
    }
    for (at, point) in to.edition.points.iter().enumerate() {
        if !seen.contains_key(&point.id) {
            let place = to.source.point(at).place("");
            let silent = Diagnostic::new(&codes::POINT_WITHOUT_ROW, place);
            found.push(
                silent
                    .with("point", &point.id)
                    .with("edition", &to.edition.id),
            );
        }
    }
}

/// Every point of the older edition is taken up or dropped, and not both.
fn check_sources(
    succession: &Succession,
    origin: &SuccessionSource,
    from: &PlacedEdition,
    found: &mut Vec<Diagnostic>,
) {
    let mut kept: BTreeMap<&ControlPointId, Place> = BTreeMap::new();
    let mut dropped: BTreeMap<&ControlPointId, Place> = BTreeMap::new();
    for (row, origin) in placed_rows(succession, origin) {
        let fates = if row.to.is_some() {
            &mut kept
        } else {
            &mut dropped
        };
        for (at, point) in row.from.iter().enumerate() {
            let place = origin.place(&format!("/from/{at}"));
            fates.entry(point).or_insert(place);
        }
    }
    for (point, place) in &dropped {
        if let Some(elsewhere) = kept.get(point) {
            let both = Diagnostic::new(&codes::POINT_KEPT_AND_DROPPED, place.clone());
            found.push(both.with("point", point).related_to(elsewhere.clone()));
        }
    }
    for (at, point) in from.edition.points.iter().enumerate() {
        if !kept.contains_key(&point.id) && !dropped.contains_key(&point.id) {
            let place = from.source.point(at).place("");
            let silent = Diagnostic::new(&codes::POINT_WITHOUT_FATE, place);
            found.push(
                silent
                    .with("point", &point.id)
                    .with("edition", &from.edition.id),
            );
        }
    }
}

fn check_comparisons(
    succession: &Succession,
    origin: &SuccessionSource,
    from: &PlacedEdition,
    to: &PlacedEdition,
    found: &mut Vec<Diagnostic>,
) {
    let lines = succession.comparisons.iter().enumerate();
    let placed = |at| origin.comparisons.element("comparisons", at);
    unique(
        lines
            .clone()
            .map(|(at, line)| (&line.to, placed(at).place("/to"))),
        found,
    );
    for (at, line) in lines {
        to.expect_clause(&line.to, placed(at).place("/to"), found);
        for (n, clause) in line.from.iter().enumerate() {
            from.expect_clause(clause, placed(at).place(&format!("/from/{n}")), found);
        }
        let published = line.published.as_ref();
        if let Some(figures) = published.filter(|figures| figures.degree_hundredths > 500) {
            let place = placed(at).place("/published/degree_hundredths");
            let above = Diagnostic::new(&codes::DEGREE_OFF_SCALE, place);
            found.push(above.with("degree", figures.degree_hundredths));
        }
    }
}
