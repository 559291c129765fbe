//! The blank questionnaires of every shipped edition, and the schema of their texts.

use crate::failure::Failure;
use crate::generated::{GeneratedFiles, Mode, settle};
use clause_model::pack::{Library, load, shipped};
use clause_model::{Edition, Language, Standard};
use evidence_intake::blank::texts::{Texts, texts};
use evidence_intake::blank::{BlankOptions, blank_questionnaire};

/// Writes or checks a blank questionnaire per edition and language.
pub(crate) fn run(mode: Mode) -> Result<(), Failure> {
    let library = library()?;
    let schema = format!("{:#}\n", schemars::schema_for!(Texts).to_value());
    let path = "questionnaires/texts.schema.json".to_owned();
    let mut files = GeneratedFiles::from([(path, schema.into_bytes())]);
    for standard in library.standards.values() {
        for edition in &standard.editions {
            for language in Language::ALL {
                let (standard_id, edition_id) = (&standard.id, &edition.id);
                let path =
                    format!("questionnaires/{standard_id}/{edition_id}/blank-{language}.xlsx");
                files.insert(path, blank(standard, edition, language)?);
            }
        }
    }
    settle(&files, mode, "questionnaires")
}

/// The packs in the repository.
pub(crate) fn library() -> Result<Library, Failure> {
    let missing = || Failure::Generation("the shipped packs cannot be loaded".to_owned());
    load(&shipped()).value.ok_or_else(missing)
}

fn blank(standard: &Standard, edition: &Edition, language: Language) -> Result<Vec<u8>, Failure> {
    let options = BlankOptions {
        language,
        clauses: Vec::new(),
        created: texts().dated,
    };
    let succession = standard.successions.iter().find(|one| one.to == edition.id);
    let draft = blank_questionnaire(edition, standard, succession, &options);
    workbook::write(&draft).map_err(|error| Failure::Generation(error.to_string()))
}
