import { m } from "~/kit/language/m";
import type { JSONContent } from "@tiptap/core";
import type { PlaybookListName } from "~/curriculum/rules/document/model";

export type Insertable =
  | "post"
  | "compare"
  | "check"
  | "write"
  | "callout"
  | "figure"
  | "company"
  | "if"
  | "law"
  | PlaybookListName;

const empty: JSONContent = { type: "paragraph" };

/** A new block as it stands before anyone has written in it. `taken` are the names that answers are kept under. */
export function newBlock(kind: Insertable, taken: readonly string[]): JSONContent {
  const tag = (type: string, attributes: Record<string, unknown>, content: JSONContent[]) => ({
    type,
    attrs: { attributes },
    content,
  });
  switch (kind) {
    case "post":
      return tag("post", { author: "" }, [empty]);
    case "compare":
      return tag("compare", {}, [newSide("dont"), newSide("do")]);
    case "check":
      return tag("check", { id: freeName("check", taken), question: "" }, [
        tag("option", { correct: true, feedback: "" }, [empty]),
        tag("option", { feedback: "" }, [empty]),
      ]);
    case "write":
      return tag("write", { id: freeName("write", taken), task: "" }, [newVersion(), newVersion()]);
    case "callout":
      return tag("callout", { type: "note" }, [empty]);
    case "figure":
      return tag("figure", { kind: "steps", title: "" }, [
        { type: "orderedList", content: [newPoint(), newPoint()] },
      ]);
    case "company":
      return tag("company", {}, [empty]);
    case "if":
      return {
        type: "ifBlock",
        attrs: { name: "has.personalAccounts", negated: false },
        content: [{ type: "branch", content: [empty] }],
      };
    case "law":
      return { type: "law", attrs: { topic: "" } };
    default:
      return { type: "playbook", attrs: { name: kind } };
  }
}

function newPoint(): JSONContent {
  return { type: "listItem", content: [empty] };
}

export function newOption(): JSONContent {
  return { type: "option", attrs: { attributes: { feedback: "" } }, content: [empty] };
}

export function newVersion(): JSONContent {
  return { type: "version", attrs: { attributes: { title: "", comment: "" } }, content: [empty] };
}

export function newSide(type: "dont" | "do"): JSONContent {
  const title = type === "do" ? m.authoring_blocks_do_starts() : m.authoring_blocks_dont_starts();
  return { type, attrs: { attributes: { title } }, content: [empty] };
}

export function newBranch(): JSONContent {
  return { type: "branch", content: [empty] };
}

function freeName(kind: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
