//! Every part of a workbook as text, whatever programs show of it: sheets, strings, drawings, document properties.

use flate2::read::DeflateDecoder;
use std::collections::BTreeMap;
use std::io::Read as _;

const DIRECTORY_END: [u8; 4] = *b"PK\x05\x06";
const ENTRY: [u8; 4] = *b"PK\x01\x02";

/// The names and texts of all parts of a package, one after the other.
pub(crate) fn package_text(package: &[u8]) -> String {
    let mut text = String::new();
    for (name, part) in parts(package) {
        text += &[name.as_str(), "\n", &part, "\n"].concat();
    }
    text
}

/// A text as markup means it.
pub(crate) fn unescaped(markup: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let plain = |text: String, (name, plain): (&str, &str)| text.replace(name, plain);
    named.into_iter().fold(markup.to_owned(), plain)
}

/// The texts of all parts of a package by name.
pub(crate) fn parts(package: &[u8]) -> BTreeMap<String, String> {
    let end = package.windows(4).rposition(|four| four == DIRECTORY_END);
    let end = end.unwrap();
    let count = number(package, end + 10, 2);
    let mut at = number(package, end + 16, 4);
    let mut parts = BTreeMap::new();
    for _ in 0..count {
        assert_eq!(package[at..at + 4], ENTRY);
        let lengths = [28, 30, 32].map(|field| number(package, at + field, 2));
        let name = &package[at + 46..at + 46 + lengths[0]];
        let name = std::str::from_utf8(name).unwrap().to_owned();
        parts.insert(name, content(package, at));
        at += 46 + lengths.iter().sum::<usize>();
    }
    parts
}

/// What an entry of the directory holds.
fn content(package: &[u8], entry: usize) -> String {
    let (method, length) = (
        number(package, entry + 10, 2),
        number(package, entry + 20, 4),
    );
    let local = number(package, entry + 42, 4);
    let start = local + 30 + number(package, local + 26, 2) + number(package, local + 28, 2);
    let packed = &package[start..start + length];
    let mut bytes = Vec::new();
    match method {
        0 => bytes.extend(packed),
        8 => drop(DeflateDecoder::new(packed).read_to_end(&mut bytes).unwrap()),
        other => panic!("compressed by method {other}"),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A number as packages store it: the lowest byte first.
fn number(bytes: &[u8], at: usize, length: usize) -> usize {
    let bytes = bytes[at..at + length].iter().rev();
    bytes.fold(0, |number, byte| number << 8 | usize::from(*byte))
}
