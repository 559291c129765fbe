//! Header words of evidence registers.

use super::HeaderWords;
use crate::role::Role;

/// Strong and weak words of each role, seen in real workbooks or expected from practice.
pub(super) static WORDS: &[HeaderWords] = &[
    HeaderWords::new(
        Role::EvidenceId,
        "evidence id; evidence no; evidence number; document id; document no; \
         document number; doc id; doc no; record id; id; 证据编号; 文件编号; 文档编号; \
         记录编号; 编号; 资料编号",
        "#; no; no.; number; ref; code; 序号",
    ),
    HeaderWords::new(
        Role::Title,
        "title; document title; document name; evidence title; name of document; \
         document / record; evidence; document; record name; 名称; 文件名称; 文档名称; \
         证据名称; 记录名称; 标题; 资料名称",
        "name; description; 描述; 文件",
    ),
    HeaderWords::new(
        Role::Type,
        "type; document type; evidence type; kind; 类型; 文件类型; 证据类型; 文档类型; 类别; \
         文件类别",
        "category; class; 分类",
    ),
    HeaderWords::new(
        Role::Owner,
        "owner; document owner; responsible; author; 责任人; 负责人; 所有者; 编制人; \
         责任部门; 归口部门",
        "department; 部门",
    ),
    HeaderWords::new(
        Role::Version,
        "version; ver; revision; rev; issue no; 版本; 版本号; 版次",
        "edition",
    ),
    HeaderWords::new(
        Role::Approval,
        "approval; approved; approved?; approval status; 批准状态; 批准; \
         审批状态; 是否批准; 审批",
        "signed; approved by; approver; authorised by; authorized by; signed by; 批准人; \
         审批人; 签发人; 批准者; 发布状态",
    ),
    HeaderWords::new(
        Role::Issued,
        "issued; issue date; date of issue; date issued; effective date; release date; \
         published; publication date; record date; approval date; 发布日期; 生效日期; \
         签发日期; 批准日期; 记录日期; 编制日期; 实施日期",
        "date; 日期; 时间",
    ),
    HeaderWords::new(
        Role::ReviewDue,
        "review due; next review; review date; next review date; expiry; expiry date; \
         expires; valid until; 评审到期日; 评审到期日期; 复审日期; 下次复审日期; 下次评审日期; 评审日期; 有效期至; 到期日; 有效期",
        "",
    ),
    HeaderWords::new(
        Role::PeriodFrom,
        "period from; from; start; start date; covers from; period start; 覆盖期间（起）; \
         期间（起）; 起始日期; 开始日期; 期间起",
        "",
    ),
    HeaderWords::new(
        Role::PeriodTo,
        "period to; to; until; end; end date; covers to; period end; 覆盖期间（止）; \
         期间（止）; 截止日期; 结束日期; 期间止",
        "",
    ),
    HeaderWords::new(
        Role::Period,
        "period; period covered; coverage; reporting period; 覆盖期间; 期间; 覆盖周期; \
         记录期间",
        "",
    ),
    HeaderWords::new(
        Role::Sample,
        "sample; samples; sample size; sampled; 抽样; 样本; 抽样情况; 样本量",
        "population; 数量",
    ),
    HeaderWords::new(
        Role::Status,
        "status; document status; validity; 状态; 文件状态; 有效性; 受控状态",
        "state",
    ),
    HeaderWords::new(
        Role::Scope,
        "in scope?; in scope; scope; 是否在范围内; 范围; 在范围内",
        "",
    ),
    HeaderWords::new(
        Role::Instance,
        "service customer supplier or site; instance; service; site; customer; supplier; \
         服务、客户、供应商或场所; 对象; 场所; 服务; 客户; 供应商",
        "process",
    ),
    HeaderWords::new(
        Role::References,
        "supports; clause; clauses; references; requirement; control point; control points; \
         mapped clauses; related clause; related clauses; 对应条款; 条款; 条款号; 支持条款; \
         相关条款; 对应控制点; 控制点",
        "reference; mapping; standard",
    ),
    HeaderWords::new(
        Role::Location,
        "location; link; path; url; where kept; storage; file; file name; 存放位置; 位置; \
         存放地点; 路径; 链接; 保存位置; 文件名",
        "source",
    ),
    HeaderWords::new(
        Role::Comment,
        "comment; comments; remark; remarks; note; notes; 备注; 说明",
        "",
    ),
];
