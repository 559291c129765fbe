//! Words of headers, and how well a header fits a role.

mod direction;
mod questionnaire;
mod register;

pub(crate) use direction::{Direction, direction};

use super::normalise;
use crate::role::Role;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Header words of one role, parted by semicolons. Strong words name the role by themselves; weak
/// ones are used for several roles, so that the column's content has to confirm them.
struct HeaderWords {
    role: Role,
    strong: &'static str,
    weak: &'static str,
}

impl HeaderWords {
    const fn new(role: Role, strong: &'static str, weak: &'static str) -> Self {
        HeaderWords { role, strong, weak }
    }
}

/// How well a header fits a role, in points of the 60 that a header can give.
pub(crate) const STRONG: u32 = 60;
/// A weak word.
const WEAK: u32 = 40;
/// What is lost where the header says more than the word.
const LONGER: u32 = 15;

/// Headers that count answers and hold none.
const COUNTS: &[&str] = &[
    "已回答",
    "已答",
    "回答数",
    "未回答",
    "answered",
    "unanswered",
];

/// Words for whoever assesses, and for whoever is assessed.
const ASSESSOR: &[&str] = &[
    "assessor",
    "assessors",
    "assessor's",
    "auditor",
    "auditor's",
    "reviewer",
    "consultant",
    "审核员",
    "评估人",
    "评审员",
    "审核组",
    "顾问",
];
const ENTITY: &[&str] = &[
    "entity",
    "auditee",
    "self",
    "own",
    "organisation",
    "organization",
    "自评",
    "受审方",
    "组织",
    "自查",
];

/// Header words made comparable once, since every cell of a sheet may be asked about.
struct Prepared {
    role: Role,
    points: u32,
    /// The word as written, for signs such as `#` that normalise to nothing.
    plain: &'static str,
    normal: String,
    /// The word's parts, for finding it within a longer header; none for Chinese words.
    tokens: Vec<String>,
}

fn prepare(table: &'static [HeaderWords]) -> Vec<Prepared> {
    let prepared = |role: Role, points: u32, words: &'static str| {
        let words = words
            .split(';')
            .map(str::trim)
            .filter(|word| !word.is_empty());
        words.map(move |plain| Prepared {
            role,
            points,
            plain,
            normal: normalise(plain),
            tokens: if plain.is_ascii() {
                tokens(plain)
            } else {
                Vec::new()
            },
        })
    };
    let entries = table.iter().flat_map(|entry| {
        let strong = prepared(entry.role, STRONG, entry.strong);
        strong.chain(prepared(entry.role, WEAK, entry.weak))
    });
    entries.collect()
}

static QUESTIONNAIRE_WORDS: LazyLock<Vec<Prepared>> =
    LazyLock::new(|| prepare(questionnaire::WORDS));
static REGISTER_WORDS: LazyLock<Vec<Prepared>> = LazyLock::new(|| prepare(register::WORDS));

/// The two kinds of table that headers are known for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeaderTable {
    Questionnaire,
    Register,
}

/// The roles that a header may name, with points, the best first.
pub(crate) fn roles_of(header: &str, table: HeaderTable) -> Vec<(Role, u32)> {
    let words = match table {
        HeaderTable::Questionnaire => &QUESTIONNAIRE_WORDS,
        HeaderTable::Register => &REGISTER_WORDS,
    };
    let (normal, parts) = (normalise(header), tokens(header));
    if COUNTS.contains(&normal.as_str()) {
        return Vec::new();
    }
    let mut found: BTreeMap<Role, u32> = BTreeMap::new();
    for word in words.iter() {
        let loss = if word.is_same(header, &normal) {
            0
        } else if word.is_within(&normal, &parts) {
            LONGER
        } else {
            continue;
        };
        let known = found.entry(word.role).or_default();
        *known = (*known).max(word.points - loss);
    }
    let mut found: Vec<(Role, u32)> = found.into_iter().collect();
    whose(&normal, &parts, &mut found);
    found.sort_by_key(|(role, points)| (std::cmp::Reverse(*points), *role));
    found
}

impl Prepared {
    fn is_same(&self, header: &str, normal: &str) -> bool {
        if self.normal.is_empty() {
            self.plain == header.trim()
        } else {
            self.normal == normal
        }
    }

    /// Whether a longer header holds the word: as whole words in Latin letters, as a part in
    /// Chinese. In a sentence a word is there by chance.
    fn is_within(&self, normal: &str, parts: &[String]) -> bool {
        if self.tokens.is_empty() {
            let (length, whole) = (self.normal.chars().count(), normal.chars().count());
            length >= 2 && whole <= length * 4 && normal.contains(&self.normal)
        } else {
            let length = self.tokens.len();
            parts.len() <= length * 3 + 3 && parts.windows(length).any(|part| part == self.tokens)
        }
    }
}

/// Words for an audit, which say whose answer it is only beside a self-assessment.
const AUDIT: &[&str] = &[
    "audit",
    "audited",
    "auditing",
    "external",
    "review",
    "verification",
    "verified",
    "审核",
    "评审",
    "复核",
    "审计",
    "外审",
];

