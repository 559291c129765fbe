//! Fills are told apart without colours and by people who do not see all of them.

use super::*;

const OUTCOMES: [(&str, Colour); 7] = [
    ("F", FULLY),
    ("L", LARGELY),
    ("P", PARTLY),
    ("N", NOT_ACHIEVED),
    ("unresolved", UNRESOLVED),
    ("not yet due", NOT_YET_DUE),
    ("condition absent", CONDITION_ABSENT),
];

const GRADES: [(&str, Colour); 5] = [
    ("major", MAJOR),
    ("minor", MINOR),
    ("concern", CONCERN),
    ("opportunity", OPPORTUNITY),
    ("unresolved", UNRESOLVED),
];

/// How a colour looks to people with full sight and without red, green or blue cones (Machado and others, 2009).
const SIGHTS: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

fn linear(Colour(rgb): Colour) -> [f64; 3] {
    let alone = |shift: u32| luminance(Colour(((rgb >> shift) & 0xff) * 0x0001_0101));
    [alone(16), alone(8), alone(0)]
}

/// A colour in CIELAB, seen with some sight.
fn seen(colour: Colour, sight: &[[f64; 3]; 3]) -> [f64; 3] {
    let light = linear(colour);
    let seen = sight.map(|row| sum(&row, light).clamp(0.0, 1.0));
    let root = |shares: &[f64; 3], white: f64| {
        let part = sum(shares, seen) / white;
        if part > 0.008_856 {
            part.cbrt()
        } else {
            7.787 * part + 16.0 / 116.0
        }
    };
    let x = root(&[0.4124, 0.3576, 0.1805], 0.950_47);
    let y = root(&[0.2126, 0.7152, 0.0722], 1.0);
    let z = root(&[0.0193, 0.1192, 0.9505], 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn sum(shares: &[f64; 3], light: [f64; 3]) -> f64 {
    shares
        .iter()
        .zip(light)
        .map(|(share, one)| share * one)
        .sum()
}

fn apart(one: [f64; 3], other: [f64; 3]) -> f64 {
    let squares = one.iter().zip(other).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn fills_differ_in_greyscale_and_for_the_colour_blind() {
    for fills in [&OUTCOMES[..], &GRADES] {
        for (at, (name, fill)) in fills.iter().enumerate() {
            for (other_name, other) in &fills[..at] {
                let pair = format!("{name} and {other_name}");
                let [light, other_light] = [fill, other].map(|one| seen(*one, &SIGHTS[0])[0]);
                assert!(
                    (light - other_light).abs() >= 6.0,
                    "{pair}: {light} {other_light}"
                );
                for sight in &SIGHTS {
                    let distance = apart(seen(*fill, sight), seen(*other, sight));
                    assert!(distance >= 6.5, "{pair}: {distance}");
                }
            }
        }
    }
}

#[test]
fn texts_read_on_every_fill() {
    let fills = OUTCOMES.iter().chain(&GRADES).map(|(_, fill)| *fill);
    for fill in fills
        .chain(DEGREES)
        .chain([ATTENTION, INPUT, PANEL, ACCENT])
    {
        let ratio = contrast(text_on(fill), fill);
        assert!(ratio >= 4.5, "{fill:?}: {ratio}");
    }
}

#[test]
fn contrast_is_that_of_wcag() {
    let (black, white) = (Colour(0), Colour(0x00ff_ffff));
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    // The grey that WCAG's own examples give 4.54 on white.
    assert!((contrast(Colour(0x0076_7676), white) - 4.54).abs() < 0.01);
}
