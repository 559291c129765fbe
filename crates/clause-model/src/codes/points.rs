//! What a control point must carry.

diagnostics::codes! {
    /// A point's clause is not among the edition's clauses.
    POINT_OUTSIDE_CLAUSES = "point-outside-clauses", Error,
        message: "control point {point} belongs to no clause of the edition" / "控制点{point}不属于该版本的任何条款",
        help: "correct the id, or list its clause in edition.json" / "请更正编号，或在edition.json中列出其条款",
        meaning: "The point would be missing from every total by clause." / "该控制点会从各条款的合计中遗漏。";
    /// A point's clause is within no process.
    POINT_OUTSIDE_PROCESSES = "point-outside-processes", Error,
        message: "control point {point} belongs to no process" / "控制点{point}不属于任何流程",
        help: "add a process for its clause in edition.json" / "请在edition.json中为其条款增加流程",
        meaning: "Ratings and findings are summed by process; the sum over processes must equal the number of points."
            / "评级和发现项按流程汇总；各流程之和须等于控制点总数。";
    /// A conditional point or item without a condition.
    CONDITION_MISSING = "condition-missing", Error,
        message: "{subject} is conditional and states no condition" / "{subject}为附条件的要求，却未写明条件",
        help: "state the condition, or choose another trigger" / "请写明条件，或改用其他触发方式",
        meaning: "An organisation may answer \"condition absent\" only if it can read what the condition is."
            / "只有写明条件，组织才能据以回答“条件不存在”。";
    /// A condition on a point that is not conditional.
    CONDITION_UNFOUNDED = "condition-unfounded", Error,
        message: "control point {point} states a condition, but its trigger is not `conditional`" / "控制点{point}写有条件，但其触发方式不是“conditional”",
        help: "set the trigger to `conditional`, or remove the condition" / "请将触发方式设为“conditional”，或删除条件",
        meaning: "Only conditional points leave the count when their condition is absent; this one would always count."
            / "只有附条件的控制点在条件不存在时不计入；此控制点将始终计入。";
    /// A point asks for a document, and no type of document can support it.
    DESIGN_EVIDENCE_MISSING = "design-evidence-missing", Error,
        message: "control point {point} asks for a document, but no document type is expected as design evidence"
            / "控制点{point}要求文件，但设计证据中没有任何文件类型",
        help: "add the type of document that lays the matter down" / "请补上规定该事项的文件类型",
        meaning: "No evidence could ever show the point as fulfilled." / "将没有任何证据能证明该控制点得到满足。";
    /// A point asks for a practice, and no type of evidence can show it.
    OPERATING_EVIDENCE_MISSING = "operating-evidence-missing", Error,
        message: "control point {point} asks for a practice, but no operating evidence is expected"
            / "控制点{point}要求实践，但没有列出运行证据",
        help: "add the types of record that show the practice" / "请补上能证明该实践的记录类型",
        meaning: "No evidence could ever show the point as practised." / "将没有任何证据能证明该控制点得到执行。";
    /// A remedy lacks the part that the point asks for.
    REMEDY_MISSING = "remedy-missing", Error,
        message: "the remedy of control point {point} lacks \"{part}\"" / "控制点{point}的整改缺少“{part}”",
        help: "say what to write (`document`) or what to do and record (`practice`), as `asks` demands"
            / "请按“asks”的要求写明要编写什么（document）或要做并记录什么（practice）",
        meaning: "Every gap must be closed by an action; this one would have none." / "每个差距都须有整改措施；此处将没有措施。";
    /// A remedy has a part that the point does not ask for.
    REMEDY_UNFOUNDED = "remedy-unfounded", Error,
        message: "the remedy of control point {point} has \"{part}\", which the point does not ask for"
            / "控制点{point}的整改含有“{part}”，而该控制点并未要求",
        help: "remove it, or correct `asks`" / "请删除该部分，或更正“asks”",
        meaning: "The plan would demand work that no requirement calls for." / "整改计划会要求标准并未要求的工作。";
}
