//! Names of services, customers, suppliers, sites and processes, as cells spell them.

use super::EvidenceEntry;

/// What stands between the names of an entry's instances.
pub const BETWEEN_INSTANCES: char = ';';

/// A name as it is compared with others: half-width, in lower case, with single spaces and one kind of
/// hyphen. Letters, digits and other signs count: "S-1" and "S1" are two names.
pub fn folded_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(half_width)
        .flat_map(char::to_lowercase)
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ")
}

/// Whether two cells name the same instance.
pub fn is_same_name(one: &str, other: &str) -> bool {
    folded_name(one) == folded_name(other)
}

impl EvidenceEntry {
    /// The names of what the entry is about; none where it is about nobody in particular.
    pub fn instances(&self) -> impl Iterator<Item = &str> {
        let cell = self.instance.as_deref().unwrap_or_default();
        let names = cell.split(BETWEEN_INSTANCES).map(str::trim);
        names.filter(|name| !name.is_empty())
    }
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => ' ',
        '–' | '—' | '‐' | '‑' | '−' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::is_same_name;

    #[test]
    fn case_width_and_spaces_do_not_tell_names_apart_and_signs_do() {
        for (one, other, same) in [
            ("Acme Ltd", " ACME　ｌｔｄ ", true),
            ("Acme\u{a0}Ltd", "Acme\nLtd", true),
            ("S–1", "S-1", true),
            ("S-1", "S1", false),
            ("Acme", "Acme Ltd", false),
            ("甲公司（北京）", "甲公司(北京)", true),
        ] {
            assert_eq!(is_same_name(one, other), same, "{one} / {other}");
        }
    }
}
