import { Fragment, type ReactNode } from "react";

/** What a tag of a message becomes: something round its words, or, for a tag without any, something in its place. */
type Drawn = (children: ReactNode) => ReactNode;

interface RichPart<Tag extends string> {
  type: "text" | "markup-start" | "markup-end" | "markup-standalone";
  name?: Tag;
  value?: string;
}

interface RichProps<Tag extends string> {
  /** `m.a_message.parts({ … })`. */
  of: readonly RichPart<Tag>[];
  /** How each of its tags is drawn. */
  as: Record<Tag, Drawn>;
}

/**
 * A message with tags: “{#link}Sign in{/link} first.” Its values were filled in as text after the tags were found, so nothing that
 * somebody typed becomes a tag.
 */
export function Rich<Tag extends string>({ of, as }: RichProps<Tag>) {
  return <>{drawn(of, as)}</>;
}

function drawn<Tag extends string>(
  parts: readonly RichPart<Tag>[],
  as: Record<Tag, Drawn>,
): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const { type, name, value } = parts[at]!;
    if (type === "text") {
      // What is filled in belongs to the words around it: one text of the page, not several side by side.
      const last = nodes.at(-1);
      if (typeof last === "string") nodes[nodes.length - 1] = last + (value ?? "");
      else nodes.push(value ?? "");
    }
    if (type === "text" || type === "markup-end" || name === undefined) continue;
    const end = type === "markup-start" ? endOf(parts, at) : at;
    const inside = drawn(parts.slice(at + 1, end), as);
    nodes.push(<Fragment key={at}>{as[name](inside)}</Fragment>);
    at = end;
  }
  return nodes;
}

/** Where the tag ends that begins here; tags of the same name may be in each other. */
function endOf(parts: readonly RichPart<string>[], begin: number): number {
  let open = 0;
  for (let at = begin; at < parts.length; at += 1) {
    if (parts[at]!.name !== parts[begin]!.name) continue;
    open += parts[at]!.type === "markup-start" ? 1 : -1;
    if (open === 0) return at;
  }
  return parts.length;
}
