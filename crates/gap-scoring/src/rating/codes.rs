//! What the method does not take as it is written.

diagnostics::codes! {
    /// An interval is longer than the method allows.
    INTERVAL_CUT = "interval-cut", Warning,
        message: "an interval of {months} months is longer than the method allows: {longest} months count"
            / "所填周期{months}个月超过方法允许的上限，按{longest}个月计",
        help: "state an interval of {longest} months or less, or leave it blank for the usual one"
            / "请填写不超过{longest}个月的周期，或留空采用通常周期",
        meaning: "Audits, reviews and tests at longer intervals than this would not be seen within a certification cycle, so records older than the limit do not count."
            / "间隔更长的审核、评审和测试在一个认证周期内难以看到，因此早于上限的记录不计。";
}
