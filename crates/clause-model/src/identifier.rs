//! Ids of standards, editions, clauses and control points. They are text: "5.10" is not "5.1".

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

macro_rules! name_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            schemars::JsonSchema,
        )]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name(text.to_owned())
            }
        }
    };
}

name_type! {
    /// A standard's id and folder name, such as `iso-iec-20000-1`.
    StandardId
}
name_type! {
    /// An edition's id within its standard, such as `2011`.
    EditionId
}
name_type! {
    /// The id of a work package within an edition, such as `problem`.
    PackageId
}
name_type! {
    /// The id of an event or circumstance within an edition, such as `major-incident`.
    EventId
}
name_type! {
    /// The id of a role within an edition, such as `change-manager`.
    RoleId
}

/// A text is no id of the kind wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an id")]
pub struct BadId(pub String);

/// A clause's number, such as `4.5.4.2` or `A.1`: text segments, compared as numbers where both are.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$"))]
pub struct ClauseId(String);

impl ClauseId {
    /// The id's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The clause one level up, if any.
    pub fn parent(&self) -> Option<ClauseId> {
        self.0
            .rsplit_once('.')
            .map(|(head, _)| ClauseId(head.to_owned()))
    }

    /// The number of segments: 1 for a chapter.
    pub fn depth(&self) -> usize {
        self.0.split('.').count()
    }

    /// Whether this clause is `other` or a part of it: `7.1.2` is within `7.1`, `7.10` is not.
    pub fn is_within(&self, other: &ClauseId) -> bool {
        self.0
            .strip_prefix(&other.0)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// The chapter: the first segment.
    #[must_use]
    pub fn chapter(&self) -> ClauseId {
        ClauseId(self.0.split('.').next().unwrap_or_default().to_owned())
    }
}

impl FromStr for ClauseId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let sound = text.split('.').all(|segment| {
            !segment.is_empty() && segment.chars().all(|c| c.is_ascii_alphanumeric())
        });
        if sound {
            Ok(ClauseId(text.to_owned()))
        } else {
            Err(BadId(text.to_owned()))
        }
    }
}

impl TryFrom<String> for ClauseId {
    type Error = BadId;

    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}

impl From<ClauseId> for String {
    fn from(id: ClauseId) -> String {
        id.0
    }
}

impl fmt::Display for ClauseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Ord for ClauseId {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_segment = |a: &str, b: &str| match (a.parse::<u32>(), b.parse::<u32>()) {
            (Ok(x), Ok(y)) => x.cmp(&y),
            // Annexes, whose first segment is a letter, follow the numbered clauses.
            (Ok(_), Err(_)) => Ordering::Less,
            (Err(_), Ok(_)) => Ordering::Greater,
            (Err(_), Err(_)) => a.cmp(b),
        };
        let mut left = self.0.split('.');
        let mut right = other.0.split('.');
        loop {
            match (left.next(), right.next()) {
                (None, None) => return self.0.cmp(&other.0),
                (None, Some(_)) => return Ordering::Less,
                (Some(_), None) => return Ordering::Greater,
                (Some(a), Some(b)) => match by_segment(a, b) {
                    Ordering::Equal => {}
                    different => return different,
                },
            }
        }
    }
}

impl PartialOrd for ClauseId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A control point's id within an edition: its clause and a number, such as `7.1-6`.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*-[1-9][0-9]*$"))]
pub struct ControlPointId {
    /// The clause that holds the requirement.
    pub clause: ClauseId,
    /// The point's place within the clause, from 1.
    pub number: u32,
}

impl FromStr for ControlPointId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad = || BadId(text.to_owned());
        let (clause, number) = text.rsplit_once('-').ok_or_else(bad)?;
        let plain = number.chars().all(|c| c.is_ascii_digit()) && !number.starts_with('0');
        if !plain {
            return Err(bad());
        }
        Ok(ControlPointId {
            clause: clause.parse()?,
            number: number.parse().map_err(|_| bad())?,
        })
    }
}

impl TryFrom<String> for ControlPointId {
    type Error = BadId;

    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}

impl From<ControlPointId> for String {
    fn from(id: ControlPointId) -> String {
        id.to_string()
    }
}

impl fmt::Display for ControlPointId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}-{}", self.clause, self.number))
    }
}

#[cfg(test)]
mod tests {
    use super::{ClauseId, ControlPointId};

    fn clause(text: &str) -> ClauseId {
        text.parse().unwrap()
    }

    #[test]
    fn clauses_sort_by_number_and_never_as_decimals() {
        let mut ids = ["5.10", "5.2", "A.1", "5", "5.1", "10"].map(clause);
        ids.sort();
        assert_eq!(
            ids.map(|id| id.to_string()),
            ["5", "5.1", "5.2", "5.10", "10", "A.1"]
        );
        assert_ne!(clause("5.1"), clause("5.10"));
    }

    #[test]
    fn within_goes_by_segment() {
        assert!(clause("7.1.2").is_within(&clause("7.1")));
        assert!(!clause("7.10").is_within(&clause("7.1")));
        assert_eq!(clause("4.5.4.2").parent(), Some(clause("4.5.4")));
    }

    #[test]
    fn control_point_ids_round_trip_and_reject_noise() {
        let id: ControlPointId = "4.5.4.2-3".parse().unwrap();
        assert_eq!(id.to_string(), "4.5.4.2-3");
        for bad in [
            "7.1", "7.1-", "7.1-06", "7.1-x", "-3", "7..1-3", "7.1 -3", "7.1-+3",
        ] {
            assert!(bad.parse::<ControlPointId>().is_err(), "{bad}");
        }
    }
}
