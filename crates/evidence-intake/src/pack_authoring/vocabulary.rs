//! The words that packs use, as the dropdowns of the workbook offer them.

use diagnostics::Phrase;

/// A closed list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Vocabulary {
    Obligation,
    Pdca,
    Confidence,
    Trigger,
    Asks,
    Unit,
    EvidenceType,
    Effort,
    ClosingStep,
    Check,
    Relation,
    Change,
    Flag,
}

type Word = (&'static str, &'static str, &'static str);

impl Vocabulary {
    /// Every list, in the order of the sheet of lists.
    pub(super) const ALL: [Vocabulary; 13] = [
        Vocabulary::Obligation,
        Vocabulary::Pdca,
        Vocabulary::Confidence,
        Vocabulary::Trigger,
        Vocabulary::Asks,
        Vocabulary::Unit,
        Vocabulary::EvidenceType,
        Vocabulary::Effort,
        Vocabulary::ClosingStep,
        Vocabulary::Check,
        Vocabulary::Relation,
        Vocabulary::Change,
        Vocabulary::Flag,
    ];

    /// What the list is of.
    pub(super) fn name(self) -> Phrase {
        match self {
            Vocabulary::Obligation => Phrase::new("Obligation", "义务类型"),
            Vocabulary::Pdca => Phrase::new("PDCA step", "PDCA阶段"),
            Vocabulary::Confidence => Phrase::new("Wording", "文字来源"),
            Vocabulary::Trigger => Phrase::new("When due", "何时到期"),
            Vocabulary::Asks => Phrase::new("What fulfils it", "以何满足"),
            Vocabulary::Unit => Phrase::new("Repeats per", "重复单位"),
            Vocabulary::EvidenceType => Phrase::new("Type of evidence", "证据类型"),
            Vocabulary::Effort => Phrase::new("Effort", "工作量"),
            Vocabulary::ClosingStep => Phrase::new("Closing step", "收尾步骤"),
            Vocabulary::Check => Phrase::new("Condition", "条件"),
            Vocabulary::Relation => Phrase::new("Relation", "关系"),
            Vocabulary::Change => Phrase::new("Change", "变化"),
            Vocabulary::Flag => Phrase::new("Yes or no", "是否"),
        }
    }

    /// The words with their meaning in English and Chinese.
    pub(super) fn words(self) -> &'static [Word] {
        match self {
            Vocabulary::Obligation => OBLIGATIONS,
            Vocabulary::Pdca => &[
                ("plan", "plan", "策划"),
                ("do", "do", "实施"),
                ("check", "check", "检查"),
                ("act", "act", "改进"),
            ],
            Vocabulary::Confidence => &[
                ("found", "read in a source", "读自来源"),
                (
                    "recalled",
                    "written without the text at hand",
                    "未对照原文撰写",
                ),
            ],
            Vocabulary::Trigger => TRIGGERS,
            Vocabulary::Asks => &[
                ("document", "a document", "文件"),
                ("practice", "a practice", "实践"),
                ("both", "a document and its practice", "文件及其实践"),
            ],
            Vocabulary::Unit => UNITS,
            Vocabulary::EvidenceType => EVIDENCE,
            Vocabulary::Effort => &[
                ("S", "small", "小"),
                ("M", "medium", "中"),
                ("L", "large", "大"),
                ("XL", "very large", "很大"),
            ],
            Vocabulary::ClosingStep => &[
                ("audit", "an audit", "审核"),
                ("review", "the management review", "管理评审"),
            ],
            Vocabulary::Check => CHECKS,
            Vocabulary::Relation => RELATIONS,
            Vocabulary::Change => CHANGES,
            Vocabulary::Flag => &[("yes", "yes", "是"), ("no", "no", "否")],
        }
    }
}

