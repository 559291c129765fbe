//! Input files that cannot be read at all.

#![allow(unreachable_pub)] // the macro declares codes as libraries do

diagnostics::codes! {
    /// A folder without anything to assess.
    PORTFOLIO_EMPTY = "portfolio-empty", Error,
        message: "nothing in the folder \"{path}\" could be assessed" / "文件夹“{path}”中没有可供评估的内容",
        help: "put filled-in workbooks or assessments (.json) into it, or a folder for each organisation"
            / "请放入已填写的工作簿或评估文件（.json），或为每个组织建立一个子文件夹",
        meaning: "Each workbook or assessment in the folder is one member of the portfolio, and so is each folder within. Nothing was written."
            / "文件夹中的每个工作簿或评估文件为一个成员，每个子文件夹也为一个成员。未写入任何内容。";
    /// A member that could not be assessed.
    MEMBER_NOT_ASSESSED = "member-not-assessed", Error,
        message: "this could not be assessed and is not in the portfolio" / "无法评估，未列入组合",
        help: "see the messages that follow, or run `clausewise check` on its files" / "请查看随后的消息，或对其文件运行`clausewise check`",
        meaning: "The other members were set side by side without it, and the exit status is 2."
            / "其余成员照常并列比较，退出状态为2。";
    /// A file beside workbooks and assessments.
    MEMBER_FILE_NOT_READ = "member-file-not-read", Warning,
        message: "the file is neither workbook nor assessment and was not read" / "该文件既不是工作簿也不是评估文件，未读取",
        help: "save answers as .xlsx, .xlsm, .xlsb, .xls, .ods or .csv, and keep other files elsewhere"
            / "请将回答另存为.xlsx、.xlsm、.xlsb、.xls、.ods或.csv，其他文件另行存放",
        meaning: "In a portfolio the ending of a file's name says what it is read as."
            / "组合按文件扩展名决定读取方式。";
    /// An assessment that another one takes the place of.
    MEMBER_ASSESSMENT_NOT_USED = "member-assessment-not-used", Warning,
        message: "the assessment \"{used}\" counts for this folder" / "该文件夹以评估“{used}”为准",
        help: "keep one assessment in the folder; compare earlier ones with `clausewise progress`"
            / "请在文件夹中只保留一次评估；与较早评估的比较请用`clausewise progress`",
        meaning: "Of several assessments in a member's folder the one of the latest day counts, and an assessment counts before workbooks, since it holds what people wrote into the report as well."
            / "成员文件夹中有多次评估时，以日期最晚者为准；评估文件优先于工作簿，因为其中还含有人员写入报告的内容。";
    /// A file that is not there.
    FILE_NOT_FOUND = "file-not-found", Error,
        message: "there is no file \"{path}\"" / "找不到文件“{path}”",
        help: "check the name and the folder" / "请核对文件名和所在文件夹",
        meaning: "Nothing was read or written."
            / "未读取或写入任何内容。";
    /// A folder in place of a file.
    FILE_IS_FOLDER = "file-is-folder", Error,
        message: "\"{path}\" is a folder" / "“{path}”是文件夹",
        help: "name the workbooks in it" / "请指明其中的工作簿",
        meaning: "Which of the files in a folder are answers cannot be told, so they are named one by one. Nothing was read or written."
            / "无法判断文件夹中哪些文件是答卷，须逐一指明。未读取或写入任何内容。";
    /// A file that the system does not let us read.
    FILE_UNREADABLE = "file-unreadable", Error,
        message: "\"{path}\" cannot be read: {reason}" / "无法读取“{path}”：{reason}",
        help: "check that you may read it and that it is no longer open elsewhere" / "请确认有读取权限，且文件未被其他程序占用",
        meaning: "The system refused to hand over the file. Nothing was written."
            / "系统拒绝提供该文件。未写入任何内容。";
    /// Nothing in the file.
    FILE_EMPTY = "file-empty", Error,
        message: "the file is empty" / "文件为空",
        help: "send the workbook again" / "请重新提供工作簿",
        meaning: "The file has no bytes, as after a broken download. Nothing was written."
            / "文件大小为零，常见于下载中断。未写入任何内容。";
    /// No workbook.
    NOT_A_WORKBOOK = "not-a-workbook", Error,
        message: "the file is not a workbook but {found}" / "该文件不是工作簿，而是{found}",
        help: "save the questionnaire as .xlsx, .xlsm, .ods or .csv" / "请将问卷另存为.xlsx、.xlsm、.ods或.csv",
        meaning: "The content decides what a file is, never its name. Nothing was written."
            / "文件类型由内容决定，与文件名无关。未写入任何内容。";
    /// Protected by a password.
    WORKBOOK_ENCRYPTED = "workbook-encrypted", Error,
        message: "the workbook is encrypted" / "工作簿已加密",
        help: "open it with its password, save it without one, and try again" / "请用密码打开，另存为无密码的文件后重试",
        meaning: "A workbook that needs a password to be opened cannot be read. Protection of sheets against editing does no harm. Nothing was written."
            / "需要密码才能打开的工作簿无法读取；工作表的编辑保护不受影响。未写入任何内容。";
    /// Beyond a limit.
    WORKBOOK_TOO_LARGE = "workbook-too-large", Error,
        message: "the workbook is too large: more than {limit} {what}" / "工作簿过大：超过{limit}{what}",
        help: "delete empty rows, pictures and sheets that are not needed, and save as .xlsx" / "请删除空行、图片和无关工作表后另存为.xlsx",
        meaning: "No questionnaire comes near the limits; files beyond them are damaged or built to do harm. Nothing was written."
            / "正常问卷远不会达到该限制；超限的文件多已损坏或带有恶意。未写入任何内容。";
    /// Damaged.
    WORKBOOK_DAMAGED = "workbook-damaged", Error,
        message: "the workbook is damaged: {reason}" / "工作簿已损坏：{reason}",
        help: "open it in a spreadsheet program, save it as .xlsx and try again" / "请用电子表格程序打开，另存为.xlsx后重试",
        meaning: "The file contradicts itself, as after a broken transfer. Nothing was written."
            / "文件内部自相矛盾，常见于传输中断。未写入任何内容。";
    /// The process that was to read the file did not.
    READING_FAILED = "reading-failed", Error,
        message: "the .{format} file could not be read within its limits: {reason}" / "未能在限制之内读取该.{format}文件：{reason}",
        help: "open it in a spreadsheet program, save as .xlsx and try again" / "请用电子表格程序打开，另存为.xlsx后重试",
        meaning: "The old binary formats are read by a process of its own with limits on time and memory, because damaged ones can hang or exhaust a machine. That process was ended. Nothing was written."
            / "旧的二进制格式由独立进程在时间和内存限制内读取，因为损坏的文件可能使机器停滞或耗尽资源。该进程已终止。未写入任何内容。";
    /// A packs' folder that holds no packs.
    PACKS_NOT_FOUND = "packs-not-found", Error,
        message: "\"{path}\" holds no packs" / "“{path}”中没有标准包",
        help: "name the folder that holds a folder per standard, each with a standard.json" / "请指定按标准分设子文件夹的目录，每个子文件夹含有standard.json",
        meaning: "A packs' folder holds one folder per standard. Nothing was done."
            / "标准包目录按标准分设子文件夹。未执行任何操作。";
    /// A holidays' file with a line that is no date.
    HOLIDAYS_UNREADABLE = "holidays-unreadable", Error,
        message: "\"{text}\" is neither a file nor a date such as 2012-05-01" / "“{text}”既不是文件，也不是日期（如2012-05-01）",
        help: "list dates separated by commas, or name a file with one date per line" / "请以逗号分隔列出日期，或指定每行一个日期的文件",
        meaning: "A plan that ignored holidays without a word would be wrong by those days. Nothing was written."
            / "若无声忽略节假日，计划日期将出错。未写入任何内容。";
    /// A small file beside the workbooks that holds no text.
    FILE_NOT_TEXT = "file-not-text", Error,
        message: "\"{path}\" is not text in UTF-8" / "“{path}”不是UTF-8文本",
        help: "name the right file, or save it as text in UTF-8" / "请核对所指定的文件，或另存为UTF-8文本",
        meaning: "The file stands where a text file is needed, such as a layout or a list of dates. Nothing was written."
            / "此处需要文本文件，例如布局文件或日期清单。未写入任何内容。";
    /// No assessment of ours.
    ASSESSMENT_UNREADABLE = "assessment-unreadable", Error,
        message: "\"{path}\" is not an assessment: {reason}" / "“{path}”不是评估结果：{reason}",
        help: "name a file that `clausewise assess --json` wrote" / "请指定由`clausewise assess --json`写出的文件",
        meaning: "The file is not JSON, or not of the shape and version that this program writes."
            / "该文件不是JSON，或其结构、版本与本程序写出的不符。";
    /// No declared certificate.
    CERTIFICATE_UNREADABLE = "certificate-unreadable", Error,
        message: "\"{path}\" is not a declared certificate: {reason}" / "“{path}”不是所声明证书的文件：{reason}",
        help: "write a JSON object with \"scope\", \"body\", \"accreditation\" (or null), \"issued\" and \"expires\", days as in \"2010-06-01\"" / "请写成JSON对象，含\"scope\"、\"body\"、\"accreditation\"（可为null）、\"issued\"和\"expires\"，日期如\"2010-06-01\"",
        meaning: "A declared certificate selects the questions that need not be asked again, so each of its fields must be known. Nothing was written."
            / "所声明的证书决定哪些问题不必再问，因此各字段必须明确。未写入任何内容。";
    /// A workbook where the data of an assessment is needed.
    ASSESSMENT_IS_WORKBOOK = "assessment-is-workbook", Error,
        message: "\"{path}\" is a workbook; this command reads the data of assessments" / "“{path}”是工作簿；该命令读取的是评估数据（.json）",
        help: "assess again with `clausewise assess FILE... --previous REPORT --json FILE`, which takes over what people wrote into the report, and name the .json" / "请用`clausewise assess 答卷... --previous 报告 --json 文件`重新评估（报告中填写的内容会一并转入），再指定所得的.json文件",
        meaning: "A report's ratings, grades and gates may have been changed in its cells since it was written, and its findings and plan follow only when it is assessed again. Reading half of it would mislead. Nothing was done."
            / "报告写出之后，其评级、等级和关口可能已在单元格中改动，而发现项和计划只有重新评估才会随之更新。只读取其中一部分会产生误导。未执行任何操作。";
    /// An assessment without a plan.
    PLAN_NOT_FOUND = "plan-not-found", Error,
        message: "the assessment \"{path}\" has no remediation plan" / "评估结果“{path}”不含整改计划",
        help: "assess again without --no-plan" / "请去掉--no-plan重新评估",
        meaning: "The assessment was made for a certification body, who may not consult."
            / "该评估是为认证机构生成的，认证机构不得提供咨询。";
    /// No report that can be verified.
    REPORT_UNREADABLE = "report-unreadable", Error,
        message: "\"{path}\" is not a report that can be verified" / "“{path}”不是可供核验的报告",
        help: "name a gap report that `clausewise assess` wrote, with its sheet on method and provenance" / "请指定由`clausewise assess`生成且保留“方法与来源”工作表的差距报告",
        meaning: "Marks or provenance are missing, or the report is about a standard that was not loaded."
            / "缺少标记或来源信息，或报告所针对的标准未加载。";
}
