import { m } from "~/kit/language/m";
import type { Failed, Why } from "./answers";
import type { Trouble } from "./connection";

interface Words {
  title: string;
  text: string;
}

const TITLES: Readonly<Record<Why, () => string>> = {
  offline: m.kit_connection_offline,
  "no-answer": m.kit_connection_no_answer,
  gateway: m.kit_connection_gateway,
  busy: m.kit_connection_busy,
  broken: m.kit_connection_broken,
  "too-long": m.kit_connection_too_long,
  "too-often": m.kit_connection_too_often,
  refused: m.kit_connection_refused,
};

/** What to do about a form, after the note that what was typed is still here. */
const FORMS: Readonly<Record<Why, () => string>> = {
  offline: m.kit_connection_form_offline,
  "no-answer": m.kit_connection_form_no_answer,
  gateway: m.kit_connection_form_gateway,
  busy: m.kit_connection_form_busy,
  broken: m.kit_connection_form_broken,
  "too-long": m.kit_connection_form_too_long,
  "too-often": m.kit_connection_form_too_often,
  refused: m.kit_connection_form_refused,
};

/** What is said about a connection that fails. */
export function connectionWords(trouble: Trouble): Words {
  switch (trouble.kind) {
    case "slow":
      return {
        title: m.kit_connection_slow(),
        text:
          trouble.waiting === "form" ? m.kit_connection_slow_form() : m.kit_connection_slow_page(),
      };
    case "held":
      return heldWords(trouble);
    case "unsent":
      return trouble.back
        ? { title: m.kit_connection_back(), text: m.kit_connection_unsent_back() }
        : unsentWords(trouble.failed);
    case "no-way-out":
      return { title: m.kit_connection_offline(), text: m.kit_connection_no_way_out() };
  }
}

function heldWords({ waiting, failed, back }: Trouble & { kind: "held" }): Words {
  if (back) return { title: m.kit_connection_back(), text: m.kit_connection_held_back() };
  const { why } = failed;
  const text = {
    page: m.kit_connection_held_page({ why }),
    "page-after": m.kit_connection_held_next({ why }),
    part: m.kit_connection_held_part({ why }),
    form: "",
    aside: "",
  }[waiting];
  return { title: TITLES[why](), text };
}

/** Forms carry an id, so one that arrives twice counts once. */
function unsentWords({ why, message, requestId }: Failed): Words {
  const unsure = why === "no-answer" || why === "gateway" || why === "broken";
  const text = [
    message,
    m.kit_connection_here(),
    FORMS[why](),
    unsure && m.kit_connection_counts_once(),
    requestId && m.kit_connection_request({ id: requestId }),
  ];
  return { title: TITLES[why](), text: text.filter(Boolean).join(" ") };
}
