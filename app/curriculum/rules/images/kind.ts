/** The kinds of picture that are taken in. */
export const IMAGE_KINDS = ["jpeg", "png", "webp", "gif", "avif"] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];

/** Kinds that are recognised only to say why they are refused. */
export type OtherKind = "svg" | "html" | "pdf" | "tiff" | "heic" | "unknown";

/** What a file is by its first bytes, whatever its name or its sender says. */
export function kindOf(bytes: Uint8Array): ImageKind | OtherKind {
  const head = latin1(bytes, 0, 512);
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(head)) return "gif";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.slice(4, 8) === "ftyp") return kindOfBrands(bytes, head);
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(head)) return "tiff";
  if (head.includes("%PDF-")) return "pdf";
  const text = head.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/<svg[\s>]/i.test(text)) return "svg";
  if (/^<(!doctype html|html|head|body|script|!--)/i.test(text)) return "html";
  return "unknown";
}

/** A file of the ISO family names what it can be read as: ISO/IEC 14496-12, section 4.3. */
function kindOfBrands(bytes: Uint8Array, head: string): ImageKind | OtherKind {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const end = Math.min(((a << 24) | (b << 16) | (c << 8) | d) >>> 0, head.length);
  const brands = [head.slice(8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.slice(at, at + 4));
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return "avif";
  return brands.some((brand) => /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand))
    ? "heic"
    : "unknown";
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
