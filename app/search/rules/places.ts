import type { Role } from "~/people/rules/kinds";
import type { Findable } from "./found/found";

type Place = Omit<Findable, "kind" | "note">;

/** Pages that everyone has. */
const EVERYONES: readonly Place[] = [
  { title: "Account", to: "/account", words: "profile name email sign out sessions devices" },
  { title: "Notices", to: "/notices", words: "notifications news messages bell" },
  { title: "Email preferences", to: "/account/notices", words: "mails quiet hours unsubscribe" },
];

const AWAY: Place = {
  title: "While you’re away",
  to: "/account/away",
  words: "holiday leave absence delegate stand-in cover",
};

/** Every page of a role that has no name of its own to be found by, with other words for what one does there. */
const PAGES: Record<Role, readonly Place[]> = {
  employee: [
    { title: "My training", to: "/learn", words: "home start next step lessons" },
    { title: "Clearance", to: "/learn/clearance", words: "status channels allowed certificate" },
    { title: "Policy", to: "/learn/policy", words: "social media rules sign" },
    { title: "Playbook", to: "/playbook", words: "voice tone off-limits escalation brand" },
    { title: "Playbook changes", to: "/playbook/changes", words: "new what changed" },
    { title: "Working hours", to: "/account/hours", words: "rota shifts schedule" },
    ...EVERYONES,
  ],
  manager: [
    { title: "People", to: "/clearance", words: "board home who may speak employees team" },
    { title: "Sign-offs", to: "/clearance/sign-offs", words: "authorise approve waiting" },
    { title: "Coverage", to: "/clearance/coverage", words: "calendar working hours rota gaps" },
    { title: "Ending soon", to: "/clearance/expiring", words: "expiring renew renewal" },
    { title: "Assignments", to: "/clearance/assignments", words: "rules programmes enrol due" },
    { title: "Skills", to: "/clearance/skills", words: "objectives strengths weak quizzes" },
    { title: "Policy", to: "/clearance/policy", words: "social media rules signed unsigned" },
    { title: "Playbook", to: "/clearance/playbook", words: "voice tone off-limits edit write" },
    { title: "Playbook history", to: "/clearance/playbook/history", words: "versions changes" },
    { title: "Handover", to: "/clearance/handover", words: "agency independence tasks" },
    { title: "Ledger", to: "/clearance/ledger", words: "record log audit decisions history" },
    { title: "People who left", to: "/clearance/left", words: "leavers former erase" },
    { title: "Read the playbook", to: "/playbook", words: "voice tone brand guide" },
    AWAY,
    ...EVERYONES,
  ],
  trainer: [
    { title: "Companies", to: "/studio", words: "home clients start" },
    { title: "Sign-offs", to: "/studio/sign-offs", words: "competent judge waiting review" },
    { title: "Library", to: "/studio/library", words: "content lessons quizzes modules drafts" },
    { title: "Images", to: "/studio/images", words: "pictures photos upload media" },
    { title: "Conflicts", to: "/studio/library/conflicts", words: "folder studio disagree import" },
    AWAY,
    ...EVERYONES,
  ],
  admin: [
    { title: "Settings", to: "/settings", words: "home installation sessions emails outbox" },
    ...EVERYONES,
  ],
};

/** What one can begin from anywhere. */
const ACTIONS: Record<Role, readonly Place[]> = {
  employee: [
    { title: "Sign the policy", to: "/learn/policy", words: "acknowledge" },
    { title: "Enter your working hours", to: "/account/hours", words: "rota shifts schedule" },
  ],
  manager: [
    { title: "Assign a programme", to: "/clearance/assignments", words: "enrol training rule new" },
    { title: "Remind people to sign the policy", to: "/clearance/policy", words: "unsigned nudge" },
    {
      title: "Download the board",
      to: "/clearance/export.csv",
      words: "export csv people spreadsheet excel",
      download: true,
    },
    {
      title: "Download the ledger",
      to: "/clearance/ledger.csv",
      words: "export csv audit record",
      download: true,
    },
    { title: "Upload earlier training", to: "/clearance/upload", words: "history import csv" },
  ],
  trainer: [
    { title: "New lesson", to: "/studio/library/new?what=lesson", words: "write create add" },
    { title: "New quiz", to: "/studio/library/new?what=quiz", words: "write create add questions" },
    { title: "New module", to: "/studio/library/new?what=module", words: "create add" },
    { title: "New programme", to: "/studio/library/new?what=programme", words: "create add" },
  ],
  admin: [],
};

/** The pages and actions of a role. */
export function placesOf(role: Role): Findable[] {
  return [
    ...PAGES[role].map((page): Findable => ({ ...page, kind: "pages", note: "" })),
    ...ACTIONS[role].map((action): Findable => ({
      ...action,
      kind: "actions",
      note: action.download ? "CSV file" : "",
    })),
  ];
}
