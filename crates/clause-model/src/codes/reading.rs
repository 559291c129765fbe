//! Files that cannot be read as a pack.

diagnostics::codes! {
    /// A file is not JSON.
    JSON_BROKEN = "json-broken", Error,
        message: "the file is not valid JSON ({reason}, column {column})" / "文件不是有效的JSON（{reason}，第{column}列）",
        help: "mend the file at this line; a missing comma or quotation mark is the usual cause" / "请检查该行；常见原因是缺少逗号或引号",
        meaning: "Nothing in the file was used. The other files of the pack were checked all the same."
            / "该文件的全部内容未被采用；标准包中的其他文件仍已检查。";
    /// A file states a version of the shape that the program does not read.
    FORMAT_UNKNOWN = "format-unknown", Error,
        message: "the file states format {format}; this program reads format {known} only" / "文件声明的格式为{format}，本程序只读取格式{known}",
        help: "use a program that knows this format, or bring the file to format {known}" / "请使用支持该格式的程序，或将文件转换为格式{known}",
        meaning: "The number `format` at the start of each file says how the file is laid out. Format 1 is the first, so no older one is read; a newer one could be misread, so it is refused."
            / "每个文件开头的“format”说明文件的结构版本。格式1是第一个版本，没有更早的格式可读；更新的格式可能被误读，因此拒绝读取。";
    /// A field is not known.
    FIELD_UNKNOWN = "field-unknown", Error,
        message: "there is no field \"{field}\" here" / "此处没有字段“{field}”",
        help: "correct the name or remove the field; known here: {known}" / "请更正字段名或删除该字段；此处可用的字段：{known}",
        meaning: "An unknown field is most often a misspelt one, whose content would be lost without a word. The field was left out."
            / "未知字段往往是拼写错误，其内容会无声丢失。该字段未被采用。";
    /// A required field is missing.
    FIELD_MISSING = "field-missing", Error,
        message: "the field \"{field}\" is missing" / "缺少字段“{field}”",
        help: "add the field" / "请补上该字段",
        meaning: "The entry without the field was left out; what refers to it may be reported as well."
            / "缺少该字段的条目未被采用；引用该条目之处可能也会报告问题。";
    /// A field stands twice in one object.
    FIELD_TWICE = "field-twice", Error,
        message: "the field \"{field}\" stands twice" / "字段“{field}”出现了两次",
        help: "keep one of the two" / "请只保留其中一个",
        meaning: "Two values for one field contradict each other; the last one was taken so that checking could go on."
            / "同一字段的两个值相互矛盾；为继续检查，暂取后一个值。";
    /// A value has the wrong type.
    TYPE_WRONG = "type-wrong", Error,
        message: "expected a JSON {expected}, found {found}" / "此处应为JSON类型{expected}，实际为{found}",
        help: "write the value in the type that the schema of this kind of file asks for" / "请按该类文件的Schema书写此值",
        meaning: "The entry that holds the value was left out." / "含有该值的条目未被采用。";
    /// An id is written as a number.
    NUMBER_FOR_TEXT = "number-for-text", Error,
        message: "a number ({value}) stands where text is needed" / "此处应为文本，却写成了数字（{value}）",
        help: "put it in quotation marks as it is printed, such as \"5.10\"" / "请按原文加上引号，例如\"5.10\"",
        meaning: "Clause numbers and ids are text. As a number, clause 5.10 would turn into 5.1 and point at another requirement. The entry was left out."
            / "条款号和编号都是文本。若写成数字，5.10会变成5.1，从而指向另一条要求。该条目未被采用。";
    /// A value is not one of those allowed.
    VALUE_UNKNOWN = "value-unknown", Error,
        message: "\"{value}\" is not a value allowed here" / "“{value}”不是此处允许的值",
        help: "use one of: {known}" / "请使用以下值之一：{known}",
        meaning: "The entry that holds the value was left out." / "含有该值的条目未被采用。";
    /// A number is too large or too small for its place.
    NUMBER_OUT_OF_RANGE = "number-out-of-range", Error,
        message: "the number {value} cannot stand here" / "此处不能使用数值{value}",
        help: "use a whole number that is not negative; the schema of this kind of file gives the limits" / "请使用非负整数；该类文件的Schema给出了上下限",
        meaning: "The entry that holds the number was left out." / "含有该数值的条目未被采用。";
    /// A value cannot be read.
    VALUE_INVALID = "value-invalid", Error,
        message: "{value} cannot stand here ({reason})" / "此处不能使用{value}（{reason}）",
        help: "write a clause as 7.1.2, a control point as 7.1.2-3, a date as 2011-04-15" / "条款写作7.1.2，控制点写作7.1.2-3，日期写作2011-04-15",
        meaning: "The entry that holds the value was left out." / "含有该值的条目未被采用。";
    /// A file has more defects than are worth listing.
    TOO_MANY_DEFECTS = "too-many-defects", Error,
        message: "more than {limit} entries of this file cannot be read" / "该文件中无法读取的条目超过{limit}个",
        help: "compare the file with the schema of its kind; it may be of another kind" / "请对照该类文件的Schema；它可能属于另一类文件",
        meaning: "Reading the file stopped, and nothing in it was used." / "已停止读取该文件，其内容均未被采用。";
    /// A file that the pack needs is not there.
    FILE_MISSING = "file-missing", Error,
        message: "the pack needs the file {file}" / "标准包缺少文件{file}",
        help: "add the file, or take out the entry that asks for it" / "请补上该文件，或删除要求该文件的条目",
        meaning: "What the file would hold is absent. An edition without edition.json is not loaded at all."
            / "该文件应有的内容缺失。没有edition.json的版本完全不加载。";
    /// A file that nothing uses.
    FILE_UNUSED = "file-unused", Error,
        message: "nothing uses this file" / "没有任何内容使用该文件",
        help: "correct its name or folder, or list its edition, succession or mapping in standard.json" / "请更正文件名或所在文件夹，或在standard.json中登记相应的版本、承接关系或映射",
        meaning: "A file that is passed over in silence looks as if its requirements were in force. It was not used."
            / "若无声忽略，会让人以为其中的要求已生效。该文件未被采用。";
    /// The id in standard.json is not the folder's name.
    ID_NOT_FOLDER = "id-not-folder", Error,
        message: "the standard's id is \"{id}\", its folder is \"{folder}\"" / "标准编号为“{id}”，而文件夹为“{folder}”",
        help: "give both the same name" / "请使两者同名",
        meaning: "Other packs point at a standard by its id; the folder's name was taken as the id."
            / "其他标准包以编号引用标准；此处以文件夹名作为编号。";
    /// A pack has a standard that is already loaded.
    STANDARD_TAKEN = "standard-taken", Error,
        message: "the standard \"{id}\" is already loaded from another folder" / "标准“{id}”已从另一文件夹加载",
        help: "give your pack an id of its own" / "请为您的标准包使用不同的编号",
        meaning: "A pack never replaces another in silence: reports name the standard, and readers must be able to rely on what that means. The later pack was not used."
            / "标准包不得无声地互相替换：报告中写明了标准，读者须能信赖其含义。后加载的标准包未被采用。";
    /// A user's folder has a method of its own.
    METHOD_FIXED = "method-fixed", Error,
        message: "a folder of packs may not bring a method of its own" / "自备标准包文件夹不得自带评估方法",
        help: "remove method.json from the folder" / "请从该文件夹中删除method.json",
        meaning: "Ratings are comparable because one method holds for all. The shipped method was used."
            / "统一的方法才使评级可比。已采用随程序提供的方法。";
    /// A point stands in the file of another clause.
    POINT_MISFILED = "point-misfiled", Error,
        message: "control point {point} is not within clause {clause} of this file" / "控制点{point}不属于本文件的条款{clause}",
        help: "move the point to the file of its clause, or correct the clause" / "请将其移至所属条款的文件，或更正条款号",
        meaning: "A point in the wrong file most often has a misspelt id. It was used with the id as written."
            / "放错文件的控制点多为编号有误。已按所写编号采用。";
}
