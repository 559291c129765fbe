//! Header words of questionnaires.

use super::HeaderWords;
use crate::role::Role;

/// Strong and weak words of each role, seen in real workbooks or expected from practice.
pub(super) static WORDS: &[HeaderWords] = &[
    HeaderWords::new(
        Role::Id,
        "id; control point; control number; control no; question id; requirement id; req id; \
         new id; item no; category unique identifier; 编号; 控制点编号; 问卷编号; 要求编号; \
         检查项编号",
        "#; no; no.; number; ref; reference; ref_id; item; 序号; 项目编号; Critère; Règle",
    ),
    HeaderWords::new(
        Role::Clause,
        "clause; clauses; section; clause no; clause number; standard clause; iso clause; \
         clause / control; clause/control; 条款; 条款号; 标准条款; 章节编号; 章节; 对应条款",
        "chapter; standard reference; reference; 标准章节; Opatření; ΠΕΡΙΟΧΗ",
    ),
    HeaderWords::new(
        Role::Topic,
        "topic; subject; area; process; domain; category; 主题; 过程; 流程; 领域",
        "title; name; 类别",
    ),
    HeaderWords::new(
        Role::Requirement,
        "requirement; requirements; verification requirement; description of requirement; \
         requirement text; control; control name; control description; checklist item; \
         subcategory; what is required; oc text; 要求; 标准要求; 测评项; 控制点; 控制要求; \
         安全需求清单; 条款内容; 条款要求; Recommandation; Název; ΕΛΕΓΧΟΣ",
        "description; text; 内容; 描述; 检查项",
    ),
    HeaderWords::new(
        Role::Question,
        "question; questions; test name; audit question; assessment question; 检查内容; \
         问题; 遵从问题; 审核问题; 审核内容; 检查要点",
        "item; check; 检查项目",
    ),
    HeaderWords::new(
        Role::LookFor,
        "what an auditor looks for; guidance; look for; what to look for; example evidence; \
         typical evidence; typical_evidence; expected evidence; audit guidance; 审核关注点; \
         审核要点; 指南; 检查方法; 审核方法; 测评方法; 期望证据",
        "method; hint; hints; example; 方法; 示例",
    ),
    HeaderWords::new(
        Role::Change,
        "change since the previous edition; change; 与上一版本的变化; 变化",
        "delta",
    ),
    HeaderWords::new(
        Role::Instance,
        "service customer supplier or site; instance; site; service; location assessed; \
         服务、客户、供应商或场所; 场所; 对象",
        "scope item; customer; supplier",
    ),
    HeaderWords::new(
        Role::Answer,
        "answer; answers; response; result; yes/no; yes / no; y/n; compliance; compliant; \
         compliant?; conformity; conforms; conforming; complies; compliance status; \
         conformity status; implemented; implementation status; implemented?; fulfilled; \
         met; met?; in place; in place?; current status; current_state; current state; \
         achieved; achievement; self assessment; 回答; 答案; 符合情况; 符合程度; 符合性; \
         是否符合; 是否满足; 是否实施; 审核结果; 检查结果; 评估结果; 自评结果; 自评; 结论; \
         测评结果; 现状评估; Implementace; Statut; Conformité",
        "status; state; states; rating; score; grade; level; maturity; maturity score; \
         process level; valid; assessment; evaluation; current; 状态; 结果; 得分; 评分; \
         成熟度; 等级; 评价; 现状; 情况; 符合; 评定",
    ),
    HeaderWords::new(
        Role::Applicability,
        "applicable; applicable?; applicability; applies; applies?; 是否适用; 适用性; 适用; \
         Aplikovatelnost; ΕΦΑΡΜΟΖΕΤΑΙ",
        "",
    ),
    HeaderWords::new(
        Role::DocumentationScore,
        "documentation score; documentation; documented; documented?; documentation status; \
         文件化得分; 文件化; 文件化程度; 是否文件化",
        "",
    ),
    HeaderWords::new(
        Role::ImplementationScore,
        "implementation score; implementation; implementation level; practice score; \
         practised; 实施得分; 实施; 实施程度; 执行情况",
        "",
    ),
    HeaderWords::new(
        Role::Evidence,
        "evidence; evidence ids; evidence id; evidences; test evidence; objective evidence; \
         supporting evidence; evidence provided; evidence reference; documents; \
         supporting documents; source code reference; 证据; 证据编号; 证明材料; 客观证据; \
         支持文件; 相关文件; 文件记录; 结果记录; 证据材料; Odkaz na dokumentaci",
        "documents / records; additional information; records; 记录; 文件; 佐证",
    ),
    HeaderWords::new(
        Role::OperatedBy,
        "operated by; performed by; run by; carried out by; 运作方; 实施方; 执行方; 运行方",
        "provider; party type",
    ),
    HeaderWords::new(
        Role::Party,
        "party; name of party; supplier name; 相关方名称; 相关方; 供应商名称",
        "",
    ),
    HeaderWords::new(
        Role::Planned,
        "planned for; planned; planned date; next planned; date planned; 计划日期; 计划时间",
        "next date",
    ),
    HeaderWords::new(
        Role::Interval,
        "interval (months); interval; frequency; 周期（月）; 周期; 频次; 频率",
        "",
    ),
    HeaderWords::new(
        Role::Respondent,
        "respondent; answered by; interviewee; interviewed; contact person; auditee; 填写人; \
         受访人; 被访人; 访谈对象; 回答人; 受审核人; 姓名",
        "contact; name; person; 联系人",
    ),
    HeaderWords::new(
        Role::Comment,
        "comment; comments; remark; remarks; note; notes; interview notes; entity comment; \
         entity comments; justification; explanation; audit record; audit records; audit notes; \
         备注; 说明; 意见; 注释; 审核记录; 检查记录; 审核发现; 检查发现; 现场记录; Commentaire; \
         Poznámka",
        "details; observations; rationale; 描述说明; 情况说明",
    ),
    HeaderWords::new(
        Role::Judgement,
        "assessor's judgement; assessor judgement; assessor's verdict; assessor verdict; \
         auditor verdict; auditor result; assessor result; assessor rating; auditor rating; \
         audit conclusion; 评估人判定; 审核判定; 审核员判定; 审核员复核; 复核; 复核结果; 复核结论; 判定结果; \
         审核结论; 评审结论; 判定",
        "verdict; judgement; judgment",
    ),
    HeaderWords::new(
        Role::JudgementNote,
        "assessor's note; assessor note; assessor comment; assessor comments; \
         assessor's comments; auditor comment; auditor comments; auditor notes; \
         analyst notes; 评估人说明; 审核员意见; 审核员备注; 审核说明; 判定说明; 评估意见; \
         审核意见",
        "",
    ),
    HeaderWords::new(
        Role::Gap,
        "gap; gaps; gap identified; gap_or_risk; gap description; finding; findings; \
         deficiency; nonconformity; missing; missing?; 差距; 缺失; 问题描述; 不符合描述; \
         不符合项; 是否缺失; 存在问题",
        "observation; issue; issues; risk",
    ),
    HeaderWords::new(
        Role::Action,
        "action; actions; action needed; recommendation; recommendations; corrective action; \
         action plan; 整改措施; 整改建议; 建议; 纠正措施; 措施; Modifications à apporter",
        "next steps; plan",
    ),
    HeaderWords::new(
        Role::Owner,
        "owner; responsible; responsible person; action owner; 责任人; 责任部门; 负责人",
        "department; 部门",
    ),
    HeaderWords::new(
        Role::Due,
        "due date; due; due_date; target date; target completion date; deadline; 完成日期; \
         整改期限; 完成时间; 期限",
        "date; 日期",
    ),
];
