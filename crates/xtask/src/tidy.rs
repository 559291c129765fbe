//! The rules of the repository that no compiler checks. ARCHITECTURE.md states them.

mod dependencies;
mod ids;
mod libraries;
mod shape;
mod source;

use crate::failure::Failure;

/// The crates that hold the product's knowledge.
const LIBRARIES: [&str; 5] = [
    "diagnostics",
    "clause-model",
    "workbook",
    "evidence-intake",
    "gap-scoring",
];

/// Checks every rule and names every breach.
pub(crate) fn run() -> Result<(), Failure> {
    let mut broken = dependencies::check()?;
    let sources = source::sources()?;
    broken.extend(libraries::check(&sources));
    broken.extend(ids::check(&sources));
    broken.extend(shape::check(&sources));
    broken.extend(shape::machine_paths()?);
    for warning in shape::warnings(&sources) {
        println!("warning: {warning}");
    }
    if broken.is_empty() {
        println!("{} source files are tidy", sources.len());
        Ok(())
    } else {
        Err(Failure::Broken(broken))
    }
}
