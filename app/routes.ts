import { index, route, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";
import { PROGRAM_ROUTES } from "./program-routes";

/**
 * The pages on which a translation is written, under the address at which translations are listed. `end` is what may follow each, and
 * `id` tells them from the same pages at other addresses.
 */
function translating(
  under: string,
  { id, end = "" }: { id?: string; end?: string },
): RouteConfigEntry[] {
  const page = (name: string, file: string) => {
    const options = id === undefined ? {} : { id: `${id}-${name}` };
    return route(`${under}/:language/${name}${end}`, file, options);
  };
  return [
    page("edit", "authoring/pages/translations/edit.tsx"),
    page("draft", "authoring/pages/translations/draft.ts"),
    page("publish", "authoring/pages/translations/publish.tsx"),
    page("history", "authoring/pages/translations/history.tsx"),
  ];
}

/** The map of URLs. */
export default [
  index("people/pages/home.tsx"),
  route("help", "people/pages/about/help.tsx"),
  route("help/api", "gate/pages/reference/reference.tsx"),
  route("privacy", "curriculum/pages/privacy.tsx"),

  route("sign-in", "people/pages/sign-in/start.tsx"),
  route("sign-in/code", "people/pages/sign-in/code.tsx"),
  route("sign-in/passkey", "people/pages/passkeys/sign-in.ts"),
  route("sign-in/second", "people/pages/second-factor/give.tsx"),
  route("sign-in/set-up", "people/pages/second-factor/set-up.tsx"),
  route("sign-in/with/:company", "directory/pages/sso/with.tsx"),
  route("sign-in/with/:company/go", "directory/pages/sso/go.ts"),
  route("sign-in/sso/callback", "directory/pages/sso/callback.tsx"),
  route("sign-in/demo", "people/pages/sign-in/demo.ts"),
  route("sign-in/join", "roster/pages/join/name.tsx"),
  route("join", "roster/pages/join/join.tsx"),
  route("invitation/:token", "roster/pages/join/invitation.tsx"),
  route("sign-out", "people/pages/sign-in/sign-out.ts"),
  route("language", "people/pages/language.ts"),
  route("hat", "people/pages/account/hat.ts"),
  route("account", "people/pages/account/account.tsx"),
  route("account/passkeys", "people/pages/passkeys/passkeys.tsx"),
  route("account/passkeys/add", "people/pages/passkeys/add.tsx"),
  route("account/second-factor", "people/pages/second-factor/own.tsx"),
  route("account/hours", "clearance/pages/hours/own.tsx"),
  route("account/data.json", "privacy/pages/own-data.ts"),
  route("account/away", "people/pages/account/away.tsx"),
  route("account/notices", "notices/pages/preferences.tsx"),
  route("account/chat", "gate/pages/chat/accounts/own.tsx"),
  route("account/calendar", "notices/pages/calendar/own.tsx"),
  route("notices", "notices/pages/notices.tsx"),
  route("unsubscribe/:token", "notices/pages/unsubscribe.tsx"),
  route("calendar/:secret", "notices/pages/calendar/feed.ts"),
  route("dev/mail", "notices/pages/dev-mail.tsx"),

  route("learn", "learning/pages/home.tsx"),
  route("learn/clearance", "learning/pages/clearance.tsx"),
  route("learn/live-replies", "learning/pages/live-replies/live-replies.tsx"),
  route("learn/live-replies/colleagues", "clearance/pages/live-replies/colleague.tsx"),
  route("learn/cleared/:enrolment", "learning/pages/cleared.tsx"),
  route("learn/share/:enrolment", "gate/pages/credentials/share.tsx"),
  route("learn/policy", "learning/pages/policy/policy.tsx"),
  route("learn/policy/:version", "learning/pages/policy/record.tsx"),
  route("learn/sign-off", "learning/pages/sign-off.tsx"),
  route("learn/:module", "learning/pages/module.tsx"),
  route("learn/:module/:activity", "learning/pages/activity.tsx"),
  route("learn/:module/:activity/changes", "learning/pages/changes.tsx"),
  route("learn/:module/:activity/plays", "learning/pages/scenario/plays.ts"),
  route("learn/:module/:activity/plays/:play", "learning/pages/scenario/play.tsx"),
  route("learn/:module/:activity/attempts/:attempt", "learning/pages/attempt/attempt.tsx"),
  route("learn/:module/:activity/attempts/:attempt/answers", "learning/pages/attempt/answers.ts"),
  route("learn/:module/:activity/attempts/:attempt/result", "learning/pages/attempt/result.tsx"),
  route("learn/:module/:activity/attempts/:attempt/go-over", "learning/pages/attempt/go-over.tsx"),
  // Links that people have kept may say “practice”.
  route(
    "learn/:module/:activity/attempts/:attempt/practice",
    "learning/pages/attempt/go-over.tsx",
    { id: "kept-link-go-over" },
  ),

  route("desk", "practice/pages/desk/desk.tsx"),
  route("desk/:module/:activity", "practice/pages/desk/set.tsx"),
  route("desk/:module/:activity/:post", "practice/pages/desk/post.tsx"),
  route("desk/:module/:activity/:post/answers", "practice/pages/desk/answers.ts"),
  route("desk/:module/:activity/:post/checks", "practice/pages/desk/checks.ts"),
  route("desk/:module/:activity/calibration", "practice/pages/calibration/own.tsx"),
  route("desk/:module/:activity/calibration/:n/answers", "practice/pages/kept/own.ts"),

  route("ask", "learning/pages/ask/ask.tsx"),
  route("may-i", "learning/pages/ask/may-i.tsx"),
  route("publish", "gate/pages/publishing/posts/posts.tsx"),

  route("incidents", "clearance/pages/incidents/incidents.tsx"),
  route("playbook", "learning/pages/playbook/playbook.tsx"),
  route("playbook/changes", "learning/pages/playbook/changes.tsx"),

  route("studio", "clearance/pages/studio/home.tsx"),
  route("studio/live-replies", "clearance/pages/live-replies/studio.tsx"),
  route("studio/sign-offs", "clearance/pages/sign-offs/trainer/sign-offs.tsx"),
  route("studio/reviews", "practice/pages/judging/queue/reviews.tsx"),
  route("studio/reviews/judged", "practice/pages/judging/judged.tsx"),
  route("studio/reviews/agreement", "practice/pages/judging/agreement.tsx"),
  route("studio/reviews/alarms", "practice/pages/judging/alarms.tsx"),
  route("studio/reviews/calibration/:module/:activity", "practice/pages/calibration/trainer.tsx"),
  route("studio/calibration/:module/:activity/:n/answers", "practice/pages/kept/trainer.ts"),
  route("studio/reviews/:reply", "practice/pages/judging/review/reply.tsx"),
  route("studio/insights", "assessment/pages/insights/insights.tsx"),
  route("studio/insights/:module/:activity", "practice/pages/scenario/paths.tsx"),
  route("studio/insights/:module/:activity/:question", "assessment/pages/insights/question.tsx"),
  route("studio/library", "authoring/pages/library/library.tsx"),
  route("studio/library/conflicts", "authoring/pages/conflicts/conflicts.tsx"),
  route("studio/library/:module/:activity", "authoring/pages/preview/preview.tsx"),
  route("studio/library/:module/:activity/edit/:company?", "authoring/pages/edit/edit.tsx"),
  route("studio/library/:module/:activity/draft/:company?", "authoring/pages/edit/draft.ts"),
  route("studio/library/new", "authoring/pages/structure/new.tsx"),
  route("studio/library/law", "authoring/pages/law/law.tsx"),
  route("studio/library/law/:topic", "authoring/pages/law/edit/edit.tsx"),
  route("studio/library/law/:topic/draft", "authoring/pages/law/draft.ts"),
  route("studio/library/law/:topic/publish", "authoring/pages/law/publish/publish.tsx"),
  route("studio/library/law/:topic/history", "authoring/pages/law/history.tsx"),
  route("studio/library/module/:module", "authoring/pages/structure/module-facts.tsx"),
  route(
    "studio/library/module/:module/translations",
    "authoring/pages/translations/translations.tsx",
    { id: "module-translations" },
  ),
  ...translating("studio/library/module/:module/translations", { id: "module-translation" }),
  route("studio/library/programme/:programme", "authoring/pages/programme/edit/edit.tsx"),
  route("studio/library/programme/:programme/draft", "authoring/pages/programme/draft.ts"),
  route(
    "studio/library/programme/:programme/publish",
    "authoring/pages/programme/publish/publish.tsx",
  ),
  route("studio/library/programme/:programme/history", "authoring/pages/programme/history.tsx"),
  route("studio/library/:module/:activity/duplicate", "authoring/pages/structure/duplicate.tsx"),
  route("studio/library/:module/:activity/retire", "authoring/pages/structure/retire.tsx"),
  route("studio/library/:module/:activity/restore", "authoring/pages/structure/restore.tsx"),
  route("studio/library/:module/:activity/regrade", "assessment/pages/regrade/regrade.tsx"),
  route("studio/images", "authoring/pages/images/images.tsx"),
  route("studio/images/add", "authoring/pages/images/add-image.ts"),
  route(
    "studio/library/:module/:activity/publish/:company?",
    "authoring/pages/publish/publish.tsx",
  ),
  route(
    "studio/library/:module/:activity/history/:company?",
    "authoring/pages/history/history.tsx",
  ),
  route("studio/library/:module/:activity/copies", "authoring/pages/copies/copies.tsx"),
  route(
    "studio/library/:module/:activity/translations",
    "authoring/pages/translations/translations.tsx",
  ),
  ...translating("studio/library/:module/:activity/translations", { end: "/:company?" }),
  route(
    "studio/library/:module/:activity/update/:company",
    "authoring/pages/copies/update/update.tsx",
  ),
  route("studio/library/:module/:activity/give-up/:company", "authoring/pages/copies/give-up.tsx"),
  route("studio/companies/new", "authoring/pages/companies/new.tsx"),
  route("studio/companies/:company", "clearance/pages/studio/company.tsx"),
  route("studio/companies/:company/incidents", "clearance/pages/incidents/studio.tsx"),
  route("studio/companies/:company/settings", "authoring/pages/companies/settings/settings.tsx"),
  route(
    "studio/companies/:company/settings/provisioning",
    "directory/pages/provisioning/provisioning.tsx",
  ),
  route("studio/companies/:company/handover.zip", "handover/pages/handover.ts"),
  route("studio/companies/:company/settings/look", "authoring/pages/companies/settings/look.tsx"),
  route(
    "studio/companies/:company/settings/archive",
    "authoring/pages/companies/settings/archive.tsx",
  ),
  route(
    "studio/companies/:company/settings/programmes",
    "authoring/pages/companies/settings/programmes.tsx",
  ),
  route("studio/companies/:company/settings/sign-in", "directory/pages/settings/sign-in.tsx"),
  route("studio/companies/:company/settings/sign-in/try", "directory/pages/settings/try.ts"),
  route("studio/companies/:company/settings/sign-in/groups", "directory/pages/settings/groups.tsx"),
  route("studio/companies/:company/playbook", "authoring/pages/playbook/edit/edit.tsx", {
    id: "playbook-edit",
  }),
  route("studio/companies/:company/playbook/draft", "authoring/pages/playbook/draft.ts", {
    id: "playbook-draft",
  }),
  route(
    "studio/companies/:company/playbook/publish",
    "authoring/pages/playbook/publish/publish.tsx",
    { id: "playbook-publish" },
  ),
  route("studio/companies/:company/playbook/history", "authoring/pages/playbook/history.tsx", {
    id: "playbook-history",
  }),
  route("studio/companies/:company/policy", "authoring/pages/policy/edit/edit.tsx", {
    id: "policy-edit",
  }),
  route("studio/companies/:company/policy/draft", "authoring/pages/policy/draft.ts", {
    id: "policy-draft",
  }),
  route("studio/companies/:company/policy/publish", "authoring/pages/policy/publish/publish.tsx", {
    id: "policy-publish",
  }),
  route("studio/companies/:company/policy/history", "authoring/pages/policy/history.tsx", {
    id: "policy-history",
  }),
  ...translating("studio/companies/:company/policy/translations/:version", {
    id: "policy-translation",
  }),
  route("studio/companies/:company/teams", "roster/pages/teams/teams.tsx", { id: "teams" }),
  route("studio/companies/:company/teams/:team", "roster/pages/teams/team.tsx", { id: "team" }),
  route("studio/companies/:company/people", "roster/pages/people/roster.tsx", { id: "roster" }),
  route("studio/companies/:company/people/add", "roster/pages/people/add.tsx", {
    id: "roster-add",
  }),
  route("studio/companies/:company/people/upload", "roster/pages/people/upload.tsx", {
    id: "roster-upload",
  }),
  route("studio/companies/:company/people/:person/details", "roster/pages/details/details.tsx", {
    id: "details",
  }),
  route("studio/companies/:company/people/:person/merge", "roster/pages/merge/merge.tsx", {
    id: "merge",
  }),
  route("studio/companies/:company/people/invitations", "roster/pages/joining/invitations.tsx", {
    id: "invitations",
  }),
  route("studio/companies/:company/people/invitations/new", "roster/pages/joining/invite.tsx", {
    id: "invite",
  }),
  route(
    "studio/companies/:company/people/invitations/domains",
    "roster/pages/joining/domains.tsx",
    { id: "domains" },
  ),
  route("studio/companies/:company/people/retention", "roster/pages/joining/retention.tsx", {
    id: "retention",
  }),
  route("studio/companies/:company/people/:person", "clearance/pages/studio/person.tsx"),
  route(
    "studio/companies/:company/people/:person/allowances",
    "assessment/pages/trainer/allowances.tsx",
  ),
  route("studio/companies/:company/people/:person/credits", "clearance/pages/studio/credits.tsx"),
  route(
    "studio/companies/:company/people/:person/attempts/:attempt",
    "assessment/pages/trainer/attempt/attempt.tsx",
  ),
  route(
    "studio/companies/:company/people/:person/policy/:version",
    "clearance/pages/studio/policy-record.tsx",
  ),

  route("clearance", "clearance/pages/board/board.tsx"),
  route("clearance/export.csv", "clearance/pages/board/export.ts"),
  route("clearance/people/invitations", "roster/pages/joining/invitations.tsx", {
    id: "own-invitations",
  }),
  route("clearance/people/invitations/new", "roster/pages/joining/invite.tsx", {
    id: "own-invite",
  }),
  route("clearance/people/invitations/domains", "roster/pages/joining/domains.tsx", {
    id: "own-domains",
  }),
  route("clearance/people/retention", "roster/pages/joining/retention.tsx", {
    id: "own-retention",
  }),
  route("clearance/people/:person", "clearance/pages/person/person.tsx"),
  route("clearance/people/:person/credits", "clearance/pages/credits/credits.tsx"),
  route("clearance/people/:person/leaving", "clearance/pages/person/leaving.tsx"),
  route("clearance/people/:person/erase", "clearance/pages/person/erase.tsx"),
  route("clearance/people/:person/hours", "clearance/pages/hours/person.tsx"),
  route("clearance/people/:person/programmes", "assignment/pages/programmes.tsx"),
  route("clearance/people/:person/details", "roster/pages/details/details.tsx", {
    id: "own-details",
  }),
  route("clearance/people/:person/merge", "roster/pages/merge/merge.tsx", { id: "own-merge" }),
  route("clearance/teams", "roster/pages/teams/teams.tsx", { id: "own-teams" }),
  route("clearance/teams/:team", "roster/pages/teams/team.tsx", { id: "own-team" }),
  route("chat-link/:token", "gate/pages/chat/accounts/link.tsx"),
  route("new-address/:token", "roster/pages/new-address.tsx"),
  route("clearance/assignments", "assignment/pages/assignments.tsx"),
  route("clearance/bulk", "assignment/pages/bulk/bulk.tsx"),
  route("clearance/upload", "clearance/pages/credits/upload/upload.tsx"),
  route("clearance/upload/template.csv", "clearance/pages/credits/upload/template.ts"),
  route("clearance/left", "clearance/pages/person/left.tsx"),
  route("clearance/live-replies", "clearance/pages/live-replies/overseen.tsx"),
  route("clearance/coverage", "clearance/pages/coverage/coverage.tsx"),
  route("clearance/expiring", "clearance/pages/board/expiring.tsx"),
  route("clearance/handover", "clearance/pages/coverage/handover.tsx"),
  route("clearance/skills", "clearance/pages/board/skills.tsx"),
  route("clearance/sign-offs", "clearance/pages/sign-offs/sign-offs.tsx"),
  route("clearance/policy", "clearance/pages/policy/policy.tsx"),
  route("clearance/policy/:version", "clearance/pages/policy/version.tsx"),
  route("clearance/policy/:version/remind", "assignment/pages/remind-unsigned.ts"),
  route("clearance/policy/:version/unsigned.csv", "clearance/pages/policy/unsigned.ts"),
  route("clearance/people/:person/policy/:version", "clearance/pages/policy/record.tsx"),
  // The same pages as in the studio, for the managers of the company.
  route("clearance/people", "roster/pages/people/roster.tsx", { id: "own-roster" }),
  route("clearance/people/add", "roster/pages/people/add.tsx", { id: "own-roster-add" }),
  route("clearance/people/upload", "roster/pages/people/upload.tsx", { id: "own-roster-upload" }),
  route("clearance/playbook", "authoring/pages/playbook/edit/edit.tsx", {
    id: "own-playbook-edit",
  }),
  route("clearance/playbook/draft", "authoring/pages/playbook/draft.ts", {
    id: "own-playbook-draft",
  }),
  route("clearance/playbook/publish", "authoring/pages/playbook/publish/publish.tsx", {
    id: "own-playbook-publish",
  }),
  route("clearance/playbook/history", "authoring/pages/playbook/history.tsx", {
    id: "own-playbook-history",
  }),
  route("clearance/policy/edit", "authoring/pages/policy/edit/edit.tsx", { id: "own-policy-edit" }),
  route("clearance/policy/edit/draft", "authoring/pages/policy/draft.ts", {
    id: "own-policy-draft",
  }),
  route("clearance/policy/edit/publish", "authoring/pages/policy/publish/publish.tsx", {
    id: "own-policy-publish",
  }),
  route("clearance/policy/edit/history", "authoring/pages/policy/history.tsx", {
    id: "own-policy-history",
  }),
  ...translating("clearance/policy/edit/translations/:version", { id: "own-policy-translation" }),
  route("clearance/api", "gate/pages/tokens/tokens.tsx", { id: "api-tokens" }),
  route("clearance/webhooks", "gate/pages/webhooks/webhooks.tsx"),
  route("clearance/webhooks/:webhook", "gate/pages/webhooks/webhook.tsx"),
  route("clearance/groups", "gate/pages/groups/groups.tsx", { id: "clearance-groups" }),
  route("clearance/publishing", "gate/pages/publishing/connection/publishing.tsx"),
  route("clearance/reviewing", "gate/pages/reviewing/reviewing.tsx"),
  route("clearance/chat", "gate/pages/chat/settings/chats.tsx"),
  route("clearance/ledger", "clearance/pages/ledger/ledger.tsx"),
  route("clearance/ledger.csv", "clearance/pages/ledger/csv.ts"),
  route("clearance/ledger.jsonl", "clearance/pages/ledger/jsonl.ts"),

  route("verify/:credential", "gate/pages/credentials/verify.tsx"),
  route("credentials/status/:list", "gate/pages/credentials/status-list.ts"),
  route(".well-known/did.json", "gate/pages/credentials/did.ts"),

  route("look/:name", "company/pages/look.ts"),
  route("images/:name", "curriculum/pages/image.ts"),

  route("search", "search/pages/search.tsx"),
  route("search/results", "search/pages/results.ts"),

  route("settings", "installation/pages/settings/settings.tsx"),
  route("settings/agency", "installation/pages/agency.tsx"),
  route("settings/mail", "installation/pages/mail/mail.tsx"),
  route("settings/curriculum", "installation/pages/curriculum.tsx"),
  route("settings/people", "installation/pages/people/people.tsx"),
  route("admin-link/:token", "installation/pages/admin-link.tsx"),
  route("settings/roles", "people/pages/roles/roles.tsx"),
  route("settings/second-factor", "people/pages/second-factor/settings.tsx"),

  ...PROGRAM_ROUTES,

  route("healthz", "process/pages/healthz.ts"),
  route("metrics", "process/pages/metrics.ts"),
  route("readyz", "process/pages/readyz.ts"),
  route("*", "process/pages/not-found.tsx"),
] satisfies RouteConfig;
