import { listed } from "~/practice/rules/checks/words/words-of";
import type { Together } from "~/practice/rules/checks/topics/topic";

/** Somebody who is or was a customer, and what only they and the company know. */
export const CUSTOMER: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      your/his/her/their account/card/loan/mortgage/policy/wages/salary/pension/savings/payment/deposit/husband/wife/partner/mum/mother/dad/father/son/daughter/neighbour/friend/boss/ex/sister/brother/colleague,
      the band/singer/actor/actress/minister/player/players/team/couple/family/lady/gentleman/bride/groom/lad/lads/man/woman, mr/mrs/ms/dr ^, he/she/they, that patient/guest/tenant/pupil/client, one of our guests/patients/tenants/pupils/clients/customers/members, we do this/it/that for, we work with/for, we look after
    `),
    other: listed(`
      staying, stayed, into/in the red, her/his/their room/suite, top floor, room #, booked, checked, arrived with, left with, had dinner, at the bar, spa, short of, empty, low, owes/owe/owed/owing, behind, arrears, debt/debts, loan, mortgage, refused, declined, overdue, unpaid, not paid, bounced, paid off, withdrew, withdrawn, moved # out, went out, came in/out/to, landed, spent, was/were/been in, saw/seen, seeing, treated, treatment, crown, filling, root canal, scan, surgery, therapy, pregnant, tested, prescription, tablets, checkup, check up, seen by, on the list, list for, flat, housing, benefits, allowance, applied, application, evicted, excluded, detention, marks, grades, supermarket/supermarkets, ministry, government, the nhs, bank/banks, airline/airlines, love it, uses/use it/us, switched to us, signed with/up
    `),
  },
  {
    language: "de",
    one: listed(
      `ihr/ihre/sein/seine mann/frau/sohn/tochter/mutter/vater/nachbar/nachbarin/konto/kredit/karte, herr/frau ^, die band, der sänger`,
    ),
    other: listed(
      `ihrem/seinem zimmer, eingecheckt, übernachtet, wohnt, minus, überzogen, schulden, nicht bezahlt, kredit, behandlung, behandelt, krone, füllung, befund*, operation, rezept, wohnung, antrag`,
    ),
  },
  {
    language: "es",
    one: listed(
      `su/tu marido/mujer/hijo/hija/madre/padre/vecino/vecina/cuenta/tarjeta, señor/señora ^, él/ella, el cantante`,
    ),
    other: listed(
      `habitación, se aloja, hospedad*, saldo, deuda/deudas, debe, no ha pagado, préstamo, tratamiento, empaste, resultado/resultados, receta, operación, piso, solicitud`,
    ),
  },
  {
    language: "fr",
    one: listed(
      `votre/son/ta mari/femme/fils/fille/mère/père/voisin/voisine/compte/carte, monsieur/madame ^, il/elle, le chanteur`,
    ),
    other: listed(
      `chambre, loge, séjourne, découvert, solde, dette/dettes, doit, pas payé, prêt, soigné/soignée, traitement, couronne, plombage, résultat/résultats, ordonnance, opération, logement, dossier`,
    ),
  },
];

/** What somebody has, and what to do about it. */
export const ADVICE: readonly Together[] = [
  {
    language: "en",
    one: listed(`
      you could/can/should/might/may/need/want, i would, try, take, put, use, it looked/looks/is/s, sounds/sounded, that is/s, do, just, keep, stop, leave it/him/her, wait, half a/an, give it/him/her, no need, knee/back/shoulder/hip/ankle/neck/elbow/wrist/throat/ear/eye/stomach/chest/head
    `),
    other: listed(`
      lump, pain/pains/ache/aches, swelling, swollen, fever, temperature, cough, wound, bleeding, stitches, tooth/teeth/gum/gums, every # hours, hours, of those/them every, aspirin, paracetamol, would/will not hurt/harm, on its/their/his/her own, till/until monday/tomorrow/morning, settle down, a day, salt water, ice, clear, normal, serious, harmless, cancer*, allergy, pill/pills, drops, ointment, cream, inhaler, insulin, vitamins, invest, shares, pension
    `),
  },
];

/** Somebody who can’t tell what does them harm, and that nothing will. */
export const HARM: readonly Together[] = [
  {
    language: "en",
    one: listed(
      `dog/dogs, cat/cats, puppy/puppies, kitten/kittens, rabbit/rabbits, hen/hens, horse/horses, pet/pets, kid/kids, child/children, baby/babies, toddler/toddlers, little one/ones, grandchildren, he/she/they/them/him/her, anybody/anyone/anything`,
    ),
    other: listed(`
      fine, safe, okay, all right, alright, harm/harms, hurt/hurts, chew/chews/chewed, eat/eats/ate/eaten, lick/licks, nibble/nibbles, swallow*, roll in, play in/on, ill, sick, upset, tummy, dangerous, no danger, never had a problem
    `),
  },
  {
    language: "de",
    one: listed(`hund/hunde, katze/katzen, kind/kinder, hase/hasen`),
    other: listed(`schadet, macht nichts, passiert nichts, fressen, essen, kein problem, sicher`),
  },
  {
    language: "es",
    one: listed(`perro/perros, gato/gatos, niño/niños/niña, mascota/mascotas`),
    other: listed(`no pasa nada, seguro/segura, comer, daño, sin problema`),
  },
  {
    language: "fr",
    one: listed(`chien/chiens, chat/chats, enfant/enfants, animaux, lapin/lapins`),
    other: listed(`ne risque/risquent, mange/manger, mal, sans danger, aucun danger`),
  },
];
