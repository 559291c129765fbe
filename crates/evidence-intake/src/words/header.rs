//! Words of headers, and how well a header fits a role.

use super::normalise;
use crate::role::Role;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Header words of one role. Strong words name the role by themselves; weak ones are used for
/// several roles, so that the column's content has to confirm them.
struct HeaderWords {
    role: Role,
    strong: &'static [&'static str],
    weak: &'static [&'static str],
}

const fn words(
    role: Role,
    strong: &'static [&'static str],
    weak: &'static [&'static str],
) -> HeaderWords {
    HeaderWords { role, strong, weak }
}

/// How well a header fits a role, in points of the 60 that a header can give.
pub(crate) const STRONG: u32 = 60;
/// A weak word.
const WEAK: u32 = 40;
/// What is lost where the header says more than the word.
const LONGER: u32 = 15;

/// Headers of questionnaires.
static QUESTIONNAIRE: &[HeaderWords] = &[
    words(
        Role::Id,
        &[
            "id",
            "control point",
            "control number",
            "control no",
            "question id",
            "requirement id",
            "req id",
            "new id",
            "item no",
            "category unique identifier",
            "编号",
            "控制点编号",
            "问卷编号",
            "要求编号",
            "检查项编号",
        ],
        &[
            "#",
            "no",
            "no.",
            "number",
            "ref",
            "reference",
            "ref_id",
            "item",
            "序号",
            "项目编号",
            "Critère",
            "Règle",
        ],
    ),
    words(
        Role::Clause,
        &[
            "clause",
            "clauses",
            "section",
            "clause no",
            "clause number",
            "standard clause",
            "iso clause",
            "clause / control",
            "clause/control",
            "条款",
            "条款号",
            "标准条款",
            "章节编号",
            "章节",
            "对应条款",
        ],
        &[
            "chapter",
            "standard reference",
            "reference",
            "标准章节",
            "Opatření",
            "ΠΕΡΙΟΧΗ",
        ],
    ),
    words(
        Role::Topic,
        &[
            "topic", "subject", "area", "process", "domain", "category", "主题", "过程", "流程",
            "领域",
        ],
        &["title", "name", "类别"],
    ),
    words(
        Role::Requirement,
        &[
            "requirement",
            "requirements",
            "verification requirement",
            "description of requirement",
            "requirement text",
            "control",
            "control name",
            "control description",
            "checklist item",
            "subcategory",
            "what is required",
            "oc text",
            "要求",
            "标准要求",
            "测评项",
            "控制点",
            "控制要求",
            "安全需求清单",
            "条款内容",
            "条款要求",
            "Recommandation",
            "Název",
            "ΕΛΕΓΧΟΣ",
        ],
        &["description", "text", "内容", "描述", "检查项"],
    ),
    words(
        Role::Question,
        &[
            "question",
            "questions",
            "test name",
            "audit question",
            "assessment question",
            "检查内容",
            "问题",
            "遵从问题",
            "审核问题",
            "审核内容",
            "检查要点",
        ],
        &["item", "check", "检查项目"],
    ),
    words(
        Role::LookFor,
        &[
            "what an auditor looks for",
            "guidance",
            "look for",
            "what to look for",
            "example evidence",
            "typical evidence",
            "typical_evidence",
            "expected evidence",
            "audit guidance",
            "审核关注点",
            "审核要点",
            "指南",
            "检查方法",
            "审核方法",
            "测评方法",
            "期望证据",
        ],
        &["method", "hint", "hints", "example", "方法", "示例"],
    ),
    words(
        Role::Change,
        &[
            "change since the previous edition",
            "change",
            "与上一版本的变化",
            "变化",
        ],
        &["delta"],
    ),
    words(
        Role::Instance,
        &[
            "service customer supplier or site",
            "instance",
            "site",
            "service",
            "location assessed",
            "服务、客户、供应商或场所",
            "场所",
            "对象",
        ],
        &["scope item", "customer", "supplier"],
    ),
    words(
        Role::Answer,
        &[
            "answer",
            "answers",
            "response",
            "result",
            "yes/no",
            "yes / no",
            "y/n",
            "compliance",
            "compliant",
            "compliant?",
            "conformity",
            "conforms",
            "conforming",
            "complies",
            "compliance status",
            "conformity status",
            "implemented",
            "implementation status",
            "implemented?",
            "fulfilled",
            "met",
            "met?",
            "in place",
            "in place?",
            "current status",
            "current_state",
            "current state",
            "achieved",
            "achievement",
            "self assessment",
            "回答",
            "答案",
            "符合情况",
            "符合程度",
            "符合性",
            "是否符合",
            "是否满足",
            "是否实施",
            "审核结果",
            "检查结果",
            "评估结果",
            "自评结果",
            "自评",
            "结论",
            "测评结果",
            "现状评估",
            "Implementace",
            "Statut",
            "Conformité",
        ],
        &[
            "status",
            "state",
            "states",
            "rating",
            "score",
            "grade",
            "level",
            "maturity",
            "maturity score",
            "process level",
            "valid",
            "assessment",
            "evaluation",
            "current",
            "状态",
            "结果",
            "得分",
            "评分",
            "成熟度",
            "等级",
            "评价",
            "现状",
            "情况",
            "符合",
            "评定",
        ],
    ),
    words(
        Role::Applicability,
        &[
            "applicable",
            "applicable?",
            "applicability",
            "applies",
            "applies?",
            "是否适用",
            "适用性",
            "适用",
            "Aplikovatelnost",
            "ΕΦΑΡΜΟΖΕΤΑΙ",
        ],
        &[],
    ),
    words(
        Role::DocumentationScore,
        &[
            "documentation score",
            "documentation",
            "documented",
            "documented?",
            "documentation status",
            "文件化得分",
            "文件化",
            "文件化程度",
            "是否文件化",
        ],
        &[],
    ),
    words(
        Role::ImplementationScore,
        &[
            "implementation score",
            "implementation",
            "implementation level",
            "practice score",
            "practised",
            "实施得分",
            "实施",
            "实施程度",
            "执行情况",
        ],
        &[],
    ),
    words(
        Role::Evidence,
        &[
            "evidence",
            "evidence ids",
            "evidence id",
            "evidences",
            "test evidence",
            "objective evidence",
            "supporting evidence",
            "evidence provided",
            "evidence reference",
            "documents",
            "supporting documents",
            "source code reference",
            "证据",
            "证据编号",
            "证明材料",
            "客观证据",
            "支持文件",
            "相关文件",
            "文件记录",
            "结果记录",
            "证据材料",
            "Odkaz na dokumentaci",
        ],
        &[
            "documents / records",
            "additional information",
            "records",
            "记录",
            "文件",
            "佐证",
        ],
    ),
    words(
        Role::OperatedBy,
        &[
            "operated by",
            "performed by",
            "run by",
            "carried out by",
            "运作方",
            "实施方",
            "执行方",
            "运行方",
        ],
        &["provider", "party type"],
    ),
    words(
        Role::Party,
        &[
            "party",
            "name of party",
            "supplier name",
            "相关方名称",
            "相关方",
            "供应商名称",
        ],
        &[],
    ),
    words(
        Role::Planned,
        &[
            "planned for",
            "planned",
            "planned date",
            "next planned",
            "date planned",
            "计划日期",
            "计划时间",
        ],
        &["next date"],
    ),
    words(
        Role::Interval,
        &[
            "interval (months)",
            "interval",
            "frequency",
            "周期（月）",
            "周期",
            "频次",
            "频率",
        ],
        &[],
    ),
    words(
        Role::Respondent,
        &[
            "respondent",
            "answered by",
            "interviewee",
            "interviewed",
            "contact person",
            "auditee",
            "填写人",
            "受访人",
            "被访人",
            "访谈对象",
            "回答人",
            "受审核人",
            "姓名",
        ],
        &["contact", "name", "person", "联系人"],
    ),
    words(
        Role::Comment,
        &[
            "comment",
            "comments",
            "remark",
            "remarks",
            "note",
            "notes",
            "interview notes",
            "entity comment",
            "entity comments",
            "justification",
            "explanation",
            "备注",
            "说明",
            "意见",
            "注释",
            "Commentaire",
            "Poznámka",
        ],
        &[
            "details",
            "observations",
            "rationale",
            "描述说明",
            "情况说明",
        ],
    ),
    words(
        Role::Judgement,
        &[
            "assessor's judgement",
            "assessor judgement",
            "assessor's verdict",
            "assessor verdict",
            "auditor verdict",
            "auditor result",
            "assessor result",
            "assessor rating",
            "auditor rating",
            "audit conclusion",
            "评估人判定",
            "审核判定",
            "审核员判定",
            "审核结论",
            "评审结论",
            "判定",
        ],
        &["verdict", "judgement", "judgment"],
    ),
    words(
        Role::JudgementNote,
        &[
            "assessor's note",
            "assessor note",
            "assessor comment",
            "assessor comments",
            "assessor's comments",
            "auditor comment",
            "auditor comments",
            "auditor notes",
            "analyst notes",
            "评估人说明",
            "审核员意见",
            "审核员备注",
            "审核说明",
            "判定说明",
            "评估意见",
            "审核意见",
        ],
        &[],
    ),
    words(
        Role::Gap,
        &[
            "gap",
            "gaps",
            "gap identified",
            "gap_or_risk",
            "gap description",
            "finding",
            "findings",
            "deficiency",
            "nonconformity",
            "missing",
            "missing?",
            "差距",
            "缺失",
            "问题描述",
            "不符合描述",
            "不符合项",
            "是否缺失",
            "存在问题",
        ],
        &["observation", "issue", "issues", "risk"],
    ),
    words(
        Role::Action,
        &[
            "action",
            "actions",
            "action needed",
            "recommendation",
            "recommendations",
            "corrective action",
            "action plan",
            "整改措施",
            "整改建议",
            "建议",
            "纠正措施",
            "措施",
            "Modifications à apporter",
        ],
        &["next steps", "plan"],
    ),
    words(
        Role::Owner,
        &[
            "owner",
            "responsible",
            "responsible person",
            "action owner",
            "责任人",
            "责任部门",
            "负责人",
        ],
        &["department", "部门"],
    ),
    words(
        Role::Due,
        &[
            "due date",
            "due",
            "due_date",
            "target date",
            "target completion date",
            "deadline",
            "完成日期",
            "整改期限",
            "完成时间",
            "期限",
        ],
        &["date", "日期"],
    ),
];

