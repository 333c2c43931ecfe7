import { PEOPLE, type Site } from "../harness/site";
import { givePictures } from "./pictures";
import { giveLiveReplies } from "./live-replies";
import { OWNED } from "./own-copies";
import { givePlaybook, givePolicy } from "./playbook-drafts";
import { giveProgramme } from "./programme-drafts";
import { givePractice, PRACTICE } from "../practice/give-practice";
import { givePracticePages } from "../practice/practice-pages";
import { CHANGED, giveWork } from "./trainers-work";

export interface PageToSee {
  name: string;
  who: string | null;
  path: string;
}

/** A module that is translated. */
const MODULE = "/studio/library/module/why";

/** Every page a person can open in the demo, by who opens it. Gives the trainer work first, so that there is some to see. */
export async function pagesToSee(site: Pick<Site, "store" | "images">): Promise<PageToSee[]> {
  const { store } = site;
  await givePictures(site);
  const { regrade, revisionId } = await giveWork(store);
  await givePractice(store);
  await givePlaybook(store);
  await givePolicy(store);
  await giveProgramme(store);
  const { person } = store.read.tables;
  const people = await store.read.select().from(person);
  const id = (email: string) => {
    const found = people.find((one) => one.email === email);
    if (!found) throw new Error(`The demo has no ${email}.`);
    return found.id;
  };
  const attempts = await store.read.select().from(store.read.tables.attempt);
  const attemptOf = (email: string) => {
    const found = attempts.findLast((one) => one.personId === id(email));
    if (!found) throw new Error(`${email} has no attempt in the demo.`);
    return found.id;
  };
  const signatures = await store.read.select().from(store.read.tables.acknowledgement);
  const versions = await store.read.select().from(store.read.tables.policyVersion);
  const signedBy = (email: string) => {
    const signature = signatures.find((one) => one.personId === id(email));
    const version = versions.find((one) => one.id === signature?.policyVersionId)?.version;
    if (!version) throw new Error(`${email} has signed nothing in the demo.`);
    return version;
  };
  const enrolments = await store.read.select().from(store.read.tables.enrolment);
  const enrolmentOf = (email: string) => {
    const found = enrolments.find((one) => one.personId === id(email));
    if (!found) throw new Error(`${email} is enrolled in nothing in the demo.`);
    return found.id;
  };
  const companies = await store.read.select().from(store.read.tables.company);
  const harbour = companies.find((one) => one.key === "harbour-and-pine")?.id;
  const teams = await store.read.select().from(store.read.tables.team);
  const [team, otherTeam] = teams.filter((one) => one.companyId === harbour);
  if (!team || !otherTeam) throw new Error("The demo’s bakery has fewer than two teams.");
  const at = (name: string) => `${name}@harbourandpine.example`;
  const { employee, manager, trainer, admin, otherEmployee } = PEOPLE;
  await giveLiveReplies(store, { mateo: id(at("mateo")), dev: id(at("dev")) });
  const practice = await givePracticePages(store, { id: id(at("xanthe")) });
  const desk = `/desk/${PRACTICE.module}`;
  const owned = `/studio/library/${OWNED.module}/${OWNED.activity}`;
  return [
    ...seenBy(null, {
      start: "/",
      help: "/help",
      "help-api": "/help/api",
      privacy: "/privacy",
      "sign-in": "/sign-in",
      "sign-in-provider-down": "/sign-in/sso/callback?fault=unreachable",
      join: "/join",
      mail: "/dev/mail",
    }),
    ...seenBy(at("yusuf"), practice.calibrated),
    ...seenBy(at("xanthe"), practice.played),
    ...seenBy(employee, {
      ...practice.employee,
      desk: "/desk",
      "desk-fresh": `${desk}/${PRACTICE.fresh}`,
      "desk-open": `${desk}/${PRACTICE.open}`,
      "desk-over": `${desk}/${PRACTICE.over}?over=1`,
      "desk-write": `${desk}/${PRACTICE.open}/late-cake`,
      "desk-worst": `${desk}/${PRACTICE.open}/worst-of-all`,
      "desk-handled": `${desk}/${PRACTICE.open}/reporter`,
      "desk-again": `${desk}/${PRACTICE.over}/late-cake`,
      "desk-approved": `${desk}/${PRACTICE.over}/vegan-rye`,
      "desk-wrong": `${desk}/${PRACTICE.over}/old-mill`,
      "desk-waiting": `${desk}/${PRACTICE.over}/worst-of-all`,
      "not-found": "/no-such-page",
      forbidden: "/clearance",
      "employee-home": "/learn",
      module: "/learn/reply",
      lesson: "/learn/reply/angry-in-public",
      "lesson-lanes": "/learn/reply/moving-to-private",
      "lesson-fork": "/learn/bounds/who-to-ask",
      "lesson-overlap": "/learn/why/expert-in-the-room",
      "lesson-changes": `/learn/${CHANGED.module}/${CHANGED.activity}/changes`,
      playbook: "/playbook",
      "playbook-changes": "/playbook/changes",
      quiz: "/learn/tone/quiz",
      policy: "/learn/policy",
      "my-clearance": "/learn/clearance",
      ask: "/ask",
      "may-i": "/may-i",
      "may-i-not": "/may-i?channel=instagram&level=post",
      account: "/account",
      "employee-search": "/search?q=reply",
      "my-hours": "/account/hours",
      "my-calendar": "/account/calendar",
      "my-chat-accounts": "/account/chat",
      "write-a-post": "/publish",
      "account-notices": "/account/notices",
      "account-passkeys": "/account/passkeys",
      notices: "/notices",
    }),
    ...seenBy(at("esther"), { "employee-home-not-enrolled": "/learn" }),
    ...seenBy(at("wen"), { "employee-home-not-yet": "/learn" }),
    ...seenBy(at("clara"), { "employee-home-suspended": "/learn" }),
    ...seenBy(at("dev"), {
      "employee-home-renewing": "/learn",
      "live-replies-colleagues": "/learn/live-replies/colleagues",
      "policy-record": `/learn/policy/${signedBy(at("dev"))}`,
    }),
    ...seenBy(at("ines"), { "employee-home-waiting": "/learn" }),
    ...seenBy(at("hana"), {
      "may-i-yes": "/may-i?channel=instagram&level=reply",
      cleared: `/learn/cleared/${enrolmentOf(at("hana"))}`,
      share: `/learn/share/${enrolmentOf(at("hana"))}`,
    }),
    ...seenBy(at("mateo"), {
      "live-replies": "/learn/live-replies",
      "my-clearance-supervised": "/learn/clearance",
      "employee-home-supervised": "/learn",
    }),
    ...seenBy(otherEmployee, {
      "lesson-other-company": "/learn/bounds/never-discuss",
    }),
    ...seenBy(manager, {
      ...practice.manager,
      "manager-playbook": "/clearance/playbook",
      "manager-playbook-publish": "/clearance/playbook/publish",
      "manager-playbook-history": "/clearance/playbook/history",
      "manager-coverage": "/clearance/coverage?channel=x&day=2026-11-28",
      "manager-live-replies": "/clearance/live-replies",
      "manager-person-supervised": `/clearance/people/${id(at("mateo"))}`,
      "manager-board-supervised": "/clearance?show=supervised",
      "manager-assignments": "/clearance/assignments",
      "manager-programmes": `/clearance/people/${id(at("uma"))}/programmes`,
      "manager-bulk-assign": `/clearance/bulk?do=assign&person=${id(at("uma"))}&person=${id(at("esther"))}`,
      "manager-bulk-extend": "/clearance/bulk?do=extend&all=1&programme=reply&due=2027-11-30",
      "manager-bulk-remind": "/clearance/bulk?do=remind&all=1",
      "manager-bulk-nobody": "/clearance/bulk?do=assign",
      "manager-expiring": "/clearance/expiring",
      "manager-skills": "/clearance/skills",
      "manager-skill": "/clearance/skills?skill=reply%2Freply.acknowledge",
      "manager-search": "/search?q=ma",
      "manager-search-all": "/search?q=ma&show=people",
      "manager-search-nothing": "/search?q=zeppelin",
      "manager-handover": "/clearance/handover",
      "manager-hours": `/clearance/people/${id(at("hana"))}/hours`,
      "manager-board": "/clearance",
      "manager-board-paused": "/clearance?show=paused",
      "manager-board-nothing": "/clearance?q=nobody+of+that+name",
      "manager-person": `/clearance/people/${id(at("dev"))}`,
      "manager-person-suspending": `/clearance/people/${id(at("dev"))}?suspend=1`,
      "manager-person-suspended": `/clearance/people/${id(at("clara"))}`,
      "manager-credits": `/clearance/people/${id(at("uma"))}/credits`,
      "manager-leaving": `/clearance/people/${id(at("dev"))}/leaving`,
      "manager-teams": "/clearance/teams",
      "manager-team": `/clearance/teams/${team.id}`,
      "manager-team-merging": `/clearance/teams/${team.id}?into=${otherTeam.id}`,
      "manager-details": `/clearance/people/${id(at("uma"))}/details`,
      "manager-merge": `/clearance/people/${id(at("uma"))}/merge`,
      "manager-merge-two": `/clearance/people/${id(at("uma"))}/merge?other=${id(at("dev"))}`,
      "manager-erase": `/clearance/people/${id(at("greta"))}/erase`,
      "manager-left": "/clearance/left",
      "manager-roster": "/clearance/people",
      "manager-roster-nobody": "/clearance/people?q=nobody-at-all&role=manager",
      "manager-roster-add": "/clearance/people/add",
      "manager-roster-upload": "/clearance/people/upload",
      "manager-upload": "/clearance/upload",
      "manager-sign-offs": "/clearance/sign-offs",
      "manager-sign-offs-one": `/clearance/sign-offs?who=${enrolmentOf(at("ines"))}`,
      "manager-sign-offs-none": "/clearance/sign-offs?team=nobody",
      "manager-policy": "/clearance/policy",
      "manager-policy-edit": "/clearance/policy/edit",
      "manager-policy-history": "/clearance/policy/edit/history",
      "manager-policy-translation-edit": "/clearance/policy/edit/translations/2026.2/de/edit",
      "manager-policy-translation-publish": "/clearance/policy/edit/translations/2026.2/de/publish",
      "manager-policy-translation-history": "/clearance/policy/edit/translations/2026.2/de/history",
      "manager-policy-version": "/clearance/policy/2026.2",
      "manager-policy-signed": "/clearance/policy/2026.1?show=signed",
      "manager-policy-record": `/clearance/people/${id(at("dev"))}/policy/${signedBy(at("dev"))}`,
      "manager-invitations": "/clearance/people/invitations",
      "manager-invite": "/clearance/people/invitations/new",
      "manager-domains": "/clearance/people/invitations/domains",
      "manager-retention": "/clearance/people/retention",
      "manager-away": "/account/away",
      "manager-second-factor": "/account/second-factor",
      "manager-second-factor-set-up": "/account/second-factor?set-up=1",
      "manager-api": "/clearance/api",
      "manager-webhooks": "/clearance/webhooks",
      "manager-groups": "/clearance/groups",
      "manager-chat": "/clearance/chat",
      "manager-publishing": "/clearance/publishing",
      "manager-reviewing": "/clearance/reviewing",
      "manager-ledger": "/clearance/ledger",
      "manager-ledger-filtered": "/clearance/ledger?name=dev&kind=signed-off",
    }),
    ...seenBy(trainer, {
      ...practice.trainer,
      "trainer-live-replies": "/studio/live-replies",
      "trainer-playbook": "/studio/companies/tidewater/playbook",
      "trainer-playbook-publish": "/studio/companies/tidewater/playbook/publish",
      "trainer-policy": "/studio/companies/tidewater/policy",
      "trainer-policy-publish": "/studio/companies/tidewater/policy/publish",
      "trainer-credits": `/studio/companies/harbour-and-pine/people/${id(at("uma"))}/credits`,
      "trainer-home": "/studio",
      "trainer-search": "/search?q=customer",
      "trainer-sign-offs": "/studio/sign-offs",
      "trainer-sign-offs-one": `/studio/sign-offs?who=${enrolmentOf(at("uma"))}`,
      "trainer-reviews": "/studio/reviews",
      "trainer-judged": "/studio/reviews/judged",
      "trainer-agreement": "/studio/reviews/agreement",
      "trainer-alarms": "/studio/reviews/alarms",
      "trainer-company": "/studio/companies/harbour-and-pine",
      "trainer-roster": "/studio/companies/harbour-and-pine/people",
      "trainer-roster-add": "/studio/companies/harbour-and-pine/people/add",
      "trainer-roster-upload": "/studio/companies/harbour-and-pine/people/upload",
      "trainer-company-settings": "/studio/companies/harbour-and-pine/settings",
      "trainer-company-look": "/studio/companies/harbour-and-pine/settings/look",
      "trainer-invitations": "/studio/companies/harbour-and-pine/people/invitations",
      "trainer-invite": "/studio/companies/harbour-and-pine/people/invitations/new",
      "trainer-domains": "/studio/companies/harbour-and-pine/people/invitations/domains",
      "trainer-retention": "/studio/companies/harbour-and-pine/people/retention",
      "trainer-company-archive": "/studio/companies/harbour-and-pine/settings/archive",
      "trainer-company-programmes": "/studio/companies/harbour-and-pine/settings/programmes",
      "trainer-person": `/studio/companies/harbour-and-pine/people/${id(at("uma"))}`,
      "trainer-allowances": `/studio/companies/harbour-and-pine/people/${id(at("yusuf"))}/allowances`,
      "trainer-attempt": `/studio/companies/harbour-and-pine/people/${id(at("yusuf"))}/attempts/${attemptOf(at("yusuf"))}`,
      "trainer-policy-record": `/studio/companies/harbour-and-pine/people/${id(at("dev"))}/policy/${signedBy(at("dev"))}`,
      "trainer-teams": "/studio/companies/tidewater/teams",
      "trainer-details": `/studio/companies/harbour-and-pine/people/${id(at("priya"))}/details`,
      "trainer-images": "/studio/images",
      "trainer-images-none": "/studio/images?page=9",
      "trainer-insights": "/studio/insights",
      "trainer-insights-none": "/studio/insights?show=earlier&module=bounds",
      "trainer-question-insight": "/studio/insights/reply/quiz/unasked-request",
      "trainer-library": "/studio/library",
      "trainer-write-lesson": "/studio/library/tone/person-with-a-name/edit",
      "trainer-write-quiz": "/studio/library/why/quiz/edit",
      "trainer-law": "/studio/library/law",
      "trainer-law-edit": "/studio/library/law/disclosure",
      "trainer-law-publish-nothing": "/studio/library/law/disclosure/publish",
      "trainer-law-history": "/studio/library/law/disclosure/history",
      "trainer-conflicts": "/studio/library/conflicts",
      "trainer-preview": "/studio/library/reply/angry-in-public?company=tidewater",
      "trainer-preview-quiz": "/studio/library/reply/quiz",
      "trainer-preview-phone-dark": "/studio/library/reply/angry-in-public?width=phone&theme=dark",
      "trainer-library-found": "/studio/library?q=sorry",
      "trainer-library-not-found": "/studio/library?q=zeppelin",
      "trainer-library-narrowed": "/studio/library?show=problems",
      "trainer-new-company": "/studio/companies/new",
      "trainer-new-lesson": "/studio/library/new?what=lesson",
      "trainer-new-quiz": "/studio/library/new?what=quiz",
      "trainer-new-module": "/studio/library/new?what=module",
      "trainer-new-programme": "/studio/library/new?what=programme",
      "trainer-module-facts": "/studio/library/module/reply",
      "trainer-programme": "/studio/library/programme/reply",
      "trainer-programme-draft": "/studio/library/programme/forum",
      "trainer-programme-publish": "/studio/library/programme/forum/publish",
      "trainer-programme-publish-nothing": "/studio/library/programme/reply/publish",
      "trainer-programme-history": "/studio/library/programme/reply/history",
      "trainer-duplicate": "/studio/library/reply/angry-in-public/duplicate",
      "trainer-retire": "/studio/library/reply/angry-in-public/retire",
      "trainer-regrade-nothing": "/studio/library/bounds/quiz/regrade",
      "trainer-regrade": regrade,
      "trainer-regrade-preview": `${regrade}?question=${revisionId}&choice=rescore`,
      "trainer-publish": "/studio/library/reply/angry-in-public/publish",
      "trainer-publish-new": "/studio/library/reply/pleased/publish",
      "trainer-publish-moved-on": "/studio/library/reply/reading-a-post/publish",
      "trainer-publish-mistakes": "/studio/library/reply/quiz/publish",
      "trainer-publish-scheduled": "/studio/library/tone/quiz/publish",
      "trainer-publish-nothing": "/studio/library/bounds/quiz/publish",
      "trainer-history": "/studio/library/reply/angry-in-public/history?from=1&to=2",
      "trainer-history-one": "/studio/library/bounds/quiz/history",
      "trainer-copies": `${owned}/copies`,
      "trainer-copy-update": `${owned}/update/${OWNED.company}`,
      "trainer-copy-give-up": `${owned}/give-up/${OWNED.company}`,
      "trainer-copy-edit": `${owned}/edit/${OWNED.company}`,
      "trainer-copy-history": `${owned}/history/${OWNED.company}`,
      "trainer-translations": `${owned}/translations`,
      "trainer-translation-edit": `${owned}/translations/de/edit`,
      "trainer-translation-edit-quiz": "/studio/library/why/quiz/translations/de/edit",
      "trainer-translation-publish": `${owned}/translations/de/publish`,
      "trainer-translation-history": `${owned}/translations/de/history`,
      "trainer-module-translations": `${MODULE}/translations`,
      "trainer-module-translation-edit": `${MODULE}/translations/de/edit`,
      "trainer-module-translation-publish": `${MODULE}/translations/de/publish`,
      "trainer-module-translation-history": `${MODULE}/translations/de/history`,
    }),
    ...seenBy(admin, {
      "notices-nothing": "/notices",
      settings: "/settings",
      "settings-agency": "/settings/agency",
      "settings-mail": "/settings/mail",
      "settings-curriculum": "/settings/curriculum",
      "settings-people": "/settings/people",
      "admin-company-settings": "/studio/companies/tidewater/settings",
      "admin-single-sign-on": "/studio/companies/tidewater/settings/sign-in",
      "admin-single-sign-on-groups": "/studio/companies/tidewater/settings/sign-in/groups",
      "admin-company-provisioning": "/studio/companies/tidewater/settings/provisioning",
      "settings-second-factor": "/settings/second-factor",
      "settings-roles": "/settings/roles",
      "admin-search": "/search",
    }),
  ];
}

/** Pages that the same person opens, by their names. */
function seenBy(who: string | null, pages: { [name: string]: string }): PageToSee[] {
  return Object.entries(pages).map(([name, path]) => ({ name, who, path }));
}
