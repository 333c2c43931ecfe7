/** How good the news is for its reader: chips, notices and figures have its colour. */
export type Tone = "ok" | "warn" | "bad" | "info" | "idle";
