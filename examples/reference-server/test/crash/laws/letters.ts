/**
 * Laws of letters, answers, notes and drafts: what a client was told is there, once, as it was written.
 */
import { doubled, type Law } from "./Law.ts"

const lettersAreKept: Law = {
  name: "every letter, answer and note that was acknowledged is there with its words",
  breaches: ({ attachments, bodies, state }, { written }) => {
    const messages = new Map(state.Message.map((message) => [String(message.id), message]))
    const words = Map.groupBy(bodies, ({ messageId }) => messageId)
    const files = new Set(attachments)
    return written.flatMap(({ accountId, attachments, body, key, kind, messageId, threadId }) => {
      const message = messages.get(messageId)
      if (message === undefined) return [`${key} was acknowledged as message ${messageId} and is lost`]
      const found = words.get(messageId)?.map((one) => one.body) ?? []
      return [
        ...(message.threadId === threadId ? [] : [`${key} stands in another thread`]),
        ...(message.kind === kind ? [] : [`${key} is a ${message.kind}`]),
        ...(message.author.accountId === accountId ? [] : [`${key} has another author`]),
        ...(message.idempotencyKey === key ? [] : [`${key} is kept under the key ${message.idempotencyKey}`]),
        ...(found.length === 1 && found[0] === body ? [] : [`${key} is kept with other words`]),
        ...(message.attachments.map(({ sha256 }) => sha256).join() === attachments.join()
          ? []
          : [`${key} is kept with other files`]),
        ...attachments.filter((sha256) => !files.has(sha256)).map((sha256) => `file ${sha256} of ${key} is lost`)
      ]
    })
  }
}

const lettersAreNotDoubled: Law = {
  name: "no letter is there twice, and none that nobody wrote",
  breaches: ({ bodies, state }, { written }) => {
    const keyOf = (message: (typeof state.Message)[number]) => `${message.author.accountId} ${message.idempotencyKey}`
    const known = new Set(written.map(({ accountId, key }) => `${accountId} ${key}`))
    const messages = new Set(state.Message.map(({ id }) => String(id)))
    return [
      ...doubled(state.Message.map(keyOf)).map((key) => `there are several messages of ${key}`),
      ...state.Message.filter((message) => !known.has(keyOf(message))).map(
        ({ id }) => `nobody was told of message ${id}`
      ),
      ...bodies.filter(({ messageId }) => !messages.has(messageId)).map((one) => `words of no message ${one.messageId}`)
    ]
  }
}

const threadsCountTheirMessages: Law = {
  name: "a thread counts the letters that it holds",
  breaches: ({ state }) => {
    const letters = Map.groupBy(
      state.Message.filter(({ kind }) => kind === "letter"),
      ({ threadId }) => threadId
    )
    return state.Thread.flatMap(({ id, messages }) => {
      const found = letters.get(id)?.length ?? 0
      return found === messages ? [] : [`thread ${id} counts ${messages} and holds ${found}`]
    })
  }
}

const draftsGo: Law = {
  name: "a draft goes with its letter, and when it is thrown away",
  breaches: ({ state }, { draftsGone }) => {
    const left = new Set(state.Draft.map(({ id }) => String(id)))
    return draftsGone.filter((id) => left.has(id)).map((id) => `draft ${id} is still there`)
  }
}

const answersAreKept: Law = {
  name: "every request with a key that was answered has one stored answer, and it is the one that was given",
  breaches: ({ answers }, { keyed, written }) => {
    const stored = Map.groupBy(answers, ({ accountId, key }) => `${accountId} ${key}`)
    const messages = new Map(written.map(({ accountId, key, messageId }) => [`${accountId} ${key}`, messageId]))
    return [...new Set(keyed.map(({ accountId, key }) => `${accountId} ${key}`))].flatMap((request) => {
      const [answer, ...more] = stored.get(request) ?? []
      if (answer === undefined) return [`the answer to ${request} is lost`]
      if (more.length > 0) return [`${request} has several answers`]
      const told = messages.get(request)
      const kept = JSON.parse(answer.answer)
      return told === undefined || kept.messageId === told ? [] : [`${request} was answered ${told} and keeps another`]
    })
  }
}

export const letterLaws: ReadonlyArray<Law> = [
  lettersAreKept,
  lettersAreNotDoubled,
  threadsCountTheirMessages,
  draftsGo,
  answersAreKept
]
