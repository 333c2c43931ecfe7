import ts from "typescript";
import { describe, expect, test } from "vitest";
import { sqliteDialect } from "~db/dialect.sqlite";
import { defineTables } from "~db/schema/tables";
import { SOURCE, textOf } from "../support/sources";

/** The one place that says what proves something to be a company's. */
const PROOF = "app/ledger/rules/own.ts";

describe("the proof that something is a company’s", () => {
  /** Who may make it besides the queries, whose where clause has the scope, and why. */
  const MINTS: Record<string, string> = {
    "app/people/services/sign-in/session-reader.server.ts": "a session becomes an actor",
    "app/people/services/delegation/engaged-company.server.ts":
      "whether somebody stands in today is said by the company’s own calendar, not by the clause",
    "app/process/demo/load-demo.ts": "the demo’s people act without having signed in",
  };

  test("is made where the data is asked, and in few other places", () => {
    const makers = SOURCE.filter((file) =>
      /import \{[^}]*\b(own|inPart)\b[^}]*\} from "~\/ledger\/rules\/own"/.test(textOf(file)),
    ).filter((file) => !/^app\/\w+\/queries\//.test(file));
    expect(makers.sort()).toEqual(Object.keys(MINTS).sort());
  });

  /** Where a manager of teams is taken for their whole company, and why that tells them nothing about anyone else’s people. */
  const WHOLE: Record<string, string[]> = {
    "what is asked is the same for everyone: rules, policy, playbook, channels": [
      "assignment/services/rules.server.ts",
      "assignment/services/show-rules.server.ts",
      "clearance/services/policy/record.server.ts",
      "clearance/services/policy/version.server.ts",
      "clearance/services/policy/versions.server.ts",
      "curriculum/services/company-rules.server.ts",
      "learning/services/changes/show-changes.server.ts",
      "learning/services/playbook/show-playbook.server.ts",
    ],
    "it is the ledger’s chain, or a key for an entry that was found": [
      "assignment/services/bulk/show-bulk.server.ts",
      "clearance/services/ledger/read-entries.server.ts",
      "clearance/services/ledger/show-ledger.server.ts",
      "clearance/services/policy/reminding.server.ts",
      "ledger/services/record-decision.server.ts",
    ],
    "it is kept once for all, and narrowed before it is shown": [
      "clearance/services/board/board-rows.server.ts",
      "clearance/services/board/skills-within.server.ts",
      "clearance/services/board/waiting-rows.server.ts",
    ],
    "it was asked for the whole of, and reaches no part alone": [
      "clearance/services/board/find-page.server.ts",
      "clearance/services/board/show-expiring.server.ts",
      "clearance/services/coverage/company-coverage.server.ts",
      "clearance/services/coverage/show-coverage.server.ts",
    ],
    "it is about people who were found within the reach, or an average of many": [
      "clearance/services/people/dossiers.server.ts",
      "clearance/services/supervision/oversee-live-replies.server.ts",
      "clearance/services/sign-offs/usual-wait.server.ts",
    ],
    "it is about who asks: what they themselves told": [
      "clearance/services/incidents/report-incident.server.ts",
      "clearance/services/incidents/show-incidents.server.ts",
    ],
    "it is about somebody’s own calendar": [
      "notices/services/calendar/own-feed.server.ts",
      "notices/services/calendar/read-feed.server.ts",
    ],
    "it is about somebody’s own account in a chat": [
      "gate/services/chat/accounts/link.server.ts",
      "gate/services/chat/accounts/own-accounts.server.ts",
    ],
    "it is about managers: themselves, and who stands in for whom": [
      "clearance/services/board/first-tasks.server.ts",
      "clearance/services/coverage/whose-hours.server.ts",
      "clearance/services/sign-offs/signers.server.ts",
      "people/services/delegation/delegate.server.ts",
    ],
    "a trainer asks, or the clock": [
      "clearance/services/board/derive-people.server.ts",
      "clearance/services/board/earned.server.ts",
      "clearance/services/sign-offs/sign-off.server.ts",
      "clearance/services/studio/show-company.server.ts",
      "notices/services/add-summaries.server.ts",
      "notices/services/content-changes.server.ts",
      "notices/services/deciders.server.ts",
      "notices/services/practice-news.server.ts",
      "notices/services/tell-notices.server.ts",
    ],
  };

  test("is made of a manager’s reach in few places, each for a reason", () => {
    const takes = (text: string) =>
      /import \{[^}]*\b(companyOf|selfOf)\b[^}]*\} from "~\/ledger\/rules\/own"/.test(text) ||
      /\brules\.owner\b|\{[^{}]*\bowner\b[^{}]*\}(: (Pick<)?CompanyRules| = (rules|await companyRules))/.test(
        text,
      );
    const whole = SOURCE.filter((file) => /^app\/\w+\/(services|pages)\//.test(file)).filter(
      (file) => takes(textOf(file)),
    );
    const listed = Object.values(WHOLE)
      .flat()
      .map((file) => `app/${file}`);
    expect(whole.sort()).toEqual(listed.sort());
  });

  test("is nowhere claimed without being made", () => {
    const claimed = SOURCE.filter((file) => file !== PROOF).filter((file) =>
      /\bas (Own|InPart|SomeAttempt|Employee\b|\w*Manager\b)/.test(textOf(file)),
    );
    expect(claimed).toEqual([]);
  });
});

