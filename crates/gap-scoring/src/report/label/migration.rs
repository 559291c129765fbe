//! Labels of the migration from an earlier edition.

use super::labels;

labels! {
    MIGRATION_INTRO = "From the {from} edition to the {to} edition: what was carried over and on what ground, what was asked, and what of it is closed. Carried evidence keeps its own dates and is judged again at the as-of date. Counts follow the final ratings; effort follows the remediation plan.", "由{from}版转至{to}版：承接了什么、依据是什么，提问了什么，其中哪些已经关闭。承接的证据保留自身日期，并在评估日重新评定。各计数随最终评级更新，工作量随整改计划更新。";
    MIGRATION_BY_CLAUSE = "By clause: change degree beside effort", "按条款：变化度与工作量对照";
    MIGRATED_POINTS = "Points", "控制点数";
    PUBLISHED_ESTIMATE = "Published degree (a third party's estimate)", "已公布变化度（某第三方的估计）";
    CARRIED_WHOLE = "Carried", "承接";
    REMAINDER_ASKED = "Remainder asked", "只问剩余要求";
    ASKED_IN_FULL = "Asked in full", "完整提问";
    ASKED_AND_CLOSED = "Of the asked: no gap", "提问中：无差距";
    ASKED_AND_OPEN = "Of the asked: open", "提问中：未关闭";
    OPEN_EFFORT = "Effort of open actions (days)", "未完成措施工作量（人天）";
    NOT_CONFIRMED = "Carried, not confirmed", "承接未确认";
    OUTSIDE_COMPARISON = "Other clauses", "其他条款";
    NOT_ONE_CLAUSE = "Not of one clause", "不属于单一条款";
    CHART_DEGREES = "Change degree by clause (0–5)", "各条款变化度（0–5）";
    ALT_DEGREES = "Bars: the mean change degree of each clause, derived and published apart. The figures are in the table above.", "条形图：各条款平均变化度，推算值与已公布值分列，数值见上表。";
    CHART_OPEN_EFFORT = "Effort of open actions by clause (person-days)", "各条款未完成措施工作量（人天）";
    ALT_OPEN_EFFORT = "Bars: the person-days that remain of each clause's actions, in the order of the chart beside. The figures are in the table above.", "条形图：各条款措施的剩余人天，顺序与左图一致，数值见上表。";
    DERIVED = "Derived", "推算";
    PUBLISHED = "Published", "已公布";
    MIGRATION_BY_POINT = "By control point: what was carried, and on what ground", "按控制点：承接内容与依据";
    GROUND_CARRIED = "Asks no more than {sources}: their weakest outcome, with their evidence judged again", "要求不超过{sources}：取其最弱结果，证据重新评定";
    GROUND_REMAINDER = "Asks more than {sources}: their weakest outcome for the old part, together with the answer on the rest", "要求多于{sources}：旧有部分取其最弱结果，与剩余要求的回答合并";
    GROUND_NEW = "New: nothing to carry", "新增要求：无可承接";
    GROUND_OPEN = "Takes up {sources}; nothing that could be carried: open there, not sayable here, or not shown", "承接自{sources}，但无可承接内容：旧版未决、回答不适用于新控制点，或证据不足";
    GROUND_CERTIFICATE = "On the declared certificate alone: at most P until evidence is attached", "仅凭声明的证书：附证据前最高为P";
    EFFORT_BY_ACTION = "Effort by action: an action counts for the clause that most of its points belong to", "按措施的工作量：计入其多数控制点所属的条款";
    ACTION = "Action", "整改措施";
    NO_LONGER_BY_CLAUSE = "No longer asked, by clause", "不再要求的内容（按条款）";
    NO_LONGER_BY = "No longer asked by", "不再要求的控制点";
    EARLIER_POINTS = "Earlier points", "旧版控制点";
    NO_PLAN_HERE = "no plan", "无计划";
    WAS_ASKED = "What was asked", "原要求";
    BY_NOTHING = "nothing takes it up", "无后续控制点";
}
