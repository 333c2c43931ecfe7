/** How good what is said is for whom it is said to: chips, notices and figures have its colour. */
export type Tone = "ok" | "warn" | "bad" | "info" | "idle";
