//! Marks: what our own workbooks carry so that they can be read back after re-saving, moving
//! columns and sorting rows.
//!
//! Each sheet with input has a hidden role row (the first) and a hidden key column (the first).
//! The corner cell `A1` holds a [`CornerMark`], the role row the name of a
//! [`Role`](crate::role::Role) per column, the key column a [`RowKey`] per row. Rows without a key
//! were added by the user. Marks are plain cells, because cells are what every spreadsheet program
//! keeps.

mod own_sheet;

pub use own_sheet::OwnSheet;

use clause_model::{ClauseId, ControlPointId, EditionId, Language, StandardId};
use std::fmt;
use std::str::FromStr;
use workbook::CellRef;

/// The version of the marks. A newer one is refused, since it may mean something else.
pub const MARK_VERSION: u32 = 1;
/// Where the mark of a sheet stands.
pub const CORNER: CellRef = CellRef::new(0, 0);
/// The hidden row of role names, zero-based.
pub const ROLE_ROW: u32 = 0;
/// The hidden column of row keys, zero-based.
pub const KEY_COLUMN: u32 = 0;
/// The custom document property that repeats the mark; only a hint, since some programs drop it.
pub const PROPERTY: &str = "clausewise";
/// How every mark begins.
pub(crate) const PREFIX: &str = "clausewise/";
/// The word before the edition since which changes are asked about.
const SINCE: &str = "since";

/// What a marked sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetKind {
    /// Questions and answers.
    Questionnaire,
    /// The evidence register.
    Register,
    /// The organisation's details, a field per row.
    Organisation,
    /// Services, customers, suppliers and sites, a column per unit.
    Coverage,
    /// No input.
    Guidance,
}

impl SheetKind {
    /// Every kind.
    pub const ALL: [SheetKind; 5] = [
        SheetKind::Questionnaire,
        SheetKind::Register,
        SheetKind::Organisation,
        SheetKind::Coverage,
        SheetKind::Guidance,
    ];

    /// The kind's word in a mark.
    pub fn word(self) -> &'static str {
        match self {
            SheetKind::Questionnaire => "questionnaire",
            SheetKind::Register => "register",
            SheetKind::Organisation => "organisation",
            SheetKind::Coverage => "coverage",
            SheetKind::Guidance => "guidance",
        }
    }
}

/// The mark in the corner of a sheet: `clausewise/1 questionnaire iso-iec-20000-1 2011 en`, followed by
/// `since 2005` in a questionnaire about what changed since an earlier edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CornerMark {
    /// What the sheet is.
    pub kind: SheetKind,
    /// The edition that the workbook is about; guidance sheets name none.
    pub about: Option<About>,
    /// The edition since which changes are asked about; none in a full questionnaire.
    pub since: Option<EditionId>,
}

/// What a marked workbook is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The standard.
    pub standard: StandardId,
    /// Its edition.
    pub edition: EditionId,
    /// The language in which the workbook was written.
    pub language: Language,
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.standard, self.edition, self.language)
    }
}

impl About {
    /// The value of the custom document property.
    pub fn property(&self) -> String {
        format!("{MARK_VERSION} {self}")
    }
}

impl fmt::Display for CornerMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{MARK_VERSION} {}", self.kind.word())?;
        match &self.about {
            Some(about) => write!(f, " {about}")?,
            None => return Ok(()),
        }
        match &self.since {
            Some(edition) => write!(f, " {SINCE} {edition}"),
            None => Ok(()),
        }
    }
}

/// Why a text is no mark that can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MarkProblem {
    /// The text is no mark at all.
    #[error("not a mark")]
    NotAMark,
    /// The mark was written by a later version of the program.
    #[error("mark version {0} is newer than {MARK_VERSION}")]
    Newer(u32),
    /// The text begins like a mark and goes on like none.
    #[error("damaged mark")]
    Damaged,
}

impl FromStr for CornerMark {
    type Err = MarkProblem;

    fn from_str(text: &str) -> Result<Self, MarkProblem> {
        let rest = text
            .trim()
            .strip_prefix(PREFIX)
            .ok_or(MarkProblem::NotAMark)?;
        let mut words = rest.split_whitespace();
        let version = words.next().and_then(|word| word.parse::<u32>().ok());
        match version {
            Some(MARK_VERSION) => {}
            Some(newer) if newer > MARK_VERSION => return Err(MarkProblem::Newer(newer)),
            _ => return Err(MarkProblem::Damaged),
        }
        let word = words.next().ok_or(MarkProblem::Damaged)?;
        let kind = SheetKind::ALL.into_iter().find(|kind| kind.word() == word);
        let kind = kind.ok_or(MarkProblem::Damaged)?;
        let about = match (words.next(), words.next(), words.next()) {
            (Some(standard), Some(edition), Some(language)) => Some(About {
                standard: standard.into(),
                edition: edition.into(),
                language: language.parse().map_err(|_| MarkProblem::Damaged)?,
            }),
            (None, ..) => None,
            _ => return Err(MarkProblem::Damaged),
        };
        if about.is_none() && kind != SheetKind::Guidance {
            return Err(MarkProblem::Damaged);
        }
        let since = match (words.next(), words.next()) {
            (Some(SINCE), Some(edition)) => Some(edition.into()),
            (None, _) => None,
            _ => return Err(MarkProblem::Damaged),
        };
        Ok(CornerMark { kind, about, since })
    }
}

