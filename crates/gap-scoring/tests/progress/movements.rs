//! Every pair of outcomes, and every demand.

use clause_model::Language;
use gap_scoring::outcome::Outcome;
use gap_scoring::progress::{Demand, Movement};
use std::collections::BTreeSet;

/// Before down, after across. C closed, B better, U unchanged, W worse, O opened, L left out.
const TABLE: &str = "
before     | F | L | P | N | unresolved | not yet due | condition absent
F          | U | O | O | O | O          | W           | U
L          | C | U | W | W | W          | L           | L
P          | C | B | U | W | W          | L           | L
N          | C | B | B | U | U          | L           | L
unresolved | C | B | B | W | U          | L           | L
not yet due | B | O | O | O | O         | U           | U
condition absent | U | O | O | O | O    | U           | U
";

fn letter(movement: Movement) -> &'static str {
    match movement {
        Movement::Closed => "C",
        Movement::Better => "B",
        Movement::Unchanged => "U",
        Movement::Worse => "W",
        Movement::Opened => "O",
        Movement::LeftOut => "L",
        Movement::NewDemand => "new",
        Movement::DemandRaised => "raised",
        Movement::DemandEased => "eased",
    }
}

fn outcome(words: &str) -> Outcome {
    let mut all = Outcome::ALL.into_iter();
    all.find(|one| one.words(Language::En) == words)
        .expect(words)
}

/// Every pair of outcomes with its cell of the table.
fn cells() -> Vec<(Outcome, Outcome, &'static str)> {
    let mut lines = TABLE.trim().lines();
    let cut = |line: &'static str| line.split('|').map(str::trim).collect::<Vec<_>>();
    let after: Vec<Outcome> = cut(lines.next().unwrap())[1..]
        .iter()
        .map(|words| outcome(words))
        .collect();
    let mut cells = Vec::new();
    for line in lines {
        let row = cut(line);
        let before = outcome(row[0]);
        assert_eq!(row.len(), after.len() + 1, "{line}");
        cells.extend(
            after
                .iter()
                .zip(&row[1..])
                .map(|(after, cell)| (before, *after, *cell)),
        );
    }
    assert_eq!(cells.len(), 49);
    cells
}

#[test]
fn every_pair_of_outcomes_has_its_movement() {
    for (before, after, expected) in cells() {
        let movement = Movement::between(before, after);
        assert_eq!(letter(movement), expected, "{before:?} to {after:?}");
        let same = Movement::under(Demand::Same, before, after);
        assert_eq!(same, movement, "{before:?} to {after:?}");
    }
}

#[test]
fn what_the_demand_may_have_done_is_not_put_down_to_the_organisation() {
    for (before, after, same) in cells() {
        let raised = letter(Movement::under(Demand::More, before, after));
        let eased = letter(Movement::under(Demand::Less, before, after));
        let (expected_raised, expected_eased) = match same {
            "O" | "W" => ("raised", same),
            "C" | "B" => (same, "eased"),
            _ => (same, same),
        };
        assert_eq!(raised, expected_raised, "{before:?} to {after:?}");
        assert_eq!(eased, expected_eased, "{before:?} to {after:?}");
    }
}

#[test]
fn closed_means_fully_achieved_and_nothing_else() {
    for (before, after, _) in cells() {
        let closed = Movement::between(before, after) == Movement::Closed;
        assert_eq!(closed, before.is_gap() && after == Outcome::Fully);
    }
}

#[test]
fn every_movement_has_a_name_and_a_meaning_of_its_own_in_both_languages() {
    let of = |say: fn(Movement, Language) -> &'static str| {
        let texts = Language::ALL.into_iter().flat_map(|language| {
            Movement::ALL
                .into_iter()
                .map(move |movement| say(movement, language))
        });
        texts.collect::<BTreeSet<_>>().len()
    };
    assert_eq!(of(Movement::name), 18);
    assert_eq!(of(Movement::meaning), 18);
}
