/** A company’s policy as it is written: its title, and its text in Markdown. */
export interface PolicyForm {
  title: string;
  text: string;
}

/** The form as one text is at most this long. Everyone who signs a policy reads it, and so does the server, each time. */
export const POLICY_LENGTH = 60_000;

/** A policy from its form’s fields; what is not among them is empty. */
export function typedPolicy(fields: Iterable<readonly [string, unknown]>): PolicyForm {
  const words = new Map(fields);
  const typed = (name: string) => {
    const value = words.get(name);
    return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
  };
  return { title: typed("title").replaceAll("\n", " "), text: typed("text") };
}

/** The form as one text, as it is sent and kept: the title, a blank line, and the text. */
export function policyFormText({ title, text }: PolicyForm): string {
  return `${title}\n\n${text}`;
}

export function policyFormOfText(words: string): PolicyForm {
  const end = words.indexOf("\n");
  if (end < 0) return { title: words, text: "" };
  return { title: words.slice(0, end), text: words.slice(end + 2) };
}
