//! Who operates a process.

use crate::codes::answer as codes;
use crate::intake::{Given, Intake, Row};
use crate::role::Role;
use crate::words::{PARTIES, normalise};
use clause_model::method::PartyKind;
use clause_model::submission::OperatedBy;

/// Who operates what the row is about: a kind, a name, or both ("Supplier: Acme"). What cannot be read is
/// somebody else, whoever that is.
pub(crate) fn read_party(intake: &mut Intake, row: &Row) -> Option<Given<OperatedBy>> {
    let named = row
        .text(Role::Party, &mut intake.journal)
        .filter(|named| !is_nobody(&named.value));
    let Some(stated) = row.text(Role::OperatedBy, &mut intake.journal) else {
        let named = named?;
        if let Some(kind) = intake.parties.get(&normalise(&named.value)).copied() {
            return Some(given(kind, Some(named.value), named.spot));
        }
        if let Some(kind) = PARTIES.read(&named.value) {
            return Some(given(kind, None, named.spot));
        }
        report_unknown(intake, row, &named);
        return Some(given(PartyKind::Unknown, Some(named.value), named.spot));
    };
    if normalise(&stated.value).is_empty() && named.is_none() {
        return None;
    }
    let (word, rest) = split_kind(&stated.value);
    let name = named.map(|named| named.value).or(rest);
    if let Some(kind) = PARTIES.read(&word) {
        let kind = settle_kind(intake, row, &stated, kind, name.as_deref());
        return Some(given(kind, name, stated.spot));
    }
    if let Some(kind) = intake.parties.get(&normalise(&stated.value)).copied() {
        let name = name.or(Some(stated.value));
        return Some(given(kind, name, stated.spot));
    }
    report_unknown(intake, row, &stated);
    let name = name.or(Some(stated.value));
    Some(given(PartyKind::Unknown, name, stated.spot))
}

/// What a party is of which the row says one thing and the coverage lists another: whatever demands more.
fn settle_kind(
    intake: &mut Intake,
    row: &Row,
    stated: &Given<String>,
    kind: PartyKind,
    name: Option<&str>,
) -> PartyKind {
    let declared = name.and_then(|name| intake.parties.get(&normalise(name)).copied());
    let (Some(name), Some(declared)) = (name, declared.filter(|declared| *declared != kind)) else {
        return kind;
    };
    let own = kind == PartyKind::Own;
    let counts = if own { declared } else { PartyKind::Unknown };
    let language = row.table.language;
    let word = |kind| PARTIES.canonical(kind, language);
    let told = if own {
        language.pick("the latter counts", "以后者为准")
    } else {
        language.pick("nothing is known of it", "视为类型不明")
    };
    intake
        .journal
        .report(&codes::OPERATORS_CONTRADICT, stated.spot, |d| {
            d.with("stated", word(kind))
                .with("name", name)
                .with("declared", word(declared))
                .with("counts", told)
        });
    counts
}

/// Signs and words that stand for nobody.
fn is_nobody(text: &str) -> bool {
    matches!(
        normalise(text).as_str(),
        "" | "na" | "none" | "nobody" | "notapplicable" | "无" | "不适用"
    )
}

fn given(kind: PartyKind, name: Option<String>, spot: crate::source::Spot) -> Given<OperatedBy> {
    Given {
        value: OperatedBy { kind, name },
        spot,
    }
}

/// "Supplier: Acme" and "供应商（甲公司）" as kind and name.
fn split_kind(text: &str) -> (String, Option<String>) {
    let Some((word, rest)) = text.split_once([':', '：', '(', '（']) else {
        return (text.to_owned(), None);
    };
    let name = rest.trim().trim_end_matches([')', '）']).trim();
    let name = (!name.is_empty()).then(|| name.to_owned());
    (word.to_owned(), name)
}

fn report_unknown(intake: &mut Intake, row: &Row, given: &Given<String>) {
    let language = row.table.language;
    let kinds = [
        PartyKind::Own,
        PartyKind::InternalGroup,
        PartyKind::Customer,
        PartyKind::Supplier,
    ];
    let known = kinds.map(|kind| PARTIES.canonical(kind, language));
    let known = known.join(language.pick(", ", "、"));
    intake
        .journal
        .report(&codes::OPERATED_BY_UNKNOWN, given.spot, |d| {
            d.with("text", &given.value).with("known", known)
        });
}
