/**
 * A light stem that English and Spanish share, so that a rule's author writes a word once.
 *
 * Regular endings only: plurals, -ing, -ed, final vowels of longer words ("hinchada", "hinchados"). Words that part
 * or meet wrongly under it are listed in `irregular`, in the manner of a lemma table. The same function reads rules
 * and messages, so an odd stem is harmless as long as two meanings do not meet in it.
 */

const isVowel = (letter: string | undefined): boolean => letter !== undefined && "aeiouy".includes(letter)

const hasVowel = (word: string): boolean => {
  for (const letter of word) if (isVowel(letter)) return true
  return false
}

/** "throbb" came from "throb"; "swell" and "press" keep their double letter. */
const undouble = (word: string): string => {
  const last = word.at(-1)
  return last === word.at(-2) && last !== "l" && last !== "s" && last !== "z" && !isVowel(last)
    ? word.slice(0, -1)
    : word
}

const withoutPlural = (word: string): string => {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"))
    return word
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`
  for (const ending of ["sses", "ches", "shes", "xes"]) if (word.endsWith(ending)) return word.slice(0, -2)
  return word.slice(0, -1)
}

const withoutEnding = (word: string): string => {
  if (word.length > 5 && word.endsWith("ing") && hasVowel(word.slice(0, -3))) return undouble(word.slice(0, -3))
  if (word.length > 4 && word.endsWith("ed") && hasVowel(word.slice(0, -2))) return undouble(word.slice(0, -2))
  return word
}

/** The stem of a folded word. */
export const stem = (word: string): string => {
  const known = irregular.get(word)
  if (known !== undefined) return known
  const bare = withoutEnding(withoutPlural(word))
  const last = bare.at(-1)
  return bare.length > 4 && (last === "e" || last === "o" || last === "a") ? bare.slice(0, -1) : bare
}

const families: ReadonlyArray<readonly [string, string]> = [
  // English verbs whose forms a patient mixes freely, and spellings of the keyboard.
  ["bleed", "bled"],
  ["breath", "breathe breathing breathes breathed breaths breth breathin"],
  ["swell", "swelled swollen swelling swells swolen swellin"],
  ["throw", "threw thrown throwing throws throwin"],
  ["fall", "fell fallen falling falls"],
  ["feel", "felt feels feeling feelin"],
  ["get", "got gotten getting gets gettin"],
  ["keep", "kept keeping keeps"],
  ["take", "took taken taking takes takin"],
  ["lose", "lost losing loses loosing"],
  ["sleep", "slept sleeping sleeps"],
  ["drink", "drank drunk drinking drinks"],
  ["eat", "ate eaten eating eats"],
  ["break", "broke broken breaking breaks"],
  ["bite", "bitten bites biting"],
  ["speak", "spoke speaking spoken speaks"],
  ["see", "saw seen seeing sees"],
  ["hit", "hits hitting"],
  ["cut", "cuts cutting"],
  ["shake", "shook shaken shakes shaking shaky"],
  ["freeze", "froze frozen freezing"],
  ["tear", "tore torn tearing"],
  ["run", "ran running runs runnin"],
  ["hear", "heard hearing hears"],
  ["think", "thought thinking thinks thinkin"],
  ["tell", "told telling tells"],
  ["use", "using uses"],
  ["stick", "stuck sticking"],
  ["go", "goes going went goin"],
  ["come", "came coming comes"],
  ["pee", "peeing pees peed"],
  ["puke", "puking puked pukes"],
  ["poisoning", "poisoned"],
  ["dizzy", "dizziness dizzyness dizy lightheaded lightheadedness woozy"],
  ["numb", "numbness numbing"],
  ["weak", "weakness weaker"],
  ["tight", "tightness tightening tighten tightens"],
  ["heavy", "heaviness"],
  ["short", "shortness"],
  ["confuse", "confusion confused"],
  ["faint", "fainting fainted faints"],
  ["itch", "itchy itching itches itchiness"],
  ["die", "dies"],
  ["have", "hav havin having"],
  ["with", "wit"],
  ["because", "bc cuz coz becuz"],
  ["you", "u"],
  ["please", "pls plz"],
  ["thanks", "thx tks thanx thnx"],
  ["appointment", "appt appts appointments apointment apptmt"],
  ["prescription", "rx prescriptions script scripts perscription"],
  [
    "medication",
    "med meds medicine medicines medications medecine medicacion medicamento medicamentos medicina medicinas"
  ],
  ["temperature", "temp temps temperatures"],
  ["doctor", "dr doc drs doctors doctora doctores physician"],
  ["minute", "min mins minutes"],
  ["hour", "hr hrs hours"],
  ["week", "wk wks weeks"],
  ["pound", "lb lbs pounds"],
  ["diarrhea", "diarhea diareah diarreah diarrhoea diahrea diarea diarria diarrea diarreas diahrrea"],
  ["nausea", "nauseous nauseated nasuea nauseas nausia queasy"],
  ["vomit", "vomiting vomited vomits vomitting vomito vomitos vomitando vomitar vomite vomita vomitan"],
  // Spanish: forms of the verbs of feeling, and nouns that stem wrongly.
  ["duele", "duelen dolia dolian doliendo doler dolio"],
  ["dolor", "dolores dolorcito"],
  ["respirar", "respiro respira respirando respiracion respirabien"],
  ["sangrado", "sangro sangra sangrando sangre sangrar sangramiento sangrados"],
  [
    "hinchado",
    "hincho hincha hinchada hinchados hinchadas hinchazon hinchando hinchar hincharon hinchan hinchaban " +
      "hincharse hincharme inchado inchada inflamado " +
      "inflamada inflamados inflamadas inflamacion"
  ],
  ["mareo", "mareada mareado mareos marea mareando"],
  ["tomar", "tomo toma tomando tome tomado tomaba tome tomarme tomarla tomarlo tomarse"],
  ["cita", "citas"],
  ["necesito", "necesita necesitamos necesitaba ocupo necesitar"],
  ["quiero", "quisiera queria quiere querria quisieramos queremos"],
  ["tengo", "tiene tenemos tienen"],
  ["siento", "siente sienten sentir sentia senti"],
  ["estoy", "esta estan estamos"],
  ["fiebre", "fiebres calentura calenturas"],
  ["mujer", "mujeres"],
  ["corazon", "corazones"]
]

/** Words that an ending would fold into another meaning. */
const unchanged =
  "spotting poison noted rated hated cared bored hired fired timed this used need red bed speed blood news does " +
  "always once bring anything nothing something " +
  "everything morning " +
  "evening during spring string thing sing wing mas dias dos tres seis antes menos despues gas plus yes his " +
  "has was " +
  "its cause ring ceiling king sling shingles diabetes herpes measles hives rabies pass miss illness pies pie " +
  "piel " +
  "mano peso pesa vista visto hijo hija esposo esposa hermano hermana suegro suegra abuelo abuela nieto nieta " +
  "primo " +
  "prima tio tia nino nina novio novia amigo amiga receta recete killed died tired hundred caso casa cosa estado " +
  "estada medico medica muerto muerta muero padre padres madre ones less unless across discuss"

/** Words and the stems they have by the table, for the index of misspellings. */
export const irregularForms = (): Iterable<readonly [string, string]> => irregular

const irregular: ReadonlyMap<string, string> = new Map([
  ...unchanged.split(" ").map((word) => [word, word] as const),
  ...families.flatMap(([lemma, forms]) => [lemma, ...forms.split(" ")].map((form) => [form, lemma] as const))
])
