//! Chinese help of the commands around an assessment.

use super::text::CommandText;

pub(super) const TEXTS: &[CommandText] = &[
    CommandText {
        path: "questionnaire",
        about: "生成空白问卷，含证据登记表、文件需求清单和访谈计划",
        more: "发给组织填写；收回后用clausewise check检查，用clausewise assess评估。",
        arguments: &[
            ("edition", "版本，如2011［默认：最新版本］"),
            ("clauses", "只含部分条款，如8-9,6.1：某个部门负责的部分"),
            (
                "delta_from",
                "只询问自旧版以来的变化：已填写的旧版问卷，或其评估结果（.json）",
            ),
            (
                "certificate",
                "凭声明的证书只询问自上一版本以来的变化：scope=…,body=…,accreditation=…,issued=日期,expires=日期，\
                 或含有这些字段的.json文件；等级最高为P",
            ),
            ("as_of", "重新评定旧证据的日期［默认：今天］"),
            ("list", "逐个控制点显示承接什么、询问什么、为什么"),
            ("output", "要写入的工作簿（.xlsx）"),
        ],
        after: "\
示例：
  clausewise questionnaire --edition 2011 --lang zh -o 问卷.xlsx
  clausewise questionnaire --edition 2011 --clauses 8-9,6.1 --lang zh -o 问卷-解决与控制.xlsx
  clausewise questionnaire --edition 2011 --delta-from 2005答卷.xlsx -o 增量问卷.xlsx",
    },
    CommandText {
        path: "check",
        about: "说明工作簿中哪些内容会被采用、哪些不会、为什么；不作评估",
        more: "逐个工作表说明识别结果、各列用途、采用的行数和单元格数，再列出每处缺陷及其单元格。有错误（即有内容未采用）时退出状态为2。",
        arguments: &[
            ("write_layout", "为这些工作簿生成布局文件草稿"),
            ("as_of", "与之比较的日期，如2012-03-31［默认：今天］"),
            ("force", "覆盖已有的布局文件"),
        ],
        after: "\
示例：
  clausewise check 已填问卷.xlsx
  clausewise check 已填问卷.xlsx 登记表.ods --edition 2011
  clausewise check 他人的检查表.xlsx --write-layout layout.json
      生成布局文件草稿；修改后用--layout指定",
    },
    CommandText {
        path: "assess",
        about: "评估已填写的工作簿，生成差距报告和整改计划",
        more: "显示结论、各评级的控制点数和关口，其余见报告。无法采用的行和单元格不计入，并在报告中列出；\
               可先用clausewise check查看。输入文件绝不改动。",
        arguments: &[
            ("output", "要写入的报告（.xlsx）"),
            ("html", "同时将评估结果写成网页"),
            ("json", "同时将评估结果写成JSON"),
            (
                "evidence_dir",
                "证据文件夹：指出登记表中缺少的文件，并记录其余文件的SHA-256",
            ),
            (
                "anonymise",
                "以中性代称替换组织、人员、相关方、证据和文件的名称，并隐去全部备注，含上一份报告中填写的内容",
            ),
            ("previous", "上一份报告：承接人员在其中填写的内容"),
            ("start", "整改计划的首个工作日；给出后才排期"),
            ("people", "同时投入整改的人数［默认：1］"),
            ("days_per_week", "每周工作日数，自周一起算［默认：5］"),
            (
                "no_plan",
                "不含整改计划和任何建议（供不得提供咨询的认证机构使用）",
            ),
            ("plan_csv", "同时将整改计划写成CSV，供任务跟踪系统导入"),
            (
                "fail_on",
                "该关口及其之前的关口未全部通过时，退出状态为1，如gate-3",
            ),
        ],
        after: "\
示例：
  clausewise assess 已填问卷.xlsx -o 报告.xlsx
  clausewise assess 已填问卷.xlsx 登记表.xlsx -o 报告.xlsx --json 报告.json --as-of 2012-03-31
  clausewise assess 已填问卷.xlsx -o 报告.xlsx --start 2012-05-01 --target 2012-12-01 --people 2
  clausewise assess 已填问卷.xlsx --html 报告.html --no-plan
      网页，不含计划和建议，供认证机构使用
  clausewise assess 已填问卷.xlsx --previous 报告.xlsx -o 新报告.xlsx
      承接人员写入报告.xlsx的判定、说明、责任人、日期和措施
  clausewise assess 已填问卷.xlsx --json 报告.json --fail-on gate-3
      关口0至3未全部通过时，退出状态为1",
    },
    CommandText {
        path: "verify",
        about: "判断报告是否出自给定的输入，计算单元格是否被人改动",
        more: "比对各输入文件的SHA-256，按报告中的设置重新评估，根据人员填写的内容计算各公式的结果，\
               并比对每个不供填写的单元格：文字、公式及其数值。由其他版本的程序、标准包或方法生成的报告无法重新计算，只比对其来源。",
        arguments: &[("report", "报告（.xlsx）")],
        after: "\
示例：
  clausewise verify 报告.xlsx 已填问卷.xlsx 登记表.xlsx
  clausewise verify 新报告.xlsx 已填问卷.xlsx 报告.xlsx
      新报告.xlsx由--previous 报告.xlsx生成

退出状态：0 报告出自给定的输入，且没有计算单元格被改动；2 其他情况。",
    },
];
