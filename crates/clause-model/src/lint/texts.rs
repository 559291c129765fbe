//! A text in every declared language.

use super::PlacedEdition;
use super::localized::Localized;
use crate::codes::structure::{LANGUAGES_NONE, QUESTION_MISSING, TEXT_MISSING};
use crate::mapping::Mapping;
use crate::pack::Standard;
use crate::pack::provenance::{MappingSource, Origin, SourceFile, SuccessionSource};
use crate::succession::Succession;
use crate::text::LocalText;
use diagnostics::{Diagnostic, Language, Place};

/// Reports each language in which a text is missing, at the pointer where it should stand.
fn missing(
    file: &str,
    pointer: &str,
    text: &LocalText,
    languages: &[Language],
    found: &mut Vec<Diagnostic>,
) {
    for language in languages.iter().filter(|language| !text.has(**language)) {
        let place = Place::pointer(file, format!("{pointer}/{language}"));
        found.push(Diagnostic::new(&TEXT_MISSING, place).with("language", language));
    }
}

/// Checks the texts of a value in a file.
pub(super) fn value(
    file: &str,
    at: &str,
    value: &dyn Localized,
    languages: &[Language],
    found: &mut Vec<Diagnostic>,
) {
    value.visit(at, &mut |pointer, text| {
        missing(file, pointer, text, languages, found);
    });
}

/// Checks the texts of the elements of a file's list.
fn list<T: Localized>(
    source: &SourceFile,
    name: &str,
    elements: &[T],
    languages: &[Language],
    found: &mut Vec<Diagnostic>,
) {
    for (index, element) in elements.iter().enumerate() {
        let Origin { file, pointer } = source.element(name, index);
        value(&file, &pointer, element, languages, found);
    }
}

pub(super) fn standard(standard: &Standard, source: &SourceFile, found: &mut Vec<Diagnostic>) {
    let Standard {
        title,
        subject,
        notice,
        languages,
        ..
    } = standard;
    if languages.is_empty() {
        let place = source.place("/languages");
        found.push(Diagnostic::new(&LANGUAGES_NONE, place));
    }
    for (pointer, text) in [
        ("/title", title),
        ("/subject", subject),
        ("/notice", notice),
    ] {
        value(&source.path, pointer, text, languages, found);
    }
}

pub(super) fn edition(standard: &Standard, placed: &PlacedEdition, found: &mut Vec<Diagnostic>) {
    let PlacedEdition { edition, source } = placed;
    let languages = standard.languages.as_slice();
    let file = &source.edition;
    value(&file.path, "/title", &edition.title, languages, found);
    let superseded = &edition.superseded_by;
    value(&file.path, "/superseded_by", superseded, languages, found);
    list(file, "status", &edition.status, languages, found);
    list(file, "clauses", &edition.clauses, languages, found);
    list(file, "processes", &edition.processes, languages, found);
    list(file, "roles", &edition.roles, languages, found);
    list(file, "terms", &edition.terms, languages, found);
    let packages = &source.packages;
    list(packages, "packages", &edition.packages, languages, found);
    if !edition.rules.gates.is_empty() {
        rules(placed, languages, found);
    }
    points(placed, languages, found);
}

/// Edition rules that were not loaded are empty, and loading has said so.
fn rules(placed: &PlacedEdition, languages: &[Language], found: &mut Vec<Diagnostic>) {
    let PlacedEdition { edition, source } = placed;
    let (rules, file) = (&edition.rules, &source.rules);
    let exclusions = &rules.exclusions;
    value(&file.path, "/exclusions", exclusions, languages, found);
    let parties = &rules.other_parties;
    value(&file.path, "/other_parties", parties, languages, found);
    list(file, "gates", &rules.gates, languages, found);
    list(file, "handovers", &rules.handovers, languages, found);
    list(file, "events", &rules.events, languages, found);
}

fn points(placed: &PlacedEdition, languages: &[Language], found: &mut Vec<Diagnostic>) {
    for (at, point) in placed.edition.points.iter().enumerate() {
        let Origin { file, pointer } = placed.source.point(at);
        point.visit(&pointer, &mut |place, text| {
            let asked_by = place.strip_prefix(pointer.as_str());
            let asked_by = matches!(asked_by, Some("/question" | "/look_for"));
            if asked_by && !languages.iter().any(|language| text.has(*language)) {
                let place = Place::pointer(&file, place);
                let none = Diagnostic::new(&QUESTION_MISSING, place);
                found.push(none.with("point", &point.id));
            } else {
                missing(&file, place, text, languages, found);
            }
        });
    }
}

pub(super) fn succession(
    standard: &Standard,
    succession: &Succession,
    source: &SuccessionSource,
    found: &mut Vec<Diagnostic>,
) {
    let languages = standard.languages.as_slice();
    for (row, origin) in succession.rows.iter().zip(&source.rows) {
        value(&origin.file, &origin.pointer, row, languages, found);
    }
    let comparisons = &succession.comparisons;
    list(
        &source.comparisons,
        "comparisons",
        comparisons,
        languages,
        found,
    );
}

pub(super) fn mapping(
    standard: &Standard,
    mapping: &Mapping,
    source: &MappingSource,
    found: &mut Vec<Diagnostic>,
) {
    for (row, origin) in mapping.rows.iter().zip(&source.rows) {
        value(
            &origin.file,
            &origin.pointer,
            row,
            &standard.languages,
            found,
        );
    }
}
