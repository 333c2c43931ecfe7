import type { Store } from "~db/store";
import { addAside } from "~/authoring/queries/drafts";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { newId } from "~db/ids";
import type { Door, Things } from "../access/access";
import { DEMO_DAY } from "../harness/demo-day";
import { someOf } from "../harness/runs";
import type { Visitor } from "../harness/site";
import { hugePng } from "../images/pictures";
import { theTrainer } from "../the-trainer";
import { longLesson, longSummary, MANY_HEADINGS, MANY_KEYS, usualLesson } from "./worst-texts";

const LESSON = "modules/reply/angry-in-public.md";
const SECOND_LESSON = "modules/reply/reading-a-post.md";
const QUIZ = "modules/reply/quiz.yaml";
const PLAYBOOK = "companies/harbour-and-pine/playbook.yaml";

/** Drafts as hard to read, and ten set aside of each as hard to compare, as people may save. */
export async function saveWorstDrafts(store: Store) {
  const actor = await theTrainer(store);
  const call = { store, actor, now: DEMO_DAY };
  const write = async (path: string, text: (published: string) => string, asides: string[]) => {
    const { published } = await openDraft({ ...call, path });
    const draft = { text: text(published!.text), sequence: 0, baseNumber: published!.number };
    const saved = await saveDraft({ ...call, path, ...draft });
    if (!saved.ok) throw new Error(`The draft of ${path} was not saved: ${saved.code}.`);
    for (const aside of asides) {
      const by = { savedAt: DEMO_DAY, savedBy: actor.personId };
      const kept = { id: newId(DEMO_DAY), path, text: aside, baseNumber: published!.number, ...by };
      const setAside = { setAsideAt: DEMO_DAY, setAsideBy: actor.personId };
      await store.write((tx) => addAside(tx, { ...kept, ...setAside }));
    }
  };
  const ten = (text: (seed: number) => string) =>
    Array.from({ length: 10 }, (_, at) => text(at + 3));
  const { published } = await openDraft({ ...call, path: PLAYBOOK });
  const playbook = published!.text;
  await write(LESSON, () => longLesson(1), ten(longLesson));
  await write(SECOND_LESSON, () => longLesson(2, { paragraph: true }), ten(usualLesson));
  await write(QUIZ, () => MANY_KEYS("k"), [
    MANY_HEADINGS,
    ...ten((seed) => MANY_KEYS(`s${seed}-`)),
  ]);
  await write(
    PLAYBOOK,
    () => longSummary(playbook, 1),
    ten((seed) => longSummary(playbook, seed)),
  );
}

/** Something that somebody sends, and who. */
export interface Sent {
  what: string;
  by: "employee" | "manager" | "trainer" | "admin";
  send: (visitor: Visitor, origin: string) => Promise<Response>;
}

const ROLES = ["employee", "manager", "trainer", "admin"] as const;

/** As much as a form may have, but for what surrounds it. */
const FORM = 250_000;

const filled = (text: string, length = FORM) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

function bodiesFor(fields: Record<string, string>): Record<string, string> {
  const own = new URLSearchParams(fields).toString();
  const names = Object.keys(fields);
  const each = (value: string) =>
    names
      .map(
        (name) => `${encodeURIComponent(name)}=${filled(value, Math.floor(FORM / names.length))}`,
      )
      .join("&");
  return {
    "long fields of odd letters": names.length > 0 ? each("%EF%BB%BF*%5B+") : filled("a=1&"),
    "its fields again and again": filled(`${own || "a=1"}&`),
  };
}

const FORM_TYPE = "application/x-www-form-urlencoded";

function post(what: string, by: Sent["by"], to: string, body: string, type = FORM_TYPE): Sent {
  const init = (origin: string) => ({
    method: "POST",
    body,
    headers: { "Content-Type": type, Origin: origin },
  });
  return { what, by, send: (visitor, origin) => visitor.send(to, init(origin)) };
}

const get = (by: Sent["by"], to: string): Sent => ({
  what: `GET ${to}`,
  by,
  send: (visitor) => visitor.get(to),
});

