import type { CSSProperties } from "react";

/* Mail programs read no stylesheet of ours: colours are written where they are used. They are those of tokens.css. */
export const COLOURS = {
  page: "#faf7f1",
  sheet: "#fffdf9",
  ink: "#1f1b16",
  muted: "#665e52",
  line: "#e4dccd",
  brand: "#0f5c4a",
  onBrand: "#ffffff",
  darkPage: "#16140f",
  darkBrand: "#6fcfae",
};

// oxlint-disable-next-line house/in-catalogue -- A list of fonts.
const font = "Inter, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

export const STYLES = {
  page: { backgroundColor: COLOURS.page, color: COLOURS.ink, fontFamily: font, margin: "0" },
  sheet: {
    backgroundColor: COLOURS.sheet,
    margin: "0 auto",
    maxWidth: "560px",
    padding: "24px",
  },
  brand: { color: COLOURS.muted, fontSize: "14px", margin: "0 0 16px" },
  logo: { display: "block", height: "40px", margin: "0 0 12px", maxWidth: "200px" },
  part: { margin: "0 0 8px" },
  heading: { fontSize: "20px", lineHeight: "28px", margin: "12px 0 4px" },
  text: { fontSize: "16px", lineHeight: "24px", margin: "0 0 12px" },
  list: { fontSize: "16px", lineHeight: "24px", margin: "0 0 12px", paddingLeft: "20px" },
  line: { margin: "0 0 4px" },
  link: { color: COLOURS.brand },
  button: {
    backgroundColor: COLOURS.brand,
    borderRadius: "8px",
    color: COLOURS.onBrand,
    fontSize: "16px",
    fontWeight: "600",
    margin: "8px 0 24px",
    padding: "12px 20px",
  },
  small: { color: COLOURS.muted, fontSize: "13px", lineHeight: "20px" },
} satisfies Record<string, CSSProperties>;

/** A company's own colours: its links and buttons, in each scheme. */
export interface LetterLook {
  light: string;
  dark: string;
  /** Where its logo is among what comes with the mail. */
  logo: string | null;
}

/** For mail programs that turn dark and say so. */
export const darkStyles = (brand = COLOURS.darkBrand, onBrand = "#06281f") => `
@media (prefers-color-scheme: dark) {
  .page { background-color: #16140f !important; color: #f3ede2 !important; }
  .sheet { background-color: #1f1c16 !important; color: #f3ede2 !important; }
  .muted { color: #b8ad9c !important; }
  .link { color: ${brand} !important; }
  .button { background-color: ${brand} !important; color: ${onBrand} !important; }
}
`;
