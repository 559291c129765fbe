//! Intervals of periodic practices, in months. Shorter ones count as a month, the shortest that the method
//! knows, and days and weeks are rounded down to whole months.

use super::numeral::in_digits;
use crate::grid::Content;
use crate::words::normalise;

/// Words for intervals.
const NAMED: &[(u32, &[&str])] = &[
    (
        1,
        &[
            "daily",
            "every day",
            "weekly",
            "every week",
            "once a week",
            "biweekly",
            "fortnightly",
            "every fortnight",
            "每天",
            "每日",
            "每周",
            "周度",
            "每周一次",
            "每两周",
            "双周",
            "monthly",
            "every month",
            "once a month",
            "每月",
            "月度",
            "每月一次",
        ],
    ),
    (2, &["every two months", "bimonthly", "每两个月", "双月"]),
    (
        3,
        &[
            "quarterly",
            "every quarter",
            "每季",
            "每季度",
            "季度",
            "每季度一次",
        ],
    ),
    (
        6,
        &[
            "half-yearly",
            "half yearly",
            "every half year",
            "biannually",
            "six-monthly",
            "twice a year",
            "semi-annually",
            "semiannual",
            "every six months",
            "半年",
            "每半年",
            "半年度",
            "每半年一次",
        ],
    ),
    (
        12,
        &[
            "yearly",
            "12-monthly",
            "annually",
            "annual",
            "every year",
            "once a year",
            "每年",
            "年度",
            "一年",
            "每年一次",
        ],
    ),
    (24, &["every two years", "biennially", "每两年", "两年"]),
    (36, &["every three years", "三年", "每三年"]),
];

/// The months that a cell states: "12", "12 months", "2 years", "annually", "每季度".
pub(crate) fn read_months(content: &Content) -> Option<u32> {
    let text = content.text()?;
    if text.contains('.') {
        return None;
    }
    let normal = normalise(&in_digits(
        &text,
        &['天', '日', '周', '星', '个', '季', '月', '年'],
    ));
    let named = NAMED
        .iter()
        .find(|(_, words)| words.iter().any(|word| normalise(word) == normalise(&text)));
    if let Some((months, _)) = named {
        return Some(*months);
    }
    let plain: String = normal
        .trim_start_matches("every")
        .trim_start_matches('每')
        .to_owned();
    let digits = plain.chars().take_while(char::is_ascii_digit).count();
    let (number, unit) = plain.split_at_checked(digits)?;
    let number: u32 = number.parse().ok()?;
    let months = match unit {
        "day" | "days" | "d" | "天" | "日" => whole_months(number)?,
        "week" | "weeks" | "w" | "周" | "星期" | "个星期" => {
            whole_months(number.checked_mul(7)?)?
        }
        "quarter" | "quarters" | "季" | "季度" | "个季度" => number.checked_mul(3)?,
        "" | "month" | "months" | "m" | "个月" | "月" => number,
        "year" | "years" | "y" | "年" => number.checked_mul(12)?,
        _ => return None,
    };
    (1..=120).contains(&months).then_some(months)
}

/// Days as whole months, rounded down, and at least one.
fn whole_months(days: u32) -> Option<u32> {
    let months = days.checked_mul(12)? / 365;
    (days > 0).then_some(months.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_in_months() {
        for (text, expected) in [
            ("12", Some(12)),
            ("12 months", Some(12)),
            ("2 years", Some(24)),
            ("Annually", Some(12)),
            ("每季度", Some(3)),
            ("6个月", Some(6)),
            ("十二个月", Some(12)),
            ("每六个月", Some(6)),
            ("三年", Some(36)),
            ("每两年", Some(24)),
            ("every 6 months", Some(6)),
            ("weekly", Some(1)),
            ("1 week", Some(1)),
            ("6 weeks", Some(1)),
            ("每周", Some(1)),
            ("每月", Some(1)),
            ("每季度", Some(3)),
            ("每半年", Some(6)),
            ("每年", Some(12)),
            ("half-yearly", Some(6)),
            ("90 days", Some(2)),
            ("365 days", Some(12)),
            ("2 quarters", Some(6)),
            ("0 days", None),
            ("0 weeks", None),
            ("0", None),
            ("often", None),
            ("1.5", None),
        ] {
            let content = Content::Text(text.to_owned());
            assert_eq!(read_months(&content), expected, "{text}");
        }
    }
}
