//! Rules, work packages and the method.

diagnostics::codes! {
    /// Gates are not numbered from 0 without a break.
    GATE_OUT_OF_ORDER = "gate-out-of-order", Error,
        message: "gate {gate} stands where gate {expected} is due" / "此处应为关口{expected}，却是关口{gate}",
        help: "number the gates 0, 1, 2 and so on, in this order" / "请按0、1、2……的顺序为关口编号",
        meaning: "Readiness is the highest gate that is reached without a break; a hole in the numbers would make it meaningless."
            / "就绪程度是连续通过的最高关口；编号有缺口便失去意义。";
    /// Work packages wait for each other in a circle.
    PACKAGES_CIRCULAR = "packages-circular", Error,
        message: "work packages wait for each other: {circle}" / "工作包互相等待：{circle}",
        help: "take one of these packages out of another's `after`" / "请从其中一个工作包的“after”中去掉另一个",
        meaning: "None of them could ever be started, so the plan could not be scheduled." / "其中任何一个都无法开始，计划无法排期。";
    /// The cap table lacks a row or has one twice.
    CAP_TABLE_INCOMPLETE = "cap-table-incomplete", Error,
        message: "the cap table has {count} rows for \"{picture}\" instead of one" / "上限表中“{picture}”应有一行，实有{count}行",
        help: "give each picture of evidence exactly one row" / "请为每种证据状况各列一行",
        meaning: "What evidence allows must be decided for every picture of evidence, and once only."
            / "每种证据状况所允许的评级都须规定，且只规定一次。";
    /// Better evidence allows less.
    CAP_NOT_MONOTONE = "cap-not-monotone", Error,
        message: "\"{better}\" allows less than \"{worse}\" where {asks} is asked for" / "在要求{asks}时，“{better}”允许的评级低于“{worse}”",
        help: "raise the one or lower the other" / "请提高前者或降低后者",
        meaning: "An organisation that brings more evidence must never be rated lower for it." / "组织提供更多证据，评级不得因此降低。";
    /// The ends of the bands do not rise.
    BANDS_NOT_RISING = "bands-not-rising", Error,
        message: "the bands end at {not}, {partially} and {largely} percent, which does not rise from 0 to 100"
            / "各区间上限为{not}%、{partially}%、{largely}%，未在0至100之间递增",
        help: "use rising numbers below 100; ISO/IEC 33020 has 15, 50 and 85" / "请使用小于100的递增数值；ISO/IEC 33020为15、50、85",
        meaning: "A band without width could never be reached." / "没有宽度的区间永远不会被评到。";
    /// A class of effort has no days.
    EFFORT_WITHOUT_DAYS = "effort-without-days", Error,
        message: "effort class {class} has no number of days" / "工作量等级{class}没有对应的天数",
        help: "give each of S, M, L and XL at least one day" / "请为S、M、L、XL各规定至少一天",
        meaning: "Actions of this class could not be scheduled." / "该等级的措施无法排期。";
    /// A share is above 100 percent.
    SHARE_OFF_SCALE = "share-off-scale", Error,
        message: "{value} percent is no share" / "{value}%不是有效的比例",
        help: "use a number from 0 to 100" / "请使用0至100的数值",
        meaning: "A threshold above 100 percent can never be reached." / "超过100%的阈值永远不会达到。";
}
