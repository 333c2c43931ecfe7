import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, IMPORTS, SOURCE, textOf } from "../support/sources";

const ROOT = path.resolve(import.meta.dirname, "../..");

test("a use case is a file that no browser can be given: its name says server", () => {
  const reached = new Set(
    IMPORTS.filter(
      ({ from, typeOnly }) => /^app\/(\w+\/(pages|parts)\/|root)/.test(from) && !typeOnly,
    ).map(({ to }) => to),
  );
  const unnamed = [...reached].filter(
    (to) => /^app\/\w+\/services\//.test(to) && !to.endsWith(".server"),
  );
  expect(unnamed).toEqual([]);
});

test("a page whose answers have headers hands them on: the framework leaves them out otherwise", () => {
  const pages = SOURCE.filter((file) => /^app\/\w+\/pages\/.*\.tsx$/.test(file));
  const answering = pages.filter((file) => {
    const text = textOf(file);
    return (
      /^export default /m.test(text) && /\bdata\(/.test(text) && /\bheaders(:|,| \})/.test(text)
    );
  });
  expect(answering.length).toBeGreaterThan(5);
  const silent = answering.filter((file) => !/^export const headers\b/m.test(textOf(file)));
  expect(silent).toEqual([]);
});

describe("a rule", () => {
  test.each([
    ["the clock", /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bTemporal\.Now\b/],
    ["chance", /\bMath\.random\(|\brandomUUID\(|\bgetRandomValues\(/],
  ])("does not ask %s: it is passed in", (_, pattern) => {
    const asking = SOURCE.filter((file) => /^app\/\w+\/rules\//.test(file)).filter((file) =>
      pattern.test(textOf(file)),
    );
    expect(asking).toEqual([]);
  });
});

describe("the data", () => {
  test("is changed by the store’s one door: Drizzle’s own transactions stay inside db", () => {
    const own = SOURCE.filter((file) => !file.startsWith("db/")).filter((file) =>
      /\.transaction\(/.test(textOf(file)),
    );
    expect(own).toEqual([]);
  });

  test("is queried in the way both engines share", () => {
    const lone = SOURCE.filter((file) => /^app\/\w+\/queries\//.test(file)).filter((file) =>
      /\.(all|get|run)\(\s*\)/.test(textOf(file)),
    );
    expect(lone).toEqual([]);
  });
});

describe("an id", () => {
  /** What makes ids without a form, and why it makes nothing twice. */
  const MADE: Record<string, string> = {
    "app/assessment/queries/assessment.ts": "attempts and grades have numbers",
    "app/assignment/services/add-people.server.ts": "people have addresses of their own",
    "app/assignment/services/add-person.server.ts": "people have addresses of their own",
    "app/assignment/services/change-enrolment.server.ts":
      "a person has one enrolment in a programme",
    "app/assignment/services/team-rules.server.ts": "the other team has one rule for a programme",
    "app/authoring/services/drafts/save-draft.server.ts": "what is set aside was the one draft",
    "app/authoring/services/folder/apply-content.server.ts": "files have paths, revisions numbers",
    "app/authoring/services/folder/content-changes.ts": "content has keys, revisions numbers",
    "app/authoring/services/folder/note-import.ts": "a file is in one conflict",
    "app/authoring/services/publish/publish-due.server.ts": "the clock takes the draft with it",
    "app/clearance/services/credits/credit-module.server.ts": "the other modules of a programme",
    "app/clearance/services/credits/upload-history.server.ts": "what a row says stands once",
    "app/clearance/services/people/return-to-company.server.ts": "who is back has not left",
    "app/clearance/services/policy/acknowledge-policy.server.ts": "a version is signed once",
    "app/clearance/services/sign-offs/record-sign-off.server.ts": "a period has one authorisation",
    "app/clearance/services/supervision/oversee-live-replies.server.ts":
      "who is named already stays so",
    "app/directory/services/groups/write-groups.server.ts": "teams have names of their own",
    "app/directory/services/settings/keep-mappings.server.ts": "a rule stands once",
    "app/directory/services/sso/place-person.server.ts": "a person manages a company once",
    "app/gate/services/webhooks/log.server.ts": "a test more is harmless",
    "app/gate/services/webhooks/tell.server.ts": "events come with what is then known",
    "app/gate/services/chat/accounts/link.server.ts": "a link is followed once",
    "app/installation/services/admins/invite-admin.server.ts": "a link ends those before it",
    "app/roster/services/domains/domains.server.ts": "a company has a domain once",
    "app/roster/services/invitations/invite-people.server.ts":
      "a person has one open invitation, and one mail an hour",
    "app/learning/services/changes/note-looked.server.ts": "a number is looked at once",
    "app/learning/services/lesson/complete-lesson.server.ts": "done is done, until asked for again",
    "app/learning/services/scenario/take-turn.server.ts": "a turn is taken once",
    "app/practice/queries/scenario/plays.ts": "a person has one open play of a text",
    "app/ledger/services/record-decision.server.ts": "entries come with what they record",
    "app/notices/services/add-summaries.server.ts": "summaries have keys",
    "app/notices/services/calendar/own-feed.server.ts": "an address ends those before it",
    "app/gate/services/credentials/sharing/own.server.ts": "a clearance is shared once",
    "app/gate/services/credentials/signing/keys.server.ts":
      "a key takes the place of the one before",
    "app/notices/services/tell-notices.server.ts": "notices have keys",
    "app/roster/services/intake/carry-out.server.ts": "people have addresses, and teams names",
    "app/people/services/delegation/delegate.server.ts": "the other companies of a trainer",
    "app/people/services/form-id.server.ts": "what forms carry",
    "app/people/services/keep-agency.server.ts": "there is one agency",
    "app/people/services/passkeys/add-passkey.server.ts": "a credential is added once",
    "app/people/services/sign-in/auth.server.ts": "sessions have tokens",
    "app/people/services/sign-in/codes.server.ts":
      "a browser may ask twice, and either code is good",
    "app/practice/services/judging/examples.server.ts": "a reply is an example once",
    "app/practice/services/desk/complete.server.ts": "what was done counts once",
    "app/practice/services/desk/consent.server.ts": "what was said already is not said again",
    "app/practice/services/desk/report-false-alarm.server.ts": "the same words are reported once",
    "app/practice/services/desk/send-reply.server.ts": "what is sent about a post has numbers",
    "app/practice/services/desk/start-shift.server.ts": "a person has one open shift of a set",
    "app/roster/services/details/name.server.ts": "who has the name already is not renamed",
    "app/roster/services/details/roles.server.ts": "a person is a thing in a company once",
    "app/roster/services/merging/merge-people.server.ts": "who was merged is merged",
  };

  test("is what a form carries, or is made where the list says why nothing is made twice", () => {
    const making = SOURCE.filter((file) => /^app\/(?!process\/)/.test(file)).filter((file) =>
      /\bnewId\(\w/.test(textOf(file)),
    );
    expect(making.sort()).toEqual(Object.keys(MADE).sort());
  });

  test("that a form carries is asked for before anything is recorded under it", () => {
    const taking = SOURCE.filter((file) => /\bCreating<|\bid: NewId;/.test(textOf(file)))
      .filter((file) => /^app\/\w+\/services\//.test(file))
      .filter((file) => !/\bisSent\(|\bdecisionOf\(/.test(textOf(file)));
    expect(taking).toEqual(["app/people/services/call.ts"]);
  });
});

describe("every page", () => {
  /** Pages and resources that answer without asking who is there, and why. */
  const PUBLIC: Record<string, string> = {
    "app/company/pages/look.ts loader": "a colour that its address says already",
    "app/people/pages/home.tsx loader": "sends each role home, and says to strangers what this is",
    "app/process/pages/not-found.tsx loader": "there is nothing here to see",
    "app/process/pages/not-found.tsx action": "there is nothing here to do",
    "app/notices/pages/dev-mail.tsx loader": "the demo’s mails; not there outside the demo",
    "app/gate/pages/credentials/verify.tsx loader":
      "what somebody shows to everybody who has the address, which can’t be guessed",
    "app/gate/pages/credentials/status-list.ts loader":
      "programs check credentials by it; nobody is named in it",
    "app/gate/pages/credentials/did.ts loader": "the public keys of credentials",
    "app/notices/pages/calendar/feed.ts loader":
      "calendars can’t sign in; the address is signed and says whose dates",
    "app/notices/pages/unsubscribe.tsx loader":
      "the link in a mail is signed and says who; it shows a button",
    "app/notices/pages/unsubscribe.tsx action": "the same link: it only ends mails",
    "app/installation/pages/admin-link.tsx loader":
      "the link says who, and is shown without being used",
    "app/installation/pages/admin-link.tsx action": "the same link lets its admin in, once",
    "app/roster/pages/new-address.tsx loader":
      "the link says whose address it is, and is shown without being used",
    "app/roster/pages/new-address.tsx action": "the same link confirms the address it was sent to",
    "app/directory/pages/scim/group.ts loader": "asks for a company’s token",
    "app/directory/pages/scim/group.ts action": "asks for a company’s token",
    "app/directory/pages/scim/groups.ts loader": "asks for a company’s token",
    "app/directory/pages/scim/groups.ts action": "asks for a company’s token",
    "app/directory/pages/scim/nothing.ts loader": "asks for a company’s token",
    "app/directory/pages/scim/nothing.ts action": "asks for a company’s token",
    "app/directory/pages/scim/resource-types.ts loader": "asks for a company’s token",
    "app/directory/pages/scim/schemas.ts loader": "asks for a company’s token",
    "app/directory/pages/scim/service-provider-config.ts loader": "asks for a company’s token",
    "app/directory/pages/scim/user.ts loader": "asks for a company’s token",
    "app/directory/pages/scim/user.ts action": "asks for a company’s token",
    "app/directory/pages/scim/users.ts loader": "asks for a company’s token",
    "app/directory/pages/scim/users.ts action": "asks for a company’s token",
    "app/gate/pages/api/gate.ts loader": "asks for a company’s token",
    "app/gate/pages/api/gate.ts action": "asks for a company’s token",
    "app/gate/pages/api/clearances.ts loader": "asks for a company’s token",
    "app/gate/pages/api/clearances.ts action": "there is nothing here to do",
    "app/gate/pages/api/people.ts loader": "asks for a company’s token",
    "app/gate/pages/api/people.ts action": "there is nothing here to do",
    "app/gate/pages/api/enrolments.ts loader": "asks for a company’s token",
    "app/gate/pages/api/enrolments.ts action": "there is nothing here to do",
    "app/gate/pages/api/teams.ts loader": "asks for a company’s token",
    "app/gate/pages/api/teams.ts action": "there is nothing here to do",
    "app/gate/pages/api/openapi.ts loader": "what can be asked, of nobody in particular",
    "app/gate/pages/reference/reference.tsx loader": "the same, for people to read",
    "app/gate/pages/api/slack.ts loader": "there is nothing here to see",
    "app/gate/pages/api/slack.ts action": "asks for a signature of Slack’s",
    "app/gate/pages/api/teams-chat.ts loader": "there is nothing here to see",
    "app/gate/pages/api/teams-chat.ts action": "asks for a signature of Teams’",
    "app/gate/pages/api/hootsuite.ts loader": "there is nothing here to see",
    "app/gate/pages/api/hootsuite.ts action":
      "its address is as good as a secret, and what is said there isn’t believed",
    "app/gate/pages/api/nothing.ts loader": "there is nothing here to see",
    "app/gate/pages/api/nothing.ts action": "there is nothing here to do",
    "app/roster/pages/join/invitation.tsx loader":
      "the link says who, and is shown without being used",
    "app/roster/pages/join/invitation.tsx action": "the same link lets its person in, once",
    "app/roster/pages/join/join.tsx action": "a code that was mailed is typed here",
    "app/roster/pages/join/name.tsx loader": "one is still signing in here",
    "app/roster/pages/join/name.tsx action": "one is still signing in here",
    "app/process/pages/healthz.ts loader": "the process is alive",
    "app/process/pages/readyz.ts loader": "the database answers",
    "app/process/pages/metrics.ts loader": "asks for a token of its own",
    "app/people/pages/about/help.tsx loader": "how to sign in, also for those who can’t",
    "app/curriculum/pages/privacy.tsx loader": "what is stored, for everyone to read",
    "app/people/pages/language.ts loader": "languages are sent here and not read: it says 404",
    "app/people/pages/language.ts action":
      "strangers choose a language, too; it changes nobody else’s",
    "app/directory/pages/sso/with.tsx loader": "one signs in here",
    "app/directory/pages/sso/go.ts loader": "one signs in here",
    "app/directory/pages/sso/callback.tsx loader": "one signs in here",
    "app/people/pages/sign-in/start.tsx loader": "one signs in here",
    "app/people/pages/sign-in/start.tsx action": "one signs in here",
    "app/people/pages/sign-in/code.tsx loader": "one signs in here",
    "app/people/pages/sign-in/code.tsx action": "one signs in here",
    "app/people/pages/passkeys/sign-in.ts loader": "one signs in here",
    "app/people/pages/passkeys/sign-in.ts action": "one signs in here",
    "app/people/pages/second-factor/give.tsx loader": "one is still signing in here",
    "app/people/pages/second-factor/give.tsx action": "one is still signing in here",
    "app/people/pages/second-factor/set-up.tsx loader": "one is still signing in here",
    "app/people/pages/second-factor/set-up.tsx action": "one is still signing in here",
    "app/people/pages/sign-in/demo.ts loader": "one signs in here, in the demo",
    "app/people/pages/sign-in/demo.ts action": "one signs in here, in the demo",
    "app/people/pages/sign-in/sign-out.ts loader": "one leaves here",
    "app/people/pages/sign-in/sign-out.ts action": "one leaves here",
    "app/authoring/pages/edit/draft.ts loader": "drafts are sent here and not read: it says 404",
    "app/authoring/pages/translations/draft.ts loader":
      "drafts are sent here and not read: it says 404",
    "app/authoring/pages/playbook/draft.ts loader":
      "drafts are sent here and not read: it says 404",
    "app/authoring/pages/programme/draft.ts loader":
      "drafts are sent here and not read: it says 404",
    "app/authoring/pages/law/draft.ts loader": "drafts are sent here and not read: it says 404",
    "app/authoring/pages/policy/draft.ts loader": "drafts are sent here and not read: it says 404",
  };

  /** Each loader and action with its own text, up to the next thing that is exported. */
  const doors = SOURCE.filter((file) => /^app\/\w+\/pages\//.test(file)).flatMap((file) =>
    textOf(file)
      .split(/^(?=export )/m)
      .flatMap((text) => {
        const kind = /^export (?:const|async function|function) (loader|action)\b/.exec(text)?.[1];
        return kind ? [{ name: `${file} ${kind}`, text }] : [];
      }),
  );

  test("asks who is there, in its loader and in its action, or is on the public list", () => {
    expect(doors.length).toBeGreaterThan(10);
    const open = doors.filter(({ text }) => !/\bauthorise\(/.test(text)).map(({ name }) => name);
    expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
  });

  test("is reached by the map of URLs, or is part of a page that is", () => {
    const map = textOf("app/routes.ts") + textOf("app/program-routes.ts");
    const pages = new Set(doors.map(({ name }) => name.split(" ")[0] ?? ""));
    const unmapped = [...pages].filter((page) => !map.includes(`"${page.replace(/^app\//, "")}"`));
    expect(unmapped).toEqual([]);
  });
});

describe("the tree", () => {
  const WRITTEN = [...SOURCE, ...filesUnder("tests"), ...filesUnder("app")].filter(
    (file, index, all) => /\.(ts|tsx|js|mjs|css)$/.test(file) && all.indexOf(file) === index,
  );

  /** Every folder with the names in it, files and folders; a part with its stylesheet is two names and one stem. */
  const ENTRIES = new Map<string, Set<string>>();
  for (const file of ["app", "db", "tests"].flatMap((top) => filesUnder(top))) {
    const steps = file.split("/");
    for (const [at, name] of steps.entries()) {
      const folder = steps.slice(0, at).join("/");
      if (folder) ENTRIES.set(folder, (ENTRIES.get(folder) ?? new Set()).add(name));
    }
  }
  const stemOf = (name: string) => name.replace(/\..*$/, "");

  test("has no file over 400 lines", () => {
    const long = WRITTEN.filter((file) => textOf(file).split("\n").length > 401);
    expect(long).toEqual([]);
  });

  test("has nothing at the top but what the design names, and what tools ask for there", () => {
    const named = [
      ["app", "content", "db", "docs", "tests"],
      ["LICENSE", "README.md", "package.json", "package-lock.json", "tsconfig.json"],
      ["remix.config.js", "vite.config.ts"],
      ["Dockerfile", "compose.yaml"],
      // Made, and not kept: see .gitignore.
      ["build", "coverage", "node_modules"],
    ].flat();
    const others = readdirSync(ROOT).filter(
      (name) => !named.includes(name) && !name.startsWith(".") && !name.endsWith(".log"),
    );
    expect(others).toEqual([]);
  });

  test("has no folder for things that have no place", () => {
    const folders = new Set(
      ["app", "db", "tests", "content"].flatMap((top) =>
        filesUnder(top).flatMap((file) => path.posix.dirname(file).split("/")),
      ),
    );
    const placeless = ["utils", "util", "helpers", "misc", "lib", "common", "shared"];
    expect(placeless.filter((name) => folders.has(name))).toEqual([]);
  });

  test("has no folder with more than 25 entries", () => {
    // Migrations lie where drizzle-kit looks for them, all of an engine's in one folder.
    const crowded = [...ENTRIES]
      .filter(([folder, names]) => names.size > 25 && !folder.startsWith("db/migrations/"))
      .map(([folder]) => folder);
    expect(crowded).toEqual([]);
  });

  test("has no three names in a folder that begin alike: they are a folder", () => {
    /** What a use case does to one thing and another; and the article of what tests make. */
    const APART = /^app\/\w+\/services.*: (end|publish|retire|show|start)$|^tests\/support\/.*: a$/;
    const alike = [...ENTRIES].flatMap(([folder, names]) => {
      const words = [...new Set([...names].map(stemOf))].map((stem) => stem.split("-")[0]);
      return words
        .filter((word, at) => words.indexOf(word) === at)
        .filter((word) => words.filter((other) => other === word).length > 2)
        .map((word) => `${folder}: ${word}`);
    });
    expect(alike.filter((found) => !APART.test(found))).toEqual([]);
  });

  test("has no file that only passes on others", () => {
    const barrels = SOURCE.filter((file) => {
      const lines = textOf(file)
        .split("\n")
        .filter((line) => line.trim() !== "" && !line.startsWith("//"));
      return lines.length > 0 && lines.every((line) => /^export .* from "/.test(line));
    });
    expect(barrels).toEqual([]);
    expect(SOURCE.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });

  test("has no empty file", () => {
    expect(WRITTEN.filter((file) => statSync(path.join(ROOT, file)).size === 0)).toEqual([]);
  });
});
