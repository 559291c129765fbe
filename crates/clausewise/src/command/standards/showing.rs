//! A clause or control point on one screen, as a trainer would project it.

use super::terms;
use crate::choice::Chosen;
use crate::prose::{pad, wrap};
use crate::screen::{Screen, bold};
use clause_model::control_point::Confidence;
use clause_model::lineage::Lineage;
use clause_model::mapping::{Mapping, MappingRow};
use clause_model::pack::Library;
use clause_model::{
    ClauseId, ControlPoint, ControlPointId, Edition, EditionId, Language, Succession,
};

/// How far texts stand in below a control point's heading.
const INDENT: usize = 2;

/// An edition as it is shown.
pub(super) struct View<'a> {
    edition: &'a Edition,
    /// The succession that led to the edition.
    arrival: Option<&'a Succession>,
    /// The succession that leads on from it.
    departure: Option<&'a Succession>,
    /// The mappings to other standards.
    mappings: Vec<&'a Mapping>,
    library: &'a Library,
    language: Language,
    width: usize,
}

impl<'a> View<'a> {
    /// An edition together with what came before and after it.
    pub(super) fn new(
        chosen: Chosen<'a>,
        library: &'a Library,
        language: Language,
        screen: Screen,
    ) -> Self {
        let edition = chosen.edition;
        let successions = &chosen.standard.successions;
        let found = |end: fn(&Succession) -> &EditionId| {
            let mut matching = successions.iter().filter(|one| *end(one) == edition.id);
            matching.next_back()
        };
        let mappings = chosen.standard.mappings.iter();
        View {
            edition,
            mappings: mappings.filter(|one| one.edition == edition.id).collect(),
            library,
            arrival: found(|succession| &succession.to),
            departure: found(|succession| &succession.from),
            language,
            width: screen.prose(),
        }
    }

    /// A clause with its parts and every control point.
    pub(super) fn clause(&self, id: &ClauseId) -> String {
        let mut text = String::new();
        let parts = self
            .edition
            .clauses
            .iter()
            .filter(|clause| clause.id.is_within(id));
        for clause in parts {
            let title = clause.title.get(self.language);
            let edition = if clause.id == *id {
                format!("  {}", self.edition.title.get(self.language))
            } else {
                text.push('\n');
                String::new()
            };
            text += &format!("{}{edition}\n", bold(&format!("{} {title}", clause.id)));
            text += &self.without_points(clause);
            let own = self
                .edition
                .points
                .iter()
                .filter(|point| point.id.clause == clause.id);
            for point in own {
                text.push('\n');
                text += &self.point(point);
            }
        }
        text
    }

    /// One control point under the title of its clause.
    pub(super) fn single_point(&self, id: &ControlPointId) -> String {
        let title = self
            .edition
            .clause(&id.clause)
            .map_or("", |clause| clause.title.get(self.language));
        let edition = self.edition.title.get(self.language);
        let heading = format!("{}  {edition}\n\n", bold(&format!("{} {title}", id.clause)));
        let point = self.edition.point(id).map(|point| self.point(point));
        heading + &point.unwrap_or_default()
    }

    fn without_points(&self, clause: &clause_model::Clause) -> String {
        let note = if clause.title_only {
            self.language.pick(
                "Only the title is known; this clause may demand more.",
                "仅知标题，该条款可能另有要求。",
            )
        } else if clause.informative {
            self.language
                .pick("This clause demands nothing.", "该条款没有要求。")
        } else {
            return String::new();
        };
        wrap(note, INDENT, self.width)
    }

    fn point(&self, point: &ControlPoint) -> String {
        let language = self.language;
        let keystone = if point.keystone {
            language.pick("  [keystone]", "  【关键】")
        } else {
            ""
        };
        let topic = point.topic.get(language);
        let mut text = format!("{}{keystone}\n", bold(&format!("{} {topic}", point.id)));
        text += &wrap(point.requirement.get(language), INDENT, self.width);
        for item in &point.items {
            let line = format!("{}) {}", item.key, item.text.get(language));
            text += &wrap(&line, INDENT + 2, self.width);
        }
        text += &self.labelled("Question", "提问", point.question.get(language));
        text += &self.labelled("Look for", "审核关注", point.look_for.get(language));
        text += &self.labelled("Evidence", "预期证据", &self.evidence(point));
        text += &self.labelled("Due", "触发方式", &self.due(point));
        text += &self.origin(point);
        text += &self.fate(point);
        text + &self.counterparts(point)
    }