/// Headers of evidence registers.
static REGISTER: &[HeaderWords] = &[
    words(
        Role::EvidenceId,
        &[
            "evidence id",
            "evidence no",
            "evidence number",
            "document id",
            "document no",
            "document number",
            "doc id",
            "doc no",
            "record id",
            "id",
            "证据编号",
            "文件编号",
            "文档编号",
            "记录编号",
            "编号",
            "资料编号",
        ],
        &["#", "no", "no.", "number", "ref", "code", "序号"],
    ),
    words(
        Role::Title,
        &[
            "title",
            "document title",
            "document name",
            "evidence title",
            "name of document",
            "document / record",
            "evidence",
            "document",
            "record name",
            "名称",
            "文件名称",
            "文档名称",
            "证据名称",
            "记录名称",
            "标题",
            "资料名称",
        ],
        &["name", "description", "描述", "文件"],
    ),
    words(
        Role::Type,
        &[
            "type",
            "document type",
            "evidence type",
            "kind",
            "类型",
            "文件类型",
            "证据类型",
            "文档类型",
            "类别",
            "文件类别",
        ],
        &["category", "class", "分类"],
    ),
    words(
        Role::Owner,
        &[
            "owner",
            "document owner",
            "responsible",
            "author",
            "责任人",
            "负责人",
            "所有者",
            "编制人",
            "责任部门",
            "归口部门",
        ],
        &["department", "部门"],
    ),
    words(
        Role::Version,
        &[
            "version",
            "ver",
            "revision",
            "rev",
            "issue no",
            "版本",
            "版本号",
            "版次",
        ],
        &["edition"],
    ),
    words(
        Role::Approval,
        &[
            "approval",
            "approved",
            "approved?",
            "approval status",
            "approved by",
            "批准状态",
            "批准",
            "审批状态",
            "是否批准",
            "审批",
        ],
        &["signed", "发布状态"],
    ),
    words(
        Role::Issued,
        &[
            "issued",
            "issue date",
            "date of issue",
            "date issued",
            "effective date",
            "release date",
            "published",
            "publication date",
            "record date",
            "approval date",
            "发布日期",
            "生效日期",
            "签发日期",
            "批准日期",
            "记录日期",
            "编制日期",
            "实施日期",
        ],
        &["date", "日期", "时间"],
    ),
    words(
        Role::ReviewDue,
        &[
            "review due",
            "next review",
            "review date",
            "next review date",
            "expiry",
            "expiry date",
            "expires",
            "valid until",
            "复审日期",
            "下次评审日期",
            "评审日期",
            "有效期至",
            "到期日",
            "有效期",
        ],
        &[],
    ),
    words(
        Role::PeriodFrom,
        &[
            "period from",
            "from",
            "start",
            "start date",
            "covers from",
            "period start",
            "覆盖期间（起）",
            "期间（起）",
            "起始日期",
            "开始日期",
            "期间起",
        ],
        &[],
    ),
    words(
        Role::PeriodTo,
        &[
            "period to",
            "to",
            "until",
            "end",
            "end date",
            "covers to",
            "period end",
            "覆盖期间（止）",
            "期间（止）",
            "截止日期",
            "结束日期",
            "期间止",
        ],
        &[],
    ),
    words(
        Role::Period,
        &[
            "period",
            "period covered",
            "coverage",
            "reporting period",
            "覆盖期间",
            "期间",
            "覆盖周期",
            "记录期间",
        ],
        &[],
    ),
    words(
        Role::Sample,
        &[
            "sample",
            "samples",
            "sample size",
            "sampled",
            "抽样",
            "样本",
            "抽样情况",
            "样本量",
        ],
        &["population", "数量"],
    ),
    words(
        Role::Status,
        &[
            "status",
            "document status",
            "validity",
            "状态",
            "文件状态",
            "有效性",
        ],
        &["state"],
    ),
    words(
        Role::Scope,
        &[
            "in scope?",
            "in scope",
            "scope",
            "是否在范围内",
            "范围",
            "在范围内",
        ],
        &[],
    ),
    words(
        Role::Instance,
        &[
            "service customer supplier or site",
            "instance",
            "service",
            "site",
            "customer",
            "supplier",
            "服务、客户、供应商或场所",
            "对象",
            "场所",
            "服务",
            "客户",
            "供应商",
        ],
        &["process"],
    ),
    words(
        Role::References,
        &[
            "supports",
            "clause",
            "clauses",
            "references",
            "requirement",
            "control point",
            "control points",
            "mapped clauses",
            "related clause",
            "related clauses",
            "对应条款",
            "条款",
            "条款号",
            "支持条款",
            "相关条款",
            "对应控制点",
            "控制点",
        ],
        &["reference", "mapping", "standard"],
    ),
    words(
        Role::Location,
        &[
            "location",
            "link",
            "path",
            "url",
            "where kept",
            "storage",
            "file",
            "file name",
            "存放位置",
            "位置",
            "存放地点",
            "路径",
            "链接",
            "保存位置",
            "文件名",
        ],
        &["source"],
    ),
    words(
        Role::Comment,
        &[
            "comment", "comments", "remark", "remarks", "note", "notes", "备注", "说明",
        ],
        &[],
    ),
];

