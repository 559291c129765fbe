//! Ids in texts: "7.1-6", "7.1 a)", "Clause 7.1", "条款７．１（a）", "7.1-6: text".

pub(crate) use super::cursor::ParsedId;

use super::cursor::Cursor;
use crate::words::half_width;

/// The id at the start of a text, after words such as "Clause".
pub(crate) fn parse_at_start(text: &str) -> Option<ParsedId> {
    let characters: Vec<char> = text.chars().map(half_width).collect();
    let mut cursor = Cursor::new(&characters, 0);
    cursor.skip_leading_words();
    cursor.id()
}

/// Every id that stands apart within a text.
pub(crate) fn parse_within(text: &str) -> Vec<ParsedId> {
    let characters: Vec<char> = text.chars().map(half_width).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let before = at.checked_sub(1).and_then(|i| characters.get(i));
        let apart = before.is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-'));
        let mut cursor = Cursor::new(&characters, at);
        match cursor.id() {
            Some(id) if apart => {
                found.push(id);
                at = cursor.at.max(at + 1);
            }
            _ => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{parse_at_start, parse_within};

    fn parsed(text: &str) -> String {
        let Some(id) = parse_at_start(text) else {
            return "none".to_owned();
        };
        let number = id.number.map(|n| format!("-{n}")).unwrap_or_default();
        let item = id.item.map(|i| format!(" {i}")).unwrap_or_default();
        format!("{}{number}{item}", id.clause)
    }

    #[test]
    fn ids_as_people_write_them() {
        for (text, expected) in [
            ("7.1", "7.1"),
            ("7.1-6", "7.1-6"),
            ("7.1–6", "7.1-6"),
            ("７．１－６", "7.1-6"),
            ("7.1 a)", "7.1 a"),
            ("7.1-6a", "7.1-6 a"),
            ("7.1-6（b）", "7.1-6 b"),
            ("7.1-6 a", "7.1-6 a"),
            ("Clause 7.1", "7.1"),
            ("CLAUSE: 7.1.", "7.1"),
            ("条款7.1", "7.1"),
            ("第7.1条", "7.1"),
            ("§ 4.5.4.2", "4.5.4.2"),
            ("[7.1-6]", "7.1-6"),
            ("7.1-6: Complaints are recorded", "7.1-6"),
            ("7.1 a procedure is there", "7.1"),
            ("7.1（e）…", "7.1 e"),
            ("5.10", "5.10"),
            ("A.5.1", "A.5.1"),
            ("4", "4"),
        ] {
            assert_eq!(parsed(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_id() {
        for text in [
            "",
            "Yes",
            "3.5%",
            "12x",
            "20000-1:2005",
            "2011/05/03",
            "a)",
            "v1.2",
            "-",
        ] {
            assert_eq!(parsed(text), "none", "{text}");
        }
    }

    #[test]
    fn ids_within_texts_stand_apart() {
        let found = parse_within("see 7.1-6 and E-7.2, not v8.1-2");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].number, Some(6));
    }
}
