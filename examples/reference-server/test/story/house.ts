/**
 * One clinic for the stories of a file, and the readers who come to it: each leaves after her story, and whatever went
 * wrong in her browser fails that story.
 */
import { afterAll, afterEach, beforeAll } from "vitest"
import { openClinic, type StoryClinic } from "./clinic.ts"
import { Reader } from "./Reader.ts"
import type { Language } from "./words.ts"

/** For a clinic to open, and for one story to be told. */
export const millisMax = 120_000

export interface House {
  /** Open from the first story to the last. */
  readonly clinic: StoryClinic
  /** Somebody at a browser of her own. */
  readonly sit: (language: Language) => Promise<Reader>
  readonly signIn: (login: string, language?: Language) => Promise<Reader>
}

/** Inside a `describe`: opens a clinic on the embedded database before its stories. */
export const openHouse = (): House => {
  let clinic: StoryClinic | undefined
  const present: Array<Reader> = []
  const opened = (): StoryClinic => {
    if (clinic === undefined) throw new Error("The clinic opens before the first story, not before that.")
    return clinic
  }
  beforeAll(async () => {
    clinic = await openClinic(undefined)
  }, millisMax)
  afterAll(() => clinic?.close())
  afterEach(async () => {
    for (const reader of present.splice(0)) await reader.leave()
  })
  const sit = async (language: Language): Promise<Reader> => {
    const reader = await Reader.sit(opened(), language)
    present.push(reader)
    return reader
  }
  return {
    get clinic() {
      return opened()
    },
    sit,
    signIn: async (login, language = "en") => (await sit(language)).signIn(login)
  }
}
