/** Of a directory’s requests. Entra ID asks for room for at least 25 a second. */
export const PER_SECOND = 25;
/** What one request may hold: more is a 413. */
export const SCIM_BODY = 1024 * 1024;
export const MOST_OPERATIONS = 200;
/** People who come into a team, or leave it, by one request. */
export const MOST_MEMBERS = 500;
/** Resources on one page. */
export const PAGE = 100;
/** Letters of a filter, and comparisons in it: each “and” of “or” multiplies what is looked for. */
export const FILTER_LENGTH = 1000;
export const FILTER_PARTS = 8;
/** Tokens of a company at a time: one in use, one that takes its place, and a few for trying out. */
export const MOST_TOKENS = 5;
/** Letters of a token’s name. */
export const TOKEN_NAME_LENGTH = 80;
