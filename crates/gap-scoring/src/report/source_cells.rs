//! Source cells in words: those of one sheet together, so that a row with many of them stays readable.

use clause_model::Language;
use diagnostics::Place;

/// Places, a line per sheet with its cells, in the order in which they come first.
pub(super) fn describe(places: &[&Place], language: Language) -> String {
    let mut lines: Vec<(Place, Vec<&str>)> = Vec::new();
    for place in places {
        let sheet = Place {
            cell: None,
            column: None,
            ..(*place).clone()
        };
        let known = lines.iter().position(|(other, _)| *other == sheet);
        let at = known.unwrap_or_else(|| {
            lines.push((sheet, Vec::new()));
            lines.len() - 1
        });
        let cells = &mut lines[at].1;
        if let Some(cell) = place.cell.as_deref()
            && !cells.contains(&cell)
        {
            cells.push(cell);
        }
    }
    let line = |(sheet, cells): &(Place, Vec<&str>)| {
        let sheet = sheet.describe(language);
        let cells = cells.join(language.pick(", ", "、"));
        match cells.as_str() {
            "" => sheet,
            cells => language.pick(format!("{sheet}: {cells}"), format!("{sheet}：{cells}")),
        }
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::describe;
    use clause_model::Language;
    use diagnostics::Place;

    #[test]
    fn cells_of_a_sheet_stand_together() {
        let cell = |sheet: &str, cell: &str| Place::cell("a.xlsx", sheet, cell).in_column("Answer");
        let places = [
            cell("Questionnaire", "H3"),
            cell("Register", "B2"),
            cell("Questionnaire", "H4"),
            cell("Questionnaire", "H3"),
            Place::file("b.csv").at_line(7),
        ];
        let places: Vec<&Place> = places.iter().collect();
        assert_eq!(
            describe(&places, Language::En),
            "a.xlsx, sheet Questionnaire: H3, H4\na.xlsx, sheet Register: B2\nb.csv, line 7"
        );
        assert_eq!(
            describe(&places[1..2], Language::Zh),
            "a.xlsx，工作表“Register”：B2"
        );
    }
}
