/**
 * The words that make a number a measurement, in English and Spanish, and those that make it something else.
 */
import type { ReadingKind } from "../TriageVocabulary.ts"

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "))

/** One word, or two neighbours, that announce a kind of reading. */
const announcements: ReadonlyArray<readonly [ReadingKind, string]> = [
  [
    "blood-pressure",
    "bp bps b/p blood+pressure bloodpressure my+pressure his+pressure her+pressure the+pressure pressures " +
      "systolic diastolic " +
      "top+number bottom+number presion presion+arterial tension+arterial sistolica diastolica la+alta la+baja"
  ],
  [
    "heart-rate",
    "hr pulse heart+rate heartrate heart+rates bpm pulso frecuencia+cardiaca latidos ritmo+cardiaco " +
      "resting+rate racing+at"
  ],
  [
    "glucose",
    "sugar sugars glucose bs bg fsbs fbs blood+sugar bloodsugar finger+stick fingerstick glucometer meter " +
      "medidor dexcom " +
      "libre cgm " +
      "azucar azucares glucosa glucometro fasting ayunas"
  ],
  [
    "temperature",
    "temp temps temperature fever fevers thermometer feverish tmax rectal rectally axillary armpit tympanic " +
      "fiebre temperatura calentura termometro"
  ],
  [
    "spo2",
    "o2 spo2 oxygen sat sats saturation pulse+ox pulseox pulse+oximeter oximeter oximetry o2sat oxigeno " +
      "saturacion oximetro " +
      "ox+level satting sating saturating saturando sp02 02+sat"
  ],
  ["weight", "weight weigh weighed weighing weighs scale peso pesaba pese bascula"],
  ["a1c", "a1c hba1c ha1c hga1c hemoglobin+a1c glicosilada glucosilada glicada"],
  ["potassium", "potassium potasio k+level"],
  ["ldl", "ldl"],
  ["inr", "inr inrs pt/inr"],
  ["peak-flow", "peak+flow peakflow peak+flows flujo+pico flujo+maximo flujometro flujo+espiratorio"]
]

/** Kinds by announcing word, or by two words joined by a plus sign. */
export const kindByWords: ReadonlyMap<string, ReadingKind> = new Map(
  announcements.flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const))
)

/** Second words of the pairs above, so that a pair is looked up only where it can stand. */
export const pairEndings: ReadonlySet<string> = new Set(
  [...kindByWords.keys()].filter((key) => key.includes("+")).map((key) => key.slice(key.indexOf("+") + 1))
)

/** True for a word that announces a kind of reading, alone or after another. */
export const mayAnnounce = (word: string): boolean => kindByWords.has(word) || pairEndings.has(word)

/** A unit after the number settles its kind without more. */
export const kindByUnit: ReadonlyMap<string, ReadingKind> = new Map<string, ReadingKind>([
  ["bpm", "heart-rate"],
  ["mmhg", "blood-pressure"],
  ["fahrenheit", "temperature"],
  ["celsius", "temperature"],
  ["mmol", "glucose"],
  ["mgdl", "glucose"]
])

/** After a number: then it counts something, it measures nothing. */
export const countedThings = setOf(
  "mg mcg ug ml cc iu unit units u tablet tablets tab tabs pill pills capsule capsules dose doses puff puffs " +
    "refill refills " +
    "day days d week weeks wk wks month months year years yr yrs yo hour hours hr hrs minute minutes min mins " +
    "second seconds " +
    "times time x am pm a.m p.m st nd rd th dollar dollars copay mile miles step steps block blocks feet ft " +
    "inch inches " +
    "calories cal carbs grams g oz ounces cups glasses meq people visits appointments points stairs flights " +
    "liters l " +
    "pastilla pastillas tableta tabletas dosis unidades dia dias semana semanas mes meses ano anos hora horas " +
    "minuto minutos " +
    "vez veces dolares pasos cuadras libre gotas"
)

/** Before a number: an identifier, a place or a price. */
export const identifierWords = setOf(
  "id number account acct mrn zip room suite apt unit ext extension code policy invoice claim member group " +
    "order po ref " +
    "confirmation case phone fax cell call tel telefono cuenta numero poliza factura codigo casa apartamento " +
    "box highway route " +
    "floor street st ave age aged edad dob born line page option bill amount balance"
)

/** The number is what it ought to be, not what it is. */
export const targetWords = setOf(
  "between range ranging entre goal goals target ideal should supposed keep recommended limit aim aiming " +
    "threshold wants want cutoff " +
    "parameters stay " +
    "meta objetivo debe deberia debia recomendado limite ideal"
)

/** The number is what it usually is. */
export const baselineWords = setOf(
  "usually normally baseline usual typically always habitual normalmente usualmente generalmente habitualmente"
)

/** The number is an older one, or the newest. */
export const olderWords = setOf(
  "yesterday earlier before last previously ago from ayer antes anoche anteayer pasada pasado de"
)
export const newestWords = setOf("now today tonight just currently still latest ahora hoy actualmente recien ultima")

/** Gains and losses of weight, signed. */
export const gainWords = setOf("gained gain up put gaining subi subido aumente aumentado aumento engorde engordado")
export const lossWords = setOf("lost lose down dropped losing baje bajado perdi perdido adelgace rebaje")

/** Between such a verb and its number these may stand. */
export const fillers = setOf(
  "a an about around almost nearly like another approximately over by roughly maybe over some of to at is was " +
    "were are has " +
    "been be read reads reading readings running it its that of the says said shows showed showing este esta " +
    "es fue estaba de en " +
    "como casi unas unos mas aproximadamente tengo tiene salio marco marca he ha sido level levels nivel " +
    "niveles i got get " +
    "this morning my and me just now today check checked test tested up down en la el mi on for went high low " +
    "now still hit " +
    "reached reaching as between number top bottom usually normally rate count home meter monitor cuff manana " +
    "hoy ahora"
)

/** Number words that patients write with pounds and kilos. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map(
    (word, at) => [word, at + 1] as const
  ),
  ...["una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"].map(
    (word, at) => [word, at + 1] as const
  ),
  ["twelve", 12],
  ["fifteen", 15],
  ["twenty", 20],
  ["doce", 12],
  ["quince", 15],
  ["veinte", 20]
])

export const poundWords = setOf("lb lbs pound pounds libra libras lbs.")
export const kiloWords = setOf("kg kgs kilo kilos kilogram kilograms kilogramos")

/** What is lifted or bought is not what is weighed. */
export const liftingWords = setOf(
  "lift lifting lifted carry carrying carried bag box dumbbell dumbbells weights cargar levantar"
)

/** True for a word that measures weight. */
export const isWeightUnit = (word: string): boolean => poundWords.has(word) || kiloWords.has(word)
