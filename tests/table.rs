//! Readable tables: a line per row, cells between bars.

/// The rows of a table without its header, each with its cells trimmed.
pub(crate) fn rows(table: &str) -> Vec<Vec<&str>> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .skip(1)
        .map(|line| line.split('|').map(str::trim).collect())
        .collect()
}

/// A table as a comma-separated file, header included.
pub(crate) fn csv(table: &str) -> String {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let quoted = |cell: &str| format!("\"{}\"", cell.trim().replace('"', "\"\""));
    let line = |line: &str| line.split('|').map(quoted).collect::<Vec<_>>().join(",");
    lines.map(|row| line(row) + "\r\n").collect()
}
