/**
 * The facts of an ink file are YAML in the comment that it begins with. Its opening and closing signs stand on lines of their own.
 * `yaml` begins at `from`; null where there is no such comment.
 */
export function commentHead(text: string): { yaml: string; from: number } | null {
  const [, before = "", yaml = ""] = HEAD.exec(text) ?? [];
  return before === "" ? null : { yaml, from: before.length };
}

const HEAD = /^(\uFEFF?\/\*[ \t]*\r?\n)([\s\S]*?)^\*\/[ \t]*\r?$/m;

/** What stands below that comment; the whole text where there is none. */
export function belowCommentHead(text: string): string {
  const head = commentHead(text);
  return head ? text.slice(head.from + head.yaml.length).replace(/^.*\n?/, "") : text;
}
