//! Wrong calls.

#![allow(unreachable_pub)] // the macro declares codes as libraries do

diagnostics::codes! {
    /// A previous report whose names are not those of this assessment.
    PREVIOUS_ANONYMISED = "previous-anonymised", Error,
        message: "\"{path}\" was made with --anonymise, and its neutral names are not those of this assessment"
            / "“{path}”是用--anonymise生成的，其代称与本次评估不一致",
        help: "assess the same files with --anonymise again, or name the report that was made without it"
            / "请用--anonymise再次评估相同的文件，或指定未使用--anonymise生成的报告",
        meaning: "Neutral names are numbered anew in each assessment. In another assessment \"EV-0003\" or \"Person 2\" may be somebody else, so what was written there could be carried to the wrong place. Nothing was written."
            / "代称在每次评估中重新编号。在另一次评估中，“EV-0003”或“人员 2”可能另有所指，填写内容可能被转入错误的位置。未写入任何内容。";
    /// A standard that no pack has.
    STANDARD_UNKNOWN = "standard-not-found", Error,
        message: "standard \"{id}\" is not known" / "未知的标准“{id}”",
        help: "known: {known}" / "可用：{known}",
        meaning: "The standard is neither among the shipped packs nor in a folder named with --standards. Nothing was done."
            / "随程序提供的标准包和--standards指定的文件夹中都没有该标准。未执行任何操作。";
    /// An edition that no pack has.
    EDITION_NOT_FOUND = "edition-not-found", Error,
        message: "edition \"{id}\" is not known" / "未知的版本“{id}”",
        help: "known: {known}" / "可用：{known}",
        meaning: "No standard that was loaded has an edition of this name. Editions are named by their id, most often the year. Nothing was done."
            / "已加载的标准中没有该版本。版本以编号指定，通常为年份。未执行任何操作。";
    /// An edition id that several standards have.
    STANDARD_NEEDED = "standard-needed", Error,
        message: "more than one standard is loaded, and the call does not say which is meant" / "已加载多个标准，命令未说明所指为哪一个",
        help: "add --standard with one of: {known}" / "请用--standard指明其一：{known}",
        meaning: "Editions of different standards may bear the same year. The program does not guess. Nothing was done."
            / "不同标准的版本可能年份相同，程序不作猜测。未执行任何操作。";
    /// Two editions without a succession.
    SUCCESSION_UNKNOWN = "succession-not-found", Error,
        message: "no succession from {from} to {to} is known" / "没有从{from}到{to}的承接关系",
        help: "known: {known}" / "可用：{known}",
        meaning: "Editions are compared along a succession, which says for every control point of both what became of it. It runs from the older edition to the newer. Nothing was done."
            / "版本比较依据承接关系进行，它逐一说明两个版本中每个控制点的去向，方向为由旧到新。未执行任何操作。";
    /// Two standards that nothing relates.
    MAPPING_UNKNOWN = "mapping-not-found", Error,
        message: "no mapping from {from} to {to} is known" / "没有从{from}到{to}的映射",
        help: "known: {known}" / "可用：{known}",
        meaning: "An assessment answers points of another standard only along a mapping, which says which clauses cover which point. It belongs to the pack of the standard that is asked about. Nothing was done."
            / "一项标准的评估只有依据映射才能用于另一标准；映射随被询问标准的数据包提供，说明哪些条款覆盖哪个控制点。未执行任何操作。";
    /// A clause or control point that the edition does not have.
    CLAUSE_NOT_FOUND = "clause-not-found", Error,
        message: "{edition} has no clause or control point \"{id}\"" / "{edition}中没有条款或控制点“{id}”",
        help: "nearest: {nearest}" / "最接近的：{nearest}",
        meaning: "Clauses are named by their number as printed, such as 5.10, and control points by clause and number, such as 5.10-2. Nothing was done."
            / "条款按原文编号指定，如5.10；控制点按条款加序号指定，如5.10-2。未执行任何操作。";
    /// A code or rule that does not exist.
    CODE_UNKNOWN = "code-not-found", Error,
        message: "there is no diagnostic or rule \"{id}\"" / "没有名为“{id}”的诊断或规则",
        help: "{nearest}" / "{nearest}",
        meaning: "`explain` without a name lists every diagnostic and rule."
            / "不带名称的`explain`会列出所有诊断和规则。";
    /// An option that means nothing here.
    OPTION_INVALID = "option-invalid", Error,
        message: "\"{value}\" cannot be used for {option}: {reason}" / "{option}不能使用“{value}”：{reason}",
        help: "see `clausewise help`" / "参见`clausewise help`",
        meaning: "The call was refused before anything was read or written."
            / "该命令在读写任何内容之前即被拒绝。";
    /// Packs that cannot be used.
    PACKS_REFUSED = "packs-refused", Error,
        message: "the packs have {count} defects and were not used" / "标准包有{count}处缺陷，未被采用",
        help: "run `clausewise lint` with the same --standards, and mend what it names" / "请以相同的--standards运行`clausewise lint`，并修正其指出之处",
        meaning: "A verdict on a damaged pack would be worth nothing, so only `lint` and `explain` work with one."
            / "依据有缺陷的标准包得出的结论毫无价值，因此只有`lint`和`explain`可用。";
    /// The same output named twice.
    OUTPUT_TWICE = "output-twice", Error,
        message: "two outputs are to be written to \"{path}\"" / "两个输出指向同一文件“{path}”",
        help: "name a file of its own for each" / "请为每个输出指定各自的文件",
        meaning: "One would replace the other. Nothing was written."
            / "后者会覆盖前者。未写入任何内容。";
}
