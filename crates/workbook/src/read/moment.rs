//! Serial numbers of days to dates.

use jiff::civil::{Date, DateTime, date};
use jiff::{SignedDuration, ToSpan};

use crate::book::{DateSystem, Value};

/// Days between day 0 of the two date systems.
const DAYS_1900_TO_1904: f64 = 1462.0;
/// First serial number after 9999-12-31.
const END: f64 = 2_958_466.0;
const MILLISECONDS_PER_DAY: f64 = 86_400_000.0;

/// The value of a number that is shown as a date: a date, unless it is out of range, when it stays
/// the number that it is.
pub(super) fn value(serial: f64, system: DateSystem) -> Value {
    from_serial(serial, system).map_or(Value::Number(serial), Value::Date)
}

/// The moment that a serial number stands for. Serial 0, a mere time of day, is on 1899-12-31.
fn from_serial(serial: f64, system: DateSystem) -> Option<DateTime> {
    let serial = match system {
        DateSystem::From1900 => serial,
        DateSystem::From1904 => serial + DAYS_1900_TO_1904,
    };
    if !(0.0..END).contains(&serial) {
        return None;
    }
    // The 1900 system has a 29 February 1900, number 60, that never was.
    let epoch: Date = if serial < 60.0 {
        date(1899, 12, 31)
    } else {
        date(1899, 12, 30)
    };
    let days = serial.floor();
    let rest = ((serial - days) * MILLISECONDS_PER_DAY).round() as i64;
    let midnight = epoch
        .checked_add((days as i64).days())
        .ok()?
        .to_datetime(jiff::civil::Time::MIN);
    midnight.checked_add(SignedDuration::from_millis(rest)).ok()
}

/// The value of a date in ISO 8601; text if it is none.
pub(super) fn iso(text: &str) -> Value {
    let plain = text.trim().trim_end_matches('Z');
    if let Ok(moment) = plain.parse::<DateTime>() {
        return Value::Date(moment);
    }
    match plain.parse::<Date>() {
        Ok(day) => Value::Date(day.to_datetime(jiff::civil::Time::MIN)),
        Err(_) => Value::Text(text.to_owned()),
    }
}

/// A duration in ISO 8601 (`PT10H30M00S`) as a part of a day.
pub(super) fn iso_duration(text: &str) -> Option<f64> {
    let duration: SignedDuration = text.trim().parse().ok()?;
    Some(duration.as_secs_f64() / 86_400.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_of_both_systems() {
        use DateSystem::{From1900, From1904};
        let cases = [
            (0.5, From1900, "1899-12-31T12:00:00"),
            (1.0, From1900, "1900-01-01T00:00:00"),
            (59.0, From1900, "1900-02-28T00:00:00"),
            (61.0, From1900, "1900-03-01T00:00:00"),
            (46_082.0, From1900, "2026-03-01T00:00:00"),
            (46_082.999_999_999_9, From1900, "2026-03-02T00:00:00"),
            (46_082.25, From1900, "2026-03-01T06:00:00"),
            (44_620.0, From1904, "2026-03-01T00:00:00"),
            (2_958_465.0, From1900, "9999-12-31T00:00:00"),
        ];
        for (serial, system, moment) in cases {
            assert_eq!(
                value(serial, system),
                Value::Date(moment.parse().unwrap()),
                "{serial}"
            );
        }
        for serial in [-1.0, 2_958_466.0, f64::INFINITY] {
            assert_eq!(value(serial, From1900), Value::Number(serial));
        }
    }

    #[test]
    fn iso_dates() {
        for text in ["2026-03-01", "2026-03-01T00:00:00", "2026-03-01T00:00:00Z"] {
            assert_eq!(iso(text), Value::Date(date(2026, 3, 1).at(0, 0, 0, 0)));
        }
        assert_eq!(iso("soon"), Value::Text("soon".into()));
    }
}
