//! Neutral names: one for each thing, the same wherever it is named.

use clause_model::control_point::Unit;
use clause_model::submission::folded_name;
use diagnostics::Language;
use std::collections::{BTreeMap, BTreeSet};

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Organisation,
    Person,
    Evidence,
    File,
    EvidenceFile,
    Sheet,
    Text,
    /// A party or thing that no list names.
    Party,
    Instance(Unit),
}

/// The names given so far.
pub(super) struct Names {
    language: Language,
    given: BTreeMap<(Kind, String), usize>,
    counts: BTreeMap<Kind, usize>,
}

impl Names {
    pub(super) fn new(language: Language) -> Self {
        Names {
            language,
            given: BTreeMap::new(),
            counts: BTreeMap::new(),
        }
    }

    /// Numbers texts in their own order.
    pub(super) fn learn<'a>(&mut self, kind: Kind, texts: impl Iterator<Item = &'a str>) {
        let texts: BTreeSet<&str> = texts.filter(|text| !text.is_empty()).collect();
        for text in texts {
            self.number(kind, text);
        }
    }

    fn number(&mut self, kind: Kind, text: &str) -> usize {
        // Files and sheets differ by their case.
        let spelled = match kind {
            Kind::File | Kind::EvidenceFile | Kind::Sheet | Kind::Evidence => text.to_owned(),
            _ => folded_name(text),
        };
        let count = self.counts.entry(kind).or_default();
        *self.given.entry((kind, spelled)).or_insert_with(|| {
            *count += 1;
            *count
        })
    }

    /// The neutral name of a text.
    pub(super) fn of(&mut self, kind: Kind, text: &str) -> String {
        let number = self.number(kind, text);
        self.neutral(kind, number)
    }

    /// The neutral name of what people wrote; one that is neutral already stays.
    pub(super) fn of_written(&mut self, kind: Kind, text: &str) -> String {
        match self.number_of(kind, text) {
            Some(_) => text.to_owned(),
            None => self.of(kind, text),
        }
    }

    /// Numbers no other text like a name that is neutral already.
    pub(super) fn reserve(&mut self, kind: Kind, text: &str) {
        if let Some(number) = self.number_of(kind, text) {
            let count = self.counts.entry(kind).or_default();
            *count = number.max(*count);
        }
    }

    /// The number of a name that is neutral already.
    fn number_of(&self, kind: Kind, text: &str) -> Option<usize> {
        let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
        let number: usize = digits.parse().ok()?;
        (self.neutral(kind, number) == text).then_some(number)
    }

    fn neutral(&self, kind: Kind, number: usize) -> String {
        let (en, zh) = match kind {
            Kind::Evidence => return format!("EV-{number:04}"),
            Kind::Organisation => return self.language.pick("Organisation A", "组织甲").to_owned(),
            Kind::Person => ("Person", "人员"),
            Kind::File => return format!("{} {number:03}", self.language.pick("Input", "输入")),
            Kind::EvidenceFile => {
                return format!("{} {number:03}", self.language.pick("File", "文件"));
            }
            Kind::Sheet => return format!("{} {number:03}", self.language.pick("Sheet", "工作表")),
            Kind::Text => ("Text", "文字"),
            Kind::Party => ("Party", "相关方"),
            Kind::Instance(Unit::Service) => ("Service", "服务"),
            Kind::Instance(Unit::Customer) => ("Customer", "客户"),
            Kind::Instance(Unit::Supplier) => ("Supplier", "供应商"),
            Kind::Instance(Unit::Site) => ("Site", "场所"),
            Kind::Instance(Unit::Plan) => ("Plan", "计划"),
            Kind::Instance(Unit::Process) => ("Process", "流程"),
            Kind::Instance(Unit::Organisation) => ("Unit", "单位"),
        };
        format!("{} {number}", self.language.pick(en, zh))
    }

    /// The neutral name of what a cell names: as the lists have it, else as a party.
    pub(super) fn instance(&mut self, text: &str) -> String {
        let spelled = folded_name(text);
        let mut listed = self.given.keys();
        let kind =
            listed.find(|(kind, name)| matches!(kind, Kind::Instance(_)) && *name == spelled);
        let kind = kind.map_or(Kind::Party, |(kind, _)| *kind);
        self.of(kind, text)
    }

    /// The title of an entry by its neutral id.
    pub(super) fn evidence_title(&self, id: &str) -> String {
        self.language
            .pick(format!("Evidence {id}"), format!("证据{id}"))
    }
}
