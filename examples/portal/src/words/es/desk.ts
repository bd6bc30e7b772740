/**
 * Spanish words of the desk.
 */
import type { desk as english } from "../en/desk.ts"

export const desk: typeof english = {
  /** What the audit says that somebody did. */
  activities: {
    ArrangeCover: "Acordar quién cubre",
    AssignThread: "Pasar a alguien",
    CorrectAnswer: "Corregir una respuesta",
    CountInbox: "Contar lo que espera",
    EditCannedAnswer: "Editar una respuesta guardada",
    EndCover: "Terminar de cubrir",
    EndWaiting: "Dejar de esperar al paciente",
    FindRightPatient: "Buscar al paciente correcto",
    ListAssignees: "Ver a quién se puede pasar",
    ListCannedAnswers: "Ver las respuestas guardadas",
    ListColleagues: "Ver a los colegas",
    ListCovers: "Ver quién cubre",
    MoveMessage: "Mover un mensaje",
    OfferCannedAnswers: "Ver las respuestas guardadas para una conversación",
    ReadPatientCard: "Ver al paciente junto a una conversación",
    ReadRevisions: "Leer palabras anteriores",
    ReadRules: "Leer las reglas",
    RecordCall: "Anotar una llamada",
    ResumeRule: "Reanudar una regla",
    RetireCannedAnswer: "Retirar una respuesta guardada",
    RetractAnswer: "Retirar una respuesta",
    ShowPresence: "Mostrar quién lo tiene abierto",
    SignRulePack: "Firmar las reglas",
    StopRule: "Detener una regla",
    WaitOnPatient: "Esperar al paciente"
  },
  optional: "opcional",
  reason: "Por qué",
  reasonHint: "Lo leen sus colegas y los auditores. El paciente no.",
  presence: {
    reading: (names) => `${names} también lo tiene abierto`,
    writing: (names) => `${names} está escribiendo en esta conversación`,
    and: " y "
  },
  waiting: {
    start: "Esperar al paciente",
    stop: "Dejar de esperar",
    since: "Esperando al paciente desde",
    answer: "Ahora esperamos la respuesta del paciente"
  },
  minutes: "Minutos que tomó",
  assign: {
    open: "Pasar a…",
    title: "¿Quién debe responder?",
    to: "A quién",
    choose: "Elija…",
    colleagues: "Colegas de este equipo",
    teams: "Otro equipo de atención",
    away: (until, cover) => `fuera hasta ${until}, cubre ${cover}`,
    what: "Lo prometido al paciente queda como está.",
    submit: "Pasarlo",
    given: (name) => `Lo pasó ${name}`
  },
  call: {
    tab: "Llamada",
    direction: "Quién llamó",
    directions: { "to-patient": "Llamé yo", "from-patient": "Llamaron ellos" },
    outcome: "¿Hablaron?",
    outcomes: { reached: "Sí, hablamos", "not-reached": "No, nadie contestó" },
    withWhom: "Con quién",
    date: "Día",
    time: "Hora",
    minutes: "Minutos",
    summary: "Qué se dijo",
    summaryHint: "Para el equipo y el expediente. El paciente ve que hubo una llamada, no estas palabras.",
    counts: "Una llamada en la que hablaron cuenta como respuesta. Si nadie contestó, no.",
    submit: "Anotar llamada",
    done: "La llamada se anotó.",
    mark: "Llamada",
    line: {
      "to-patient": (name) => `Llamamos a ${name}`,
      "from-patient": (name) => `${name} nos llamó`
    },
    took: (minutes) => (minutes === 1 ? "1 minuto" : `${minutes} minutos`)
  },
  amend: {
    correct: "Corregir",
    correctTitle: "Corregir esta respuesta",
    correctWhat:
      "El paciente ve las palabras nuevas con una marca y se le avisa por correo. El expediente recibe el " +
      "documento corregido.",
    body: "Las palabras correctas",
    correctSubmit: "Enviar corrección",
    retract: "Retirar",
    retractTitle: "¿Retirar esto?",
    retractWhat:
      "Nadie leerá más estas palabras; se guardan para la auditoría. Si era la única respuesta, el " +
      "paciente vuelve a esperar.",
    retractSubmit: "Retirarlo",
    corrected: "Corregido",
    retracted: "Retirado",
    by: (name) => `por ${name}`,
    show: "Mostrar lo que decía antes",
    before: (number) => `Versión ${number}`
  },
  move: {
    open: "Mover",
    title: "Mover este mensaje a donde corresponde",
    what:
      "Las dos conversaciones guardan una marca. Si va a otro paciente, el expediente equivocado recibe el " +
      "aviso del error.",
    same: "Otra conversación de este paciente",
    other: "Otro paciente",
    where: "¿Dónde corresponde?",
    noneOpen: "Este paciente no tiene otra conversación abierta con sus equipos.",
    number: "Número de expediente",
    birthDate: "Fecha de nacimiento",
    find: "Buscar al paciente",
    finding: "Buscando…",
    isIt: (name) => `Encontrado: ${name}`,
    conversation: "Conversación",
    begin: "Empezar otra conversación",
    subject: "Asunto de la conversación nueva",
    submit: "Mover mensaje",
    moved: "Movido aquí desde otra conversación",
    movedOut: "Un mensaje se movió de aquí a donde corresponde",
    go: "Ir allí"
  },
  saved: {
    open: "Respuestas guardadas",
    title: "Respuestas guardadas",
    find: "Buscar por título o palabras",
    list: "Respuestas guardadas",
    preview: "Vista previa",
    none: "Ninguna respuesta guardada tiene estas palabras.",
    empty: "Aún no hay respuestas guardadas. Un gerente puede escribirlas.",
    use: "Usar esta respuesta",
    team: "de su equipo",
    missing: (names) => `Aquí no tiene valor: ${names}. Complételo después de elegirla.`,
    blockedTitle: "Aquí no hay respuestas guardadas",
    blocked: "Hay una señal de alarma en esta conversación. Responda con sus propias palabras, o llame.",
    languages: { en: "Inglés", es: "Español" }
  },
  variables: {
    patientFirstName: "nombre del paciente",
    teamName: "equipo",
    practiceName: "consultorio",
    practicePhone: "teléfono",
    promise: "hora prometida",
    todaysHours: "horario de hoy",
    authorName: "su nombre"
  },
  card: {
    visits: "Visitas",
    noVisits: "Sin visitas en los últimos dos años",
    with: (name) => `con ${name}`,
    kinds: {
      office: "Consultorio",
      inpatient: "Hospital",
      telehealth: "Video",
      "minimal-consult": "Consulta breve",
      "staff-only": "Con el personal"
    },
    conversations: "Otras conversaciones",
    noConversations: "Ninguna",
    waits: "por responder",
    closed: "cerrada",
    helpers: "Personas que ayudan",
    noHelpers: "Nadie",
    mayWrite: "lee y escribe",
    mayRead: "lee"
  },
  cover: {
    title: "Quién cubre a quién",
    lead:
      "Diga cuándo no estará y quién responde por usted. Su colega ve los mensajes de sus equipos y puede " +
      "responder lo suyo. Los pacientes leen los dos nombres.",
    now: "Fuera ahora",
    later: "Más adelante",
    none: "Nadie está fuera",
    noneWhat: "Cada quien responde por sí.",
    away: "Quién no estará",
    by: "Quién cubre",
    from: "Primer día fuera",
    until: "Último día fuera",
    submit: "Acordar",
    done: "Quedó acordado.",
    end: "Terminar ya",
    endTitle: "¿Terminar ya?",
    endWhat: "Desde ahora su colega ve solo lo suyo.",
    ended: "Terminó.",
    covers: (name) => `Cubre ${name}`,
    me: "Yo",
    needAll: "Elija a un colega y los dos días."
  },
  answers: {
    title: "Respuestas guardadas",
    lead: "Textos que el personal usa una y otra vez, en los dos idiomas. Cada cambio es una versión nueva.",
    add: "Respuesta guardada nueva",
    edit: "Editar",
    editTitle: "Editar respuesta guardada",
    name: "Título",
    text: "Texto",
    team: "Para",
    everyTeam: "Todos los equipos",
    variables: "Puede usar estas variables. Se completan para cada paciente.",
    insert: (name) => `Insertar: ${name}`,
    save: "Guardar",
    saved: "Guardado.",
    retire: "Retirar",
    retireTitle: "¿Retirar esta respuesta guardada?",
    retireWhat: "El personal ya no podrá elegirla. Las respuestas enviadas quedan como están.",
    retired: "Ya no se ofrece.",
    version: (number, name) => `Versión ${number}, por ${name}`,
    empty: "Aún no hay respuestas guardadas",
    emptyWhat: "Escriba la primera: ¿qué responde todos los días?"
  }
}