/// Headers that ask for what is missing, so that yes means not fulfilled.
const INVERTED: &[&str] = &[
    "gap",
    "gaps",
    "gap identified",
    "gap exists",
    "is there a gap",
    "missing",
    "deficiency",
    "deficient",
    "nonconformity",
    "non-conformity",
    "nonconforming",
    "non-compliant",
    "finding",
    "issue",
    "缺失",
    "是否缺失",
    "差距",
    "是否存在差距",
    "存在差距",
    "是否不符合",
    "不符合",
    "存在问题",
    "有无问题",
];

/// Headers of which it cannot be said.
const UNSURE: &[&str] = &[
    "risk",
    "concern",
    "action needed",
    "action required",
    "attention",
    "exception",
    "exceptions",
    "deviation",
    "follow-up",
    "follow up",
    "是否需要整改",
    "是否整改",
    "异常",
    "例外",
    "偏差",
];

/// Which way a yes-or-no column is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Straight,
    Inverted,
    Unsure,
}

/// Which way a header asks.
pub(crate) fn direction(header: &str) -> Direction {
    let header = normalise(header);
    let among = |list: &[&str]| list.iter().any(|word| normalise(word) == header);
    if among(INVERTED) {
        Direction::Inverted
    } else if among(UNSURE) {
        Direction::Unsure
    } else {
        Direction::Straight
    }
}