describe("a query of company data", () => {
  /** Tables whose every row is of one company, or hangs on an attempt. A text may be the library’s; people are looked at below. */
  const COMPANY_TABLES = Object.entries(defineTables(sqliteDialect)).flatMap(([name, table]) => {
    const { companyId } = table as { companyId?: { notNull: boolean } };
    const isOfCompany = companyId?.notNull === true || "attemptId" in table;
    return isOfCompany || name === "membership" ? [name] : [];
  });

  /** Queries that ask without a proof, and why. */
  const UNPROVED: Record<string, string[]> = {
    "they are what proves it: a session, an engagement, a stand-in, a delegation or decision of the asker’s":
      [
        "clearance/pending findOwnPending",
        "people/engagements findEngagedCompanies",
        "people/engagements findEngagedCompany",
        "people/delegations findStoodInCompanies",
        "people/delegations findOwnDelegation",
        "people/teams prepareManagedTeams",
      ],
    "the token or the address that was shown proves whose it is": [
      "directory/tokens findToken",
      "notices/feeds findFeed",
      "gate/tokens findApiToken",
      "gate/chat/integrations findIntegration",
      "gate/reviewing/reviewers findReviewerAt",
      "gate/credentials/shares findShareAt",
      "gate/credentials/shares findShareStamp",
    ],
    "a status list is of every company, and names nobody": [
      "gate/credentials/shares findEndedPlaces",
      "gate/credentials/shares findSharesIn",
    ],
    "the clock asks, for every company": [
      "assignment/assignments findCompaniesWithRules",
      "assessment/overdue-attempts findOverdueAttempts",
      "clearance/pending findDuePending",
      "clearance/pending forgetPending",
      "gate/groups/directories findGroupDirectories",
      "gate/publishing/posts findComingPosts",
      "gate/reviewing/reviewers findReviewersDue",
      "notices/notices findNoticeStarts",
      "notices/outbox claimMails",
      "notices/outbox endMail",
      "notices/outbox postponeMail",
      "notices/outbox findMailKeys",
      "notices/outbox removeEndedMails",
      "gate/webhooks/deliveries removeOldDeliveries",
      "gate/webhooks/webhooks claimWebhook",
      "gate/webhooks/webhooks findCompaniesWithWebhooks",
      "gate/webhooks/webhooks isAnyDue",
      "people/people findAuthors",
    ],
    "what is published concerns every company that is taught it": [
      "authoring/activity-history findCompaniesWhoDid",
      "authoring/content findCompaniesEnrolled",
      "curriculum/copies endSpan",
    ],
    "an import writes for the whole installation": [
      "authoring/content keptCompanies",
      "authoring/content addRows",
      "authoring/content setRetired",
      "authoring/content updateChannel",
    ],
    "a start fills a column that every person has": [
      "people/organisation findUnsorted",
      "people/organisation setSortName",
    ],
    "the reader’s own notices; a trainer’s are of several companies": [
      "notices/notices listUnseen",
      "notices/notices listNotices",
      "notices/notices findNoticesOfMail",
      "notices/notices markSeen",
    ],
    "the asker’s own, and of a colleague who is asked to stand in; a trainer’s are of several companies":
      ["people/delegations findDelegationsOf"],
    "somebody who is, or may be, of the agency: a name, a role": [
      "assessment/person-quizzes findNames",
      "people/delegations findAllTrainers",
      "people/memberships addAgencyMembership",
      "people/memberships markReturnedToAgency",
      "people/people findPersonName",
      "people/people findTrainer",
    ],
    "everything stored about the asker themselves, and the names of what it is about": [
      "privacy/names findNamesBehind",
      "privacy/own-rows findCompaniesOf",
      "privacy/own-rows findEntriesAboutAsker",
      "privacy/own-rows findOwnChannels",
      "privacy/own-rows findOwnDelegationEnds",
      "privacy/own-rows findOwnRows",
    ],
    "for the installation’s admin": [
      "people/people listAllSessions",
      "people/second-factors listPeopleWithFactors",
      "people/people listCompaniesWithPeople",
      "installation/agency-people listAgencyPeople",
      "installation/agency-people listEngagements",
      "installation/agency-people markLeftAgency",
      "notices/outbox countMails",
      "notices/outbox waitingMails",
      "notices/outbox lastSentMail",
      "notices/outbox listDeadMails",
      "notices/outbox reviveMail",
    ],
    "who has the link is all that is known of who asks": [
      "people/address-changes findAddressChange",
    ],
    "an address is one person’s in the whole installation": [
      "people/organisation addPeople",
      "people/organisation findByAddress",
      "people/organisation findTaken",
    ],
    "nobody has signed in yet": [
      "people/domains findVerifiedDomain",
      "people/invitations findInvitation",
      "people/invitations noteFirstSignIn",
      "people/people prepareSessionByToken",
      "people/people findPersonSigningIn",
      "people/people listDemoPeople",
    ],
    "what somebody chooses for themselves, who may be of the agency": [
      "people/memberships countHats",
      "people/memberships noteChosen",
      "people/people setOwnLanguage",
    ],
  };

  test("asks for what proves the scope, or is on the short list", () => {
    const files = SOURCE.filter((file) => /^app\/\w+\/queries\//.test(file)).map(readFile);
    const proofs = typesWithProof(files.flatMap(({ types }) => types));
    const proved = ({ asks }: Declared) => proofs.some((name) => mentions(asks, name));
    const open = files.flatMap(({ file, declared }) =>
      declared
        .filter((one) => one.exported && !proved(one))
        .filter((one) =>
          tablesOf(one, declared).some((name) => [...COMPANY_TABLES, PEOPLE, ANY].includes(name)),
        )
        .map(({ name }) => `${file.replace(/^app\/|queries\/|\.ts$/g, "")} ${name}`),
    );
    expect(open.sort()).toEqual(Object.values(UNPROVED).flat().sort());
  });
});

describe("a query that takes a manager’s reach", () => {
  test("holds it in its where clause, and not the company alone", () => {
    const files = SOURCE.filter((file) => /^app\/\w+\/queries\//.test(file)).map(readFile);
    const taking = files.flatMap(({ file, declared }) =>
      declared
        .filter(({ asks }) => /\b(Reach|People)\b/.test(asks))
        .map((one) => ({ file, ...one })),
    );
    expect(taking.length).toBeGreaterThan(25);
    const narrows = /\b(factsOf\b|within(Some)?\(|teamsIn\(|ofTeams\()/;
    const open = taking.filter(({ file, text }) => {
      const behind = files
        .find((one) => one.file === file)!
        .declared.filter(({ name, exported }) => !exported && mentions(text, name));
      return ![text, ...behind.map((one) => one.text)].some((each) => narrows.test(each));
    });
    expect(open.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });
});

/** A person may be the agency’s, and is often joined for no more than a name: asking for people themselves counts. */
const PEOPLE = "person itself";
/** A table by a name that only running tells. */
const ANY = "any table";

interface Declared {
  name: string;
  exported: boolean;
  text: string;
  /** Its parameters; of facts about people, what all of those take. */
  asks: string;
}

/** The functions, constants and types of a file, each with its own text. */
function readFile(file: string) {
  const declared: Declared[] = [];
  const types: { name: string; text: string }[] = [];
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  for (const node of source.statements) {
    const text = node.getText();
    const exported = text.startsWith("export ");
    if (ts.isFunctionDeclaration(node) && node.name) {
      const asks = node.parameters.map((parameter) => parameter.getText()).join(", ");
      declared.push({ name: node.name.text, exported, text, asks });
    } else if (ts.isVariableStatement(node)) {
      const name = node.declarationList.declarations[0]?.name.getText() ?? "";
      declared.push({ name, exported, text, asks: /= factsOf\b/.test(text) ? "People" : "" });
    } else if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node))
      types.push({ name: node.name.text, text });
  }
  return { file, declared, types };
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

/** The names of types that hold a proof. */
function typesWithProof(types: readonly { name: string; text: string }[]): string[] {
  const found = ["Own", "OwnCompany", "OwnPerson", "Reach"];
  for (let before = 0; before < found.length;) {
    before = found.length;
    for (const { name, text } of types)
      if (!found.includes(name) && found.some((one) => mentions(text, one))) found.push(name);
  }
  return found;
}

/** The tables that a declaration reads from or writes to, itself or by what its file keeps to itself. */
function tablesOf(one: Declared, all: readonly Declared[], seen: readonly string[] = []): string[] {
  const { text } = one;
  const renamed = new Map<string, string>();
  for (const [, from = "", to = ""] of text.matchAll(/\b(\w+): (\w+)\b/g)) renamed.set(to, from);
  for (const [, to = "", from = ""] of text.matchAll(/const (\w+) = alias\((\w+)/g))
    renamed.set(to, from);
  const used = [
    ...text.matchAll(/\b(?:from|insert|update|delete|\w+Join)\(\s*(?:\w+\.)*(\w+)/g),
  ].flatMap(([, name = ""]) => [name, renamed.get(name) ?? name]);
  if (/\b(?:from|insert|update|delete)\(\s*(?:\w+\.)*person\)/.test(text)) used.push(PEOPLE);
  if (/\btables\[/.test(text)) used.push(ANY);
  const behind = all.filter(
    ({ name, exported }) => !exported && !seen.includes(name) && mentions(text, name),
  );
  const names = [...seen, one.name];
  return [...used, ...behind.flatMap((other) => tablesOf(other, all, names))];
}
