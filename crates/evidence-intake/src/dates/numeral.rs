//! Numbers written in Chinese: 二〇一一, 十二, 二十一.

/// Signs that belong to a number.
const SIGNS: &str = "〇○零一二三四五六七八九十两";

/// The digit of a sign; ten is none.
fn digit(sign: char) -> Option<u32> {
    match sign {
        '〇' | '○' | '零' => Some(0),
        '两' => Some(2),
        _ => {
            let at = "一二三四五六七八九"
                .chars()
                .position(|known| known == sign)?;
            u32::try_from(at + 1).ok()
        }
    }
}

/// A number of digits one after the other, or of tens and ones.
pub(super) fn number(text: &str) -> Option<u32> {
    let signs: Vec<char> = text.chars().collect();
    let value = |signs: &[char]| {
        signs.iter().try_fold(0u32, |sum, sign| {
            sum.checked_mul(10)?.checked_add(digit(*sign)?)
        })
    };
    let Some(ten) = signs.iter().position(|sign| *sign == '十') else {
        return (!signs.is_empty()).then(|| value(&signs)).flatten();
    };
    let (tens, ones) = (signs.get(..ten)?, signs.get(ten + 1..)?);
    let tens = if tens.is_empty() { 1 } else { value(tens)? };
    (tens <= 9 && ones.len() <= 1).then(|| Some(tens * 10 + value(ones)?))?
}

/// A text in which the numbers before the given units stand in digits: "二〇一一年三月" with 年 and 月.
pub(super) fn in_digits(text: &str, units: &[char]) -> String {
    let mut written = String::new();
    let mut run = String::new();
    for sign in text.chars() {
        if SIGNS.contains(sign) {
            run.push(sign);
            continue;
        }
        let read = number(&run).filter(|_| units.contains(&sign));
        match read {
            Some(number) => written += &number.to_string(),
            None => written += &run,
        }
        run.clear();
        written.push(sign);
    }
    written + &run
}

#[cfg(test)]
mod tests {
    use super::{in_digits, number};

    #[test]
    fn chinese_numbers() {
        for (text, expected) in [
            ("二〇一一", Some(2011)),
            ("二○一二", Some(2012)),
            ("三", Some(3)),
            ("十", Some(10)),
            ("十二", Some(12)),
            ("二十", Some(20)),
            ("三十一", Some(31)),
            ("两", Some(2)),
            ("", None),
            ("十一二", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
        let units = ['年', '月', '日'];
        assert_eq!(in_digits("二〇一一年三月五日", &units), "2011年3月5日");
        assert_eq!(in_digits("2011年第一季度", &units), "2011年第一季度");
    }
}
