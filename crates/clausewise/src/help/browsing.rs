//! Chinese help of the commands that read standards, messages and rules.

use super::text::CommandText;

pub(super) const TEXTS: &[CommandText] = &[
    CommandText {
        path: "standards",
        about: "浏览标准：版本、条款、控制点",
        more: "控制点是审核员可以核查的一项要求，由本项目自行表述；不含标准原文。",
        arguments: &[],
        after: "\
示例：
  clausewise standards                         列出标准、版本和各章
  clausewise standards show 8.1                最新版本某一条款的全部控制点
  clausewise standards show 7.1-6 --lang zh    单个控制点，中文
  clausewise standards show 6.6 --edition 2005 旧版的条款
  clausewise standards template -o 标准包.xlsx 用Excel编写自己的标准包
  clausewise standards import 标准包.xlsx -o 文件夹
                                               生成标准包；之后用--standards 文件夹指定",
    },
    CommandText {
        path: "standards list",
        about: "列出标准、各版本及其状态、各章控制点数（默认）",
        more: "",
        arguments: &[],
        after: "",
    },
    CommandText {
        path: "standards show",
        about: "显示条款或控制点：要求、提问、审核关注点、变化",
        more: "",
        arguments: &[
            ("what", "条款（如8.1）或控制点（如8.1-2）"),
            ("edition", "版本，如2011［默认：最新版本］"),
        ],
        after: "",
    },
    CommandText {
        path: "standards template",
        about: "生成用于编写标准包的Excel工作簿：小示例或现有标准",
        more: "",
        arguments: &[
            ("output", "要写入的工作簿（.xlsx）"),
            ("from", "以编号指定现有标准作为内容［默认：小示例］"),
            ("edition", "只包含该标准的这一版本"),
        ],
        after: "",
    },
    CommandText {
        path: "standards import",
        about: "由工作簿生成标准包：检查方式与其他标准包相同，缺陷注明工作表和单元格",
        more: "",
        arguments: &[
            ("file", "工作簿"),
            (
                "output",
                "标准包文件夹所在的目录；以后用--standards指定该目录",
            ),
            ("force", "覆盖已有的标准包文件夹"),
        ],
        after: "",
    },
    CommandText {
        path: "lint",
        about: "检查标准包：每项要求、文字、编号和承接关系",
        more: "逐项指出缺陷所在的文件、位置及修正方法。有错误时退出状态为2。",
        arguments: &[],
        after: "\
示例：
  clausewise lint                          检查随程序提供的标准包
  clausewise lint --standards ./my-packs   连同自备标准包一并检查
  clausewise lint --standards ./standards  检查随程序标准包的修改副本，并以其代替原标准包：
                                           该文件夹须含有method.json",
    },
    CommandText {
        path: "explain",
        about: "解释一条诊断或一条方法规则",
        more: "诊断针对输入：错误[代码]表示未采用，警告[代码]表示按解读采用。规则说明评级、发现项和关口如何得出；报告在每个结论旁注明规则。",
        arguments: &[(
            "name",
            "诊断代码或规则编号，如answer-off-scale；不指定则全部列出",
        )],
        after: "\
示例：
  clausewise explain                    列出全部诊断和规则
  clausewise explain answer-off-scale   该诊断的含义及处理办法
  clausewise explain cap-table --lang zh",
    },
];
