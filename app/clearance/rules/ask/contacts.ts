/** A piece of a plain text: words, or something to call or write to with its address. */
export type ContactPart =
  | { kind: "text"; text: string }
  | { kind: "phone" | "email"; text: string; href: string };

/** A number of eight digits or more from a 0 or a +, one for emergencies, or an email address. */
const CONTACT =
  /(?<phone>(?<![\w.+-])(?:\+\d|0)(?:[ ()./-]{0,2}\d){7,14}(?!\d)|(?<![\w.+-])(?:999|112|911)(?![\w-]))|(?<email>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/g;

/** A text with what it says to call or write to told apart, in order. */
export function contactParts(text: string): ContactPart[] {
  const parts: ContactPart[] = [];
  let from = 0;
  for (const match of text.matchAll(CONTACT)) {
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    const [found] = match;
    parts.push(
      match.groups?.["phone"] === undefined
        ? { kind: "email", text: found, href: `mailto:${found}` }
        : { kind: "phone", text: found, href: phoneHref(found) },
    );
    from = match.index + found.length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

/** The first number in a text that is no emergency number. */
export function phoneIn(text: string): string | null {
  const phone = contactParts(text).find(
    ({ kind, text: found }) => kind === "phone" && found.length > 3,
  );
  return phone?.text ?? null;
}

/** `tel:` with digits alone: “(0)” in an international number is not dialled. */
export function phoneHref(phone: string): string {
  const dialled = phone.startsWith("+") ? phone.replace("(0)", "") : phone;
  return `tel:${dialled.replace(/[^\d+]/g, "")}`;
}

export function emailHref(email: string, subject: string): string {
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
}
