//! Packs authored in a workbook: the workbook to fill in, and its import.

use crate::choice;
use crate::codes::call;
use crate::command::lint::counted;
use crate::command::questionnaire::workbook_bytes;
use crate::failure::{Failure, unplaced};
use crate::input_file;
use crate::intake::is_error;
use crate::output::{Outlet, Output};
use crate::pack_folder;
use crate::packs;
use crate::screen::{Screen, paint};
use crate::shared_options::Shared;
use clap::Args;
use clause_model::{Edition, EditionId, Language, Standard};
use diagnostics::{Diagnostic, Place};
use evidence_intake::blank::texts;
use evidence_intake::codes::pack_book::PACK_BOOK_ID_TAKEN;
use evidence_intake::pack_authoring::{AuthoredPack, example, pack_workbook, read_pack};
use std::path::PathBuf;

/// The workbook in which a pack is authored.
#[derive(Debug, Args)]
pub(super) struct Template {
    /// The workbook to write (.xlsx)
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Fill it with a standard that is there, by id [default: a small example]
    #[arg(long, value_name = "STANDARD")]
    from: Option<String>,
    /// Only this edition of it
    #[arg(long, requires = "from")]
    edition: Option<String>,
    /// Replace the file if it exists
    #[arg(long)]
    force: bool,
}

/// A workbook to be made a pack.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// The workbook
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The folder that gets the pack's folder; later calls name it with --standards
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// Replace the pack's folder if it exists
    #[arg(long)]
    force: bool,
}

impl Template {
    /// Writes the workbook.
    pub(super) fn write(&self, shared: &Shared) -> Result<(), Failure> {
        let outlet = Outlet {
            inputs: Vec::new(),
            force: self.force,
        };
        outlet.check([self.output.as_path()])?;
        let language = shared.language();
        let (standard, edition) = self.content(shared)?;
        let created = texts::texts().dated;
        let draft = pack_workbook(&standard, edition.as_ref(), language, created);
        let bytes = workbook_bytes(&draft, &self.output)?;
        let path = self.output.clone();
        outlet.write(&[Output { path, bytes }])?;
        let (path, title) = (self.output.display(), standard.title.get(language));
        Screen::print(&language.pick(format!("{path}: {title}\n"), format!("{path}：{title}\n")))?;
        Ok(())
    }

    /// The standard that the workbook shows, and the edition if it is only one.
    fn content(&self, shared: &Shared) -> Result<(Standard, Option<EditionId>), Failure> {
        let Some(from) = self.from.as_deref() else {
            let unknown = || Failure::call(&call::STANDARD_UNKNOWN, &[("id", "")]);
            return Ok((example().ok_or_else(unknown)?, None));
        };
        let library = packs::library(&shared.standards)?;
        let edition = self.edition.as_deref();
        let edition = edition
            .map(|id| choice::edition(&library, Some(from), Some(id)))
            .transpose()?;
        let standard = choice::standard(&library, Some(from))?;
        Ok((
            standard.clone(),
            edition.map(|chosen| chosen.edition.id.clone()),
        ))
    }
}

impl Import {
    /// Reads the workbook, checks the pack and writes it unless there are errors.
    pub(super) fn run(&self, shared: &Shared) -> Result<(), Failure> {
        let language = shared.language();
        let books = input_file::books(std::slice::from_ref(&self.file), language)?;
        let mut found = Vec::new();
        for input in &books {
            let read = read_pack(&input.book, &input.file.name);
            found.extend(read.diagnostics);
            let Some(pack) = read.value else {
                continue;
            };
            let editions = check(&pack, shared, &input.file.name, &mut found)?;
            if found.iter().any(is_error) {
                continue;
            }
            let folder = pack_folder::write(&self.output, &pack, self.force)?;
            for one in &found {
                Screen::tell(&paint(one, language));
            }
            let folder = folder.display().to_string();
            Screen::print(&summary(&folder, &editions, pack.files.len(), language))?;
            return Ok(());
        }
        Err(Failure::Refused(found))
    }
}

/// Adds what the pack fails of, at the workbook's cells. Gives its editions.
fn check(
    pack: &AuthoredPack,
    shared: &Shared,
    file: &str,
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<Edition>, Failure> {
    let beside = packs::checked_beside(pack, &shared.standards)?;
    if beside.replaces {
        let taken = unplaced(&PACK_BOOK_ID_TAKEN, &[("id", pack.standard.as_str())]);
        let place = Place::file(file);
        found.push(Diagnostic { place, ..taken });
    }
    found.extend(beside.found.into_iter().map(|one| pack.locate(one)));
    Ok(beside
        .library
        .and_then(|mut library| library.standards.remove(&pack.standard))
        .map_or_else(Vec::new, |standard| standard.editions))
}

fn summary(folder: &str, editions: &[Edition], files: usize, language: Language) -> String {
    let points: usize = editions.iter().map(|edition| edition.points.len()).sum();
    language.pick(
        format!(
            "{folder}: {}, {}, {}\n",
            counted(editions.len(), "edition"),
            counted(points, "control point"),
            counted(files, "file"),
        ),
        format!(
            "{folder}：版本{}个，控制点{points}个，文件{files}个\n",
            editions.len()
        ),
    )
}
