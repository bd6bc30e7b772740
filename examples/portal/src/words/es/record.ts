/**
 * Spanish words of the patient's own record: readings from home, the people one helps, settings, who has seen it.
 */
import type {
  access as accessInEnglish,
  forms as formsInEnglish,
  helped as helpedInEnglish,
  readings as readingsInEnglish,
  settings as settingsInEnglish
} from "../en/record.ts"

const numbers = new Intl.NumberFormat("es-US")

export const readings: typeof readingsInEnglish = {
  title: "Mediciones en casa",
  titleFor: (name: string) => `Mediciones de ${name}`,
  lead: "Su presión, su azúcar y su peso, como usted los midió.",
  unwatched:
    "Nadie vigila esta lista todo el tiempo. Si una medición le preocupa, escriba a su equipo de atención o llame.",
  kinds: { "blood-pressure": "Presión arterial", glucose: "Azúcar en la sangre", weight: "Peso" },
  add: "Agregar una medición",
  which: "¿Qué midió?",
  systolic: "Número de arriba",
  diastolic: "Número de abajo",
  value: "Medición",
  unit: "Unidad",
  day: "Día",
  time: "Hora",
  timeHint: "Déjela vacía si no la recuerda.",
  keep: "Guardar esta medición",
  keeping: "Guardando…",
  kept: "La medición se guardó.",
  needNumber: "Escriba el número que muestra su aparato.",
  needDay: "Elija el día.",
  cancel: "Cancelar",
  emptyTitle: "Aún no hay mediciones",
  empty: "Agregue una cuando haya medido. Con el tiempo verá cómo va.",
  emptyKind: "Aún no se ha medido.",
  latest: "La última",
  standing: { below: "Por debajo de la meta", inside: "Dentro de la meta", above: "Por encima de la meta" },
  target: "Meta",
  targetOwn: "La fijó su equipo de atención para usted",
  targetUsual: "Meta habitual",
  bandPressure: (systolic: string, diastolic: string) => `${systolic} sobre ${diastolic}`,
  span: (low: number, high: number) => `${numbers.format(low)} a ${numbers.format(high)}`,
  asked: (days: number) =>
    days === 1 ? "Su equipo de atención pide una cada día" : `Su equipo de atención pide una cada ${days} días`,
  due: "Toca hoy",
  dueOn: "La próxima a más tardar el",
  whole: "Todas las mediciones",
  when: "Cuándo",
  reading: "Medición",
  by: (name: string) => `La anotó ${name}`,
  fromLetter: "de un mensaje",
  corrected: (before: string, name: string) => `${name} la corrigió. Antes decía ${before}.`,
  withdrawn: (name: string) => `La retiró ${name}`,
  correct: "Corregir",
  correctThis: (what: string) => `Corregir ${what}`,
  correctTitle: "Corregir esta medición",
  correctSave: "Guardar la corrección",
  takeBack: "Retirar",
  takeBackThis: (what: string) => `Retirar ${what}`,
  takeBackTitle: "¿Retirar esta medición?",
  takeBackWhat: "Queda en la lista con una marca, para que nadie se fíe de ella. Esto no se puede deshacer.",
  takeBackConfirm: "Retirarla",
  plot: (kind: string) => `${kind} a lo largo del tiempo`,
  plotSummary: (count: number, inside: number, latest: string) =>
    `${count} mediciones. ${inside} dentro de la meta. La última es ${latest}.`,
  plotSummaryBandless: (count: number, latest: string) => `${count} mediciones. La última es ${latest}.`,
  targetBand: "Meta",
  top: "Arriba",
  bottom: "Abajo",
  danger: {
    title: "Por favor, lea esto primero",
    practice: "si no tiene esas señales, y para saber qué hacer.",
    emergency: "si tiene alguna de estas señales o se siente muy mal.",
    keep: "Ya lo leí. Guardar la medición",
    edit: "Volver y revisar el número",
    write: "Escribir a su equipo de atención",
    after: "Su equipo de atención no sabe de esta medición. Escríbale, o llámenos:",
    what: {
      "bp-severe":
        "Esta presión es muy alta. Siéntese, descanse cinco minutos y mida otra vez. Pida ayuda ahora si " +
        "tiene dolor de pecho, dificultad para respirar, debilidad, o problemas para ver o hablar.",
      "glucose-very-high":
        "Este azúcar es muy alto. Pida ayuda ahora si vomita, respira rápido y profundo, tiene mucho sueño o " +
        "está confundido.",
      "glucose-low-level1":
        "Este azúcar es bajo. Coma o beba algo dulce ahora y mida otra vez en 15 minutos. Pida ayuda si no sube.",
      "glucose-low-level2":
        "Este azúcar es peligrosamente bajo. Coma o beba algo dulce ahora mismo. Pida ayuda ahora si se " +
        "marea, está confundido o no puede tragar."
    },
    other: "Esta medición puede necesitar ayuda enseguida."
  },
  found: {
    title: "Encontramos una medición en este mensaje",
    titleStaff: "Medición encontrada en este mensaje",
    keep: "Guardarla en las mediciones",
    kept: "Se guardó en las mediciones.",
    notMine: "Usted decide. La guardamos con el día del mensaje; puede corregirlo en Mediciones."
  },
  due1: "Mediciones pendientes",
  dueWhat: "Su equipo de atención las pidió. Toma un minuto.",
  plan: {
    title: "Mediciones en casa",
    none: "Aún no hay mediciones",
    all: "Mostrar las mediciones",
    hide: "Ocultar las mediciones",
    ask: "Pedir mediciones",
    kind: "Cuál",
    every: "¿Cada cuántos días?",
    everyHint: "Déjelo vacío para no pedir ninguna.",
    low: "Meta desde",
    high: "Meta hasta",
    lowBottom: "Número de abajo desde",
    highBottom: "Número de abajo hasta",
    bandHint: "Deje la meta vacía para usar la habitual.",
    save: "Guardar",
    saved: "Guardado. El paciente lo ve en la página de mediciones.",
    needNumber: "Escriba números enteros, primero el menor."
  }
}

