//! The files behind entries of the register: whether they exist, and what is in them.

pub mod codes;

use clause_model::submission::EvidenceEntry;
use diagnostics::{Checked, Diagnostic};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The file behind an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvidenceFile {
    /// The file's name without its folder.
    pub name: String,
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// The longest extension that a file name is taken to have.
const LONGEST_EXTENSION: usize = 5;

/// Finds the file of each entry whose location, title or id names one of `files` (SHA-256 by name), by the entry's
/// place in the register, and reports entries that name a file which is not among them.
pub fn find_files(
    register: &[EvidenceEntry],
    files: &BTreeMap<String, String>,
) -> Checked<BTreeMap<usize, EvidenceFile>> {
    let known = spellings(files);
    let mut found = Checked {
        value: BTreeMap::new(),
        diagnostics: Vec::new(),
    };
    for (at, entry) in register.iter().enumerate() {
        let file = names(entry).find_map(|name| known.get(&spelled(&name)).cloned());
        let named = names(entry).find(|name| has_extension(name));
        match (file, named) {
            (Some(file), _) => {
                found.value.insert(at, file);
            }
            (None, Some(name)) => {
                let code = &codes::EVIDENCE_FILE_MISSING;
                let diagnostic = Diagnostic::new(code, entry.place.clone());
                let diagnostic = diagnostic.with("name", name).about(&entry.id);
                found.diagnostics.push(diagnostic);
            }
            (None, None) => {}
        }
    }
    found
}

/// Each file by its name and by its name without extension; the name as a whole comes first.
fn spellings(files: &BTreeMap<String, String>) -> BTreeMap<String, EvidenceFile> {
    let both = |(name, sha256): (&String, &String)| {
        let file = EvidenceFile {
            name: name.clone(),
            sha256: sha256.clone(),
        };
        let stem = name
            .rsplit_once('.')
            .map_or(name.as_str(), |(stem, _)| stem);
        [(spelled(stem), file.clone()), (spelled(name), file)]
    };
    files.iter().flat_map(both).collect()
}

/// What may name a file: the end of the location, the title, the id.
fn names(entry: &EvidenceEntry) -> impl Iterator<Item = String> {
    let location = entry.location.as_deref().map(last_part);
    let texts = [
        location,
        Some(entry.title.as_str()),
        Some(entry.id.as_str()),
    ];
    let texts = texts.into_iter().flatten().map(str::trim);
    let texts: Vec<String> = texts.filter(|t| !t.is_empty()).map(str::to_owned).collect();
    texts.into_iter()
}

fn last_part(location: &str) -> &str {
    location.rsplit(['/', '\\']).next().unwrap_or(location)
}

fn spelled(name: &str) -> String {
    name.trim().to_lowercase()
}

fn has_extension(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, extension)| {
        let letters = extension.chars().all(|c| c.is_ascii_alphanumeric());
        let worded = extension.chars().any(|c| c.is_ascii_alphabetic());
        let length = 2..=LONGEST_EXTENSION;
        !stem.is_empty() && letters && worded && length.contains(&extension.len())
    })
}

#[cfg(test)]
mod tests {
    use super::{has_extension, last_part};

    #[test]
    fn only_names_of_files_are_expected_to_exist() {
        assert!(has_extension("policy v1.2.docx") && has_extension("记录.xlsx"));
        assert!(!has_extension("Policy 1.2") && !has_extension("Minutes of 3.5."));
        assert_eq!(last_part(r"\\share\docs\policy.pdf"), "policy.pdf");
        assert_eq!(last_part("policy.pdf"), "policy.pdf");
    }
}
