import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { SEPARATORS, type Separator } from "./separators";

const Known = z.enum(SEPARATORS);

/** What was chosen last on this device, since it follows from the spreadsheet there. */
const cookie = createCookie("firsthand.csv", {
  httpOnly: true,
  sameSite: "lax",
  path: "/clearance",
  maxAge: 365 * 24 * 60 * 60,
});

/** What a file is to be separated by: what was chosen last, or commas. */
export async function rememberedSeparator(request: Request): Promise<Separator> {
  const kept = Known.safeParse(await cookie.parse(request.headers.get("Cookie")));
  return kept.success ? kept.data : "comma";
}

/** What an address asks for with `?separator=`, or what is remembered; with the `Set-Cookie` that remembers what was asked for. */
export async function separatorAsked(
  request: Request,
  origin: string,
): Promise<{ separator: Separator; remember: string | null }> {
  const asked = Known.safeParse(new URL(request.url).searchParams.get("separator"));
  if (!asked.success) return { separator: await rememberedSeparator(request), remember: null };
  const secure = origin.startsWith("https:");
  return { separator: asked.data, remember: await cookie.serialize(asked.data, { secure }) };
}
