import { m } from "~/kit/language/m";
import type { Walk } from "../walk";
import type { Node } from "@markdoc/markdoc";
import { folded } from "~/kit/text/folded";
import { listed } from "~/kit/text/listed";

import { conditionOf, isExpression, wordsOf } from "../parse";
import { TAGS, type TagRule } from "../tags";
import { checkFigure } from "./figure";

/** Reports what is wrong with one tag: its name, its place, its attributes and what stands directly inside. */
export function checkTag(node: Node, walk: Walk, parent: Node | null) {
  const name = node.tag ?? "";
  const rule = TAGS[name];
  const { report, line } = walk;
  if (!rule) {
    const names = Object.keys(TAGS).filter((tag) => TAGS[tag]?.places.includes(walk.place));
    report(line, m.curriculum_markdoc_no_tag({ tag: name, tags: listed(names) }));
    return;
  }
  if (!rule.places.includes(walk.place)) {
    report(line, m.curriculum_markdoc_not_in({ tag: name, place: walk.place }));
    return;
  }
  if (rule.form === "block" || rule.form === "alone") {
    if (node.inline) report(line, m.curriculum_markdoc_own_line({ tag: name }));
  } else if (rule.form === "inline" && !node.inline) {
    report(line, m.curriculum_markdoc_in_sentence({ tag: name }));
  }
  checkAttributes(node, name, rule, walk);
  if (walk.structural) checkStructure(node, name, rule, walk, parent);
}

function checkAttributes(node: Node, name: string, rule: TagRule, { report, line, known }: Walk) {
  const given: Record<string, unknown> = { ...node.attributes };
  if (name === "if") {
    delete given["primary"];
    const asked = conditionOf(node);
    if (!asked || !known.conditions.includes(asked.name)) {
      const names = known.conditions.map((condition) => `$${condition}`);
      report(
        line,
        m.curriculum_markdoc_if_asks({ names: listed(names, "or"), first: names[0] ?? "" }),
      );
    }
  }
  for (const [attribute, value] of Object.entries(given)) {
    const wanted = rule.attributes[attribute];
    if (!wanted) {
      const names = Object.keys(rule.attributes);
      report(
        line,
        attribute === "primary"
          ? m.curriculum_markdoc_unnamed_value({ tag: name })
          : names.length > 0
            ? m.curriculum_markdoc_takes({ tag: name, attribute, names: listed(names) })
            : m.curriculum_markdoc_takes_none({ tag: name, attribute }),
      );
    } else if (isExpression(value)) {
      report(line, m.curriculum_markdoc_no_variable({ tag: name, attribute }));
    } else if (wanted.type === "yes-or-no") {
      if (typeof value !== "boolean")
        report(line, m.curriculum_markdoc_yes_or_no({ tag: name, attribute }));
    } else if (typeof value !== "string") {
      report(line, m.curriculum_markdoc_quoted({ tag: name, attribute }));
    } else if (wanted.oneOf && !wanted.oneOf.includes(value)) {
      report(
        line,
        m.curriculum_markdoc_one_of({ tag: name, attribute, values: listed(wanted.oneOf, "or") }),
      );
    } else if (wanted.pattern && !wanted.pattern.is.test(value)) {
      report(line, wanted.pattern.message({ tag: name, attribute }), { code: "record-name" });
    }
  }
  for (const [attribute, wanted] of Object.entries(rule.attributes)) {
    const value = given[attribute];
    if (wanted.required && (value === undefined || value === ""))
      report(line, m.curriculum_markdoc_needs({ tag: name, attribute }), {
        code: "attribute-missing",
        tag: name,
        attribute,
      });
  }
}