/// What a row of a marked sheet is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKey {
    /// A control point: `point 7.1-6`.
    Point(ControlPointId),
    /// An item of one: `item 7.1-6 a`.
    Item(ControlPointId, String),
    /// A point of which something was carried over from an earlier edition: `carried 7.1-6`, or
    /// `remainder 7.1-6` where the rest of its demand is asked; followed by `certificate` where the
    /// carried part rests on a certificate alone.
    Carried {
        /// The point.
        point: ControlPointId,
        /// Whether the rest of the demand is asked.
        remainder: bool,
        /// Whether the carried part rests on a certificate alone.
        by_certificate: bool,
    },
    /// The heading of a clause: `clause 7.1`.
    Clause(ClauseId),
    /// A field of the organisation sheet: `field name`.
    Field(String),
    /// A row of ours that holds no input, such as the visible header: `guidance`.
    Guidance,
}

impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RowKey::Point(point) => write!(f, "point {point}"),
            RowKey::Item(point, item) => write!(f, "item {point} {item}"),
            RowKey::Carried {
                point,
                remainder,
                by_certificate,
            } => {
                let word = if *remainder { "remainder" } else { "carried" };
                let basis = if *by_certificate { " certificate" } else { "" };
                write!(f, "{word} {point}{basis}")
            }
            RowKey::Clause(clause) => write!(f, "clause {clause}"),
            RowKey::Field(field) => write!(f, "field {field}"),
            RowKey::Guidance => f.write_str("guidance"),
        }
    }
}

impl FromStr for RowKey {
    type Err = MarkProblem;

    fn from_str(text: &str) -> Result<Self, MarkProblem> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let damaged = |_| MarkProblem::Damaged;
        match words[..] {
            ["point", point] => Ok(RowKey::Point(point.parse().map_err(damaged)?)),
            ["item", point, item] => {
                let point = point.parse().map_err(damaged)?;
                Ok(RowKey::Item(point, item.to_owned()))
            }
            [word @ ("carried" | "remainder"), point, ref basis @ ..]
                if matches!(basis, [] | ["certificate"]) =>
            {
                Ok(RowKey::Carried {
                    point: point.parse().map_err(damaged)?,
                    remainder: word == "remainder",
                    by_certificate: !basis.is_empty(),
                })
            }
            ["clause", clause] => Ok(RowKey::Clause(clause.parse().map_err(damaged)?)),
            ["field", field] => Ok(RowKey::Field(field.to_owned())),
            ["guidance"] => Ok(RowKey::Guidance),
            _ => Err(MarkProblem::NotAMark),
        }
    }
}

/// The fields that the organisation sheet asks for, as the rest of `field …` keys.
pub mod field {
    /// The organisation's name.
    pub const NAME: &str = "name";
    /// The scope of the management system.
    pub const SCOPE: &str = "scope";
    /// Who assesses.
    pub const ASSESSOR: &str = "assessor";
    /// The period under assessment.
    pub const PERIOD: &str = "period";
    /// The date of the answers.
    pub const DATE: &str = "date";
    /// Whom to ask.
    pub const CONTACT: &str = "contact";
    /// Every field that the sheet asks for.
    pub const ALL: [&str; 6] = [NAME, SCOPE, ASSESSOR, PERIOD, DATE, CONTACT];
}

#[cfg(test)]
mod tests {
    use super::{CornerMark, MarkProblem, RowKey};

    #[test]
    fn corner_marks_round_trip() {
        for text in [
            "clausewise/1 questionnaire iso-iec-20000-1 2011 en",
            "clausewise/1 questionnaire iso-iec-20000-1 2011 zh since 2005",
            "clausewise/1 register a 1 zh",
            "clausewise/1 guidance",
        ] {
            let mark: CornerMark = text.parse().unwrap();
            assert_eq!(mark.to_string(), text);
        }
    }

    #[test]
    fn a_newer_mark_and_a_damaged_one_are_told_apart() {
        let parse = |text: &str| text.parse::<CornerMark>().unwrap_err();
        assert_eq!(
            parse("clausewise/2 questionnaire a b en"),
            MarkProblem::Newer(2)
        );
        assert_eq!(parse("clausewise/1 questionnaire"), MarkProblem::Damaged);
        assert_eq!(parse("clausewise/x"), MarkProblem::Damaged);
        for rest in ["since", "2005", "until 2005"] {
            let text = format!("clausewise/1 questionnaire a b en {rest}");
            assert_eq!(parse(&text), MarkProblem::Damaged, "{text}");
        }
        assert_eq!(parse("Answers"), MarkProblem::NotAMark);
    }

    #[test]
    fn row_keys_round_trip() {
        for text in [
            "point 7.1-6",
            "item 7.1-6 a",
            "clause 7.1",
            "field name",
            "guidance",
        ] {
            assert_eq!(text.parse::<RowKey>().unwrap().to_string(), text);
        }
        assert!("point 7.1".parse::<RowKey>().is_err());
    }
}