/// Whether a header speaks of whoever is assessed.
pub(crate) fn is_of_entity(header: &str) -> bool {
    names(&normalise(header), &tokens(header), ENTITY)
}

/// Whether a header speaks of an audit.
pub(crate) fn is_of_audit(header: &str) -> bool {
    names(&normalise(header), &tokens(header), AUDIT)
}

/// Whether a header holds one of some words: Latin ones whole, Chinese ones as a part.
fn names(normal: &str, parts: &[String], words: &[&str]) -> bool {
    words.iter().any(|word| {
        let latin = word.is_ascii() && parts.iter().any(|part| part == word);
        latin || (!word.is_ascii() && normal.contains(word))
    })
}

/// Moves answers and comments of the assessor to the roles that are kept for those.
fn whose(normal: &str, parts: &[String], found: &mut [(Role, u32)]) {
    let assessor = names(normal, parts, ASSESSOR);
    let entity = names(normal, parts, ENTITY);
    for (role, points) in found {
        match role {
            Role::Answer if assessor => *role = Role::Judgement,
            Role::Comment if assessor => *role = Role::JudgementNote,
            Role::Answer | Role::Comment if entity => {}
            _ => continue,
        }
        *points = STRONG;
    }
}

fn tokens(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_headers_name_their_roles() {
        use Role as R;
        let questionnaire = [
            R::Clause,
            R::Id,
            R::Topic,
            R::Requirement,
            R::Question,
            R::LookFor,
            R::Change,
            R::Instance,
            R::Answer,
            R::Evidence,
            R::OperatedBy,
            R::Party,
            R::Planned,
            R::Interval,
            R::Respondent,
            R::Comment,
            R::Judgement,
            R::JudgementNote,
        ];
        let register = [
            R::EvidenceId,
            R::Title,
            R::Type,
            R::Owner,
            R::Version,
            R::Approval,
            R::Issued,
            R::ReviewDue,
            R::PeriodFrom,
            R::PeriodTo,
            R::Period,
            R::Sample,
            R::Status,
            R::Scope,
            R::Instance,
            R::References,
            R::Location,
            R::Comment,
        ];
        for language in diagnostics::Language::ALL {
            for role in questionnaire {
                let header = role.own_header(language);
                let best = roles_of(header, HeaderTable::Questionnaire)[0];
                assert_eq!(best, (role, STRONG), "{header}");
            }
            for role in register {
                let header = role.own_header(language);
                let best = roles_of(header, HeaderTable::Register)[0];
                assert_eq!(best, (role, STRONG), "{header}");
            }
        }
    }

    #[test]
    fn whose_answer_and_comment_it_is() {
        let best = |header| roles_of(header, HeaderTable::Questionnaire)[0].0;
        assert_eq!(best("Assessor rating"), Role::Judgement);
        assert_eq!(best("Comments of the auditor"), Role::JudgementNote);
        assert_eq!(best("Entity comments"), Role::Comment);
        assert_eq!(best("Self-assessment result"), Role::Answer);
        assert_eq!(best("审核员意见"), Role::JudgementNote);
    }

    #[test]
    fn a_header_may_say_more_than_its_word() {
        assert_eq!(
            roles_of("Answer (Y/N)", HeaderTable::Questionnaire)[0],
            (Role::Answer, STRONG - LONGER)
        );
        assert!(roles_of("Weather", HeaderTable::Questionnaire).is_empty());
        assert_eq!(direction("Gap?"), Direction::Inverted);
        assert_eq!(direction("缺失？"), Direction::Inverted);
        for header in [
            "Compliant?",
            "Compliant / Not compliant",
            "符合/不符合",
            "Not applicable",
            "不适用",
            "Answer (Y/N)",
            "Answer (Yes/No)",
            "有无",
            "是否符合（不符合请说明）",
            "符合(Y)/不符合(N)",
            "问题回答",
        ] {
            assert_eq!(direction(header), Direction::Straight, "{header}");
        }
        for header in [
            "Gap? (Y/N)",
            "Non‑conformity (Y/N)",
            "Non-compliance",
            "Not compliant",
            "不符合项（是/否）",
            "不符合率",
            "差距（%）",
            "差距比例",
            "检查结果（有无问题）",
            "结果（有无不符合）",
            "检查结果：是否发现问题",
            "检查结果 是否发现问题",
            "未满足项（有/无）",
            "Gap %",
            "Gap percentage",
            "Any findings?",
            "Issues found (Y/N)",
            "Result: any gaps?",
        ] {
            assert_eq!(direction(header), Direction::Inverted, "{header}");
        }
        for header in [
            "Lacking?",
            "Not in place",
            "Missing documents (yes/no)",
            "Unmet",
            "未实施",
            "差距评分",
            "风险评分",
            "检查结果（是否有偏差）",
            "是否违反",
            "Gap score",
            "Risk score",
        ] {
            assert_eq!(direction(header), Direction::Unsure, "{header}");
        }
    }
}