export const forms: typeof formsInEnglish = {
  lead: "Llene lo que sepa. Nosotros escribimos el mensaje por usted.",
  refill: {
    medicine: "¿Qué medicina?",
    medicineHint: "El nombre que dice la etiqueta.",
    dose: "¿De qué dosis, y cuánto toma?",
    doseHint: "Por ejemplo: 10 mg, una por la mañana.",
    pharmacy: "¿Qué farmacia?",
    daysLeft: "¿Para cuántos días le alcanza?",
    daysLeftHint: "Un número. 0 quiere decir que ya no tiene.",
    soon: "Si hoy o mañana se le acaba una medicina importante, llámenos también:"
  },
  referral: { to: "¿Con quién?", toHint: "Por ejemplo: un médico de la piel, o un nombre.", why: "¿Para qué?" },
  appointment: {
    reason: "¿Para qué?",
    when: "¿Cuándo le conviene?",
    whenHint: "Por ejemplo: entre semana por la mañana, no el viernes."
  },
  more: "¿Algo más? (puede dejarlo vacío)",
  moreHint: "Dígalo con sus propias palabras.",
  need: "Por favor, llene este campo.",
  needDays: "Escriba un número entero de días, o déjelo vacío.",
  names: {
    Refill: "Renovación de receta",
    Referral: "Referencia",
    Appointment: "Cita",
    Reading: "Medición en casa"
  },
  fields: {
    medicine: "Medicina",
    dose: "Dosis",
    pharmacy: "Farmacia",
    daysLeft: "Días que alcanza",
    to: "Con quién",
    why: "Para qué",
    reason: "Motivo",
    when: "Cuándo",
    measured: "Medición",
    taken: "Tomada"
  },
  unknown: "no lo dijo"
}

export const helped: typeof helpedInEnglish = {
  title: "Personas a las que ayudo",
  lead:
    "Usted puede atender los mensajes de estas personas. Elija por quién está aquí. Una barra de otro " +
    "color lo muestra en cada página.",
  current: "Ahora está aquí por esta persona",
  choose: (name: string) => `Cambiar a ${name}`,
  back: "Volver a mis propios mensajes",
  may: "Usted puede",
  mayNot: "Usted no puede",
  scopes: {
    read: "leer mensajes y mediciones",
    write: "escribir mensajes, y anotar o corregir mediciones"
  },
  never: "cambiar los ajustes de esta persona ni a quién se le puede escribir",
  none: "Aún no ayuda a nadie",
  noneWhat: "Un paciente puede pedir a la clínica que usted le ayude. Llámenos o pregunte en recepción."
}

export const settings: typeof settingsInEnglish = {
  title: "Ajustes",
  language: "Idioma",
  languageWhat: "Para estas páginas y para los correos.",
  languages: { en: "English", es: "Español" },
  notices: "Correos",
  noticesWhat: (email: string) =>
    `Escribimos a ${email} cuando hay una respuesta. El correo nunca dice de qué se trata.`,
  noticesNone: "No tenemos su correo electrónico. Díganoslo en su próxima visita, o llámenos.",
  noticesOn: "Avísenme por correo cuando algo me espera",
  quiet: "Horas de silencio",
  quietWhat: "Sin correos en estas horas. Llegan cuando terminan. Aquí puede mirar siempre.",
  quietOn: "Guardar silencio en estas horas",
  from: "Desde",
  until: "Hasta",
  needTimes: "Elija las dos horas.",
  save: "Guardar",
  saving: "Guardando…",
  saved: "Sus ajustes se guardaron.",
  contact: "Contacto seguro",
  contactWhat: "Usted decide quién puede recibir un correo sobre usted. Cámbielo si otra persona lee su correo.",
  emailSafe: "Los correos para mí son seguros",
  emailSafeWhat: "Si lo apaga, ningún correo sobre usted sale de la clínica, para nadie.",
  helpersMay: "Quienes me ayudan también pueden recibir correos",
  helpersNone: "Nadie actúa por usted. Solo usted y su equipo de atención ven sus mensajes.",
  helpers: "Estas personas pueden ver sus mensajes:",
  helperReads: "puede leer",
  helperWrites: "puede leer y escribir",
  helpersEnd: "Cambiar quién me ayuda",
  call: "Llámenos",
  access: "Quién ha visto mi expediente",
  accessWhat: "Vea quién miró sus mensajes y mediciones, y cuándo."
}

