/**
 * How far the demo clinic is filled, over the wire.
 */
import { type Cause, request } from "./request.ts"
import type { FillingView } from "./views.ts"

export const filling = (cause: Cause): Promise<FillingView> => request({ method: "GET", path: "/filling", cause })
