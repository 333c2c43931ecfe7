/** Of one token’s requests, in the long run. */
export const API_PER_SECOND = 25;
/** What one request may hold: more is a 413. */
export const API_BODY = 128 * 1024;
/** Questions of one request. */
export const MOST_QUESTIONS = 100;
/** Tokens of a company at a time, without those that are being replaced. */
export const MOST_API_TOKENS = 10;
/** Days for which a token holds that another has taken the place of. */
export const ROTATION_DAYS = 7;
/** People of one page of a list. */
export const API_PAGE = 100;
/** Groups that a company can have kept. */
export const MOST_GROUPS = 40;
/** Characters of a group’s name, and of a provider’s address and token. */
export const GROUP_NAME_LENGTH = 100;
export const BASE_URL_LENGTH = 500;
export const GROUP_TOKEN_LENGTH = 4000;
