//! The verdict in words, for any number of gates that hold.

use super::Gates;
use crate::outcome::Outcome;
use crate::readiness::{GateResult, not_due_line, readiness, resting_line};
use crate::report::formula::block::{GateCell, PointCell};
use crate::report::formula::{Live, text};
use crate::report::label;
use clause_model::Language;
use clause_model::method::GateRule;
use jiff::civil::Date;
use workbook::Cached;
use workbook::formula::quoted;

impl Gates<'_, '_> {
    /// What is said of the first gate that is broken.
    pub(super) fn broken_line(
        &self,
        at: usize,
        rule: &GateRule,
        count: u32,
        opens: Option<Date>,
    ) -> Live {
        let view = self.view;
        let cell = |column: GateCell| self.blocks.gates.cell(column as u32, at);
        let number = rule.gate.to_string();
        let values = [("gate", number.as_str()), ("title", view.text(&rule.title))];
        let before = view.fill(label::GATE_CLOSED, &values);
        let after = view.say(label::GATE_TO_SETTLE);
        let (opens_before, opens_after) = (
            view.say(label::GATE_OPENS_BEFORE),
            view.say(label::GATE_OPENS_AFTER),
        );
        let day = cell(GateCell::Opens);
        let shown = opens.map_or_else(String::new, |day| {
            format!("{opens_before}{day}{opens_after}")
        });
        Live::new(
            format!(
                "{}&{}&{}&IF({day}=\"\",\"\",{}&{}&{})",
                quoted(&before),
                cell(GateCell::Breaks),
                quoted(after),
                quoted(opens_before),
                iso(&day),
                quoted(opens_after)
            ),
            format!("{before}{count}{after}{shown}"),
        )
    }

    /// The verdict if that many gates hold and the next does not.
    pub(super) fn verdict_text(&self, open: usize) -> String {
        let settings = &self.view.assessment.provenance.settings;
        let results = self.view.assessment.gates.iter().enumerate();
        let supposed: Vec<GateResult> = results
            .map(|(at, gate)| GateResult {
                holds: at < open,
                ..gate.clone()
            })
            .collect();
        let edition = self.view.context.edition;
        let said = readiness(edition, &supposed, &[], settings.as_of, self.view.language);
        said.lines.into_iter().nth(1).unwrap_or_default()
    }

    /// The line that says what the organisation is ready for.
    pub(in crate::report) fn verdict(&self) -> Live {
        let texts = self.range(GateCell::Verdict);
        let value = self.verdict_text(self.unbroken());
        Live::new(
            format!("INDEX({texts},SUM({})+1)", self.reached_range()),
            text(&value),
        )
    }

    /// What rests on judgements, what is not yet due, and the line on the first broken gate.
    pub(in crate::report) fn second_line(&self) -> Live {
        let (view, points) = (self.view, &self.state.points);
        let range = |column: PointCell| {
            let column = column as u32;
            self.blocks.points.range_from(view.language, column)
        };
        let resting = points.iter().filter(|point| point.rests()).count() as u32;
        let resting_now = format!("SUM({})", range(PointCell::Rests));
        let waiting = points.iter().filter(|point| point.is_not_yet_due());
        let waiting = waiting.count() as u32;
        let not_due = quoted(Outcome::NotYetDue.words(view.language));
        let waiting_now = format!("COUNTIF({},{not_due})", range(PointCell::Outcome));
        let resting = self.counted(resting_line, &resting_now, resting);
        let waiting = self.counted(not_due_line, &waiting_now, waiting);
        let broken = self.first_broken();
        let said = match &broken.cached {
            Cached::Text(said) => said.clone(),
            _ => String::new(),
        };
        Live {
            expression: format!("{}&{}&{}", resting.0, waiting.0, broken.expression),
            cached: text(&format!("{}{}{said}", resting.1, waiting.1)),
        }
    }

    /// A sentence about a number of points as a formula and as it stands; nothing where there are none.
    fn counted(
        &self,
        sentence: impl Fn(u32, u32, Language) -> String,
        now: &str,
        count: u32,
    ) -> (String, String) {
        let language = self.view.language;
        // Where the number stands in the sentence, in either language.
        let mark = u32::MAX;
        let all = self.state.points.len() as u32;
        let sentence = sentence(mark, all, language);
        let (before, after) = sentence
            .split_once(&mark.to_string())
            .unwrap_or((sentence.as_str(), ""));
        let after = format!("{after}{}", language.pick(" ", ""));
        let said = match count {
            0 => String::new(),
            _ => format!("{before}{count}{after}"),
        };
        let (before, after) = (quoted(before), quoted(&after));
        (format!("IF({now}=0,\"\",{before}&{now}&{after})"), said)
    }

    /// The line on the first broken gate; nothing where none is.
    fn first_broken(&self) -> Live {
        let lines = self.range(GateCell::Broken);
        let reached = format!("SUM({})", self.reached_range());
        let all = self.rules().len();
        let value = self.rules().get(self.unbroken()).map(|rule| {
            let at = self.unbroken();
            self.broken_line(at, rule, self.count(rule), self.opens(rule))
                .cached
        });
        Live {
            expression: format!("IF({reached}={all},\"\",INDEX({lines},{reached}+1))"),
            cached: value.unwrap_or(Cached::Empty),
        }
    }
}

/// A day in digits, whatever the language of the spreadsheet program: `TEXT` has formats by language.
fn iso(cell: &str) -> String {
    format!("YEAR({cell})&\"-\"&RIGHT(\"0\"&MONTH({cell}),2)&\"-\"&RIGHT(\"0\"&DAY({cell}),2)")
}
