//! Filled questionnaires of fictitious organisations, from readable tables.
//!
//! The cells are filled as people fill them: what cannot be read stands in the workbook as it stands
//! in the table.

mod filling;
mod tables;
#[cfg(test)]
mod tests;

use crate::failure::Failure;
use crate::generated::{GeneratedFiles, Mode, settle as settle_files};
use crate::questionnaires::library;
use crate::repository::root;
use clause_model::pack::Library;
use clause_model::{Edition, Language, Standard};
use evidence_intake::blank::{BlankOptions, blank_questionnaire, settle};
use std::fs;
use tables::Tables;

/// The folder of the samples, a folder each.
const SAMPLES: &str = "questionnaires/samples";

/// Writes or checks a filled questionnaire per sample and language.
pub(crate) fn run(mode: Mode) -> Result<(), Failure> {
    let library = library()?;
    let mut files = GeneratedFiles::new();
    for folder in folders()? {
        let tables = Tables::read(&root().join(SAMPLES).join(&folder))?;
        let (standard, edition) = about(&library, &tables)?;
        for language in Language::ALL {
            let name = file_name(&folder, edition, language);
            let path = format!("{SAMPLES}/{folder}/{name}");
            files.insert(path, filled(standard, edition, &tables, language)?);
        }
    }
    settle_files(&files, mode, "samples")
}

/// The names of the samples' folders, in order.
fn folders() -> Result<Vec<String>, Failure> {
    let place = root().join(SAMPLES);
    let mut names = Vec::new();
    for entry in fs::read_dir(&place).map_err(Failure::at(SAMPLES))? {
        let entry = entry.map_err(Failure::at(SAMPLES))?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// The name of a workbook. It ends with the edition, even where the folder's name does already.
fn file_name(folder: &str, edition: &Edition, language: Language) -> String {
    let ending = format!("-{}", edition.id);
    let name = folder.strip_suffix(&ending).unwrap_or(folder);
    format!("{name}{ending}{}.xlsx", language.pick("", "-zh"))
}

/// What the sample answers.
fn about<'a>(
    library: &'a Library,
    tables: &Tables,
) -> Result<(&'a Standard, &'a Edition), Failure> {
    let unknown = || Failure::Generation("about.csv names no edition that is shipped".to_owned());
    let row = tables.about.first().ok_or_else(unknown)?;
    let standard = library
        .standard(&row.get("standard").into())
        .ok_or_else(unknown)?;
    let edition = standard
        .edition(&row.get("edition").into())
        .ok_or_else(unknown)?;
    Ok((standard, edition))
}

fn filled(
    standard: &Standard,
    edition: &Edition,
    tables: &Tables,
    language: Language,
) -> Result<Vec<u8>, Failure> {
    let options = BlankOptions {
        language,
        clauses: Vec::new(),
        created: tables.date()?,
    };
    let succession = standard.successions.iter().find(|one| one.to == edition.id);
    let mut draft = blank_questionnaire(edition, standard, succession, &options);
    filling::fill(&mut draft, tables, language)?;
    settle(&mut draft, language);
    workbook::write(&draft).map_err(|error| Failure::Generation(error.to_string()))
}
