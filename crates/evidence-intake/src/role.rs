//! The roles that columns play. A table is read by role, never by position.

use diagnostics::{Language, Phrase};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident = $name:literal, $en:literal, $zh:literal;)*) => {
        /// What a column is for.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            JsonSchema,
        )]
        pub enum Role {
            $($(#[$doc])* #[serde(rename = $name)] $role,)*
        }

        impl Role {
            /// Every role.
            pub const ALL: &'static [Role] = &[$(Role::$role),*];

            /// The role's name, as the hidden role row and layout files have it.
            pub fn name(self) -> &'static str {
                match self {
                    $(Role::$role => $name,)*
                }
            }

            /// The header that our own workbooks give the column.
            pub fn own_header(self, language: Language) -> &'static str {
                match self {
                    $(Role::$role => language.pick($en, $zh),)*
                }
            }
        }

        /// The header that our own workbooks give each role's column.
        pub const OWN_HEADERS: &[(Role, Phrase)] =
            &[$((Role::$role, Phrase::new($en, $zh))),*];
    };
}

roles! {
    /// The clause's number.
    Clause = "clause", "Clause", "条款";
    /// The id of a control point or item.
    Id = "id", "Id", "编号";
    /// What the point is about.
    Topic = "topic", "Topic", "主题";
    /// What is required.
    Requirement = "requirement", "Requirement", "要求";
    /// The question put.
    Question = "question", "Question", "问题";
    /// What an auditor looks for.
    LookFor = "look-for", "What an auditor looks for", "审核关注点";
    /// What changed since the previous edition.
    Change = "change", "Change since the previous edition", "与上一版本的变化";
    /// The service, customer, supplier or site that a row is about.
    Instance = "instance", "Service, customer, supplier or site", "服务、客户、供应商或场所";
    /// What was carried over from an earlier edition.
    Carried = "carried", "Carried over", "承接回答";
    /// The answer.
    Answer = "answer", "Answer", "回答";
    /// A column of ticks that stands for the one answer in its header.
    AnswerOption = "answer-option", "Answer option", "回答选项";
    /// Whether the requirement applies at all.
    Applicability = "applicability", "Applicable?", "是否适用";
    /// How far something is documented; read together with the implementation score.
    DocumentationScore = "score-documentation", "Documentation score", "文件化得分";
    /// How far something is implemented.
    ImplementationScore = "score-implementation", "Implementation score", "实施得分";
    /// Evidence cited in answer rows.
    Evidence = "evidence", "Evidence ids", "证据编号";
    /// Who operates a process or carries out a requirement.
    OperatedBy = "operated-by", "Operated by", "运行方";
    /// The name of the other party.
    Party = "party", "Party", "相关方名称";
    /// When a periodic practice is next planned.
    Planned = "planned", "Planned for", "计划日期";
    /// The organisation's own interval of a periodic practice, in months.
    Interval = "interval", "Interval (months)", "周期（月）";
    /// Who answered.
    Respondent = "respondent", "Respondent", "填写人";
    /// The organisation's comment.
    Comment = "comment", "Comment", "备注";
    /// The assessor's judgement.
    Judgement = "judgement", "Assessor's judgement", "评估人判定";
    /// Why the assessor judged so.
    JudgementNote = "judgement-note", "Assessor's note", "评估人说明";
    /// A gap in words.
    Gap = "gap", "Gap", "差距";
    /// An action in words.
    Action = "action", "Action", "整改措施";
    /// Who acts, or who owns a document.
    Owner = "owner", "Owner", "责任人";
    /// When the action is due.
    Due = "due", "Due date", "完成日期";
    /// The id of a register entry.
    EvidenceId = "evidence-id", "Evidence id", "证据编号";
    /// The title of a document or record.
    Title = "title", "Title", "名称";
    /// The type of evidence.
    Type = "type", "Type", "类型";
    /// The version.
    Version = "version", "Version", "版本";
    /// Whether a document is approved.
    Approval = "approval", "Approval", "批准状态";
    /// The date of issue, or of what was recorded.
    Issued = "issued", "Issued", "发布日期";
    /// When the review falls due.
    ReviewDue = "review-due", "Review due", "评审到期日";
    /// The first day of the period covered.
    PeriodFrom = "period-from", "Period from", "覆盖期间（起）";
    /// The last day of the period covered.
    PeriodTo = "period-to", "Period to", "覆盖期间（止）";
    /// The period covered, in one column.
    Period = "period", "Period", "覆盖期间";
    /// What was sampled.
    Sample = "sample", "Sample", "抽样";
    /// Whether an entry is in force.
    Status = "status", "Status", "状态";
    /// Whether an entry lies within the scope.
    Scope = "scope", "In scope?", "是否在范围内";
    /// What an entry supports.
    References = "references", "Supports", "对应条款";
    /// Where an entry is kept.
    Location = "location", "Location", "存放位置";
    /// The label of a field of the organisation sheet.
    Label = "label", "Field", "项目";
    /// Its value.
    Value = "value", "Entry", "内容";
    /// Services, one per row.
    Service = "service", "Services", "服务";
    /// Customers, one per row.
    Customer = "customer", "Customers", "客户";
    /// Suppliers, one per row.
    Supplier = "supplier", "Suppliers", "供应商";
    /// Sites, one per row.
    Site = "site", "Sites", "场所";
    /// A column that holds no input.
    Guidance = "guidance", "", "";
    /// A column that may hold the answers: drafts of layout files say so, and whoever corrects the
    /// draft decides. Nothing is read while a column is undecided.
    Undecided = "undecided", "", "";
}

impl Role {
    /// The role with a name.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.name() == name)
    }

    /// Whether a value merged over several rows stands for each of them. What names a row does not.
    pub(crate) fn is_filled_down(self) -> bool {
        let names = matches!(
            self,
            Role::EvidenceId
                | Role::Title
                | Role::Value
                | Role::Carried
                | Role::Service
                | Role::Customer
                | Role::Supplier
                | Role::Site
        );
        !names && !self.is_structural()
    }

    /// Whether the column only tells what is asked, so that its cells are structure and not input.
    pub fn is_structural(self) -> bool {
        matches!(
            self,
            Role::Clause
                | Role::Id
                | Role::Topic
                | Role::Requirement
                | Role::Question
                | Role::LookFor
                | Role::Change
                | Role::Label
                | Role::Guidance
        )
    }
}
