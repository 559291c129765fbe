//! The user's own copies of standards' texts, laid over ours for one run.

use crate::choice::Chosen;
use crate::failure::Failure;
use crate::input_file;
use crate::intake::is_error;
use crate::screen::{Screen, paint};
use clause_model::pack::Library;
use clause_model::{EditionId, Language, StandardId};
use diagnostics::{Diagnostic, Place};
use evidence_intake::codes::licensed_text as codes;
use evidence_intake::licensed_copy::LicensedCopy;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// An edition by its ids.
pub(crate) type EditionKey = (StandardId, EditionId);

/// The ids of a chosen edition.
pub(crate) fn key(chosen: Chosen<'_>) -> EditionKey {
    (chosen.standard.id.clone(), chosen.edition.id.clone())
}

/// Lays the texts of files over the editions that a run is about. Ids that match nothing, and texts of other
/// editions, are told beside the result; the standard's notice says from now on whose wording it is.
pub(crate) fn lay_over(
    library: &mut Library,
    editions: impl IntoIterator<Item = EditionKey>,
    files: &[PathBuf],
    language: Language,
) -> Result<(), Failure> {
    let editions: BTreeSet<EditionKey> = editions.into_iter().collect();
    let mut copies: Vec<(LicensedCopy, String)> = Vec::new();
    let mut found = Vec::new();
    for path in files {
        read(path, language, &mut copies, &mut found)?;
    }
    for (copy, digest) in &copies {
        found.extend(lay_one_over(library, &editions, copy, digest));
    }
    if found.iter().any(is_error) {
        return Err(Failure::Refused(found));
    }
    for one in &found {
        Screen::tell(&paint(one, language));
    }
    Ok(())
}

fn read(
    path: &Path,
    language: Language,
    copies: &mut Vec<(LicensedCopy, String)>,
    found: &mut Vec<Diagnostic>,
) -> Result<(), Failure> {
    let read = if is_json(path) {
        LicensedCopy::from_json(&input_file::text(path)?, &input_file::name(path))
    } else {
        let books = input_file::books(&[path.to_owned()], language)?;
        let read = books
            .iter()
            .map(|input| LicensedCopy::from_book(&input.book, &input.file.name));
        let (values, diagnostics): (Vec<_>, Vec<_>) =
            read.map(|one| (one.value, one.diagnostics)).unzip();
        diagnostics::Checked {
            value: values.concat(),
            diagnostics: diagnostics.concat(),
        }
    };
    let digest = input_file::record(path)?.sha256;
    let known = |copy| (copy, digest.clone());
    copies.extend(read.value.into_iter().map(known));
    found.extend(read.diagnostics);
    Ok(())
}

/// Whether a file is JSON, by what it begins with: a name may lie.
fn is_json(path: &Path) -> bool {
    let bytes = fs::read(path).unwrap_or_default();
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    text.trim_ascii_start().starts_with(b"{")
}

fn lay_one_over(
    library: &mut Library,
    editions: &BTreeSet<EditionKey>,
    copy: &LicensedCopy,
    digest: &str,
) -> Vec<Diagnostic> {
    let own = &copy.text;
    let meant: Vec<&EditionKey> = editions
        .iter()
        .filter(|(standard, edition)| {
            own.standard.as_ref().is_none_or(|id| id == standard)
                && own.edition.as_ref().is_none_or(|id| id == edition)
        })
        .collect();
    let about = |code| {
        let names: Vec<String> = editions.iter().map(designation).collect();
        Diagnostic::new(code, copy.place()).with("editions", names.join(", "))
    };
    let [key] = meant.as_slice() else {
        return vec![if meant.is_empty() {
            let standard = own.standard.as_ref().map(StandardId::as_str);
            let edition = own.edition.as_ref().map(EditionId::as_str);
            let named: Vec<&str> = standard.into_iter().chain(edition).collect();
            about(&codes::LICENSED_TEXT_OTHER_EDITION).with("named", named.join(" "))
        } else {
            about(&codes::LICENSED_TEXT_EDITION_UNNAMED)
        }];
    };
    let (standard, edition) = key;
    let Some(standard) = library.standards.get_mut(standard) else {
        return Vec::new();
    };
    let mut of_standard = standard.editions.iter_mut();
    let Some(edition) = of_standard.find(|one| one.id == *edition) else {
        return Vec::new();
    };
    let (applied, found) = copy.lay_over(edition);
    if applied > 0 {
        let title = edition.title.clone();
        for (language, notice) in &mut standard.notice.0 {
            let title = title.get(*language);
            notice.push_str(&remark(title, applied, (&copy.place(), digest), *language));
        }
    }
    found
}

fn designation((standard, edition): &EditionKey) -> String {
    format!("{standard} {edition}")
}

/// What the notice on rights says of texts that were laid over.
fn remark(
    title: &str,
    applied: usize,
    (place, digest): (&Place, &str),
    language: Language,
) -> String {
    let file = &place.file;
    language.pick(
        format!(
            " In this output, {applied} of the texts of {title} are the user's own licensed copy ({file}, SHA-256 {digest}), laid over \
             our wording: its licence decides who may receive them."
        ),
        format!("本输出中，{title}有{applied}段文字取自使用者自有的正版文本（{file}，SHA-256 {digest}），覆盖了本程序的表述；能否转交他人以其许可为准。"),
    )
}
