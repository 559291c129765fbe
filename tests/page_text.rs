//! What a page says and is made of, for tests: its texts, its elements, its links.

/// The page, or a part of it, without its style and its script.
fn content(page: &str) -> String {
    let mut rest = page.to_owned();
    for name in ["style", "script"] {
        if let Some(start) = rest.find(&format!("<{name}>")) {
            let end = rest.rfind(&format!("</{name}>")).unwrap();
            rest.replace_range(start..end, "");
        }
    }
    rest
}

/// The texts between the tags, as a reader sees them.
pub(crate) fn texts(page: &str) -> Vec<String> {
    let content = content(page);
    let texts = content.split('<').filter_map(|part| part.split_once('>'));
    let texts = texts.map(|(_, text)| {
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&quot;", "\"").replace("&amp;", "&")
    });
    texts.filter(|text| !text.trim().is_empty()).collect()
}

/// The names of all elements.
pub(crate) fn elements(page: &str) -> Vec<String> {
    let content = content(page);
    let tags = content.split('<').skip(1);
    let name = |tag: &str| {
        let end = tag.find(|letter: char| !letter.is_ascii_alphanumeric());
        tag[..end.unwrap_or(tag.len())].to_owned()
    };
    tags.map(name).filter(|name| !name.is_empty()).collect()
}

/// The values of an attribute.
pub(crate) fn attributes(page: &str, name: &str) -> Vec<String> {
    let content = content(page);
    let mark = format!(" {name}=\"");
    let values = content.split(mark.as_str()).skip(1);
    values
        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
        .collect()
}
