import type { Door } from "./access";

/** What everybody may open, signed in or not. */
export const OPEN_DOORS: readonly Door[] = [
  // Whoever somebody is: it asks for a company’s token.
  ...[
    ["ServiceProviderConfig"],
    ["ResourceTypes/:id?", "ResourceTypes"],
    ["Schemas/:id?", "Schemas"],
    ["Users"],
    ["Users/:id", "Users/1"],
    ["Groups"],
    ["Groups/:id", "Groups/1"],
  ].map(([route = "", at = route]): Door => ({
    route: `scim/v2/${route}`,
    path: () => `/scim/v2/${at}`,
    roles: "everyone",
    get: [401],
    ...(/^(Users|Groups)/.test(route) && { post: { fields: () => ({}), statuses: [401] } }),
  })),
  {
    route: "scim/*",
    path: () => "/scim/v2/Bulk",
    roles: "everyone",
    get: [401],
    post: { fields: () => ({}), statuses: [401] },
  },
  {
    route: "api/v1/gate",
    path: () => "/api/v1/gate?person=a@example.test&channel=x&action=reply",
    roles: "everyone",
    get: [401],
    post: { fields: () => ({}), statuses: [401] },
  },
  ...["clearances", "people", "enrolments", "teams"].map((list): Door => ({
    route: `api/v1/${list}`,
    path: () => `/api/v1/${list}`,
    roles: "everyone",
    get: [401],
    post: { fields: () => ({}), statuses: [405] },
  })),
  ...["slack", "teams-chat"].map((chat): Door => ({
    route: `api/v1/${chat}/:integration`,
    path: () => `/api/v1/${chat}/none`,
    roles: "everyone",
    get: [405],
    post: { fields: () => ({ text: "" }), statuses: [401] },
  })),
  {
    route: "api/v1/hootsuite/:secret",
    path: () => "/api/v1/hootsuite/none",
    roles: "everyone",
    get: [405],
    post: { fields: () => ({}), statuses: [404] },
  },
  {
    route: "api/*",
    path: () => "/api/v1/nothing",
    roles: "everyone",
    get: [404],
    post: { fields: () => ({}), statuses: [404] },
  },
  // The demo’s people share nothing yet.
  {
    route: "verify/:credential",
    path: () => "/verify/JM5zjYjd4CcOZHUj_hHWN91cZJWDkF9f",
    roles: "everyone",
    get: [404],
  },
  {
    route: "credentials/status/:list",
    path: () => "/credentials/status/1-revocation",
    roles: "everyone",
    get: [404],
  },
  {
    route: ".well-known/did.json",
    path: () => "/.well-known/did.json",
    roles: "everyone",
    get: [200],
  },
  { route: "", path: () => "/", roles: "everyone", get: [200, 302, 303] },
  {
    route: "api/v1/openapi.json",
    path: () => "/api/v1/openapi.json",
    roles: "everyone",
    get: [200],
  },
  { route: "help", path: () => "/help", roles: "everyone", get: [200] },
  { route: "help/api", path: () => "/help/api", roles: "everyone", get: [200] },
  { route: "privacy", path: () => "/privacy", roles: "everyone", get: [200] },
  // The demo has no token for them.
  { route: "metrics", path: () => "/metrics", roles: "everyone", get: [404] },
  { route: "look/:name", path: () => "/look/0f5c4a.css", roles: "everyone", get: [200] },
  { route: "healthz", path: () => "/healthz", roles: "everyone", get: [200] },
  { route: "readyz", path: () => "/readyz", roles: "everyone", get: [200] },
  {
    route: "*",
    path: () => "/no-such-page",
    roles: "everyone",
    get: [404],
    post: { fields: () => ({}), statuses: [404] },
  },
  {
    // Without a link that was printed on the server there is nothing.
    route: "admin-link/:token",
    path: () => "/admin-link/forged",
    roles: "everyone",
    get: [404],
    post: { fields: () => ({ name: "Robin Vale" }), statuses: [404] },
  },
  {
    route: "sign-in",
    path: () => "/sign-in",
    roles: "everyone",
    get: [200, 302, 303],
    post: { fields: () => ({ email: "no email" }), statuses: [400] },
  },
  {
    route: "sign-in/code",
    path: () => "/sign-in/code",
    roles: "everyone",
    get: [200, 302, 303],
    post: { fields: () => ({ code: "" }), statuses: [302, 303, 400] },
  },
  // The site of the test has no name that a passkey could be bound to.
  {
    route: "sign-in/passkey",
    path: () => "/sign-in/passkey",
    roles: "everyone",
    get: [404],
    post: { fields: () => ({ answer: "none" }), statuses: [404] },
  },
  // Strangers are sent to sign in, and who needs no second factor goes on.
  {
    route: "sign-in/second",
    path: () => "/sign-in/second",
    roles: "everyone",
    get: [302, 303],
    post: { fields: () => ({ code: "000000" }), statuses: [302, 303] },
  },
  {
    route: "sign-in/set-up",
    path: () => "/sign-in/set-up",
    roles: "everyone",
    get: [200, 302, 303],
    post: { fields: () => ({ intent: "app" }), statuses: [302, 303] },
  },
  // No company of the demo has a provider.
  {
    route: "sign-in/with/:company",
    path: () => "/sign-in/with/harbour-and-pine",
    roles: "everyone",
    get: [404],
  },
  {
    route: "sign-in/with/:company/go",
    path: () => "/sign-in/with/harbour-and-pine/go",
    roles: "everyone",
    get: [404],
  },
  {
    route: "sign-in/sso/callback",
    path: () => "/sign-in/sso/callback?code=forged&state=forged",
    roles: "everyone",
    get: [400],
  },
  {
    route: "sign-in/demo",
    path: () => "/sign-in/demo",
    roles: "everyone",
    get: [302, 303, 404, 405],
    post: { fields: () => ({ email: "nobody@example.test" }), statuses: [302, 303, 400, 404] },
  },
  { route: "dev/mail", path: () => "/dev/mail", roles: "everyone", get: [200] },
];
