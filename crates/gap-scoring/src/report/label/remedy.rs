//! Labels of findings and the remediation plan.

use super::labels;

labels! {
    FINDINGS_INTRO = "One cause, one finding, gravest first. Columns with a star are filled in; a minor nonconformity counts as accepted once owner, cause, corrective action and a due date within 12 months are there and its owner agrees. Grade now follows the ratings.", "同因合并为一项，按严重程度排列。带*的列供填写：责任人、原因、纠正措施和12个月内的完成日期填写齐全并由责任人确认后，一般不符合视为已确认。当前等级随评级更新。";
    NO_FINDINGS = "No findings.", "没有发现项。";
    NO_LONGER = "No longer stands", "不再成立";
    SUMS_UP = "Sums up findings {numbers}", "汇总发现项{numbers}";
    ENTRY = "Entry", "填写";
    ACCEPTED_PROMPT = "Yes, once the owner agrees to cause, corrective action and date.", "责任人确认原因、纠正措施和日期后选“是”。";
    A_DATE = "Please enter a date.", "请填写日期。";
    A_PERCENTAGE = "Please enter a whole number from 0 to 100.", "请填写0至100的整数。";
    A_NUMBER_OF_DAYS = "Please enter whole days.", "请填写整数天数。";
    PLAN_INTRO = "Actions in the order of execution. Effort is an assumption to be edited: it is derived from classes of effort, see the sheet on method. Columns with a star are filled in; remaining effort and its sum follow. The last rows are free for actions of your own.", "按执行顺序排列。工作量为可修改的估算，依据工作量等级得出，见“方法与来源”。带*的列供填写，剩余工作量及其合计随之更新。末尾各行可自行添加措施。";
    PLAN_SUMMARY = "Summary", "摘要";
    TOTAL_EFFORT = "Effort of all actions (days)", "总工作量（人天）";
    FIRST_STAGE = "Stage 1", "第一阶段";
    LAST_STAGE = "Stage 2", "第二阶段";
    MILESTONE = "{title}: {day} (open actions before it: {count})", "{title}：{day}（此前未完成措施{count}项）";
    NO_DATE = "no date without a schedule", "未排期";
    SCHEDULE = "Schedule", "排期";
    SCHEDULED = "From {start}, {people} people at work, {days} working days a week", "自{start}起，{people}人同时投入，每周{days}个工作日";
    NOT_SCHEDULED = "Ordered and not scheduled. Assess with --start DATE (and --people N, --target DATE) for dates, slack, critical path and a Gantt chart.", "已排序，未排期。使用--start 日期（及--people 人数、--target 日期）重新评估，可得到日期、时差、关键路径和甘特图。";
    TARGET = "Target", "目标日期";
    NO_TARGET = "No target was given.", "未给出目标日期。";
    WEEK_OF = "Week of", "周（起始日）";
    GANTT = "Gantt chart", "甘特图";
    GANTT_INTRO = "When each action of the remediation plan starts and ends as scheduled. The dates stand on the sheet of the plan.", "按排期列出整改计划各项措施的起止时间，日期见整改计划表。";
    GANTT_PART = "Actions {first} to {last}", "第{first}至{last}项措施";
    GANTT_ALT = "Gantt chart: when each of these actions starts and ends. The dates stand on the sheet of the plan.", "甘特图：所列各项措施的起止时间，日期见整改计划表。";
    RUNS = "Runs", "进行期间";
}
