//! Words for how far findings and actions have got.

use crate::words::{Vocabulary, Word};
use clause_model::report_edits::{ActionStatus, FindingStatus};

/// The status of a finding.
pub(super) static FINDING_STATUSES: Vocabulary<FindingStatus> = Vocabulary::new(&[
    Word::new(
        FindingStatus::Open,
        "Open",
        "未关闭",
        &["New", "开放", "未开始"],
    ),
    Word::new(
        FindingStatus::InProgress,
        "In progress",
        "整改中",
        &["Ongoing", "进行中"],
    ),
    Word::new(
        FindingStatus::ToVerify,
        "To be verified",
        "待验证",
        &["To verify", "Done", "已完成"],
    ),
    Word::new(
        FindingStatus::Closed,
        "Closed",
        "已关闭",
        &["Verified", "关闭", "已验证"],
    ),
]);

/// The status of an action.
pub(super) static ACTION_STATUSES: Vocabulary<ActionStatus> = Vocabulary::new(&[
    Word::new(
        ActionStatus::Open,
        "Open",
        "未开始",
        &["Not started", "New", "To do", "待办"],
    ),
    Word::new(
        ActionStatus::InProgress,
        "In progress",
        "进行中",
        &["Ongoing", "Started"],
    ),
    Word::new(
        ActionStatus::Done,
        "Done",
        "已完成",
        &["Completed", "Complete", "Closed", "完成"],
    ),
    Word::new(
        ActionStatus::Cancelled,
        "Cancelled",
        "已取消",
        &["Canceled", "Dropped", "取消"],
    ),
]);
