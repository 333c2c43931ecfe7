import { encode } from "uqr";

/** An address as the dark squares of a QR code, row by row, with the white border that readers need. */
export function qrOf(url: string): { size: number; squares: { x: number; y: number }[] } {
  const { data, size } = encode(url, { border: 4, ecc: "M" });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? { x, y } : [])));
  return { size, squares };
}

/** The same as a path of an SVG. */
export function qrPath(url: string): { size: number; path: string } {
  const { size, squares } = qrOf(url);
  return { size, path: squares.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join("") };
}
