import {
  clampChroma,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  useMode as knowMode,
  wcagContrast,
  type Oklch,
} from "culori/fn";

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What a colour stands on in each scheme: paper, surface and sunken of tokens.css. */
export const GROUNDS: Record<Scheme, readonly [paper: string, surface: string, sunken: string]> = {
  light: ["#faf7f1", "#fffdf9", "#f3eee4"],
  dark: ["#16140f", "#1f1c16", "#2b2720"],
};

/** WCAG 2.2, 1.4.3, level AA. */
const LEAST_CONTRAST = 4.5;

knowMode(modeRgb);
// These two lie on the way between colours as they are written and as they are seen.
knowMode(modeLrgb);
knowMode(modeOklab);
const inOklch = knowMode(modeOklch);

/** A colour as it is shown in one scheme. */
export interface Shown {
  colour: string;
  /** The least that it has against any of the scheme's grounds, in hundredths. */
  contrast: number;
  /** Whether it had to be made darker or lighter to be read. */
  adjusted: boolean;
}

/** A colour as somebody typed it, as `#rrggbb`; null where it is none. */
export function readColour(typed: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(typed.trim()) ?? [];
  if (digits === undefined) return null;
  const whole = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return `#${whole.toLowerCase()}`;
}

/** A colour in each scheme: itself where it can be read on every ground, else as little darker or lighter as it takes. */
export function shownColours(colour: string): Record<Scheme, Shown> {
  return { light: shownIn("light", colour), dark: shownIn("dark", colour) };
}

function shownIn(scheme: Scheme, colour: string): Shown {
  const step = scheme === "light" ? -0.01 : 0.01;
  const start: Oklch | undefined = inOklch(colour);
  let shown = colour;
  for (
    let l = Math.min(1, start?.l ?? 0);
    contrastOf(shown, scheme) < LEAST_CONTRAST && l >= 0 && l <= 1;
  ) {
    l += step;
    const next = start && clampChroma({ ...start, l: Math.min(1, Math.max(0, l)) }, "oklch");
    shown = next ? formatHex(next) : colour;
  }
  const contrast = Math.floor(contrastOf(shown, scheme) * 100);
  return { colour: shown, contrast, adjusted: shown !== colour };
}

function contrastOf(colour: string, scheme: Scheme): number {
  return Math.min(...GROUNDS[scheme].map((ground) => wcagContrast(colour, ground)));
}

/** The colour that a stylesheet's name says; null for any other name. */
export function accentOfLook(name: string): string | null {
  const [, digits] = /^([0-9a-f]{6})\.css$/.exec(name) ?? [];
  return digits === undefined ? null : `#${digits}`;
}

/** The stylesheet itself. */
export function lookStyles(accent: string): string {
  const { light, dark } = shownColours(accent);
  return `:root{--company:light-dark(${light.colour},${dark.colour})}\n`;
}
