/** What a trainer says of a finding that was called mistaken: the check was right, or was wrong. */
export const ALARM_ANSWERS = ["check-right", "check-wrong"] as const;
export type AlarmAnswer = (typeof ALARM_ANSWERS)[number];

/** What others may see a reply for: how someone solved a post that they have solved too, or as an example before they do. */
export const CONSENT_USES = ["others", "example"] as const;
export type ConsentUse = (typeof CONSENT_USES)[number];

export const CONSENTS = ["named", "unnamed", "withdrawn"] as const;
export type Consent = (typeof CONSENTS)[number];
