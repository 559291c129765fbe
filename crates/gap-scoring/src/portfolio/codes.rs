//! What can keep an assessment out of a portfolio, or limit what a portfolio says.

diagnostics::codes! {
    /// An edition that is not loaded.
    MEMBER_EDITION_NOT_LOADED = "member-edition-not-loaded", Error,
        message: "edition {edition} of {standard}, which this assessment is of, is not loaded" / "该评估所针对的{standard}的{edition}版未加载",
        help: "name the folder of its pack with --standards" / "请用--standards指定其标准包所在文件夹",
        meaning: "Without the edition its points and processes are not known. The assessment was left out of the portfolio."
            / "缺少该版本，就无从得知其控制点和流程。该评估未列入组合。";
    /// One organisation twice.
    MEMBER_REPEATED = "member-repeated", Warning,
        message: "organisation, scope and edition are those of \"{first}\"" / "组织、范围和版本与“{first}”相同",
        help: "remove one of them, or say in the scope what sets the sites apart" / "请移除其一，或在范围中写明各场所的区别",
        meaning: "Both count in every figure. Two assessments of one organisation are compared with `clausewise progress`."
            / "两者均计入各项数值。同一组织的两次评估请用`clausewise progress`比较。";
    /// Versions of pack or method differ.
    MEMBER_VERSIONS_DIFFER = "member-versions-differ", Warning,
        message: "pack and method are {versions}, those of \"{first}\" {known}" / "标准包与方法的版本为{versions}，“{first}”为{known}",
        help: "assess all members again with this program" / "请用本程序对所有成员重新评估",
        meaning: "A change of wording or threshold may move ratings, so that members differ by more than what they do. They were compared."
            / "措辞或阈值的变化可能影响评级，成员之间的差别未必都出自其实际做法。仍作比较。";
    /// As-of dates differ.
    MEMBER_DATES_DIFFER = "member-dates-differ", Warning,
        message: "the assessment is as of {day}, that of \"{first}\" as of {known}" / "该评估截至{day}，“{first}”截至{known}",
        help: "assess workbooks for one day with --as-of" / "请用--as-of按同一日期评估各工作簿",
        meaning: "Evidence ages and reviews fall due, so ratings hold for their day alone. They were compared."
            / "证据会过时、评审会到期，评级只对当日有效。仍作比较。";
}
