import { parse, type DefaultTreeAdapterMap } from "parse5";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagesToSee } from "../../support/browser/pages";
import { everyNth } from "../../support/harness/runs";
import { attemptAskingThese, questionsSaying } from "../../support/browser/made-attempts";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Longer than any field of a form takes, and such that it cannot be there by chance. */
const LONG = "What I typed. ".repeat(500).trim();

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

function elements(node: Node, name: string): Element[] {
  const own = "tagName" in node && node.tagName === name ? [node] : [];
  const inside = "childNodes" in node ? node.childNodes : [];
  return [...own, ...inside.flatMap((child) => elements(child, name))];
}

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;

const textIn = (element: Element): string =>
  element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");

const isTyped = (input: Element) => ["text", undefined].includes(attribute(input, "type"));

/** The values that stand anywhere in a page's fields. */
function valuesIn(html: string): string[] {
  const page = parse(html);
  return [
    ...elements(page, "textarea").map(textIn),
    ...elements(page, "input").map((input) => attribute(input, "value") ?? ""),
  ];
}

interface Typed {
  form: Element;
  field: string;
}

/** Every field of a page's forms that takes what is typed. */
function typedFields(html: string): Typed[] {
  return elements(parse(html), "form")
    .filter((form) => attribute(form, "method") === "post")
    .flatMap((form) => {
      const inputs = [...elements(form, "textarea"), ...elements(form, "input").filter(isTyped)];
      return inputs.flatMap((input) => {
        const field = attribute(input, "name");
        return field === undefined ? [] : [{ form, field }];
      });
    });
}

/** One of each kind in a page: the entries of a list, `a.0.b` and `a.7.b`, are read alike. */
function ofEachKind(all: readonly Typed[]): Typed[] {
  const kind = ({ form, field }: Typed) => {
    const sent = [...elements(form, "input"), ...elements(form, "button")].map((one) => {
      const name = attribute(one, "name");
      return name === "intent" ? `intent=${attribute(one, "value")}` : name;
    });
    return [attribute(form, "action"), field, ...sent].join(" ").replace(/\d+/g, "#");
  };
  return [...new Map(all.map((typed) => [kind(typed), typed])).values()];
}

/** The form as a browser sends it with something typed into one field, by its first button. */
function filledIn({ form, field }: Typed, text: string): URLSearchParams {
  const sent = new URLSearchParams();
  const chosen = new Set<string>();
  for (const input of elements(form, "input")) {
    const [name, type] = [attribute(input, "name"), attribute(input, "type")];
    if (name === undefined || name === field || type === "file") continue;
    const choice = type === "radio" || type === "checkbox";
    if (choice && chosen.has(name)) continue;
    chosen.add(name);
    sent.append(name, attribute(input, "value") ?? (choice ? "on" : ""));
  }
  for (const select of elements(form, "select")) {
    const name = attribute(select, "name");
    const values = elements(select, "option").map((one) => attribute(one, "value") ?? "");
    if (name) sent.append(name, values.find((value) => value !== "") ?? "");
  }
  for (const area of elements(form, "textarea")) {
    const name = attribute(area, "name");
    if (name && name !== field) sent.append(name, textIn(area));
  }
  const button = elements(form, "button").find((one) => attribute(one, "name") !== undefined);
  if (button) sent.append(attribute(button, "name")!, attribute(button, "value") ?? "");
  sent.set(field, text);
  return sent;
}

async function send(visitor: Visitor, from: string, typed: Typed, text = LONG): Promise<Response> {
  const to = new URL(attribute(typed.form, "action") ?? from, site.origin + from);
  const headers = { Origin: site.origin, Referer: site.origin + from };
  return visitor.send(to.pathname + to.search, {
    method: "POST",
    body: filledIn(typed, text),
    headers,
  });
}

test("without scripts, what is too long for a field comes back whole, with what is wrong", async () => {
  const lost: string[] = [];
  let tried = 0;
  const visitors = new Map<string, Visitor>();
  for (const { name, who, path } of everyNth(await pagesToSee(site), 3)) {
    if (who === null) continue;
    const visitor = visitors.get(who) ?? (await signedIn(site, who));
    visitors.set(who, visitor);
    const html = await (await visitor.get(path)).text();
    for (const typed of ofEachKind(typedFields(html))) {
      const answer = await send(visitor, path, typed);
      tried += 1;
      const page = await answer.text();
      // What takes so much has no limit to go beyond.
      if (answer.status < 400) continue;
      // A code that lets somebody in is typed again.
      if (typed.field === "code") continue;
      const kept = valuesIn(page).some((value) => value.includes(LONG));
      const said = /role="alert"|field-error/.test(page);
      if (!kept || !said) lost.push(`${name}: ${typed.field}, ${answer.status}`);
    }
  }
  expect(tried).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});

test("an answer of any length comes back to the question it was typed for", async () => {
  const { path } = await attemptAskingThese(site, [questionsSaying("words")[6]!]);
  const maya = await signedIn(site, PEOPLE.employee);
  const question = `${path}?q=1`;
  const [gap] = typedFields(await (await maya.get(question)).text());
  for (const length of [101, 2_001, 20_000]) {
    const answer = await send(maya, question, gap!, "y".repeat(length));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(valuesIn(page)).toContain("y".repeat(length));
    expect(page).toMatch(/too long\. Up to 100 fit\./);
  }
});
