import { verifyPath, type Form } from "~/gate/rules/credentials/paths";
import {
  answerText,
  channelsText,
  conditionTexts,
  provenTexts,
  signedText,
  type Told,
} from "~/gate/rules/credentials/words";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { m } from "~/kit/language/m";
import { dayText, momentText } from "~/kit/text/formats";
import type { LocalDate } from "~/kit/time/moment";

interface SharedClearanceProps {
  told: Told;
  validFrom: LocalDate;
  validUntil: LocalDate;
  timeZone: string;
  address: string;
  now: Date;
}

/** What everybody who has the address may know: may they do this today, and what was proven, by whom. */
export function SharedClearance({ told, address, ...when }: SharedClearanceProps) {
  const { agency, answer, company, level, name, proven } = told;
  return (
    <>
      <h1>{m.gate_verify_title({ name })}</h1>
      <p className={`answer ${answer.says}`}>{answerText(told)}</p>
      {conditionTexts(told).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <dl>
        <dt>{m.gate_verify_company()}</dt>
        <dd>{company}</dd>
        <dt>{m.gate_verify_level()}</dt>
        <dd>{LEVEL_WORDS[level].title}</dd>
        <dt>{m.gate_verify_channels()}</dt>
        <dd>{channelsText(answer.channels)}</dd>
        <dt>{m.gate_verify_since()}</dt>
        <dd>{dayText(when.validFrom)}</dd>
        <dt>{m.gate_verify_until()}</dt>
        <dd>{dayText(when.validUntil)}</dd>
      </dl>
      <h2>{m.gate_verify_proven()}</h2>
      <p>{proven.programme}</p>
      <ul>
        {provenTexts(told).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{signedText(told)}</p>
      <h2>{m.gate_verify_forms()}</h2>
      <ul>
        {forms().map(({ form, label }) => (
          <li key={form}>
            <a href={verifyPath(address, form)}>{label}</a>
          </li>
        ))}
      </ul>
      <p className="muted">
        {m.gate_verify_checked({ when: momentText(when.now, when.timeZone) })}{" "}
        {m.gate_verify_issued({ agency })}
      </p>
    </>
  );
}

function forms(): { form: Form; label: string }[] {
  return [
    { form: "pdf", label: m.gate_verify_pdf() },
    { form: "svg", label: m.gate_verify_picture() },
    { form: "jsonld", label: m.gate_verify_linked() },
    { form: "jwt", label: m.gate_verify_jwt() },
  ];
}

/** The same whether an address never was one, leads nowhere any more, or was mistyped. */
export function NothingShared() {
  return (
    <>
      <h1>{m.gate_verify_unknown()}</h1>
      <p>{m.gate_verify_unknown_text()}</p>
    </>
  );
}
