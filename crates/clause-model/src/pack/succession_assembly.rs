//! The files of a succession or a mapping to the succession or the mapping.

use super::file_shape::{MappingEntry, MappingFile, SuccessionEntry};
use super::folder::SuccessionFolder;
use super::library::Standard;
use super::provenance::{MappingSource, Origin, SourceFile, SuccessionSource};
use super::reading::{Read, Slot, missing};
use crate::edition::Edition;
use crate::identifier::ControlPointId;
use crate::mapping::Mapping;
use crate::succession::{Succession, SuccessionRow};
use diagnostics::Diagnostic;

/// The succession of a folder, with the rows in the order of the newer edition's points, deletions last.
pub(super) fn succession(
    standard: &Standard,
    entry: &SuccessionEntry,
    folder: Option<&SuccessionFolder>,
    listed: &Origin,
    found: &mut Vec<Diagnostic>,
) -> (Succession, SuccessionSource) {
    let path = format!("{}/{}/comparisons.json", standard.id, entry.folder());
    let none = SuccessionFolder::default();
    let folder = folder.unwrap_or(&none);
    if folder.comparisons.is_absent() {
        found.push(missing(listed.place(""), &path));
    }
    let comparisons = folder.comparisons.usable();
    let mut placed: Vec<(SuccessionRow, Origin)> = Vec::new();
    for Read { shape, source } in &folder.rows {
        let rows = shape.rows.iter().enumerate();
        placed.extend(rows.map(|(index, row)| (row.clone(), source.element("rows", index))));
    }
    let (from, to) = (standard.edition(&entry.from), standard.edition(&entry.to));
    placed.sort_by_cached_key(|(row, _)| row_order(row, from, to));
    let (rows, origins) = placed.into_iter().unzip();
    let succession = Succession {
        standard: standard.id.clone(),
        from: entry.from.clone(),
        to: entry.to.clone(),
        rows,
        comparisons: comparisons.map_or_else(Vec::new, |read| read.shape.comparisons.clone()),
    };
    let source = SuccessionSource {
        listed: listed.clone(),
        comparisons: comparisons.map_or_else(|| SourceFile::new(&path), |r| r.source.clone()),
        rows: origins,
    };
    (succession, source)
}

/// Deletions last, then by place in the edition, unknown points at the end of each group.
fn row_order(
    row: &SuccessionRow,
    from: Option<&Edition>,
    to: Option<&Edition>,
) -> (bool, usize, Option<ControlPointId>, Vec<ControlPointId>) {
    let (edition, point) = match &row.to {
        Some(point) => (to, Some(point)),
        None => (from, row.from.first()),
    };
    let at = edition
        .zip(point)
        .and_then(|(edition, point)| edition.position(point));
    let at = at.unwrap_or(usize::MAX);
    (row.to.is_none(), at, point.cloned(), row.from.clone())
}

/// The mapping of a file, with the rows in the order of the points mapped from.
pub(super) fn mapping(
    standard: &Standard,
    entry: &MappingEntry,
    slot: Option<&Slot<MappingFile>>,
    listed: &Origin,
    found: &mut Vec<Diagnostic>,
) -> Option<(Mapping, MappingSource)> {
    let Some(slot) = slot else {
        let path = format!("{}/{}", standard.id, entry.file());
        found.push(missing(listed.place(""), &path));
        return None;
    };
    let Read { shape, source } = slot.usable()?;
    let edition = standard.edition(&entry.edition);
    let rows = shape.rows.iter().enumerate();
    let mut placed: Vec<_> = rows
        .map(|(index, row)| (row.clone(), source.element("rows", index)))
        .collect();
    placed.sort_by_cached_key(|(row, _)| {
        let at = edition.and_then(|edition| edition.position(&row.from));
        (at.unwrap_or(usize::MAX), row.from.clone(), row.to.clone())
    });
    let (rows, origins) = placed.into_iter().unzip();
    let mapping = Mapping {
        standard: standard.id.clone(),
        edition: entry.edition.clone(),
        target_standard: entry.standard.clone(),
        target_edition: entry.target_edition.clone(),
        rows,
    };
    let source = MappingSource {
        listed: listed.clone(),
        rows: origins,
    };
    Some((mapping, source))
}
