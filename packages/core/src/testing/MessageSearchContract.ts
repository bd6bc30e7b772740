/**
 * Every promise of MessageSearch, and of the index that the ledger keeps for it, as claims that any adapter runs.
 */
import * as Effect from "effect/Effect"
import type { ThreadScope } from "../domain/AccessPolicy.ts"
import { CareTeamId, MessageId, PatientId, PracticeId, ThreadId } from "../domain/Ids.ts"
import type { Instant } from "../domain/Instant.ts"
import type { MessageQuery, SearchPlace } from "../domain/MessageQuery.ts"
import { Ledger } from "../ports/Ledger.ts"
import { MessageSearch, type SearchHit } from "../ports/MessageSearch.ts"
import { claim, equal, type Suite } from "./Claims.ts"
import * as eg from "./Examples.ts"
import { storing } from "./storing.ts"

const noScope: ThreadScope = { practiceId: eg.practiceId, owners: [], records: [], teams: [] }
const ofTeam: ThreadScope = { ...noScope, teams: [eg.teamId] }

const asked: MessageQuery = {
  scope: ofTeam,
  side: "staff",
  words: "",
  person: "",
  from: null,
  until: null,
  category: null,
  teamId: null,
  state: null
}

const find = Effect.fnUntraced(function* (
  query: Partial<MessageQuery>,
  page: { readonly limit?: number; readonly after?: SearchPlace | null } = {}
) {
  return yield* (yield* MessageSearch).find({ ...asked, ...query }, { limit: 50, after: null, ...page })
})

const ids = (hits: ReadonlyArray<SearchHit>): ReadonlyArray<string> => hits.map(({ message }) => message.id)

const found = (query: Partial<MessageQuery>) => Effect.map(find(query), ids)

/** One letter on a thread of its own, sent so many minutes after Friday, 16:55. */
const letter = Effect.fnUntraced(function* (id: string, body: string, parts: eg.Letter & { minutes?: number } = {}) {
  const { message, minutes = 0, thread } = parts
  const commit = eg.letter({
    key: id,
    body,
    thread: { id: ThreadId.make(`thread-${id}`), subject: "Hello", ...thread },
    message: { id: MessageId.make(id), sentAt: eg.minutesAfter(eg.friday1655, minutes), ...message }
  })
  yield* (yield* Ledger).commit(commit)
})

const ana = PatientId.make("patient-ana")
const bob = PatientId.make("patient-bob")

type Searching = Suite<Ledger | MessageSearch>

const words: Searching = [
  claim("every word must be found, in whatever order and case", function* () {
    yield* letter("a", "My refill of lisinopril is late.")
    yield* letter("b", "A refill, please.")
    yield* equal(yield* found({ words: "LISINOPRIL refill" }), ["a"], "both words")
    yield* equal(new Set(yield* found({ words: "refill" })), new Set(["a", "b"]), "one word")
    yield* equal(yield* found({ words: "refill warfarin" }), [], "one word that nobody wrote")
  }),

  claim("a word is found by its stem in the language of the message", function* () {
    yield* letter("en", "I refilled my prescriptions and the headaches stopped.")
    yield* letter("es", "Necesito las recetas de las pastillas.", { message: { language: "es" } })
    for (const words of ["refilling", "prescription", "headache"]) yield* equal(yield* found({ words }), ["en"], words)
    for (const words of ["receta", "pastilla", "recetas"]) yield* equal(yield* found({ words }), ["es"], words)
  }),

  claim("accents and case make no difference, on either side", function* () {
    yield* letter("es", "La MEDICACIÓN del niño me cayó mal.", { message: { language: "es" } })
    for (const words of ["medicacion", "Medicación", "nino cayo", "NIÑO"]) {
      yield* equal(yield* found({ words }), ["es"], words)
    }
  }),

  claim("the last word may be unfinished, where it has three letters and nothing stands after it", function* () {
    yield* letter("a", "The atorvastatin makes my legs ache.")
    yield* equal(yield* found({ words: "atorva" }), ["a"], "a beginning")
    yield* equal(yield* found({ words: "legs ator" }), ["a"], "after a whole word")
    yield* equal(yield* found({ words: "atorva legs" }), [], "a beginning that is not the last word")
    yield* equal(yield* found({ words: "at" }), [], "two letters")
    yield* equal(yield* found({ words: "atorva." }), [], "a beginning that is ended")
  }),

  claim("the subject is found with the message that opened the thread, and numbers are words", function* () {
    yield* letter("a", "See above.", { thread: { subject: "Form 1099 for school" } })
    yield* equal(yield* found({ words: "school 1099" }), ["a"], "by the subject")
  }),

  claim("what looks like the language of the search itself is only words", function* () {
    yield* letter("a", 'Is it AND or NOT? 100% "sure": terms* (really) & more | less !')
    for (const words of ['"sure', "terms*", "a' | 'b", "NOT (", "& | !", "100%", "\\", "sure)"]) {
      yield* find({ words })
    }
    yield* equal(yield* found({ words: '"sure" (really)' }), ["a"], "by its words")
    yield* equal(yield* found({ words: "not terms" }), ["a"], "words of operators")
    yield* equal(yield* found({ words: "?!" }), ["a"], "signs alone ask for nothing")
  })
]