export const access: typeof accessInEnglish = {
  title: "Quién ha visto mi expediente",
  titleFor: (name: string) => `Quién ha visto el expediente de ${name}`,
  lead: "Cada mirada a su expediente queda anotada. Aquí está quién fue. Si algo le parece raro, llámenos.",
  others: "Otras personas",
  everything: "También lo que hice yo",
  show: "Mostrar",
  times: (count: number) => `${count} veces`,
  refused: "Se le negó",
  none: "Nadie más ha mirado todavía.",
  more: "Mostrar anteriores",
  back: "Ajustes",
  until: (from: string, to: string) => `${from} a ${to}`,
  who: {
    you: "Usted",
    patient: "El paciente",
    representative: "Ayuda al paciente",
    staff: "Equipo de atención",
    system: "La computadora de la clínica"
  },
  acts: {
    AddNote: "Escribió una nota para el equipo",
    AnswerThread: "Respondió un mensaje",
    AskForHelp: "Pidió ayudar, o ayuda",
    AssignThread: "Pasó un mensaje a un colega",
    ChooseContact: "Eligió a quién se puede escribir",
    ClaimThread: "Tomó un mensaje para responderlo",
    CloseThread: "Cerró una conversación",
    ConfirmHelp: "Aceptó a alguien que ayuda",
    CountInbox: "Lo vio contado en una bandeja",
    CorrectAnswer: "Corrigió una respuesta",
    CorrectReading: "Corrigió una medición",
    DownloadThread: "Descargó una conversación",
    EndWaiting: "Dejó de esperar su respuesta",
    EscalateOverdue: "Marcó una respuesta como atrasada",
    FindRightPatient: "Buscó al paciente correcto de un mensaje",
    InvitePatient: "Le invitó al portal",
    ListAssignees: "Miró quién podía responder",
    ListCareTeams: "Buscó el equipo de atención",
    ListDrafts: "Miró los borradores",
    ListFrontDesk: "Lo vio en la lista de visitas del día",
    ListHelpRequests: "Miró quién pide ayudar",
    ListThreads: "Lo vio en una lista de mensajes",
    MoveMessage: "Movió un mensaje a donde corresponde",
    OfferCannedAnswers: "Preparó una respuesta",
    OpenAttachment: "Abrió un archivo",
    PlanReadings: "Pidió mediciones",
    PrintThread: "Imprimió una conversación",
    ReadAccessReport: "Miró esta página",
    ReadOverviewEvidence: "Miró lo que hay detrás de una cifra",
    ReadPatientCard: "Miró quién es usted y sus visitas",
    ReadReadings: "Miró las mediciones",
    ReadRevisions: "Miró las palabras anteriores de un mensaje",
    ReadSettings: "Miró los ajustes",
    ReadThread: "Leyó una conversación",
    ReassignThread: "Pasó un mensaje a otro equipo",
    ReceiveFeedMessage: "Recibió noticias del hospital",
    RecordCall: "Anotó una llamada",
    RecordReading: "Guardó una medición",
    RefuseHelp: "Rechazó a alguien que quiere ayudar",
    ReleaseThread: "Devolvió un mensaje",
    ReportMeasure: "Contó mensajes para un informe",
    RepresentativeAuthorized: "Dejó que alguien ayudara",
    RepresentativeConfirmed: "Confirmó quién puede ayudar",
    RepresentativeRevoked: "Terminó la ayuda de alguien",
    RetractAnswer: "Retiró una respuesta",
    SaveDraft: "Guardó un borrador",
    SearchMessages: "Lo encontró en una búsqueda",
    SendMessage: "Escribió un mensaje",
    ShowPresence: "Tuvo abierta una conversación",
    UnmergePatient: "Volvió a separar dos expedientes",
    WaitOnPatient: "Espera su respuesta",
    WithdrawInvitation: "Retiró una invitación",
    WithdrawReading: "Retiró una medición"
  },
  otherAct: "Trabajó con el expediente"
}