    fn labelled(&self, en: &str, zh: &str, words: &str) -> String {
        const LABEL: usize = 10;
        let label = pad(self.language.pick(en, zh), LABEL);
        let body = wrap(words, INDENT + LABEL, self.width);
        let rest = body.get(INDENT + LABEL..).unwrap_or_default();
        format!("{}{label}{rest}", " ".repeat(INDENT))
    }

    fn evidence(&self, point: &ControlPoint) -> String {
        let language = self.language;
        let design = terms::evidence(&point.evidence.design, language);
        let operating = terms::evidence(&point.evidence.operating, language);
        let asks = terms::asks(point.asks, language);
        language.pick(
            format!("asks for {asks}; laid down: {design}; practised: {operating}"),
            format!("要求{asks}；规定类：{design}；运行类：{operating}"),
        )
    }

    fn due(&self, point: &ControlPoint) -> String {
        let language = self.language;
        let trigger = terms::trigger(point.trigger, language);
        let colon = language.pick(": ", "：");
        let condition = point.condition.as_ref();
        let condition = condition.map_or(String::new(), |text| {
            format!("{colon}{}", text.get(language))
        });
        let recalled = match point.confidence {
            Confidence::Found => "",
            Confidence::Recalled => language.pick(
                "; written from knowledge of the standard, without its text at hand",
                "；本条凭对标准的了解撰写，未对照原文",
            ),
        };
        format!("{trigger}{condition}{recalled}")
    }

    /// Where the point comes from, and what changed.
    fn origin(&self, point: &ControlPoint) -> String {
        let Some((succession, row)) = self
            .arrival
            .and_then(|one| Some((one, one.row_to(&point.id)?)))
        else {
            return String::new();
        };
        let language = self.language;
        let sources: Vec<String> = row.from.iter().map(ToString::to_string).collect();
        let sources = match (sources.is_empty(), language) {
            (true, _) => language.pick("nothing", "无").to_owned(),
            (false, Language::En) => sources.join(", "),
            (false, Language::Zh) => sources.join("、"),
        };
        let (from, change, degree) = (&succession.from, row.change.name(language), row.degree);
        let note = row.note.get(language);
        let words = language.pick(
            format!("{from}: {sources}. {change}, degree {degree} of 5. {note}"),
            format!("{from}版：{sources}。{change}，变化度{degree}（满分5）。{note}"),
        );
        self.labelled("Before", "上一版本", &words)
    }

    /// What became of the point in the next edition.
    fn fate(&self, point: &ControlPoint) -> String {
        let Some(succession) = self.departure else {
            return String::new();
        };
        let Some(fate) = Lineage::of(succession).forward(&point.id) else {
            return String::new();
        };
        let language = self.language;
        let successors: Vec<String> = fate.successors.iter().map(ToString::to_string).collect();
        let successors = match (successors.is_empty(), language) {
            (true, _) => language.pick("nothing", "无").to_owned(),
            (false, Language::En) => successors.join(", "),
            (false, Language::Zh) => successors.join("、"),
        };
        let (to, change) = (&succession.to, fate.change.name(language));
        let words = language.pick(
            format!("{to}: {successors}. {change}."),
            format!("{to}版：{successors}。{change}。"),
        );
        self.labelled("After", "下一版本", &words)
    }

    /// The clauses of other standards that cover the point's subject.
    fn counterparts(&self, point: &ControlPoint) -> String {
        let rows = self.mappings.iter().flat_map(|mapping| {
            let rows = mapping.rows.iter().filter(|row| row.from == point.id);
            rows.map(|row| self.counterpart(mapping, row))
        });
        rows.collect()
    }

    fn counterpart(&self, mapping: &Mapping, row: &MappingRow) -> String {
        let language = self.language;
        let edition = self
            .library
            .edition(&mapping.target_standard, &mapping.target_edition);
        let title = edition.map_or(mapping.target_edition.as_str(), |edition| {
            edition.title.get(language)
        });
        let clauses: Vec<&str> = row.to.iter().map(ClauseId::as_str).collect();
        let clauses = if clauses.is_empty() {
            language.pick("nothing", "无").to_owned()
        } else {
            clauses.join(language.pick(", ", "、"))
        };
        let (relation, why) = (row.relation.name(language), row.rationale.get(language));
        let words = language.pick(
            format!("{title}: {clauses}. {relation}. {why}"),
            format!("{title}：{clauses}。{relation}。{why}"),
        );
        self.labelled("Elsewhere", "其他标准", &words)
    }
}
