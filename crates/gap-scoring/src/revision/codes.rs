//! What can come between a report and the next assessment.

diagnostics::codes! {
    /// Report and questionnaire judge a point differently.
    OVERRIDE_CONFLICT = "override-conflict", Warning,
        message: "the report judges this point {report}, the questionnaire {questionnaire}: the report's rating counts"
            / "报告对此控制点的判定为{report}，问卷为{questionnaire}：以报告为准",
        help: "if the questionnaire is right, clear the rating and the note in the report"
            / "如应以问卷为准，请清除报告中的判定和说明",
        meaning: "An assessor's rating in the report was made with the questionnaire's in view, so it is the later word. Both cells are named."
            / "报告中的判定是在看到问卷判定之后作出的，因此以其为准。两个单元格均已列出。";
    /// The questionnaire judges a point that the report leaves blank.
    OVERRIDE_NOT_IN_REPORT = "override-not-in-report", Warning,
        message: "the questionnaire judges this point {questionnaire}, the report leaves it blank: the questionnaire's rating counts"
            / "问卷对此控制点的判定为{questionnaire}，报告中为空白：以问卷为准",
        help: "to take a judgement back, clear it in the questionnaire"
            / "如需撤销判定，请在问卷中清除",
        meaning: "A blank cell in the report may be older than the questionnaire's judgement, so it takes nothing back."
            / "报告中的空白可能早于问卷中的判定，因此不视为撤销。";
    /// What was written on a finding has no place any more.
    FINDING_EDIT_NOT_CARRIED = "finding-edit-not-carried", Warning,
        message: "the finding {key} no longer stands; what was written on it is not carried: {text}"
            / "发现项{key}已不再成立；其填写内容未转入：{text}",
        help: "keep the previous report, or write it on the finding that replaces it"
            / "请保留上一份报告，或将内容填入取代它的发现项",
        meaning: "What people write follows a finding by its key, which is made from its cause. This cause is gone: mostly because it was dealt with."
            / "填写内容按发现项的标识转入，标识由原因决定。该原因已不存在，多因已得到处理。";
    /// What was written on an action has no place any more.
    ACTION_EDIT_NOT_CARRIED = "action-edit-not-carried", Warning,
        message: "the plan no longer has the action {key}; what was written on it is not carried: {text}"
            / "整改计划已不含措施{key}；其填写内容未转入：{text}",
        help: "keep the previous report; if the action is still wanted, add it at the end of the plan"
            / "请保留上一份报告；如仍需该措施，请在计划末尾自行添加",
        meaning: "Nothing needs the action any more."
            / "该措施已不再需要。";
    /// Actions were written on, and the assessment has no plan.
    ACTION_EDITS_WITHOUT_PLAN = "action-edits-without-plan", Warning,
        message: "what was written on {count} actions of the previous report is not carried: no plan is asked for"
            / "上一份报告中有{count}项措施的填写内容未转入：本次评估未要求生成计划",
        help: "keep the previous report; it holds them"
            / "请保留上一份报告，其中保存了这些内容",
        meaning: "An assessment without a plan has no place for actions and repeats nothing of them, since it holds no advice. Ratings, notes and what was written on findings are carried."
            / "不含计划的评估没有措施的位置，也不复述其内容，因为其中不含任何建议。评级、说明以及发现项的填写内容照常转入。";
    /// A decision on a suggested link has lost its entry.
    LINK_DECISION_NOT_CARRIED = "link-decision-not-carried", Warning,
        message: "the register no longer has {evidence}: the decision on its link to this control point is not carried"
            / "登记表中已无{evidence}：对其与此控制点关联的决定未转入",
        help: "if the entry has a new id, write the control point into its row of the register"
            / "如该证据编号已变更，请在登记表该行中填写控制点",
        meaning: "Decisions on suggested links follow an entry by its id. No entry of the register has this id."
            / "对建议关联的决定按证据编号转入。登记表中没有此编号的证据。";
    /// A confirmed link whose entry is of a type that does not fit.
    CONFIRMED_LINK_DOES_NOT_FIT = "confirmed-link-does-not-fit", Warning,
        message: "{evidence} was confirmed for this control point, and its type ({type}) cannot support it: it counts for nothing here"
            / "{evidence}曾被确认支持此控制点，但其类型（{type}）不能支持该控制点：在此不计入",
        help: "correct the type in the register, or clear the confirmation"
            / "请更正登记表中的类型，或清除该确认",
        meaning: "Types are suggested only where they fit. The register says another type than it did, or the row was added by hand. The link stands, listed only."
            / "建议仅在类型相符时作出。登记表中的类型已变更，或该行为手工添加。关联保留，但仅为“仅登记”。";
}
