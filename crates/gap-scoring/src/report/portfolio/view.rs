//! A portfolio in one language: what every document shows, with names in place of ids.

use crate::assessment::DiagnosticRecord;
use crate::outcome::{Outcome, Tally};
use crate::portfolio::{EditionGroup, Member, Portfolio};
use crate::report::word::Worded;
use clause_model::identifier::{ClauseId, ControlPointId};
use clause_model::method::GateRule;
use clause_model::pack::Library;
use clause_model::{ControlPoint, Edition, Language, Standard};
use diagnostics::Diagnostic;

/// A portfolio in one language.
#[derive(Debug, Clone)]
pub struct PortfolioView<'a> {
    /// The language of every text but the titles of findings, which keep that of their assessment.
    pub language: Language,
    /// The members.
    pub portfolio: &'a Portfolio,
    /// The standards.
    pub library: &'a Library,
    /// What could not be assessed, and what limits the comparison.
    pub notices: Vec<DiagnosticRecord>,
}

/// The members of one edition.
#[derive(Debug, Clone, Copy)]
pub struct GroupView<'a> {
    /// The language.
    pub language: Language,
    /// The members.
    pub portfolio: &'a Portfolio,
    /// Their figures together.
    pub group: &'a EditionGroup,
    /// The standard.
    pub standard: &'a Standard,
    /// The edition.
    pub edition: &'a Edition,
}

impl<'a> PortfolioView<'a> {
    /// The view of a portfolio in a language.
    pub fn of(
        portfolio: &'a Portfolio,
        library: &'a Library,
        found: &[Diagnostic],
        language: Language,
    ) -> Self {
        let records = found.iter().map(|one| DiagnosticRecord::of(one, language));
        PortfolioView {
            language,
            portfolio,
            library,
            notices: records.collect(),
        }
    }

    /// The members of each edition.
    pub fn groups(&self) -> Vec<GroupView<'a>> {
        let view = |group: &'a EditionGroup| {
            let standard = self.library.standard(&group.standard)?;
            Some(GroupView {
                language: self.language,
                portfolio: self.portfolio,
                group,
                standard,
                edition: standard.edition(&group.edition)?,
            })
        };
        self.portfolio.editions.iter().filter_map(view).collect()
    }

    /// The highest number of a gate of any edition.
    pub fn last_gate(&self) -> Option<u32> {
        let rules = |group: GroupView<'a>| group.edition.rules.gates.iter().map(|rule| rule.gate);
        self.groups().into_iter().flat_map(rules).max()
    }

    /// The title of every document.
    pub fn title(&self) -> &'static str {
        self.language.pick("Portfolio", "组合总览")
    }

    /// How many members there are of how many editions.
    pub fn subtitle(&self) -> String {
        let (members, editions) = (self.portfolio.members.len(), self.portfolio.editions.len());
        self.language.pick(
            format!("Organisations and sites: {members}. Editions: {editions}."),
            format!("组织和场所：{members}个。版本：{editions}个。"),
        )
    }

    /// What the reader must know before comparing.
    pub fn notes(&self) -> [&'static str; 3] {
        let say = |en, zh| self.language.pick(en, zh);
        [
            say(
                "Gaps are points rated L, P or N, and unresolved ones. Members are compared within an edition only, and nothing is averaged over members.",
                "差距指评为L、P、N以及未决的控制点。只在同一版本之内比较，不对各成员取平均值。",
            ),
            say(
                "A member is ready for an audit by its own gates. A high share of F is no readiness.",
                "是否具备审核条件由该成员自身的关口决定；F占比高并不等于具备条件。",
            ),
            say(
                "These are self-assessments, not certifications.",
                "以上均为自评结果，不是认证。",
            ),
        ]
    }
}

impl<'a> GroupView<'a> {
    /// The designation of the edition.
    pub fn title(&self) -> &'a str {
        self.edition.title.get(self.language)
    }

    /// The members.
    pub fn members(&self) -> impl Iterator<Item = &'a Member> + use<'a> {
        let all = &self.portfolio.members;
        self.group.members.iter().filter_map(|at| all.get(*at))
    }

    /// What a member is called; with its file or folder where another has the same name.
    pub fn name_of(&self, member: &Member) -> String {
        let title = member.title();
        let same = |other: &&Member| other.title() == title;
        if self.portfolio.members.iter().filter(same).count() < 2 {
            return title.to_owned();
        }
        let name = &member.name;
        self.language
            .pick(format!("{title} ({name})"), format!("{title}（{name}）"))
    }

    /// The short name of a process.
    pub fn process_name(&self, clause: &ClauseId) -> &'a str {
        let mut processes = self.edition.processes.iter();
        let process = processes.find(|process| process.clause == *clause);
        process.map_or("", |process| process.name.get(self.language))
    }

    /// The process that a point belongs to.
    pub fn process_of(&self, point: &ControlPointId) -> String {
        let process = self.edition.process_of(&point.clause);
        process.map_or_else(String::new, |process| process.clause.to_string())
    }

    /// A point of the edition.
    pub fn point(&self, id: &ControlPointId) -> Option<&'a ControlPoint> {
        self.edition.point(id)
    }

    /// What a member is ready for, by its highest unbroken gate.
    pub fn ready_for(&self, member: &Member) -> &'a str {
        let reached = |rule: &&GateRule| Some(rule.gate) <= member.state.highest_gate;
        let mut rules = self.edition.rules.gates.iter().rev().filter(reached);
        let ready = rules.find_map(|rule| rule.ready_for.as_ref());
        ready.map_or(
            self.language
                .pick("not ready for an audit", "尚不具备审核条件"),
            |ready| ready.get(self.language),
        )
    }

    /// A gate's state in a few words; a dash where the edition has no such gate.
    pub fn gate_state(&self, member: &Member, number: u32) -> String {
        let Some(gate) = member.gates.iter().find(|gate| gate.gate == number) else {
            return "–".to_owned();
        };
        let (breaks, opens) = (gate.breaks, gate.opens_on);
        match (gate.holds, opens) {
            (true, _) => self.language.pick("holds", "已通过").to_owned(),
            (false, Some(day)) => self
                .language
                .pick(format!("opens on {day}"), format!("将于{day}通过")),
            (false, None) => self
                .language
                .pick(format!("{breaks} to settle"), format!("待解决{breaks}项")),
        }
    }

    /// The findings of a member by grade, gravest first.
    pub fn grades(&self, member: &Member) -> String {
        let language = self.language;
        let all = member.state.findings.iter();
        let texts = all.map(|(grade, count)| match language {
            Language::En => format!("{count} {}", grade.word(language).to_lowercase()),
            Language::Zh => format!("{}{count}", grade.word(language)),
        });
        texts.collect::<Vec<_>>().join(language.pick(", ", "、"))
    }

    /// How many of the group's members.
    pub fn members_of(&self, count: u32) -> String {
        let all = self.group.members.len();
        self.language
            .pick(format!("{count} of {all}"), format!("{count}/{all}"))
    }
}

/// Gaps over the points that can be judged; a dash where none can.
pub(super) fn gap_share(tally: &Tally) -> String {
    if tally.applicable() == 0 {
        return "–".to_owned();
    }
    format!("{}/{}", tally.gaps(), tally.applicable())
}

/// The weakest outcome that any point has.
pub(super) fn weakest(tally: &Tally) -> Option<Outcome> {
    let has = |outcome: &Outcome| tally.count(*outcome) > 0;
    Outcome::ALL
        .into_iter()
        .filter(has)
        .min_by_key(|outcome| outcome.strength())
}
