//! What the documents about two editions say besides the packs' texts.

use super::view::{ComparisonView, EditionHead, PublishedDegree};
use clause_model::change_degree::format_hundredths;
use clause_model::{Change, Language, Relation};

impl ComparisonView {
    /// The title of every document.
    pub fn title(&self) -> String {
        let (from, to) = (&self.from.title, &self.to.title);
        if self.is_same_edition() {
            return self
                .language
                .pick(format!("{to} beside itself"), format!("{to}与自身的比较"));
        }
        self.language.pick(
            format!("What changed from {from} to {to}"),
            format!("从{from}到{to}的变化"),
        )
    }

    /// The older edition in a word.
    pub(in crate::report) fn old_edition(&self) -> String {
        edition(&self.from, self.language)
    }

    /// The newer edition in a word.
    pub(in crate::report) fn new_edition(&self) -> String {
        edition(&self.to, self.language)
    }

    /// What has taken the editions' place, a sentence for each.
    pub fn superseded_notices(&self) -> Vec<String> {
        let heads = [&self.from, &self.to];
        let count = if self.is_same_edition() { 1 } else { 2 };
        let heads = heads.into_iter().rev().take(count);
        heads
            .filter_map(|head| {
                let successor = head.superseded_by.as_ref()?;
                let title = &head.title;
                Some(self.language.pick(
                    format!("{title} is superseded; the current edition is {successor}."),
                    format!("{title}已被取代，现行版本为{successor}。"),
                ))
            })
            .collect()
    }

    /// Names one after the other.
    pub(in crate::report) fn list<T: ToString>(&self, names: &[T]) -> String {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        names.join(self.language.pick(", ", "、"))
    }
}

fn edition(head: &EditionHead, language: Language) -> String {
    language.pick(head.id.to_string(), format!("{}版", head.id))
}

/// How the two degrees are to be read.
pub(in crate::report) fn degree_note(language: Language) -> &'static str {
    language.pick(
        "The change degree runs from 0 (unchanged) to 5 (new). \"Published\" is one third party's estimate; \
         \"derived\" is our own, the mean over the control points of the newer edition. Neither comes from the \
         publisher of the standard.",
        "变化度从0（未变）到5（全新）。“已公布”是某第三方的估计；“推算”由本项目得出，是新版各控制点的平均值。\
         两者均非标准发布机构的数据。",
    )
}

/// How old points are counted.
pub(in crate::report) fn counted_once(language: Language) -> &'static str {
    language.pick(
        "An old point that several new ones take up counts once, by the gravest change that it met.",
        "一个旧控制点由多个新控制点承接时只计一次，以其中最重的变化为准。",
    )
}

/// What is meant by split, merged and moved.
pub(in crate::report) fn structure_note(language: Language) -> &'static str {
    language.pick(
        "Split: old points that several new ones take up. Merged: new points that take up several old ones. \
         Moved: new points that take up an old one from a clause of another number. \
         An old point that goes on in several clauses counts as split in each of them.",
        "拆分：由多个新控制点承接的旧控制点。合并：承接多个旧控制点的新控制点。\
         移位：所承接的旧控制点原在其他编号的条款中。拆分到多个条款的旧控制点在各条款中分别计数。",
    )
}

/// What a kind of change means.
pub(in crate::report) fn change_meaning(change: Change, language: Language) -> &'static str {
    let (en, zh) = match change {
        Change::Unchanged => ("The same demand in the same sense", "要求与含义均相同"),
        Change::Reworded => ("The same demand in other words", "要求相同，措辞不同"),
        Change::SplitOut => (
            "A part of an old point, now a point of its own",
            "原属旧控制点的一部分，现独立成点",
        ),
        Change::Relaxed => ("Less is demanded", "要求降低"),
        Change::Extended => ("More is covered", "覆盖范围扩大"),
        Change::Strengthened => (
            "The same thing is demanded more strictly",
            "对同一事项的要求更严",
        ),
        Change::New => ("No predecessor", "旧版中没有对应要求"),
        Change::Deleted => ("No successor", "新版中没有对应要求"),
    };
    language.pick(en, zh)
}

/// What a relation means.
pub(in crate::report) fn relation_meaning(relation: Relation, language: Language) -> &'static str {
    let (en, zh) = match relation {
        Relation::Equal => ("The same demand", "要求相同"),
        Relation::Subset => ("Less than the old points demand", "少于旧控制点的要求"),
        Relation::Superset => (
            "All that the old points demand, and more",
            "包含旧控制点的全部要求，并有增加",
        ),
        Relation::Intersects => (
            "Each side demands something that the other does not",
            "双方各有对方没有的要求",
        ),
        Relation::None => ("No counterpart", "没有对应的控制点"),
    };
    language.pick(en, zh)
}

/// A deviation in hundredths with its sign.
pub(in crate::report) fn deviation(hundredths: i32) -> String {
    let sign = match hundredths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", format_hundredths(hundredths.unsigned_abs()))
}

/// A published degree as it was published, without padding zeros; a mean of several with two
/// decimals.
pub(in crate::report) fn published(degree: PublishedDegree) -> String {
    format_hundredths(degree.hundredths())
}

/// A share with its numerator and denominator: "12 of 170 (7.1%)".
pub(in crate::report) fn share(count: u32, of: u32, language: Language) -> String {
    let per_mille = (2000 * count + of).checked_div(2 * of);
    match per_mille {
        None => language.pick(format!("{count} of {of}"), format!("{count}/{of}")),
        Some(value) => {
            let percent = format!("{}.{}%", value / 10, value % 10);
            language.pick(
                format!("{count} of {of} ({percent})"),
                format!("{count}/{of}（{percent}）"),
            )
        }
    }
}
