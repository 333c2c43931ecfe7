import { listed, type WordList } from "./words-of";

const DAYS = "lunes/martes/miércoles/jueves/viernes/sábado/domingo/finde";
const CLOCK = "una/dos/tres/cuatro/cinco/seis/siete/ocho/nueve/diez/once/doce/mediodía/medianoche";

export const SPANISH: WordList = {
  loud: listed(`
      no, nunca, jamás, siempre, muy, gracias, favor, ahora, antes, después, todo, todos, nada, mal, dicho, claro,
      solo, porque, siento, perdón, otra, leer, lea, lee, ya, nuestro
    `),
  promise: {
    promises: listed(`
      voy/vamos a … ver/llamar/escribir/hablar/pedir/enviar/mandar/devolver,
      le/te/os enviamos/enviaremos/enviaré/mandamos/mandaré/mandaremos/devuelvo/devolvemos/devolveremos/devolveré,
      estamos en ello, estamos trabajando, lo arreglamos/arreglaremos/arreglo/soluciono, hablaré/hablaremos con,
      lo comento/comentaré, recibirá/recibirás, le/te informaremos/informo,
      le/te/os/les/lo/la aviso/avisamos/avisaré/avisaremos/llamo/llamamos/llamaré/llamaremos/escribo/escribimos/escribiré/escribiremos/contesto/contestamos/contestaré/contestaremos/informo/informaremos/digo/diremos/diré,
      nos pondremos en contacto, me pondré en contacto, me/nos pongo/ponemos en contacto,
      voy/vamos a … mirar/mirarlo/preguntar/averiguar/comprobar/revisar/revisarlo/investigar/comprobarlo/averiguarlo/mirarlo/arreglarlo,
      lo miro/miramos/miraré/revisamos/revisaré/reviso/compruebo/comprobaré/consulto/arreglamos/solucionamos/solucionaremos,
      alguien … llamará/contactará/escribirá/responderá, tendrá/tendrás … respuesta/noticias,
      le/te … devolveremos/devolveré/reembolsaremos/repondremos, se lo … repondremos/devolveremos/cambiaremos,
      volveremos a, le/te mantendremos/mantendré informado/informada, nos ocupamos, me ocupo
    `),
    times: listed(`
      hoy, mañana, ${DAYS}, antes de las/la/cerrar/mediodía/que/salir, a las/la #, a/antes/de las/la ${CLOCK}, las #,
      en … minutos/hora/horas/días/semana, # minutos/horas, esta mañana/tarde/noche/semana, ahora mismo, en seguida,
      enseguida, ya mismo, próxima salida, la hora, media hora, próxima semana, dentro de, este finde, al mediodía,
      mediodía
    `),
    vague: listed(`
      cuando sepamos/sepa/tengamos/tenga/pueda/podamos, en cuanto, pronto, lo antes posible, cuanto antes,
      a la mayor brevedad, en breve, próximamente, pronto posible, en cuanto podamos/pueda, tan pronto como
    `),
    denied: listed(`nunca/jamás`),
  },
  blame: {
    customer: listed(`
      haber leído/mirado/llegado/avisado/pedido, debería/deberías … leer/mirar/saber/llegar, qué esperaba/esperabas,
      usted/tú … tarde, llegó/llegaste tarde, porque no … leyó/miró/avisó, lea/lee … bien/antes,
      debió/debiste/debería/deberías … haber/leer/mirar, tendría/tendrías que haber, tenía/tenías que haber,
      es culpa suya/tuya, su/tu propia? culpa, culpa suya/tuya, como ya … dije/dijimos/he/hemos/expliqué,
      si hubiera/hubieras … leído/mirado/preguntado/llegado/pedido/avisado,
      no leyó/leíste/ha/has … leído/mirado/avisado, no leyó/leíste/miró/miraste/avisó/avisaste/preguntó/preguntaste,
      se/te equivocó/equivocaste, se olvidó/te olvidaste, lo pone … claro/claramente, pone bien claro,
      está claramente, cálmese, cálmate, tranquilícese, la próxima vez … lea/lee/mire/mira/llegue/pida,
      nadie más se ha, como todo el mundo, no es … problema nuestro/mío, no es nuestro/mi problema,
      no es culpa nuestra/mía
    `),
    colleague: listed(`
      fue/es culpa de, es culpa del, siempre … mal, nunca … escucha/escuchan, el turno de … dejó, no fue culpa mía,
      no es culpa mía, se equivocó ^, la jefa/el jefe,
      culpa … del/de repartidor/cocina/compañero/compañera/oficina/conductor/tripulación/transportista,
      el/la/un/una/mi/nuestro repartidor/compañero/compañera/conductor/cocinero/panadero/transportista … olvidó/equivocó/equivocado/durmió/perdió/torpe/olvidado/despistado/despistada,
      la/el nueva/nuevo … no/se, ^ se olvidó/equivocó/ha, yo solo trabajo, solo trabajo aquí, no es mi departamento,
      alguien … olvidó/equivocó/olvidado, lo decidió/decidieron la/el/los empresa/dirección/jefes,
      los de … siempre/nunca/olvidaron
    `),
    none: listed(`
      no es culpa suya/tuya, no es su/tu culpa, debería haber/haberlo recibido/tenido/llegado,
      deberías haber recibido/tenido, no debería/deberías, debió … llegar/recibir, tendrías que haber recibido/tenido,
      tendría que haber recibido/tenido
    `),
  },
  claim: {
    product: listed(`
      mejor … de la/del ciudad/mundo/pueblo/país/barrio, nadie … mejor, no hay … mejor, el más seguro, la más segura,
      los más seguros, las más seguras, 100 por,
      el/la/los/las mejor/mejores … ciudad/mundo/pueblo/costa/españa/zona/isla,
      el/la/los/las más seguro/segura/fresco/rápido/rápida/barato … ciudad/mundo/costa/todos/mercado,
      100 natural/naturales/seguro/fresco/ecológico, garantizado/garantizamos/garantizada/garantía,
      siempre puntual/puntuales, nunca … tarde/retraso, totalmente/completamente/absolutamente seguro/segura,
      sin … aditivos/conservantes/químicos, número uno, el/la único/única panadería/ferry/pan
    `),
    health: listed(`
      salud, vitaminas, adelgaza*, ligero para,
      bueno/buena/bien para … salud/corazón/intestino/piel/digestión/estómago,
      sano/sana/sanos/sanas/saludable/saludables, refuerza/refuerzan … defensas/inmunitario,
      baja/reduce … colesterol/tensión/azúcar, cura/curan, desintoxica*, superalimento*, fácil de digerir, se digiere,
      clínicamente/científicamente probado/demostrado, no engorda, apto para diabéticos, evita … mareo/mareos,
      sin remordimientos
    `),
    green: listed(`
      medio ambiente, reciclable*, planeta, verde/verdes … energía/opción, ecológic*,
      ecológico/ecológica/ecológicos/ecológicas, sostenible/sostenibles,
      respetuoso/respetuosa/respetuosos con … medio/planeta/mar/ambiente, neutro/neutra/neutros en/de carbono,
      cero emisiones/residuos/plástico, sin emisiones/plástico/plásticos, biodegradable*, compostable*,
      bueno/buena para el planeta/clima/mar, cuida/cuidamos … planeta/mar/medio, huella … carbono, más verde
    `),
    none: listed(`sanos y salvos, sano y salvo`),
    evidence: listed(`certificado por, según, medido, http*`),
  },
  negations: listed(`no, nunca/ni/sin/tampoco/si`),
  disclosure: {
    works: listed(`
      trabajo … en/aquí/allí/ahí/para/con, yo trabajo,
      soy … panadero/panadera/empleado/empleada/de/dependienta/dependiente/parte,
      mi empresa/trabajo/jefe/jefa/panadería/turno/tienda,
      nuestra/nuestro/nuestros/nuestras panadería/pan/panes/barcos/barco/tienda/tiendas/horno,
      no soy neutral/imparcial, donde trabajo, hago/horneo, en ^ somos, empleado/empleada
    `),
    denied: listed(`no trabajo, trabajaba, no tengo nada que ver`),
  },
  declines: listed(`
      no … hablar/comentar/hablo/hablamos/decir/adivinar/responder/comentamos/confirmar/comparar/prometer/puedo/podemos/contestar,
      prefiero no, solo/sólo puedo/podemos hablar/decir, he/hemos pasado … mensaje/pregunta, sería adivinar/suponer,
      sin comentarios, se queda en, pregunto/preguntaré/pregunte/consulto … a/en/al, por favor … mensaje, decidimos,
      le responderá, no lo sé, no sé si/qué/cuándo, ni idea, no me corresponde, no quiero/queremos adivinar, se decide, es privado,
      no es asunto, le contesta/contestará, he/hemos trasladado, no especul*
    `),
  further: listed(`más no puedo/podemos, no puedo/podemos … más, no digo más, y no digo`),
  but: listed(`pero, aunque, entre nosotros, sin embargo`),
  numbers: listed(`
      pedido/reserva/billete/factura/localizador/referencia/ticket/expediente número/nº/n/num/no?,
      número de pedido/reserva/cliente/factura
    `),
};
