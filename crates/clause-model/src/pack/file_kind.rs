//! What a file of a packs' folder is, by its path alone.

/// The kind of a file and where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind<'a> {
    /// The method.
    Method,
    /// A standard's own file.
    Standard(&'a str),
    /// A mapping: the standard's folder and the file's name.
    Mapping(&'a str, &'a str),
    /// A file of an edition: the standard's folder, the edition's, and which one.
    Edition(&'a str, &'a str, EditionPart),
    /// A file of a succession: the standard's folder, the succession's, and which one.
    Succession(&'a str, &'a str, SuccessionPart),
    /// A file of no kind that packs have.
    Unknown,
    /// Not a pack's file at all: other than JSON, hidden, or a schema.
    Ignored,
}

/// A file of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EditionPart {
    Edition,
    Rules,
    Packages,
    Clause,
}

/// A file of a succession.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SuccessionPart {
    Comparisons,
    Rows,
}

impl FileKind<'_> {
    /// The kind of a file by its path below the packs' folder.
    pub(super) fn of(path: &str) -> FileKind<'_> {
        let segments: Vec<&str> = path.split('/').collect();
        let hidden = segments.iter().any(|segment| segment.starts_with('.'));
        let json = path.strip_suffix(".json").is_some();
        if hidden || !json || segments.first() == Some(&"schemas") {
            return FileKind::Ignored;
        }
        match segments.as_slice() {
            ["method.json"] => FileKind::Method,
            [standard, "standard.json"] => FileKind::Standard(standard),
            [standard, name] if name.starts_with("mapping-") => FileKind::Mapping(standard, name),
            [standard, folder, name] if folder.starts_with("succession-") => {
                SuccessionPart::of(name).map_or(FileKind::Unknown, |part| {
                    FileKind::Succession(standard, folder, part)
                })
            }
            [standard, folder, name] => EditionPart::of(name).map_or(FileKind::Unknown, |part| {
                FileKind::Edition(standard, folder, part)
            }),
            _ => FileKind::Unknown,
        }
    }
}

impl EditionPart {
    fn of(name: &str) -> Option<Self> {
        match name {
            "edition.json" => Some(EditionPart::Edition),
            "rules.json" => Some(EditionPart::Rules),
            "work-packages.json" => Some(EditionPart::Packages),
            _ => name.starts_with("clause-").then_some(EditionPart::Clause),
        }
    }
}

impl SuccessionPart {
    fn of(name: &str) -> Option<Self> {
        match name {
            "comparisons.json" => Some(SuccessionPart::Comparisons),
            "dropped.json" => Some(SuccessionPart::Rows),
            _ => name.starts_with("clause-").then_some(SuccessionPart::Rows),
        }
    }
}
