import { listed } from "~/practice/rules/checks/words/words-of";
import type { Together } from "~/practice/rules/checks/topics/topic";

/**
 * Somebody who isn't written to, and anything about them, unless it is what they do for the customer. Who may not be spoken of is
 * seldom spoken of in words that a list foresees.
 */
export const SOMEBODY: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      he, she, him, his, her, your son/daughter/wife/husband/partner/mum/mother/dad/father/brother/sister/neighbour/friend/boss/ex/girlfriend/boyfriend/child/kid/flatmate/landlord,
      mr/mrs/ms/miss/dr/doctor/nurse/professor ^ is/was/has/had/will/got/went/took/left/does/did/never/always/could/can, ^ on/in/at/from the? tills/till/reception/kitchen/desk/counter/office/floor/bar/door/nights/days/warehouse/security,
      our/the ^? teacher/lifeguard/manager/driver/chef/receptionist/instructor/trainer/lecturer/cashier/cleaner/guard/nurse/dentist/vet/engineer/apprentice/trainee/supervisor,
      the lady/gentleman/man/woman/couple/family/girl/boy/lad/lads/people/neighbour/neighbours/chap/student/tenant upstairs/downstairs/next/opposite/below/above/across/who/before,
      ^ is/s/was/has having/had/getting/been/leaving/moving/expecting/going/retiring/starting,
      two/three/four/five/half/most/some of them/the/our/my, two/three/four/five/six people/staff/colleagues/drivers/nurses
    `),
    other: listed(`
      is, was, has, had, are, were, have, been, being, got, gets, did, does, went, goes, gone, left, lost, took, taken, takes, came, comes, walked, kicked, threw/thrown, fell, drinks, drank, hates, hated, lied, lies, owes, earns, failed, fails, missed, misses, off, on nights/her/his, here, out, can/could not, never, only, again, because, not, longer, each other, asleep, split, hungover, baby
    `),
    unless: listed(`
      called, left/dropped/forgot your/his/her/a umbrella/coat/bag/phone/keys/scarf/guitar/stick/hat/glasses, going to speak/check/look/talk/write/ring/call/ask, comes on/at/by, needs, stop him/her/them, family s, give change/notes/it back, change/notes,
            will … answer/write/reply/call/ring/phone/email/message/post/bring/help/meet/come/look/find/get/keep/send/show/explain/tell/see/be/know/have, can … answer/help/show/find/tell/meet/explain, to answer/help/write/ring/call/find, has/have/had … your, has/holds/hold/keeps/got the, is/are/s on until/it/the till/duty, is/are/was with you, here until/at/from, on until/till, is/are/s … way, asked/asks/says/said, told/tells me/us, has told, made/makes/baked/bakes/cooked/built/painted/drew/wrote/iced/fixed/repaired/packed/served/sorted/filled/opened/found, fixing/baking/making/bringing/packing/coming/looking/checking/asking/waiting, name/photo/birthday/dog/cat, your/a dog/cat/puppy, birthday, congratulations, well done, brilliant*, lovely, proud, thank/thanks, mind if, gran/grandad/my, sorry, please, hope, box/loaf/cake/order/scarf/bag/card/cake/ticket, ship/boat/sails/sailed/sailing/boards
    `),
  },
];