const standing: Searching = [
  claim("a corrected message is found by its newest words alone, and as they stand", function* () {
    yield* letter("a", "Take two tablets of warfarin.")
    const model = eg.message({ id: MessageId.make("a"), threadId: ThreadId.make("thread-a") })
    yield* storing([eg.write("Message", { ...model, version: 2, revision: 2 })], {
      bodies: [eg.messageBody({ messageId: model.id, revision: 2, body: "Take one tablet of metformin." })]
    })
    yield* equal(yield* found({ words: "warfarin" }), [], "by the old words")
    const [hit] = yield* find({ words: "metformin" })
    yield* equal(hit?.body, "Take one tablet of metformin.", "the words as they stand")
  }),

  claim("a retracted message is found no more, though its words are kept for the audit", function* () {
    yield* letter("a", "Take two tablets of warfarin.")
    const model = eg.message({ id: MessageId.make("a"), threadId: ThreadId.make("thread-a") })
    const by = { accountId: eg.noorAccountId, name: "Noor Haddad" }
    const retraction = { at: eg.monday0955, by, reason: "wrong patient" }
    yield* storing([eg.write("Message", { ...model, version: 2, retraction })])
    yield* equal(yield* found({ words: "warfarin" }), [], "by its words")
    yield* equal(yield* found({}), [], "without words")
  }),

  claim("a message that was moved is found where it is today", function* () {
    yield* letter("a", "cough", { thread: { patientId: ana } })
    yield* letter("b", "fever", { thread: { patientId: bob } })
    const model = eg.message({ id: MessageId.make("a"), threadId: ThreadId.make("thread-b") })
    yield* storing([eg.write("Message", { ...model, version: 2 })])
    yield* equal(yield* found({ words: "cough", scope: { ...noScope, owners: [ana] } }), [], "not where it was")
    yield* equal(yield* found({ words: "cough", scope: { ...noScope, owners: [bob] } }), ["a"], "where it is")
  }),

  claim("a hit brings message, words and thread as they stand today", function* () {
    yield* letter("a", "About my cough.")
    const [hit] = yield* find({ words: "cough" })
    yield* equal(hit?.thread.id, ThreadId.make("thread-a"), "the thread")
    yield* equal(hit?.message.id, MessageId.make("a"), "the message")
  }),

  claim("a commit that is refused leaves nothing to be found", function* () {
    yield* letter("a", "About my cough.")
    const again = eg.letter({
      key: "b",
      body: "A quokka.",
      thread: { id: ThreadId.make("thread-a") },
      message: { id: MessageId.make("b") }
    })
    yield* Effect.flip((yield* Ledger).commit(again))
    yield* equal(yield* found({ words: "quokka" }), [], "the words")
  })
]

const scoping: Searching = [
  claim("a search finds exactly what its scope covers", function* () {
    const team2 = CareTeamId.make("team-2")
    yield* letter("ana", "cough", { thread: { patientId: ana } })
    yield* letter("bob", "cough", { thread: { patientId: bob, teamId: team2 } })
    const within = (scope: Partial<ThreadScope>) => found({ words: "cough", scope: { ...noScope, ...scope } })
    yield* equal(yield* within({}), [], "nobody's")
    yield* equal(yield* within({ owners: [ana] }), ["ana"], "her own")
    yield* equal(yield* within({ records: [bob] }), ["bob"], "somebody's whom she helps")
    yield* equal(yield* within({ teams: [team2] }), ["bob"], "a team's")
    yield* equal(new Set(yield* within({ teams: [team2, eg.teamId] })), new Set(["ana", "bob"]), "both teams'")
    const harbor = PracticeId.make("practice-harbor")
    yield* equal(yield* within({ practiceId: harbor, owners: [ana], teams: [team2] }), [], "another practice's")
  }),

  claim(
    "after a merge the surviving record finds both, and a grant for one record finds that one's alone",
    function* () {
      yield* letter("ana", "cough", { thread: { patientId: ana } })
      yield* letter("bob", "cough", { thread: { patientId: bob, currentPatientId: ana }, minutes: 1 })
      yield* equal(
        yield* found({ words: "cough", scope: { ...noScope, owners: [ana] } }),
        ["bob", "ana"],
        "the survivor"
      )
      yield* equal(yield* found({ words: "cough", scope: { ...noScope, owners: [bob] } }), [], "the other record")
      yield* equal(
        yield* found({ words: "cough", scope: { ...noScope, records: [ana] } }),
        ["ana"],
        "hers who helps Ana"
      )
      yield* equal(
        yield* found({ words: "cough", scope: { ...noScope, records: [bob] } }),
        ["bob"],
        "his who helps Bob"
      )
    }
  ),

  claim("notes are found by staff alone", function* () {
    yield* letter("note", "cough", { message: { kind: "note" } })
    yield* equal(yield* found({ words: "cough" }), ["note"], "staff")
    const owners = { ...noScope, owners: [eg.patientId] }
    yield* equal(yield* found({ words: "cough", scope: owners, side: "patient" }), [], "the patient")
  })
]

