//! XML as a stream of opened and closed elements and text, with everything resolved: empty
//! elements are opened and closed, entities and CDATA are text.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Deepest nesting of elements. Deeper ones are made to exhaust memory.
const MAX_DEPTH: usize = 256;

/// What comes next.
pub(super) enum Piece<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// An element ends.
    Close,
    /// Text.
    Text(Cow<'a, str>),
    /// Nothing more.
    End,
}

/// The beginning of an element.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Whether this is its name, without prefix.
    pub(super) fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }

    /// Its name, without prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.0
            .attributes()
            .with_checks(false)
            .flatten()
            .find_map(|attribute| {
                (attribute.key.local_name().as_ref() == name)
                    .then(|| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
                    .flatten()
                    .map(Cow::into_owned)
            })
    }

    /// An attribute by its name with prefix, where two attributes differ only in that.
    pub(super) fn prefixed(&self, name: &str) -> Option<String> {
        let attribute = self.0.try_get_attribute(name).ok().flatten()?;
        attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .ok()
            .map(Cow::into_owned)
    }

    /// An attribute that is a number.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    pub(super) fn flag(&self, name: &str) -> bool {
        matches!(self.attribute(name).as_deref(), Some("1" | "true"))
    }
}

/// A stream of XML.
pub(super) struct Markup<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Markup<'a> {
    /// The stream of a part's text.
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// What comes next, or why the XML is not well-formed.
    pub(super) fn next(&mut self) -> Result<Piece<'a>, String> {
        loop {
            match self
                .reader
                .read_event()
                .map_err(|error| error.to_string())?
            {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err("elements are nested too deeply".to_owned());
                    }
                    return Ok(Piece::Open(Element(start)));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Piece::Close);
                }
                Event::Text(text) => return Ok(Piece::Text(text.xml10_content())),
                Event::CData(text) => return Ok(Piece::Text(text.xml10_content())),
                Event::GeneralRef(reference) => {
                    if let Ok(Some(character)) = reference.resolve_char_ref() {
                        return Ok(Piece::Text(character.to_string().into()));
                    }
                    let name = reference.into_inner();
                    let known = quick_xml::escape::resolve_predefined_entity(&name);
                    let text = known.ok_or_else(|| format!("the entity {name} is not known"))?;
                    return Ok(Piece::Text(text.into()));
                }
                Event::Eof if self.depth > 0 => return Err("an element is not closed".to_owned()),
                Event::Eof => return Ok(Piece::End),
                Event::Empty(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
    }

    /// All text up to the end of the element that was just opened.
    pub(super) fn text(&mut self) -> Result<String, String> {
        let outer = self.depth.saturating_sub(1);
        let mut text = String::new();
        loop {
            match self.next()? {
                Piece::Text(piece) => text.push_str(&piece),
                Piece::Close if self.depth == outer => return Ok(text),
                Piece::End => return Ok(text),
                Piece::Open(_) | Piece::Close => {}
            }
        }
    }

    /// Passes over the element that was just opened.
    pub(super) fn skip(&mut self) -> Result<(), String> {
        let outer = self.depth.saturating_sub(1);
        loop {
            match self.next()? {
                Piece::Close if self.depth == outer => return Ok(()),
                Piece::End => return Ok(()),
                _ => {}
            }
        }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }
}
