//! Outputs that cannot be written.

#![allow(unreachable_pub)] // the macro declares codes as libraries do

diagnostics::codes! {
    /// The file is there already.
    OUTPUT_EXISTS = "output-exists", Error,
        message: "\"{path}\" exists already and was not replaced" / "“{path}”已存在，未被覆盖",
        help: "name another file, or add --force to replace it" / "请指定其他文件名，或加--force覆盖",
        meaning: "An existing file is replaced only when the call says so. Nothing was written."
            / "只有命令明确要求时才会覆盖已有文件。未写入任何内容。";
    /// The file is one of the inputs.
    OUTPUT_IS_INPUT = "output-is-input", Error,
        message: "\"{path}\" is an input of this call, and inputs are never touched" / "“{path}”是本次的输入文件，输入文件绝不改动",
        help: "name another file for the output" / "请为输出指定其他文件",
        meaning: "The answers of an organisation are the ground of every verdict: they are not overwritten, not even with --force. Nothing was written."
            / "组织的答卷是一切结论的依据，即使使用--force也不会覆盖。未写入任何内容。";
    /// The folder is not there.
    FOLDER_NOT_FOUND = "folder-not-found", Error,
        message: "there is no folder \"{path}\"" / "找不到文件夹“{path}”",
        help: "create the folder first" / "请先创建该文件夹",
        meaning: "Folders are not created, so that a mistyped one is noticed. Nothing was written."
            / "程序不会自动创建文件夹，以便及时发现输入错误。未写入任何内容。";
    /// The file could not be written.
    OUTPUT_UNWRITABLE = "output-unwritable", Error,
        message: "\"{path}\" cannot be written: {reason}" / "无法写入“{path}”：{reason}",
        help: "check the folder, its permissions and the space left" / "请检查文件夹、权限和剩余空间",
        meaning: "Files are written whole or not at all; this one was not."
            / "文件要么完整写入，要么完全不写；该文件未写入。";
    /// The rendered file was refused.
    OUTPUT_REFUSED = "output-refused", Error,
        message: "\"{path}\" cannot be made: {reason}" / "无法生成“{path}”：{reason}",
        help: "please report this together with the input" / "请连同输入文件一并反馈此问题",
        meaning: "The document broke a rule that every workbook of this program must keep. That is a fault of the program. Nothing was written."
            / "该文件违反了本程序对工作簿的约束，属于程序缺陷。未写入任何内容。";
}
