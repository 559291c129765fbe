//! Words of a register that take something away from an entry.

use super::normalise;

/// Words under "in scope?" for what lies outside, besides "no".
pub(crate) const OUT_OF_SCOPE: &[&str] = &[
    "excluded",
    "exclude",
    "outside",
    "outside scope",
    "outside the scope",
    "out",
    "out of the scope",
    "not covered",
    "not included",
    "other business unit",
    "another business unit",
    "other organisation",
    "other organization",
    "other site",
    "范围之外",
    "范围以外",
    "超出范围",
    "不属于范围",
    "不在体系范围内",
    "未纳入",
    "不纳入",
    "不包括",
    "排除",
    "除外",
    "其他部门",
    "其他业务单元",
    "外部",
];

/// Words by which a sample says that nothing was looked at. They do not say that nothing happened.
pub(crate) const EMPTY_SAMPLES: &[&str] = &[
    "none",
    "zero",
    "0",
    "no",
    "no sample",
    "no samples",
    "not sampled",
    "not yet sampled",
    "无",
    "零",
    "没有",
    "未抽样",
    "未抽查",
    "无抽样",
    "无样本",
];

/// Whether a text under "instance" names everybody, and so nobody in particular.
pub(crate) fn is_everybody(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "",
        "all",
        "any",
        "every",
        "each",
        "general",
        "n/a",
        "none",
        "not applicable",
        "all services",
        "all customers",
        "all suppliers",
        "all sites",
        "all processes",
        "全部",
        "所有",
        "通用",
        "无",
        "不适用",
        "全部服务",
        "所有服务",
        "全部客户",
        "所有客户",
        "全部供应商",
        "所有供应商",
        "全部场所",
        "所有场所",
    ];
    let normal = normalise(text);
    WORDS.iter().any(|word| normalise(word) == normal)
}
