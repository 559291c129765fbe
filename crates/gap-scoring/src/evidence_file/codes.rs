//! Defects of the files behind a register.

diagnostics::codes! {
    /// A file that the register names is not there.
    EVIDENCE_FILE_MISSING = "evidence-file-missing", Warning,
        message: "the folder of evidence has no file \"{name}\"" / "证据文件夹中没有文件“{name}”",
        help: "put the file into the folder, or correct the register" / "请将文件放入文件夹，或更正登记表",
        meaning: "The entry counts as the register describes it: whether a file is at hand is for the assessor to settle. Folders within the folder are searched, too."
            / "该条目仍按登记表所述计入；文件是否存在由评估人核实。子文件夹也在查找范围内。";
}
