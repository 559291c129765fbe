//! What can keep assessments from being compared, or make the comparison say less than it seems to.

diagnostics::codes! {
    /// Fewer than two assessments.
    PROGRESS_TOO_FEW = "progress-too-few", Error,
        message: "progress needs two assessments, and there is {count}" / "进展比较需要两次评估，现有{count}次",
        help: "name the earlier assessment first, then the later ones" / "请依次指定较早的评估和较晚的评估",
        meaning: "Nothing was compared." / "未作任何比较。";
    /// The same file twice.
    ASSESSMENT_REPEATED = "assessment-repeated", Error,
        message: "this is the same assessment as \"{other}\"" / "该评估与“{other}”相同",
        help: "name each assessment once" / "每次评估只需指定一次",
        meaning: "Both files have the same bytes. Between them nothing moves, so naming both is mostly a slip. Nothing was compared."
            / "两个文件内容完全相同，其间不会有任何变化，多为误操作。未作任何比较。";
    /// Assessments of different standards.
    STANDARDS_DIFFER = "standards-differ", Error,
        message: "this assessment is of the standard {standard}, the first of {first}" / "该评估针对标准{standard}，首个评估针对{first}",
        help: "compare assessments of one standard" / "请比较针对同一标准的评估",
        meaning: "Points of different standards are not each other's successors. Nothing was compared."
            / "不同标准的控制点之间没有承接关系。未作任何比较。";
    /// An edition that is not loaded.
    EDITION_NOT_LOADED = "edition-not-loaded", Error,
        message: "edition {edition} of {standard}, which this assessment is of, is not loaded" / "该评估所针对的{standard}的{edition}版未加载",
        help: "name the folder of its pack with --standards" / "请用--standards指定其标准包所在文件夹",
        meaning: "Without the edition its points and processes are not known. Nothing was compared."
            / "缺少该版本，就无从得知其控制点和流程。未作任何比较。";
    /// Editions without a way from one to the other.
    EDITIONS_UNCONNECTED = "editions-unconnected", Error,
        message: "no succession leads from edition {from}, assessed as of {from_day}, to edition {to}, assessed as of {to_day}"
            / "没有从{from}版（截至{from_day}的评估）到{to}版（截至{to_day}的评估）的承接关系",
        help: "give assessments of one edition, or of an older edition and later ones of the edition that follows it"
            / "请提供同一版本的评估，或先旧版、后新版的评估",
        meaning: "Assessments are compared in the order of their as-of dates. Points of two editions are compared along a succession, which runs from the older edition to the newer. Nothing was compared."
            / "各次评估按截至日期的先后比较。两个版本的控制点依据由旧到新的承接关系比较。未作任何比较。";
    /// Files not in the order of their dates.
    ASSESSMENTS_REORDERED = "assessments-reordered", Warning,
        message: "this assessment is as of {day}, earlier than the one named before it ({before}): assessments are compared in the order of their dates"
            / "该评估截至{day}，早于在其之前指定的评估（{before}）：按日期先后比较",
        help: "name the earlier assessment first" / "请先指定较早的评估",
        meaning: "The as-of date decides what is before and what is after, never the order of the call."
            / "先后由截至日期决定，与命令中的次序无关。";
    /// Two assessments of one day.
    ASSESSMENTS_SAME_DAY = "assessments-same-day", Warning,
        message: "this assessment and \"{other}\" are as of the same day, {day}" / "该评估与“{other}”的截至日期同为{day}",
        help: "check that they are compared in the order that is meant" / "请确认比较的先后次序符合本意",
        meaning: "Of one day, the assessment of the older edition comes first; of one edition, the one that is named first. What moved between them is no progress in time."
            / "同一天的评估，旧版在先；版本也相同的，以先指定者在先。其间的变化不是随时间取得的进展。";
    /// Different organisations.
    ORGANISATIONS_DIFFER = "organisations-differ", Warning,
        message: "this assessment is of \"{name}\", the one before of \"{before}\"" / "该评估的组织为“{name}”，前一次为“{before}”",
        help: "check that both are of one organisation" / "请确认两次评估属于同一组织",
        meaning: "The names differ, perhaps only in spelling. The assessments were compared."
            / "名称不同，可能只是写法不同。仍作比较。";
    /// Different scopes.
    SCOPES_DIFFER = "scopes-differ", Warning,
        message: "the scope is not that of the assessment before" / "该评估的范围与前一次不同",
        help: "read both scopes before calling a gap closed" / "认定差距已关闭之前，请核对两次的范围",
        meaning: "A gap that lay in what was taken out of the scope looks closed. The assessments were compared."
            / "处在被移出范围之内的差距看起来会像已关闭。仍作比较。";
    /// Different versions of the method.
    METHODS_DIFFER = "methods-differ", Warning,
        message: "this assessment was made with method {version}, the one before with {before}" / "该评估采用方法{version}，前一次采用{before}",
        help: "assess the earlier submission again with this program, and compare with that" / "请用本程序重新评估较早的答卷后再比较",
        meaning: "What moved may be the doing of the method's thresholds and rules. The assessments were compared."
            / "变化可能源于方法的阈值和规则。仍作比较。";
    /// Different versions of one edition's pack.
    PACKS_DIFFER = "packs-differ", Warning,
        message: "this assessment was made with version {version} of the pack, the one before with {before}" / "该评估采用标准包{version}版，前一次采用{before}版",
        help: "assess the earlier submission again with this program, and compare with that" / "请用本程序重新评估较早的答卷后再比较",
        meaning: "What moved may be the doing of the data: a point may ask something else than before. The assessments were compared."
            / "变化可能源于数据：控制点的要求可能已有不同。仍作比较。";
    /// Points that the loaded edition does not have, or lacks.
    POINTS_DIFFER = "points-differ", Warning,
        message: "the points are not those of edition {edition} as loaded: {unknown} are not known, {missing} are missing"
            / "控制点与已加载的{edition}版不一致：{unknown}个未知，{missing}个缺失",
        help: "assess the submission again with this program" / "请用本程序重新评估该答卷",
        meaning: "The assessment was made with another version of the pack. A point that stands in one assessment alone counts as a new demand, or as no longer asked."
            / "该评估采用了另一版本的标准包。只在其中一次评估中出现的控制点计为新增要求或不再要求。";
}
