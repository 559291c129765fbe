//! Numbers that merely count rows: 1, 2, 3 and so on, in each section from 1 again or not. They look like
//! the numbers of chapters and are none.

use super::parse_at_start;
use crate::grid::Content;
use std::collections::BTreeSet;

/// How many counted cells make every whole number of the column a count, gaps or not.
const CERTAIN: usize = 3;
/// How many chapters must be followed by clauses of theirs for a column to be one of contents.
const CONTENTS: usize = 2;

/// The places at which a column counts, among its cells from top to bottom. What stands between, such as
/// the headings of sections, does not interrupt a count.
pub(crate) fn counted<T: Copy + Ord>(cells: &[(T, &Content)]) -> BTreeSet<T> {
    if lists_contents(cells) {
        return BTreeSet::new();
    }
    let mut runs: Vec<Vec<T>> = Vec::new();
    let mut next = 1;
    for (at, number) in numbers(cells) {
        if number == 1 {
            runs.push(vec![at]);
        } else if number == next && !runs.is_empty() {
            runs.last_mut().into_iter().for_each(|run| run.push(at));
        } else {
            continue;
        }
        next = number + 1;
    }
    if runs.iter().all(|run| run.len() < 2) {
        return BTreeSet::new();
    }
    let found: BTreeSet<T> = runs.into_iter().flatten().collect();
    if found.len() < CERTAIN {
        return found;
    }
    numbers(cells).map(|(at, _)| at).collect()
}

/// A table of contents: chapters in order, each above its own clauses.
fn lists_contents<T: Copy>(cells: &[(T, &Content)]) -> bool {
    let texts: Vec<String> = cells.iter().filter_map(|(_, c)| c.text()).collect();
    let ones = texts.iter().filter(|text| whole(text) == Some(1)).count();
    let heads = texts.windows(2).filter(|pair| {
        let (above, below) = (&pair[0], &pair[1]);
        let clause = parse_at_start(below)
            .map(|id| id.clause)
            .unwrap_or_default();
        let chapter = clause.split_once('.').map(|(chapter, _)| chapter);
        whole(above).is_some() && chapter == Some(above.trim_matches('.'))
    });
    ones < 2 && heads.count() >= CONTENTS
}

fn numbers<'c, T: Copy>(cells: &'c [(T, &Content)]) -> impl Iterator<Item = (T, u32)> + 'c {
    let read = cells.iter().map(|(at, content)| (*at, content.text()));
    read.filter_map(|(at, text)| Some((at, whole(&text?)?)))
}

/// A whole number and nothing else: "3", "3.", "(3)", "3、".
fn whole(text: &str) -> Option<u32> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = (1..=3).contains(&bare.len()) && bare.chars().all(|c| c.is_ascii_digit());
    bare.parse().ok().filter(|_| digits)
}

#[cfg(test)]
mod tests {
    use super::counted;
    use crate::grid::Content;

    #[test]
    fn where_a_column_counts() {
        for (cells, expected) in [
            ("8.1 Incidents|1|2|3|4|9.2 Changes|1|2", "1 2 3 4 6 7"),
            ("8.1|1|2|8.2|3|4", "1 2 4 5"),
            ("8.1|1.|2.|3.|5.", "1 2 3 4"),
            ("8.1|（1）|（2）|8.2|（1）", "1 2 4"),
            ("4|5|6|7|8|9", ""),
            ("4.1|4.2|5", ""),
            ("1|2|3|4|4.1|4.2|5|6|6.1", ""),
            ("1|8.1", ""),
            ("1|1|1", ""),
            ("1|2|3", "0 1 2"),
        ] {
            let contents: Vec<Content> = cells
                .split('|')
                .map(|text| Content::Text(text.to_owned()))
                .collect();
            let cells_at: Vec<(usize, &Content)> = contents.iter().enumerate().collect();
            let read: Vec<String> = counted(&cells_at).iter().map(usize::to_string).collect();
            assert_eq!(read.join(" "), expected, "{cells}");
        }
    }
}