const file = (field: string, name: string, bytes: BlobPart, more: Record<string, string> = {}) => {
  const form = new FormData();
  form.set(field, new Blob([bytes]), name);
  for (const [key, value] of Object.entries(more)) form.set(key, value);
  return form;
};

const upload = (what: string, by: Sent["by"], to: string, form: () => FormData): Sent => ({
  what,
  by,
  send: (visitor, origin) =>
    visitor.send(to, { method: "POST", body: form(), headers: { Origin: origin } }),
});

/**
 * What each door takes from each role: its page, and forms as long and as odd as forms may be. Of the doors that turn a role away, and
 * of the forms of the others, a random part.
 */
export function worstOfDoors(doors: readonly Door[], things: Things): Sent[] {
  return ROLES.flatMap((by) => {
    const mayAt = ({ roles }: Door) => roles === "everyone" || roles.includes(by);
    const refused = someOf(doors.filter((door) => !mayAt(door)));
    return [...doors.filter(mayAt), ...refused].flatMap((door) => {
      const to = door.path(things);
      const page = door.get ? [get(by, to)] : [];
      if (!door.post || door.route === "sign-out") return page;
      const forms = Object.entries(bodiesFor(door.post.fields(things))).map(([name, body]) =>
        post(`POST ${to}: ${name}`, by, to, body),
      );
      // Who is refused is refused before a form is read: one is enough.
      if (!mayAt(door)) return [...page, ...forms.slice(0, 1)];
      const deep = `${"[".repeat(FORM / 2)}${"]".repeat(FORM / 2)}`;
      forms.push(post(`POST ${to}: lists in lists`, by, to, deep, "application/json"));
      return [...page, ...someOf(forms)];
    });
  });
}

const HISTORY_ROW = (email: string, at: number) =>
  `${email},reply,2026-01-15,2027-01-15,Certificate ${at} of the earlier agency`;

/** Pages of what was saved beforehand, and what only some routes take. */
export function worstOfTheirOwn(things: Things, asides: Record<string, string[]>): Sent[] {
  const studio = "/studio/library/reply";
  const rows = Array.from({ length: 5_000 }, (_, at) =>
    HISTORY_ROW("maya@harbourandpine.example", at),
  );
  const history = ["email,programme,completed_on,valid_until,evidence", ...rows].join("\n");
  const draft = (text: string) =>
    JSON.stringify({ intent: "save", text, sequence: 1, baseNumber: 1 });
  const ofLesson = (key: string) => [
    get("trainer", `${studio}/${key}`),
    get("trainer", `${studio}/${key}?draft=1`),
    get("trainer", `${studio}/${key}/edit`),
    get("trainer", `${studio}/${key}/publish`),
    get("trainer", `${studio}/${key}/duplicate`),
    get("trainer", `${studio}/${key}/history`),
    ...(asides[key] ?? []).map((id) => get("trainer", `${studio}/${key}/history?aside=${id}`)),
  ];
  return [
    ...["angry-in-public", "reading-a-post", "quiz"].flatMap(ofLesson),
    get("trainer", "/studio/library"),
    get("trainer", "/studio/library?show=problems"),
    get("trainer", `/studio/library?q=${"a+".repeat(4_000)}`),
    ...(asides["playbook"] ?? []).map((id) =>
      get("manager", `/clearance/playbook/history?aside=${id}`),
    ),
    post(
      "a long draft",
      "trainer",
      `${studio}/angry-in-public/draft`,
      draft(longLesson(9)),
      "application/json",
    ),
    post(
      "a stale draft",
      "trainer",
      `${studio}/quiz/draft`,
      draft(MANY_KEYS("z")),
      "application/json",
    ),
    upload("a history of 5,000 rows", "manager", "/clearance/upload", () =>
      file("file", "history.csv", history),
    ),
    upload("a picture of 5,000 × 5,000", "trainer", "/studio/images/add", () =>
      file("file", "huge.png", new Uint8Array(hugePng(5_000, 5_000)), { alt: "Huge" }),
    ),
    post(
      "answers again and again",
      "employee",
      `/learn/reply/quiz/attempts/${things.attemptId}/answers`,
      `asked=1&${filled("answer-1=1&")}`,
    ),
  ];
}
