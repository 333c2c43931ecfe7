/** The demo's day in tests: a Saturday morning. Its history is made relative to it. */
export const DEMO_DAY = new Date("2026-11-21T10:00:00.000Z");
