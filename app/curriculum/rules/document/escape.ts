/** Writes a run of plain text so that Markdoc reads these very words. `lineStart`: nothing stands before it in its line. */
export function escapeText(text: string, lineStart: boolean): string {
  const escaped = text
    .replace(/[\\`*[\]<|]/g, "\\$&")
    .replace(/_/g, (sign, at: number, all: string) =>
      isWord(all[at - 1]) && isWord(all[at + 1]) ? sign : `\\${sign}`,
    )
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/\{(?=%)/g, "\\{")
    .replace(/%(?=\})/g, "\\%")
    .replace(/~(?=~)/g, "\\~");
  return lineStart ? escapeStart(escaped) : escaped;
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** What would begin a heading, a list, a quotation, a line across or a table at the start of a line. */
function escapeStart(text: string): string {
  if (/^#{1,6}(?:\s|$)/.test(text) || /^[-+](?:\s|$)/.test(text)) return `\\${text}`;
  if (/^[>~]/.test(text) || /^[-:][-:\s\\|]*$/.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** The address of a link or a picture. */
export function escapeAddress(address: string): string {
  const plain = address.replace(/&(?=#?\w+;)/g, "\\&");
  return plain === "" || /[()]/.test(plain) ? `<${plain}>` : plain;
}

export function escapeTitle(title: string): string {
  const plain = title.replace(/(?<!\s)\s*[\r\n]+\s*/g, " ").replace(/[\\"]/g, "\\$&");
  return title === "" ? "" : ` "${plain.replace(/&(?=#?\w+;)/g, "\\&")}"`;
}

/** A picture’s description is written letter by letter; what would end it too soon is replaced by its likeness. */
export function plainAlt(alt: string): string {
  return alt
    .replace(/\s+/g, " ")
    .replace(/\[/g, "(")
    .replace(/\]/g, ")")
    .replace(/\\/g, "/")
    .replace(/`/g, "’")
    .replace(/</g, "‹")
    .replace(/\{%/g, "{ %");
}

/** A tag’s attribute, between double quotes. */
export function escapeAttribute(value: string): string {
  return value
    .replace(/[\\"]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\t/g, "\\t")
    .replace(/[\0-\x1f]/g, " ");
}
