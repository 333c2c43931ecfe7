import type { Call } from "~/people/services/call";
import { unusualWords } from "~/clearance/rules/sign-offs/unusual-words";
import { showSignOffs, type LaidOut } from "~/clearance/services/sign-offs/show-sign-offs.server";
import { signOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { freshFormId } from "~/people/services/form-id.server";
import type { Signer } from "~/clearance/services/sign-offs/signers.server";
import { queueAddressOf } from "./address.server";

/** A side's queue as its address asks for it: the list, the person looked at, and what became of the last decision. */
export async function loadSignOffs({ store, actor, now }: Call<Signer>, request: Request) {
  const { signed, undone, who, ...address } = queueAddressOf(request);
  const queue = await showSignOffs({ store, actor, now, query: { ...address, who } });
  const { waiting, pending, chosen: chosenId, ...rest } = queue;
  const chosen = waiting.find(({ programme }) => enrolmentOf(programme) === chosenId) ?? null;
  const gone = who !== null && who !== chosenId;
  const about = signed ?? (gone ? who : null);
  const deciding = gone ? pending.deciding.get(who) : undefined;
  const outcome =
    about && !pending.deciding.has(about)
      ? await signOffOutcome({ store, actor, now, enrolmentId: about })
      : null;
  return {
    ...rest,
    list: waiting.map(listed),
    chosen,
    /** Whether the address names the person looked at, who then fills the page on a phone. */
    opened: chosen !== null && who === chosenId,
    undoable: pending.undoable,
    refused: pending.refused,
    /** What was written before it was undone. */
    comment: chosenId === null ? undefined : pending.undone.get(chosenId),
    undone: undone !== null && pending.undone.has(undone),
    /** A colleague who has just decided about the person in the address. */
    decidingBy: deciding && !deciding.own ? deciding.by : null,
    nowhere: gone && !outcome && !deciding && signed === null,
    address: { company: address.company, team: address.team, trainer: address.trainer },
    signed,
    outcome,
    formId: freshFormId(now),
  };
}

const enrolmentOf = ({ standing }: LaidOut["programme"]) => standing.enrolmentId;

function listed({ person, company, programme, unusual, since }: LaidOut) {
  const [first] = unusual;
  return {
    enrolmentId: enrolmentOf(programme),
    name: person.name,
    team: person.team,
    company: { name: company.name, timeZone: company.timeZone },
    programme: programme.standing.programme.title,
    since,
    unusual: first ? { ...unusualWords(first), more: unusual.length - 1 } : null,
  };
}

export type Queue = Awaited<ReturnType<typeof loadSignOffs>>;
