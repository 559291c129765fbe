//! The types of evidence that a register may hold.

use diagnostics::Language;
use serde::{Deserialize, Serialize};

/// What an entry of the evidence register is.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceType {
    /// A statement of intent and direction by management.
    Policy,
    /// A plan or programme.
    Plan,
    /// A process description.
    Process,
    /// A documented procedure or work instruction.
    Procedure,
    /// An SLA, contract or other agreement.
    Agreement,
    /// A catalogue of services.
    Catalogue,
    /// A design or specification.
    Design,
    /// A written definition, criteria or scope statement.
    Definition,
    /// An appointment, role description or responsibility matrix.
    Appointment,
    /// A register, list or database, such as a CMDB.
    Register,
    /// A report or minutes that sum up what was done.
    Report,
    /// A record of something done, such as tickets or a filled form.
    Record,
    /// A statement given in an interview.
    Interview,
    /// Something seen at work by the assessor.
    Observation,
}

impl EvidenceType {
    /// Every type, in the order in which lists show them.
    pub const ALL: [EvidenceType; 14] = [
        EvidenceType::Policy,
        EvidenceType::Plan,
        EvidenceType::Process,
        EvidenceType::Procedure,
        EvidenceType::Agreement,
        EvidenceType::Catalogue,
        EvidenceType::Design,
        EvidenceType::Definition,
        EvidenceType::Appointment,
        EvidenceType::Register,
        EvidenceType::Report,
        EvidenceType::Record,
        EvidenceType::Interview,
        EvidenceType::Observation,
    ];

    /// Whether the type is a document, to which approval applies; the others are records of fact.
    pub fn is_document(self) -> bool {
        use EvidenceType as T;
        matches!(
            self,
            T::Policy
                | T::Plan
                | T::Process
                | T::Procedure
                | T::Agreement
                | T::Catalogue
                | T::Design
                | T::Definition
                | T::Appointment
        )
    }

    /// The type's name in a language, as dropdowns and reports show it.
    pub fn name(self, language: Language) -> &'static str {
        use EvidenceType as T;
        let (en, zh) = match self {
            T::Policy => ("Policy", "方针"),
            T::Plan => ("Plan", "计划"),
            T::Process => ("Process", "流程"),
            T::Procedure => ("Procedure", "程序"),
            T::Agreement => ("Agreement", "协议"),
            T::Catalogue => ("Catalogue", "服务目录"),
            T::Design => ("Design", "设计文件"),
            T::Definition => ("Definition", "定义文件"),
            T::Appointment => ("Appointment", "任命书"),
            T::Register => ("Register", "台账"),
            T::Report => ("Report", "报告"),
            T::Record => ("Record", "记录"),
            T::Interview => ("Interview", "访谈"),
            T::Observation => ("Observation", "现场观察"),
        };
        language.pick(en, zh)
    }
}