/// Words for whoever assesses, and for whoever is assessed.
const ASSESSOR: &[&str] = &[
    "assessor",
    "assessors",
    "assessor's",
    "auditor",
    "auditor's",
    "reviewer",
    "consultant",
    "审核员",
    "评估人",
    "评审员",
    "审核组",
    "顾问",
];
const ENTITY: &[&str] = &[
    "entity",
    "auditee",
    "self",
    "own",
    "organisation",
    "organization",
    "自评",
    "受审方",
    "组织",
    "自查",
];

/// Header words made comparable once, since every cell of a sheet may be asked about.
struct Prepared {
    role: Role,
    points: u32,
    /// The word as written, for signs such as `#` that normalise to nothing.
    plain: &'static str,
    normal: String,
    /// The word's parts, for finding it within a longer header; none for Chinese words.
    tokens: Vec<String>,
}

fn prepare(table: &'static [HeaderWords]) -> Vec<Prepared> {
    let prepared = |role: Role, points: u32| {
        move |plain: &&'static str| Prepared {
            role,
            points,
            plain,
            normal: normalise(plain),
            tokens: if plain.is_ascii() {
                tokens(plain)
            } else {
                Vec::new()
            },
        }
    };
    let entries = table.iter().flat_map(|entry| {
        let strong = entry.strong.iter().map(prepared(entry.role, STRONG));
        let weak = entry.weak.iter().map(prepared(entry.role, WEAK));
        strong.chain(weak)
    });
    entries.collect()
}