const narrowing: Searching = [
  claim("by date: from an instant on, and until one that is too late", function* () {
    for (const minutes of [0, 1, 2, 3]) yield* letter(`m${minutes}`, "cough", { minutes })
    const at = (minutes: number): Instant => eg.minutesAfter(eg.friday1655, minutes)
    yield* equal(yield* found({ words: "cough", from: at(1) }), ["m3", "m2", "m1"], "from")
    yield* equal(yield* found({ words: "cough", until: at(2) }), ["m1", "m0"], "until")
    yield* equal(yield* found({ from: at(1), until: at(3) }), ["m2", "m1"], "both, without words")
  }),

  claim("by person: the author as she was called then, or the patient as she is called today", function* () {
    yield* storing([eg.write("Patient", eg.patient())])
    yield* letter("nurse", "cough", { message: { author: eg.author({ kind: "staff", name: "Zoë Núñez" }) } })
    yield* letter("other", "cough", { thread: { patientId: bob }, minutes: 1 })
    yield* equal(yield* found({ person: "zoe nun" }), ["nurse"], "the author, by beginnings")
    yield* equal(yield* found({ person: "ruiz maria" }), ["nurse"], "the patient, in any order")
    yield* equal(yield* found({ person: "uiz" }), [], "not by the middle of a name")
    yield* equal(yield* found({ person: "zoe ruiz" }), [], "not by the names of two people at once")
    const named = eg.patient({ id: bob, demographics: eg.demographics({ name: { family: "Quist", given: ["Bob"] } }) })
    yield* storing([eg.write("Patient", named)])
    yield* equal(yield* found({ person: "quist" }), ["other"], "the patient's name of today")
  }),

  claim("by category, team and state of the thread", function* () {
    yield* letter("a", "cough")
    yield* letter("b", "cough", { thread: { teamId: CareTeamId.make("team-2") }, minutes: 1 })
    const scope = { ...noScope, teams: [eg.teamId, CareTeamId.make("team-2")] }
    yield* equal(yield* found({ scope, category: "clinical-symptom" }), ["b", "a"], "the category")
    yield* equal(yield* found({ scope, category: "refill" }), [], "another category")
    yield* equal(yield* found({ scope, teamId: eg.teamId }), ["a"], "the team")
    yield* equal(yield* found({ scope, state: "waiting" }), ["b", "a"], "waiting")
    yield* equal(yield* found({ scope, state: "open", words: "cough" }), ["b", "a"], "open")
    yield* equal(yield* found({ scope, state: "closed" }), [], "closed")
  })
]

const paging: Searching = [
  claim("pages of any length join to the whole, newest first, without gaps or repeats", function* () {
    for (let index = 0; index < 13; index++) yield* letter(`m-${index}`, "cough", { minutes: (index * 5) % 6 })
    for (const query of [{ words: "cough" }, {}, { words: "cough", scope: { ...noScope, owners: [eg.patientId] } }]) {
      const whole = yield* find(query)
      yield* equal(whole.length, 13, "all of them")
      const times = whole.map(({ message }) => message.sentAt)
      yield* equal(times, times.toSorted().toReversed(), "newest first")
      for (const limit of [1, 4, 13]) {
        const joined: Array<string> = []
        let after: SearchPlace | null = null
        for (let pages = 0; pages < 15; pages++) {
          const page: ReadonlyArray<SearchHit> = yield* find(query, { limit, after })
          const last = page.at(-1)
          if (last === undefined) break
          joined.push(...ids(page))
          after = { sentAt: last.message.sentAt, messageId: last.message.id }
        }
        yield* equal(joined, ids(whole), `${limit} a page`)
      }
    }
  })
]

export const suite: Searching = [...words, ...standing, ...scoping, ...narrowing, ...paging]
