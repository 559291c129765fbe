//! Events that several control points are about.

diagnostics::codes! {
    /// An event is referred to that does not exist.
    EVENT_UNKNOWN = "event-unknown", Error,
        message: "edition {edition} has no event \"{id}\"" / "{edition}版没有事件“{id}”",
        help: "correct the id, or add the event to `events` in rules.json" / "请更正编号，或在rules.json的“events”中补上该事件",
        meaning: "Records of the event at one point could not be set against an answer at another that it has not occurred."
            / "某控制点上的事件记录将无法与另一控制点“未发生”的回答相互印证。";
    /// An event on a point that is always due.
    EVENT_UNFOUNDED = "event-unfounded", Error,
        message: "control point {point} names an event, but is due whether it occurs or not" / "控制点{point}注明了事件，但无论事件是否发生都须满足",
        help: "choose the trigger `on-event`, `periodic` or `conditional`, or remove the event"
            / "请将触发方式设为“on-event”、“periodic”或“conditional”，或删除该事件",
        meaning: "Only where an answer may say that something has not occurred, is not yet due or does not apply can records elsewhere contradict it."
            / "只有可回答“未发生”“未到期”或“条件不存在”的控制点，其他处的记录才可能与回答矛盾。";
    /// An event joins fewer than two points.
    EVENT_ALONE = "event-alone", Error,
        message: "event \"{event}\" joins fewer than two control points" / "事件“{event}”关联的控制点不足两个",
        help: "name it at every point that it concerns, or remove it" / "请在其所涉及的每个控制点上注明，或删除该事件",
        meaning: "An event serves to compare what is said of it at different points." / "事件用于比较不同控制点上对它的说法。";
    /// An event implies itself.
    EVENT_CIRCULAR = "event-circular", Error,
        message: "event \"{event}\" implies itself" / "事件“{event}”循环地包含自身",
        help: "take one step of the circle out of `implies`; what always occurs together is one event"
            / "请从“implies”中去掉循环的一环；总是同时发生的应作为同一事件",
        meaning: "Which of two events shows the other could not be told." / "将无法判断两个事件中哪一个证明另一个。";
}
