//! Ids, references, texts and clauses.

diagnostics::codes! {
    /// An id stands for two things.
    ID_DUPLICATE = "id-duplicate", Error,
        message: "the id \"{id}\" is used twice" / "编号“{id}”重复使用",
        help: "give each a different id, or remove one" / "请使用不同的编号，或删除其中一个",
        meaning: "An id must stand for one thing only, or answers and evidence would be attached to the wrong one."
            / "一个编号只能代表一个对象，否则回答和证据会归到错误的对象上。";
    /// A control point is referred to that does not exist.
    POINT_UNKNOWN = "point-unknown", Error,
        message: "edition {edition} has no control point {id}" / "{edition}版没有控制点{id}",
        help: "correct the id, or add the point" / "请更正编号，或补上该控制点",
        meaning: "A reference that leads nowhere silently drops a requirement from a gate, a comparison or a migration."
            / "无效引用会使某项要求从关口、版本对比或转版中无声消失。";
    /// A clause is referred to that does not exist.
    CLAUSE_UNKNOWN = "clause-unknown", Error,
        message: "edition {edition} has no clause {id}" / "{edition}版没有条款{id}",
        help: "correct the number, or list the clause in edition.json" / "请更正条款号，或在edition.json中列出该条款",
        meaning: "Whatever hangs on the clause, such as a process, a comparison or a mapping, would be empty."
            / "依附于该条款的内容（流程、对比或映射等）将为空。";
    /// A work package is referred to that does not exist.
    PACKAGE_UNKNOWN = "package-unknown", Error,
        message: "edition {edition} has no work package \"{id}\"" / "{edition}版没有工作包“{id}”",
        help: "correct the id, or add the package to work-packages.json" / "请更正编号，或在work-packages.json中补上该工作包",
        meaning: "Gaps at the point would have no action, or an action no predecessor." / "该控制点的差距将没有整改措施，或措施缺少前置工作。";
    /// A role is referred to that does not exist.
    ROLE_UNKNOWN = "role-unknown", Error,
        message: "edition {edition} has no role \"{id}\"" / "{edition}版没有角色“{id}”",
        help: "correct the id, or add the role to edition.json" / "请更正编号，或在edition.json中补上该角色",
        meaning: "The package's actions and interviews would have no owner." / "该工作包的措施和访谈将没有负责人。";
    /// An edition is referred to that is not loaded.
    EDITION_UNKNOWN = "edition-unknown", Error,
        message: "edition {edition} of \"{standard}\" is not loaded" / "“{standard}”的{edition}版未加载",
        help: "correct the id, or add the edition's pack" / "请更正编号，或补上该版本的标准包",
        meaning: "A succession or mapping needs both of its ends; its rows were not checked against the missing one."
            / "承接关系或映射需要两端齐备；未能对照缺失的一端检查其各行。";
    /// A text is missing in a declared language.
    TEXT_MISSING = "text-missing", Error,
        message: "the text is missing or blank in \"{language}\"" / "缺少“{language}”文本，或该文本为空",
        help: "add the text, or take the language out of standard.json" / "请补上文本，或从standard.json中去掉该语言",
        meaning: "A pack that declares a language must have every text in it; reports would otherwise mix languages."
            / "声明了某种语言的标准包，其全部文本都须有该语言；否则报告会混用语言。";
    /// A pack declares no language.
    LANGUAGES_NONE = "languages-none", Error,
        message: "the pack declares no language" / "标准包没有声明任何语言",
        help: "list the languages of its texts, such as [\"en\"]" / "请列出其文本的语言，例如[\"en\"]",
        meaning: "Without a declared language no text is required, and reports could be empty." / "未声明语言则不要求任何文本，报告可能为空。";
    /// A question, or what an auditor looks for, is missing in every language.
    QUESTION_MISSING = "question-missing", Error,
        message: "control point {point} has no text to ask by" / "控制点{point}没有提问所需的文本",
        help: "write the question and what an auditor looks for" / "请写明问题以及审核员查看的内容",
        meaning: "A point that cannot be asked about cannot be assessed." / "无法提问的控制点无法评估。";
    /// A clause holds no control point.
    CLAUSE_EMPTY = "clause-empty", Error,
        message: "clause {clause} holds no control points, nor do its parts" / "条款{clause}及其下级均没有控制点",
        help: "add its points; mark it `informative` if it demands nothing, or `title_only` if its text was not at hand"
            / "请补上控制点；若其不含要求，标记“informative”；若未取得其文本，标记“title_only”",
        meaning: "A clause without points looks like one without demands. Silence must not pass for conformity, so the pack has to say why the clause is empty."
            / "没有控制点的条款看起来像没有要求。沉默不等于符合，因此标准包须说明其为空的原因。";
    /// A clause is marked as empty and holds control points.
    CLAUSE_NOT_EMPTY = "clause-not-empty", Error,
        message: "clause {clause} is marked as holding no control points, yet holds {point}" / "条款{clause}标记为没有控制点，却含有{point}",
        help: "remove the mark `title_only` or `informative`" / "请去掉“title_only”或“informative”标记",
        meaning: "The mark tells readers that the clause was not assessed, which is not so." / "该标记告诉读者此条款未经评估，与事实不符。";
    /// A process lies within another.
    PROCESS_OVERLAP = "process-overlap", Error,
        message: "process {inner} lies within process {outer}" / "流程{inner}包含在流程{outer}之内",
        help: "keep the one that is assessed and reported on its own" / "请只保留单独评估和报告的那一个",
        meaning: "Each control point counts in one process; points of overlapping processes would count twice."
            / "每个控制点只计入一个流程；流程重叠会导致重复计数。";
}
