//! Labels of scores and control points.

use super::labels;

labels! {
    SCORES_INTRO = "Every control point is counted once. The share of F is printed with numerator and denominator; points that are not yet due or whose condition is absent are outside it. All figures follow the final ratings.", "每个控制点只计一次。F占比同时列出分子和分母；未到期和条件不存在的控制点不计入。各数值均以最终评级为准。";
    BY_PROCESS = "By process", "按流程";
    BY_STEP = "By step of the plan-do-check-act cycle", "按PDCA环节";
    BY_CLAUSE = "By clause, parts included", "按条款（含下级条款）";
    CLAUSE = "Clause", "条款";
    PROCESS = "Process", "流程";
    STEP = "Step", "环节";
    TOTAL = "Total", "合计";
    ALL_POINTS = "All points", "控制点数";
    APPLICABLE = "Applicable", "适用数";
    F_OF_APPLICABLE = "F of applicable", "F／适用数";
    SHARE_OF_F = "Share of F", "F占比";
    WEAKEST = "Weakest", "最低评级";
    POINTS_INTRO = "Columns with a star are filled in: an assessor's rating replaces the computed one as soon as it has a note. Final rating, point grade, clause scores, gates and counts follow at once; texts and plan follow when the report is assessed again.", "带*的列供填写：评估人判定附有说明后即取代计算评级。最终评级、不符合等级、条款得分、关口和各项计数随即更新；文字说明和整改计划在重新评估后更新。";
    POINTS_INTRO_WITHOUT_PLAN = "Columns with a star are filled in: an assessor's rating replaces the computed one as soon as it has a note. Final rating, point grade, clause scores, gates and counts follow at once; texts follow when the report is assessed again.", "带*的列供填写：评估人判定附有说明后即取代计算评级。最终评级、不符合等级、条款得分、关口和各项计数随即更新；文字说明在重新评估后更新。";
    YES = "Yes", "是";
    NO = "No", "否";
    BLANK = "blank", "未作答";
    PLANNED_FOR = " (planned for {day})", "（计划于{day}）";
    NO_CAP = "nothing", "无";
    NOT_EXERCISED = " (not exercised)", "（未实际运用）";
    JUDGEMENT_TITLE = "Assessor's rating", "评估人判定";
    JUDGEMENT_PROMPT = "Choose F, L, P, N, Major or Minor, and say why in the next column. Without a note it does not count.", "请选择F、L、P、N、严重不符合或一般不符合，并在右侧说明理由；没有说明则不生效。";
    FROM_LIST = "Please choose from the list.", "请从列表中选择。";
    MORE_LINES = "… and {count} more: see the sheets of control points and findings", "……另有{count}条，见控制点表和发现项表";
    LISTS_INTRO = "The words behind the dropdowns.", "各下拉列表的选项。";
    LIST_VERDICTS = "Assessor's rating", "评估人判定";
    LIST_YES = "Accepted", "确认";
    LIST_YES_NO = "Yes or no", "是或否";
    LIST_FINDING_STATUSES = "Status of a finding", "发现项状态";
    LIST_ACTION_STATUSES = "Status of an action", "措施状态";
    LIST_GRADES = "Grades by rank", "等级（按序）";
    CALCULATION_INTRO = "What the formulas of the other sheets look up. Nothing is to be entered here.", "供其他工作表公式引用，无需填写。";
}
