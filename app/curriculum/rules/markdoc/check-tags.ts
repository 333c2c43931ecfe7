import type { Walk } from "./walk";
import type { Node } from "@markdoc/markdoc";
import { folded } from "~/kit/text/folded";
import { listed } from "~/kit/text/formats";

import { conditionOf, isExpression, wordsOf } from "./parse";
import { TAGS, type TagRule } from "./tags";

/** Reports what is wrong with one tag: its name, its place, its attributes and what stands directly inside. */
export function checkTag(node: Node, walk: Walk, parent: Node | null) {
  const name = node.tag ?? "";
  const rule = TAGS[name];
  const { report, line } = walk;
  if (!rule) {
    const names = Object.keys(TAGS).filter((tag) => TAGS[tag]?.places.includes(walk.place));
    report(line, `There is no tag \`${name}\`. The tags here are ${listed(names)}.`);
    return;
  }
  if (!rule.places.includes(walk.place)) {
    report(line, `\`${name}\` cannot stand in ${WHERE[walk.place]}. Remove it.`);
    return;
  }
  if (rule.form === "block" || rule.form === "alone") {
    if (node.inline) report(line, `\`{% ${name} %}\` must stand on a line of its own.`);
  } else if (rule.form === "inline" && !node.inline) {
    report(line, `\`{% ${name} %}\` goes round words inside a sentence, on the same line.`);
  }
  checkAttributes(node, name, rule, walk);
  if (walk.structural) checkStructure(node, name, rule, walk, parent);
}

const WHERE = {
  lesson: "a lesson",
  policy: "a policy",
  line: "a question’s text",
} as const;

function checkAttributes(node: Node, name: string, rule: TagRule, { report, line, known }: Walk) {
  const given: Record<string, unknown> = { ...node.attributes };
  if (name === "if") {
    delete given["primary"];
    const asked = conditionOf(node);
    if (!asked || !known.conditions.includes(asked.name)) {
      const names = known.conditions.map((condition) => `$${condition}`);
      report(line, `\`if\` can ask for ${listed(names, "or")}: \`{% if ${names[0]} %}\`.`);
    }
  }
  for (const [attribute, value] of Object.entries(given)) {
    const wanted = rule.attributes[attribute];
    if (!wanted) {
      const names = Object.keys(rule.attributes);
      const choices = names.length > 0 ? ` It takes ${listed(names)}.` : " Remove it.";
      report(
        line,
        attribute === "primary"
          ? `\`${name}\` has a value without a name. Write \`name="value"\`, or remove it.`
          : `\`${name}\` has no attribute \`${attribute}\`.${choices}`,
      );
    } else if (isExpression(value)) {
      report(line, `\`${attribute}\` of \`${name}\` cannot hold a variable. Write plain words.`);
    } else if (wanted.type === "yes-or-no") {
      if (typeof value !== "boolean")
        report(line, `\`${attribute}\` of \`${name}\` must be true or false, without quotes.`);
    } else if (typeof value !== "string") {
      report(line, `\`${attribute}\` of \`${name}\` must be text in double quotes.`);
    } else if (wanted.oneOf && !wanted.oneOf.includes(value)) {
      report(line, `\`${attribute}\` of \`${name}\` must be ${listed(wanted.oneOf, "or")}.`);
    } else if (wanted.pattern && !wanted.pattern.is.test(value)) {
      report(line, `\`${attribute}\` of \`${name}\` is made of ${wanted.pattern.meaning}.`);
    }
  }
  for (const [attribute, wanted] of Object.entries(rule.attributes)) {
    const value = given[attribute];
    if (wanted.required && (value === undefined || value === ""))
      report(line, `\`${name}\` needs \`${attribute}="…"\`.`);
  }
}

function checkStructure(node: Node, name: string, rule: TagRule, walk: Walk, parent: Node | null) {
  const { report, line } = walk;
  if (rule.parent && parent?.tag !== rule.parent)
    report(line, `\`${name}\` belongs inside \`${rule.parent}\`. Move it there, or remove it.`);
  if (rule.form === "alone" || rule.form === "divider") {
    if (node.children.length > 0)
      report(line, `\`${name}\` has nothing inside, so it is written \`{% ${name} /%}\`.`);
    return;
  }
  if (node.children.length === 0) {
    report(line, `\`${name}\` is empty. Write something inside, or remove it.`);
    return;
  }
  if (name === "compare") checkCompare(node, walk);
  if (name === "check") checkCheck(node, walk);
  if (name === "option" && (node.children.length !== 1 || node.children[0]?.type !== "paragraph"))
    report(line, "An option is one paragraph. Leave out lists and empty lines.");
  if (name === "company" && !["paragraph", "tag"].includes(node.children[0]?.type ?? ""))
    report(
      line,
      "A company passage begins with a sentence: it continues “At” and the company’s name.",
    );
}

function checkCompare(node: Node, { report, line }: Walk) {
  for (const side of ["dont", "do"]) {
    const found = node.children.filter((child) => child.tag === side);
    if (found.length !== 1)
      report(line, `\`compare\` needs exactly one \`${side}\`; it has ${found.length}.`);
    for (const one of found) {
      if (![...one.walk()].some((inside) => inside.tag === "mark"))
        report(
          (one.lines[0] ?? line - 1) + 1,
          `\`${side}\` has no marked words. Put \`{% mark %}…{% /mark %}\` round those that matter.`,
        );
    }
  }
  onlyTags(node, ["dont", "do"], report);
}

function checkCheck(node: Node, { report, line, checks }: Walk) {
  const options = node.children.filter((child) => child.tag === "option");
  if (options.length < 2 || options.length > 5)
    report(line, `\`check\` needs 2 to 5 options; it has ${options.length}.`);
  const correct = options.filter((option) => option.attributes["correct"] === true).length;
  if (correct !== 1)
    report(line, `\`check\` needs exactly one option with \`correct=true\`; it has ${correct}.`);
  const texts = options.map((option) => folded(wordsOf(option)));
  if (new Set(texts).size < texts.length)
    report(line, "Two options of this `check` say the same. Change one of them.");
  onlyTags(node, ["option"], report);
  const id: unknown = node.attributes["id"];
  if (typeof id !== "string" || id === "") return;
  if (checks.has(id))
    report(line, `There is a check with the id \`${id}\` already, further up. Choose another id.`);
  else checks.set(id, line);
}

function onlyTags(node: Node, allowed: readonly string[], report: Walk["report"]) {
  for (const child of node.children) {
    if (child.tag && allowed.includes(child.tag)) continue;
    report(
      (child.lines[0] ?? 0) + 1,
      `Only \`${allowed.join("` and `")}\` can stand directly inside \`${node.tag}\`. Move this into one of them, or out.`,
    );
  }
}
