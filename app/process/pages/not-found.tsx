import { notFound } from "~/kit/http/refusal";
import { refusalResponse } from "~/kit/http/refusals";

/** Every address that no other route answers. The root's error page shows it, within the shell. */
export function loader() {
  throw refusalResponse(notFound("page"));
}

/** A form sent to an address that is not there. */
export function action() {
  throw refusalResponse(notFound("page"));
}

export default function NotFound() {
  return null;
}
