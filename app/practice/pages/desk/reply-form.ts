import { m } from "~/kit/language/m";
import { Refusal } from "~/kit/http/refusal";
import { LONGEST, REPLY_FIELDS, type ReplyFields } from "~/practice/rules/desk/sending";

/** What a post’s form says. A browser sends line ends as two characters each; they count as one. */
export function replyFieldsIn(form: URLSearchParams): ReplyFields {
  const fields: ReplyFields = {};
  for (const name of REPLY_FIELDS) {
    const value = form.get(name)?.replaceAll("\r\n", "\n");
    if (value === undefined) continue;
    if (value.length > LONGEST || value.includes("\0"))
      throw new Refusal(400, m.kit_forms_reload());
    fields[name] = value;
  }
  return fields;
}

/** Where a post is, by its address. */
export function postPlaceOf(params: Readonly<Record<string, string | undefined>>) {
  const { module: moduleKey = "", activity: activityKey = "", post: postKey = "" } = params;
  return { moduleKey, activityKey, postKey };
}
