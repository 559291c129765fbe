//! The Chinese texts of the commands and of what they share.

use super::{assessing, browsing, comparing};

/// What the help says of a command.
pub(super) struct CommandText {
    /// The command's names from the program's on, separated by spaces; empty for the program.
    pub(super) path: &'static str,
    /// The command in a line.
    pub(super) about: &'static str,
    /// What else is to be known of it; empty if nothing.
    pub(super) more: &'static str,
    /// Arguments by id, with what they mean.
    pub(super) arguments: &'static [(&'static str, &'static str)],
    /// Examples and what follows them; empty if nothing.
    pub(super) after: &'static str,
}

const PROGRAM: CommandText = CommandText {
    path: "",
    about: "管理体系标准的差距分析与认证准备，离线运行。",
    more: "Clausewise读取组织填写的Excel问卷和证据登记表，说明其与标准的符合程度、依据是什么，以及下一步按什么顺序做什么。\
           随程序提供的标准为ISO/IEC 20000-1（IT服务管理）2005版和2011版。",
    arguments: &[],
    after: "\
示例：
  clausewise questionnaire --edition 2011 --lang zh -o 问卷.xlsx
                                        生成供组织填写的问卷
  clausewise check 已填问卷.xlsx        查看哪些内容会被采用、哪些不会、为什么
  clausewise assess 已填问卷.xlsx -o 报告.xlsx
                                        生成差距报告和整改计划
  clausewise plan 报告.json --people 3 --start 2012-05-01
                                        查看改变人数或日期后何时可以接受审核
  clausewise progress 前.json 后.json   查看哪些已关闭、新出现、好转、恶化
  clausewise portfolio 客户/ -o 组合.xlsx
                                        将多个组织或场所并列比较
  clausewise compare 2005 2011          查看两个版本之间的变化
  clausewise estimate 报告.json --edition draft-template
                                        估计一次评估已能回答另一标准的哪些内容
  clausewise standards show 8.1         查看某一条款的控制点
  clausewise explain answer-off-scale   查看一条诊断或规则的含义

退出状态：
  0  已完成
  1  已完成，但--fail-on所要求的关口未通过
  2  输入不可用，lint或check发现错误，或命令有误
  3  无法写入输出",
};

/// Arguments that mean the same in every command without a text of its own.
pub(super) const SHARED: [(&str, &str); 20] = [
    ("help", "显示帮助（-h为摘要）"),
    ("version", "显示程序版本"),
    ("lang", "输出语言：en或zh［默认：问卷的语言，否则为en］"),
    (
        "standards",
        "自备标准包所在文件夹，与随程序提供的标准包一并使用（可重复）",
    ),
    (
        "licensed_text",
        "自有的标准正版文本，在本次运行中覆盖本程序的表述：JSON，或含编号列和原文列的工作簿（可重复）",
    ),
    (
        "files",
        "工作簿：问卷和证据登记表（.xlsx、.xlsm、.xlsb、.xls、.ods、.csv）",
    ),
    ("edition", "版本，如2011；文件中未说明时使用"),
    ("standard", "标准编号；有多个标准含有该版本时使用"),
    (
        "layout",
        "说明工作表和列用途的布局文件（可用check --write-layout生成草稿）",
    ),
    (
        "output",
        "要写入的文件［默认：显示在屏幕上；工作簿须指定文件］",
    ),
    ("force", "覆盖已有的输出文件"),
    ("as_of", "评估日，如2012-03-31［默认：今天］"),
    ("start", "整改计划的首个工作日"),
    ("target", "希望具备认证审核条件的日期"),
    ("people", "同时投入整改的人数"),
    ("days_per_week", "每周工作日数，自周一起算"),
    ("holidays", "不工作的日期：以逗号分隔，或每行一个日期的文件"),
    (
        "evidence_dir",
        "证据文件夹；报告生成时使用了证据文件夹的，须指定",
    ),
    ("assessment", "评估结果（.json）"),
    (
        "format",
        "输出格式［默认：由输出文件的扩展名决定，否则为table］：table终端表格，json数据，xlsx工作簿，html网页",
    ),
];

/// Names of values in usage lines, in Chinese, with what a value has to be.
pub(super) const VALUES: [(&str, &str, &str); 23] = [
    ("LANGUAGE", "语言", "应为en或zh"),
    ("DIR", "文件夹", "应为文件夹"),
    ("FILE", "文件", "应为文件名"),
    ("DATE", "日期", "应为日期，如2012-03-31"),
    ("DATES|FILE", "日期|文件", "应为以逗号分隔的日期，或文件名"),
    (
        "FIELDS|FILE",
        "字段|文件",
        "应写成scope=…,body=…,accreditation=…,issued=日期,expires=日期，或.json文件名",
    ),
    ("N", "数量", "应为允许范围内的整数"),
    ("GATE", "关口", "应写成gate-3的形式"),
    ("EDITION", "版本", "应为版本编号，如2011"),
    ("ID", "编号", "应为编号"),
    ("CLAUSE", "条款", "应为条款号，如7.1"),
    ("CLAUSES", "条款", "应为条款号，如8-9,6.1"),
    ("CLAUSE|POINT", "条款|控制点", "应为条款或控制点编号"),
    ("FROM", "旧版", "应为版本编号，如2005"),
    ("TO", "新版", "应为版本编号，如2011"),
    ("FORMAT", "格式", "应为所列格式之一"),
    ("REPORT", "报告", "应为报告文件名"),
    ("STANDARD", "标准", "应为标准编号"),
    ("CODE", "代码", "应为诊断代码或规则编号"),
    ("BEFORE", "前次评估", "应为评估结果的文件名"),
    ("AFTER", "后次评估", "应为评估结果的文件名"),
    ("ASSESSMENT", "评估结果", "应为评估结果的文件名"),
    (
        "ASSESSMENT|FILE",
        "评估结果|文件",
        "应为评估结果或问卷的文件名",
    ),
];

/// The texts of every command.
pub(super) fn all() -> impl Iterator<Item = &'static CommandText> {
    let tables = [browsing::TEXTS, assessing::TEXTS, comparing::TEXTS];
    std::iter::once(&PROGRAM).chain(tables.into_iter().flatten())
}

/// The text of a command.
pub(super) fn command(path: &str) -> Option<&'static CommandText> {
    all().find(|text| text.path == path)
}

/// The text of an argument of a command.
pub(super) fn argument(path: &str, id: &str) -> Option<&'static str> {
    let own = command(path).map_or(&[][..], |text| text.arguments);
    let known = own.iter().chain(&SHARED);
    known
        .into_iter()
        .find(|(key, _)| *key == id)
        .map(|(_, text)| *text)
}
