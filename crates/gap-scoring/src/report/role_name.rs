//! The roles of columns and the ways in which sheets are recognised, as the log of what was read names them.

use diagnostics::Phrase;

/// The name of a column's role, by the id that the log of what was read has.
pub fn role_name(role: &str) -> Option<Phrase> {
    let known = ROLES.iter().find(|(id, ..)| *id == role);
    known.map(|(_, en, zh)| Phrase::new(en, zh))
}

/// How a sheet was recognised, by the word that the log of what was read has.
pub(in crate::report) fn recognition(by: &str) -> Phrase {
    match by {
        "marks" => Phrase::new("its marks", "本程序的标记"),
        "layout" => Phrase::new("the layout file", "布局文件"),
        "headers" => Phrase::new("headers and contents", "表头和内容"),
        "labels" => Phrase::new("labels of a cover block", "封面标签"),
        "hidden" => Phrase::new("hidden", "已隐藏"),
        _ => Phrase::new("–", "–"),
    }
}

const ROLES: &[(&str, &str, &str)] = &[
    ("clause", "Clause", "条款"),
    ("id", "Id", "编号"),
    ("topic", "Topic", "主题"),
    ("requirement", "Requirement", "要求"),
    ("question", "Question", "问题"),
    ("look-for", "What an auditor looks for", "审核关注点"),
    (
        "change",
        "Change since the previous edition",
        "与上一版本的变化",
    ),
    (
        "instance",
        "Service, customer, supplier or site",
        "服务、客户、供应商或场所",
    ),
    ("carried", "Carried over", "承接回答"),
    ("answer", "Answer", "回答"),
    ("answer-option", "Answer option", "回答选项"),
    ("applicability", "Applicable?", "是否适用"),
    ("score-documentation", "Documentation score", "文件化得分"),
    ("score-implementation", "Implementation score", "实施得分"),
    ("evidence", "Evidence ids", "证据编号"),
    ("operated-by", "Operated by", "运行方"),
    ("party", "Party", "相关方名称"),
    ("planned", "Planned for", "计划日期"),
    ("interval", "Interval (months)", "周期（月）"),
    ("respondent", "Respondent", "填写人"),
    ("comment", "Comment", "备注"),
    ("judgement", "Assessor's judgement", "评估人判定"),
    ("judgement-note", "Assessor's note", "评估人说明"),
    ("gap", "Gap", "差距"),
    ("action", "Action", "整改措施"),
    ("owner", "Owner", "责任人"),
    ("due", "Due date", "完成日期"),
    ("evidence-id", "Evidence id", "证据编号"),
    ("title", "Title", "名称"),
    ("type", "Type", "类型"),
    ("version", "Version", "版本"),
    ("approval", "Approval", "批准状态"),
    ("issued", "Issued", "发布日期"),
    ("review-due", "Review due", "评审到期日"),
    ("period-from", "Period from", "覆盖期间（起）"),
    ("period-to", "Period to", "覆盖期间（止）"),
    ("period", "Period", "覆盖期间"),
    ("sample", "Sample", "抽样"),
    ("status", "Status", "状态"),
    ("scope", "In scope?", "是否在范围内"),
    ("references", "Supports", "对应条款"),
    ("location", "Location", "存放位置"),
    ("label", "Field", "项目"),
    ("value", "Entry", "内容"),
    ("service", "Services", "服务"),
    ("customer", "Customers", "客户"),
    ("supplier", "Suppliers", "供应商"),
    ("site", "Sites", "场所"),
    ("guidance", "Guidance", "说明"),
];
