import { listed } from "~/practice/rules/checks/words/words-of";
import { CAUSE, LEGAL, SHIP } from "./together/incidents";
import { ON_BOARD } from "./together/people";
import type { Topic } from "./topic";

/** What went wrong: recalls, inspections, accidents, and what lawyers write about. */
export const INCIDENTS: readonly Topic[] = [
  {
    named: listed(`
      cause, outage/outages, failure/failures, power cut/cuts, störung*, ausfall*, ursache, causa, apagón, corte/cortes, cause/causes, panne/pannes
    `),
    together: CAUSE,
    said: {
      en: listed(
        `caused by, the cause is/was, human error, our/their own doing, it was sabotage, somebody/someone … wrong button/plug/cable/switch`,
      ),
      de: listed(`ursache ist/war, schuld war/ist, menschliches versagen, ausgelöst durch/von`),
      es: listed(`la causa es/fue, error humano, provocado/provocada por`),
      fr: listed(`la cause est/était, erreur humaine, provoqué/provoquée par`),
    },
  },
  {
    named: listed(`recall*, rückruf*, retirada, rappel`),
    said: {
      en: listed(`
      lab/laboratory, tests came/come/were/showed/show, affected loaves/bread/products/shops/lines/bread,
      food standards, environmental health, binned the lot, threw/thrown … away/out, all … thrown/binned/destroyed/pulled, only the batch/batches/box/boxes/lot, only/just one/a/two/the … batch/pallet/delivery/lot/box/shipment/crate, destroyed, incinerated, metal/glass/plastic got, mouse/mice/rat/rats/maggot*/mould/mouldy, use by … wrong, the recall,
      pulled … loaves/bread/rolls/them, off the shelves, withdrawn/withdrew, tainted,
      bits/pieces/piece/bit/shard/shards of, food poisoning, false alarm, this/that/our/dock/road/any/product recall,
      recalled, recall was/is/only/affected/notice, one/two/three/single/bad/faulty/affected/same batch/batches,
      contaminat*, listeria, salmonella, pieces/bits of metal/glass/plastic, metal/glass in
    `),
      de: listed(`
      rückruf*, zurückgerufen*, charge/chargen, verunreinigt*, listerien, salmonellen, metall/glas/plastik im/in
    `),
      es: listed(`
      la retirada, retirado/retiramos/retirada … lote/lotes/mercado/productos/dock, lote/lotes, contamina*, listeria,
      salmonela
    `),
      fr: listed(`
      le/du/au/ce rappel, rappelé/rappelés … lots/produits/pains/lot, lot/lots, contamin*, listeria, salmonelle*
    `),
    },
  },
  {
    named: listed(`inspection*, inspektion*, inspección, engine/engines`),
    together: SHIP,
    said: {
      en: listed(`
      inspect*, rudder/shaft/generator/crankshaft/thruster, cracked, dry dock, propeller, hull, oil leak,
      broke/broken down, breakdown, failed … survey/test/check, passed … survey/test/check, repair/repairs,
      spare part, engine/engines/gearbox/bearing/bearings/turbo, surveyor*, mechanical, class certificate
    `),
      de: listed(`
      inspektion*, motor/maschine/getriebe/motors, prüfer, technischer/technische defekt/problem, motorschaden,
      maschinenschaden
    `),
      es: listed(`inspección, inspector*, motor/motores/máquina, avería`),
      fr: listed(`inspection*, inspecteur*, moteur/moteurs, panne, machine`),
    },
  },
  {
    named: listed(`
      claim/claims, court, solicitor*, admitted/admit/admits, damages, claim form, claim against, legal,
      settle/settled, payout, pay you for, hse, ombudsman, was our floor/step/fault/doing, inquiry/inquiries,
      accident/accidents, regulator*, behörde*, gericht, klage*, tribunal*, juicio*, avocat*, unfälle
    `),
    together: LEGAL,
    said: {
      en: listed(`
      judge, court hearing, the/your/her/his hearing is/was/on/in, barrister, no case, case is closed/against/over, out of court,
      dentist/medical/hospital/dentist s bill/bills, witness/witnesses, owe/owes you for, we are in the wrong, i am in the wrong, careless of us/me, hold our hands up, came/come down on/and, missed … by a/an/inches, could have been killed/worse/nasty, nearly hit/killed, inspector/inspectors, watchdog, inspection, fined, upheld, malpractice, not owe you, owe you nothing/money/anything/compensation, take us to, solicitor*, lawyer*,
      attorney*, sue/suing/sued, court, liable/liability, insurance/insurer/insurers, compensat*, settled/settlement,
      the/your/her/his/our claim, a claim, the accident, inquiry/inquest, negligen*, tribunal, legally,
      legal action/team/department/advice, admit/admitted/admitting, slipped because, was our fault that
    `),
      de: listed(`
      anwalt*, anwält*, verklag*, klage, gericht*, haftung/haften/haftet, versicherung*, schadenersatz, entschädig*,
      der unfall, unfall/unfalls, untersuchung, rechtlich*, schmerzensgeld
    `),
      es: listed(`
      abogado*, demanda/demandar/demandarnos, tribunal*, juicio, responsabilidad legal,
      seguro/aseguradora … pagará/paga/cubre/cubrirá, indemniza*, el accidente, investigación, negligen*
    `),
      fr: listed(`
      avocat*, tribunal*, procès, plainte, responsabilité, assurance/assureur, indemnis*, dédommag*, l accident,
      enquête, négligen*, juridique*
    `),
    },
  },
  {
    named: listed(
      `passenger/passengers, crew on board, collision/collisions, injury/injuries, unfälle, accidentes, passagier*, pasajero*, passager*, on board`,
    ),
    together: ON_BOARD,
    said: {
      en: listed(`
      passenger/man/woman/lady/gentleman/child/boy/girl/deckhand/crew … fell/slipped/collapsed/fainted/hurt/injured/airlifted/ill/died/hospital/overboard/drunk/arrested/sick/stable,
      heart attack, fainted, collapsed, taken ill, threw up, hurt himself/herself/themselves,
      the man/woman/passenger who, seizure, stretcher, wheeled off, taken off, helicopter, coastguard, passed out,
      had a turn, police took/met/came/arrested, fell … stairs/ladder/deck/ramp, was sick, pushed, arrested,
      died/dead/death, broken leg/arm/ankle/wrist/hip, taken to hospital, by ambulance, called … ambulance,
      ambulance took/came/was/crew/arrived, overboard, broke his/her/their, injured/injury/injuries, paramedic*,
      coastguard took/lifted/airlifted, in hospital, was drunk, she/he fell/slipped/collapsed/fainted, the fight
    `),
      de: listed(`
      passagier/fahrgast/mann/frau/kind/matrose … gestürzt/gefallen/verletzt/zusammengebrochen/krankenhaus/betrunken,
      herzinfarkt, krankenhaus/krankenwagen/rettungswagen/notarzt, über bord, verletzt*, gebrochen, gestürzt
    `),
      es: listed(`
      pasajero/pasajera/hombre/mujer/niño/niña/marinero … cayó/caído/herido/herida/desmayó/hospital/borracho, infarto,
      hospital, ambulancia, cayó al agua, herido/herida/heridos, se rompió … pierna/brazo/tobillo
    `),
      fr: listed(`
      passager/passagère/homme/femme/dame/enfant/matelot … tombé/tombée/blessé/blessée/malaise/hôpital/ivre,
      crise cardiaque, hôpital, by ambulance, called … ambulance, ambulance took/came/was/crew/arrived, à la mer,
      blessé/blessée/blessés, cassé … jambe/bras/cheville, malaise
    `),
    },
  },
];
