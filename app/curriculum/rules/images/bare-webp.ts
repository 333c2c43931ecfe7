/** The chunks of a WebP file that is a picture and nothing else: opaque, or with its transparency beside it. */
const BARE = [["VP8 "], ["VP8X", "ALPH", "VP8 "]];

/** The one flag that a bare picture's VP8X chunk may set: that it has transparency. */
const ALPHA = 0x10;

/**
 * Whether a file is a lossy still WebP with no metadata, and with nothing before, behind or between: the form in which the library
 * keeps pictures. That it can be decoded is not looked at. Source: RFC 9649, section 2.
 */
export function isBareWebp(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.byteLength < 12 || word(0) !== "RIFF" || word(8) !== "WEBP") return false;
  if (view.getUint32(4, true) + 8 !== bytes.byteLength) return false;
  const chunks: string[] = [];
  let at = 12;
  while (at < bytes.byteLength) {
    if (at + 8 > bytes.byteLength || chunks.length === 3) return false;
    const [name, size] = [word(at), view.getUint32(at + 4, true)];
    if (name === "VP8X" && (size !== 10 || bytes[at + 8] !== ALPHA)) return false;
    chunks.push(name);
    // A chunk of odd length is followed by one byte that says nothing.
    if (size % 2 === 1 && bytes[at + 8 + size] !== 0) return false;
    at += 8 + size + (size % 2);
  }
  return at === bytes.byteLength && BARE.some((bare) => bare.join() === chunks.join());
}
