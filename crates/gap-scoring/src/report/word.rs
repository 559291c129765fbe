//! Words for the values of the model, as cells show them.

use crate::evidence::{EvidenceState, LinkBasis};
use crate::finding::{FindingGrade, answer_phrase};
use crate::remediation::{ActionStage, ActionStatus};
use clause_model::Language;
use clause_model::control_point::{Asks, Confidence, PdcaStep, Trigger};
use clause_model::method::{Cap, PartyKind, Rating};
use clause_model::report_edits::FindingStatus;
use clause_model::submission::{Answer, Approval, Disposition, EntryStatus, SheetRole, Verdict};
use diagnostics::{Phrase, Severity};

/// A value that cells show in a word.
pub(super) trait Worded {
    /// The word in both languages.
    fn phrase(&self) -> Phrase;

    /// The word.
    fn word(&self, language: Language) -> &'static str {
        self.phrase().get(language)
    }
}

macro_rules! worded {
    ($($kind:ty { $($value:pat => $en:literal, $zh:literal;)* })*) => {
        $(impl Worded for $kind {
            fn phrase(&self) -> Phrase {
                match self {
                    $($value => Phrase::new($en, $zh),)*
                }
            }
        })*
    };
}

impl Worded for Answer {
    fn phrase(&self) -> Phrase {
        answer_phrase(*self)
    }
}

worded! {
    FindingGrade {
        FindingGrade::Major => "Major", "严重不符合";
        FindingGrade::ProposedMajor => "Proposed major", "拟定严重不符合";
        FindingGrade::Minor => "Minor", "一般不符合";
        FindingGrade::Concern => "Area of concern", "关注项";
        FindingGrade::Improvement => "Opportunity for improvement", "改进机会";
        FindingGrade::Unresolved => "Unresolved", "未决";
    }
    EvidenceState {
        EvidenceState::Missing => "Missing", "缺失";
        EvidenceState::Listed => "Listed only", "仅登记";
        EvidenceState::Provisional => "Provisional", "待定";
        EvidenceState::Usable => "Usable", "可用";
    }
    LinkBasis {
        LinkBasis::Answer => "Cited in the answer", "回答中引用";
        LinkBasis::Register => "Register names the point", "登记表指明控制点";
        LinkBasis::Confirmed => "Suggestion confirmed", "建议已确认";
        LinkBasis::Clause => "Register names the clause", "登记表指明条款";
        LinkBasis::Succession => "From an earlier edition", "由旧版承接";
    }
    Trigger {
        Trigger::Standing => "Standing", "常设";
        Trigger::Continuous => "Continuous", "持续性";
        Trigger::Periodic => "Periodic", "周期性";
        Trigger::OnEvent => "On event", "事件触发";
        Trigger::Conditional => "Conditional", "附条件";
    }
    Asks {
        Asks::Document => "Document", "文件";
        Asks::Practice => "Practice", "实践";
        Asks::Both => "Both", "文件和实践";
    }
    PdcaStep {
        PdcaStep::Plan => "Plan", "策划";
        PdcaStep::Do => "Do", "实施";
        PdcaStep::Check => "Check", "检查";
        PdcaStep::Act => "Act", "改进";
    }
    Confidence {
        Confidence::Found => "Found in a source", "有来源";
        Confidence::Recalled => "Recalled", "凭知识撰写";
    }
    PartyKind {
        PartyKind::Own => "Ourselves", "本组织";
        PartyKind::InternalGroup => "Internal group", "内部团队";
        PartyKind::Customer => "Customer", "客户";
        PartyKind::Supplier => "Supplier", "供应商";
        PartyKind::Unknown => "Not known", "不明";
    }
    Verdict {
        Verdict::F => "F", "F";
        Verdict::L => "L", "L";
        Verdict::P => "P", "P";
        Verdict::N => "N", "N";
        Verdict::Major => "Major", "严重不符合";
        Verdict::Minor => "Minor", "一般不符合";
    }
    Approval {
        Approval::Approved => "Approved", "已批准";
        Approval::Draft => "Draft", "草稿";
        Approval::Unknown => "Not stated", "未说明";
    }
    EntryStatus {
        EntryStatus::Current => "Current", "现行";
        EntryStatus::Superseded => "Superseded", "已被取代";
        EntryStatus::Withdrawn => "Withdrawn", "已作废";
    }
    Disposition {
        Disposition::Used => "Used", "采用";
        Disposition::UsedWithRemark => "Used with remark", "采用并备注";
        Disposition::Structural => "Heading or empty", "标题或空白";
        Disposition::NotUsed => "Not used", "未采用";
    }
    SheetRole {
        SheetRole::Questionnaire => "Questionnaire", "问卷";
        SheetRole::EvidenceRegister => "Evidence register", "证据登记表";
        SheetRole::Organisation => "Organisation", "组织信息";
        SheetRole::Instances => "Coverage", "覆盖清单";
        SheetRole::Guidance => "Guidance", "说明页";
        SheetRole::Unrecognised => "Not recognised", "未识别";
    }
    Severity {
        Severity::Error => "Error", "错误";
        Severity::Warning => "Warning", "警告";
    }
    Cap {
        Cap::Unresolved => "unresolved or N", "未决或N";
        Cap::P => "P", "P";
        Cap::L => "L", "L";
        Cap::F => "F", "F";
    }
    Rating {
        Rating::N => "N", "N";
        Rating::P => "P", "P";
        Rating::L => "L", "L";
        Rating::F => "F", "F";
    }
    FindingStatus {
        FindingStatus::Open => "Open", "未关闭";
        FindingStatus::InProgress => "In progress", "整改中";
        FindingStatus::ToVerify => "To be verified", "待验证";
        FindingStatus::Closed => "Closed", "已关闭";
    }
    ActionStatus {
        ActionStatus::Open => "Open", "未开始";
        ActionStatus::InProgress => "In progress", "进行中";
        ActionStatus::Done => "Done", "已完成";
        ActionStatus::Cancelled => "Cancelled", "已取消";
    }
    ActionStage {
        ActionStage::Answer => "Answer", "作答";
        ActionStage::Attach => "Attach evidence", "补充证据";
        ActionStage::Clarify => "Clarify", "澄清";
        ActionStage::Eligibility => "Eligibility", "满足资格";
        ActionStage::ApproveEntry => "Approve entry", "批准证据";
        ActionStage::ReviewEntry => "Review entry", "评审证据";
        ActionStage::MapEntry => "Map sections", "对应章节";
        ActionStage::DateEntry => "State period", "注明期间";
        ActionStage::RefreshEntry => "Refresh entry", "更新证据";
        ActionStage::RenewEntry => "Renew entry", "到期前评审";
        ActionStage::Write => "Write", "编写";
        ActionStage::Approve => "Approve", "批准发布";
        ActionStage::Train => "Train", "培训";
        ActionStage::Operate => "Operate", "运行";
        ActionStage::Collect => "Collect records", "积累记录";
        ActionStage::Complete => "Complete records", "补全记录";
        ActionStage::Improve => "Improve", "改进";
        ActionStage::HandOver => "Hand over", "流程衔接";
        ActionStage::Govern => "Govern", "治理";
        ActionStage::Hold => "Hold", "开展";
        ActionStage::Audit => "Audit", "审核";
        ActionStage::Review => "Review", "管理评审";
        ActionStage::Verify => "Verify and close", "验证关闭";
        ActionStage::Added => "Added", "自行添加";
    }
}
