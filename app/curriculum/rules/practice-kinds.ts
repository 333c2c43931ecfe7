/** What can be done about a post. */
export const DECISIONS = ["reply", "escalate", "leave"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a post is. */
export const POST_FORMS = ["comment", "mention", "review", "message", "video-comment"] as const;
export type PostForm = (typeof POST_FORMS)[number];

/** What is asked of somebody about a post: to decide, to write as well, or to write the worst reply and then repair it. */
export const POST_ASKS = ["decision", "writing", "worst"] as const;
export type PostAsks = (typeof POST_ASKS)[number];

export const SAMPLE_QUALITIES = ["strong", "middling", "critical"] as const;
export type SampleQuality = (typeof SAMPLE_QUALITIES)[number];

/** By what a reply is judged, each from 0 to 3. */
export const CRITERIA = ["acknowledges", "honest", "next-step", "voice", "plain"] as const;
export type Criterion = (typeof CRITERIA)[number];

export const SCORES = [0, 1, 2, 3] as const;
export type Score = (typeof SCORES)[number];

/** What fails a reply, whatever its scores. */
export const CRITICAL_FAILS = [
  "wrong-account",
  "personal-data",
  "off-limits",
  "untrue",
  "unsafe",
  "unkind",
] as const;
export type CriticalFail = (typeof CRITICAL_FAILS)[number];

/** What comes of a reply that is judged: it counts, it may be written once more, or the post is for another shift. */
export const REPLY_VERDICTS = ["approve", "again", "fail"] as const;
export type ReplyVerdict = (typeof REPLY_VERDICTS)[number];
