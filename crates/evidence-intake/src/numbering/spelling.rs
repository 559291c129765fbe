//! Ids in texts: "7.1-6", "7.1 a)", "Clause 7.1", "条款７．１（a）", "7.1-6: text".

use crate::words::{half_width, is_space};

/// An id as written, not yet looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ParsedId {
    /// The clause's number.
    pub(crate) clause: String,
    /// The point's number within the clause.
    pub(crate) number: Option<u32>,
    /// The item's letter.
    pub(crate) item: Option<String>,
    /// Whether the text goes on after the id.
    pub(crate) has_tail: bool,
}

impl ParsedId {
    /// Whether the text is nothing but digits and one point, as a number would be shown.
    pub(crate) fn is_bare_number(&self) -> bool {
        self.number.is_none()
            && self.item.is_none()
            && !self.has_tail
            && self.clause.matches('.').count() <= 1
            && self.clause.chars().all(|c| c.is_ascii_digit() || c == '.')
    }
}

/// Words that may stand before an id.
const LEADING_WORDS: &[&str] = &[
    "clause",
    "cl",
    "section",
    "sec",
    "subclause",
    "sub-clause",
    "control point",
    "control",
    "requirement",
    "req",
    "item",
    "point",
    "id",
    "no",
    "ref",
    "iso/iec",
    "条款号",
    "条款",
    "章节",
    "控制点",
    "编号",
    "要求",
    "第",
    "§",
    "#",
];

/// The id at the start of a text, after words such as "Clause".
pub(crate) fn parse_at_start(text: &str) -> Option<ParsedId> {
    let characters: Vec<char> = text.chars().map(half_width).collect();
    let mut cursor = Cursor {
        characters: &characters,
        at: 0,
    };
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
        let mut cursor = Cursor {
            characters: &characters,
            at,
        };
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

struct Cursor<'a> {
    characters: &'a [char],
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }

    fn take(&mut self, wanted: char) -> bool {
        let taken = self.peek() == Some(wanted);
        self.at += usize::from(taken);
        taken
    }

    fn digits(&mut self) -> Option<String> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        let digits: String = self.characters.get(start..self.at)?.iter().collect();
        // Longer runs are years, phone numbers or ticket numbers, never parts of a clause.
        (1..=4).contains(&digits.len()).then_some(digits)
    }

    fn skip_leading_words(&mut self) {
        loop {
            while self
                .peek()
                .is_some_and(|c| is_space(c) || matches!(c, '.' | ':' | '[' | '('))
            {
                self.at += 1;
            }
            let rest: String = self
                .characters
                .get(self.at..)
                .into_iter()
                .flatten()
                .take(16)
                .collect();
            let rest = rest.to_lowercase();
            let word = LEADING_WORDS
                .iter()
                .filter(|word| starts_with_word(&rest, word));
            let Some(word) = word.max_by_key(|word| word.len()) else {
                return;
            };
            self.at += word.chars().count();
        }
    }

    fn id(&mut self) -> Option<ParsedId> {
        let clause = self.clause()?;
        let number = self.number();
        let closed = self.take(')') || self.take(']');
        let precise = number.is_some() || clause.contains('.');
        let item = if closed { None } else { self.item(precise) };
        self.at_boundary().then(|| ParsedId {
            clause,
            number,
            item,
            has_tail: self.has_tail(),
        })
    }

    /// Digits with points between, after an annex letter or not.
    fn clause(&mut self) -> Option<String> {
        let mut clause = String::new();
        if let Some(letter) = self.peek().filter(char::is_ascii_uppercase) {
            if self.characters.get(self.at + 1) != Some(&'.') {
                return None;
            }
            clause.push(letter);
            clause.push('.');
            self.at += 2;
        }
        clause += &self.digits()?;
        while self.peek() == Some('.') && self.is_digit_at(self.at + 1) {
            self.at += 1;
            clause.push('.');
            clause += &self.digits()?;
        }
        Some(clause)
    }

    fn is_digit_at(&self, at: usize) -> bool {
        self.characters.get(at).is_some_and(char::is_ascii_digit)
    }

    /// The point's number after a hyphen.
    fn number(&mut self) -> Option<u32> {
        let start = self.at;
        if self.take('-')
            && self.peek() != Some('0')
            && let Some(number) = self.digits().and_then(|d| d.parse().ok())
        {
            return Some(number);
        }
        self.at = start;
        None
    }

    /// A letter in brackets, before a bracket, or directly after the number.
    fn item(&mut self, precise: bool) -> Option<String> {
        let start = self.at;
        let glued = self.peek().is_some_and(|c| c.is_ascii_lowercase());
        self.skip_spaces();
        let opened = self.take('(') || self.take('[');
        let letter = self.peek().filter(char::is_ascii_alphabetic);
        self.at += usize::from(letter.is_some());
        let closed = self.take(')') || self.take(']');
        let ends = self.peek().is_none_or(|c| !c.is_ascii_alphanumeric());
        // "7.1 a" at the very end is an item; "7.1 a procedure" is a text.
        let alone = self
            .characters
            .get(self.at..)
            .is_none_or(<[char]>::is_empty);
        match letter {
            Some(letter) if ends && (closed || (precise && !opened && (glued || alone))) => {
                Some(letter.to_ascii_lowercase().to_string())
            }
            _ => {
                self.at = start;
                None
            }
        }
    }

    /// Whether the id ends here: "7.1x" and "3.5%" are no ids.
    fn at_boundary(&mut self) -> bool {
        let next = self.peek();
        if next == Some('.') {
            self.at += 1;
        }
        let sound = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '%' | '/');
        self.peek().is_none_or(sound) && next != Some('-')
    }

    fn has_tail(&self) -> bool {
        let rest = self.characters.get(self.at..).unwrap_or_default();
        rest.iter()
            .any(|c| !is_space(*c) && !matches!(c, '.' | ':' | ')'))
    }
}

fn starts_with_word(text: &str, word: &str) -> bool {
    let Some(rest) = text.strip_prefix(word) else {
        return false;
    };
    let ends_in_letter = word.ends_with(|c: char| c.is_ascii_alphabetic());
    !(ends_in_letter && rest.starts_with(|c: char| c.is_ascii_alphabetic()))
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
