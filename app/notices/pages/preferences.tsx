import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { m } from "~/kit/language/m";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { DUTY_HINT, GROUP_WORDS, MODE_WORDS } from "~/notices/rules/preference-words";
import { NOTICE_GROUPS, type NoticeGroup } from "~/clearance/rules/kinds";
import { CHOICES } from "~/notices/rules/preferences";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { savePreferences } from "~/notices/services/preferences/save-preferences.server";
import { showPreferences } from "~/notices/services/preferences/show-preferences.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";

export const meta: MetaFunction = () => [{ title: `${m.notices_preferences_title()} · Firsthand` }];
export const handle = { width: "narrow" };

const CHOOSE = { error: m.notices_preferences_choose };
const hour = z.coerce.number(CHOOSE).int(CHOOSE).min(0, CHOOSE).max(23, CHOOSE);
const zones = new Set(Intl.supportedValuesOf("timeZone"));

const modes = Object.fromEntries(
  NOTICE_GROUPS.map((group) => [group, z.enum(CHOICES[group], CHOOSE).optional()]),
) as {
  [Group in NoticeGroup]: z.ZodOptional<
    z.ZodEnum<{ [Mode in "at-once" | "daily" | "weekly" | "off"]: Mode }>
  >;
};

const PreferencesForm = z.object({
  ...modes,
  quietFrom: hour,
  quietUntil: hour,
  timeZone: z
    .string(CHOOSE)
    .refine((zone) => zone === "" || zones.has(zone), CHOOSE)
    .transform((zone) => zone || null),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "account:own");
  return showPreferences({ store, actor });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "account:own");
  const form = await parseForm(args.request, PreferencesForm);
  if (!form.ok) return badRequest(form);
  const { quietFrom, quietUntil, timeZone, ...chosen } = form.value;
  const quiet = { from: quietFrom * 60, until: quietUntil * 60 };
  await savePreferences({ store, actor, now, modes: chosen, quiet, timeZone });
  return redirect("/account/notices?saved=1", 303);
});

const HOURS = Array.from({ length: 24 }, (_, index) => index);

export default function MailPreferences() {
  const { role, groups, quiet, timeZone, companyZone, timeZones } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: Record<string, string | undefined> | undefined = sent?.errors;
  const [query] = useSearchParams();
  return (
    <>
      <PageHead
        title={m.notices_preferences_title()}
        lead={m.notices_preferences_lead()}
        back={{ to: "/account", label: m.people_account_title() }}
      />
      {query.has("saved") && !errors && (
        <Notice tone="ok" role="status" title={m.notices_preferences_saved()}>
          {m.notices_preferences_saved_text()}
        </Notice>
      )}
      <Card>
        <Form method="post" className="form">
          <ErrorSummary errors={errors} />
          {groups.length === 0 && <p>{m.notices_preferences_none()}</p>}
          {groups.map(({ group, mode, choices }) => (
            <Select
              key={group}
              label={GROUP_WORDS[group].title()}
              name={group}
              hint={group === "duty" ? DUTY_HINT[role]() : GROUP_WORDS[group].hint()}
              defaultValue={mode}
              error={errors?.[group]}
            >
              <Options of={choices.map((choice) => [choice, MODE_WORDS[choice]()])} />
            </Select>
          ))}
          <div className="grid grid-slim gap-3">
            <Hour
              label={m.notices_preferences_quiet_from()}
              name="quietFrom"
              minutes={quiet.from}
            />
            <Hour
              label={m.notices_preferences_quiet_until()}
              name="quietUntil"
              minutes={quiet.until}
            />
          </div>
          <Select
            label={m.notices_preferences_zone()}
            name="timeZone"
            hint={m.notices_preferences_zone_hint()}
            defaultValue={timeZone ?? ""}
            error={errors?.timeZone}
          >
            <option value="">
              {companyZone
                ? m.notices_preferences_zone_company({ zone: companyZone })
                : m.notices_preferences_zone_each()}
            </option>
            {timeZones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
          <div className="form-actions">
            <Button variant="primary">{m.notices_preferences_save()}</Button>
          </div>
        </Form>
      </Card>
    </>
  );
}

function Hour({ label, name, minutes }: { label: string; name: string; minutes: number }) {
  return (
    <Select label={label} name={name} defaultValue={String(Math.floor(minutes / 60))}>
      {HOURS.map((each) => (
        <option key={each} value={each}>
          {String(each).padStart(2, "0")}:00
        </option>
      ))}
    </Select>
  );
}
