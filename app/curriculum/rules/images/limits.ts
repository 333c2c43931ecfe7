/** What may be uploaded, and what is kept of it. */
export const IMAGE_BYTES = 12 * 1024 * 1024;
export const IMAGE_PIXELS = 40_000_000;
/** The longest side of a kept picture, in pixels. */
export const IMAGE_SIDE = 1600;

const HASH = /^[0-9a-f]{64}$/;
const NAME = /^([0-9a-f]{64})\.webp$/;
const ADDRESS = /\/images\/([0-9a-f]{64})\.webp/g;
const WHOLE_ADDRESS = /^\/images\/[0-9a-f]{64}\.webp$/;

/** Whether a text is the SHA-256 of a kept picture's bytes, in lower-case hex. */
export function isImageHash(text: string): boolean {
  return HASH.test(text);
}

/** Where a kept picture is served, as lessons write it. */
export function imageAddress(hash: string): string {
  return `/images/${hash}.webp`;
}

/** Whether a picture's address is one of the library's. */
export function isLibraryImage(address: string): boolean {
  return WHOLE_ADDRESS.test(address);
}

/** The hash in a served file's name; null where no picture can be called that. */
export function hashOfImageName(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null;
}

/** The library's pictures that a text mentions, by their hashes, each once. */
export function imagesIn(text: string): string[] {
  return [...new Set([...text.matchAll(ADDRESS)].map((match) => match[1] ?? ""))];
}

/** What an uploaded file is called in the library: its last name, without what cannot be read. */
export function imageName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? "";
  // Control characters, and the marks that turn the direction of reading.
  const readable = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return [...readable].slice(0, 120).join("") || "Picture";
}
