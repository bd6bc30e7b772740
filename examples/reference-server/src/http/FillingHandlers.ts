/**
 * How far the demo clinic is filled, for whoever is signed in: numbers of messages, nothing of what is in them.
 */
import { Api } from "@intervisit/api/Api"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Filling } from "../Filling.ts"

export const layer = HttpApiBuilder.group(Api, "filling", (handlers) =>
  handlers.handleAll({ progress: () => Effect.flatMap(Filling, ({ progress }) => progress) })
)
