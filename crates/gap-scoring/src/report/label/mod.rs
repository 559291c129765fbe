//! Every label of the report in both languages, by subject.

mod dashboard;
mod evidence;
mod method;
mod migration;
mod remedy;
mod score;

pub(super) use dashboard::*;
pub(super) use evidence::*;
pub(super) use method::*;
pub(super) use migration::*;
pub(super) use remedy::*;
pub(super) use score::*;

macro_rules! labels {
    ($($name:ident = $en:literal, $zh:literal;)*) => {
        $(pub(in crate::report) const $name: diagnostics::Phrase =
            diagnostics::Phrase::new($en, $zh);)*
    };
}
use labels;
