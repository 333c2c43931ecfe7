import type { Things } from "./access";
import type { Method } from "./ask-route";

const STUDIO = "studio/companies/:company";
const SETTINGS = `${STUDIO}/settings`;

/** What asks to sign in again who did so more than ten minutes ago, whatever the form says: that decides who gets in. */
export const AGAIN: Readonly<Record<string, readonly Method[]>> = {
  account: ["post"],
  "account/calendar": ["post"],
  "account/passkeys": ["post"],
  "account/passkeys/add": ["get", "post"],
  "account/second-factor": ["post"],
  "clearance/people/:person/erase": ["post"],
  "clearance/people/:person/merge": ["post"],
  [`${STUDIO}/people/:person/merge`]: ["post"],
  "clearance/people/retention": ["post"],
  "clearance/api": ["post"],
  "clearance/webhooks": ["post"],
  "clearance/webhooks/:webhook": ["post"],
  "clearance/groups": ["post"],
  "clearance/chat": ["post"],
  "clearance/publishing": ["post"],
  "clearance/reviewing": ["post"],
  "chat-link/:token": ["post"],
  [`${STUDIO}/people/retention`]: ["post"],
  [`${STUDIO}/handover.zip`]: ["post"],
  [`${SETTINGS}/archive`]: ["post"],
  [`${SETTINGS}/provisioning`]: ["post"],
  [`${SETTINGS}/sign-in`]: ["get", "post"],
  [`${SETTINGS}/sign-in/try`]: ["get"],
  [`${SETTINGS}/sign-in/groups`]: ["get", "post"],
  "settings/people": ["post"],
  "settings/second-factor": ["post"],
};

interface SomeForm {
  route: string;
  method: Method;
  /** In place of the door’s own address. */
  path?: (things: Things) => string;
  fields?: Record<string, string>;
}

const details = [
  { intent: "address", email: "none" },
  { intent: "roles" },
  { intent: "teams", inTeams: "none" },
  { intent: "left", lastDay: "someday" },
  { intent: "back" },
];
const managing = ["manage", "unmanage"].map((intent) => ({ intent, person: "nobody" }));
const domains = ["add", "check", "join", "remove"].map((intent) => ({ intent }));
const posts = (route: string, forms: readonly Record<string, string>[]) =>
  forms.map((fields): SomeForm => ({ route, method: "post", fields }));

/** The forms that do so on pages where others don’t. */
export const AGAIN_FOR_SOME: readonly SomeForm[] = [
  ...posts("clearance/people/:person/details", details),
  ...posts(`${STUDIO}/people/:person/details`, details),
  ...posts("clearance/people/invitations/domains", domains),
  ...posts(`${STUDIO}/people/invitations/domains`, domains),
  ...posts("clearance/teams/:team", managing),
  ...posts(`${STUDIO}/teams/:team`, managing),
  ...posts("settings", [{ intent: "end", session: "none" }]),
  {
    route: "account/second-factor",
    method: "get",
    path: () => "/account/second-factor?set-up=1",
  },
];

/** What nobody does on the word of a company’s provider: it lets a person in elsewhere. */
export const OWN_MEANS: Readonly<Record<string, readonly Method[]>> = {
  "account/passkeys": ["post"],
  "account/passkeys/add": ["get", "post"],
  "account/second-factor": ["post"],
};

/** What changes of a company that is archived: it can be brought back, and handed over. */
export const EVEN_ARCHIVED: readonly string[] = [`${STUDIO}/handover.zip`, `${SETTINGS}/archive`];

/** What nobody sees or does who manages some teams alone. */
export const OF_THE_WHOLE: readonly string[] = [
  ...["handover", "teams", "teams/:team", "playbook", "playbook/draft", "playbook/publish"],
  ...["playbook/history", "policy/edit", "policy/edit/draft", "policy/edit/publish"],
  ...["edit", "draft", "publish", "history"].map(
    (name) => `policy/edit/translations/:version/:language/${name}`,
  ),
  ...["policy/edit/history", "people", "people/add", "people/upload", "people/:person/details"],
  ...["people/:person/merge", "people/invitations", "people/invitations/new"],
  ...["people/invitations/domains", "people/retention", "api", "chat"],
  ...["webhooks", "webhooks/:webhook", "groups", "publishing", "reviewing"],
].map((route) => `clearance/${route}`);
