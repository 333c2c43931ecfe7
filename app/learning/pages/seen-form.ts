import { redirect } from "@remix-run/node";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Refusal } from "~/kit/http/refusal";
import { parseForm } from "~/kit/http/forms";

const SeenForm = z.object({ change: z.coerce.number().int().min(1).max(1_000_000) });

/** Takes the button of a page at `here` that shows what changed, and leads back to it. A form without a number is a 400. */
export async function takeSeen(
  request: Request,
  here: string,
  note: (number: number) => Promise<{ newer: boolean }>,
) {
  const form = await parseForm(request, SeenForm);
  if (!form.ok) throw new Refusal(400, m.kit_forms_not_whole());
  const { newer } = await note(form.value.change);
  return redirect(`${here}?${newer ? "newer" : "seen"}`, 303);
}

/** What the address says after the button: it is noted, or it changed again in the meantime. */
export function seenIn(request: Request): { seen: boolean; newer: boolean } {
  const query = new URL(request.url).searchParams;
  return { seen: query.has("seen"), newer: query.has("newer") };
}
