/** Whose form of OpenID Connect a company’s provider speaks. */
export const PROVIDERS = ["entra", "okta", "google", "other"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Whether a company’s people may sign in by it, or have to. */
export const USES = ["off", "offered", "required"] as const;
export type Use = (typeof USES)[number];

/** What a claim gives. */
export const GIVES = ["member", "team-manager", "manager"] as const;
export type Gives = (typeof GIVES)[number];
