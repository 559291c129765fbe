//! The shipped packs: sound by every rule, and with the figures that were worked out by hand.

use crate::linting::diagnostics;
use clause_model::Language;
use clause_model::pack::shipped;

#[test]
fn shipped_packs_have_no_diagnostics() {
    let found = diagnostics(&shipped());
    let texts: Vec<String> = found.iter().map(|d| d.render(Language::En)).collect();
    assert_eq!(texts.join("\n"), "");
}
