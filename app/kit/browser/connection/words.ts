import type { Failed, Why } from "./answers";
import type { Trouble } from "./connection";

interface Words {
  title: string;
  text: string;
}

const TITLES: Readonly<Record<Why, string>> = {
  offline: "No connection",
  "no-answer": "Firsthand can’t be reached",
  gateway: "Firsthand isn’t answering right now",
  busy: "Firsthand is busy for a moment",
  broken: "Something went wrong on our side",
  "too-long": "That is too long for us to take",
  "too-often": "That was a little too often",
  refused: "That was not accepted",
};

/** What is said of a form, after that what was typed is still here. */
const FORMS: Readonly<Record<Why, string>> = {
  offline: "Send it again once you’re back online.",
  "no-answer": "Check your connection, then send it again.",
  gateway: "It may be being updated. Send it again in a minute.",
  busy: "Wait a moment, then send it again.",
  broken: "Send it again in a moment.",
  "too-long": "Make it shorter, then send it again.",
  "too-often": "Wait a few minutes, then send it again.",
  refused: "Load the page again in another tab if sending it again doesn’t help.",
};

const HERE = "What you typed is still here.";
const BACK = "You’re connected again";

/** What is said about a connection that fails. */
export function connectionWords(trouble: Trouble): Words {
  switch (trouble.kind) {
    case "slow":
      return {
        title: "This is taking longer than usual",
        text:
          trouble.waiting === "form"
            ? `We’re still waiting for an answer. ${HERE}`
            : "We’re still waiting for the page.",
      };
    case "held":
      return heldWords(trouble);
    case "unsent":
      return trouble.back
        ? { title: BACK, text: `${HERE} Send it when you’re ready.` }
        : unsentWords(trouble.failed);
    case "no-way-out":
      return {
        title: TITLES.offline,
        text: "Nothing here is lost. Try again once you’re back online.",
      };
  }
}

function heldWords({ waiting, failed, back }: Trouble & { kind: "held" }): Words {
  if (back)
    return {
      title: BACK,
      text: "You’ve been typing here, so the page you asked for is waiting for you.",
    };
  const when = failed.why === "offline" ? "once you’re back online" : "as soon as we get an answer";
  const text = {
    page: `You’re still on the same page. The one you asked for opens ${when}.`,
    "page-after": `What you sent has arrived. The next page opens ${when}.`,
    part: `The rest of this page appears ${when}.`,
    form: "",
    aside: "",
  }[waiting];
  return { title: TITLES[failed.why], text };
}

/** Forms carry an id, so what arrives twice counts once. */
function unsentWords({ why, message, requestId }: Failed): Words {
  const unsure = why === "no-answer" || why === "gateway" || why === "broken";
  const text = [
    message,
    HERE,
    FORMS[why],
    unsure && "It counts only once.",
    requestId && `Request ${requestId}.`,
  ];
  return { title: TITLES[why], text: text.filter(Boolean).join(" ") };
}
