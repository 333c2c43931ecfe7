import { z } from "zod";
import { parseFormData } from "~/kit/http/forms";
import { minutesUntil } from "~/kit/http/retry-after";
import { m } from "~/kit/language/m";
import type { Actor } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { TellSecurity } from "~/people/services/security-mail.server";
import type { SecondFactor } from "./second-factor.server";
import { setUpApp, type AppToSetUp } from "./set-up-app.server";

const AppFields = z.object({
  token: z.string().max(2000).default(""),
  code: z.string().max(100).default(""),
});

/** What became of the form that sets an app up, for its page. */
type AppFormSent =
  | { ok: true; codes: string[] }
  | {
      ok: false;
      status: 400 | 429;
      errors: { code?: string; form?: string };
      /** The app whose code was wrong, still to be set up; else the page shows a new one. */
      again: AppToSetUp | null;
    };

/** Sets up the app that a form carries, and tells its person; or says what is wrong. */
export async function setUpAppOf({
  form,
  tell,
  ...asking
}: Call<Actor> & {
  secondFactor: SecondFactor;
  form: FormData;
  tell: TellSecurity;
  onlyFirst?: boolean;
}): Promise<AppFormSent> {
  const read = parseFormData(form, AppFields);
  const { token, code: typed } = read.ok ? read.value : { token: "", code: "" };
  const done = await setUpApp({ ...asking, token, typed });
  if (done.ok) {
    tell(asking.actor.personId, { what: "app-set-up" });
    return done;
  }
  const no = { ok: false as const, status: 400 as const, again: null };
  switch (done.reason) {
    case "wrong-code":
      return { ...no, errors: { code: m.people_second_app_wrong() }, again: done.again };
    case "too-late":
      return { ...no, errors: { form: m.people_second_app_too_late() } };
    case "has-one":
      return { ...no, errors: { form: m.people_second_has_one() } };
    case "too-many": {
      const minutes = minutesUntil(done.retryAt, asking.now);
      return { ...no, status: 429, errors: { form: m.people_second_too_many({ minutes }) } };
    }
    default:
      return done satisfies never;
  }
}