static QUESTIONNAIRE_WORDS: LazyLock<Vec<Prepared>> = LazyLock::new(|| prepare(QUESTIONNAIRE));
static REGISTER_WORDS: LazyLock<Vec<Prepared>> = LazyLock::new(|| prepare(REGISTER));

/// The two kinds of table that headers are known for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeaderTable {
    Questionnaire,
    Register,
}

/// The roles that a header may name, with points, the best first.
pub(crate) fn roles_of(header: &str, table: HeaderTable) -> Vec<(Role, u32)> {
    let words = match table {
        HeaderTable::Questionnaire => &QUESTIONNAIRE_WORDS,
        HeaderTable::Register => &REGISTER_WORDS,
    };
    let (normal, parts) = (normalise(header), tokens(header));
    let mut found: BTreeMap<Role, u32> = BTreeMap::new();
    for word in words.iter() {
        let loss = if word.is_same(header, &normal) {
            0
        } else if word.is_within(&normal, &parts) {
            LONGER
        } else {
            continue;
        };
        let known = found.entry(word.role).or_default();
        *known = (*known).max(word.points - loss);
    }
    let mut found: Vec<(Role, u32)> = found.into_iter().collect();
    whose(&normal, &parts, &mut found);
    found.sort_by_key(|(role, points)| (std::cmp::Reverse(*points), *role));
    found
}