const OBLIGATIONS: &[Word] = &[
    ("activity", "an activity", "活动"),
    ("agreement", "an agreement", "协议"),
    ("analysis", "an analysis", "分析"),
    ("communication", "a communication", "沟通"),
    ("document", "a document", "文件"),
    ("interface", "an interface", "接口"),
    ("plan", "a plan", "计划"),
    ("policy", "a policy", "方针"),
    ("procedure", "a procedure", "程序"),
    ("record", "a record", "记录"),
    ("review", "a review", "评审"),
    ("role", "a role", "角色"),
];

const TRIGGERS: &[Word] = &[
    (
        "standing",
        "once set up, until changed",
        "一经建立即持续有效",
    ),
    ("continuous", "all the time", "持续"),
    ("periodic", "at planned intervals", "按计划的时间间隔"),
    ("on-event", "whenever the event occurs", "事件发生时"),
    ("conditional", "where the condition holds", "条件成立时"),
];

const UNITS: &[Word] = &[
    ("organisation", "the organisation", "组织"),
    ("service", "each service", "每项服务"),
    ("customer", "each customer", "每个客户"),
    ("supplier", "each supplier", "每个供应商"),
    ("plan", "each plan", "每份计划"),
    ("process", "each process", "每个流程"),
    ("site", "each site", "每个场所"),
];

const EVIDENCE: &[Word] = &[
    ("policy", "policy", "方针"),
    ("plan", "plan", "计划"),
    ("process", "process description", "流程说明"),
    ("procedure", "procedure", "程序文件"),
    ("agreement", "agreement", "协议"),
    ("catalogue", "catalogue", "目录"),
    ("design", "design", "设计"),
    ("definition", "definition", "定义"),
    ("appointment", "appointment", "任命"),
    ("register", "register", "台账"),
    ("report", "report", "报告"),
    ("record", "record", "记录"),
    ("interview", "interview", "访谈"),
    ("observation", "observation", "现场观察"),
];

const CHECKS: &[Word] = &[
    (
        "fulfilled",
        "these points are fully achieved",
        "所列控制点完全达到",
    ),
    (
        "keystone-documents",
        "these points have their documents",
        "所列控制点的文件齐备",
    ),
    (
        "document-conditions",
        "other missing documents are listed",
        "列出其他缺失的文件",
    ),
    (
        "all-answered",
        "every question is answered",
        "所有问题均已回答",
    ),
    (
        "months-of-records",
        "continuous practices have their months of records",
        "持续性实践有足够月份的记录",
    ),
    (
        "occurred",
        "these points have taken place",
        "所列控制点已开展",
    ),
    (
        "few-not-yet-due",
        "few points are not yet due",
        "未到期的控制点为数不多",
    ),
    (
        "follows",
        "one point comes after another",
        "一个控制点在另一个之后",
    ),
    (
        "own-majority",
        "most processes are the organisation's own",
        "大部分流程由组织自身运行",
    ),
    ("no-exclusions", "nothing is excluded", "没有删减"),
    ("no-major", "no major nonconformity", "没有严重不符合"),
    (
        "no-unresolved",
        "no point is unresolved",
        "没有未决的控制点",
    ),
    (
        "minors-accepted",
        "minor nonconformities have owner, action and date",
        "一般不符合均有责任人、措施和日期",
    ),
];

const RELATIONS: &[Word] = &[
    ("equal", "the same demand", "要求相同"),
    ("subset", "less than the sources", "少于来源"),
    ("superset", "all of the sources and more", "多于来源"),
    (
        "intersects",
        "each side asks something of its own",
        "各有独有的要求",
    ),
    ("none", "no other side", "无对应"),
];

const CHANGES: &[Word] = &[
    ("unchanged", "unchanged", "未变"),
    ("reworded", "reworded", "措辞调整"),
    ("split-out", "split out", "拆分独立"),
    ("relaxed", "relaxed", "放宽"),
    ("extended", "extended", "扩展"),
    ("strengthened", "strengthened", "加严"),
    ("new", "new", "新增"),
    ("deleted", "dropped", "删除"),
];
