//! Chinese help of the commands that compare and plan.

use super::text::CommandText;

pub(super) const TEXTS: &[CommandText] = &[
    CommandText {
        path: "compare",
        about: "逐条款显示两个版本之间改了什么、改了多少",
        more: "每个条款一行：两版的控制点数、已公布变化度（某第三方的估计）、推算变化度、二者之差、变化类型。\
               工作簿和网页还列出每个控制点及其所承接的旧控制点。",
        arguments: &[
            ("from", "旧版，如2005"),
            ("to", "新版，如2011"),
            ("standard", "标准编号；有多个标准含有这些版本时使用"),
            ("clause", "新版的某一条款，逐个控制点显示"),
            (
                "format",
                "输出格式［默认：由输出文件的扩展名决定，否则为table］：table终端表格，json数据，md为Markdown，xlsx工作簿，html网页",
            ),
            ("training", "改为生成课堂练习，由公式自动判分"),
            ("seed", "抽取哪一题组：编号相同则题目相同［默认：1］"),
            ("questions", "每个条款在三项练习中各出几题［默认：1］"),
            ("answers", "讲师用的答案，另存为一个文件（.xlsx）"),
        ],
        after: "\
示例：
  clausewise compare 2005 2011               每个条款一行
  clausewise compare 2005 2011 --clause 7.1  逐个控制点：新增、改进、删除
  clausewise compare 2005 2011 --lang zh --format md > 变化.md
  clausewise compare 2005 2011 -o 变化.xlsx
      合计、图表、每个控制点及其承接的旧控制点、每个旧控制点的去向
  clausewise compare 2005 2011 -o 变化.html
      相同内容的单个网页，含各语言，无需网络
  clausewise compare 2005 2011 --training --seed 7 -o 练习.xlsx --answers 答案.xlsx
      课堂练习，由公式判分；改变题组编号即得到另一组题目",
    },
    CommandText {
        path: "portfolio",
        about: "将多个组织或场所并列比较",
        more: "读取评估结果，并像assess一样评估工作簿，可同时处理多个。只在同一版本之内比较各成员。\
               人员写入报告的内容（如确认）在其评估结果中（assess --previous --json），不在回答中。\
               无法评估的成员会注明原因，其余成员照常写出，退出状态为2。",
        arguments: &[
            ("folder", "文件夹"),
            ("layout", "说明各工作簿的工作表和列用途的布局文件"),
            ("as_of", "评估工作簿所针对的日期［默认：今天］"),
            (
                "format",
                "输出格式［默认：由输出文件的扩展名决定，否则为table］：table终端表格，json数据，xlsx工作簿",
            ),
        ],
        after: "\
示例：
  clausewise portfolio 客户/ --as-of 2012-03-31
  clausewise portfolio 客户/ -o 组合.xlsx
      各成员一览、各流程和控制点的成员情况、全部发现项
  clausewise portfolio 客户/ --format json
文件夹中的每个工作簿或评估结果（.json）为一个成员；每个子文件夹也为一个成员，其中的工作簿合为一份答卷；
子文件夹中有评估结果的，以日期最晚的评估结果为准。",
    },
    CommandText {
        path: "estimate",
        about: "估计针对一项标准的评估已能回答另一项标准的哪些内容",
        more: "按被询问标准的标准包中的映射，逐个控制点估计。结果只提示从何处着手，不是评级：映射针对整个条款，证据也是为其他问题选取的。",
        arguments: &[
            ("assessment", "评估结果（.json），或现在进行评估的已填问卷"),
            ("edition", "被询问的版本［默认：--standard的最新版本］"),
            ("standard", "被询问的标准；有多个标准含有该版本时使用"),
            ("as_of", "评估工作簿所针对的日期［默认：今天］"),
            (
                "format",
                "输出格式［默认：由输出文件的扩展名决定，否则为table］：table终端表格，json数据，xlsx工作簿",
            ),
        ],
        after: "\
示例：
  clausewise estimate 报告.json --edition draft-template
  clausewise estimate 已填问卷.xlsx --as-of 2012-03-31 --edition draft-template -o 估计.xlsx
      合计，以及每个控制点及可能回答它的条款",
    },
    CommandText {
        path: "plan",
        about: "为评估结果的整改计划重新排期：增加人手或改变开始日期会怎样？",
        more: "读取由clausewise assess --json写出的评估结果，只改变排期。未指定的设置保持不变。显示两个里程碑、目标日期能否达成，以及与原计划的差异。",
        arguments: &[
            (
                "format",
                "输出格式［默认：table］：table终端表格（里程碑、可行性和措施），csv供任务跟踪系统导入的措施，json数据",
            ),
            ("output", "写入文件，不显示在屏幕上"),
        ],
        after: "\
示例：
  clausewise plan 报告.json --start 2012-05-01 --people 3
  clausewise plan 报告.json --start 2012-05-01 --target 2012-12-01 --holidays 节假日.txt
  clausewise plan 报告.json --format csv -o 措施.csv
      供任务跟踪系统导入的措施",
    },
    CommandText {
        path: "progress",
        about: "显示历次评估之间的变化：已关闭、新出现、好转、恶化、不变",
        more: "按控制点、条款、发现项和关口比较同一版本或不同版本的两次或多次评估，并列出差距、发现项和剩余工作量的变化。\
               版本不同时，控制点与其所承接各点中最弱者比较；新增、不再提出、提高或降低的要求单独标明。\
               人员填写过的报告须先重新评估：assess 文件... --previous 报告.xlsx --json 后.json。",
        arguments: &[
            ("before", "最早的评估结果（.json）"),
            ("after", "较晚的评估结果（.json）"),
        ],
        after: "\
示例：
  clausewise progress 三月.json 九月.json
      按条款、关口和发现项列出已关闭、新出现、好转或恶化的内容
  clausewise progress 三月.json 六月.json 九月.json -o 进展.xlsx
      图表、全部控制点和发现项，可筛选；逐次变化和总体变化
  clausewise progress 旧版.json 新版.json -o 进展.html --lang zh
      依据承接关系比较两个版本，生成单个网页
  clausewise progress *.json --format json
评估结果由clausewise assess ... --json 文件写出。先后以评估日为准。",
    },
];
