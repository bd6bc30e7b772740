/**
 * Which language a message is written in: English, Spanish, another, or no words at all.
 *
 * Counts the small words that every sentence needs. Words of eight other languages that clinics in the United States
 * meet are known only to tell that a person must look; another script tells it by itself.
 */
import { Mark } from "./marks.ts"
import type { Tokens } from "./tokens.ts"

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const english = setOf(
  "the i my and is to a of for you it in have im that this was on with be not can do but me am are what when " +
    "how please " +
    "need will if from been or so get has dont any had your she he her his they we would should could there " +
    "just about " +
    "take appointment thanks thank hello hi doctor pain today week since after does did an at as by no all " +
    "out ive cant"
)

const spanish = setOf(
  "el la los las de que y en un una mi me se por para con tengo es lo su no del al como mas pero le ya esta " +
    "estoy desde " +
    "muy cuando porque si hola gracias necesito cita puedo hace dias quiero doctora buenos buenas hoy ayer " +
    "tiene duele dolor " +
    "sin todo son hay mis nos este favor medicina receta mucho mucha tomar soy fiebre anoche ahora"
)

const others = setOf(
  // Portuguese, French, Haitian Creole, Vietnamese, Tagalog, German, Italian, Polish, Swahili.
  "nao voce estou minha meu com uma obrigado obrigada dor peito sinto muito tenho ola dias preciso consulta " +
    "je suis mal avec est les des une jai bonjour merci douleur depuis pour dans mon ma au rendez vous pas " +
    "mwen gen doule nan pa ak pou bonjou tanpri ou yo depi li fe mal kijan mesi vant tet " +
    "toi bi dau khong va nguc bac si cho con cua xin cam duoc thuoc hen " +
    "ako ang ng sa ko po masakit ay hindi salamat naman kasi opo dibdib gamot kumusta " +
    "ich habe und schmerzen der die das nicht ist mein bitte danke seit mit einen " +
    "ho sono dolore petto il della mio grazie buongiorno vorrei " +
    "mam jest boli prosze dziekuje nie mnie od przez " +
    "nina maumivu kifua asante tafadhali daktari siku"
)

/** What this pass asks of a word. */
export const languageMarks = (word: string): number =>
  (english.has(word) ? Mark.english : 0) |
  (spanish.has(word) ? Mark.spanish : 0) |
  (others.has(word) ? Mark.otherTongue : 0)

/** The language of the tokens; what the sender's page says decides where the words do not. */
export const languageOf = (tokens: Tokens, stated: string | undefined): "en" | "es" | "other" | "none" => {
  const words = tokens.words.length
  if (words === 0) return "none"
  if (tokens.foreignCount * 2 > words) return "other"
  let [en, es, other] = [0, 0, 0]
  for (let index = 0; index < words; index++) {
    const marks = tokens.marks[index] ?? 0
    if ((marks & Mark.english) !== 0) en++
    if ((marks & Mark.spanish) !== 0) es++
    if ((marks & Mark.otherTongue) !== 0) other++
  }
  if (other >= 3 && other > Math.max(en, es)) return "other"
  if (en !== es) return en > es ? "en" : "es"
  if (stated === "en" || stated === "es") return stated
  return stated === undefined || en + es > 0 ? "en" : "other"
}
