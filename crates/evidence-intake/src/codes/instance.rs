//! Defects of the names of services, customers, suppliers and sites.

diagnostics::codes! {
    /// An entry about an instance that is not on the Coverage sheet.
    EVIDENCE_INSTANCE_NOT_DECLARED = "evidence-instance-not-declared", Warning,
        message: "\"{name}\", which {id} is about, is not on the Coverage sheet"
            / "{id}所涉及的“{name}”不在“覆盖清单”中",
        help: "spell it as it is listed there (nearest: {nearest}), add it there, or leave the cell blank if the entry is about all of them"
            / "请按清单中的写法填写（相近的有：{nearest}），或将其补入清单；若该条目涉及全部对象，请留空",
        meaning: "Evidence that names a service, customer, supplier or site counts for that one. Where a requirement repeats over those declared, an entry about none of them counts for none of them, since the name may be a misspelt one or that of somebody else. Blank, \"all\", \"all suppliers\" and the like mean everybody; several names are separated by semicolons or commas."
            / "注明服务、客户、供应商或场所的证据只对其有效。要求须对清单所列对象逐一满足时，所填名称不在清单中的条目对它们均不计入，因为该名称可能是笔误，也可能另有所指。留空或填写“全部”“所有供应商”等表示全部对象；多个名称以分号、顿号或逗号分隔。";
    /// An answer about an instance that is not on the Coverage sheet.
    ANSWER_INSTANCE_NOT_DECLARED = "answer-instance-not-declared", Warning,
        message: "\"{name}\", which this row is about, is not in the list of the Coverage sheet that this requirement repeats over"
            / "此行所针对的“{name}”不在“覆盖清单”中该要求须逐一满足的对象之列",
        help: "spell it as it is listed there (nearest: {nearest}), add it there, or leave the cell blank if the answer holds for all of them"
            / "请按清单中的写法填写（相近的有：{nearest}），或将其补入清单；若回答适用于全部对象，请留空",
        meaning: "The answer is kept, for one more instance of that name. The declared ones are rated by rows and evidence of their own, and by what names nobody. Blank, \"all\", \"all customers\" and the like mean everybody; a row that names several counts as one for each."
            / "该回答予以保留，按增加一个同名对象处理。清单所列对象按各自的行和证据、以及未指明对象的内容评定。留空或填写“全部”“所有客户”等表示全部对象；一行列出多个名称的，视为逐一各答一行。";
}
