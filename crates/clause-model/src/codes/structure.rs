//! Ids and texts.

diagnostics::codes! {
    /// An id stands for two things.
    ID_DUPLICATE = "id-duplicate", Error,
        message: "the id \"{id}\" is used twice" / "编号“{id}”重复使用",
        help: "give each a different id, or remove one" / "请使用不同的编号，或删除其中一个",
        meaning: "An id must stand for one thing only, or answers and evidence would be attached to the wrong one."
            / "一个编号只能代表一个对象，否则答案和证据会归到错误的对象上。";
}
