import { PEOPLE, type Site } from "../support/site";
import { givePictures } from "./pictures";
import { OWNED } from "./own-copies";
import { givePlaybook } from "./playbook-drafts";
import { CHANGED, giveWork } from "./trainers-work";

export interface PageToSee {
  name: string;
  who: string | null;
  path: string;
}

/** Every page a person can open in the demo, by who opens it. Gives the trainer work first, so that there is some to see. */
export async function pagesToSee(site: Pick<Site, "store" | "images">): Promise<PageToSee[]> {
  const { store } = site;
  await givePictures(site);
  const { regrade, revisionId } = await giveWork(store);
  await givePlaybook(store);
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
  const at = (name: string) => `${name}@harbourandpine.example`;
  const { employee, manager, trainer, admin, otherEmployee } = PEOPLE;
  const owned = `/studio/library/${OWNED.module}/${OWNED.activity}`;
  return [
    { name: "sign-in", who: null, path: "/sign-in" },
    { name: "mail", who: null, path: "/dev/mail" },
    { name: "not-found", who: employee, path: "/no-such-page" },
    { name: "forbidden", who: employee, path: "/clearance" },
    { name: "employee-home", who: employee, path: "/learn" },
    { name: "employee-home-not-enrolled", who: at("esther"), path: "/learn" },
    { name: "employee-home-not-yet", who: at("wen"), path: "/learn" },
    { name: "employee-home-suspended", who: at("clara"), path: "/learn" },
    { name: "employee-home-renewing", who: at("dev"), path: "/learn" },
    { name: "employee-home-waiting", who: at("ines"), path: "/learn" },
    { name: "module", who: employee, path: "/learn/reply" },
    { name: "lesson", who: employee, path: "/learn/reply/angry-in-public" },
    { name: "lesson-other-company", who: otherEmployee, path: "/learn/bounds/never-discuss" },
    {
      name: "lesson-changes",
      who: employee,
      path: `/learn/${CHANGED.module}/${CHANGED.activity}/changes`,
    },
    { name: "playbook", who: employee, path: "/playbook" },
    { name: "playbook-changes", who: employee, path: "/playbook/changes" },
    { name: "manager-playbook", who: manager, path: "/clearance/playbook" },
    { name: "manager-playbook-publish", who: manager, path: "/clearance/playbook/publish" },
    { name: "manager-playbook-history", who: manager, path: "/clearance/playbook/history" },
    {
      name: "trainer-playbook",
      who: trainer,
      path: "/studio/companies/tidewater/playbook",
    },
    {
      name: "trainer-playbook-publish",
      who: trainer,
      path: "/studio/companies/tidewater/playbook/publish",
    },
    { name: "quiz", who: employee, path: "/learn/tone/quiz" },
    { name: "policy", who: employee, path: "/learn/policy" },
    {
      name: "policy-record",
      who: at("dev"),
      path: `/learn/policy/${signedBy(at("dev"))}`,
    },
    { name: "my-clearance", who: employee, path: "/learn/clearance" },
    { name: "account", who: employee, path: "/account" },
    { name: "my-hours", who: employee, path: "/account/hours" },
    {
      name: "manager-coverage",
      who: manager,
      path: "/clearance/coverage?channel=x&day=2026-11-28",
    },
    { name: "manager-assignments", who: manager, path: "/clearance/assignments" },
    {
      name: "manager-programmes",
      who: manager,
      path: `/clearance/people/${id(at("uma"))}/programmes`,
    },
    {
      name: "manager-bulk-assign",
      who: manager,
      path: `/clearance/bulk?do=assign&person=${id(at("uma"))}&person=${id(at("esther"))}`,
    },
    {
      name: "manager-bulk-extend",
      who: manager,
      path: "/clearance/bulk?do=extend&all=1&programme=reply&due=2027-11-30",
    },
    { name: "manager-bulk-remind", who: manager, path: "/clearance/bulk?do=remind&all=1" },
    { name: "manager-bulk-nobody", who: manager, path: "/clearance/bulk?do=assign" },
    { name: "manager-expiring", who: manager, path: "/clearance/expiring" },
    { name: "manager-skills", who: manager, path: "/clearance/skills" },
    { name: "manager-handover", who: manager, path: "/clearance/handover" },
    { name: "manager-hours", who: manager, path: `/clearance/people/${id(at("hana"))}/hours` },
    { name: "account-notices", who: employee, path: "/account/notices" },
    { name: "notices", who: employee, path: "/notices" },
    { name: "notices-nothing", who: admin, path: "/notices" },
    { name: "manager-board", who: manager, path: "/clearance" },
    { name: "manager-board-paused", who: manager, path: "/clearance?show=paused" },
    { name: "manager-board-nothing", who: manager, path: "/clearance?q=nobody+of+that+name" },
    { name: "manager-person", who: manager, path: `/clearance/people/${id(at("dev"))}` },
    {
      name: "manager-person-suspended",
      who: manager,
      path: `/clearance/people/${id(at("clara"))}`,
    },
    {
      name: "manager-credits",
      who: manager,
      path: `/clearance/people/${id(at("uma"))}/credits`,
    },
    {
      name: "manager-leaving",
      who: manager,
      path: `/clearance/people/${id(at("dev"))}/leaving`,
    },
    { name: "manager-left", who: manager, path: "/clearance/left" },
    { name: "manager-upload", who: manager, path: "/clearance/upload" },
    {
      name: "trainer-credits",
      who: trainer,
      path: `/studio/companies/harbour-and-pine/people/${id(at("uma"))}/credits`,
    },
    { name: "manager-sign-offs", who: manager, path: "/clearance/sign-offs" },
    { name: "manager-policy", who: manager, path: "/clearance/policy" },
    { name: "manager-policy-version", who: manager, path: "/clearance/policy/2026.2" },
    {
      name: "manager-policy-signed",
      who: manager,
      path: "/clearance/policy/2026.1?show=signed",
    },
    {
      name: "manager-policy-record",
      who: manager,
      path: `/clearance/people/${id(at("dev"))}/policy/${signedBy(at("dev"))}`,
    },
    { name: "manager-away", who: manager, path: "/account/away" },
    { name: "manager-ledger", who: manager, path: "/clearance/ledger" },
    {
      name: "manager-ledger-filtered",
      who: manager,
      path: "/clearance/ledger?name=dev&kind=signed-off",
    },
    { name: "trainer-home", who: trainer, path: "/studio" },
    { name: "trainer-sign-offs", who: trainer, path: "/studio/sign-offs" },
    { name: "trainer-company", who: trainer, path: "/studio/companies/harbour-and-pine" },
    {
      name: "trainer-person",
      who: trainer,
      path: `/studio/companies/harbour-and-pine/people/${id(at("uma"))}`,
    },
    {
      name: "trainer-allowances",
      who: trainer,
      path: `/studio/companies/harbour-and-pine/people/${id(at("yusuf"))}/allowances`,
    },
    {
      name: "trainer-attempt",
      who: trainer,
      path: `/studio/companies/harbour-and-pine/people/${id(at("yusuf"))}/attempts/${attemptOf(at("yusuf"))}`,
    },
    {
      name: "trainer-policy-record",
      who: trainer,
      path: `/studio/companies/harbour-and-pine/people/${id(at("dev"))}/policy/${signedBy(at("dev"))}`,
    },
    { name: "trainer-images", who: trainer, path: "/studio/images" },
    { name: "trainer-images-none", who: trainer, path: "/studio/images?page=9" },
    { name: "trainer-library", who: trainer, path: "/studio/library" },
    {
      name: "trainer-write-lesson",
      who: trainer,
      path: "/studio/library/tone/person-with-a-name/edit",
    },
    { name: "trainer-write-quiz", who: trainer, path: "/studio/library/why/quiz/edit" },
    { name: "trainer-conflicts", who: trainer, path: "/studio/library/conflicts" },
    {
      name: "trainer-preview",
      who: trainer,
      path: "/studio/library/reply/angry-in-public?company=tidewater",
    },
    { name: "trainer-preview-quiz", who: trainer, path: "/studio/library/reply/quiz" },
    {
      name: "trainer-preview-phone-dark",
      who: trainer,
      path: "/studio/library/reply/angry-in-public?width=phone&theme=dark",
    },
    { name: "trainer-library-found", who: trainer, path: "/studio/library?q=sorry" },
    { name: "trainer-library-not-found", who: trainer, path: "/studio/library?q=zeppelin" },
    { name: "trainer-library-narrowed", who: trainer, path: "/studio/library?show=problems" },
    { name: "trainer-new-lesson", who: trainer, path: "/studio/library/new?what=lesson" },
    { name: "trainer-new-quiz", who: trainer, path: "/studio/library/new?what=quiz" },
    { name: "trainer-new-module", who: trainer, path: "/studio/library/new?what=module" },
    { name: "trainer-new-programme", who: trainer, path: "/studio/library/new?what=programme" },
    { name: "trainer-module-facts", who: trainer, path: "/studio/library/module/reply" },
    { name: "trainer-programme-terms", who: trainer, path: "/studio/library/programme/reply" },
    {
      name: "trainer-duplicate",
      who: trainer,
      path: "/studio/library/reply/angry-in-public/duplicate",
    },
    { name: "trainer-retire", who: trainer, path: "/studio/library/reply/angry-in-public/retire" },
    { name: "trainer-regrade-nothing", who: trainer, path: "/studio/library/bounds/quiz/regrade" },
    { name: "trainer-regrade", who: trainer, path: regrade },
    {
      name: "trainer-regrade-preview",
      who: trainer,
      path: `${regrade}?question=${revisionId}&choice=rescore`,
    },
    {
      name: "trainer-publish",
      who: trainer,
      path: "/studio/library/reply/angry-in-public/publish",
    },
    {
      name: "trainer-publish-moved-on",
      who: trainer,
      path: "/studio/library/reply/reading-a-post/publish",
    },
    { name: "trainer-publish-mistakes", who: trainer, path: "/studio/library/reply/quiz/publish" },
    { name: "trainer-publish-scheduled", who: trainer, path: "/studio/library/tone/quiz/publish" },
    { name: "trainer-publish-nothing", who: trainer, path: "/studio/library/bounds/quiz/publish" },
    {
      name: "trainer-history",
      who: trainer,
      path: "/studio/library/reply/angry-in-public/history?from=1&to=2",
    },
    { name: "trainer-history-one", who: trainer, path: "/studio/library/bounds/quiz/history" },
    { name: "trainer-copies", who: trainer, path: `${owned}/copies` },
    { name: "trainer-copy-update", who: trainer, path: `${owned}/update/${OWNED.company}` },
    { name: "trainer-copy-give-up", who: trainer, path: `${owned}/give-up/${OWNED.company}` },
    { name: "trainer-copy-edit", who: trainer, path: `${owned}/edit/${OWNED.company}` },
    { name: "trainer-copy-history", who: trainer, path: `${owned}/history/${OWNED.company}` },
    { name: "settings", who: admin, path: "/settings" },
  ];
}
