import { m } from "~/kit/language/m";
import type { ReactNode } from "react";
import { PLACE_NAMES } from "~/company/rules/place-names";
import { PLACES } from "~/company/rules/places";
import { Card } from "~/kit/parts/cards/card";
import { numberText } from "~/kit/text/amounts";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { PlaybookLists } from "./lists";
import { Check } from "./check";
import { PlaybookLanguage } from "./language";
import type { PlaybookFieldsProps } from "./fields-props";

/** What the page is divided into, for its outline. */
export const SECTIONS = [
  { id: "us", title: m.authoring_playbook_section_us },
  { id: "voice", title: m.authoring_playbook_section_voice },
  { id: "signature", title: m.authoring_playbook_section_signature },
  { id: "off-limits", title: m.authoring_playbook_section_off_limits },
  { id: "escalation", title: m.authoring_playbook_section_escalation },
  { id: "help", title: m.authoring_playbook_section_help },
  { id: "channels", title: m.authoring_playbook_section_channels },
  { id: "responsibilities", title: m.authoring_playbook_section_responsibilities },
] as const;

type SectionId = (typeof SECTIONS)[number]["id"];

const SECTION_OF: { [start: string]: SectionId | undefined } = {
  company: "us",
  voice: "voice",
  principles: "voice",
  signature: "signature",
  offLimits: "off-limits",
  escalation: "escalation",
  help: "help",
  replyGoal: "help",
  channels: "channels",
  responsibilities: "responsibilities",
};

/** Where a field stands, in words: “Off limits, 2”. */
export function placeOfField(field: string): string {
  const [start = "", row] = field.split(".");
  const section = SECTIONS.find(({ id }) => id === SECTION_OF[start])?.title() ?? "";
  return row !== undefined && /^\d+$/.test(row)
    ? m.authoring_playbook_place_row({ section, number: numberText(Number(row) + 1) })
    : section;
}

/** One part of the playbook, with why it’s there. */
function Section({ id, why, children }: { id: SectionId; why: string; children: ReactNode }) {
  const title = SECTIONS.find((one) => one.id === id)?.title();
  return (
    <Card id={id} aria-labelledby={`${id}-title`} className="playbook-section stack gap-4">
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="muted">{why}</p>
      {children}
    </Card>
  );
}

/** Everything a playbook says, as fields. */
export function PlaybookFields(props: PlaybookFieldsProps) {
  const { form, problems, readOnly } = props;
  const of = (name: string, value: string) => ({
    name,
    defaultValue: value,
    error: problems[name],
    readOnly,
  });
  const { company, voice, signature, help } = form;
  return (
    <>
      <Section id="us" why={m.authoring_playbook_why_us()}>
        <div className="grid row-end">
          <Field
            label={m.authoring_playbook_company_name()}
            {...of("company.name", company.name)}
          />
          <Field
            label={m.authoring_playbook_company_short()}
            hint={m.authoring_playbook_company_short_hint()}
            {...of("company.short", company.short)}
          />
          <Field
            label={m.authoring_playbook_company_trade()}
            hint={m.authoring_playbook_company_trade_hint()}
            {...of("company.trade", company.trade)}
          />
          <Field
            label={m.authoring_playbook_company_customers()}
            hint={m.authoring_playbook_company_customers_hint()}
            {...of("company.customers", company.customers)}
          />
          <Field
            label={m.authoring_playbook_company_zone()}
            hint={m.authoring_playbook_company_zone_hint()}
            {...of("company.timeZone", company.timeZone)}
          />
          <PlaybookLanguage {...props} />
        </div>
        <Check
          name="company.personalAccounts"
          checked={company.personalAccounts}
          readOnly={readOnly}
        >
          {m.authoring_playbook_personal_accounts()}
        </Check>
        <fieldset className="stack gap-2">
          <legend>{m.authoring_playbook_places()}</legend>
          <p className="small muted">{m.authoring_playbook_places_hint()}</p>
          {PLACES.map((place) => (
            <Check
              key={place}
              name={`company.places.${place}`}
              checked={company.places[place]}
              readOnly={readOnly}
            >
              {PLACE_NAMES[place]()}
            </Check>
          ))}
        </fieldset>
      </Section>
      <Section id="voice" why={m.authoring_playbook_why_voice()}>
        <TextArea
          label={m.authoring_playbook_voice_summary()}
          rows={3}
          {...of("voice.summary", voice.summary)}
        />
        <PlaybookLists {...props} only="principles" />
      </Section>
      <Section id="signature" why={m.authoring_playbook_why_signature()}>
        <div className="grid row-end">
          <Field
            label={m.authoring_playbook_signature_rule()}
            hint={m.authoring_playbook_signature_rule_hint()}
            {...of("signature.rule", signature.rule)}
          />
          <Field
            label={m.authoring_playbook_signature_example()}
            {...of("signature.example", signature.example)}
          />
        </div>
      </Section>
      <Section id="off-limits" why={m.authoring_playbook_why_off_limits()}>
        <PlaybookLists {...props} only="offLimits" />
      </Section>
      <Section id="escalation" why={m.authoring_playbook_why_escalation()}>
        <PlaybookLists {...props} only="escalation" />
      </Section>
      <Section id="help" why={m.authoring_playbook_why_help()}>
        <div className="grid row-end">
          <Field label={m.authoring_playbook_help_where()} {...of("help.channel", help.channel)} />
          <Field label={m.authoring_playbook_help_hours()} {...of("help.hours", help.hours)} />
          <Field
            label={m.authoring_playbook_reply_goal()}
            hint={m.authoring_playbook_reply_goal_hint()}
            {...of("replyGoal", form.replyGoal)}
          />
        </div>
      </Section>
      <Section id="channels" why={m.authoring_playbook_why_channels()}>
        <PlaybookLists {...props} only="channels" />
      </Section>
      <Section id="responsibilities" why={m.authoring_playbook_why_responsibilities()}>
        <PlaybookLists {...props} only="responsibilities" />
      </Section>
    </>
  );
}
