//! Lists of ids that are more than a series: ids with their titles, and chapters from one to another.

use super::range::between;
use super::{Series, Target, series_after};
use crate::words::half_width;
use clause_model::{ClauseId, Edition};

/// What makes a text speak of something other than the ids in it.
const ASIDES: &[&str] = &["see ", "cf", "见", "参照", "(", "[", "《"];

/// Signs and words between two chapters. A hyphen alone may part a clause and a point.
const TO: &[&str] = &["~", "至", "到", " to ", "..."];

/// Ids that each may be followed by a title: "8.1 Incidents 8.2 Problems". None unless every number in
/// the text belongs to an id.
pub(crate) fn titled(edition: &Edition, text: &str) -> Option<Vec<Target>> {
    let mut found: Vec<Target> = Vec::new();
    let mut rest: String = text.chars().map(half_width).collect();
    loop {
        let (Series::Certain(targets), unread) = series_after(edition, &rest, None) else {
            return None;
        };
        if targets.is_empty() {
            return None;
        }
        found.extend(targets);
        let Some(next) = unread.find(|c: char| c.is_ascii_digit()) else {
            return Some(found);
        };
        let (title, more) = unread.split_at(next);
        let lower = title.to_lowercase();
        if ASIDES.iter().any(|word| lower.contains(word)) || title.trim().is_empty() {
            return None;
        }
        rest = more.to_string();
    }
}

/// Chapters from one to another: "4~9", "4-9章", "第4章至第9章".
pub(crate) fn chapters(edition: &Edition, text: &str) -> Option<Vec<Target>> {
    let half: String = text.chars().map(half_width).collect();
    let named = half.contains('章');
    let bare = half.replace(['第', '章', ' '], "");
    let spaced = half.trim();
    let split = TO.iter().find_map(|sign| spaced.split_once(sign));
    let (from, to) = split.or_else(|| bare.split_once('-').filter(|_| named))?;
    let chapter = |text: &str| -> Option<Target> {
        let digits = text.replace(['第', '章', ' '], "");
        let number: u32 = digits.parse().ok()?;
        let clause: ClauseId = number.to_string().parse().ok()?;
        edition.clause(&clause)?;
        Some(Target::Clause(clause))
    };
    let all = between(edition, &chapter(from)?, &chapter(to)?);
    (all.len() > 1).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::{chapters, titled};
    use crate::numbering::target_name;
    use clause_model::pack::{load, shipped};

    #[test]
    fn titles_and_chapters() {
        let library = load(&shipped()).value.unwrap();
        let standard = &library.standards[&"iso-iec-20000-1".into()];
        let edition = standard.edition(&"2011".into()).unwrap();
        for (text, expected) in [
            ("8.1事件管理 8.2问题管理", "8.1 8.2"),
            ("8.1 Incidents; 8.2 Problems", "8.1 8.2"),
            ("8.1 Incidents (see 8.2)", "none"),
            ("8.1 version 2", "none"),
            ("9.1~9.9", "none"),
            ("4~9", "4 5 6 7 8 9"),
            ("4-9章", "4 5 6 7 8 9"),
            ("第8章至第9章", "8 9"),
            ("4-9", "none"),
            ("4~12", "none"),
        ] {
            let read = chapters(edition, text).or_else(|| titled(edition, text));
            let names: Option<Vec<String>> = read.map(|all| all.iter().map(target_name).collect());
            let read = names.map_or("none".to_owned(), |names| names.join(" "));
            assert_eq!(read, expected, "{text}");
        }
    }
}
