//! Several ids in one citation: "D-1 to D-3", "D-001～003", "D-001 002".

use crate::words::{half_width, is_space};

/// What several ids in one text are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Several {
    /// The text is no range, or no list.
    No,
    /// It is one, and not all of its members are known.
    NotAllKnown,
    Known(Vec<String>),
}

impl Several {
    fn of(ids: Option<Vec<String>>) -> Several {
        ids.map_or(Several::NotAllKnown, Several::Known)
    }
}

/// Signs and words between the ends of a range. A hyphen parts two whole ids only.
const TO: &[&str] = &["~", "…", "...", "→", "至", "到", " to ", " through "];
/// How many ids a range can stand for.
const LONGEST_RANGE: u64 = 500;
/// What parts the members of a list that has no commas.
const BETWEEN: [char; 6] = ['/', '\\', '|', '&', '+', '·'];

/// The ids of a range.
pub(super) fn range(text: &str, known: &impl Fn(&str) -> Option<String>) -> Several {
    let half: String = text.chars().map(half_width).collect();
    let worded = TO.iter().find_map(|sign| half.split_once(sign));
    let worded = worded.map(|(from, to)| (from, to.trim_start_matches(['.', '…'])));
    let Some((from, to)) = worded.or_else(|| hyphened(&half, known)) else {
        return Several::No;
    };
    let (Some((prefix, first, width)), Some((other, last, _))) =
        (numbered(from.trim()), numbered(to.trim()))
    else {
        return Several::No;
    };
    if !other.is_empty() && !other.eq_ignore_ascii_case(prefix) || prefix.is_empty() {
        return Several::No;
    }
    if last < first || last - first > LONGEST_RANGE {
        return Several::NotAllKnown;
    }
    let member = |number: u64| {
        let padded = format!("{prefix}{number:0width$}");
        known(&padded).or_else(|| known(&format!("{prefix}{number}")))
    };
    Several::of((first..=last).map(member).collect())
}

/// "D-001-D-003": two known ids with a hyphen between them.
fn hyphened<'t>(
    text: &'t str,
    known: &impl Fn(&str) -> Option<String>,
) -> Option<(&'t str, &'t str)> {
    let places = text.match_indices('-');
    let mut pairs = places.map(|(at, sign)| {
        let (from, to) = (text.get(..at), text.get(at + sign.len()..));
        (
            from.unwrap_or_default().trim(),
            to.unwrap_or_default().trim(),
        )
    });
    pairs.find(|(from, to)| known(from).is_some() && known(to).is_some())
}

/// The ids of a list whose later members may leave out what comes before their number; `before` is the
/// id that stands before the text.
pub(super) fn list(
    text: &str,
    before: Option<&str>,
    known: &impl Fn(&str) -> Option<String>,
) -> Several {
    let half: String = text.chars().map(half_width).collect();
    let members = half.split(|c: char| is_space(c) || BETWEEN.contains(&c));
    let members: Vec<&str> = members.filter(|member| !member.is_empty()).collect();
    let mut last = before.map(str::to_owned);
    let mut ids = Vec::new();
    let mut all_known = true;
    for member in &members {
        let id = known(member).or_else(|| {
            // A number belongs to the id before it only where it is written like that one's.
            let (prefix, _, width) = numbered(last.as_deref()?)?;
            let alike = member.len() == width && member.chars().all(|c| c.is_ascii_digit());
            alike.then(|| known(&format!("{prefix}{member}")))?
        });
        let number = member.chars().all(|c| c.is_ascii_digit());
        if id.is_none() && !number {
            return Several::No;
        }
        all_known &= id.is_some();
        last = id.clone().or(last);
        ids.extend(id);
    }
    let telling = !ids.is_empty() && members.len() > 1 || before.is_some() && members.len() == 1;
    if telling {
        Several::of(all_known.then_some(ids))
    } else {
        Several::No
    }
}

/// An id as what stands before its last number, that number, and how many digits it was written with.
fn numbered(id: &str) -> Option<(&str, u64, usize)> {
    let prefix = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = id.get(prefix.len()..).filter(|digits| digits.len() <= 9)?;
    let sound = prefix.chars().all(|c| !is_space(c));
    Some((prefix, digits.parse().ok().filter(|_| sound)?, digits.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_lists_of_known_ids() {
        let ids = ["D-001", "D-002", "D-003", "D-005", "WJ-1", "WJ-2", "A-B"];
        let known = |id: &str| {
            ids.iter()
                .find(|known| **known == id)
                .map(|id| (*id).to_owned())
        };
        let read = |text: &str| match range(text, &known) {
            Several::No => list(text, None, &known),
            range => range,
        };
        for (text, expected) in [
            ("D-001～D-003", "D-001 D-002 D-003"),
            ("D-001~003", "D-001 D-002 D-003"),
            ("D-001…D-003", "D-001 D-002 D-003"),
            ("D-001...D-003", "D-001 D-002 D-003"),
            ("D-001至003", "D-001 D-002 D-003"),
            ("D-001 to D-003", "D-001 D-002 D-003"),
            ("D-001-D-003", "D-001 D-002 D-003"),
            ("WJ-1~2", "WJ-1 WJ-2"),
            ("D-001 002", "D-001 D-002"),
            ("D-001/003", "D-001 D-003"),
            ("D-001 D-002", "D-001 D-002"),
            ("D-001 004", "unknown"),
            ("D-001～D-005", "unknown"),
            ("D-003 to D-001", "unknown"),
            ("D-001 3 copies", "none"),
            ("D-001 3", "unknown"),
            ("A-B", "none"),
            ("ready to use", "none"),
            ("D-001", "none"),
        ] {
            let read = match read(text) {
                Several::No => "none".to_owned(),
                Several::NotAllKnown => "unknown".to_owned(),
                Several::Known(ids) => ids.join(" "),
            };
            assert_eq!(read, expected, "{text}");
        }
    }
}