function checkStructure(node: Node, name: string, rule: TagRule, walk: Walk, parent: Node | null) {
  const { report, line } = walk;
  if (rule.parent && parent?.tag !== rule.parent)
    report(line, m.curriculum_markdoc_belongs({ tag: name, parent: rule.parent }));
  if (rule.form === "alone" || rule.form === "divider") {
    if (node.children.length > 0) report(line, m.curriculum_markdoc_nothing_inside({ tag: name }));
    return;
  }
  if (node.children.length === 0) {
    report(line, m.curriculum_markdoc_tag_empty({ tag: name }), { code: "tag-empty", tag: name });
    return;
  }
  if (name === "post" && node.attributes["captions"] && !node.attributes["video"])
    report(line, m.curriculum_markdoc_captions_of());
  if (name === "compare") checkCompare(node, walk);
  if (name === "check") checkCheck(node, walk);
  if (name === "write") checkWrite(node, walk);
  if (name === "figure") checkFigure(node, walk);
  if (name === "option" && (node.children.length !== 1 || node.children[0]?.type !== "paragraph"))
    report(line, m.curriculum_markdoc_option_paragraph(), { code: "option-paragraph" });
  if (name === "company" && !["paragraph", "tag"].includes(node.children[0]?.type ?? ""))
    report(line, m.curriculum_markdoc_company_sentence());
}

function checkCompare(node: Node, { report, line }: Walk) {
  for (const side of ["dont", "do"]) {
    const found = node.children.filter((child) => child.tag === side);
    if (found.length !== 1)
      report(line, m.curriculum_markdoc_compare_sides({ side, count: String(found.length) }), {
        code: found.length === 0 ? "side-missing" : "sides",
        side,
      });
    for (const one of found) {
      if (![...one.walk()].some((inside) => inside.tag === "mark"))
        report((one.lines[0] ?? line - 1) + 1, m.curriculum_markdoc_no_marks({ side }), {
          code: "no-marks",
        });
    }
  }
  onlyTags(node, ["dont", "do"], report);
}

function checkCheck(node: Node, { report, line, checks }: Walk) {
  const options = node.children.filter((child) => child.tag === "option");
  if (options.length < 2 || options.length > 5)
    report(line, m.curriculum_markdoc_check_options({ count: String(options.length) }), {
      code: "option-count",
    });
  const correct = options.filter((option) => option.attributes["correct"] === true).length;
  if (correct !== 1)
    report(line, m.curriculum_markdoc_check_correct({ count: String(correct) }), {
      code: correct === 0 ? "no-right-option" : "right-options",
    });
  if (areAlike(options))
    report(line, m.curriculum_markdoc_check_alike(), { code: "options-alike" });
  onlyTags(node, ["option"], report);
  const id: unknown = node.attributes["id"];
  if (typeof id !== "string" || id === "") return;
  if (checks.has(id))
    report(line, m.curriculum_markdoc_check_id_taken({ id }), { code: "name-taken", name: id });
  else checks.set(id, line);
}

/** How many versions a learner compares with their own. */
export const VERSIONS = 2;

function checkWrite(node: Node, { report, line, writings }: Walk) {
  const versions = node.children.filter((child) => child.tag === "version");
  if (versions.length !== VERSIONS)
    report(line, m.curriculum_markdoc_write_versions({ count: String(versions.length) }), {
      code: "version-count",
    });
  if (areAlike(versions))
    report(line, m.curriculum_markdoc_write_alike(), { code: "versions-alike" });
  onlyTags(node, ["version"], report);
  const id: unknown = node.attributes["id"];
  if (typeof id !== "string" || id === "") return;
  if (writings.has(id))
    report(line, m.curriculum_markdoc_write_id_taken({ id }), { code: "writing-taken", name: id });
  else writings.set(id, line);
}

function areAlike(nodes: readonly Node[]): boolean {
  const texts = nodes.map((node) => folded(wordsOf(node)));
  return new Set(texts).size < texts.length;
}

function onlyTags(node: Node, allowed: readonly string[], report: Walk["report"]) {
  for (const child of node.children) {
    if (child.tag && allowed.includes(child.tag)) continue;
    report(
      (child.lines[0] ?? 0) + 1,
      m.curriculum_markdoc_only_inside({
        tags: listed(allowed.map((tag) => `\`${tag}\``)),
        parent: node.tag ?? "",
      }),
    );
  }
}
