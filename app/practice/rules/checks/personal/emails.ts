import type { Span } from "~/practice/rules/checks/reply";

const LOCAL = /[\p{L}\p{N}._%+-]/u;
const HOST = /[\p{L}\p{N}.-]/u;
const NAME = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;

/** Addresses of an office rather than a person. */
const OFFICES = new Set(
  "hello hi info help support contact orders order press office service team mail enquiries bookings booking reservations care jobs shop sales refunds complaints duty hallo kontakt bestellung bestellungen buchung presse hola contacto pedidos reservas atencion bonjour contacto commandes commande billetterie".split(
    " ",
  ),
);

/** Addresses of people, found from each @ outwards. */
export function emailsIn(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let from = at;
    while (from > 0 && LOCAL.test(text[from - 1]!)) from -= 1;
    while (from < at && text[from] === ".") from += 1;
    let to = at + 1;
    while (to < text.length && HOST.test(text[to]!)) to += 1;
    while (to > at && /[.-]/.test(text[to - 1]!)) to -= 1;
    const local = text.slice(from, at).toLowerCase();
    if (local !== "" && NAME.test(text.slice(at + 1, to)) && !OFFICES.has(local))
      found.push({ from, to });
  }
  return found;
}
