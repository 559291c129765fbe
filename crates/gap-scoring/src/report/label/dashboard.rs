//! Labels of the dashboard.

use super::labels;
use clause_model::Language;

labels! {
    REPORT_TITLE = "Gap analysis", "差距分析报告";
    UNNAMED = "Organisation not named", "未填写组织名称";
    SCOPE_UNKNOWN = "not stated", "未说明";
    ABOUT = "As of {day}  ·  Scope: {scope}  ·  Assessor: {assessor}", "评估日：{day}  ·  范围：{scope}  ·  评估人：{assessor}";
    SELF_ASSESSMENT = "This is a self-assessment of conformity, not a certification. Ratings rest on what the organisation answered and on the evidence that it registered.", "本报告为符合性自评，不构成认证。评级依据组织的回答及其登记的证据。";
    NONE_PENDING = "Texts and plan include every override.", "文字说明和整改计划已反映全部评估人判定。";
    PENDING = " overrides not yet included in texts and plan: assess again with --previous", "项评估人判定尚未反映到文字说明和整改计划：请使用--previous重新评估";
    NONE_PENDING_WITHOUT_PLAN = "Texts include every override.", "文字说明已反映全部评估人判定。";
    PENDING_WITHOUT_PLAN = " overrides not yet included in texts: assess again with --previous", "项评估人判定尚未反映到文字说明：请使用--previous重新评估";
    FIGURES = "Key figures", "关键指标";
    GAPS = "Gaps", "差距";
    UNRESOLVED = "Unresolved", "未决";
    MAJORS = "Major nonconformities", "严重不符合";
    MINORS = "Minor nonconformities", "一般不符合";
    USABLE = "Usable evidence", "可用证据";
    OF_POINTS = "of {count} control points", "共{count}个控制点";
    OF_ENTRIES = "of {count} entries in the register", "共登记{count}项";
    OF_DAYS = "person-days of {count} in the plan", "人天，计划共{count}人天";
    PROPOSED_UNTIL_CONFIRMED = "proposed until an assessor confirms", "经评估人确认前为拟定";
    MERGED_BY_CAUSE = "one cause, one finding", "同因合并";
    FINDINGS = "Findings", "发现项";
    ALL_GRADES = "of all grades", "各等级合计";
    REMAINING_EFFORT = "Remaining effort", "剩余工作量";
    STAGE_1 = "Stage 1 at the earliest", "第一阶段最早日期";
    STAGE_2 = "Stage 2 at the earliest", "第二阶段最早日期";
    EARLIEST = "when the plan is carried out as scheduled", "按计划推进时";
    NEEDS_START = "give --start for dates", "需用--start给出开始日期";
    QUICK_WINS = "Quick wins", "速赢项";
    SMALL_AND_READY = "small and ready to start", "工作量小，可立即开始";
    CONCERNS = "Areas of concern", "关注项";
    IMPROVEMENTS = "Opportunities for improvement", "改进机会";
    NO_FAILURE_SEEN = "no failure was seen", "未见不符合";
    EVERY_DEMAND_MET = "every demand is met", "要求均已满足";
    NOT_YET_DUE = "Not yet due", "未到期";
    CONDITION_ABSENT = "Condition absent", "条件不存在";
    JUDGEMENTS = "Assessor's judgements", "评估人判定";
    AT_ASSESSMENT = "at the time of the assessment", "评估时的数量";
    READINESS = "Readiness: the highest gate that holds together with all before it", "就绪程度：自第一道起连续通过的最高关口";
    GATE = "Gate", "关口";
    STATE = "State", "状态";
    GATE_HOLDS = "Holds", "通过";
    GATE_BROKEN = "Broken", "未通过";
    TO_SETTLE = "To settle", "待解决";
    OPENS_ON = "Opens by time on", "自行满足日期";
    RESTING = "Resting on overrides", "依据评估人判定";
    ACTIONS_AWAY = "Actions away *", "所需措施 *";
    WHAT_BREAKS = "What it needs (* as assessed)", "所需条件（* 评估时）";
    AND_MORE = "… and {count} more", "……另有{count}项";
    CONDITIONS = "{count} other documents are listed as conditions", "另有{count}份文件列为条件";
    GATE_CLOSED = "Gate {gate} {title} is closed: ", "关口{gate}“{title}”未通过：待解决";
    GATE_TO_SETTLE = " to settle.", "项。";
    GATE_OPENS_BEFORE = " It opens on ", "随时间推移将于";
    GATE_OPENS_AFTER = " by the passing of time.", "自行满足。";
    CONFORMITY = "Conformity, findings and effort", "符合性、发现项与工作量";
    CONFORMITY_WITHOUT_PLAN = "Conformity and findings", "符合性与发现项";
    CHART_CONFORMITY = "Share of F by process", "适用控制点中F的占比";
    ALT_CONFORMITY = "Radar: for each process, the share of applicable control points that are fully achieved. The figures are on the sheet of clause scores.", "雷达图：各流程适用控制点中完全达到（F）的占比，数值见条款得分表。";
    CHART_RATINGS = "Ratings by process", "各流程评级";
    ALT_RATINGS = "Stacked bars: for each process, the number of control points by rating. The figures are on the sheet of clause scores.", "堆积条形图：各流程按评级统计的控制点数，数值见条款得分表。";
    CHART_CYCLE = "Ratings by PDCA step", "PDCA各环节评级";
    ALT_CYCLE = "Stacked bars: for each step of the plan-do-check-act cycle, the shares of ratings. The figures are on the sheet of clause scores.", "堆积条形图：PDCA各环节的评级构成，数值见条款得分表。";
    CHART_GRADES = "Findings by grade", "各等级发现项";
    ALT_GRADES = "Bars: the number of findings by grade. The findings are on a sheet of their own.", "条形图：各等级发现项数量，明细见发现项表。";
    CHART_EFFORT = "Person-days by process", "各流程剩余工作量（人天）";
    CHART_EFFORT_MONTHS = "Person-days by month", "各月工作量（人天）";
    ALT_EFFORT = "Bars: person-days of the remediation plan over time, or by process where the plan has no dates.", "图：整改计划工作量随时间的分布；无日期时按流程分布。";
    PERSON_DAYS = "Person-days", "人天";
    CHART_CHANGES = "Change since the previous edition, and conformity", "各流程相对上一版本的变化程度与符合程度";
    ALT_CHANGES = "Bars: for each process, the mean change degree as a share of 5, beside the share of F. The figures are on the sheet of edition changes.", "条形图：各流程平均变化度（占5的比例）与F占比，数值见版本变化表。";
    CONTENTS = "Sheets of this report", "本报告的工作表";
    ABOUT_SCORES = "Ratings by process, by clause and by step of the plan-do-check-act cycle", "按流程、条款和PDCA环节统计的评级";
    ABOUT_POINTS = "Every control point from the answer to the final rating, with room for the assessor's rating", "每个控制点从回答到最终评级的全过程，并可填写评估人判定";
    ABOUT_FINDINGS = "What was seen and what is missing, with room for cause, correction, owner and verification", "所见情况与缺失内容，并可填写原因、纠正、责任人和验证";
    ABOUT_PLAN = "Actions in order, with effort, dates and room for owner and progress", "按顺序排列的整改措施、工作量与日期，并可填写责任人和进度";
    ABOUT_GANTT = "When each action starts and ends", "各项整改措施的起止时间";
    ABOUT_MATRIX = "Which entry of the register supports which process", "证据登记各项支持哪些流程";
    ABOUT_COVERAGE = "Which entries say something on each control point, and why they count", "每个控制点对应哪些证据及其关联依据";
    ABOUT_REGISTER = "The evidence as registered, and what each entry is worth", "登记的证据及其可采信程度";
    ABOUT_LINKS = "Control points that unlinked evidence may belong to: not counted until confirmed", "未关联证据可能对应的控制点：确认前不计入";
    ABOUT_CHANGES = "What changed since the previous edition, and how it is rated", "相对上一版本的变化及其评级";
    ABOUT_MIGRATION = "What was carried over from the earlier edition, what was asked, what is open", "由旧版承接、新提问和未关闭的内容";
    ABOUT_INTAKE = "What was read from which file, and what became of every row", "从各文件读取的内容及每一行的去向";
    ABOUT_METHOD = "Rules, thresholds, inputs with SHA-256, program and data versions", "规则、阈值、输入文件的SHA-256、程序与数据版本";
    TRAPS = "The usual traps", "常见问题";
    TRAP_RECORDS = "Documents without records", "有文件无记录";
    TRAP_RECORDS_TEXT = "Control points whose document stands while nothing shows that it is lived by.", "文件齐备，但没有记录证明其得到执行的控制点数。";
    TRAP_REVIEW = "Records without review", "有记录无评审";
    TRAP_REVIEW_TEXT = "Processes that are mostly carried out (at least half of their Do points F or L) while none of their Check points is F or L.", "多数实施类（D）控制点为F或L，但检查类（C）控制点无一为F或L的流程数。";
    TRAP_FOLLOW_UP = "Audit without follow-up", "有审核无整改";
    TRAP_FOLLOW_UP_TEXT = "Processes that are checked (some Check point F or L) while none of their Act points is F or L.", "检查类（C）控制点有F或L，但改进类（A）控制点无一为F或L的流程数。";
    TRAP_WHERE = "As assessed: {where}", "评估时涉及：{where}";
}

/// The words around numerator and denominator of a share.
pub(in crate::report) fn fraction(
    language: Language,
) -> (&'static str, &'static str, &'static str) {
    language.pick(
        ("", " of ", " applicable points"),
        ("适用控制点", "/", "个"),
    )
}
