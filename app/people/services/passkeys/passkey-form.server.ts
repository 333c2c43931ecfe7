import { z } from "zod";
import { parseFormData } from "~/kit/http/forms";
import { m } from "~/kit/language/m";
import type { Actor } from "~/people/rules/actor";
import { NAME_LENGTH } from "~/people/rules/passkey";
import { NewPasskeyAnswer, readAnswer } from "~/people/rules/passkey-answers";
import type { Call } from "~/people/services/call";
import type { TellSecurity } from "~/people/services/security-mail.server";
import { addPasskey } from "./add-passkey.server";
import type { Passkeys } from "./passkeys.server";

const name = z
  .string({ error: m.people_passkeys_name_needed })
  .trim()
  .min(1, { error: m.people_passkeys_name_needed })
  .max(NAME_LENGTH, { error: m.people_passkeys_name_needed });

export const PasskeyName = z.object({ name });
const NewPasskey = z.object({ name, answer: z.string().default("") });

const REFUSED = {
  refused: m.people_passkeys_too_late,
  known: m.people_passkeys_known,
  "too-many": m.people_passkeys_most,
  "has-one": m.people_second_has_one,
};

/** Adds the passkey that a form carries, and tells its person; or says what is wrong with the form. */
export async function addPasskeyOf({
  form,
  tell,
  ...asking
}: Call<Actor> & {
  passkeys: Passkeys;
  form: FormData;
  tell: TellSecurity;
  onlyFirst?: boolean;
}) {
  const read = parseFormData(form, NewPasskey);
  if (!read.ok) return { ok: false as const, values: read.values, errors: read.errors };
  const answer = readAnswer(NewPasskeyAnswer, read.value.answer);
  const added = answer && (await addPasskey({ ...asking, answer, name: read.value.name }));
  if (!added?.ok) {
    const errors = { form: REFUSED[added?.reason ?? "refused"]() };
    return { ok: false as const, values: read.values, errors };
  }
  tell(asking.actor.personId, { what: "passkey-added", passkey: added.name });
  return { ok: true as const };
}
