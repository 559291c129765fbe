//! What the documents about progress say besides the packs' texts.

use super::view::{ProgressView, StepView};
use crate::outcome::Outcome;
use crate::progress::{Demand, GateMovement, PointMovement};
use clause_model::Language;
use clause_model::identifier::ControlPointId;

impl ProgressView<'_> {
    /// The title of every document.
    pub fn title(&self) -> String {
        let progress = self.language.pick("Progress", "进展");
        match &self.progress.organisation {
            Some(name) => self.language.pick(
                format!("{progress} of {name}"),
                format!("{name}：{progress}"),
            ),
            None => progress.to_owned(),
        }
    }

    /// What is compared: standard, editions and days.
    pub fn subtitle(&self) -> String {
        let overall = self.overall();
        let (from, to) = (overall.from(), overall.to());
        let between = self.progress.assessments.len() - 2;
        let ends = self
            .language
            .pick(format!("From {from} to {to}"), format!("从{from}到{to}"));
        match between {
            0 => self.language.pick(format!("{ends}."), format!("{ends}。")),
            1 => self.language.pick(
                format!("{ends}, with one assessment between."),
                format!("{ends}，其间另有1次评估。"),
            ),
            _ => self.language.pick(
                format!("{ends}, with {between} assessments between."),
                format!("{ends}，其间另有{between}次评估。"),
            ),
        }
    }

    /// What the reader must know of how the comparison was made.
    pub fn notes(&self) -> Vec<&'static str> {
        let say = |en, zh| self.language.pick(en, zh);
        let mut notes = vec![say(
            "Gaps are points rated L, P or N, and unresolved ones. A gap is closed only where the point is fully achieved now.",
            "差距指评为L、P、N以及未决的控制点。只有现已完全达到的，才算已关闭。",
        )];
        if self.progress.crosses_editions() {
            notes.push(say(
                "Points of two editions are compared through the succession: a point with the weakest of those that it takes up. \
                 New demands are not worsened, dropped ones not closed, and where the demand was raised or eased a change is not put down to the organisation. \
                 Gates of two editions are compared by number.",
                "不同版本的控制点依据承接关系比较：每个控制点与其所承接各点中最弱的结果比较。\
                 新增要求不视为恶化，不再要求的不视为已关闭；要求提高或降低之处的变化不归于组织。不同版本的关口按编号比较。",
            ));
        }
        notes.push(say(
            "This compares self-assessments. It is no certification, and confirms no correction: that is for the auditor.",
            "本文件比较的是自评结果，不是认证，也不确认整改有效；后者由审核员判断。",
        ));
        notes
    }
}

impl StepView<'_> {
    /// The earlier assessment in words.
    pub fn from(&self) -> String {
        self.end(true)
    }

    /// The later assessment in words.
    pub fn to(&self) -> String {
        self.end(false)
    }

    fn end(&self, earlier: bool) -> String {
        let step = self.step;
        let (id, day) = if earlier {
            (&step.from_edition, step.from)
        } else {
            (&step.to_edition, step.to)
        };
        let edition = self.standard.edition(id);
        let title = edition.map_or(id.as_str(), |edition| edition.title.get(self.language));
        self.language
            .pick(format!("{day} ({title})"), format!("{day}（{title}）"))
    }

    /// Both days, short.
    pub fn days(&self) -> String {
        let (from, to) = (self.step.from, self.step.to);
        self.language
            .pick(format!("{from} to {to}"), format!("{from}至{to}"))
    }

    /// The outcome before, or that there was none.
    pub fn before(&self, point: &PointMovement) -> &'static str {
        point.before.map_or_else(
            || self.language.pick("not asked", "未要求"),
            |one| self.outcome(one),
        )
    }

    /// An outcome in a word.
    pub fn outcome(&self, outcome: Outcome) -> &'static str {
        outcome.words(self.language)
    }

    /// What a point was compared with, where that is another point.
    pub fn sources(&self, point: &PointMovement) -> String {
        if self.step.crosses_editions() {
            self.list(&point.compared_with)
        } else {
            String::new()
        }
    }

    /// Ids one after the other.
    pub fn list(&self, points: &[ControlPointId]) -> String {
        let points: Vec<String> = points.iter().map(ToString::to_string).collect();
        points.join(self.language.pick(", ", "、"))
    }

    /// A gate's state before or after, in words.
    pub fn gate_state(&self, breaks: Option<u32>) -> String {
        match breaks {
            None => self.language.pick("no such gate", "无此关口").to_owned(),
            Some(0) => self.language.pick("holds", "已通过").to_owned(),
            Some(count) => self.language.pick(
                format!("does not hold, {count} to settle"),
                format!("未通过，待解决{count}项"),
            ),
        }
    }

    /// What is to be said of a gate besides its states.
    pub fn gate_remark(&self, gate: &GateMovement) -> String {
        let mut remarks = Vec::new();
        if let Some(day) = gate.opens_on {
            remarks.push(self.language.pick(
                format!("opens on {day} as time goes by"),
                format!("随时间推移将于{day}通过"),
            ));
        }
        if gate.resting_on_overrides > 0 {
            let count = gate.resting_on_overrides;
            remarks.push(self.language.pick(
                format!("points that hold only by an assessor's rating: {count}"),
                format!("仅凭评估人判定成立的控制点：{count}个"),
            ));
        }
        remarks.join(self.language.pick("; ", "；"))
    }

    /// From the gaps before to the gaps after, as a sum.
    pub fn gap_sum(&self) -> String {
        let flow = self.step.gaps;
        let crosses = self.step.crosses_editions();
        let new = match (flow.new, crosses) {
            (0, false) => String::new(),
            (count, _) => self.language.pick(
                format!(" + {count} new demands"),
                format!(" + 新增要求{count}"),
            ),
        };
        let (settled, left_out) = (flow.settled, flow.left_out);
        let (opened, after) = (flow.opened, flow.after);
        // Merged and split points make this another number than that of the earlier assessment's own gaps.
        let before = if crosses {
            self.language.pick(
                format!("{} points that take up gaps", flow.before),
                format!("承接原差距的控制点{}", flow.before),
            )
        } else {
            self.language.pick(
                format!("{} before", flow.before),
                format!("原有{}", flow.before),
            )
        };
        self.language.pick(
            format!(
                "{before} - {settled} fully achieved - {left_out} left out + {opened} that were none{new} = {after} now"
            ),
            format!("{before} − 完全达到{settled} − 转为不计{left_out} + 原非差距{opened}{new} = 现有{after}"),
        )
    }
}

/// A demand relative to another, in words.
pub(in crate::report) fn demand_words(demand: Demand, language: Language) -> &'static str {
    let (en, zh) = match demand {
        Demand::Same => ("the same", "相同"),
        Demand::More => ("more", "更多"),
        Demand::Less => ("less", "更少"),
        Demand::New => ("new", "新增"),
    };
    language.pick(en, zh)
}
