//! Going through a text in which ids may stand.

use crate::words::is_space;

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
    /// Whether the id is more than a chapter's number, which may count anything.
    pub(crate) fn is_precise(&self) -> bool {
        self.number.is_some() || self.clause.contains('.')
    }

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

/// A place within a text of half-width characters.
pub(super) struct Cursor<'a> {
    characters: &'a [char],
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(characters: &'a [char], at: usize) -> Self {
        Cursor { characters, at }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    pub(super) fn skip_spaces(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }

    pub(super) fn take(&mut self, wanted: char) -> bool {
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

    pub(super) fn skip_leading_words(&mut self) {
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

    pub(super) fn id(&mut self) -> Option<ParsedId> {
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
            // "5.1-5.3" is a range of clauses.
            && !(self.peek() == Some('.') && self.is_digit_at(self.at + 1))
        {
            return Some(number);
        }
        self.at = start;
        None
    }

    /// An item's key in brackets, before a bracket, or directly after the number.
    fn item(&mut self, precise: bool) -> Option<String> {
        let start = self.at;
        let glued = self.peek().is_some_and(|c| c.is_ascii_lowercase());
        self.skip_spaces();
        let opened = self.take('(') || self.take('[');
        let key = self.key();
        let closed = self.take(')') || self.take(']');
        let ends = self.peek().is_none_or(|c| !c.is_ascii_alphanumeric());
        // "7.1 a" at the very end is an item; "7.1 a procedure" is a text.
        let alone = self
            .characters
            .get(self.at..)
            .is_none_or(<[char]>::is_empty);
        match key {
            Some(key) if ends && (closed || (precise && !opened && (glued || alone))) => Some(key),
            _ => {
                self.at = start;
                None
            }
        }
    }

    /// A letter, with numbers after points or not: "a", "a.1".
    fn key(&mut self) -> Option<String> {
        let letter = self.peek().filter(char::is_ascii_alphabetic)?;
        let mut key = letter.to_ascii_lowercase().to_string();
        self.at += 1;
        while self.peek() == Some('.') && self.is_digit_at(self.at + 1) {
            self.at += 1;
            key.push('.');
            key += &self.digits()?;
        }
        Some(key)
    }

    /// An item's key that stands by itself, and whether a bracket closes it.
    pub(super) fn lone_item(&mut self) -> Option<(String, bool)> {
        let start = self.at;
        self.skip_spaces();
        let opened = self.take('(') || self.take('[');
        let key = self.key();
        let closed = self.take(')') || self.take(']');
        let ends = self
            .peek()
            .is_none_or(|c| !c.is_ascii_alphanumeric() && c != '.');
        let key = key.filter(|_| ends && (closed || !opened));
        if key.is_none() {
            self.at = start;
        }
        key.map(|key| (key, closed))
    }

    /// A number that stands by itself in a list or at the end of a range.
    pub(super) fn lone_number(&mut self) -> Option<u32> {
        let start = self.at;
        self.skip_spaces();
        let number = self.digits().and_then(|digits| digits.parse().ok());
        let end = self.at;
        self.skip_spaces();
        let goes_on = |c: char| !",;/&+~-…和及与或至到".contains(c);
        let apart = !self.peek().is_some_and(goes_on);
        self.at = if apart && number.is_some() {
            end
        } else {
            start
        };
        number.filter(|_| apart)
    }

    /// What has not been read.
    pub(super) fn rest(&self) -> String {
        let rest = self.characters.get(self.at..).unwrap_or_default();
        rest.iter().collect()
    }

    /// Takes the longest of some words or signs that stands here.
    pub(super) fn take_one_of(&mut self, words: &[&str]) -> bool {
        let rest = self.characters.get(self.at..).unwrap_or_default();
        let rest: String = rest.iter().take(16).collect();
        let rest = rest.to_lowercase();
        let fitting = words.iter().filter(|word| starts_with_word(&rest, word));
        let longest = fitting.max_by_key(|word| word.len());
        if let Some(word) = longest {
            self.at += word.chars().count();
        }
        longest.is_some()
    }

    /// Whether the id ends here: "7.1x" and "3.5%" are no ids.
    fn at_boundary(&mut self) -> bool {
        let next = self.peek();
        if next == Some('.') {
            self.at += 1;
        }
        let sound = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '%' | '/');
        self.peek().is_none_or(sound) && (next != Some('-') || self.goes_on_to_a_clause())
    }

    /// Whether a range goes on without spaces: "-5.3".
    fn goes_on_to_a_clause(&self) -> bool {
        let rest = self.characters.get(self.at..).unwrap_or_default();
        let rest: String = rest.iter().take(8).collect();
        let number = rest.trim_start_matches('-');
        let after = number.trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < number.len()
            && after
                .strip_prefix('.')
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }

    pub(super) fn has_tail(&self) -> bool {
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
