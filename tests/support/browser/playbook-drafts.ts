import { readPlaybookForm } from "~/authoring/rules/playbook/file";
import type { Trainer } from "~/people/rules/actor";
import { savePlaybook } from "~/authoring/services/playbook/save-playbook.server";
import { currentTexts } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { DEMO_DAY } from "../harness/demo-day";
import { PEOPLE } from "../harness/site";

/** A draft of Tidewater's playbook: another rule to sign by, and a channel taken away. */
export async function givePlaybook(store: Store) {
  const { person } = store.read.tables;
  const people = await store.read.select().from(person);
  const dana = people.find(({ email }) => email === PEOPLE.trainer)!;
  const [file] = await currentTexts(store.read, ["companies/tidewater/playbook.yaml"]);
  const form = readPlaybookForm(file!.text)!;
  await savePlaybook({
    store,
    actor: { personId: dana.id, role: "trainer" } as Trainer,
    now: DEMO_DAY,
    companyKey: "tidewater",
    form: {
      ...form,
      signature: { ...form.signature, rule: "a first name and the ship" },
      channels: form.channels.slice(0, -1),
    },
    sequence: 0,
    baseNumber: file!.number,
    replace: false,
  });
}
