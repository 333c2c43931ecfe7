import { isLanguage, type Language } from "./language";

/** The first language of a browser's list that we speak: `de-AT,de;q=0.9,en;q=0.8`. Null where we speak none. Source: RFC 9110, 12.5.4. */
export function acceptedLanguage(header: string | null | undefined): Language | null {
  const asked = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...more] = part.trim().toLowerCase().split(";");
      const weight = /^\s*q=([\d.]+)$/.exec(more[0] ?? "")?.[1];
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return asked.map(({ language }) => language).find(isLanguage) ?? null;
}

const COOKIE = "firsthand.language";

/** As long as browsers keep a cookie. */
const SECONDS = 400 * 24 * 60 * 60;

export interface KeptLanguage {
  language: Language;
  /** Whether it was picked here and nobody has signed in since: the next person to sign in takes it as their choice. */
  picked: boolean;
}

/** The language that this browser's cookie keeps for the pages before somebody has signed in. */
export function keptLanguage(cookies: string | null | undefined): KeptLanguage | null {
  for (const part of (cookies ?? "").split(";")) {
    const [name, value = ""] = part.trim().split("=");
    const [language, picked] = value.split(".");
    if (name === COOKIE && isLanguage(language)) return { language, picked: picked === "picked" };
  }
  return null;
}

/** The `Set-Cookie` that keeps one. */
export function keepLanguage(
  { language, picked }: KeptLanguage,
  { origin }: { origin: string },
): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  const value = picked ? `${language}.picked` : language;
  return `${COOKIE}=${value}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
