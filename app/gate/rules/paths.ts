/** Where other programs ask; their token says of which company. */
export const API = "/api/v1";

/** Where managers make, replace and end their company’s tokens. */
export const TOKENS = "/clearance/api";

/** Where they add webhooks, see what was sent, and remove them. */
export const WEBHOOKS = "/clearance/webhooks";

/** Where managers have groups kept in their company’s identity provider. */
export const GROUPS = "/clearance/groups";
