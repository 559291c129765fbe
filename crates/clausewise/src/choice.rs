//! What a call means by the standard, edition, clause or control point that it names.

use crate::codes::call;
use crate::failure::Failure;
use crate::nearest::nearest;
use crate::packs::known_standards;
use clause_model::pack::Library;
use clause_model::{ClauseId, ControlPointId, Edition, EditionId, Language, Standard};

/// An edition together with its standard.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chosen<'a> {
    /// The standard.
    pub(crate) standard: &'a Standard,
    /// The edition.
    pub(crate) edition: &'a Edition,
}

/// A part of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// A clause with its parts.
    Clause(ClauseId),
    /// A control point.
    Point(ControlPointId),
}

/// The standard that is named, or the only one. Where several are known, a standard that exists as a draft alone
/// is taken only by its name.
pub(crate) fn standard<'a>(
    library: &'a Library,
    id: Option<&str>,
) -> Result<&'a Standard, Failure> {
    let known = known_standards(library);
    if let Some(id) = id {
        let unknown = || Failure::call(&call::STANDARD_UNKNOWN, &[("id", id), ("known", &known)]);
        return library.standard(&id.into()).ok_or_else(unknown);
    }
    let published = |standard: &&Standard| {
        let mut editions = standard.editions.iter();
        editions.any(|edition| edition.published.is_some())
    };
    let all: Vec<&Standard> = library.standards.values().collect();
    let issued: Vec<&Standard> = all.iter().copied().filter(published).collect();
    match (all.as_slice(), issued.as_slice()) {
        ([only], _) | (_, [only]) => Ok(only),
        _ => Err(Failure::call(&call::STANDARD_NEEDED, &[("known", &known)])),
    }
}

/// The edition that is named, or the newest of the standard.
pub(crate) fn edition<'a>(
    library: &'a Library,
    standard_id: Option<&str>,
    id: Option<&str>,
) -> Result<Chosen<'a>, Failure> {
    let Some(id) = id else {
        let standard = standard(library, standard_id)?;
        let newest = standard.editions.last();
        let edition = newest.ok_or_else(|| edition_unknown(library, standard_id, ""))?;
        return Ok(Chosen { standard, edition });
    };
    if let Some(given) = standard_id {
        standard(library, Some(given))?;
    }
    let wanted = |standard: &&Standard| standard_id.is_none_or(|id| standard.id.as_str() == id);
    let holders = library.standards.values().filter(wanted);
    let found: Vec<Chosen<'a>> = holders
        .filter_map(|standard| {
            let edition = standard.edition(&EditionId::from(id))?;
            Some(Chosen { standard, edition })
        })
        .collect();
    match found.as_slice() {
        [] => Err(edition_unknown(library, standard_id, id)),
        [only] => Ok(*only),
        several => {
            let ids: Vec<&str> = several.iter().map(|one| one.standard.id.as_str()).collect();
            Err(Failure::call(
                &call::STANDARD_NEEDED,
                &[("known", &ids.join(", "))],
            ))
        }
    }
}

fn edition_unknown(library: &Library, standard_id: Option<&str>, id: &str) -> Failure {
    let wanted = |standard: &&Standard| standard_id.is_none_or(|id| standard.id.as_str() == id);
    let lists: Vec<String> = library
        .standards
        .values()
        .filter(wanted)
        .map(|standard| {
            let ids: Vec<&str> = standard
                .editions
                .iter()
                .map(|edition| edition.id.as_str())
                .collect();
            format!("{} ({})", ids.join(", "), standard.id)
        })
        .collect();
    Failure::call(
        &call::EDITION_NOT_FOUND,
        &[("id", id), ("known", &lists.join("; "))],
    )
}

/// The clause or control point that a text names.
pub(crate) fn part(edition: &Edition, text: &str, language: Language) -> Result<Part, Failure> {
    if let Ok(id) = text.parse::<ControlPointId>()
        && edition.point(&id).is_some()
    {
        return Ok(Part::Point(id));
    }
    match text.parse::<ClauseId>() {
        Ok(id) if edition.clause(&id).is_some() => Ok(Part::Clause(id)),
        _ => Err(part_unknown(edition, text, language)),
    }
}

/// A clause that a text names.
pub(crate) fn clause(
    edition: &Edition,
    text: &str,
    language: Language,
) -> Result<ClauseId, Failure> {
    match part(edition, text, language)? {
        Part::Clause(id) => Ok(id),
        Part::Point(_) => Err(part_unknown(edition, text, language)),
    }
}

fn part_unknown(edition: &Edition, text: &str, language: Language) -> Failure {
    let near = near_parts(edition, text).join(", ");
    let edition = edition.title.get(language);
    let arguments = [
        ("edition", edition),
        ("id", text),
        ("nearest", near.as_str()),
    ];
    Failure::call(&call::CLAUSE_NOT_FOUND, &arguments)
}

/// What stands beside a clause that does not exist: its siblings, else ids alike, else the chapters.
fn near_parts(edition: &Edition, text: &str) -> Vec<String> {
    let clauses = || edition.clauses.iter().map(|clause| &clause.id);
    let clause = text
        .split(['-', '–'])
        .next()
        .and_then(|text| text.parse::<ClauseId>().ok());
    let above = clause.and_then(|clause| clause.parent());
    if let Some(above) = above.filter(|above| edition.clause(above).is_some()) {
        let siblings = clauses().filter(|id| id.parent().as_ref() == Some(&above));
        return siblings.map(ToString::to_string).collect();
    }
    let points = edition.points.iter().map(|point| point.id.to_string());
    let known: Vec<String> = clauses().map(ToString::to_string).chain(points).collect();
    let alike = nearest(text, known.iter().map(String::as_str));
    if alike.is_empty() {
        clauses()
            .filter(|id| id.depth() == 1)
            .map(ToString::to_string)
            .collect()
    } else {
        alike.into_iter().map(str::to_owned).collect()
    }
}

/// A list of clauses such as `8-9,6.1`: numbers, and ranges of chapters.
pub(crate) fn clauses(
    edition: &Edition,
    text: &str,
    language: Language,
) -> Result<Vec<ClauseId>, Failure> {
    let mut chosen = Vec::new();
    for piece in text
        .split([',', '，', '、'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
    {
        match piece.split_once(['-', '–']) {
            Some((first, last)) => {
                chosen.extend(range(edition, first.trim(), last.trim(), language)?);
            }
            None => chosen.push(clause(edition, piece, language)?),
        }
    }
    if chosen.is_empty() {
        return Err(part_unknown(edition, text, language));
    }
    chosen.sort();
    chosen.dedup();
    Ok(chosen)
}

/// The clauses from one to another of the same depth, in the edition's order.
fn range(
    edition: &Edition,
    first: &str,
    last: &str,
    language: Language,
) -> Result<Vec<ClauseId>, Failure> {
    let (from, to) = (
        clause(edition, first, language)?,
        clause(edition, last, language)?,
    );
    let depth = from.depth();
    let ids = edition.clauses.iter().map(|clause| &clause.id);
    let between = ids.filter(|id| id.depth() == depth && from <= **id && **id <= to);
    let chosen: Vec<ClauseId> = between.cloned().collect();
    if chosen.is_empty() || to.depth() != depth {
        return Err(part_unknown(edition, &format!("{first}-{last}"), language));
    }
    Ok(chosen)
}
