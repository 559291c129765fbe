//! Words for an assessor's judgement.

use super::{Vocabulary, Word};
use clause_model::submission::Verdict;

/// What an assessor may judge.
pub static VERDICTS: Vocabulary<Verdict> = Vocabulary::new(&[
    Word::new(
        Verdict::F,
        "F",
        "F",
        &[
            "Fully",
            "Fully achieved",
            "Conforming",
            "Conforms",
            "Compliant",
            "Conformity",
            "C",
            "完全符合",
            "符合",
            "合格",
            "完全达到",
            "Opportunity for improvement",
            "改进机会",
        ],
    ),
    Word::new(
        Verdict::L,
        "L",
        "L",
        &[
            "Largely",
            "Largely achieved",
            "Area of concern",
            "Concern",
            "基本符合",
            "大部分符合",
            "大部分达到",
            "关注项",
        ],
    ),
    Word::new(
        Verdict::P,
        "P",
        "P",
        &[
            "Partly",
            "Partially",
            "Partially achieved",
            "Partial",
            "Partially compliant",
            "部分符合",
            "部分达到",
        ],
    ),
    Word::new(
        Verdict::N,
        "N",
        "N",
        &[
            "Not",
            "Not achieved",
            "Not compliant",
            "Non-compliant",
            "不符合",
            "未达到",
        ],
    ),
    Word::new(
        Verdict::Major,
        "Major",
        "严重不符合",
        &[
            "Major nonconformity",
            "Major NC",
            "Major non-conformity",
            "MaNC",
            "Proposed major",
            "Proposed major nonconformity",
            "Major nonconformity (proposed)",
            "严重不符合（建议）",
            "严重不符合项",
            "严重",
            "主要不符合",
        ],
    ),
    Word::new(
        Verdict::Minor,
        "Minor",
        "一般不符合",
        &[
            "Minor nonconformity",
            "Minor NC",
            "Minor non-conformity",
            "MiNC",
            "一般不符合项",
            "一般",
            "轻微不符合",
            "轻微不符合项",
            "次要不符合",
        ],
    ),
]);
