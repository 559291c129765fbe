//! What is asked.

use clause_model::{ClauseId, ControlPointId, Language};
use serde::Serialize;
use workbook::CellRef;

/// A kind of exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exercise {
    /// Which kind of change?
    Kind,
    /// Which old point did it come from?
    Origin,
    /// What evidence would you now expect?
    Evidence,
}

impl Exercise {
    /// Every exercise, in the order of the sheets.
    pub const ALL: [Exercise; 3] = [Exercise::Kind, Exercise::Origin, Exercise::Evidence];

    /// The name of the exercise's sheet.
    pub fn sheet(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Exercise::Kind => ("1 Kind of change", "练习1 变化类型"),
            Exercise::Origin => ("2 Origin", "练习2 来源"),
            Exercise::Evidence => ("3 Evidence", "练习3 证据"),
        };
        language.pick(en, zh)
    }

    /// The exercise in a question.
    pub(super) fn asks(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Exercise::Kind => ("Which kind of change is it?", "属于哪种变化类型？"),
            Exercise::Origin => ("Which old point does it take up?", "承接自旧版哪个控制点？"),
            Exercise::Evidence => (
                "What evidence would you now expect?",
                "现在应期待什么类型的证据？",
            ),
        };
        language.pick(en, zh)
    }

    /// How the exercise is done.
    pub(super) fn instruction(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Exercise::Kind => (
                "Read the new requirement beside the old ones that it takes up, and choose the kind of change.",
                "对照阅读新要求及其承接的旧要求，选择变化类型。",
            ),
            Exercise::Origin => (
                "Choose the old point that the new one takes up, at least in part, or that it is new. Where it takes up \
                 several, each of them is right.",
                "选择新控制点（至少部分）承接的旧控制点，或选择“新增”。承接多个时，选对任一个即可。",
            ),
            Exercise::Evidence => (
                "Choose a type of evidence that can support the new requirement: what lays it down, or what shows that \
                 it is practised. Several may be right; one is enough.",
                "选择一种能够支持新要求的证据类型：可以是作出规定的文件，也可以是证明已实施的证据。\
                 正确答案可能不止一个，选对任一个即可。",
            ),
        };
        language.pick(en, zh)
    }
}

/// A question of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The exercise that it belongs to.
    pub exercise: Exercise,
    /// Its number within the exercise, from 1.
    pub number: u32,
    /// The clause whose score it counts to.
    pub clause: ClauseId,
    /// The new point that it is about.
    pub point: ControlPointId,
    /// What the dropdown offers.
    pub offered: Vec<String>,
    /// What is right; one of these is enough.
    pub right: Vec<String>,
    /// What stands beside the requirement: the old points, or what changed.
    pub beside: String,
    /// Why that is right.
    pub explanation: String,
    /// The cell of the class workbook where it is answered, on the exercise's sheet.
    #[serde(serialize_with = "as_address")]
    pub cell: CellRef,
}

// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn as_address<S: serde::Serializer>(cell: &CellRef, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(cell)
}