impl Prepared {
    fn is_same(&self, header: &str, normal: &str) -> bool {
        if self.normal.is_empty() {
            self.plain == header.trim()
        } else {
            self.normal == normal
        }
    }

    /// Whether a longer header holds the word: as whole words in Latin letters, as a part in
    /// Chinese.
    fn is_within(&self, normal: &str, parts: &[String]) -> bool {
        if self.tokens.is_empty() {
            self.normal.chars().count() >= 2 && normal.contains(&self.normal)
        } else {
            parts
                .windows(self.tokens.len())
                .any(|window| window == self.tokens)
        }
    }
}

/// Moves answers and comments of the assessor to the roles that are kept for those.
fn whose(normal: &str, parts: &[String], found: &mut [(Role, u32)]) {
    let names = |words: &[&str]| {
        words.iter().any(|word| {
            let latin = word.is_ascii() && parts.iter().any(|part| part == word);
            latin || (!word.is_ascii() && normal.contains(word))
        })
    };
    let (assessor, entity) = (names(ASSESSOR), names(ENTITY));
    for (role, points) in found {
        match role {
            Role::Answer if assessor => *role = Role::Judgement,
            Role::Comment if assessor => *role = Role::JudgementNote,
            Role::Answer | Role::Comment if entity => {}
            _ => continue,
        }
        *points = STRONG;
    }
}

fn tokens(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_headers_name_their_roles() {
        use Role as R;
        let questionnaire = [
            R::Clause,
            R::Id,
            R::Topic,
            R::Requirement,
            R::Question,
            R::LookFor,
            R::Change,
            R::Instance,
            R::Answer,
            R::Evidence,
            R::OperatedBy,
            R::Party,
            R::Planned,
            R::Interval,
            R::Respondent,
            R::Comment,
            R::Judgement,
            R::JudgementNote,
        ];
        let register = [
            R::EvidenceId,
            R::Title,
            R::Type,
            R::Owner,
            R::Version,
            R::Approval,
            R::Issued,
            R::ReviewDue,
            R::PeriodFrom,
            R::PeriodTo,
            R::Period,
            R::Sample,
            R::Status,
            R::Scope,
            R::Instance,
            R::References,
            R::Location,
            R::Comment,
        ];
        for language in diagnostics::Language::ALL {
            for role in questionnaire {
                let header = role.own_header(language);
                let best = roles_of(header, HeaderTable::Questionnaire)[0];
                assert_eq!(best, (role, STRONG), "{header}");
            }
            for role in register {
                let header = role.own_header(language);
                let best = roles_of(header, HeaderTable::Register)[0];
                assert_eq!(best, (role, STRONG), "{header}");
            }
        }
    }

    #[test]
    fn whose_answer_and_comment_it_is() {
        let best = |header| roles_of(header, HeaderTable::Questionnaire)[0].0;
        assert_eq!(best("Assessor rating"), Role::Judgement);
        assert_eq!(best("Comments of the auditor"), Role::JudgementNote);
        assert_eq!(best("Entity comments"), Role::Comment);
        assert_eq!(best("Self-assessment result"), Role::Answer);
        assert_eq!(best("审核员意见"), Role::JudgementNote);
    }

    #[test]
    fn a_header_may_say_more_than_its_word() {
        assert_eq!(
            roles_of("Answer (Y/N)", HeaderTable::Questionnaire)[0],
            (Role::Answer, STRONG - LONGER)
        );
        assert!(roles_of("Weather", HeaderTable::Questionnaire).is_empty());
        assert_eq!(direction("Gap?"), Direction::Inverted);
        assert_eq!(direction("缺失？"), Direction::Inverted);
        assert_eq!(direction("Compliant?"), Direction::Straight);
    }
}
