/** Integrations of a company that haven’t ended. */
export const MOST_INTEGRATIONS = 20;

export const INTEGRATION_NAME_LENGTH = 60;

/** Longer than any secret that Slack or Teams gives out. */
export const SECRET_LENGTH = 200;

/** How far a request’s time may be from ours. Source: Slack, “Verifying requests from Slack”. */
export const MOST_SECONDS_APART = 300;

/** How long a link to confirm an account is good. */
export const LINK_MINUTES = 15;

/** How much of what Slack calls a person or workspace is kept. */
export const ACCOUNT_NAME_LENGTH = 80;
