/** Webhooks of a company at a time. */
export const MOST_WEBHOOKS = 5;
export const URL_LENGTH = 1000;
/** Days for which the secret before the newest signs too. */
export const BOTH_SIGN_DAYS = 7;
/** Days for which a delivery is tried. */
export const TRIED_DAYS = 3;
/** Days without anything arriving after which a webhook is switched off. */
export const FAILING_DAYS = 5;
/** Days for which deliveries are kept. */
export const KEPT_DAYS = 30;
/** Deliveries of one page of the log. */
export const LOG_PAGE = 50;
/** Letters of an answer that are kept. */
export const ANSWER_LENGTH = 200;

export const DAY_MS = 86_400_000;
